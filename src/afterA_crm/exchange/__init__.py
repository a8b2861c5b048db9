"""The borders: files of other address books in, everything of ours out."""
