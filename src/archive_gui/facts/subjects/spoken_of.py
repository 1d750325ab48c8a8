"""What is spoken of where a figure stands, by the grammar alone: what leads its clause, sentence or paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.subjects.bearers import bearer
from archive_gui.facts.subjects.founded import is_founded
from archive_gui.facts.subjects.mentions import CLAUSE_END, PAIRED, Mention, MentionKind, Mentions
from archive_gui.facts.subjects.payers import pronoun_behind
from archive_gui.facts.subjects.speeches import Speeches
from archive_gui.facts.subjects.told import COUNTRY, OF_ONE, SPEECH, Step, Told
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.language.units import UnitClass

# What stands between a group and the figure that is said of each or all of them: 初中生每人由, 农户, 官兵提高到.
_EACH = re.compile(
    r"们?[\0]*(?:每[人户名家天年月日]|\0)*(?:人均|户均|平均|各|可|将|就|都|均|还)?(?:由|从|得|占|领|交|达到?|为|"
    r"(?:提高|增加|上升|下降|减少|降低)[到至为]|[增升降减][到至为])?"
)
# 18张病床、两名医师的县医院, 宽5米的公路: what a figure describes that stands before it.
_DESCRIBING = re.compile("(?!外|以外|开外|之外)[一-鿿]{0,4}(?:、[^，。；！？,;!?\n、]{1,10}?)?的")
# 建起日处理鲜果60吨的加工厂: told of who builds it.
_BUILDS = re.compile(
    "(?:[建办盖修]起|[建修盖办]了|(?<!改)建成|[新修兴扩]建|援建)了?(?:一[座个栋间处家])?[^，。；！？,;!?\n的长宽]{0,6}$"
)
_BUILT_WITHIN = 14
# 一座能装300吨的冷库, 投资900万元的两条生产线: one of its sort, which is told of whoever has it.
_ONE = "(?:[一两二三四五六七八九十]|\\d+)[座条家个栋间台处口所只]"
_SORT_ALONE = 4
"""A body called by so few characters is told by its sort, not by a name of its own: 烘干厂."""
_ONE_AHEAD, _ONE_BEHIND = re.compile(_ONE + "[^，。；！？,;!?\n]{0,8}$"), re.compile(_ONE)
_MEANS = "以"
"""以412分的成绩考入: tells how it is done."""
# 某某摸到的“家底”是, 某某算过一笔账：: what follows is not told of the person.
_OF_OTHERS = re.compile("[^，。；！？,;!?\n：:]{1,10}的[^，。；！？,;!?\n：:]{1,8}[是为有]|[^“”]{2,60}[：:]")
# 样城市对口帮扶样县三年来，投入: what follows is told of who helps.
_HELPS = re.compile(
    "(?:对口|结对)(?:帮扶|支援|协作|援助)[^，。；！？,;!?\n的]{2,14}?(?:以来|[年\0]来|年间|期间|后|\0)[，,]"
)
# 乡里给他每月500元补助, 请他到学校作了4场报告, 为其申请救助: whom something is given or who is made to do it.
_GIVEN = re.compile(
    "(?:(?:给|请|让|评|聘|选|安排|介绍|招|雇|吸纳|资助|补助|救助|奖励?|推荐|替|帮|教|送)(?:给|了)?(?P<word>[他她])(?![们的家])|"
    "为(?P<whom>[他她其])家?(?:申请|申报|申领|办理|办下|争取|落实|报销|减免|解决|联系|贷|筹|募|垫))[^。！？；\n他她]{0,80}$"
)
_AMONG_ALL = ("人口", "老人", "妇女", "女性", "青年", "党员")
"""Of whom it is told what share of all they are."""
_GIVEN_WITHIN = 90
_WITH_OTHERS = "等"
_ROW = "、"
_IN_ROW = re.compile("[一二三四五六七八九十百千万两几\\d.余多]{1,8}[^，。；！？,;!?\n]{1,12}[、和]")
_PAIR = 12
"""How far back the figure of the pair before is looked for: 甲镇436户、乙镇512户."""
_HEADS = frozenset({UnitClass.PERSON, UnitClass.HOUSEHOLD})
_CLAUSE = 80
"""How far back the start of a clause is looked for."""
_STEPS = 24
"""How many mentions are looked back at; more than any paragraph begins clauses with before its topic is told."""


class SpokenOf:
    """Tells what the places of one text speak of, where a rule does."""

    def __init__(
        self,
        text: str,
        original: str,
        named: Named,
        breaks: Breaks,
        mentions: Sequence[Mention],
        *,
        found: Mentions,
        topics: Topics,
        speeches: Speeches,
    ) -> None:
        """``text`` is folded, with dates and silent parts blanked out; ``mentions`` are all that were ``found``."""
        self._text = text
        self._breaks = breaks
        self._original = original
        self._people = named.people
        self._people_starts = [person.start for person in named.people]
        self._bodies = {self._words(body) for body in named.bodies}
        self._mentioned = Counter(self._words(person) for person in named.people)
        self._topics = topics
        self._mentions = mentions
        self._beginning = found.beginning
        self._people_named = found.people
        self._starts = [mention.span.start for mention in mentions]
        self._strong = [mention for mention in mentions if mention.strong]
        self._strong_starts = [mention.span.start for mention in self._strong]
        self._speeches = speeches
        self._quotation = speeches.at
        self._strong_spoken = [self._quotation(start) for start in self._strong_starts]
        """The direct speech around each strong mention."""

    def of_figure(self, figure: FoundFigure) -> Told | None:
        """What a figure is said of: what it describes (宽5米的公路), else what is spoken of there."""
        is_ratio = figure.kind is UnitClass.RATIO
        behind = pronoun_behind(self._text, figure.span.end) if figure.kind is UnitClass.MONEY else None
        if behind is not None and (owner := self._people_named.meant(behind)) is not None:
            return Told(self._words(owner), Step.DESCRIBED)
        is_means = self._text.endswith(_MEANS, 0, figure.span.start)
        described = None if is_ratio or is_means else _DESCRIBING.match(self._text, figure.span.end)
        name = None if described is None else self._beginning(described.end())
        if name is None and (borne := bearer(self._text, figure.span)) is not None:
            return Told(self._words(borne), Step.DESCRIBED)
        if described is not None and name is not None and not self._is_built(name, figure, described.end()):
            return Told(self._people_named.villager(described.end()) or name, Step.DESCRIBED)
        return self.at(figure.span.start, counts_heads=figure.kind in _HEADS)

    def _is_built(self, name: str, figure: FoundFigure, at: int) -> bool:
        """Whether a figure describes what somebody builds or one of a sort, which has no name: 建起1800平方米的车间."""
        is_own = name in self._bodies and len(name) > _SORT_ALONE
        if is_own or self._topics.level(name) is not None:
            return False
        before = max(0, figure.span.start - _BUILT_WITHIN)
        if any(ahead.search(self._text, before, figure.span.start) for ahead in (_BUILDS, _ONE_AHEAD)):
            return True
        return _ONE_BEHIND.match(self._text, at) is not None

    def at(self, at: int, *, counts_heads: bool = False) -> Told | None:
        """What is spoken of at ``at``; a group before a count of heads is what is counted: 学生不足20人."""
        sentence = self._breaks.sentence(at)
        if (given := self._given(sentence, at)) is not None:
            return Told(given, Step.GIVEN)
        if (touching := self.touching(at)) is not None:
            if PAIRED.search(self._text, max(0, touching.span.start - _PAIR), touching.span.start):
                return Told(touching.name, Step.PAIRED)
            return Told(touching.name, _step(touching, Step.TOUCHING))
        spoken = self._quotation(at)
        if spoken is not None:
            start = max(sentence, spoken.start, at - SPEECH)
            found = self._in_sentence(max(sentence, spoken.start), at, counts_heads=counts_heads)
            told = self._people_named.speaker(spoken)
            if found is not None and (told is None or not OF_ONE.search(self._text, found.span.end, at)):
                return Told(found.name, _step(found, Step.SENTENCE))
            if told is not None and OF_ONE.search(self._text, start, at):
                return Told(told, Step.OWN)
            if (told := self._speeches.told_of(spoken, at)) is not None:
                return Told(told, Step.SPEAKER)
        if (found := self._in_sentence(sentence, at, counts_heads=counts_heads)) is not None:
            if _HELPS.match(self._text, found.span.end):
                return Told(found.name, Step.HELPS)
            if self._goes_on_about(found, at):
                return Told(found.name, Step.FOUNDED)
            return Told(found.name, _step(found, Step.SENTENCE))
        if (found := self._carried(sentence, at)) is not None:
            return Told(found.name, Step.CARRIED)
        topic = self._topics.topic(at)
        return None if topic is None else Told(topic, Step.TOPIC)

    def _given(self, sentence: int, at: int) -> str | None:
        """To whom what stands at ``at`` is given, where a pronoun tells it and nobody acts behind it."""
        if self._quotation(at) is not None:
            return None
        given = _GIVEN.search(self._text, max(sentence, at - _GIVEN_WITHIN), at)
        if given is None:
            return None
        word = given.span("word" if given["word"] else "whom")
        first, last = (bisect_left(self._strong_starts, end) for end in (word[1], at))
        if any(mention.kind is not MentionKind.GROUP for mention in self._strong[first:last]):
            return None
        first, last = (bisect_left(self._strong_starts, start) for start in (sentence, word[0]))
        acting = {mention.name for mention in self._strong[max(first, last - 1) : last]}
        if self._text[word[0]] == "其" and len(self._named(sentence, word[0])) == 1:
            acting = set()  # 村民某某住院，随即为其落实救助: whom else
        meant = self._people_named.meant(word[0], without=acting)
        return None if meant is None else self._words(meant)

    def _named(self, start: int, end: int) -> set[str]:
        first, last = (bisect_left(self._people_starts, at) for at in (start, end))
        return {self._words(person) for person in self._people[first:last]}

    def touching(self, at: int) -> Mention | None:
        """The mention that ends where a figure of its own begins: 样村1200亩."""
        last = bisect_left(self._starts, at) - 1
        if last >= 0 and self._mentions[last].span.end == at and self._mentions[last].adjacent:
            return self._mentions[last]
        return None

    def _in_sentence(self, sentence: int, at: int, *, counts_heads: bool) -> Mention | None:
        """The last topic of the sentence before ``at``."""
        last = bisect_left(self._strong_starts, at) - 1
        for mention in self._back(last, sentence, at):
            if at - mention.span.end == 1 and self._text[mention.span.end] == _WITH_OTHERS:
                continue  # 某某等300人: counted with others
            if mention.span.end == at and _ROW in mention.name:
                continue  # 甲县、乙县2县: the number of the row itself
            if mention.kind is MentionKind.PERSON and not self.acts(mention, at):
                continue
            if mention.kind is MentionKind.GROUP and (counts_heads or not self._is_each(mention, at)):
                continue
            return mention
        return None

    def _is_each(self, group: Mention, at: int) -> bool:
        """Whether a figure is said of each of a group or of all of it: 农户35%; not the share that a group is."""
        if self._text.startswith("占", group.span.end) and group.name.endswith(_AMONG_ALL):
            return False  # 全村286户1143人，苗族人口占八成
        return _EACH.fullmatch(self._text, group.span.end, at) is not None

    def _goes_on_about(self, found: Mention, at: int) -> bool:
        """Whether the sentence has founded a body and goes on about it, no group acting in between."""
        if found.kind is not MentionKind.NAME or not is_founded(self._text, *found.span):
            return False
        since = self._mentions[bisect_left(self._starts, found.span.end) : bisect_left(self._starts, at)]
        return not any(one.strong for one in since)

    def _carried(self, sentence: int, at: int) -> Mention | None:
        """What the paragraph's last sentence began with that has a topic."""
        last = bisect_left(self._strong_starts, sentence) - 1
        for mention in self._back(last, self._breaks.paragraph(at), at):
            if mention.kind is MentionKind.GROUP or not self._leads(mention):
                continue
            if mention.kind is not MentionKind.PERSON or self.acts(mention, at):
                return mention
        return None

    def _back(self, last: int, start: int, at: int) -> list[Mention]:
        """The strong mentions from the one numbered ``last`` back to ``start``; what others say is theirs."""
        first = max(bisect_left(self._strong_starts, start), last - _STEPS + 1)
        spoken = self._quotation(at)
        return [
            self._strong[index]
            for index in range(last, first - 1, -1)
            if (around := self._strong_spoken[index]) is None or around == spoken
        ]

    def _leads(self, mention: Mention) -> bool:
        """Whether it is the first topic of its sentence."""
        first = bisect_left(self._strong_starts, self._breaks.sentence(mention.span.start))
        while self._strong[first].name in COUNTRY and self._strong[first] is not mention:
            first += 1
        return self._strong[first] is mention

    def acts(self, person: Mention, at: int) -> bool:
        """Whether a figure is still said of a person: in the same sentence, but not where it begins its clause."""
        clause = max(self._text.rfind(mark, max(person.span.end, at - _CLAUSE), at) for mark in CLAUSE_END) + 1
        if clause and ((clause == at and person.span.end < at - 1) or _IN_ROW.fullmatch(self._text, clause, at)):
            return False
        if _OF_OTHERS.match(self._text, person.span.end, at):
            return False
        return person.span.start >= self._breaks.sentence(at) or self._mentioned[person.name] > 1

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]


def _step(found: Mention, step: Step) -> Step:
    return Step.EACH if found.kind is MentionKind.GROUP else step
