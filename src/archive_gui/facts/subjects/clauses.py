"""What the grammar of a figure's sentence tells: who leads it, what it does not name, whom it goes on about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from archive_gui.domain.spans import Span
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.people import HOLD_OFFICE, PeopleNamed

_LEADS = 14
"""How many mentions before a figure are looked at for those of its sentence."""
_CARRIED = 30
"""How many for what its paragraph goes on about."""
_OTHERS = HOLD_OFFICE | {"reporter"}
"""Who is told of for what they head or report."""
_WITH_OTHERS = "等"
"""某某等300人: counted with others."""
_SAID = frozenset("：:")
"""Behind a person these lead to what he tells, not to what is told of him."""
_TELLS = 60
"""How far behind a person they are looked for."""


class Stand(NamedTuple):
    """Where a figure stands: its sentence and paragraph, by their starts, and the speech it is in."""

    sentence: int
    paragraph: int
    spoken: Span | None


class Clauses:
    """Follows the subjects of clauses through one text."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        spoken: Sequence[Span | None],
        sort: Callable[[str], tuple[str, str]],
        people: PeopleNamed,
    ) -> None:
        """``spoken`` is the direct speech around each mention, ``sort`` tells the kind and the sort of a name."""
        self._text = text
        self._mentions = mentions
        self._spoken = spoken
        self._sort = sort
        self._people = people

    def add(self, found: Mapping[str, set[str]], figure: int, at: Stand, last: int) -> None:
        """Add what the clauses before a figure tell of each name; ``last`` mentions begin before it.

        A bureau or team that leads the sentence acts in it (样县财政局拨款80万元). What a sentence with a subject of
        its own does not name is not what it tells of; one without goes on about what the paragraph told of last.
        """
        near = self._near(figure, at, last)
        leading = [index for index in near if self._mentions[index].strong and not self._mentions[index].reached]
        if not leading:
            self._carry(found, at, last)
            return
        if not self._leads(leading[-1], figure):
            return
        subject = self._mentions[leading[-1]].name
        found[subject].add(f"subject:{self._sort(subject)[1]}")
        named = {self._mentions[index].name for index in near}
        for name in found.keys() - named:
            found[name].add(f"unnamed:{self._sort(name)[0]}")

    def _near(self, figure: int, at: Stand, last: int) -> list[int]:
        """The mentions before the figure in its sentence and in the same speech, in order."""
        near = []
        for index in range(last - 1, max(-1, last - 1 - _LEADS), -1):
            start, end = self._mentions[index].span
            if start < at.sentence:
                break
            if end <= figure and self._spoken[index] == at.spoken:
                near.append(index)
        return near[::-1]

    def _leads(self, index: int, figure: int) -> bool:
        """Whether a figure may be said of what begins a clause: of no group (村民投工) and nobody who only tells."""
        mention = self._mentions[index]
        if mention.kind is MentionKind.GROUP:
            return False
        end = mention.span.end
        if figure - end == len(_WITH_OTHERS) and self._text.startswith(_WITH_OTHERS, end):
            return False
        return mention.kind is not MentionKind.PERSON or _SAID.isdisjoint(self._text[end : min(figure, end + _TELLS)])

    def _carry(self, found: Mapping[str, set[str]], at: Stand, last: int) -> None:
        """Add of whom or what the sentences before in the paragraph told last, speeches aside."""
        for index in range(last - 1, max(-1, last - 1 - _CARRIED), -1):
            mention = self._mentions[index]
            if mention.span.start < at.paragraph:
                return
            if mention.span.start >= at.sentence or self._spoken[index] is not None or not mention.strong:
                continue
            if mention.kind is MentionKind.GROUP:
                continue
            kind = self._sort(mention.name)[0]
            if kind != "person" or self._people.role_sort(mention.name) not in _OTHERS:
                found[mention.name].add(f"carried:{kind}")
            return
