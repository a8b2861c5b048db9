"""Days, times and cadences as Korean and English speakers write them."""
