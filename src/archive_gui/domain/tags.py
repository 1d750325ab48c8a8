"""Tags: the archivist's own words for articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

TagId = NewType("TagId", int)

TAG_COLOURS = ("green", "blue", "red", "orange", "purple", "teal", "brown", "grey")
"""Colour names a theme maps to its own shades; meaning never rests on colour alone."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, its colour name, the tag it stands under, and how many articles carry it."""

    id: TagId
    uuid: str
    name: str
    colour: str
    parent: TagId | None = None
    article_count: int = 0
