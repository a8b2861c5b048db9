"""People as the CSV files that address books take in: one file a service."""
