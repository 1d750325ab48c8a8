"""Two of one name: said to be the same, or not, for good and undoably; everybody here is invented."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.across_samples import Page, article, county, person

from archive_gui.base.progress import Silent
from archive_gui.domain.entities import EntityKind, EntityRef
from archive_gui.domain.facts import FactId, OrganisationFact, PlaceFact, PlaceLevel
from archive_gui.domain.records import ArticleId
from archive_gui.workflows import correct, entities, merging, namesakes, structure, trash, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive

NORTH, SOUTH, WEST = county("甲样县", "430001"), county("乙样县", "430002"), county("丙样县", "430003")
NAME = "陈样禾"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="tester")
    yield made
    made.close()


def add(archive: Archive, *pages: Page) -> None:
    archive.store.add_sources(list(pages))


def who(number: int, kind: EntityKind = EntityKind.PERSON, name: str = NAME) -> EntityRef:
    return EntityRef(kind, name, ArticleId(number))


def told_in(archive: Archive, ref: EntityRef) -> list[int]:
    return sorted(entities.page(archive, ref).articles)


def strangers(archive: Archive) -> None:
    """Three articles of three counties that tell of people of one name."""
    for name, place, role in (("一", NORTH, "村民"), ("二", SOUTH, "教师"), ("三", WEST, "工人")):
        add(archive, article(name, place, person(NAME, role)))


def test_people_said_to_be_the_same_are_one_until_it_is_undone(archive: Archive) -> None:
    strangers(archive)
    before = [correct.facts(archive, entities.page(archive, who(number)).mentions) for number in (1, 2, 3)]
    namesakes.join(archive, who(1), who(2))
    page = entities.page(archive, who(2))
    assert sorted(page.articles) == [1, 2]
    assert [other.ref.article for other in page.perhaps] == [3]
    assert {held.role for held in page.roles} == {"村民", "教师"}
    assert [correct.facts(archive, [one.fact.number or 0 for one in each]) for each in before] == before
    undo.undo(archive)
    assert told_in(archive, who(1)) == [1]
    undo.redo(archive)
    assert told_in(archive, who(1)) == [1, 2]
    with pytest.raises(merging.MergeFew):
        namesakes.join(archive, who(1), who(2))


def test_what_joins_two_reaches_the_articles_either_was_joined_with_before(archive: Archive) -> None:
    strangers(archive)
    namesakes.join(archive, who(1), who(2))
    namesakes.join(archive, who(2), who(3))
    assert told_in(archive, who(1)) == [1, 2, 3]
    trash.discard(archive, [ArticleId(2)])
    assert told_in(archive, who(1)) == [1, 3]


def test_what_is_said_to_be_apart_is_tied_by_nothing(archive: Archive) -> None:
    for name in ("一", "二"):
        add(archive, article(name, NORTH, person(NAME, "局长", "样例局")))
    assert told_in(archive, who(1)) == [1, 2]
    namesakes.part_off(archive, who(1), [ArticleId(2)])
    assert told_in(archive, who(1)) == [1]
    (other,) = entities.page(archive, who(1)).perhaps
    assert (other.ref.article, other.parted) == (2, True)
    add(archive, article("三", NORTH, person(NAME, "局长", "样例局")))
    assert sorted(map(len, ({*told_in(archive, who(1))}, {*told_in(archive, who(2))}))) == [1, 2]
    namesakes.join(archive, who(1), who(2))
    assert told_in(archive, who(1)) == [1, 2, 3]
    undo.undo(archive)
    undo.undo(archive)
    assert told_in(archive, who(2)) == [1, 2, 3]


def test_those_who_are_not_the_same_are_no_longer_proposed_as_such(archive: Archive) -> None:
    strangers(archive)
    namesakes.part(archive, who(1), who(2))
    proposed = entities.page(archive, who(1)).perhaps
    assert [(other.ref.article, other.parted) for other in proposed] == [(3, False), (2, True)]
    with pytest.raises(merging.MergeFew):
        namesakes.part_off(archive, who(1), [ArticleId(2)])


def test_bodies_every_county_has_and_places_are_told_apart_and_joined(archive: Archive) -> None:
    body = ("样例派出所", OrganisationFact())
    place = ("团样村", PlaceFact(PlaceLevel.VILLAGE, None, "团样村"))
    generic = ("派出所", OrganisationFact())
    add(archive, article("一", NORTH, body, place, generic), article("二", SOUTH, body, place, generic))
    bodies = [who(number, EntityKind.BODY, "派出所") for number in (1, 2)]
    assert [told_in(archive, ref) for ref in bodies] == [[1], [2]]
    namesakes.join(archive, bodies[0], bodies[1])
    assert told_in(archive, bodies[0]) == [1, 2]
    for kind, name in ((EntityKind.PLACE, "团样村"), (EntityKind.BODY, "样例派出所")):
        refs = [who(number, kind, name) for number in (1, 2)]
        assert told_in(archive, refs[0]) == [1, 2]
        namesakes.part_off(archive, refs[0], [ArticleId(2)])
        assert [told_in(archive, ref) for ref in refs] == [[1], [2]]


SAMPLES = {
    "a.txt": "样例开会\n\n本报记者 王甲乙\n\n　　2019年3月，邵东市教师陈志禾来到学校上课，学生们都很高兴。\n",
    "b.txt": "样例比赛\n\n本报记者 李戊己\n\n　　2018年6月，山东省青岛市工人陈志禾参加比赛，得了第一名。\n",
    "c.txt": "样例聚会\n\n本报记者 张庚辛\n\n　　2017年6月，河北省邯郸市司机陈志禾参加聚会，见到了老同学。\n",
}


def read_samples(archive: Archive, folder: Path) -> None:
    for name, text in SAMPLES.items():
        (folder / name).write_text(text, "utf-8")
        import_paths(archive, [folder / name], Silent())


def test_merging_mentions_of_one_name_joins_their_pages(archive: Archive, tmp_path: Path) -> None:
    read_samples(archive, tmp_path)
    one, two, three = (who(number, name="陈志禾") for number in (1, 2, 3))
    merging.merge(archive, [FactId(entities.page(archive, ref).mentions[0]) for ref in (one, three)])
    assert told_in(archive, one) == [1, 3]
    assert told_in(archive, two) == [2]


def test_who_is_who_survives_a_new_run_of_the_rules(archive: Archive, tmp_path: Path) -> None:
    read_samples(archive, tmp_path)
    one, two, three = (who(number, name="陈志禾") for number in (1, 2, 3))
    namesakes.join(archive, one, two)
    namesakes.part(archive, two, three)
    chosen = [FactId(entities.page(archive, ref).mentions[0]) for ref in (one, three)]
    for round_ in range(2):
        assert told_in(archive, one) == [1, 2], round_
        assert [other.parted for other in entities.page(archive, one).perhaps] == [True]
        structure.rerun(archive, [source.id for source in archive.store.sources()], Silent())
    merging.merge(archive, chosen)
    assert told_in(archive, three) == [1, 2, 3]
    undo.undo(archive)
    assert told_in(archive, three) == [3]


def test_another_name_printed_alike_becomes_this_one(archive: Archive, tmp_path: Path) -> None:
    read_samples(archive, tmp_path)
    (mention,) = entities.page(archive, who(2, name="陈志禾")).mentions
    correct.change(archive, [FactId(mention)], {"full_name": "陈志禾（工人）"})
    assert told_in(archive, EntityRef(EntityKind.PERSON, "陈志禾（工人）")) == [2]
    namesakes.join(archive, who(1, name="陈志禾"), who(2, name="陈志禾（工人）"))
    assert told_in(archive, who(1, name="陈志禾")) == [1, 2]
