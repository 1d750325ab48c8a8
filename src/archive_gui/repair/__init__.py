"""Captured text becomes reading text: every change by a named rule, every character traced to where it came from."""
