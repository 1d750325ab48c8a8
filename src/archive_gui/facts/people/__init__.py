"""People: names by role, kin, list, shape or frame, where they end, and what each one is."""
