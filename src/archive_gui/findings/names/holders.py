"""One office of one village or body that two people are told to hold: its 支书 is 吴大林 here and 石小溪 there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from archive_gui.domain.facts import PlaceFact, PlaceLevel
from archive_gui.findings.evidence import Material, facts_with, sentences
from archive_gui.findings.names.confusion import are_one_name
from archive_gui.findings.names.employers import may_be_one
from archive_gui.findings.names.posts import Post

_ALONE = re.compile(
    "^(?:[县镇乡区市]长|局长|站长|校长|行长|院长|理事长|总经理|董事长|所长|主任|厂长|园长|第一书记|村?支书|.*书记|村委会主任)$"
)
"""What one person at a time is in a body."""

_SECRETARY = re.compile("^(?:村?支书|村?党(?:总)?支部书记|党总支书记)$")
_VILLAGE_HEAD = "支书"
_OF_VILLAGE = re.compile("^(?:支书|第一书记|村委会主任)$")
_FIRST, _OF_TEAM = "第一书记", re.compile("(?:驻村|工作)队员$|^队员$|工作队副队长$")

_CHANGE = re.compile(
    "[接继前历新首时离卸改调曾原退]任|接替|换届|调[到离走]|退休|当选|上任|到任|[0-9]{4}年|当[年时]|那[年时]|年前|过去|老(?:支书|书记|主任)|接过"
)
"""What tells of one after the other, or of another time."""

_WHOLE = re.compile("^(?:[省市县区]|[一-鿿]{2,}[省市县区])")
"""How a body's name begins of which a page has one."""

_ABOVE = re.compile("^.*[省市县区镇乡](?=..)")
_NAME, _MENTIONS, _PAIR = 3, 6, 2


def of_two_holders(page: Sequence[Material], held: Sequence[Post]) -> Iterator[tuple[Post, Post]]:
    """Two people told to hold one office that only one can hold, where nothing tells that one came after the other."""
    by_office: dict[str, list[Post]] = defaultdict(list)
    for one in held:
        if not one.vice and _ALONE.search(one.office):
            by_office[_VILLAGE_HEAD if _SECRETARY.search(one.office) else one.office].append(one)
    materials = {material.number: material for material in page}
    for office, holders in by_office.items():
        first = {(one.name, *sorted(one.bodies.values()), _seat(one)): one for one in reversed(holders[:_MENTIONS])}
        told: set[frozenset[str]] = set()
        only = len({one.name for one in holders}) == _PAIR
        for one, other in combinations(reversed(first.values()), 2):
            pair = frozenset((one.name, other.name))
            if len(pair) > 1 and pair not in told and _are_of_one_seat(office, one, other, materials, only=only):
                told.add(pair)
                if not any(_CHANGE.search(_sentence(materials[post.article], post)) for post in (one, other)):
                    yield one, other


def _are_of_one_seat(office: str, one: Post, other: Post, materials: Mapping[int, Material], *, only: bool) -> bool:
    """Whether two people of names that are not one are told of one seat; alike names are looked at more closely.

    A bare office is that of the other one where they are the ``only`` ones of the page to hold one of that name.
    """
    if are_one_name(one.name, other.name) or _goes_on(one.name, other.name) or _goes_on(other.name, one.name):
        return False
    changed = sum(a != b for a, b in zip(one.name, other.name, strict=False))
    same = any(one.bodies.get(level) == body for level, body in other.bodies.items())
    if len(one.name) == len(other.name) >= _NAME and changed == 1:
        seats = sorted((_seat(one), _seat(other)), key=len)
        apart = any(one.bodies[level] != other.bodies[level] for level in one.bodies.keys() & other.bodies.keys())
        if office == _VILLAGE_HEAD and not seats[0] and not apart:
            homes = [_village(post) or _told_last(materials[post.article], post) for post in (one, other)]
            return all(homes) and may_be_one(*homes)
        if only and not seats[0] and not _OF_VILLAGE.search(office):
            return not apart
        return same or (len(seats[0]) > 1 and seats[1].endswith(seats[0]) and not apart)
    if one.article == other.article or min(len(one.name), len(other.name)) < _NAME:
        return False
    if _OF_VILLAGE.search(office):
        short, long = sorted((_village(one), _village(other)), key=len)
        return len(short) >= _NAME and long.endswith(short)
    bodies = set(one.own_bodies) & set(other.own_bodies)
    return any(_WHOLE.match(body) for body in bodies)


def _village(held: Post) -> str:
    """The village that somebody holds an office of, as a fact or the words have it."""
    name, village, _ = _ABOVE.sub("", held.lead).rpartition("村")
    return held.bodies.get("村") or (name and name + village)


def _goes_on(one: str, other: str) -> bool:
    return one.startswith(other) or one.endswith(other)


def _seat(held: Post) -> str:
    """What the words have before the office: 样溪社区 of 样溪社区党支部书记."""
    return held.lead.removesuffix(held.office).rpartition("是")[2]


def _told_last(material: Material, held: Post) -> str:
    """The village that an article names last before it names somebody."""
    villages = [
        "".join(fact.quote.split())
        for fact, place in facts_with(material, PlaceFact)
        if place.level is PlaceLevel.VILLAGE and fact.span.start < held.span.start
    ]
    return villages[-1] if villages else ""


def _sentence(material: Material, held: Post) -> str:
    return material.reading.text[slice(*sentences(material).sentence(held.span.start))]


def is_under_another(one: Post, other: Post, held: Sequence[Post]) -> bool:
    """Whether one is first secretary here and there one of the team or its deputy, beside another first secretary."""
    for first, member in ((one, other), (other, one)):
        if first.office == _FIRST and _OF_TEAM.search(member.words) and not _apart(first, member):
            return any(
                post.office == _FIRST
                and post.article == member.article
                and post.name != member.name
                and not _apart(post, first)
                for post in held
            )
    return False


def _apart(one: Post, other: Post) -> bool:
    return any(one.bodies[level] != other.bodies[level] for level in one.bodies.keys() & other.bodies.keys())
