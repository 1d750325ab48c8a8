"""People found in a text, as the modules that look for names hand them on, and what is a name for none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.masks import NAME
from archive_gui.facts.people.nouns import DEEDS, NOUNS
from archive_gui.facts.people.patterns import (
    CLAUSE_START,
    FOREIGN,
    LAST_ROLES,
    LONGEST_ROLE,
    NO_GIVEN,
    NO_NAMES,
    OF_FIGURES_AND_TRADES,
    OF_PLANTS,
    PLANTS,
    SHARE,
    SISTERS,
    STATED,
)
from archive_gui.facts.people.readings import plain
from archive_gui.facts.people.rules import RULE_AFTER_ROLE, RULE_BEFORE_ROLE
from archive_gui.language.personal_names import common_given
from archive_gui.language.roles import KIN

Found = tuple[int, int, Rule, float]
"""Where a name starts and ends, by which rule, and how surely."""

_OF_THREE = 3
_OFFICES_OF_NAMES = frozenset("处科股局厅署")
"""What offices end in, which stand before 长: 样卫处|处长."""
_OFFICE_BEHIND = re.compile("[站局所厅院校社厂队处科股][站局所厅院校社厂队处科股副]长|老?倌|奶(?<=奶奶)")
"""What makes an office, or a byname, of the word before it: 农经|站站长, 样老|倌."""
_DEEDS = frozenset({"盘活", "盘点", "莫如", "山再", "路再", "水再", "田再", "钱再", "房再"})
"""Verbs and the like that begin as a surname does: 工作队|盘活古井, 莫如种树."""
_ENDS_OF_ROLES = frozenset("员师户")
"""Surnames that end roles far more often."""
_WOODS = frozenset("茶竹树木杉松果桃梨橘柑油橡枣桑柏樟椒苗")
"""What woods are told by: 油茶|林."""
_CALLED_SO = re.compile("[一-鿿]{1,3}”")
"""A title behind a name that closes the marks of a brand."""
_COMMON_GIVEN = frozenset(common_given())
_BESIDE_ROLES = (RULE_AFTER_ROLE, RULE_BEFORE_ROLE)
_NOT_THIRD = frozenset("上间")
"""What no name of three ends in: 山野间, 占一半以上."""


_MAKING = frozenset(("加工", "酿造", "生产", "榨出", "熬制", "晒制", "腌制", "烘干", "销售", "收购", "储存"))
_WEIGHED = re.compile(r"[近约]?\d[\d.]*[万千百]?[余多]?(?:吨|公斤|斤|千克|公升|升|瓶)")
_A_DAY = re.compile("日(?:均|产|供|销|加工|处理|发货|接待|生产|吞吐)")


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A personal name in a text; ``name`` without blanks."""

    span: Span
    name: str
    rule: Rule
    confidence: float


def _is_of_wares(text: str, start: int, end: int) -> bool:
    """Whether what would be a name is a ware: made by weight (加工|杨梅酒26吨), or so much a day (鲜叶|日加工)."""
    made = text[max(0, start - 2) : start] in _MAKING and _WEIGHED.match(text, end) is not None
    return made or _A_DAY.match(text, end - 1) is not None


class PeopleSoFar:
    """The names found so far in one text."""

    def __init__(self, text: str, taken: Iterable[Span]) -> None:
        """``taken`` are stretches that belong to other names: bodies, places."""
        self.text = text
        self.found: dict[int, FoundPerson] = {}
        self._taken = bytearray(len(text) + 1)
        for span in taken:
            self._taken[span.start : span.end] = b"\1" * span.length

    def free(self, start: int, end: int) -> bool:
        """Whether nothing was found in a stretch so far."""
        return self._taken.find(1, start, end) < 0

    def starts(self, at: int) -> bool:
        """Whether something ends right before ``at``: a clause, a place, a body."""
        return at == 0 or self.text[at - 1] in CLAUSE_START or self.text[at - 1] == NAME or not self.free(at - 1, at)

    def _ends_role(self, start: int, name: str) -> bool:
        """Whether a trade that begins before a name ends in it: 会计|师样样, not 队员|师样样."""
        before = self.text[start - 1 : start]
        if start == 0 or before in CLAUSE_START or before == "的" or not self.free(start - 1, start):
            return False
        lows = range(max(0, start - LONGEST_ROLE), start)
        whole = any(self.text[low:start] + name[0] in LAST_ROLES for low in lows)
        return whole or not any(self.text[low:start] in LAST_ROLES for low in lows)

    def _is_word(self, start: int, end: int, rule: Rule) -> bool:
        """Whether a deed or a noun begins there (管护, 鲜叶有) and nobody is called so (支书田园样), or a role ends."""
        name = plain(self.text[start:end])
        called = len(name) == _OF_THREE and (rule in _BESIDE_ROLES or set(name[1:]) <= _COMMON_GIVEN)
        return name[:2] in DEEDS or (name[:2] in NOUNS and not called) or self._cuts_role(start, end)

    def _cuts_role(self, start: int, end: int) -> bool:
        """Whether a word for a trade begins before the name and runs into it: 女工|程师一."""
        for low in range(max(0, start - 2), start):
            if any(self.text[low:high] in LAST_ROLES for high in range(start + 2, min(end, low + LONGEST_ROLE) + 1)):
                return True
        return False

    def _is_of_other(self, start: int, end: int) -> bool:
        """Whether another name has the place, a wood ends there (油茶|林承保) or a brand is told (“样山大嫂”家政班)."""
        if not self.free(start, end) or _is_of_wares(self.text, start, end):
            return True
        before = self.text[start - 1 : start] if start else ""
        wood = self.text[start] == "林" and before in _WOODS
        return wood or (before == "“" and _CALLED_SO.match(self.text, end) is not None)

    def add(self, start: int, end: int, rule: Rule, confidence: float) -> bool:
        """Keep a name; False where its place is taken or its words are no name, whatever the rule."""
        name = plain(self.text[start:end])
        if self._is_of_other(start, end) or name in NO_NAMES or name in KIN or name.endswith(("党", "信中", "方面")):
            return False
        if rule is RULE_BEFORE_ROLE and name[-1] in _OFFICES_OF_NAMES:
            return False
        if len(name) == _OF_THREE and name[-1] in _NOT_THIRD:
            return False
        if len(name) == len("样总") and name[-1] == "总":
            return False  # surname and 总经理 in short
        if (start and self.text[start - 1 : start + 1] == "师傅") or STATED.match(self.text, end - 1):
            return False
        if len(name) == 2 and name[-1] == "国" and rule is not RULE_AFTER_ROLE:
            return False  # 韩国
        if name[0] in _ENDS_OF_ROLES and self._ends_role(start, name):
            return False  # 施工|员样样
        if (
            name[:2] in LAST_ROLES
            or name[:2] in _DEEDS
            or _OFFICE_BEHIND.match(self.text, end)
            or self._is_word(start, end, rule)
        ):
            return False  # 顾客样|奶奶
        if len(name) == _OF_THREE and name[-1] == name[0] and not FOREIGN.fullmatch(name):
            return False  # 牛生牛
        if (
            SHARE.match(name)
            or (name[1:] in NO_GIVEN and name[1:] not in SISTERS)
            or (len(name) < 4 and set(name[1:]) & OF_FIGURES_AND_TRADES)
        ):
            return False
        if (rule is not RULE_AFTER_ROLE and name[:2] in NO_NAMES) or (name[0] in PLANTS and name[1:] in OF_PLANTS):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        self.found[start] = FoundPerson(Span(start, end), name, rule, confidence)
        return True
