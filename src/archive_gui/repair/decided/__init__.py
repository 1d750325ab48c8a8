"""What the archivist decided about repairs and structure, followed each time the rules run."""
