"""Who is meant by a name: mentions of several articles are one where more than the name, or the archivist, says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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

_COMPANY = 8
"""Other people of an article that are looked at."""

_SPREAD = 6
"""An article that names more counties than this does not tell where its people are from."""


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
    by their name alone. ``counties`` and ``company`` are those of each article.
    """
    groups = _Groups(one.article for one in told)
    for step, one in enumerate(said):
        groups.tell(step, one)
    by_name = kind is EntityKind.PLACE or (kind is EntityKind.BODY and not _GENERIC_BODY.fullmatch(name))
    by_tie: dict[str, list[int]] = defaultdict(list)
    for told_one in told:
        article = told_one.article
        ties = _ties(kind, told_one, counties.get(article, set()), company.get(article, ())) if not by_name else [name]
        for tie in ties:
            groups.unite_with_one(article, by_tie[tie])
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


class _Groups:
    """Articles that tell of the same; what was said to be apart is never united."""

    def __init__(self, articles: Iterable[int]) -> None:
        self._parents = {article: article for article in articles}
        self._sides: dict[int, dict[int, int]] = {}
        """Of each group by its root: on which side of a step it stands."""

    def root(self, article: int) -> int:
        """The article that stands for its group."""
        parents = self._parents
        while parents[article] != article:
            parents[article] = parents[parents[article]]
            article = parents[article]
        return article

    def unite(self, article: int, other: int) -> bool:
        """Make two groups one; False where they were said to be apart."""
        mine, theirs = self.root(article), self.root(other)
        if mine == theirs:
            return True
        sides, others = self._sides.get(mine, {}), self._sides.get(theirs, {})
        if any(others.get(step, side) != side for step, side in sides.items()):
            return False
        self._parents[mine] = theirs
        if sides or others:
            self._sides[theirs] = sides | others
        return True

    def unite_with_one(self, article: int, known: list[int]) -> None:
        """Unite an article with the first of those known that it may be one with; else it is one more of them."""
        if not any(self.unite(article, other) for other in known):
            known.append(article)

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


def _ties(kind: EntityKind, one: Told, counties: set[str], company: Sequence[str]) -> list[str]:
    ties = [f"page {one.source}"]
    if 0 < len(counties) <= _SPREAD:
        ties += [f"county {county}" for county in counties]
    if kind is not EntityKind.PERSON:
        return ties
    others = sorted(other for other in set(company) if other != one.quote)[:_COMPANY]
    ties += [f"people {first} {second}" for first, second in combinations(others, 2)]
    if one.affiliation:
        ties.append(f"body {_plain(one.affiliation)}")
    if one.role and _COMMON_ROLES.fullmatch(_plain(one.role)) is None:
        ties.append(f"role {_plain(one.role)}")
    elif one.role and one.publication:
        ties.append(f"role {_plain(one.role)} {_plain(one.publication)}")
    return ties


def _plain(words: str) -> str:
    return "".join(fold(words).split())
