"""From characters or words with their places on a page to text in reading order."""
