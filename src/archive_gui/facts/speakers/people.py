"""The people of a text as those who may speak: who is named where, who of several acts, whom a pronoun means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import zip_longest

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.found import FoundPerson
from archive_gui.facts.people.rules import RULE_SIGNED
from archive_gui.facts.quotes import Quoted
from archive_gui.facts.sought import Sought
from archive_gui.facts.speakers.called import called_by_given, called_people
from archive_gui.facts.speakers.narrators import first_person, narrator
from archive_gui.facts.speakers.words import KIN_OF, SAY, Mention, agreement, is_of_someone, unlisted_names
from archive_gui.language.personal_names import is_word
from archive_gui.language.roles import KIN

OBJECT = re.compile(
    r"(?:[对向给跟把被让由与和同找请叫送着了在问冲朝见]|告诉|随着|看着|看望|遇到|名叫|[对向给跟把][^，。；、的：]{1,8}|"
    r"[对冲朝][^，。；、的：“”]{1,8}的[^，。；、的：“”]{0,6}|"
    r"(?:[找请遇碰见看收接]到|找来|请来|扶着|[拉握抓攥挽][着住]|遇见|碰见|看望|慰问|拜访|送给|交给|想起)[^，。；、的：]{0,8})$"
)
"""What leads to someone to whom something is done: 对样样说, 对收购员样样说, 找到支书样样."""
SENTENCE_ENDS = re.compile("[。！？；\n]")
_SAYS = re.compile(rf"[^，。；！？“”\n]{{0,4}}?(?P<verb>{SAY})(?![到起歉路理别贺谢])")
_REPORTER = re.compile(r"(?:记者|通讯员)[:： \u3000]*(?:[一-鿿]{2,4}[ \u3000、]+){0,5}$")
_SIGNS_WORDS = re.compile(r"”\s*——[ \u3000]?[^\n，。：“”]{1,24}$")
"""What leads to who signs the words above: “…”, and below them ——样村支书 样样."""
_MEANT = 12
"""How many of the mentions before a pronoun are weighed."""
_UNLIKE = {
    "他": "莲兰英花梅香娥凤秀芳莉娟丽芬霞燕娇婷玲琴珍菊妹姣媛娜妮婆娘婶嫂姐姑姨妈",
    "她": "军强刚勇伟龙虎雄彪斌武爷叔伯爹汉",
}
"""Characters that end the names of hardly anybody of whom a text says 他 or 她."""
_MOST_OF_STORY = 2
"""How many times as often as anybody else the one a story is about is named."""
_YOUNG = re.compile(r"(?:(?<!\d)[1-4]?\d岁的?[一-鿿]{0,4}|大学生|青年|后生|小伙子?|姑娘|学生|孩子|孙子|孙女)$")
_OPENS = re.compile(
    r"(?:^|[。！？；\n”])(?:[^，。；！？、\n他她]{0,12}[年月日天时候后前晚早晨夜春夏秋冬初底\0]，)?"
    r"[^，。；！？、\n他她]{0,24}$"
)
_BEGINS_CLAUSE = re.compile("[，,：:][^，,。；：:、的他她]{0,10}$")
_DESCRIBED = re.compile("[，,。！？；\n”](?:(?![对向给跟把问着到请找让叫送])[^，,。；：:、他她]){1,14}的$")
_LEAST_ACT = 4
"""How many characters tell at least what someone does and how: 站着嚷：."""
_BROUGHT_IN = re.compile("(?:是|有个|叫)(?:[^，。；：“”\n是]{0,16}的)?$")
"""What leads to the one of whom the text is about to tell: 头一个开腔的是样样."""
_CLAUSE_ENDS = re.compile("[，,。；：:！？\n]")
_IS_CALLED = re.compile("(?:^|[。！？；，\n])[^，。；！？“”\n对向给跟请让把被]{1,8}叫$|的人叫$")
"""What tells the name of whoever acts: 老师叫样样，."""
ACTS_ON = re.compile(
    "(?:[^，。；！？“”\n]{0,10}?(?:劝说?|相劝|催|拦|动员|追问|挽留|做(?:思想)?工作|找上门|上门|来访)[，,]|[^，。；！？“”\n]{0,8}?(?:[劝问给领带背拉送替帮陪叫请让教对跟找骂夸扶接催拦喊救托看塞递握拍]|看望|慰问|安慰|表扬|鼓励|告诉|照顾|来到|走进|踏进|赶到|住进)[着了过到]?)(?P<whom>[他她])(?![们的])"
)
"""Someone named who does something to him or her: the next 他 or 她 is not the one who did it."""
_IS_HE_OR_SHE = re.compile(
    r"[^。！？\n他她]{0,40}(?<=[，,；是])(?P<pronoun>[他她])(?![们的])|[^。！？“”\n他她]{0,40}。(?P<aged>[他她])(?:今年)?\d"
)
"""The pronoun by which a sentence goes on to speak of someone named in it."""
_AGE_BEHIND = re.compile(r"[，,]?(?:今年|已)?[6-9]\d岁")
_CALLED_OLD = re.compile("(?:[爹爷婆]|老倌|娭毑|大[伯娘妈]|老汉|奶奶)$")
_ELDER_KIN = re.compile("(?:爷爷|奶奶|外公|外婆|姥姥|姥爷|婆婆|公公)$")
_KIN_AHEAD = re.compile(rf"(?:{alternatives(KIN)})$")
_IS_OLD = re.compile("老人|老汉|老太|大[爷娘妈伯]|[奶爷婆公]")
_AGE_AHEAD = re.compile(r"[6-9]\d岁的?[^，。；！？“”\n]{0,10}$")
_BY_SURNAME = Sought("(?<![一-鿿])[老小](?P<surname>[一-鿿])", opening="老小")
"""Someone called by surname where a clause begins: 老样."""
_AT_HOME = re.compile("家|的[^，。；：]{0,6}[里上中下旁前]")
_ENDS_WORDS = frozenset("。！？!?…，,—")
"""What stands before the mark that closes someone's words; the marks around a name close with none."""
_LONGEST_NAME = 12
_SHORTEST = 1
_SPOKEN = re.compile("“[^“”\n]{0,200}”")
"""Words within a text, whose sentences are not the text's own."""
_FEW = 2
"""Sentences that end between who does something to him or her and the pronoun are fewer than this."""
_NEAR_ENOUGH = 600
"""How far back a pronoun reaches."""
_LEAST_INSIDE = 10
"""Quoted words this long are speech, and who is named in them does not speak them."""


