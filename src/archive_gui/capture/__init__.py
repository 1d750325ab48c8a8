"""From bytes to captured text: one reader per media type behind one protocol."""
