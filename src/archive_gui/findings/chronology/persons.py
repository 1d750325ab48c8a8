"""Of whom something is told at a place: by name, by surname (老田), by 我 in their own words, or as told last.

Unlike ``spoken`` it never names who wrote the article, and nobody where kin stand between the name and what is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from archive_gui.domain.facts import PersonFact, QuotationFact
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.ages import KIN
from archive_gui.findings.evidence import Material, clause, facts_with, folded, once, places_of, sentences
from archive_gui.language.folds import fold

_WRITERS = frozenset({"记者", "通讯员", "作者", "摄影", "编辑"})
_MINE = re.compile("[我俺咱](?!们|[村镇乡县市省国])")
_GOES_ON = re.compile(
    r"(?:[他她“\"\s，,]|这[位个名]|老人家?|老汉|本人|[今现享终卒]年|如今|现在|眼下|当年|那年|那时|已经|[已有刚才年于生快都就是]|出生|男|女|[一-鿿]族)*"
)
"""What a clause may begin with that goes on about whom the one before told of."""
_OF_ANOTHER = re.compile("的(?![他她我]|这[位个名]|[，,。])")
"""46岁的村民: somebody who has no name here."""
_THIS_ONE = re.compile("当年|那年|那时|这[位名个]|[他她]$")
_TITLES = "(?:老人家?|大[爷娘妈叔伯婶]|师傅|医生|书记|支书|校长|老师|主任|队长|奶奶|爷爷|[姐哥嫂叔伯婆婶爷老])"
_CALLED = re.compile(f"老(?P<of>[一-鿿])|(?P<by>[一-鿿])(?P<title>{_TITLES})")
_CALLED_LAST = re.compile(f"(?:老[一-鿿]|[一-鿿]{_TITLES})(?=[今已都快是也]|$)")
_SAYS = re.compile("[^，。：；]{0,8}?(?:说|回忆|介绍|讲|告诉|记得|笑|感慨|感叹|道|指着|扳着)")
_THEIRS = re.compile("[^他她我俺咱，,]{0,12}[，,]?[^他她我俺咱，,]{0,3}[他她]")
_BEHIND_NAME, _LEAST = 14, 2
_WHOLE = 3
"""Characters of a name whose given name may stand alone: 小兰 is 覃小兰."""


@once
def people_of(material: Material) -> tuple[tuple[Span, str], ...]:
    """The people whom an article names, who wrote it left out, each with where the name stands."""
    return tuple(
        (fact.span, fold("".join((person.full_name or fact.quote).split())))
        for fact, person in facts_with(material, PersonFact)
        if person.role not in _WRITERS
    )


class Persons:
    """The people of one article of a page, asked by place; a name known from the page is one wherever it stands."""

    def __init__(self, page: Sequence[Material], material: Material) -> None:
        self._text, self._breaks = folded(material), sentences(material)
        known = {name for one in page for _, name in people_of(one) if len(name) >= _LEAST}
        # 小兰 is 覃小兰, where nobody else is called so; so is a name of which only its beginning was read.
        whole = {name: [one for one in known if one != name and one.endswith(name)] for name in known}
        for name, longer in whole.items():
            longer += [one for one in known - {name} if one.startswith(name)]
        self._full = {name: longer[0] if len(longer) == 1 else name for name, longer in whole.items()}
        found = {span: self._full.get(name, name) for span, name in people_of(material)}
        taken = {at for span in found for at in range(*span)}
        for at, name in places_of(known, self._text):
            if taken.isdisjoint(range(at, at + len(name))):
                found[Span(at, at + len(name))] = self._full[name]
        told = sorted(found.items())
        self._spans = [span for span, _ in told]
        self._starts = [span.start for span in self._spans]
        self._names = [name for _, name in told]
        everyone = {self._full[name] for name in known}
        self.everyone = frozenset(everyone)
        """Everybody of whom the page tells."""
        self._only = next(iter(everyone)) if len(everyone) == 1 else ""
        given = Counter(name[1:] for name in everyone)
        self._by_given = {name[1:]: name for name in everyone if len(name) == _WHOLE and given[name[1:]] == 1}
        self._roles: dict[str, str] = defaultdict(str)
        for one in page:
            for fact, person in facts_with(one, PersonFact):
                name = fold("".join((person.full_name or fact.quote).split()))
                self._roles[self._full.get(name, name)] += f"|{person.role or ''}"
        self._said = [
            (fact.span, fold("".join((quoted.speaker or "").split())))
            for fact, quoted in facts_with(material, QuotationFact)
        ]

    def between(self, start: int, end: int) -> str:
        """The first person named between two places; empty where nobody is."""
        at = bisect_left(self._starts, start)
        return self._names[at] if at < len(self._starts) and self._starts[at] < end else ""

    def are_alone(self, start: int, end: int) -> bool:
        """Whether no more than one person is named between two places."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return len(set(self._names[first:last])) <= 1

    def speaker(self, at: int) -> str:
        """Whose words stand there, as far as the article tells; empty outside quotation marks."""
        for span, speaker in self._said:
            if span.start <= at < span.end:
                return self.called(speaker)
        return ""

    def called(self, told: str) -> str:
        """The one person whom a name, or a surname with what somebody is called, may mean: 老田, 田师傅."""
        if told in self.everyone:
            return told
        surname = _CALLED.fullmatch(told)
        title = surname["title"] if surname and surname["title"] else ""
        of_title = {name for name in self.everyone if title and title in self._roles[name]}
        for people in (of_title, set(self._names), self.everyone):
            names = {name for name in people if surname and name[0] == (surname["of"] or surname["by"])}
            if names:
                return names.pop() if len(names) == 1 else ""
        return ""

    def whose(self, span: Span) -> str:
        """Of whom it is told there; empty where the words do not tell, or tell of kin."""
        around = clause(self._text, span)
        first, last = bisect_left(self._starts, around.start), bisect_left(self._starts, span.start)
        lead = self._text[around.start : span.start]
        if _MINE.search(lead) and not KIN.search(lead):
            return self.speaker(span.start)
        if first < last:
            between = self._text[self._spans[last - 1].end : span.start]
            theirs = self._text.startswith("的", span.end) and KIN.match(self._text, span.end + 1)
            other = KIN.search(between) or theirs
            return "" if other else self._names[last - 1]
        last_called = _CALLED_LAST.search(lead)
        if last_called is not None and (name := self.called(last_called[0])):
            return name  # 秦姐 is nobody's sister here
        if KIN.search(lead):
            return ""
        if self._text.startswith("的", span.end):
            named = self.between(span.end, min(around.end, span.end + _BEHIND_NAME) + 1)
            named = named or self._by_given.get(self._text[span.end + 1 : span.end + _WHOLE], "")
            if named:
                return named
        called = _CALLED.match(self._text, span.end + 1) if self._text.startswith("的", span.end) else None
        if called is not None:
            return self.called(called[0])
        if _OF_ANOTHER.match(self._text, span.end) and not _THIS_ONE.search(lead):
            return ""
        return self.told_before(around.start) or self._only if _GOES_ON.fullmatch(lead) else ""

    def told_before(self, at: int) -> str:
        """The person named last up to a place; empty where nobody is."""
        before = bisect_right(self._starts, at) - 1
        return self._names[before] if before >= 0 else ""

    def acting(self, start: int, at: int, end: int) -> str:
        """Who does what the words from one place to another tell with a time at ``at``; empty if nobody is told.

        Somebody named or called there; who speaks, of 我; of 他 who was told of last, who says it left out.
        """
        told = self._text[start:end]
        named = self.between(start, end)
        if named:
            return named
        for called in _CALLED.finditer(told):
            if name := self.called(called[0]):
                return name
        if KIN.search(told):
            return ""
        speaker = self.speaker(at)
        if not _THEIRS.match(told):
            return speaker if _MINE.search(told) else ""
        before = bisect_left(self._starts, start) - 1
        while before >= 0:
            name = self._names[before]
            if name != speaker and not _SAYS.match(self._text, self._spans[before].end):
                return name
            before -= 1
        return ""
