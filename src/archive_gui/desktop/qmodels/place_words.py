"""A place to choose from, in one line."""

from __future__ import annotations

from archive_gui.base.fact_words import place_level
from archive_gui.base.messages import _
from archive_gui.domain.places import Division


def division_words(division: Division) -> str:
    """The full name, the code and the level of a place."""
    words = [division.full_name or division.name, division.code or _("no code"), place_level(division.level)]
    if division.own:
        words.append(_("added by hand"))
    return " · ".join(words)
