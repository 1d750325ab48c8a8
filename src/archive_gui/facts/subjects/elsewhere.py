"""Names that only tell where somebody went, works or gets something: 到甲县跑了三趟, 在乙厂上班, 从丙市募集图书."""

from __future__ import annotations

import re

_TO_OR_FROM = re.compile("(?:从|到|去|赴|往)$")
_GETS = re.compile(
    "(?:[^，。；！？,;!?\n的]{0,6}?)(?:引进|引来|请[来回]|募集|买[来回]|购[买回进]|运[来回]|调[来运回]|带回|背回|聘请|回来|"
    "跑了|学习|学了|考察|看了|取经|参观|打工|务工|做工)"
)
_AT = re.compile("在$")
_WORKS = re.compile("(?:里|内)?(?:上班|打工|务工|做工|干活|工作|就业|当(?!地|选))")


def is_source_of(text: str, start: int, end: int) -> bool:
    """Whether a place is only gone to or had something from."""
    return _TO_OR_FROM.search(text, max(0, start - 1), start) is not None and _GETS.match(text, end) is not None


def is_workplace(text: str, start: int, end: int) -> bool:
    """Whether a body is only where somebody works."""
    return _AT.search(text, max(0, start - 1), start) is not None and _WORKS.match(text, end) is not None
