"""Radicals and compatibility ideographs that stand in a text where the ordinary character belongs."""

from __future__ import annotations

from functools import cache

from archive_gui.language.folds import character_table


def unify(character: str) -> str | None:
    """The unified ideograph of a radical, stroke or compatibility ideograph, or None for any other character.

    By Unicode's Equivalent_Unified_Ideograph and by canonical decomposition; unlike NFKC it knows the radicals
    supplement (U+2E80 to U+2EF3), and nothing else of the text is touched.
    """
    return _unified().get(character)


def unifiable() -> frozenset[str]:
    """Every character that ``unify`` has an answer for."""
    return frozenset(_unified())


@cache
def _unified() -> dict[str, str]:
    return character_table("unify_radicals", "unify_compatibility")
