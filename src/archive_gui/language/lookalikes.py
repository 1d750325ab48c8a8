"""Characters that print, scans and handwriting confuse (形近字): 未 and 末, 日 and 曰, 涪 and 渌."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from archive_gui.base.paths import resources_dir

LISTS = ("lookalikes.txt", "lookalikes_measured.txt")
"""The project's own list and the measured one; sources in resources/characters/SOURCE.md."""


def variants(character: str) -> frozenset[str]:
    """The characters that one character is confused with, itself not among them."""
    return _table().get(character, frozenset())


def readings(character: str) -> frozenset[str]:
    """The character and all that it is confused with: what a text may hold where it is meant."""
    return variants(character) | {character}


def alike(first: str, second: str) -> bool:
    """Whether two texts of one length can be readings of one another: each character the same or a look-alike."""
    return len(first) == len(second) and all(a == b or b in variants(a) for a, b in zip(first, second, strict=True))


def misreadings(text: str) -> Iterator[str]:
    """Every text that differs from this one in a single character, which is a look-alike of its own."""
    for index, character in enumerate(text):
        for variant in sorted(variants(character)):
            yield text[:index] + variant + text[index + 1 :]


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in LISTS:
        for line in (resources_dir() / "characters" / name).read_text(encoding="utf-8").splitlines():
            for group in line.split() if not line.startswith("#") else ():
                for character in group:
                    found[character] |= set(group)
    return {character: frozenset(others - {character}) for character, others in found.items()}
