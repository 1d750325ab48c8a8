"""Of whom or what a figure is said: the place, body, person or thing that the text speaks of there.

The nearest name is not asked for but the topic: what begins the clause or, before it, the sentence; else what the
sentences before it in the paragraph began with; else what the whole text is about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.ages import Ages
from archive_gui.facts.subjects.bearers import bearer
from archive_gui.facts.subjects.bosses import is_of_firm
from archive_gui.facts.subjects.classes import Classes
from archive_gui.facts.subjects.doers import Doers
from archive_gui.facts.subjects.founded import is_founded
from archive_gui.facts.subjects.groups import goes_on_granting, group_granted, group_of_each, party_of_share
from archive_gui.facts.subjects.households import Households
from archive_gui.facts.subjects.lives import Lives
from archive_gui.facts.subjects.mentions import CLAUSE_END, PAIRED, Mention, MentionKind, Mentions
from archive_gui.facts.subjects.model import COUNTRY, OF_ONE, SPEECH, Rules, Step, SubjectModel, Told
from archive_gui.facts.subjects.outright import Outright
from archive_gui.facts.subjects.payers import gives, group_paid, is_share, pays, pronoun_behind
from archive_gui.facts.subjects.provisions import Provisions
from archive_gui.facts.subjects.ruled_out import RuledOut
from archive_gui.facts.subjects.runs import Runs
from archive_gui.facts.subjects.sections import Sections
from archive_gui.facts.subjects.speeches import Speeches
from archive_gui.facts.subjects.there import There
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.facts.subjects.works import VillageWorks
from archive_gui.language.units import UnitClass

# What stands between a group and the figure that is said of each or all of them: 初中生每人由, 农户, 官兵提高到.
_EACH = re.compile(
    r"们?[\0]*(?:每[人户名家天年月日]|\0)*(?:人均|户均|平均|各|可|将|就|都|均|还)?(?:由|从|得|占|领|交|达到?|为|"
    r"(?:提高|增加|上升|下降|减少|降低)[到至为]|[增升降减][到至为])?"
)
# 18张病床、两名医师的县医院, 宽5米的公路: what a figure describes that stands before it.
_DESCRIBING = re.compile("(?!外|以外|开外|之外)[一-鿿]{0,4}(?:、[^，。；！？,;!?\n、]{1,10}?)?的")
_REACHES = re.compile("(?:带动|吸纳|惠及|覆盖|联结|辐射|帮助)[^，。；！？,;!?\n]*$")
# 建起日处理鲜果60吨的加工厂: told of who builds it.
_BUILDS = re.compile(
    "(?:[建办盖修]起|[建修盖办]了|(?<!改)建成|[新修兴扩]建|援建)了?(?:一[座个栋间处家])?[^，。；！？,;!?\n的长宽]{0,6}$"
)
_BUILT_WITHIN = 14
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
# 社员由23户发展到86户: of a cooperative, not of its village.
_MEMBERS = re.compile("(?:^|[，。；！？,;!?\n\0])(?:社员|入社的?|入股社员)(?!们?[一-鿿]{0,8}[说道：])")
_COOPERATIVES = ("合作社", "联合社", "联社")
_AMONG_ALL = ("人口", "老人", "妇女", "女性", "青年", "党员")
"""Of whom it is told what share of all they are."""
_TEAM = "队"
_GIVEN_WITHIN = 90
_OPENING = 4
"""Within how many characters a group begins that its sentence tells of: 入股的村民户均分红."""
_WITH_OTHERS = "等"
_ROW = "、"
_IN_ROW = re.compile("[一二三四五六七八九十百千万两几\\d.余多]{1,8}[^，。；！？,;!?\n]{1,12}[、和]")
_CERTAIN = frozenset({Step.FOUNDED, Step.DESCRIBED, Step.EACH, Step.OWN, Step.PAIRED, Step.HELPS, Step.GIVEN})
"""What the words themselves tell, and too rarely for weights to be fitted."""
_PAIR = 12
"""How far back the figure of the pair before is looked for: 甲镇436户、乙镇512户."""
_HEADS = frozenset({UnitClass.PERSON, UnitClass.HOUSEHOLD})
_CLAUSE = 80
"""How far back the start of a clause is looked for."""
_STEPS = 24
"""How many mentions are looked back at; more than any paragraph begins clauses with before its topic is told."""


class Subjects:
    """Answers, for places in one text, of whom or what is spoken there."""

    def __init__(self, text: str, original: str, named: Named, breaks: Breaks, titles: Sequence[Span]) -> None:
        """``text`` is folded, with dates, documents and silent parts blanked out; ``original`` is as printed."""
        self._text = text
        self._breaks = breaks
        self._original = original
        self._people = named.people
        self._people_starts = [person.start for person in named.people]
        self._bodies = {self._words(body) for body in named.bodies}
        self._mentioned = Counter(self._words(person) for person in named.people)
        self._topics = Topics(original, named, titles)
        found = Mentions(text, original, named, breaks, self._topics)
        self._mentions = found.all()
        self._beginning = found.beginning
        self._firm = found.firm
        self._starts = [mention.span.start for mention in self._mentions]
        self._strong = [mention for mention in self._mentions if mention.strong]
        self._strong_starts = [mention.span.start for mention in self._strong]
        self._speeches = Speeches(text, breaks, self._mentions, found.people)
        self._quotation = self._speeches.at
        self._strong_spoken = [self._quotation(start) for start in self._strong_starts]
        """The direct speech around each strong mention."""
        self._people_named = found.people
        self._sum: tuple[int, str | None] = (-1, None)
        """Where the sum before begins, and its subject."""
        self._runs = Runs(text, breaks, self._mentions, self._quotation)
        self._weights: dict[Span, Mapping[str, float]] = {}
        self._last_granted: tuple[int, str] = (-1, "")
        """Where something was last granted to a group, and to which."""
        rules = Rules(self._quotation, self._acts, found.people, RuledOut(original, breaks, self._mentions))
        self.ages = Ages(text, original, breaks, found.people, self._quotation)
        """Whose the ages are."""
        self._households = Households(text, breaks, named.people, found.people)
        self._doers = Doers(text, original, breaks, self._strong, found.people)
        self._classes = Classes(text, original, breaks, self._mentions, self._topics)
        self._sections = Sections(text, breaks, self._mentions, self._topics)
        self._there = There(text, original, breaks, self._mentions, named.places)
        self._lives = Lives(text, breaks, self._mentions, self._topics)
        self._outright = Outright(
            text,
            original,
            breaks,
            self._mentions,
            named,
            people=found.people,
            topics=self._topics,
            there=self._there,
            quotation=self._quotation,
            meant=found.sort_meant,
        )
        self._provisions = Provisions(text, original, breaks, self._mentions, self._topics)
        self._works = VillageWorks(text, breaks, self._mentions, self._topics)
        self._model = SubjectModel(text, breaks, self._mentions, self._topics, rules)

    def of(self, at: int) -> str | None:
        """The subject of what stands at ``at``, by the rules alone."""
        told = self._told(at)
        return None if told is None else told.name

    def begin(self, figures: Sequence[FoundFigure]) -> None:
        """Take the figures of the text, in order, before any is asked for; those that go on together help."""
        self._runs.begin(figures)

    def _beside_of(self, figure: FoundFigure, told: Told | None) -> list[Mapping[str, float]]:
        """What speaks for the names of the figures that go on with one, where the rules tell the same of them."""
        name = None if told is None else told.name
        return [self._weighed(other) for other in self._runs.beside(figure) if self._name_told(other) == name]

    def _name_told(self, figure: FoundFigure) -> str | None:
        told = self.told_of(figure)
        return None if told is None else told.name

    def _weighed(self, figure: FoundFigure) -> Mapping[str, float]:
        if figure.span not in self._weights:
            self._weights[figure.span] = self._model.weights(figure, self.told_of(figure))
        return self._weights[figure.span]

    def of_figure(self, figure: FoundFigure) -> str | None:
        """The subject of a figure: what it describes or what each of a group has, else the likeliest name around.

        Figures are asked in order.
        """
        name = self._of_figure(figure)
        sentence, at = self._breaks.sentence(figure.span.start), figure.span.start
        if figure.kind is UnitClass.RATIO and (party := party_of_share(self._text, sentence, at)) is not None:
            name = party
        if name is not None and (granted := self._granted(sentence, at)) is not None:
            owner = self._provisions.division_of(name, at) if sort_of(name) == "office" else None
            name = self._with_group(owner or name, granted)
        self._outright.keep(figure, name)
        if figure.kind is UnitClass.MONEY:
            self._sum = figure.span.start, name
        return name

    def _granted(self, sentence: int, at: int) -> str | None:
        """The group that is granted what stands at ``at``, in its clause or in one that it goes on with."""
        granted = group_granted(self._text, sentence, at)
        if granted is not None:
            self._last_granted = (at, granted)
            return granted
        last, group = self._last_granted
        if last < sentence or not goes_on_granting(self._text, last, at):
            return None
        return group if bisect_left(self._starts, last) == bisect_left(self._starts, at) else None

    def _of_figure(self, figure: FoundFigure) -> str | None:
        told = self.told_of(figure)
        if told is not None and (told.step in _CERTAIN or self._touches(told, figure)):
            return told.name
        if (own := self._outright.of(figure)) is not None:
            return own
        at = figure.span.start
        best = self._model.best(figure, told, self._beside_of(figure, told))
        if (leading := self._unnamed(best, told, at)) is not None:
            return leading
        best = self._beside(self._narrower(best, told, at), at)
        if best is None:
            return None
        if self._quotation(at) is None and (own := self._sections.of(best, at) or self._lives.of(best, at)) is not None:
            return own
        if (laid_down := self._provisions.of(best, at) or self._provisions.by_paper(best, at)) is not None:
            return laid_down
        if figure.kind is UnitClass.MONEY and (payer := self._payer(figure.span.start)) is not None:
            if not is_share(self._text, payer.span.start):
                return payer.name
            whole_at, whole = self._sum
            best = whole or best if whole_at >= self._breaks.sentence(figure.span.start) else best
        if self._mentioned[best] and (head := self._households.of(best, self._original, figure.span.start)) is not None:
            return head
        if self._counts_row(best, figure.span.start):
            return self._topics.topic(figure.span.start) or best
        sends = self._topics.level(best) is not None or best.endswith(_TEAM) or self._doers.is_sender(best, at)
        if sends and (doer := self._doers.of(figure, spoken=self._quotation(figure.span.start))) is not None:
            return doer
        name = self._joined(best, figure) or self._works.of(best, figure) or best
        return self._of_group(name, figure) if figure.kind is UnitClass.MONEY else name

    def _touches(self, told: Told, figure: FoundFigure) -> bool:
        """Whether a place stands right before a figure that is no share of it: 样村1200亩梨园, 样县6.8级地震."""
        if told.step is not Step.TOUCHING or figure.kind is UnitClass.RATIO:
            return False
        touching = self._touching(figure.span.start)
        return touching is not None and touching.kind in {MentionKind.NAME, MentionKind.POINTER}

    def _unnamed(self, best: str | None, told: Told | None, at: int) -> str | None:
        """What the clauses tell of without naming it, where ``best`` is no more than likely."""
        if best in COUNTRY and told is not None and told.step is Step.CARRIED and told.name in self._bodies:
            return told.name  # 公安部部署行动。破获案件3万起: of the body, not of the country
        return self._classes.of(best, at)

    def _narrower(self, best: str | None, told: Told | None, at: int) -> str | None:
        """The works that a place has (样村的加工厂), or the firm that somebody heads, where these are told of."""
        if best is None:
            return None
        if told is not None and told.step is Step.SENTENCE and told.name != best and told.name.startswith(best):
            return told.name
        if self._people_named.role_sort(best) == "boss" and is_of_firm(self._text, at):
            return self._firm(at) or best
        return best

    def _beside(self, best: str | None, at: int) -> str | None:
        """The place or country that is told of rather than ``best``, which is named elsewhere or only as a source."""
        if best is not None and not self._mentioned[best]:
            best = self._there.named(best, at) or best
        return self._classes.country(best, at) or best

    def of_each(self, name: str | None, figure: FoundFigure) -> str | None:
        """The subject of a figure per head: a place or body with the group told of: 样县搬迁户, 户均自筹1万元."""
        at = figure.span.start
        found = group_of_each(self._text, self._breaks.sentence(at), at)
        if name is None or found is None or self._is_someones(found[0]):
            return name
        if self._mentioned[name]:
            sentence = self._breaks.sentence(at)
            opens = found[0] - len(found[1]) - sentence <= _OPENING and self._original.find(name, sentence, at) < 0
            if opens or _REACHES.search(self._text, sentence, found[0]):
                return found[1]  # 他带动26户农户，每户年增收8000元
        return self._with_group(name, found[1])

    def _is_someones(self, end: int) -> bool:
        """Whether a person is named right behind a group: 贫困户某某."""
        index = bisect_left(self._people_starts, end)
        return index < len(self._people) and self._people_starts[index] == end

    def _joined(self, best: str, figure: FoundFigure) -> str | None:
        """The cooperative whose members a clause tells of, named before in the paragraph."""
        if self._topics.level(best) is None and not self._mentioned[best]:
            return None
        at = figure.span.start
        told = list(_MEMBERS.finditer(self._text, max(self._breaks.sentence(at) - 1, at - _CLAUSE, 0), at))
        if not told:
            return None
        since = self._mentions[bisect_left(self._starts, told[-1].end()) : bisect_left(self._starts, at)]
        if any(one.strong and one.kind is not MentionKind.GROUP for one in since):
            return None
        name = self._topics.last_ending(_COOPERATIVES, at)
        return name if name and self._original.find(name, self._breaks.paragraph(at), at) >= 0 else None

    def _of_group(self, name: str, figure: FoundFigure) -> str:
        """A place or body with its group that gets or pays a sum: 样村入股农户."""
        group = group_paid(self._text, figure.span.start)
        return name if group is None else self._with_group(name, group)

    def _with_group(self, name: str, group: str) -> str:
        owns = self._topics.level(name) is not None or name in self._bodies or sort_of(name) == "firm"
        return name + group if owns and group not in name else name

    def _payer(self, at: int) -> Mention | None:
        """The body or donor right before the verb that pays the sum at ``at``."""
        last = bisect_left(self._starts, at)
        for mention in self._mentions[max(0, last - 2) : last]:
            is_body = mention.kind is MentionKind.NAME and self._topics.level(mention.name) is None
            if is_body and pays(self._text, mention.span.end, at):
                return mention
            if mention.kind is MentionKind.PERSON and gives(self._text, mention.span.end, at):
                return mention
        return None

    def _counts_row(self, name: str, at: int) -> bool:
        """Whether a figure counts a row that a name stands in: 县林业局、县水利局等9家单位."""
        if not self._text.endswith(_WITH_OTHERS, 0, at):
            return False
        clause = max(self._text.rfind(mark, max(0, at - _CLAUSE), at) for mark in CLAUSE_END) + 1
        row = self._original[clause : at - 1].split(_ROW)
        return len(row) > 1 and any(one.endswith(name) for one in row)

    def told_of(self, figure: FoundFigure) -> Told | None:
        """What the rules tell of a figure: what it describes (宽5米的公路), else what is spoken of there."""
        is_ratio = figure.kind is UnitClass.RATIO
        behind = pronoun_behind(self._text, figure.span.end) if figure.kind is UnitClass.MONEY else None
        if behind is not None and (owner := self._people_named.meant(behind)) is not None:
            return Told(self._words(owner), Step.DESCRIBED)
        is_means = self._text.endswith(_MEANS, 0, figure.span.start)
        described = None if is_ratio or is_means else _DESCRIBING.match(self._text, figure.span.end)
        name = None if described is None else self._beginning(described.end())
        if name is None and (borne := bearer(self._text, figure.span)) is not None:
            return Told(self._words(borne), Step.DESCRIBED)
        if described is not None and name is not None and not self._is_built(name, figure):
            return Told(self._people_named.villager(described.end()) or name, Step.DESCRIBED)
        return self._told(figure.span.start, counts_heads=figure.kind in _HEADS)

    def _is_built(self, name: str, figure: FoundFigure) -> bool:
        """Whether a figure describes what somebody builds, which has no name: 村里建起1800平方米的车间."""
        if name in self._bodies or self._topics.level(name) is not None:
            return False
        return _BUILDS.search(self._text, max(0, figure.span.start - _BUILT_WITHIN), figure.span.start) is not None

    def _told(self, at: int, *, counts_heads: bool = False) -> Told | None:
        """What is spoken of at ``at``; a group before a count of heads is what is counted: 学生不足20人."""
        sentence = self._breaks.sentence(at)
        if (given := self._given(sentence, at)) is not None:
            return Told(given, Step.GIVEN)
        if (touching := self._touching(at)) is not None:
            if PAIRED.search(self._text, max(0, touching.span.start - _PAIR), touching.span.start):
                return Told(touching.name, Step.PAIRED)
            return Told(touching.name, _step(touching, Step.TOUCHING))
        spoken = self._quotation(at)
        if spoken is not None:
            found = self._in_sentence(max(sentence, spoken.start), at, counts_heads=counts_heads)
            if found is not None:
                return Told(found.name, _step(found, Step.SENTENCE))
            told = self._people_named.speaker(spoken)
            if told is not None and OF_ONE.search(self._text, max(sentence, spoken.start, at - SPEECH), at):
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

    def _touching(self, at: int) -> Mention | None:
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
            if mention.kind is MentionKind.PERSON and not self._acts(mention, at):
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
            if mention.kind is not MentionKind.PERSON or self._acts(mention, at):
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

    def _acts(self, person: Mention, at: int) -> bool:
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
