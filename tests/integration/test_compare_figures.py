"""Comparing: which figure is in force, what stands beside it, and that it follows every change of the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete
from tests.fixtures.across_samples import Page, article, county, figure, finding

from archive_gui.base.progress import Silent
from archive_gui.domain.comparison import Agreement, Axis, Cell, CompareQuestion, ComparisonTable
from archive_gui.domain.fact_rows import FactFilter
from archive_gui.domain.facts import Approximation, Change, FactKind, FactState, Figure, PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span
from archive_gui.store.tables import FiguresRead, StatedFigure
from archive_gui.workflows import compare, correct, ingest, tables, trash, undo
from archive_gui.workflows.session import Archive, create_archive, open_archive

NORTH, SOUTH = county("甲样县", "430001"), county("乙样县", "430002")
VILLAGES = ("148个", 148, "个", "贫困村")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="tester")
    yield made
    made.close()


def add(archive: Archive, *pages: Page) -> None:
    archive.store.add_sources(list(pages))


def cell(table: ComparisonTable, noun: str, column: str) -> Cell:
    row = next(at for at, row in enumerate(table.rows) if row.noun == noun)
    found = table.cells[row][[head.name for head in table.columns].index(column)]
    assert found is not None
    return found


def test_rows_are_indicators_and_columns_places_by_code(archive: Archive) -> None:
    add(
        archive,
        article("一", SOUTH, figure("77个", 77, "个", "乙样县贫困村", "乙样县")),
        article("二", NORTH, figure(*VILLAGES, "甲样")),
    )
    table = compare.compare(archive)
    assert [(row.noun, row.unit) for row in table.rows] == [("贫困村", "个")]
    assert [(head.name, head.code) for head in table.columns] == [("甲样县", "430001"), ("乙样县", "430002")]
    assert [found.figure.value for found in table.cells[0] if found] == [148, 77]
    assert (table.figures, table.articles, table.unread) == (2, 2, 0)


def test_a_figure_of_a_group_stands_under_its_place_with_the_group_in_its_row(archive: Archive) -> None:
    add(
        archive,
        article("一", NORTH, figure("6500元", 6500, "元", "户均增收", "甲样县贫困户")),
        article("二", SOUTH, figure("5200元", 5200, "元", "贫困户户均增收", "乙样县")),
    )
    table = compare.compare(archive)
    assert [(row.noun, row.unit) for row in table.rows] == [("贫困户户均增收", "元")]
    assert [head.code for head in table.columns] == ["430001", "430002"]


def test_the_latest_figure_is_in_force_and_others_stand_beside_it(archive: Archive) -> None:
    add(
        archive,
        article("一", NORTH, figure("12.3万人", 123_000, "人", "贫困人口", "甲样县", "2018")),
        article("二", NORTH, figure("123967人", 123_967, "人", "贫困群众", "甲样县", "2019")),
        article("三", NORTH, figure("500人", 500, "人", "贫困人口", "甲样县", "2010")),
    )
    found = cell(compare.compare(archive), "贫困人口", "甲样县")
    assert found.figure.quote == "123967人"
    assert [(other.figure.quote, other.agreement) for other in found.alternatives] == [
        ("12.3万人", Agreement.TRUNCATED),
        ("500人", Agreement.EARLIER),
    ]
    assert found.figures == 3


def test_every_mention_of_a_value_leads_to_its_article(archive: Archive) -> None:
    add(
        archive,
        article("一", NORTH, figure("521人", 521, "人", "贫困人口", "甲样县", "2019")),
        article("二", NORTH, figure("五百二十一人", 521, "人", "贫困人口", "甲样县", "2019")),
        article("三", NORTH, figure("480人", 480, "人", "贫困人口", "甲样县", "2019")),
        article("四", NORTH, figure("521人", 521, "人", "贫困人口", "甲样县", "2018")),
    )
    found = cell(compare.compare(archive), "贫困人口", "甲样县")
    told = (found.figure, *(other.figure for other in found.alternatives), *found.repeated)
    assert [figure.said for figure in found.repeated] == [found.figure.said] * 2
    assert {figure.article for figure in told} == {1, 2, 3, 4}
    assert found.figures == len(told)


def test_of_one_time_the_exact_figure_is_in_force_and_a_plan_is_not(archive: Archive) -> None:
    add(
        archive,
        article(
            "一",
            NORTH,
            figure("500多人", 500, "人", "职工", "甲样县", "2019", Approximation.OVER),
            figure("512人", 512, "人", "职工", "甲样县", "2019"),
            figure("9000人", 9000, "人", "职工", "甲样县", "2030"),
        ),
    )
    found = cell(compare.compare(archive), "职工", "甲样县")
    assert found.figure.value == 512
    assert {other.figure.value: other.figure.ahead for other in found.alternatives} == {500: False, 9000: True}


def test_a_change_is_one_cell_and_its_ends_are_no_figures_of_their_own(archive: Archive) -> None:
    change = ("由3.1%下降至0.4%", Change(0.031, 0.004, "%", "贫困发生率", "甲样县", "2015", "2019"))
    page = article("一", NORTH, change)
    source, data = page
    told = source.articles[0]
    inside = figure("0.4%", 0.004, "%", "贫困发生率", "甲样县", "2019")[1]
    start = told.facts[1].span.end - 4
    span = Span(start, start + 4)
    end = replace(
        told.facts[1], id="a1.f9", kind=FactKind.FIGURE, quote="0.4%", span=span, source_ranges=(span,), detail=inside
    )
    add(archive, (replace(source, articles=(replace(told, facts=(*told.facts, end)),)), data))
    found = cell(compare.compare(archive), "贫困发生率", "甲样县")
    assert (found.figure.from_value, found.figure.value, found.figures) == (0.031, 0.004, 1)


def test_a_sum_that_holds_is_told_and_its_parts_are_no_cells(archive: Archive) -> None:
    teams = [figure(f"{value}支", value, "支", "驻村工作队", "甲样县") for value in (6, 4)]
    total = figure("10支", 10, "支", "驻村工作队", "甲样县")
    holds = finding(FindingKind.SUM_HOLDS, 2, 3, 4, severity=Severity.INFO)
    add(archive, article("一", NORTH, total, *teams, findings=[holds]))
    found = cell(compare.compare(archive), "驻村工作队", "甲样县")
    assert found.figure.value == 10
    assert [part.value for part in found.parts] == [6, 4]
    assert not found.alternatives
    assert not found.disputed


def test_an_open_doubt_marks_the_cell_and_leads_to_the_other_figure(archive: Archive) -> None:
    one = figure("13562名", 13562, "名", "帮扶干部", "甲样县")
    other = figure("12114名", 12114, "名", "党员干部", "甲样县")
    add(archive, article("一", NORTH, one, other, findings=[finding(FindingKind.FIGURES_DIFFER, 2, 3)]))
    found = cell(compare.compare(archive), "帮扶干部", "甲样县")
    assert found.disputed
    assert [(mark.kind, [figure.value for figure in mark.others]) for mark in found.marks] == [
        (FindingKind.FIGURES_DIFFER, [12114])
    ]


def test_households_stand_beside_people(archive: Archive) -> None:
    people = figure("440人", 440, "人", "脱贫人口", "甲样县")
    add(archive, article("一", NORTH, people, figure("104户", 104, "户", "脱贫人口", "甲样县")))
    table = compare.compare(archive)
    at = next(place for place, row in enumerate(table.rows) if row.unit_class == "person")
    found = table.cells[at][0]
    assert found is not None
    assert [beside.value for beside in found.beside] == [104]


def test_years_are_columns_and_rows_have_their_place(archive: Archive) -> None:
    add(
        archive,
        article(
            "一",
            NORTH,
            *(figure(f"{year % 100}个", year % 100, "个", "学校", "甲样县", str(year)) for year in (2018, 2019)),
        ),
        article("二", SOUTH, figure("7个", 7, "个", "学校", "乙样县"), date="2019-03-01"),
    )
    table = compare.compare(archive, None, CompareQuestion(Axis.YEARS))
    assert [column.name for column in table.columns] == ["2018", "2019"]
    rows = {
        row.place.name: [None if found is None else found.figure.value for found in cells]
        for row, cells in zip(table.rows, table.cells, strict=True)
        if row.place
    }
    assert rows == {"甲样县": [18, 19], "乙样县": [None, 7]}


def test_a_year_a_place_a_division_and_words_narrow_what_is_compared(archive: Archive) -> None:
    add(
        archive,
        article(
            "一",
            NORTH,
            figure("1个", 1, "个", "学校", "甲样县", "2018"),
            figure("2所", 2, "所", "医院", "甲样县", "2019"),
        ),
        article("二", SOUTH, figure("3个", 3, "个", "学校", "乙样县", "2019")),
    )

    def values(question: CompareQuestion) -> set[float]:
        table = compare.compare(archive, None, question)
        return {found.figure.value for cells in table.cells for found in cells if found}

    assert values(CompareQuestion()) == {1, 2, 3}
    assert values(CompareQuestion(year=2019)) == {2, 3}
    assert values(CompareQuestion(within="430002")) == {3}
    assert values(CompareQuestion(places=("430001",))) == {1, 2}
    assert values(CompareQuestion(text="醫院")) == {2}
    assert values(CompareQuestion(indicators=("学校|thing|",))) == {1, 3}


def test_only_the_articles_asked_for_are_compared_and_none_of_the_trash(archive: Archive) -> None:
    add(
        archive,
        article("一", NORTH, figure("1个", 1, "个", "学校", "甲样县")),
        article("二", NORTH, figure("2个", 2, "个", "学校", "甲样县")),
    )
    assert cell(compare.compare(archive, [1]), "学校", "甲样县").figures == 1
    assert compare.compare(archive, []).rows == ()
    trash.discard(archive, [ArticleId(2)])
    assert cell(compare.compare(archive), "学校", "甲样县").figure.value == 1
    undo.undo(archive)
    assert cell(compare.compare(archive), "学校", "甲样县").figures == 2


def test_rows_put_together_stay_so_and_come_apart(archive: Archive) -> None:
    add(
        archive,
        article(
            "一", NORTH, figure("1人", 1, "人", "贫困户代表"), figure("5人", 5, "人", "脱贫户代表", "甲样县", "2019")
        ),
    )
    add(archive, article("二", NORTH, figure("9人", 9, "人", "贫困户代表", "甲样县", "2018")))
    one, other = "贫困户代表|person|", "脱贫户代表|person|"
    summary = compare.merge_rows(archive, [one], other)
    assert summary.count == 1
    table = compare.compare(archive)
    assert [(row.key, row.merged) for row in table.rows] == [(other, (one,))]
    found = cell(table, "脱贫户代表", "甲样县")
    assert (found.figure.value, [known.figure.value for known in found.alternatives]) == (5, [9])
    folder = archive.folder
    archive.close()
    again = open_archive(folder, operator="tester")
    try:
        assert len(compare.compare(again).rows) == 1
        undo.undo(again)
        assert len(compare.compare(again).rows) == 2
        undo.redo(again)
        compare.split_rows(again, [one])
        assert len(compare.compare(again).rows) == 2
    finally:
        again.close()


def test_choices_tell_what_there_is(archive: Archive) -> None:
    add(
        archive,
        article(
            "一", NORTH, figure("1个", 1, "个", "学校", "甲样县", "2018"), figure("2所", 2, "所", "医院", "某样公司")
        ),
        article("二", SOUTH, figure("3个", 3, "个", "学校", "乙样县", "2019"), date=None),
    )
    choices = compare.choices(archive)
    assert [row.noun for row in choices.rows] == ["学校"]
    assert {column.name for column in choices.places} == {"甲样县", "乙样县", "某样公司"}
    assert choices.years == (2020, 2019, 2018)


def test_choices_of_one_noun_are_told_apart_by_the_unit_they_are_printed_with(archive: Archive) -> None:
    told = (("9人", 9, "人", "脱贫", "甲样县"), ("8人", 8, "人", "脱贫", "乙样县"), ("3户", 3, "户", "脱贫", "甲样县"))
    add(archive, article("一", NORTH, *(figure(*one) for one in told), figure("7.5%", 0.075, "%", "入学率", "甲样县")))
    found = {(row.noun, row.unit) for row in compare.choices(archive).rows}
    assert found == {("脱贫", "人"), ("脱贫", "户"), ("入学率", "%")}


def test_a_village_the_register_does_not_know_is_told_apart_by_the_county_its_name_tells(archive: Archive) -> None:
    known = ("青样村", PlaceFact(PlaceLevel.VILLAGE, None, "湖南省邵阳市隆回县高平镇青样村"))
    alone = ("白样村", PlaceFact(PlaceLevel.VILLAGE, None, None))
    told = [figure("5个", 5, "个", "学校", name) for name in ("青样村", "白样村")]
    add(archive, article("一", known, alone, *told))
    assert {column.name for column in compare.compare(archive).columns} == {"隆回县青样村", "白样村"}


def test_figures_not_read_yet_are_read_when_asked_for(archive: Archive) -> None:
    add(archive, article("一", NORTH, figure(*VILLAGES, "甲样县")))
    with archive.store._database.writing() as connection:
        connection.execute(delete(FiguresRead))
        connection.execute(delete(StatedFigure))
    assert archive.store.across.unread() == [1]
    assert compare.prepare(archive, Silent()) == 0
    assert cell(compare.compare(archive), "贫困村", "甲样县").figure.value == 148


def test_an_archive_that_cannot_be_written_tells_what_it_lacks(archive: Archive) -> None:
    add(archive, article("一", NORTH, figure(*VILLAGES, "甲样县")))
    with archive.store._database.writing() as connection:
        connection.execute(delete(FiguresRead))
    second = open_archive(archive.folder, operator="other")
    try:
        assert second.read_only
        assert compare.compare(second).unread == 1
    finally:
        second.close()


def test_what_an_archivist_corrects_is_compared_as_corrected(archive: Archive, tmp_path: Path) -> None:
    text = tmp_path / "样本.txt"
    text.write_text("样本标题\n\n2019年，隆回县有贫困户30户。2019年，隆回县有样本小学7所。\n", "utf-8")
    ingest.import_paths(archive, [text], Silent())
    figures = FactFilter(kinds=(FactKind.FIGURE,))
    one, other = (row.fact for row in tables.fact_rows(archive, tables.fact_ids(archive, figures)))
    assert isinstance(one.detail, Figure)
    assert one.number is not None
    assert other.number is not None

    def values() -> set[float]:
        table = compare.compare(archive, None, CompareQuestion(Axis.YEARS))
        return {found.figure.value for cells in table.cells for found in cells if found}

    assert values() == {30, 7}
    correct.reject(archive, [other.number])
    assert values() == {30}
    correct.edit(archive, one.number, detail=replace(one.detail, value=31))
    assert values() == {31}
    rejected = tables.fact_rows(archive, tables.fact_ids(archive, FactFilter(states=(FactState.REJECTED,))))
    assert [row.fact.quote for row in rejected] == [other.quote]
    undo.undo(archive)
    undo.undo(archive)
    assert values() == {30, 7}


def test_some_people_of_a_place_are_not_its_population(archive: Archive) -> None:
    add(
        archive,
        article("一", NORTH, figure("26人", 26, "人", "人口", "甲样县")),
        article("二", SOUTH, figure("31万人", 310_000, "人", "总人口", "乙样县")),
    )
    table = compare.compare(archive)
    assert [head.name for head in table.columns] == ["乙样县"]
    assert cell(table, "总人口", "乙样县").figure.value == 310_000
