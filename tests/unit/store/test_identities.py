"""Mentions of one name are one person where something ties them, or nothing tells them apart."""

from __future__ import annotations

from archive_gui.domain.entities import EntityKind
from archive_gui.store.entity_listing import Told
from archive_gui.store.identities import identities, told_apart
from archive_gui.store.identity import WhoSaid


def told(
    article: int,
    role: str | None = None,
    affiliation: str | None = None,
    publication: str = "",
    source: int | None = None,
    published: str = "2020",
) -> Told:
    return Told(
        fact=article * 10,
        article=article,
        number=1,
        source=article if source is None else source,
        published=published,
        publication=publication,
        quote="王样本",
        role=role,
        affiliation=affiliation,
        also_called=(),
        code=None,
        level=None,
    )


def groups(
    *mentions: Told, kind: EntityKind = EntityKind.PERSON, name: str = "王样本", **known: dict[int, object]
) -> list[list[int]]:
    counties = {article: set(found) for article, found in known.get("counties", {}).items()}  # type: ignore[call-overload]
    company = {article: list(found) for article, found in known.get("company", {}).items()}  # type: ignore[call-overload]
    return [[one.article for one in group] for group in identities(kind, name, mentions, counties, company)]


def test_the_same_affiliation_joins() -> None:
    other = told(3, "局长", "样例县教育局")
    assert groups(told(1, "局长", "样本县水利局"), told(2, None, "样本县水利局"), other) == [[1, 2], [3]]


def test_a_rare_role_joins_and_a_common_one_does_not() -> None:
    assert groups(told(1, "省人民政府参事"), told(2, "省人民政府参事")) == [[1, 2]]
    assert groups(told(1, "村民"), told(2, "村民")) == [[1], [2]]


def test_reporters_of_one_newspaper_are_one() -> None:
    assert groups(told(1, "记者", publication="样本日报"), told(2, "记者", publication="样本日报")) == [[1, 2]]
    assert groups(told(1, "记者", publication="样本日报"), told(2, "记者", publication="例报")) == [[1], [2]]


def test_who_grows_mushrooms_is_not_the_reporter_of_that_name() -> None:
    assert groups(told(1, "本报记者"), told(2, "菇农", "样例村")) == [[1], [2]]
    assert groups(told(1, "记者"), told(2, "养殖户")) == [[1], [2]]


def test_one_county_joins_but_not_an_article_of_many() -> None:
    villagers = told(1, "村民"), told(2, "村民")
    assert groups(*villagers, counties={1: ["430001"], 2: ["430001"]}) == [[1, 2]]
    many = [f"43{number:04d}" for number in range(9)]
    assert groups(*villagers, counties={1: many, 2: many}) == [[1], [2]]


def test_two_people_beside_him_join_and_one_does_not() -> None:
    workers = told(1, "工人"), told(2, "工人")
    assert groups(*workers, company={1: ["甲某", "乙某"], 2: ["乙某", "甲某", "丙某"]}) == [[1, 2]]
    assert groups(*workers, company={1: ["甲某", "乙某"], 2: ["乙某", "丙某"]}) == [[1], [2]]


def test_ties_reach_on_through_a_third_article() -> None:
    assert groups(told(1, None, "样本厂"), told(2, "省人民政府参事"), told(3, "省人民政府参事", "样本厂")) == [
        [1, 2, 3]
    ]


HERE = ["430101"]
THERE = ["430201"]


def test_people_whom_nothing_tells_apart_are_one() -> None:
    assert groups(told(1, "局长", "样本县水利局"), told(2)) == [[1, 2]]
    assert groups(told(1), told(2), counties={1: HERE}) == [[1, 2]]


def test_other_places_other_bodies_and_other_times_tell_apart() -> None:
    assert groups(told(1), told(2), counties={1: HERE, 2: THERE}) == [[1], [2]]
    assert groups(told(1, "主任", "样本厂"), told(2, "主任", "样例医院")) == [[1], [2]]
    assert groups(told(1, published="1953"), told(2, published="2019-05-01")) == [[1], [2]]


def test_reports_between_do_not_stretch_a_life() -> None:
    early, late = told(1, "市长", published="1956"), told(3, "市长", published="2015")
    between = told(2, "市长", published="1990")
    assert groups(early, between, late) == [[1, 2], [3]]
    assert groups(early, told(2, published="1990"), late) == [[1], [2], [3]]  # neither is surely the one
    assert groups(early, between, late, counties={1: HERE, 2: HERE, 3: HERE}) == [[1, 2, 3]]


