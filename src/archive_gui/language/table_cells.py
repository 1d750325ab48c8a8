"""What a cell of a table says: how many, a year, that it is a sum of others, or nothing."""

from __future__ import annotations

import re

from archive_gui.language.numerals import plain

NUMBER = re.compile(r"[-−]?(?:\d{1,3}(?:[,，]\d{3}){1,5}|\d{1,18})(?:\.\d{1,18})?[%‰]?")
"""What a cell holds that says how many: 1,203, 86.5, -1.5%; more digits than these are a code, as they are in text."""

_COUNTED = re.compile(rf"[约近超达逾]{{0,2}}(?:{NUMBER.pattern})[^\d\s年月日号时点：:.—-]{{0,6}}")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:年[底末初中]?|年度)?")
_TOTAL = re.compile(
    r"(?:[全本][省市县区州镇乡村组校]|各?[项类])?(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*[数量]|累\s*计|全\s*部)(?:[（(][^()（）]{1,10}[）)])?"
)
_NOTHING = re.compile(r"[-−–—―/…·*.\s]*|[无缺略]|未[报详统]|不详|\.{2,}")
_FIGURE = re.compile(r"[-+±−–—]?\d[\d,，.]*\s?[%％‰]?")


def is_number(text: str) -> bool:
    """Whether a cell holds a number alone that is no year."""
    return NUMBER.fullmatch(plain(text)) is not None and not is_year(text)


def counts(text: str) -> bool:
    """Whether a cell holds a number, be it with a unit and bounds of its own (4100余元)."""
    return _COUNTED.fullmatch(plain(text)) is not None and not is_year(text)


def is_year(text: str) -> bool:
    """Whether a cell holds a year alone."""
    return _YEAR.fullmatch(plain(text)) is not None


def is_total(text: str) -> bool:
    """Whether a cell says that its row or column is the sum of others."""
    return _TOTAL.fullmatch(text) is not None


def says_nothing(text: str) -> bool:
    """Whether a cell is empty or tells that nothing is known or nothing was there (—, 无, 未报)."""
    return _NOTHING.fullmatch(text) is not None


def is_set_as_figure(text: str) -> bool:
    """Whether a cell is set to the right in a column of figures: a number, a year, or a sign that stands for one."""
    text = plain(text.strip())
    return _FIGURE.fullmatch(text) is not None or (bool(text) and _NOTHING.fullmatch(text) is not None)
