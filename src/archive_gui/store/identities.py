"""Who is meant by a name: what ties mentions of several articles, what tells them apart, what the archivist said."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, permutations

from archive_gui.domain.entities import EntityKind
from archive_gui.language.folds import fold
from archive_gui.store.entity_listing import Told
from archive_gui.store.identity import WhoSaid

_COMMON_ROLES = re.compile(
    r".*(?:记者|通讯员|摄影|摄|图|编辑|责编|实习生|作者|村民|居民|市民|群众|贫困户|脱贫户|农民|农户|工人|职工|员工|教师|老师|学生|"
    r"同学|医生|护士|战士|士兵|民警|干部|党员|队员|选手|运动员|志愿者|司机|家长|母亲|父亲|妻子|丈夫|儿子|女儿|老人|代表|委员|"
    r"第一书记|村支书|村主任|支部书记|队长|(?<!总)书记|主任|局长|县长|区长|镇长|乡长|校长|院长|厂长|经理|会长|(?<!国家)(?<!军委)主席|"
    r"负责人|同志)"
)
"""Roles that thousands have: two bearers of one name in such a role are one person only if a place is shared too."""

_GENERIC_BODY = re.compile(
    r"[省市州县区旗镇乡村局厂校院所处](?:.{0,3}(?:委|政府|人大|政协|法院|检察院|局|办|部|厅|处|站|中心|会|社|所|学|校|院))$|"
    r"(?:村|居)委会|派出所|卫生[院室]|合作社|党支部|学校|公司|工作队|[人大政协]{2}|(?:县|市|区|省|镇|乡)?(?:党委|政府|人大常委会)"
)
"""Bodies that every county has: they are the same one only where a place is shared."""

_HIGH = re.compile(r"中央|国务|国家|全国|政治局|总理|总统|首相|部长|省长|省委书记|大使|军委|总书记|航天员|院士")
"""What a role has that is held by few at a time, however it ends."""

_ANY_TIME = (0, 9999)

_COMPANY = 8
"""Other people of an article that are looked at."""

SPREAD = 6
"""An article that names more counties than this does not tell where its people are from."""

_FOLK = re.compile(
    r".*(?:村民|居民|市民|群众|贫困户|脱贫户|低保户|农民|农户|牧民|渔民|工人|职工|员工|学生|同学|家长|老人|游客|旅客|乘客|顾客|司机|患者|病人|观众)"
)
"""Roles that say no more than that somebody is one of many."""

_POOR = re.compile(
    r".*(?:贫困户|脱贫户|低保户|五保户|贫困群众|村民|农民|农户|牧民|渔民|移民|社员|[种养][植殖]户|"
    r"[菜粮棉果茶菇蚕橙桃梨橘药花瓜椒烟竹林]农)"
)
_PUPIL = re.compile(r".*(?:小学生|中学生|高中生|初中生|学生|同学|学童)")
_OFFICE = re.compile(
    r".*(?:[市县区州省厅局处部]长|(?:市|县|区|州|省|厅|局|处|部|委)[^村组社]{0,8}(?:书记|主任|主席)|法官|检察官|教授|院士|"
    r"总编辑?|主编|行长|董事长)"
)
_REPORTER = re.compile(r".*记者")
_CALLINGS = (("poor", _POOR), ("pupil", _PUPIL), ("office", _OFFICE), ("reporter", _REPORTER))
_EXCLUDING = frozenset(
    frozenset(pair)
    for pair in (
        ("poor", "office"),
        ("poor", "reporter"),
        ("pupil", "office"),
        ("pupil", "reporter"),
        ("pupil", "poor"),
    )
)
"""Callings that one person has not at one time; a pupil of long ago may hold an office."""

_GROWN = 8
"""Years in which a pupil may come to any calling."""

_LIFE = 45
"""Years between two reports of one person at work, at most."""

_KNOWN = 3
"""Counties from which on places say nothing of who is meant: a mayor is told of in all of his city."""

_MOST = 200
"""Groups of one name that others are held against, those most told."""

_RATHER = 5
"""How many times more often told the one is whom a mention without any sign is taken for, where there are several."""


def identities(
    kind: EntityKind,
    name: str,
    told: Sequence[Told],
    counties: Mapping[int, set[str]],
    company: Mapping[int, Sequence[str]],
    *,
    said: Sequence[WhoSaid] = (),
) -> list[list[Told]]:
    """The mentions of one name, parted by who is meant, the most told first; each in the order given.

    Mentions of one article are one. What the archivist ``said`` holds before all else, the latest first. Besides,
    mentions of several articles are joined by their page, a shared affiliation, a role that few have, a county that
    both articles are about, or two other people that both articles name; places, and bodies that are no county's own,
    by their name alone. People whom nothing ties are one as long as nothing tells them apart: other places, other
    bodies, callings that exclude one another, a lifetime between. ``counties`` and ``company`` are those of each
    article.
    """
    groups = _Groups(told, counties)
    for step, one in enumerate(said):
        groups.tell(step, one)
    by_name = kind is EntityKind.PLACE or (kind is EntityKind.BODY and not _GENERIC_BODY.fullmatch(name))
    by_tie: dict[str, list[int]] = defaultdict(list)
    for told_one in told:
        ties = [(name, False)] if by_name else _ties(kind, told_one, counties.get(told_one.article, set()))
        for tie, weak in ties:
            groups.unite_with_one(told_one.article, by_tie[tie], weak=weak)
    if kind is EntityKind.PERSON and groups.are_several():
        for told_one in told:
            for tie in _company(told_one, company.get(told_one.article, ())):
                groups.unite_with_one(told_one.article, by_tie[tie])
        groups.unite_the_untold()
    found: dict[int, list[Told]] = defaultdict(list)
    for told_one in told:
        found[groups.root(told_one.article)].append(told_one)
    return sorted(found.values(), key=lambda group: -len({one.article for one in group}))


def told_apart(said: Sequence[WhoSaid], ours: Collection[int], theirs: Collection[int]) -> bool:
    """Whether the archivist said of articles of either that they tell of different ones."""
    return any(
        not one.isdisjoint(ours) and not other.isdisjoint(theirs)
        for step in said
        if step.apart
        for one, other in permutations(step.sides, 2)
    )


@dataclass(slots=True)
class _Signs:
    """What tells the bearer of a name from others, of one article or of a group of them."""

    articles: int = 1
    counties: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    papers: set[str] = field(default_factory=set)
    callings: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The first and the last year in which each is told."""
    years: tuple[int, int] | None = None

    @property
    def told(self) -> int:
        """How many sorts of signs there are."""
        return bool(self.counties) + bool(self.bodies) + bool(self.roles)

    def take(self, other: _Signs) -> None:
        """Have the signs of another group as well."""
        self.articles += other.articles
        self.counties |= other.counties
        self.bodies |= other.bodies
        self.roles |= other.roles
        self.papers |= other.papers
        for calling, years in other.callings.items():
            self.callings[calling] = _span(self.callings.get(calling), years)
        if other.years is not None:
            self.years = _span(self.years, other.years)

    def excludes(self, other: _Signs) -> bool:
        """Whether nobody can be both: by their callings, or by the years between."""
        if self.years and other.years and _between(self.years, other.years) > _LIFE:
            return True
        if self._outlasts(other):
            return True
        return any(
            frozenset((ours, theirs)) in _EXCLUDING
            and not ("pupil" in {ours, theirs} and _between(mine, yours) > _GROWN)
            for ours, mine in self.callings.items()
            for theirs, yours in other.callings.items()
        )

    def differs(self, other: _Signs) -> bool:
        """Whether what is told speaks for two: other places, other bodies, two of the many in one calling."""
        if self.excludes(other):
            return True
        widely = max(len(self.counties), len(other.counties)) >= _KNOWN
        if self.counties and other.counties and not widely and self.counties.isdisjoint(other.counties):
            return self._is_folk() or other._is_folk() or not (self._is_high() or other._is_high())
        if self._is_folk() and other._is_folk():
            return True
        if {"reporter"} == self.callings.keys() == other.callings.keys():
            return bool(self.papers and other.papers) and self.papers.isdisjoint(other.papers)
        if self._is_known() or other._is_known():
            return False
        return bool(self.bodies and other.bodies) and self.bodies.isdisjoint(other.bodies)

    def _outlasts(self, other: _Signs) -> bool:
        """Whether both as one would be at work for longer than anybody, only as reports of others lie between.

        A place or body that both have speaks for one all the same, as does a high role.
        """
        if not self.years or not other.years or self._is_high() or other._is_high():
            return False
        if not (self.counties.isdisjoint(other.counties) and self.bodies.isdisjoint(other.bodies)):
            return False
        return _length(_span(self.years, other.years)) > max(_LIFE, _length(self.years), _length(other.years))

    def _is_folk(self) -> bool:
        return bool(self.roles) and all(_FOLK.fullmatch(role) for role in self.roles)

    def _is_high(self) -> bool:
        return any(_HIGH.search(role) for role in self.roles)

    def _is_known(self) -> bool:
        """Whether a role is told that few have."""
        return self._is_high() or any(_COMMON_ROLES.fullmatch(role) is None for role in self.roles)


