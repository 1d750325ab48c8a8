"""Whatever is edited, undone, joined or parted: comparisons and lists of names are as if made anew."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from archive_gui.base.errors import UserError
from archive_gui.base.progress import Silent
from archive_gui.domain.description import Description
from archive_gui.domain.description_change import DescriptionChange
from archive_gui.domain.entities import EntityFilter, EntityKind
from archive_gui.domain.fact_rows import FactFilter
from archive_gui.domain.facts import FactId, FactKind, Figure, PersonFact
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.store import stated
from archive_gui.store.bearers import Bearers
from archive_gui.store.tables import Article, IndicatorRow, StatedFigure, ToldPlace
from archive_gui.workflows import compare, correct, describe, entities, inspect, namesakes, tables, trash, undo
from archive_gui.workflows.session import Archive, create_archive

PAGES = {
    "a.txt": "样例开会\n\n2019年3月5日\n\n　　邵东市教师陈志禾来到学校上课。邵东市有学校312所、贫困村45个，"
    "向贫困人口90人以上的村派出工作队21支。\n",
    "b.txt": "样例比赛\n\n2018年6月2日\n\n　　山东省青岛市工人陈志禾参加比赛。青岛市有学校870所，贫困人口1200人。\n",
    "c.txt": "样例聚会\n\n2017年6月9日\n\n　　河北省邯郸市司机陈志禾参加聚会。邯郸市有贫困村130个。\n",
    "d.txt": "样例来信\n\n2019年8月1日\n\n　　邵东市教师陈志禾写来一封信。邵东市有贫困村46个。\n",
}
"""Sample sentences; people and figures are invented."""

ACTS = (
    "edit",
    "reject",
    "accept",
    "rename",
    "discard",
    "date",
    "join",
    "part",
    "part_off",
    "merge",
    "split",
    "undo",
    "redo",
)


@pytest.fixture(scope="module")
def processed() -> list[tuple[ProcessedSource, bytes]]:
    return [(inspect.process(text.encode(), name, f"/in/{name}"), text.encode()) for name, text in PAGES.items()]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 99)), min_size=3, max_size=9))
def test_rows_kept_are_the_rows_made_anew(
    processed: list[tuple[ProcessedSource, bytes]], acts: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory(prefix="follows-") as folder:
        archive = create_archive(Path(folder, "archive"), operator="tester")
        try:
            archive.store.add_sources(processed)
            _check(archive)
            for act, which in acts:
                with contextlib.suppress(UserError):  # nothing to undo, two that are one already
                    _do(archive, act, which)
                _check(archive)
        finally:
            archive.close()


def _do(archive: Archive, act: str, which: int) -> None:
    figures = _facts(archive, FactKind.FIGURE)
    people = _facts(archive, FactKind.PERSON)
    articles = archive.store.visible_ids(ArticleFilter())
    if act in {"edit", "reject", "accept"} and figures:
        number = figures[which % len(figures)]
        if act != "edit":
            (correct.reject if act == "reject" else correct.accept)(archive, [number])
            return
        (record,) = correct.facts(archive, [number])
        detail = record.fact.detail
        assert isinstance(detail, Figure)
        correct.edit(archive, number, detail=replace(detail, value=float(which), indicator=f"样例{which % 3}数"))
    elif act == "rename" and people:
        (record,) = correct.facts(archive, [people[which % len(people)]])
        assert isinstance(record.fact.detail, PersonFact)
        correct.edit(archive, people[which % len(people)], detail=replace(record.fact.detail, role="县长"))
    elif act == "discard" and len(articles) > 1:
        trash.discard(archive, [ArticleId(articles[which % len(articles)])])
    elif act == "describe" and articles:
        values = Description(publication=f"样例{which % 2}报")
        change = DescriptionChange(values, frozenset({"publication"}))
        describe.update_many(archive, [ArticleId(articles[which % len(articles)])], change, Silent())
    elif act in {"join", "part", "part_off"}:
        _say_who(archive, act, which)
    elif act in {"merge", "split"}:
        keys = [row.key for row in compare.choices(archive).rows]
        if len(keys) > 1:
            one, other = keys[which % len(keys)], keys[(which + 1) % len(keys)]
            compare.merge_rows(archive, [one], other) if act == "merge" else compare.split_rows(archive, keys)
    elif act in {"undo", "redo"}:
        (undo.undo if act == "undo" else undo.redo)(archive)


def _say_who(archive: Archive, act: str, which: int) -> None:
    rows = entities.entity_rows(archive, entities.entity_ids(archive, EntityFilter()))
    if act == "part_off" and rows:
        page = entities.page(archive, rows[which % len(rows)].ref)
        namesakes.part_off(archive, page.ref, [ArticleId(one) for one in page.articles[:1]])
    elif len(rows) > 1:
        one, other = rows[which % len(rows)].ref, rows[(which + 1) % len(rows)].ref
        (namesakes.join if act == "join" else namesakes.part)(archive, one, other)


def _facts(archive: Archive, kind: FactKind) -> list[FactId]:
    shown = tuple(archive.store.visible_ids(ArticleFilter()))
    rows = tables.fact_rows(archive, tables.fact_ids(archive, FactFilter(articles=shown)))
    return [FactId(row.id) for row in rows if row.fact.kind is kind]


def _check(archive: Archive) -> None:
    across = archive.store.across
    across._read(_figures_in_step)
    for kind in EntityKind:
        assert _told(across.named.bearers(kind)) == _told(Bearers(across._database).of_kind(kind))
        rows = entities.entity_rows(archive, entities.entity_ids(archive, EntityFilter(kind)))
        pages = [entities.page(archive, row.ref) for row in rows]
        assert [row.mentions for row in rows] == [len(page.mentions) for page in pages]
        said = [fact for page in pages for fact in page.mentions]
        assert len(said) == len(set(said))  # nobody's mention stands on two pages
    table = compare.compare(archive)
    kept = across._kept
    across._kept = None
    anew = compare.compare(archive)
    assert kept is not None
    assert (table.rows, table.columns, table.cells) == (anew.rows, anew.columns, anew.cells)


def _told(bearers: Mapping[str, Sequence[object]]) -> dict[str, list[object]]:
    return {name: list(several) for name, several in bearers.items()}


def _figures_in_step(connection: Connection) -> None:
    query = (
        select(StatedFigure.fact_id, IndicatorRow.key, ToldPlace.key, StatedFigure.until)
        .join(IndicatorRow, IndicatorRow.id == StatedFigure.row_id)
        .outerjoin(ToldPlace, ToldPlace.id == StatedFigure.place_id)
        .order_by(StatedFigure.fact_id)
    )
    articles = connection.execute(select(Article.id)).scalars().all()
    fresh = [
        (one.fact, one.indicator.key, one.place.key if one.place else None, one.until)
        for one in stated.stated(connection, list(articles))
    ]
    assert [tuple(row) for row in connection.execute(query)] == sorted(fresh)
