"""What screens are made of: each widget draws, and says what was chosen; none asks the book."""