class _Groups:
    """Articles that tell of the same; what was said to be apart is never united."""

    def __init__(self, told: Sequence[Told], counties: Mapping[int, set[str]]) -> None:
        self._parents = {one.article: one.article for one in told}
        self._sides: dict[int, dict[int, int]] = {}
        """Of each group by its root: on which side of a step it stands."""
        self._signs: dict[int, _Signs] = {}
        for one in told:
            signs = _signs(one, counties.get(one.article, set()))
            if one.article in self._signs:
                signs.articles = 0
                self._signs[one.article].take(signs)
            else:
                self._signs[one.article] = signs

    def root(self, article: int) -> int:
        """The article that stands for its group."""
        parents = self._parents
        while parents[article] != article:
            parents[article] = parents[parents[article]]
            article = parents[article]
        return article

    def are_several(self) -> bool:
        """Whether there is more than one group."""
        return len(self._signs) > 1

    def unite(self, article: int, other: int, *, weak: bool = False) -> bool:
        """Make two groups one; False where they were said to be apart, or a weak tie cannot hold them together."""
        mine, theirs = self.root(article), self.root(other)
        if mine == theirs:
            return True
        if self._said_apart(mine, theirs) or (weak and self._signs[mine].excludes(self._signs[theirs])):
            return False
        sides, others = self._sides.get(mine, {}), self._sides.get(theirs, {})
        self._parents[mine] = theirs
        self._signs[theirs].take(self._signs.pop(mine))
        if sides or others:
            self._sides[theirs] = sides | others
        return True

    def unite_with_one(self, article: int, known: list[int], *, weak: bool = False) -> None:
        """Unite an article with the first of those known that it may be one with; else it is one more of them."""
        if not any(self.unite(article, other, weak=weak) for other in known):
            known.append(article)

    def unite_the_untold(self) -> None:
        """Take groups that nothing tells apart for one; what may be either of two stays alone."""
        unsure: set[int] = set()
        known = sorted(self._signs, key=lambda root: -self._signs[root].articles)[:_MOST]
        for group in sorted(self._signs, key=lambda root: (self._signs[root].told, self._signs[root].articles, root)):
            others = [other for other in known if other not in unsure and self._may_be_one(group, other)]
            others.sort(key=lambda root: -self._signs[root].articles)
            rival = next((one for one in others[1:] if self._signs[one].differs(self._signs[others[0]])), None)
            if rival and self._signs[others[0]].articles < _RATHER * self._signs[rival].articles:
                unsure.add(group)
            elif others:
                self.unite(group, others[0])

    def _may_be_one(self, group: int, other: int) -> bool:
        if group == other or not {group, other} <= self._signs.keys():
            return False
        return not self._said_apart(group, other) and not self._signs[group].differs(self._signs[other])

    def _said_apart(self, mine: int, theirs: int) -> bool:
        sides, others = self._sides.get(mine, {}), self._sides.get(theirs, {})
        return any(others.get(step, side) != side for step, side in sides.items())

    def tell(self, step: int, said: WhoSaid) -> None:
        """Take in what was said; what was said later was told before, and stands."""
        if not said.apart:
            known: list[int] = []
            for article in sorted(frozenset().union(*said.sides)):
                self.unite_with_one(article, known)
            return
        for side, articles in enumerate(said.sides):
            for article in articles:
                self._sides.setdefault(self.root(article), {}).setdefault(step, side)


