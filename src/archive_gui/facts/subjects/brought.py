"""Bodies that somebody brought in or built for others, and who did: 甲区引进的样药业公司建起3条生产线."""

from __future__ import annotations

import re

_BROUGHT = "(?:引进|招引|引来|招来|引入|招商引来|帮建|援建|捐建|帮扶建起|扶持)的"
_BY = re.compile(f"(?:[一-鿿]{{0,12}}(?:[省市县区州旗盟镇乡村]|社区|街道|[局院委会队]))?(?:新|近年|今年)?{_BROUGHT}$")
_OF = re.compile(f"(?:新|近年|今年)?{_BROUGHT}")


def is_brought(lead: str) -> bool:
    """Whether a clause begins, up to the body behind ``lead``, with who brought that body in."""
    return _BY.fullmatch(lead) is not None


def brought_at(text: str, end: int) -> int | None:
    """Where the body is named that a place or body named up to ``end`` brought in."""
    found = _OF.match(text, end)
    return None if found is None else found.end()
