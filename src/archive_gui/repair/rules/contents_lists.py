"""A magazine's or book's table of contents: leaders and page numbers tell its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Line

_LABEL = re.compile(r"[【\[]?(?:目\s*[录錄次]|本期(?:目录|要目)|要目|CONTENTS|Contents)[】\]]?")
_LEADER = r"(?:…{2,}|\.{4,}|[·•・]{4,}|(?:\.\s){4,}|⋯{2,}|-{5,}|—{4,}|_{4,})"
_ENTRY = re.compile(rf"\S.{{0,60}}?{_LEADER}.{{0,24}}?[(（\[]?[PpＰ.]{{0,2}}\s?\d{{1,4}}[)）\]]?")
_SIGNS = ("……", "....", "····", "••••", "・・・・", ". . ", "⋯⋯", "-----", "————", "____")
_LONGEST_ENTRY = 90
_FEWEST = 3
_LONGEST = 30
"""Characters of a section's name between the entries."""

_APART = 4
"""Lines between two entries, which belong to the table as well."""


def contents_lists(lines: list[Line], text: str) -> Iterator[int]:
    """The entries, the names of the sections between them, and the label over them."""
    if not any(sign in text for sign in _SIGNS):
        return
    entries = [at for at, line in enumerate(lines) if len(line.text) <= _LONGEST_ENTRY and _ENTRY.fullmatch(line.text)]
    for group in _groups(entries):
        if len(group) < _FEWEST:
            continue
        inside = [at for at in range(group[0], group[-1] + 1) if at in group or _is_name(lines[at])]
        yield from inside
        above = group[0] - 1
        passed = []
        while above >= 0 and group[0] - above <= _APART and _is_name(lines[above]):
            passed.append(above)
            if _LABEL.fullmatch(lines[above].text):
                yield from passed
                break
            above -= 1


def _is_name(line: Line) -> bool:
    return len(line.text) <= _LONGEST and not ends_sentence(line.text)


def _groups(entries: list[int]) -> Iterator[list[int]]:
    group: list[int] = []
    for at in entries:
        if group and at - group[-1] > _APART:
            yield group
            group = []
        group.append(at)
    if group:
        yield group
