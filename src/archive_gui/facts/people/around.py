"""Who people are by words that lead to their names: a verb of calling, a way home, a post of many characters."""

from __future__ import annotations

import re

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.role_patterns import FREE
from archive_gui.language.roles import OFFICES, PEOPLE

_CALLED = re.compile(
    rf"(?:^|[的，。；：！？、\s\0\1]|[省市县区镇乡村组社厂队里])"
    rf"(?P<role>{FREE}{{0,6}}?(?:{alternatives((*OFFICES, *PEOPLE))}))"
    "(?:的名字)?(?:就|便|正)?(?:名叫|叫做|叫作|叫|名为)$"
)
"""创始人叫样样, 接生婆名叫样样."""
_NAMED_ONLY = frozenset("，。；！？,;（(、\n”")
"""What ends a name that somebody is called by: 主任叫样样去开会 tells of no name."""
_POST = re.compile(rf"(?:^|[，。；：！？、\s\0\1])(?P<role>(?![派请找由让])(?:(?![来到请派找给为去]){FREE}){{5,9}}员)$")
"""村级水质监测员样样: a post in no list, longer than most."""
_RETURNED = re.compile(
    r"(?:返乡(?:创业|就业|种[田地]|办厂|养[一-鿿])?|回乡(?:创业|办厂)|(?:务工|打工|经商|学成|退伍|创业)(?:归来|返乡|回来|回乡)|(?<=从)[^，。；！？\n]{2,14}(?:归来|回来))的$"
)
RETURNED = "返乡人员"
_LONGEST = 24


def named_by(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the role stands that a verb of calling joins to the name between ``start`` and ``end``."""
    if not text.endswith(("叫", "叫做", "叫作", "名为"), 0, start) or (text[end : end + 1] or "\n") not in _NAMED_ONLY:
        return None
    low = max(0, start - _LONGEST)
    match = _CALLED.search(text[low:start])
    return None if match is None else (low + match.start("role"), low + match.end("role"))


def posted_as(text: str, start: int) -> tuple[int, int] | None:
    """Where a post of many characters stands right before the name that begins at ``start``."""
    low = max(0, start - _LONGEST)
    match = _POST.search(text[low:start]) if text[start - 1 : start] == "员" else None
    return None if match is None else (low + match.start("role"), start)


def has_returned(text: str, start: int) -> bool:
    """Whether someone is told by having come home: 从样城返乡的样样."""
    return text[start - 1 : start] == "的" and _RETURNED.search(text, max(0, start - _LONGEST), start) is not None