def test_a_role_that_is_passed_on_joins_within_a_lifetime_and_a_high_one_for_ever() -> None:
    def two(role: str, paper: str = "") -> list[list[int]]:
        told_of = (told(1, role, publication=paper, published="1956"), told(2, role, publication=paper))
        return groups(*told_of)

    assert two("市长") == [[1], [2]]
    assert two("记者", "样本日报") == [[1], [2]]
    assert two("国家主席") == [[1, 2]]
    assert groups(told(1, "市长", "样本市政府", published="1956"), told(2, "市长", "样本市政府")) == [[1, 2]]


def test_who_is_told_of_for_longer_by_a_tie_keeps_what_lies_within() -> None:
    veteran = told(1, "代表", "样本厂", published="1950"), told(2, "代表", "样本厂", published="2010")
    assert groups(*veteran, told(3, published="1980")) == [[1, 2, 3]]


def test_callings_that_exclude_one_another_are_stronger_than_a_county_or_a_page() -> None:
    poor, head = told(1, "贫困户", source=7), told(2, "县教育局局长", source=7)
    assert groups(poor, head, counties={1: HERE, 2: HERE}) == [[1], [2]]
    assert groups(poor, told(2, "村支书", source=7), counties={1: HERE, 2: HERE}) == [[1, 2]]


def test_a_pupil_of_long_ago_may_hold_an_office() -> None:
    pupil = told(1, "学生", published="1986")
    assert groups(pupil, told(2, "县长", published="2010"), counties={1: HERE, 2: HERE}) == [[1, 2]]
    assert groups(pupil, told(2, "县长", published="1988"), counties={1: HERE, 2: HERE}) == [[1], [2]]


def test_a_minister_is_told_of_everywhere() -> None:
    assert groups(told(1, "国家主席"), told(2), counties={1: HERE, 2: THERE}) == [[1, 2]]
    assert groups(told(1, "国家主席"), told(2, "村民"), counties={1: HERE, 2: THERE}) == [[1], [2]]


def test_of_two_bearers_neither_is_surely_the_one_of_whom_nothing_is_told() -> None:
    two = told(1, "教师"), told(2, "司机")
    assert groups(*two, told(3), counties={1: HERE, 2: THERE}) == [[1], [2], [3]]
    often = [told(number, "教师") for number in range(10, 16)]
    places: dict[int, object] = {**dict.fromkeys(range(10, 16), HERE), 2: THERE}
    assert sorted(map(len, groups(*often, two[1], told(3), counties=places))) == [1, 7]


def test_a_body_that_every_county_has_is_parted_and_a_full_name_is_not() -> None:
    parted = groups(told(1), told(2), kind=EntityKind.BODY, name="县政府", counties={1: ["430001"], 2: ["430002"]})
    assert parted == [[1], [2]]
    assert groups(told(1), told(2), kind=EntityKind.BODY, name="样本县人民医院") == [[1, 2]]


def test_a_place_is_one_by_its_full_name() -> None:
    assert groups(told(1), told(2), kind=EntityKind.PLACE, name="样本省样本县") == [[1, 2]]


def told_by(*said: WhoSaid, ties: dict[int, object]) -> list[list[int]]:
    mentions = [told(article) for article in sorted(ties)]
    counties = {article: {str(county)} for article, county in ties.items()}
    found = identities(EntityKind.PERSON, "王样本", mentions, counties, {}, said=said)
    return sorted(sorted(one.article for one in group) for group in found)


def joined(*articles: int) -> WhoSaid:
    return WhoSaid(apart=False, sides=(frozenset(articles),))


def apart(one: set[int], other: set[int]) -> WhoSaid:
    return WhoSaid(apart=True, sides=(frozenset(one), frozenset(other)))


def test_what_was_said_holds_before_what_ties() -> None:
    assert told_by(joined(1, 2), ties={1: "甲", 2: "乙", 3: "丙"}) == [[1, 2], [3]]
    assert told_by(apart({1}, {2}), ties={1: "甲", 2: "甲"}) == [[1], [2]]
    assert told_by(apart({1}, {2}), ties={1: "甲", 2: "甲", 3: "甲"}) == [[1, 3], [2]]


def test_what_was_said_later_holds() -> None:
    ties: dict[int, object] = {1: "甲", 2: "甲", 3: "甲"}
    assert told_by(joined(1, 2, 3), apart({1}, {2, 3}), ties=ties) == [[1, 2, 3]]
    assert told_by(joined(1, 2), apart({1}, {2, 3}), ties=ties) == [[1, 2], [3]]
    assert told_by(apart({1, 2}, {3}), joined(1, 2, 3), ties=ties) == [[1, 2], [3]]


def test_one_side_alone_says_nothing_of_itself() -> None:
    assert told_by(apart({1, 2}, set()), ties={1: "甲", 2: "乙"}) == [[1], [2]]
    assert not told_apart([apart({1, 2}, set())], {1}, {2})
    assert told_apart([apart({1}, {2})], {2, 3}, {1})
