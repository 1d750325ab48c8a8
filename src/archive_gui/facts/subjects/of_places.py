"""What a place only leads to, which acts in its stead: the team sent there, the works that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.spans import Span
from archive_gui.facts.subjects.front_nouns import owned_noun_at
from archive_gui.facts.subjects.people import lead_of

# 某局驻样村工作队，筹资: the team acts.
_TEAM = re.compile("(?:驻村)?(?:帮扶)?工作队")
# 样镇的“样乡夜校”，已办96期: what bears a name of its own.
_MARKED = re.compile(
    "的(?P<noun>“[^“”\n]{2,10}?(?:夜校|课堂|学堂|讲堂|超市|工坊|驿站|民宿|食堂|书屋|车间|基地|农场|茶园|果园|小院|农庄|庄园|客栈|农家乐|饭店|茶馆|工作室)”)(?![里内中上]|等|、)"
)
_SENT_TO = re.compile("^[一-鿿]{0,18}驻$")


def teams_of(text: str, start: int, place: Span) -> Iterator[Span]:
    """The team that is sent to a place, whose chain begins at ``start``: 驻|样村工作队."""
    team = _TEAM.match(text, place.end)
    if team is not None and _SENT_TO.search(lead_of(text, start)):
        yield Span(place.start, team.end())


def works_of(text: str, place: Span) -> Iterator[Span]:
    """The works of a place of which something is said: 样村的|加工厂|年产50吨."""
    marked = _MARKED.match(text, place.end)
    owned = owned_noun_at(text, place.end) if marked is None else Span(*marked.span("noun"))
    if owned is not None:
        yield owned
