"""What is known of written Chinese: folds, look-alikes, numerals, units, dates, the gazetteer, queries."""
