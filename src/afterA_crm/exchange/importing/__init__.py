"""Files of people into the book: planned card by card (`plan`), shown by a door, then done in one deed (`applying`)."""
