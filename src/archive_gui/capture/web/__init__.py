"""Web pages: their bytes decoded, their blocks in order, the article parted from what stands round it."""
