"""A line of fields parted by wide blanks that ends with a day, under the title: who brought a text, where and when."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Line

_TOP = 6
"""Lines of a page that are not furniture, among which its head stands."""

_FIELDS = re.compile(
    r"(?:[^\s，。；！？“”][^，。；！？“”]{0,15}?(?:[ \t]{2,}|[ \t]*\u3000\s*)){2,4}"
    r"(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"
)


def head_fields(lines: Sequence[Line], known: Container[int]) -> Iterator[int]:
    """The first such line among the lines a page begins with, if a headline stands right over it."""
    above = ""
    seen = 0
    for at, line in enumerate(lines):
        if at in known:
            continue
        if above and not ends_sentence(above) and _FIELDS.fullmatch(line.text):
            yield at
            return
        above = line.text
        seen += 1
        if seen == _TOP:
            return