def _signs(one: Told, counties: set[str]) -> _Signs:
    role = _plain(one.role or "")
    year = int(one.published[:4]) if one.published[:4].isdigit() else None
    years = None if year is None else (year, year)
    return _Signs(
        counties=set(counties) if len(counties) <= SPREAD else set(),
        bodies={_plain(one.affiliation)} if one.affiliation else set(),
        roles={role} if role else set(),
        papers={_plain(one.publication)} if one.publication else set(),
        callings={name: years or _ANY_TIME for name, pattern in _CALLINGS if pattern.fullmatch(role)},
        years=years,
    )


def _span(one: tuple[int, int] | None, other: tuple[int, int]) -> tuple[int, int]:
    return other if one is None else (min(one[0], other[0]), max(one[1], other[1]))


def _length(years: tuple[int, int]) -> int:
    return years[1] - years[0]


def _between(one: tuple[int, int], other: tuple[int, int]) -> int:
    """The years from the end of one span to the beginning of the other; 0 where they overlap."""
    return max(one[0] - other[1], other[0] - one[1], 0)


def _ties(kind: EntityKind, one: Told, counties: set[str]) -> list[tuple[str, bool]]:
    """What ties an article to others, and whether what excludes is stronger."""
    ties = [(f"page {one.source}", True)]
    if 0 < len(counties) <= SPREAD:
        ties += [(f"county {county}", True) for county in counties]
    if kind is not EntityKind.PERSON:
        return ties
    if one.affiliation:
        ties.append((f"body {_plain(one.affiliation)}", False))
    role = _plain(one.role or "")
    is_passed_on = _HIGH.search(role) is None  # from one to the next; who has a high one is told of long afterwards
    if role and _COMMON_ROLES.fullmatch(role) is None:
        ties.append((f"role {role}", is_passed_on))
    elif role and one.publication:
        ties.append((f"role {role} {_plain(one.publication)}", is_passed_on))
    return ties


def _company(one: Told, company: Sequence[str]) -> list[str]:
    others = sorted(other for other in set(company) if other != one.quote)[:_COMPANY]
    return [f"people {first} {second}" for first, second in combinations(others, 2)]


def _plain(words: str) -> str:
    return "".join(fold(words).split())
