"""What must come out: sums and parts, shares, movements, products, lists against their numbers."""
