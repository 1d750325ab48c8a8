"""What tells two people of like names apart by words: whose kin one is, and what sort of office each holds."""

from __future__ import annotations

import re

from archive_gui.domain.facts import Fact, PersonFact

_AHEAD = 8

_KIN = re.compile(
    "(?:哥哥|弟弟|姐姐|妹妹|[堂表][兄弟哥姐妹]|[大二三小][哥弟姐妹]|兄弟|双胞胎|[长次三]子|[长次]女|[大小二]?儿子|[大小二]?女儿|"
    "孙子|孙女|侄[子女儿]|父亲|母亲|叔叔|伯父)$"
)

_STANDINGS = tuple(
    (kind, re.compile(words))
    for kind, words in (
        ("sent", "第一书记$|驻村(?!办)|工作队|帮扶(?!办)"),
        ("teacher", "班主任$|老师$|教师$"),
        ("workshop", "(?:车间|班)(?:主任|长|组长)$"),
        ("secretary", "书记$|支书$"),
        ("director", "主任$"),
        ("manager", "经理$|董事长$|理事长$"),
        ("doctor", "村医$|医生$|医师$|院长$"),
        ("head", "(?:镇|乡|县|局|站|所|校|科|部|处|会|馆|园)长$|主席$"),
        ("people", "村民$|[果菜茶瓜花药粮棉蚕渔牧烟]农$|户$|居民$|社员$|老党员$|老人$|群众$|老板$|乘务员$|司机$|学生$"),
    )
)
"""What tells by itself what somebody is, or that it is no office; a worker may be anybody."""
_BARE = frozenset({"书记", "主任", "队长", "组长"})
"""What people call those of several offices: 某某书记 is as often the first secretary sent to the village."""


def is_kin(text: str, at: int) -> bool:
    """Whether a name that begins at ``at`` is led in as that of somebody's brother, sister or child: 他的弟弟某某."""
    return _KIN.search(text, max(0, at - _AHEAD), at) is not None


def standing(role: str) -> str:
    """What sort of office or standing a role is, by one word; nothing where it tells none."""
    if role in _BARE:
        return ""
    return next((kind for kind, words in _STANDINGS if words.search(role)), "")


def role_of(fact: Fact) -> str:
    """The role that is told of a person, or nothing."""
    return (fact.detail.role if isinstance(fact.detail, PersonFact) else None) or ""
