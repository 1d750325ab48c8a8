"""What the parts of a page are to one another: kinds, articles, order."""
