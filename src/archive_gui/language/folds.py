"""One fold that makes writings of the same thing equal, character by character, so that offsets stay those of the text.

Folded together: full and half width, upper and lower case, traditional and simplified, Kangxi and compatibility
radicals, all quotation marks, all dashes, all middle dots, all blanks (line ends among them). Sources:
resources/characters/SOURCE.md.
"""

from __future__ import annotations

import json
from functools import cache

import numpy as np
from numpy.typing import NDArray

from archive_gui.base.paths import resources_dir

FOLDED_GROUPS = ("radicals", "compatibility", "width", "case", "traditional", "quotes", "dashes", "dots", "blanks")
"""The groups of folds.json that make up the fold."""

SIMPLIFIED_GROUPS = ("radicals", "compatibility", "traditional")
"""The groups that make text simplified."""

# Below this many characters a dictionary is faster than two recodings (measured: even at about 100).
_SHORT = 100


def fold(text: str) -> str:
    """The folded text: as many code points as the text has; folding it again changes nothing."""
    if text.isascii():
        return text.lower().translate(_ascii_blanks())
    if len(text) < _SHORT:
        return text.translate(_translation())
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    return fold_codes(codes).astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


def writings(character: str) -> str:
    """Every character that folds to the same as this one, in the order of their code points."""
    target = fold(character)
    return _unfolded().get(target, target)


def fold_codes(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The same fold over code points, of any shape."""
    table = _lookup()
    if not codes.size or int(codes.max()) < len(table):
        return table[codes]
    folded = codes.copy()
    inside = codes < len(table)
    folded[inside] = table[codes[inside]]
    return folded


def simplified(text: str) -> str:
    """The text in simplified characters and unified ideographs, everything else as it stands; of the same length."""
    return text.translate(_simplification())


def character_table(*groups: str) -> dict[str, str]:
    """What each character of the named groups of folds.json becomes."""
    tables = _groups()
    return {char: target for group in groups for char, target in zip(*tables[group], strict=True)}


@cache
def _groups() -> dict[str, list[str]]:
    path = resources_dir() / "characters" / "folds.json"
    groups: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return groups


@cache
def _unfolded() -> dict[str, str]:
    """For each character that others fold to: these, and itself."""
    found: dict[str, set[str]] = {}
    for character, target in character_table(*FOLDED_GROUPS).items():
        found.setdefault(target, {target}).add(character)
    return {target: "".join(sorted(characters)) for target, characters in found.items()}


@cache
def _translation() -> dict[int, str]:
    return str.maketrans(character_table(*FOLDED_GROUPS))


@cache
def _simplification() -> dict[int, str]:
    return str.maketrans(character_table(*SIMPLIFIED_GROUPS))


@cache
def _ascii_blanks() -> dict[int, str]:
    return {point: target for point, target in _translation().items() if point < 128 and target == " "}


@cache
def _lookup() -> NDArray[np.uint32]:
    table = _translation()
    lookup = np.arange(max(table) + 1, dtype=np.uint32)
    lookup[np.fromiter(table, dtype=np.intp)] = [ord(target) for target in table.values()]
    return lookup
