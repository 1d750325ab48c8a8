"""What a figure counts or measures: the noun or verb that says so, cut at the right edges."""
