"""Table models of ids with rows fetched as they are looked at."""
