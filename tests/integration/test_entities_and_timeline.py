"""People, places and bodies over the archive; dates in their order; facts as a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.across_samples import Page, article, county, figure, finding, person

from archive_gui.domain.entities import EntityFilter, EntityKind, EntityRef, EntitySort
from archive_gui.domain.fact_rows import FactFilter, FactSort
from archive_gui.domain.facts import (
    DateFact,
    FactKind,
    FactState,
    Figure,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    PlaceLevel,
)
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.records import ArticleId
from archive_gui.store.errors import EntityMissing
from archive_gui.workflows import entities, namesakes, tables, timeline, trash, undo
from archive_gui.workflows.session import Archive, create_archive

NORTH, SOUTH = county("甲样县", "430001"), county("乙样县", "430002")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="tester")
    yield made
    made.close()


def add(archive: Archive, *pages: Page) -> None:
    archive.store.add_sources(list(pages))


def names(archive: Archive, wanted: EntityFilter) -> list[str]:
    return [row.ref.name for row in entities.entity_rows(archive, entities.entity_ids(archive, wanted))]


def test_names_are_listed_with_counts_and_found_by_pinyin(archive: Archive) -> None:
    add(
        archive,
        article("一", NORTH, person("刘样本", "局长"), person("刘样本")),
        article("二", person("王例"), person("刘样本")),
    )
    rows = entities.entity_rows(archive, entities.entity_ids(archive, EntityFilter()))
    assert [(row.ref.name, row.note, row.articles, row.mentions) for row in rows] == [
        ("刘样本", "局长", 2, 3),
        ("王例", "", 1, 1),
    ]
    for text in ("样本", "liu", "lyb", "劉"):
        assert names(archive, EntityFilter(text=text)) == ["刘样本"]
    assert names(archive, EntityFilter(text="yang")) == []
    assert names(archive, EntityFilter(articles=(1,))) == ["刘样本"]
    assert names(archive, EntityFilter(sort=EntitySort.NAME)) == ["刘样本", "王例"]


def test_a_body_is_joined_by_its_full_name_and_places_are_narrowed_by_division(archive: Archive) -> None:
    office = "甲样县水利局"
    add(
        archive,
        article("一", NORTH, ("县水利局", OrganisationFact(office)), (office, OrganisationFact())),
        article("二", SOUTH),
    )
    assert names(archive, EntityFilter(EntityKind.BODY)) == [office]
    assert names(archive, EntityFilter(EntityKind.BODY, text="水利")) == [office]
    page = entities.page(archive, EntityRef(EntityKind.BODY, office))
    assert dict(page.names) == {"县水利局": 1, office: 1}
    assert names(archive, EntityFilter(EntityKind.PLACE, within="430002")) == ["湖南省样本市乙样县"]


def test_a_page_tells_roles_over_time_mentions_figures_and_company(archive: Archive) -> None:
    add(
        archive,
        article("一", person("刘样本", "局长", "甲样县水利局"), person("王例"), date="2018-01-01"),
        article(
            "二",
            person("刘样本", "书记", "甲样县水利局"),
            person("王例"),
            figure("3000元", 3000, "元", "收入", "刘样本"),
            date="2020-01-01",
        ),
    )
    page = entities.page(archive, EntityRef(EntityKind.PERSON, "刘样本"))
    assert [(held.role, held.first, held.last) for held in page.roles] == [
        ("局长", "2018-01-01", "2018-01-01"),
        ("书记", "2020-01-01", "2020-01-01"),
    ]
    assert page.affiliations == (("甲样县水利局", 2),)
    assert list(page.articles) == [1, 2]
    assert [told.value for told in page.figures] == [3000]
    assert [(other.ref.name, other.articles) for other in page.together] == [("王例", 2)]
    (first, second) = entities.mentions(archive, page.mentions)
    assert first.sentence == "这里说到刘样本。"
    assert first.sentence[first.highlight.start : first.highlight.end] == "刘样本"
    assert (second.role, second.affiliation) == ("书记", "甲样县水利局")
    assert page.perhaps == ()


def test_a_places_page_tells_the_figures_of_groups_there(archive: Archive) -> None:
    add(
        archive,
        article(
            "一",
            ("样溪村", PlaceFact(PlaceLevel.VILLAGE, None, "湖南省样本市甲样县样溪村")),
            figure("4200元", 4200, "元", "户均分红", "样溪村入股农户"),
            figure("900元", 900, "元", "水费", "样溪村水厂"),
        ),
    )
    page = entities.page(archive, EntityRef(EntityKind.PLACE, "湖南省样本市甲样县样溪村"))
    assert [told.value for told in page.figures] == [4200]


def test_bodies_of_two_counties_are_not_offered_as_one_though_both_are_printed_short(archive: Archive) -> None:
    def body(name: str) -> tuple[str, OrganisationFact]:
        return "县水利局", OrganisationFact(name)

    add(
        archive,
        article("一", body("隆回县水利局")),
        article("二", body("涟源市水利局")),
        article("三", body("湖南省隆回县水利局")),
        article("四", body("青样水利局")),
    )
    page = entities.page(archive, EntityRef(EntityKind.BODY, "隆回县水利局"))
    assert {known.ref.name for known in page.perhaps} == {"湖南省隆回县水利局", "青样水利局"}


def test_one_name_of_two_people_is_parted_and_each_named_to_the_other(archive: Archive) -> None:
    add(archive, article("一", NORTH, person("刘样本", "村民")), article("二", SOUTH, person("刘样本", "教师")))
    page = entities.page(archive, EntityRef(EntityKind.PERSON, "刘样本", ArticleId(2)))
    assert list(page.articles) == [2]
    (other,) = page.perhaps
    assert (other.note, other.articles, other.ref.article) == ("村民 · 2020", 1, 1)
    assert list(entities.page(archive, other.ref).articles) == [1]


def test_two_people_of_one_name_have_two_rows_that_lead_to_their_own_pages(archive: Archive) -> None:
    add(
        archive,
        article("一", NORTH, person("刘样本", "村民"), person("刘样本"), date="2018-03-01"),
        article("二", NORTH, person("刘样本", "村民")),
        article("三", SOUTH, person("刘样本", "教师", "乙样中学")),
        article("四", person("王例")),
    )
    rows = entities.entity_rows(archive, entities.entity_ids(archive, EntityFilter()))
    assert [(row.ref.name, row.note, row.articles, row.mentions) for row in rows] == [
        ("刘样本", "村民 · 2018–2020", 2, 3),
        ("刘样本", "乙样中学教师 · 2020", 1, 1),
        ("王例", "", 1, 1),
    ]
    pages = [entities.page(archive, row.ref) for row in rows]
    assert [list(page.articles) for page in pages] == [[1, 2], [3], [4]]
    assert set(pages[0].mentions).isdisjoint(pages[1].mentions)
    (seen,) = entities.entity_rows(archive, entities.entity_ids(archive, EntityFilter(articles=(3,))))
    assert seen.ref == rows[1].ref
    namesakes.join(archive, rows[0].ref, rows[1].ref)
    assert names(archive, EntityFilter()) == ["刘样本", "王例"]
    undo.undo(archive)
    assert names(archive, EntityFilter()) == ["刘样本", "刘样本", "王例"]


def test_a_place_lies_in_its_divisions_and_namesakes_are_told(archive: Archive) -> None:
    one = ("团样村", PlaceFact(PlaceLevel.VILLAGE, None, "湖南省样本市甲样县团样村"))
    other = ("团样村", PlaceFact(PlaceLevel.VILLAGE, None, "湖南省样本市乙样县团样村"))
    county_of = ("隆回县", PlaceFact(PlaceLevel.COUNTY, "430524", "湖南省邵阳市隆回县"))
    add(archive, article("一", one, county_of), article("二", other))
    page = entities.page(archive, EntityRef(EntityKind.PLACE, "湖南省样本市甲样县团样村"))
    assert [known.ref.name for known in page.perhaps] == ["湖南省样本市乙样县团样村"]
    inside = entities.page(archive, EntityRef(EntityKind.PLACE, "湖南省邵阳市隆回县")).inside
    assert {ref.name for ref in inside} >= {"湖南省邵阳市", "湖南省"}


def test_a_page_that_is_gone_is_told(archive: Archive) -> None:
    add(archive, article("一", NORTH, person("刘样本")))
    assert entities.page(archive, EntityRef(EntityKind.PERSON, "刘样本", ArticleId(1))).articles
    trash.discard(archive, [ArticleId(1)])
    with pytest.raises(EntityMissing, match="刘样本"):
        entities.page(archive, EntityRef(EntityKind.PERSON, "刘样本"))
    assert names(archive, EntityFilter()) == []


def test_dates_stand_in_order_with_their_months(archive: Archive) -> None:
    def dated(quote: str, value: str | None) -> tuple[str, DateFact]:
        return quote, DateFact(value)

    add(
        archive,
        article("一", dated("2019年5月2日", "2019-05-02"), dated("2019年", "2019"), dated("每年", None)),
        article("二", dated("2018年12月", "2018-12"), dated("2019年至2020年", "2019..2020"), dated("两年", "P2Y")),
    )
    told = timeline.timeline(archive)
    assert told.periods == (("2018-12", 0, 1), ("2019", 1, 2), ("2019-05", 3, 1))
    entries = timeline.entries(archive, told.ids)
    assert [entry.value for entry in entries] == ["2018-12", "2019", "2019..2020", "2019-05-02"]
    assert entries[3].sentence == "这里说到2019年5月2日。"
    assert [entry.value for entry in timeline.entries(archive, timeline.timeline(archive, [2]).ids)] == [
        "2018-12",
        "2019..2020",
    ]
    assert len(timeline.timeline(archive, year=2018).ids) == 1


def test_facts_are_filtered_and_sorted(archive: Archive) -> None:
    add(
        archive,
        article(
            "一",
            NORTH,
            figure("30户", 30, "户", "贫困户", "甲样县", "2019"),
            figure("5元", 5, "元", "收入", "甲样县"),
            findings=[finding(FindingKind.FIGURES_DIFFER, 2)],
        ),
        article("二", SOUTH, person("刘样本", "局长")),
    )

    def quotes(wanted: FactFilter, sort: FactSort = FactSort.ARTICLE, *, descending: bool = False) -> list[str]:
        ids = tables.fact_ids(archive, wanted, sort=sort, descending=descending)
        return [row.fact.quote for row in tables.fact_rows(archive, ids)]

    assert quotes(FactFilter()) == ["甲样县", "30户", "5元", "乙样县", "刘样本"]
    assert quotes(FactFilter(kinds=(FactKind.FIGURE,)), FactSort.VALUE) == ["5元", "30户"]
    assert quotes(FactFilter(), FactSort.VALUE, descending=True)[:2] == ["30户", "5元"]
    assert quotes(FactFilter(indicator="貧困")) == ["30户"]
    assert quotes(FactFilter(unit="元")) == ["5元"]
    assert quotes(FactFilter(place="430001")) == ["甲样县", "30户", "5元"]
    assert quotes(FactFilter(year=2019)) == ["30户"]
    assert quotes(FactFilter(articles=(2,))) == ["乙样县", "刘样本"]
    assert quotes(FactFilter(text="刘")) == ["刘样本"]
    assert quotes(FactFilter(doubtful=True)) == ["30户"]
    assert quotes(FactFilter(states=(FactState.REJECTED,))) == []
    trash.discard(archive, [ArticleId(1)])
    assert quotes(FactFilter()) == ["乙样县", "刘样本"]


def test_every_kind_of_detail_comes_back_whole(archive: Archive) -> None:
    add(archive, article("一", figure("30户", 30, "户", "贫困户", "甲样县"), person("刘样本", "局长", "甲样县水利局")))
    rows = tables.fact_rows(archive, tables.fact_ids(archive))
    assert isinstance(rows[0].fact.detail, Figure)
    assert rows[1].fact.detail == PersonFact("局长", "甲样县水利局", "刘样本")
    assert (rows[1].title, rows[1].published, rows[1].publication) == ("样本一的标题", "2020-05-01", "样本日报")
