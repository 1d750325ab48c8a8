"""Contradictions in words: what one article says of all, or of somebody, and another takes back."""
