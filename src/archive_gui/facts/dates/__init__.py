"""Dates, periods, durations and frequencies: their grammar, and what each means given what the text told before."""
