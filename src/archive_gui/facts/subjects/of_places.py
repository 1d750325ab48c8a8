"""What a place only leads to, which acts in its stead: the team sent there, the works that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.spans import Span
from archive_gui.facts.subjects.front_nouns import owned_noun_at
from archive_gui.facts.subjects.people import lead_of

# 某局驻样村工作队，筹资: the team acts.
_TEAM = re.compile("(?:驻村)?(?:帮扶)?工作队")
_SENT_TO = re.compile("^[一-鿿]{0,18}驻$")


def teams_of(text: str, start: int, place: Span) -> Iterator[Span]:
    """The team that is sent to a place, whose chain begins at ``start``: 驻|样村工作队."""
    team = _TEAM.match(text, place.end)
    if team is not None and _SENT_TO.search(lead_of(text, start)):
        yield Span(place.start, team.end())


def works_of(text: str, place: Span) -> Iterator[Span]:
    """The works of a place of which something is said: 样村的|加工厂|年产50吨."""
    owned = owned_noun_at(text, place.end)
    if owned is not None:
        yield owned
