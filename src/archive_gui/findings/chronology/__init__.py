"""What time allows: orders of events, one event told twice, spells, ages, weekdays, rhythms."""
