"""Figures: numbers with their bounds and units, changes, tables of figures, and the time each holds for."""
