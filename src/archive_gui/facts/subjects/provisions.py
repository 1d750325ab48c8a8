"""What an office's paper lays down or its survey finds is told of the division whose office it is.

县水利局印发《…》，每口井补助600元; 据县水利局的抽样调查，…; 按照《样县…办法》，每户补助2万元.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.masks import BLANK
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.topics import Topics

_ISSUES = re.compile(f"(?:印发|出台|下发|制[定订]|发布|公布|颁布|推出)了?的?{BLANK}{{4,}}")
_ISSUED = re.compile(f"[^，。；！？,;!?\\n]{{0,8}}{_ISSUES.pattern}")
_SURVEYS = re.compile(
    f"{BLANK}*的?[^，。；！？,;!?\n]{{0,4}}(?:调查|测产|普查|监测|测算|摸底|抽查)(?:数据|结果)?(?:显示|表明)?[，,]"
)
"""What tells, behind the name of an office, that it has only found out what follows."""
_COUNTS = re.compile("(?:的)?(?:最新)?(?:统计|数据)(?:显示|表明)?[，,]")
"""What tells, behind the name of an office, that the figures are its own, of the division that it is of."""
_HEAD_TELLS = re.compile(
    "(?:副?(?:局长|主任|主席|书记|部长|会长)|负责人)[^，。；！？,;!?\n]{0,24}?(?:介绍|透露|说|表示|告诉)[^，。；！？,;!?\n]{0,4}[，,：:]"
)
_SEMICOLONS = frozenset("；;")
_WIDE = frozenset({PlaceLevel.COUNTY, PlaceLevel.CITY, PlaceLevel.PROVINCE})
_BY_PAPER = re.compile(f"(?:按照?|根据|依据|依照|对照|参照){BLANK}{{4,}}[^，。；！？,;!?\n]{{0,6}}[，,]")
# 《样县农村供水办法》: whose paper it is.
_PAPER_OF = re.compile("《(?P<place>[一-鿿]{1,10}?(?:自治[县州]|[省市县区州旗镇乡村]))")
_NAMED = re.compile("(?P<place>[一-鿿]{2,8}?(?:自治[县州]|[省市县区州旗镇乡]))[一-鿿]{2,}")
_OF_LEVEL = re.compile("[省市县区州旗镇乡]")
_OFFICES = ("办公室", "委员会")
_REACH = 160
"""How far behind the verb what the paper says is looked for."""


class Provisions:
    """Tells whose provisions the figures of one text are."""

    def __init__(self, text: str, original: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded, with documents blanked out; ``mentions`` are in order."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        self._topics = topics

    def of(self, best: str, at: int) -> str | None:
        """The division whose office ``best`` issued a paper or made a survey earlier in the sentence of ``at``."""
        if self._topics.level(best) is not None or not (sort_of(best) == "office" or best.endswith(_OFFICES)):
            return None
        sentence = max(self._breaks.sentence(at), at - _REACH)
        issued = _ISSUES.search(self._text, sentence, at)
        issues = issued is not None and self._original.find(best, sentence, issued.start()) >= 0
        issues = issues or self._has_issued(best, sentence)
        if not issues and not self._is_surveyed(best, sentence, at):
            return None
        return self.division_of(best, at)

    def counted_by(self, best: str, at: int) -> str | None:
        """The division whose office has counted what the sentence tells, where ``best`` is another not named there.

        县水利局 counts for its own county, and so its head tells: 据县水利局统计，打井14口.
        """
        if self._topics.level(best) not in _WIDE:
            return None
        sentence = self._breaks.sentence(at)
        if sentence and self._text[sentence - 1] in _SEMICOLONS:
            sentence = self._breaks.sentence(sentence - 1)
        named = self._within(max(sentence, at - _REACH), at)
        if not named or any(one.name == best or one.strong for one in named):
            return None
        office = named[0]
        counts = self._text.endswith("据", 0, office.span.start) and _COUNTS.match(self._text, office.span.end)
        tells = _HEAD_TELLS.match(self._text, office.span.end, at)
        if sort_of(office.name) != "office" or not (counts or tells):
            return None
        return self.division_of(office.name, at)

    def division_of(self, office: str, at: int) -> str | None:
        """The division whose office a body is: 样县水利局, 县水利局."""
        named = _NAMED.match(office)
        if named is not None and self._topics.level(named["place"]) is not None:
            return named["place"]
        level = _OF_LEVEL.match(office)
        sentence = max(self._breaks.sentence(at), at - _REACH)
        return None if level is None else self._division(level[0], sentence, at)

    def _division(self, level: str, sentence: int, at: int) -> str | None:
        """The division of a level named last, be it only in a paper's name: 《样州合作社规范方案》."""
        if (named := self._topics.last_ending((level,), at)) is not None:
            return named
        paper = _PAPER_OF.search(self._original, sentence, at)
        if paper is not None and paper["place"].endswith(level):
            return paper["place"]
        return self._topics.last_nested(level, at)

    def _has_issued(self, office: str, sentence: int) -> bool:
        """Whether the paragraph has named an office before its sentence, and only as whose paper it is."""
        paragraph = self._breaks.paragraph(sentence)
        named = [one for one in self._within(paragraph, sentence) if one.name == office]
        return bool(named) and all(_ISSUED.match(self._text, one.span.end) is not None for one in named)

    def _is_surveyed(self, office: str, sentence: int, at: int) -> bool:
        """Whether an office is named in the sentence only as who has found out what it tells."""
        named = [one for one in self._within(sentence, at) if one.name == office]
        return bool(named) and all(_SURVEYS.match(self._text, one.span.end) is not None for one in named)

    def by_paper(self, best: str, at: int) -> str | None:
        """The place whose paper the sentence of ``at`` begins with, where nothing acts in it: 按照《样县…办法》，."""
        sentence = max(self._breaks.sentence(at), at - _REACH)
        paper = _BY_PAPER.search(self._text, sentence, at)
        if paper is None or self._topics.level(best) is not None:
            return None
        if any(one.strong and one.kind is not MentionKind.GROUP for one in self._within(sentence, at)):
            return None
        place = _PAPER_OF.search(self._original, paper.start(), paper.end())
        return place["place"] if place is not None and self._topics.level(place["place"]) is not None else None

    def _within(self, start: int, end: int) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
