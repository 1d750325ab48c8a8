"""Characters that stand as their two components (石曹 for 𥕢), as recognition and poor fonts leave them."""

from __future__ import annotations

from functools import cache

from archive_gui.base.paths import resources_dir

_NEVER_ALONE = frozenset("亻氵扌讠钅纟饣礻衤犭忄彳冫艹宀⺮罒阝刂攵")
"""Components that are no characters of a text; 阝 stands on either side."""


def composed(left: str, right: str) -> str | None:
    """The character that two neighbours make when they are its components, or None."""
    return compositions().get(left + right)


def is_broken(left: str, right: str) -> bool:
    """Whether two neighbours make a character and one of them never stands alone, so that they can be nothing else."""
    return (left in _NEVER_ALONE or right in _NEVER_ALONE) and left + right in compositions()


def is_rare(character: str) -> bool:
    """Whether GB 2312 lacks the character, so that many a font and keyboard lacked it too."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


@cache
def compositions() -> dict[str, str]:
    """Each pair of components with the character they make; source in resources/characters/SOURCE.md."""
    table: dict[str, str] = {}
    for line in (resources_dir() / "characters" / "compositions.txt").read_text(encoding="utf-8").splitlines():
        left, pairs = line.split(" ")
        table.update({left + pairs[at]: pairs[at + 1] for at in range(0, len(pairs), 2)})
    return table


@cache
def _decompositions() -> dict[str, frozenset[tuple[int, str]]]:
    parts: dict[str, set[tuple[int, str]]] = {}
    for pair, whole in compositions().items():
        parts.setdefault(whole, set()).update(enumerate(pair))
    return {whole: frozenset(found) for whole, found in parts.items()}


def components(character: str) -> frozenset[tuple[int, str]]:
    """The two components that a character is made of, each with its place; none of one that is not made of two."""
    return _decompositions().get(character, frozenset())


def lone_components() -> frozenset[str]:
    """The components that are no characters of a text by themselves."""
    return _NEVER_ALONE
