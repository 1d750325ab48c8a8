"""What is compared is always what the facts say: after every edit, and figure by figure."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select
from tests.fixtures.across_samples import Piece, article, county, figure

from archive_gui.domain.comparison import Axis, CompareQuestion
from archive_gui.domain.facts import Approximation, Change, FactKind, Figure
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.store import stated
from archive_gui.store.tables import IndicatorRow, StatedFigure, ToldPlace
from archive_gui.workflows import compare, tables, trash, undo
from archive_gui.workflows.session import Archive, create_archive

PLACES = (county("甲样县", "430001"), county("乙样县", "430002"))
NOUNS = ("学校", "贫困村", "职工人数", "全县学校", "贫困群众", "贫困人口")


@st.composite
def pieces(draw: st.DrawFn) -> Piece:
    noun, subject = draw(st.sampled_from(NOUNS)), draw(st.sampled_from(["甲样县", "乙样", "某样公司", None]))
    value, unit = draw(st.integers(1, 500)), draw(st.sampled_from(["个", "人", "户", "元"]))
    as_of = draw(st.sampled_from([None, "2018", "2019-06", "2017..2020", "2031"]))
    if draw(st.booleans()):
        bound = draw(st.sampled_from([None, Approximation.OVER]))
        return figure(f"{value}{unit}", value, unit, noun, subject, as_of, bound)
    return f"由1{unit}增至{value}{unit}", Change(1, value, unit, noun, subject, "2010", as_of)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(pieces(), max_size=5), min_size=1, max_size=4), st.sampled_from(Axis), st.data())
def test_cells_hold_figures_of_their_sources_and_follow_edits(
    told: list[list[Piece]], axis: Axis, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory(prefix="across-") as folder:
        archive = create_archive(Path(folder, "archive"), operator="tester")
        try:
            pages = [article(str(number), *PLACES, *own) for number, own in enumerate(told)]
            archive.store.add_sources(pages)
            _check(archive, axis)
            gone = data.draw(st.sets(st.integers(1, len(told))))
            trash.discard(archive, [ArticleId(number) for number in gone])
            _check(archive, axis)
            if gone:
                undo.undo(archive)
            _check(archive, axis)
        finally:
            archive.close()


def _check(archive: Archive, axis: Axis) -> None:
    shown = set(archive.store.visible_ids(ArticleFilter()))
    facts = {row.id: row for row in tables.fact_rows(archive, tables.fact_ids(archive))}
    table = compare.compare(archive, None, CompareQuestion(axis, rows=99, columns=99))
    for row, cells in zip(table.rows, table.cells, strict=True):
        for cell in cells:
            if cell is None:
                continue
            for told in (cell.figure, *(other.figure for other in cell.alternatives), *cell.beside):
                fact = facts[told.fact].fact
                assert told.article in shown
                assert (told.local_id, told.quote, told.span) == (fact.id, fact.quote, fact.span)
                assert isinstance(fact.detail, Figure | Change)
                value = fact.detail.value if isinstance(fact.detail, Figure) else fact.detail.to_value
                assert (told.value, told.unit, told.indicator) == (value, fact.detail.unit, fact.detail.indicator)
            assert row.unit_class == row.key.split("|")[1]
    counted = [row for row in facts.values() if row.fact.kind in {FactKind.FIGURE, FactKind.CHANGE}]
    assert table.figures <= len(counted)
    archive.store.across._read(_in_step)


def _in_step(connection: Connection) -> None:
    """What stands in the table is what would be derived from the facts now."""
    query = (
        select(StatedFigure.fact_id, IndicatorRow.key, ToldPlace.key, StatedFigure.until, StatedFigure.exact)
        .join(IndicatorRow, IndicatorRow.id == StatedFigure.row_id)
        .outerjoin(ToldPlace, ToldPlace.id == StatedFigure.place_id)
        .order_by(StatedFigure.fact_id)
    )
    kept = [tuple(row) for row in connection.execute(query)]
    articles = range(1, 10)
    fresh = sorted(
        (one.fact, one.indicator.key, one.place.key if one.place else None, one.until, int(one.exact))
        for one in stated.stated(connection, list(articles))
    )
    assert kept == fresh
