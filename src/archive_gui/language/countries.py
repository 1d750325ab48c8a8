"""The names of states abroad, as the gazetteer's table of countries has them."""

from __future__ import annotations

from functools import cache

from archive_gui.base.paths import resources_dir

STATES_IN_SHORT = "俄美英法德日韩印以乌伊土叙黎巴意西加澳朝泰缅"
"""States by one character, as in 俄外长."""


@cache
def states() -> tuple[str, ...]:
    """The names of every state but China, in full and in short."""
    path = resources_dir() / "gazetteer" / "countries.tsv"
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return tuple(name for row in rows if row[1] != "中国" for name in " ".join(row[1:]).split())
