"""The search index: exact substrings of Chinese text, kept by Whoosh in a codec of our own."""
