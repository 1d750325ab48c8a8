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


@dataclass(frozen=True, slots=True)
class NewTag:
    """A tag to be made; without a colour it gets the one least in use."""

    name: str
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class TagChoice:
    """What is to be done to articles: tags to add, tags to take off, and tags to make and then add."""

    to_add: tuple[TagId, ...] = ()
    to_remove: tuple[TagId, ...] = ()
    to_create: tuple[NewTag, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is to be done."""
        return bool(self.to_add or self.to_remove or self.to_create)
