"""One name written two ways, one programme under two names, one person with two offices, unknown places."""
