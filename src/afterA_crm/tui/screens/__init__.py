"""The places: each routes between the book, its widgets and the keys."""
