"""Two figures of the same thing: whether they agree, agree as far as they are printed, or differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import COUNTED, Count, of_two_days, of_two_rounds, same_subject, slip
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.figures.said_of import are_said_of_two
from archive_gui.findings.figures.ties import Common, Ties
from archive_gui.findings.figures.values import Relation, digits, relation, same_mode, set_against
from archive_gui.findings.things import Alike, alike, opposed, tells_of_nobody
from archive_gui.language.folds import fold
from archive_gui.language.units import UnitClass

STATEMENTS = 60
"""Statements of one key that are compared with one another: common nouns must not cost the square of a book."""

_ENOUGH = 2
"""What sentences must have in common before two figures under one noun are held against one another: a quoted name, or
two stretches of characters, or another figure. Under two nouns with one head it must be more."""

_LISTED = 3

_TOLD = 5
"""Differences told of one noun: who looks at five sees the others beside them."""

_ECHO = 8
"""Characters around two figures that are equal when one sentence says the other again."""

_MENTIONS = 6
"""Mentions of one statement that are looked at."""

_VICTIMS = frozenset({"死亡", "遇难", "受伤", "失踪", "伤亡", "人死亡", "人受伤"})
"""Of victims even small numbers are counted one by one; of measures and countries many articles have a dozen each."""

_SURE = 4
"""What sentences have in common when there is hardly a doubt that they speak of one thing."""

_POINTING = re.compile(r"^(?:[全该本我][省市县区州镇乡村校厂院社]|我国|全国)")
"""Who is spoken of, where the clause says no more of it."""

_HEAD_BEHIND = re.compile(r"[^，。；、]{1,12}?的(?:[近约超]?[0-9]+[多余]?[名位人家个])?(..)")

_TELLING = 100
"""Numbers of three digits that are equal are not so by chance."""

_CLOSE = 0.9
"""Two reports of one thing are seldom further apart: 专业合作社183家 and 铜鹅专业合作社176家."""

_FAR = 0.6
"""Two articles that give a thing of one name values further apart tell of two times or two parts of it."""

_MANY, _OF_SCOPE = 1000, 0.75
"""Of so many 帮扶干部 and 党员干部 a page hardly tells two groups so alike in size."""

_GROUPS = frozenset({"人口", "群众", "人员", "劳力", "动力", "困户", "贫户", "农户", "村民", "居民"})
"""Names whose description says of whom: 脱贫人口 and 搬迁人口 are two groups."""

_ALL_NEAR, _OWN_NAME = 0.75, 2
"""How near two numbers of all of one name lie that are meant for one, and how long such a name is."""

_FEW = 10
"""Fewer are told of anything: 供应5个乡镇 here, 走了4个乡镇 there."""

_LONG_NAME = 4
"""Characters of a name that says what is meant without its description: 专业合作社, 报销比例."""

_NEAR = 0.5
"""Counts of differently named groups are held together only while one is at least half of the other."""


@dataclass(slots=True)
class _Statement:
    """One value with its mentions: large numbers are the same one under several nouns that end alike."""

    mentions: list[Count] = field(default_factory=list)

    @property
    def nouns(self) -> frozenset[str]:
        """What it is said of, in the words of its mentions."""
        return frozenset(mention.thing for mention in self.mentions)

    @property
    def narrowed(self) -> bool:
        """Whether every mention is of a described share only."""
        return all(mention.narrowed for mention in self.mentions)


def differing(texts: dict[int, str], counts: Sequence[Count], *, across: bool = False) -> Iterator[Doubt]:
    """Doubts about figures that are said of the same thing and differ, or agree only as rounded.

    The counts are those of a page; ``across``: of two articles, of which only one is held against the other.
    """
    ties = Ties(texts, counts)
    buckets: dict[tuple[str, str, str], dict[tuple[str, str, float, float], _Statement]] = defaultdict(dict)
    for count in counts:
        if len(count.thing) < 2 or count.each or count.value <= 0 or _is_share(texts[count.article], count):
            continue
        noun = "" if count.value >= _TELLING and count.exact else count.noun
        bucket = buckets[count.key]
        bucket.setdefault((noun, count.subject, count.low, count.high), _Statement()).mentions.append(count)
    for bucket in buckets.values():
        yield from islice(_in_bucket(texts, ties, list(bucket.values()), across=across), _TOLD)


def _is_share(text: str, count: Count) -> bool:
    """占…的88%: what has the share stands clauses before it, and no noun tells one share from another."""
    return count.kind is UnitClass.RATIO and "占" in text[count.clause.start : count.fact.span.start]


def _in_bucket(texts: dict[int, str], ties: Ties, statements: Sequence[_Statement], *, across: bool) -> Iterator[Doubt]:
    series = _series(statements)
    for one, other in combinations(statements[:STATEMENTS], 2):
        if series & one.nouns & other.nouns and not slip(one.mentions[0].value, other.mentions[0].value):
            continue
        doubt = _doubt(texts, ties, one, other, across=across)
        if doubt is not None:
            yield doubt


def _series(statements: Iterable[_Statement]) -> frozenset[str]:
    """Nouns that one article gives three or more values: what is listed item by item is no contradiction."""
    values: dict[tuple[int, str], set[float]] = defaultdict(set)
    for statement in statements:
        for mention in statement.mentions:
            values[mention.article, mention.thing].add(mention.value)
    return frozenset(noun for (_, noun), found in values.items() if len(found) >= _LISTED)


def _doubt(texts: dict[int, str], ties: Ties, one: _Statement, other: _Statement, *, across: bool) -> Doubt | None:
    left_mentions, right_mentions = one.mentions[:_MENTIONS], other.mentions[:_MENTIONS]
    if one.narrowed != other.narrowed and not slip(left_mentions[0].value, right_mentions[0].value):
        return None
    if not any(_may_be_held(left, right) for left, right in product(left_mentions, right_mentions)):
        return None
    common = ties.common(left_mentions, right_mentions)
    best: tuple[int, Count, Count] | None = None
    for left, right in product(left_mentions, right_mentions):
        if across and left.article == right.article:
            continue
        strength = _strength(texts, common, left, right, across=across)
        if strength and (best is None or strength > best[0]):
            best = (strength, left, right)
    if best is None:
        return None
    strength, left, right = best
    params = {
        "first": shown(texts[left.article], left.fact.span),
        "second": shown(texts[right.article], right.fact.span),
    }
    refs = of_facts(((left.article, left.fact), (right.article, right.fact)))
    match relation(left, right):
        case Relation.TRUNCATED:
            return Doubt(FindingKind.PRECISION, Severity.MEDIUM, "finding.truncated", params, refs)
        case Relation.ROUNDED:
            return Doubt(FindingKind.PRECISION, Severity.INFO, "finding.rounded", params, refs)
        case Relation.DIFFER:
            severity, code = _weight(strength, left, right)
            return Doubt(FindingKind.FIGURES_DIFFER, severity, code, params, refs)
        case _:
            return None


def _strength(texts: dict[int, str], common: Common, one: Count, other: Count, *, across: bool) -> int:
    """How sure it is that two counts are of the same thing; nothing where they are not to be compared."""
    names = alike(one.thing, other.thing) if _may_be_held(one, other) else None
    if names is None or (opposed(one.deed, other.deed) and not (common.names or common.figures)):
        return 0
    values = relation(one, other)
    misprint = values is Relation.DIFFER and slip(one.value, other.value)
    misprint = misprint and (names >= Alike.NARROWED or bool(common.figures))
    if (one.part or other.part) and not misprint:
        return 0
    if not _of_one(texts, one, other, misprint=misprint):
        return 0
    same_noun = names is Alike.SAME or _one_to_less_places(one, other)
    if not _of_one_name(common, one, other, same=same_noun, misprint=misprint):
        return 0
    echo, parallel = _likeness(texts, one, other)
    if values is Relation.DIFFER and (parallel or not _worth(texts, common, one, other, echo=echo)):
        return 0
    if values is Relation.TRUNCATED and not same_mode(one, other):
        return 0
    large = min(one.value, other.value) >= _TELLING or one.noun in _VICTIMS
    strength = 3 * min(common.figures, 2) + 2 * min(common.names, 2) + large * min(common.runs, 3) + 3 * misprint
    if values in {Relation.ROUNDED, Relation.TRUNCATED}:
        # That so many digits agree is seldom chance.
        strength += min(2, round(min(one.value / one.step, other.value / other.step)) // 10)
    if same_noun:
        strength += 2 * misprint + 3 * echo
    if not across:
        strength += 3 * _told_twice(one, other, names)
    small = not large and min(digits(one.value), digits(other.value)) < _LISTED
    return strength if strength >= _ENOUGH + (not same_noun) + small else 0


def _may_be_held(one: Count, other: Count) -> bool:
    """Whether two counts can be held against one another at all, whatever else their sentences say."""
    return alike(one.thing, other.thing) is not None and not _of_two_times(one, other)


def _of_two_times(one: Count, other: Count) -> bool:
    """Whether two counts are told in one breath, or of times or parts of the year that are not the same."""
    if one.article == other.article and one.sentence == other.sentence:
        return True
    of_two = bool(one.period and other.period and one.period != other.period)
    return of_two or of_two_rounds(one, other) or of_two_days(one.up_to, other.up_to) or not _same_time(one, other)


def _of_one(texts: dict[int, str], one: Count, other: Count, *, misprint: bool) -> bool:
    """Whether two counts are of one place or body: by their subjects, else by what their sentences say themselves.

    Where neither tells, a misprint may still be one while a subject was only inferred from elsewhere.
    """
    if one.scope.contradicts(other.scope) and one.scope.named and other.scope.named:
        return False
    if same_subject(one.subject, other.subject) or one.scope.agrees(other.scope):
        return True
    if not misprint or one.scope.contradicts(other.scope):
        return False
    said = [fold(texts[count.article][count.sentence.start : count.sentence.end]) for count in (one, other)]
    return not all(count.subject and count.subject in words for count, words in zip((one, other), said, strict=True))


def _of_one_name(common: Common, one: Count, other: Count, *, same: bool, misprint: bool) -> bool:
    """Whether two counts may be of one thing by what they are called; of shares more must agree than of counts."""
    if one.kind is not UnitClass.RATIO:
        return same or misprint or _may_be_same(one, other)
    if misprint and common.runs:
        return True
    return same and bool(one.since and other.since) and len(one.noun) >= _LONG_NAME


def _told_twice(one: Count, other: Count, names: Alike) -> bool:
    """Whether two values are likely meant for one whatever else their sentences say.

    Two articles of a page, that give a thing of one name and place two values, are held against one another; in one
    article, or under two descriptions, only values that lie close together.
    """
    if not (one.exact and other.exact and same_mode(one, other)) or one.kind is UnitClass.RATIO:
        return False
    low, high = sorted((one.value, other.value))
    if names >= Alike.NARROWED and one.article != other.article:
        return low >= _FAR * high and (low >= _FEW or len(one.thing) >= _LONG_NAME)
    if _are_both_all(one, other, names) and low >= _ALL_NEAR * high:
        return True
    if one.kind not in COUNTED or low < _TELLING:
        return False
    if one.article != other.article and low >= _MANY and one.thing[-2:] not in _GROUPS:
        return low >= _OF_SCOPE * high
    return low >= _CLOSE * high and (
        names >= Alike.NARROWED or _shared(one.thing[::-1], other.thing[::-1]) >= _LONG_NAME
    )


def _are_both_all(one: Count, other: Count, names: Alike) -> bool:
    """Whether both are told as all there are of one name in one place, in two paragraphs: 全村贫困户, 该村贫困户."""
    if names < Alike.NARROWED or min(len(one.thing), len(other.thing)) < _OWN_NAME or one.narrowed or other.narrowed:
        return False
    apart = one.article != other.article or one.paragraph != other.paragraph
    return apart and one.scope.agrees(other.scope) and min(one.value, other.value) >= _FEW


def _worth(texts: dict[int, str], common: Common, one: Count, other: Count, *, echo: bool) -> bool:
    """Whether two values that differ may still be meant for one: so far as their size and their words allow."""
    if set_against(texts, one, other) or _of_different_things(texts, one, other) or _said_of_two(texts, one, other):
        return False
    if slip(one.value, other.value) and (same_mode(one, other) or one.noun == other.noun):
        return True
    if (
        one.bound is not other.bound
        or one.ranging
        or other.ranging
        or (common.apart and not common.figures)
        or (not same_mode(one, other) and not echo)
    ):
        return False
    return bool(common.names) or min(one.value, other.value) >= _NEAR * max(one.value, other.value)


def _of_different_things(texts: dict[int, str], one: Count, other: Count) -> bool:
    """57个国家的参展商 and 38个国家的嘉宾: what is counted only tells where others come from."""
    heads = []
    for count in (one, other):
        found = _HEAD_BEHIND.match(texts[count.article], count.fact.span.end, count.clause.end)
        heads.append(found[1] if found else None)
    return heads[0] != heads[1] and None not in heads


def _said_of_two(texts: dict[int, str], one: Count, other: Count) -> bool:
    leads = (texts[count.article][count.clause.start : count.fact.span.start] for count in (one, other))
    return are_said_of_two(*(fold("".join(lead.split())) for lead in leads))


def runs_parallel(texts: dict[int, str], one: Count, other: Count) -> bool:
    """Whether two clauses say the same of two: 甲口岸开行班列120列, 乙口岸开行班列102列."""
    return _likeness(texts, one, other)[1]


def _likeness(texts: dict[int, str], one: Count, other: Count) -> tuple[bool, bool]:
    """Whether one clause says the other again, and whether the two only run in parallel.

    Both have many characters around the figures in common; in parallel clauses both begin otherwise: 甲口岸开行班列
    and 乙口岸开行班列 are two things, 全县发放贷款 and 全县已向贫困户发放贷款 are not.
    """
    before, bare, behind = [], [], []
    for count in (one, other):
        text, span = texts[count.article], count.fact.span
        lead = fold("".join(text[count.clause.start : span.start].split()))
        before.append(lead[::-1])
        bare.append(_POINTING.sub("", lead.removeprefix(count.subject))[::-1])
        behind.append(fold("".join(text[span.end : count.clause.end].split())))
    ahead = _shared(*before)
    alike = ahead + _shared(*behind) >= _ECHO
    pointing = [_POINTING.match(lead[::-1]) for lead in before]
    of_one = pointing[0] is not None and pointing[1] is not None and pointing[0][0] == pointing[1][0]
    whole = (
        (of_one and same_mode(one, other)) or ahead >= min(map(len, before)) or _shared(*bare) >= min(map(len, bare))
    )
    of_two = not any(tells_of_nobody(lead[ahead:][::-1]) for lead in before)
    return alike and whole, alike and not whole and of_two


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _same_time(one: Count, other: Count) -> bool:
    """Whether the times stated, if any, have a day in common; ISO dates compare as far as the shorter one goes."""
    if not one.since or not other.since:
        return True
    return _cut(one.since, other.until) <= _cut(other.until, one.since) and _cut(other.since, one.until) <= _cut(
        one.until, other.since
    )


def _cut(date: str, other: str) -> str:
    return date[: len(other)]


def _one_to_less_places(one: Count, other: Count) -> bool:
    """Whether one is the other told to less places, under a noun that is the end of the other's."""
    if not (one.noun.endswith(other.noun) or other.noun.endswith(one.noun)):
        return False
    return relation(one, other) in {Relation.ROUNDED, Relation.TRUNCATED}


def _may_be_same(one: Count, other: Count) -> bool:
    """Whether counts under two names with one head noun can be of the same group: 党员干部 and 帮扶干部."""
    if one.kind not in COUNTED or not (one.exact and other.exact):
        return False
    if min(one.value, other.value) < 100 or min(one.value, other.value) < _NEAR * max(one.value, other.value):
        return False
    return one.step == other.step == 1.0


def _weight(strength: int, one: Count, other: Count) -> tuple[Severity, str]:
    if one.thing != other.thing:
        return Severity.MEDIUM, "finding.scope_may_differ"
    if one.since != other.since:
        return Severity.MEDIUM, "finding.time_may_differ"
    return (
        Severity.HIGH
        if strength >= _SURE and (one.kind in COUNTED or slip(one.value, other.value))
        else Severity.MEDIUM
    ), "finding.figures_differ_here"