def sentence_start(text: str, at: int) -> int:
    """Where the sentence around an offset begins, 120 characters before it at the earliest."""
    start = at
    while start > 0 and at - start < 120 and text[start - 1] not in "。！？!?；\n":
        if text[start - 1] in "”」" and not _closes_name(text, start):
            break
        start -= 1
    return start


def _closes_name(text: str, end: int) -> bool:
    """Whether the mark that ends there closes a few words within a sentence, not what someone says."""
    opening = max(text.rfind(mark, max(0, end - _LONGEST_NAME), end) for mark in "“「")
    return opening >= 0 and text[end - 2] not in _ENDS_WORDS


class People:
    """Who is named in one text and may speak in it."""

    def __init__(self, text: str, people: Sequence[FoundPerson], quoted: Sequence[Quoted]) -> None:
        """``people`` and ``quoted`` stretches are those of ``text``, in order."""
        self._text = text
        known = [Mention(person.span, person.name) for person in people]
        self._known = known
        spoken = [Mention(person.span, person.name) for person in people if not self._reports(person)]
        speech = [pair.span for pair in quoted if pair.depth == 0 and pair.span.end - pair.span.start >= _LEAST_INSIDE]
        ends = [span.end for span in speech]
        self._named: list[Mention] = []
        unlisted = [*unlisted_names(text, known)]
        all_named = [*known, *unlisted]
        called = [*called_people(text, all_named), *called_by_given(text, all_named)]
        more = [*unlisted, *called, *self._by_surname(known)]
        for mention in sorted([*spoken, *more], key=lambda one: one.span.start):
            at = bisect_left(ends, mention.span.end)
            if at == len(speech) or not speech[at].covers(mention.span):
                self._named.append(mention)
        self._starts = [mention.span.start for mention in self._named]

    def _reports(self, person: FoundPerson) -> bool:
        """Whether someone signs or reports the text, who never speaks in it."""
        start = person.span.start
        before = self._text[max(0, start - 30) : start]
        if person.rule is RULE_SIGNED and not before.endswith("——") and not _SIGNS_WORDS.search(before):
            return True
        return ("记者" in before or "通讯员" in before) and _REPORTER.search(before) is not None

    def _by_surname(self, known: Sequence[Mention]) -> Iterator[Mention]:
        """Where a text calls by surname the one it names by it, or names most: 老样."""
        often = Counter(one.name for one in known if len(one.name) > _SHORTEST)
        for match in _BY_SURNAME.finditer(self._text):
            meant = [(times, name) for name, times in often.items() if name.startswith(match["surname"])]
            meant.sort(reverse=True)
            alone = len(meant) == 1 or (len(meant) > 1 and meant[0][0] > meant[1][0])
            if alone and not is_word(self._text, match.start()):
                yield Mention(Span(*match.span()), meant[0][1])

    def named(self, low: int, high: int) -> Sequence[Mention]:
        """Those named from ``low`` on and before ``high``, in order, outside of quoted speech."""
        return self._named[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    @cached_property
    def protagonist(self) -> str | None:
        """Whom the story is about: who is named far more often than anybody else; None where nobody is."""
        most = Counter(one.name for one in self._named).most_common(2)
        (name, often), (_, next_often), *_ = *most, ("", 1), ("", 1)
        return name if often >= _MOST_OF_STORY * next_often else None

    def actor(self, named: Sequence[Mention], high: int) -> Mention:
        """Of several, who says something, else the last who begins a clause near the words: 甲拉着乙的手说 is 甲."""
        text = self._text
        for person in named:
            said = _SAYS.match(text, person.span.end)
            if person is not named[0] and self._is_object(person):
                continue
            if said is not None and not (said["verb"].startswith("问") and self._answers(named, said.end())):
                return person
        near = [one for one in named if high - one.span.end < 40 and not self._is_object(one)]
        acting = [one for one in near if self._begins_clause(one) or self._is_described(one, high)]
        if acting or near:
            return acting[-1] if acting else near[0]
        if not self._is_object(named[-1]):
            return named[-1]
        return next((one for one in reversed(named) if self.opens(one)), named[-1])

    def _is_described(self, one: Mention, high: int) -> bool:
        """Whether someone with words that describe them acts in the last clause: 独居的样样站在檐下嚷."""
        text, end = self._text, one.span.end
        if high - end < _LEAST_ACT or text.startswith("的", end) or _CLAUSE_ENDS.search(text, end, high - 1):
            return False
        return _DESCRIBED.search(text, max(0, one.span.start - 24), one.span.start) is not None

    def _answers(self, named: Sequence[Mention], asked: int) -> bool:
        """Whether someone begins a clause behind what another asks: 甲问他价钱，乙笑笑."""
        return any(one.span.start > asked and self._begins_clause(one) and not self._is_object(one) for one in named)

    def young(self, low: int, high: int) -> Sequence[Mention]:
        """Those of the named whom the words before them tell as young, whom no 老人 means."""
        return [
            one
            for one in self.named(low, high)
            if _YOUNG.search(self._text, max(0, one.span.start - 10), one.span.start)
        ]

    def are_objects(self, named: Sequence[Mention]) -> bool:
        """Whether something is done to all of them, or where they live: 她拉着样样说, 他到样样家里说."""
        return all(self._is_object(one) or _AT_HOME.match(self._text, one.span.end) for one in named)

    def meant(self, at: int, pronoun: str, others: Sequence[Mention], last: str | None) -> str | None:
        """Whom a pronoun stands for: of those named before, the one who is likeliest spoken of, none of ``others``.

        ``last`` is who spoke before.
        """
        apart = {other.name for other in others}
        before = self.named(max(0, at - _NEAR_ENOUGH), at)
        if (
            before
            and self.acts_on(before[-1], pronoun)
            and len(SENTENCE_ENDS.findall(_SPOKEN.sub("", self._text[before[-1].span.end : at]))) < _FEW
        ):
            apart.add(before[-1].name)
        mentions = [one for one in before if one.name not in apart]
        if mentions:
            return self.likeliest(mentions, at, pronoun, last).name
        first = self._named[0] if pronoun and not before and self._named else None
        return None if first is None or first.span.start > at or first.name in apart else first.name

    def acts_on(self, one: Mention, pronoun: str) -> bool:
        """Whether someone named does something to him or her: 样样劝他."""
        acts = ACTS_ON.match(self._text, one.span.end)
        return acts is not None and (not pronoun or acts["whom"] == pronoun)

    @cached_property
    def old_protagonist(self) -> str | None:
        """Whom the story is about, if the text tells that they are sixty or older."""
        return self.protagonist if self.protagonist in self._aged else None

    def is_of(self, name: str, pronoun: str) -> bool:
        """Whether the text speaks of someone as he or as she, as ``pronoun`` does."""
        return self._pronouns.get(name) == pronoun

    def old(self, named: Sequence[Mention]) -> Sequence[Mention]:
        """Those of the named whom the text tells to be sixty or older."""
        return [one for one in named if one.name in self._aged]

    @cached_property
    def narrator(self) -> str | None:
        """Who tells the text in the first person, where it says so."""
        return narrator(self._text, self._known)

    def tells_of_self(self, low: int, start: int) -> bool:
        """Whether 我, who tells the text, speaks the words at ``start``."""
        acting = first_person(self._text, low, start)
        return acting is not None and not self.named(acting, start)

    def kin_named(self, who: str) -> str:
        """The only one whom the text names behind a word for kin (婆婆样样样), else the word."""
        return self._kin.get(who) or who

    @cached_property
    def _kin(self) -> dict[str, str | None]:
        named: dict[str, str | None] = {}
        for one in self._named:
            kin = _KIN_AHEAD.search(self._text, max(0, one.span.start - 4), one.span.start)
            if kin is not None:
                named[kin[0]] = one.name if named.get(kin[0], one.name) == one.name else None
        return named

    @cached_property
    def _aged(self) -> frozenset[str]:
        text = self._text
        return frozenset(
            one.name
            for one in self._named
            if _ELDER_KIN.search(text, max(0, one.span.start - 2), one.span.start)
            or _AGE_BEHIND.match(text, one.span.end)
            or _IS_OLD.match(text, one.span.end)
            or _CALLED_OLD.search(one.name)
            or _AGE_AHEAD.search(text, max(0, one.span.start - 16), one.span.start)
        )

    @cached_property
    def _pronouns(self) -> dict[str, str]:
        """他 or 她 by name, as the sentences that name someone go on."""
        counted: dict[str, Counter[str]] = {}
        for one, following in zip_longest(self._named, self._named[1:]):
            stop = following.span.start if following is not None else len(self._text)
            goes_on = _IS_HE_OR_SHE.match(self._text, one.span.end, stop)
            of_another = is_of_someone(self._text[max(0, one.span.start - 10) : one.span.start])
            if goes_on is not None and not of_another and not self.acts_on(one, ""):
                counted.setdefault(one.name, Counter())[goes_on["pronoun"] or goes_on["aged"]] += 1
        return {name: pronouns.most_common(1)[0][0] for name, pronouns in counted.items()}

    def likeliest(self, mentions: Sequence[Mention], at: int, pronoun: str, last: str | None = None) -> Mention:
        """Of the last of ``mentions``, at least one, who is likeliest spoken of at ``at``."""
        return max(
            reversed(mentions[-_MEANT:]),
            key=lambda one: self._prominence(one, at, pronoun) + 0.5 * (one.name == last),
        )

    def _prominence(self, mention: Mention, at: int, pronoun: str) -> float:
        text, start, end = self._text, mention.span.start, mention.span.end
        between = text[end:at]
        weight = -0.6 * len(SENTENCE_ENDS.findall(between)) - 1.5 * between.count("\n")
        before = text[max(0, start - 40) : start]
        weight += self._standing(mention, before, pronoun)
        agrees = agreement(before, pronoun)
        weight += (3.0 if agrees > 0 else 6.0) * agrees
        if pronoun and (known := self._pronouns.get(mention.name)) is not None:
            weight += 1.0 if known == pronoun else -3.0
        elif mention.name[-1] in _UNLIKE.get(pronoun, ""):
            weight -= 3.0
        if pronoun and mention.name == self.protagonist and self.is_of(mention.name, pronoun):
            weight += 1.0
        if pronoun and self.acts_on(mention, pronoun):
            weight -= 1.5
        owner = self._owner(mention)
        if owner is not None and (self._begins_clause(owner)):
            weight += 1.5
        elif is_of_someone(before):
            weight -= 1.0
        if self._is_owner(mention):
            weight -= 2.0
        if before.endswith(("、", "和", "与")) or text.startswith(("、", "和", "与"), end):
            weight -= 1.0
        return weight

    def _standing(self, mention: Mention, before: str, pronoun: str) -> float:
        """How much someone stands out by where they are named: they begin a sentence, are brought in, are acted on."""
        text, end = self._text, mention.span.end
        if text.startswith("。", end) and _BROUGHT_IN.search(before):
            return 2.0
        if self._is_object(mention):
            goes_on = pronoun and _IS_HE_OR_SHE.match(text, end)
            return 0.0 if goes_on and goes_on["pronoun"] == pronoun else -2.5
        if not self._is_first(mention):
            return 0.0
        if _OPENS.search(before):
            return 1.5
        begins = _BEGINS_CLAUSE.search(before) is not None
        return 1.0 if begins or (_DESCRIBED.search(before) and not text.startswith(("的", "家"), end)) else 0.0

    def _owner(self, one: Mention) -> Mention | None:
        """Of whose kin someone is told to be by name: 甲的父亲乙."""
        index = bisect_left(self._starts, one.span.start)
        owner = self._named[index - 1] if index else None
        return owner if owner is not None and self._is_owner(owner) else None

    def _is_owner(self, one: Mention) -> bool:
        """Whether someone is named for their kin alone, who is named right behind: 甲的父亲乙."""
        kin = KIN_OF.match(self._text, one.span.end)
        return kin is not None and bool(self.named(kin.end(), kin.end() + 1))

    def _is_object(self, one: Mention) -> bool:
        low, start, end = max(0, one.span.start - 12), one.span.start, one.span.end
        if self._text.startswith(("，", ",", "。"), end) and _IS_CALLED.search(self._text, low, start):
            return False
        return OBJECT.search(self._text, low, start) is not None

    def opens(self, one: Mention) -> bool:
        """Whether someone begins a sentence or clause and nothing is done to them."""
        return self._begins_clause(one) and not self._is_object(one)

    def _begins_clause(self, one: Mention) -> bool:
        before = self._text[max(0, one.span.start - 40) : one.span.start]
        leads = _OPENS.search(before) is not None or _BEGINS_CLAUSE.search(before) is not None
        return leads and self._is_first(one)

    def _is_first(self, one: Mention) -> bool:
        """Whether nobody is named before in the same clause."""
        index = bisect_left(self._starts, one.span.start)
        if index == 0:
            return True
        return _CLAUSE_ENDS.search(self._text, self._named[index - 1].span.end, one.span.start) is not None
