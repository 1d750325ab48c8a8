"""Whose body an office of schools, hospitals, firms or cooperatives is of, where a text names but one of the sort."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from archive_gui.domain.spans import Span

_SORTS = (
    (
        re.compile(
            "(?:副|原|老)?校长|(?:[一-鿿]{0,3}年级)?(?:学生|同学)|我们班同学|[一-鿿]{0,3}(?:老师|教师)|班主任|教务主任"
        ),
        re.compile(
            "(?:小学|中学|(?<!师范)(?<!职业)(?<!技工)(?<!技术)(?<!卫生)学校|幼儿园|完小|教学点|高中|中心校|职中)$"
        ),
    ),
    (
        re.compile("(?:副|原)?院长|[一-鿿]{0,4}(?:医生|医师|护士|护士长|大夫)"),
        re.compile("(?:医院|卫生院|卫生室|保健院|诊所)$"),
    ),
    (
        re.compile("(?:副)?(?:理事长|社长)|社员|合作社(?:理事长|负责人)"),
        re.compile("(?:合作社|联合社|专业社)$"),
    ),
    (
        re.compile(
            "(?:副)?(?:董事长|总经理|厂长|厂主)|车间主任|(?:公司|企业|工厂|厂里?的?)(?:负责人|老板|经理|工人|职工)"
        ),
        re.compile("(?:公司|厂|集团|企业)$"),
    ),
)
_WITHIN = 300
"""How far back the body of an office is looked for where the text names several."""
_LONGEST_END = 5
_MOST = 50
"""How many bodies of a sort are looked at."""


class Posts:
    """Answers for one text which of its bodies an office belongs to."""

    def __init__(self, original: str, bodies: Sequence[Span]) -> None:
        """``bodies`` are those that ``original`` names, in order."""
        self._original = original
        self._of_sort = [
            [body for body in bodies if ends.search(original, max(body.start, body.end - _LONGEST_END), body.end)]
            for _, ends in _SORTS
        ]

    def body_of(self, role: str, start: int) -> str | None:
        """The only body of its sort in the lines before or in all the text, for an office told at ``start``."""
        for (offices, _), bodies in zip(_SORTS, self._of_sort, strict=True):
            if bodies and offices.fullmatch(role):
                last = bisect_right(bodies, start, key=lambda body: body.end)
                first = bisect_right(bodies, start - _WITHIN, key=lambda body: body.start)
                return self._only(bodies[first:last]) or self._only(bodies)
        return None

    def _only(self, bodies: Sequence[Span]) -> str | None:
        named = {"".join(self._original[body.start : body.end].split()) for body in bodies[:_MOST]}
        return named.pop() if len(named) == 1 else None
