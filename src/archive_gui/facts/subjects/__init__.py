"""Of whom a figure is said: the names around it, what speaks for each, and the rules that outrank the weights."""
