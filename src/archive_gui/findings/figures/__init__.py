"""Figures that differ or are likely one told two ways, by rule and by how alike what surrounds them is."""
