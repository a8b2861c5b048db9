"""People out of the book: the targets they can go to, the cards that leave, and putting these in their place."""
