"""Who won a distinction and who gave it: who acts in the clause that tells of it, or whom its words point at.

样村被评为“…” tells it in the clause; 连成一片，被评为“…” in the clause before; 她被评为“…” and 该局获评“…” stand for
somebody named before; 卫生院给她评了“…” names giver and winner around the verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.awards import FoundAward
from archive_gui.facts.subjects.people import PeopleNamed
from archive_gui.language.personal_names import is_verbal

Meant = Callable[[], PeopleNamed]
Topic = Callable[[int], str | None]

_CLAUSE_ENDS = "，；：,;:"
_SENTENCE_ENDS = "。！？!?\n"
_REACH = 160
_MOST_CLAUSES = 12
"""How many clauses of the sentence are read back for who acts."""
# 被省里授予, 由协会评为: the giver stands between this and the verb.
_BY = re.compile(r"[被由经获受](?P<giver>[^，。；！？,;!?\n“”被由经]{2,24}?)?$|被$")
# 卫生院给她评了, 协会向他颁发: the winner stands between this and the verb.
_TO = re.compile(
    r"(?P<giver>[^，。；！？,;!?\n“”]{0,24}?)(?:给|为|向|把|将)(?P<winner>[^，。；！？,;!?\n“”给为向把将]{1,20})$"
)
_PRONOUN = re.compile("[他她](?!们)|这[位名](?![^，。；！？]*的)[一-鿿]{2,5}?(?=[被获荣也还又先连入评一再已就曾]|$)")
_POINTER = re.compile(
    r"(?:该|本|我们?|咱们?|这[个家所座支]|全)(?P<like>省|市|州|县|区|旗|镇|乡|街道|村|社区|局|厅|委|办|校|院|厂|组|店|矿|场|队|大队|公社|公司|企业|合作社|"
    r"社|站|所|队|工作队|协会|单位|企业|家庭农场|医院|学校|基地|小区|班|行)|"
    r"(?<![一-鿿])(?P<sort>合作社|公司|工作队|协会|学校|医院|卫生院|卫生室|村支部|党支部|基地|车间|社区|茶厂|厂|村|县|镇|乡|市)(?:里|上)?(?=[^一-鿿]|[也还又先连被获荣入评一再已就])"
)
_SORTS = {
    "企业": ("公司", "厂", "企业", "集团"),
    "校": ("学校", "小学", "中学", "校", "教学点"),
    "单位": ("局", "厅", "委", "办", "公司", "院", "中心"),
    "行": ("银行", "支行", "行"),
    "社": ("合作社", "社"),
    "队": ("队",),
    "院": ("院",),
}
# 在全省大会上, 从农业部, 向县里: what stands behind these does not act.
_ADJUNCT = tuple("在从向由对被经于到据按给为让跟")
_ADVERBS = re.compile(
    r"(?:也|还|又|先后|连续|多次|再次|首次|一举|成功|分别|已经|已|曾经|曾|再度|双双|均|都|同时|随后|随即|不久|就|便|则|却|更|刚刚|刚|终于|因此|因|而|"
    r"[\d\0一二三四五六七八九十两几多]+[年次度届]|去年|今年|前年|当年|同年底?|同年|年底|年初|光荣|荣幸|顺利|相继|一次性|[上下]半年|近日|日前|最近|如今|当天)+$"
)
# 曾任样厂厂长, 来到样村: nobody acts who is named behind these.
_LED_BY = re.compile("(?:(?<!主)任|到|进|于|驻|是|给|帮|从|在|向|对|为|被|由|经|据|把|将|让|跟)[^，。；]*$")
_OFFICE = re.compile("的?[一-鿿\\0\\1]{0,12}")
_TAIL = re.compile(r"[一-鿿]{1,8}$")
_LISTED = re.compile("(?:[一-鿿]{2,6}、){0,4}[一-鿿]{1,8}$")
_JOINED = re.compile(r"(?:[、和与及]|以及)(?:[一-鿿]{2,3}的)?")
_OF_WHOM = re.compile(r"(?:(?:荣誉|光荣)?称号|[的之])*?的(?P<head>[一-鿿]{0,10})")
_NOUN_BREAK = re.compile(r"[在从向由对被经于到据按给为让跟是有的了着过]")
# 样样部日前, 样样局今天（3月2日）
_WHEN = re.compile(r"(?:日前|近日|今天|昨天|当天|随后|今年|去年|年底|\d{1,4}[年月日]|（[^（）]*）|\0)+$")
_LONGEST_GIVER = 16
_HOLDS = re.compile(
    "(?:^|(?<=[，；：。！？\n\0])|在|由)(?P<giver>(?![在由])[^，。；：\n\0在由]{2,20}?)(?:公布|通报|发布|主办|举办|组织|开展)了?的?[^，。；]{0,24}?"
    "(?:结果|名单|大赛|比赛|竞赛|评比|评选|考核|测评)"
)
_NEAR = 20_000


class AwardHolders:
    """Answers, for the distinctions of one text, who won them and who gave them."""

    def __init__(
        self, text: str, original: str, names: Sequence[Span], people: Sequence[Span], *, meant: Meant, topic: Topic
    ) -> None:
        """``text`` is folded, ``original`` as printed; ``names`` are bodies, people and places, ``people`` among them.

        ``meant`` answers whom a pronoun stands for, ``topic`` what is spoken of somewhere.
        """
        self._text, self._original = text, original
        self._names = _longest(names)
        self._starts = [name.start for name in self._names]
        self._people = frozenset(people)
        self._meant, self._topic = meant, topic

    def of(self, award: FoundAward) -> tuple[str | None, str | None]:
        """Winner and giver of a distinction, each None where nothing tells."""
        issuer = self._given(award.issuer)
        clause = self._clause(award.verb)
        told = self._text[clause : award.verb]
        if told.endswith(("把", "将")) or self._text.endswith(("把", "将"), clause, award.span.start):
            issuer = issuer or self._giver(clause, min(award.verb, award.span.start) - 1)
        if self._text.startswith("评", award.verb) and award.subject is not None:
            issuer = issuer or self._giver(clause, award.verb)
        issuer = issuer or self._holding(award.verb)
        if award.subject is not None:
            return self._winner(award.subject, award.verb), issuer
        behind = _OF_WHOM.match(self._text, award.span.end) if award.verb < award.span.start else None
        if behind is not None and (held := self._named_in(*behind.span("head"))) is not None:
            return held, issuer
        to = _TO.search(told) if not told.endswith("被") else None
        if to is not None and (winner := self._pointed(to["winner"], clause + to.start("winner"))) is not None:
            return winner, issuer or self._giver(clause + to.start("giver"), clause + to.start("winner") - 1)
        by = _BY.search(told)
        stop = award.verb if by is None else clause + by.start()
        if by is not None and by["giver"] and issuer is None and told[by.start()] in "被由经":
            issuer = self._given(by["giver"])
        return self._actor(clause, stop, award.verb), issuer

    def _holding(self, verb: int) -> str | None:
        """Who holds the contest or makes the results known that the sentence tells of before the verb."""
        found = list(_HOLDS.finditer(self._text, self._sentence(verb), verb))
        return self._given(found[-1]["giver"]) if found else None

    def _actor(self, clause: int, stop: int, verb: int) -> str | None:
        """Who acts in the clause, or in those before it in the sentence, or what is spoken of."""
        actor = self._last(clause, stop)
        if actor is not None:
            return actor
        low = self._sentence(verb)
        for _ in range(_MOST_CLAUSES):
            if clause <= low:
                break
            before, clause = clause - 1, self._clause(clause - 1)
            actor = self._first(max(low, clause), before)
            if actor is not None:
                return actor
        return self._topic(verb)

    def _last(self, start: int, stop: int) -> str | None:
        """Who acts right before the verb: the last who is named there, with the noun behind, or who is pointed at."""
        stop = self._before_adverbs(start, stop)
        acting = [one for one in self._in(start, stop) if not self._is_adjunct(one, stop)]
        pointed = sorted(
            (
                match
                for pattern in (_PRONOUN, _POINTER)
                for match in pattern.finditer(self._text, start, stop + 1)
                if match.end() <= stop and not self._is_adjunct(Span(*match.span()), stop)
            ),
            key=lambda match: match.start(),
        )
        last = acting[-1] if acting else None
        if pointed and (last is None or pointed[-1].start() > last.start):
            meant = self._pointed(pointed[-1][0], pointed[-1].start())
            if meant is not None:
                return meant
        if last is not None:
            return self._whole(last, start, stop)
        return self._noun(start, stop)

    def _first(self, start: int, stop: int) -> str | None:
        """Whom or what a clause begins with."""
        pointed = _PRONOUN.search(self._text, start, stop)
        if pointed is not None and _LED_BY.search(self._text, start, pointed.start()):
            pointed = None
        own = pointed is not None and self._text.startswith("的", pointed.end())  # 她的班主任某某
        named = self._in(start, stop)
        for index, one in enumerate(named):
            if pointed is not None and not own and pointed.start() < one.start:
                break
            led = self._is_adjunct(one, stop) or _LED_BY.search(self._text, start, one.start)
            if not led and not self._is_home(named, index):
                who = self._chained(self._somebody_of(named, index), named)
                return self._whole(who, start, who.end)
        return None if pointed is None else self._pointed(pointed[0], pointed.start())

    def _is_home(self, named: Sequence[Span], index: int) -> bool:
        """Whether places tell where somebody is from: 湖南样县人，."""
        while index + 1 < len(named) and named[index + 1].start == named[index].end:
            index += 1
        return named[index] not in self._people and self._text.startswith(("人，", "人。"), named[index].end)

    def _somebody_of(self, named: Sequence[Span], index: int) -> Span:
        """Who is named with an office of what is named, or else that: 样村的会计某某."""
        one = named[index]
        who = next((other for other in named[index:] if other in self._people), one)
        return who if _OFFICE.fullmatch(self._text, one.end, who.start) else one

    def _chained(self, name: Span, named: Sequence[Span]) -> Span:
        """The last link of the chain of places that begins with a name: 样县|样镇|样村."""
        for other in named:
            if other.start == name.end and not self._people & {name, other}:
                name = other
        return name

    def _whole(self, name: Span, start: int, stop: int) -> str:
        """The name with the noun behind it up to ``stop``; others that are listed before it; a person alone."""
        first = name.start
        index = bisect_left(self._starts, first) - 1
        while index >= 0 and self._names[index].start >= start:
            between = self._text[self._names[index].end : first]
            if between and not _JOINED.fullmatch(between):
                break
            if not between and name in self._people:
                break
            first = self._names[index].start
            index -= 1
        end = name.end
        if name not in self._people:
            tail = self._text[end:stop]
            if tail and _TAIL.fullmatch(tail) and not _NOUN_BREAK.search(tail):
                end = stop
        return self._printed(first, end)

    def _noun(self, start: int, stop: int) -> str | None:
        """A ware or a thing that begins the clause or stands in quotation marks: “样山黄桃”获得."""
        text = self._text
        if text[stop - 1 : stop] in {"”", "」"}:
            opened = max(text.rfind("“", start, stop), text.rfind("「", start, stop))
            return self._printed(opened + 1, stop - 1) if opened >= start else None
        tail = _LISTED.search(text, start, stop)
        if tail is None or tail.end() != stop or len(tail[0]) < 2 or _NOUN_BREAK.search(tail[0]):
            return None
        if any(is_verbal(text, at) for at in range(tail.start(), stop - 1)):
            return None
        return (
            self._printed(tail.start(), stop)
            if tail.start() == start or text[tail.start() - 1] in "\0\1 \u3000"
            else None
        )

    def _pointed(self, words: str, at: int) -> str | None:
        """Whom words stand for: a pronoun, 该局, or the words themselves where they name somebody."""
        if _PRONOUN.fullmatch(words):
            meant = self._meant().meant(at)
            return None if meant is None else self._printed(meant.start, meant.end)
        pointer = _POINTER.fullmatch(words) or _POINTER.match(words + "，")
        if pointer is not None and pointer.end() == len(words):
            sort = pointer["like"] or pointer["sort"]
            return self._last_of(_SORTS.get(sort, (sort,)), at)
        return self._named_in(at, at + len(words))

    def _winner(self, words: str, verb: int) -> str:
        """The words that name the winner, or whom they stand for."""
        at = self._text.find(words, verb)
        meant = (
            self._pointed(words, at)
            if at >= 0 and (_PRONOUN.fullmatch(words) or _POINTER.match(words + "，"))
            else None
        )
        return meant or self._words_of(words)

    def _last_of(self, endings: tuple[str, ...], at: int) -> str | None:
        index = bisect_left(self._starts, at) - 1
        while index >= 0 and at - self._names[index].end < _NEAR:
            name = self._names[index]
            if name not in self._people and self._text.endswith(endings, name.start, name.end):
                return self._printed(name.start, name.end)
            index -= 1
        return None

    def _named_in(self, start: int, stop: int) -> str | None:
        named = self._in(start, stop)
        return self._printed(named[0].start, named[-1].end) if named else None

    def _giver(self, start: int, stop: int) -> str | None:
        start += len(self._text[start:stop]) - len(self._text[start:stop].lstrip("，\0\1 "))
        return self._given(self._text[start:stop].strip("\0")) if stop > start else None

    def _given(self, words: str | None) -> str | None:
        """The giver in the words of the article, without when; of a long clause the last body that it names."""
        bare = _WHEN.sub("", (words or "").strip("\0，, 由被经"))
        if len(bare) > _LONGEST_GIVER and (at := self._text.find(bare)) >= 0:
            named = [name for name in self._in(at, at + len(bare)) if name not in self._people]
            bare = self._text[named[-1].start : named[-1].end] if named else bare
        return self._words_of(bare) if len(bare) > 1 else None

    def _in(self, start: int, stop: int) -> list[Span]:
        index = bisect_left(self._starts, start)
        found = []
        while index < len(self._names) and self._names[index].end <= stop:
            found.append(self._names[index])
            index += 1
        return found

    def _is_adjunct(self, name: Span, stop: int) -> bool:
        """Whether a name stands behind a preposition, or lends its place to something else: 在样县的大会上."""
        first = name.start
        index = bisect_left(self._starts, first) - 1
        while index >= 0 and self._names[index].end == first:
            first = self._names[index].start
            index -= 1
        if self._text.endswith(_ADJUNCT, 0, first):
            return True
        return self._text[name.end : stop].endswith(("上", "中", "里"))

    def _before_adverbs(self, start: int, stop: int) -> int:
        adverbs = _ADVERBS.search(self._text, start, stop)
        return stop if adverbs is None else adverbs.start()

    def _clause(self, at: int) -> int:
        start, low = at, max(0, at - _REACH)
        while start > low and self._text[start - 1] not in _CLAUSE_ENDS and self._text[start - 1] not in _SENTENCE_ENDS:
            start -= 1
        return start

    def _sentence(self, at: int) -> int:
        start, low = at, max(0, at - _REACH)
        while start > low and self._text[start - 1] not in _SENTENCE_ENDS:
            start -= 1
        return start

    def _words_of(self, words: str) -> str:
        at = self._text.find(words)
        return self._printed(at, at + len(words)) if at >= 0 else words

    def _printed(self, start: int, end: int) -> str:
        return "".join(self._original[start:end].split())


def _longest(names: Sequence[Span]) -> list[Span]:
    """The names in order, of those that overlap the longest that begins first."""
    kept: list[Span] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
