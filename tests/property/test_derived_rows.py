"""Whatever is done in whatever order: what is derived from the facts is what would be derived from them afresh."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Connection, select
from tests.conftest import SAMPLES
from tests.fixtures.ledger_archives import filled

from archive_gui.domain.captured import Message
from archive_gui.domain.decisions import JoinArticles, SetPartAside, SplitArticle, StructureEdit
from archive_gui.domain.editing import anchor_of, part_start
from archive_gui.domain.facts import Fact, FactKind, FactState, Figure, PlaceFact
from archive_gui.domain.records import ArticleId, SourceId
from archive_gui.store import figure_columns, stated
from archive_gui.store.errors import NothingToRedo, NothingToUndo
from archive_gui.store.tables import (
    Article,
    FactMention,
    FiguresRead,
    IndicatorRow,
    IndicatorWord,
    StatedFigure,
    ToldPlace,
)
from archive_gui.workflows import correct, read, structure, tag, trash, undo
from archive_gui.workflows.session import open_archive

places = st.integers(0, 1_000)
Rows = list[tuple[Any, ...]]


@cache
def template() -> tempfile.TemporaryDirectory[str]:
    """An archive of a page with five articles and one of columns, to be copied."""
    folder = tempfile.TemporaryDirectory(prefix="derived-filled-")
    filled(Path(folder.name), SAMPLES / "schools_page.txt", SAMPLES / "flood_control_columns.txt").close()
    return folder


def kept(connection: Connection) -> Rows:
    """The comparable figures as they stand, under the words of their rows and places."""
    query = (
        select(
            StatedFigure.fact_id,
            StatedFigure.article_id,
            IndicatorRow.key,
            ToldPlace.key,
            StatedFigure.until,
            StatedFigure.exact,
        )
        .join(IndicatorRow, IndicatorRow.id == StatedFigure.row_id)
        .outerjoin(ToldPlace, ToldPlace.id == StatedFigure.place_id)
    )
    return sorted((tuple(row) for row in connection.execute(query)), key=repr)


def afresh(connection: Connection) -> Rows:
    """The comparable figures as the facts of this moment give them."""
    articles = list(connection.execute(select(Article.id)).scalars())
    return sorted(
        (
            (one.fact, one.article, one.indicator.key, one.place.key if one.place else None, one.until, int(one.exact))
            for one in stated.stated(connection, articles)
        ),
        key=repr,
    )


class Acts(RuleBasedStateMachine):
    """An archive in which anything is done that changes facts."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="derived-"))
        shutil.copytree(Path(template().name) / "archive", self.folder / "archive")
        self.archive = open_archive(self.folder / "archive", operator="王")

    def teardown(self) -> None:
        if hasattr(self, "archive"):
            self.archive.close()
            shutil.rmtree(self.folder)

    def source(self, place: int) -> SourceId:
        return SourceId(place % 2 + 1)

    def article(self, place: int) -> ArticleId:
        numbers = self.archive.store.article_ids_of_source(self.source(place))
        return numbers[place % len(numbers)]

    def fact(self, place: int, chosen: int) -> Fact | None:
        """A figure or a place of an article, rejected ones among them."""
        record = read.article(self.archive, self.article(place))
        kinds = {FactKind.FIGURE, FactKind.PLACE, FactKind.CHANGE}
        facts = [fact for fact in (*record.facts, *record.rejected) if fact.kind in kinds]
        return facts[chosen % len(facts)] if facts else None

    @rule(place=places, chosen=places, act=st.sampled_from(["accept", "reject", "reset", "edit"]))
    def correct(self, place: int, chosen: int, act: str) -> None:
        fact = self.fact(place, chosen)
        if fact is None or fact.number is None:
            return
        if act == "accept":
            correct.accept(self.archive, [fact.number])
        elif act == "reject":
            correct.reject(self.archive, [fact.number])
        elif act == "reset":
            correct.reset(self.archive, [fact.number])
        elif isinstance(fact.detail, Figure):
            detail = replace(fact.detail, value=float(chosen), indicator="学校", subject="样例县")
            correct.edit(self.archive, fact.number, detail=detail)
        elif isinstance(fact.detail, PlaceFact) and fact.state is not FactState.REJECTED:
            correct.change(self.archive, [fact.number], {"code": None, "full_name": None})

    @rule(place=places, chosen=places)
    def decline(self, place: int, chosen: int) -> None:
        source = self.source(place)
        repairs = read.source_text(self.archive, source).repairs
        if repairs:
            one = repairs[chosen % len(repairs)]
            act = structure.decline if one.applied else structure.adopt
            act(self.archive, source, [anchor_of(one)])

    @rule(place=places, chosen=places, kind=st.sampled_from([SplitArticle, JoinArticles, SetPartAside]))
    def restructure(self, place: int, chosen: int, kind: type[SplitArticle | JoinArticles | SetPartAside]) -> None:
        reading = read.article(self.archive, self.article(place)).reading
        if reading.parts:
            part = reading.parts[0] if kind is JoinArticles else reading.parts[chosen % len(reading.parts)]
            wanted: StructureEdit = kind(part_start(reading, part))
            structure.edit(self.archive, self.source(place), wanted)

    @rule(place=places, act=st.sampled_from(["tag", "trash", "restore"]))
    def put_away(self, place: int, act: str) -> None:
        article = self.article(place)
        if act == "tag":
            tag.add(self.archive, [article], f"标签{place % 3}")
        elif act == "trash":
            trash.discard(self.archive, [article])
        else:
            trash.restore(self.archive, [article])

    @rule(place=places)
    def run_again(self, place: int) -> None:
        structure.decide(self.archive, [(self.source(place), ())], Message("step.made_anew", {"count": 1}))

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            try:
                undo.undo(self.archive)
            except NothingToUndo:
                return
            self.what_is_derived_is_in_step()

    @rule(steps=st.integers(1, 4))
    def redo(self, steps: int) -> None:
        for _ in range(steps):
            try:
                undo.redo(self.archive)
            except NothingToRedo:
                return
            self.what_is_derived_is_in_step()

    @invariant()
    def what_is_derived_is_in_step(self) -> None:
        if not hasattr(self, "archive"):
            return
        with self.archive.store._database.reading() as connection:
            assert kept(connection) == afresh(connection)
            columns = figure_columns.figure_columns(connection, figure_columns.read(connection))
            there = set(connection.execute(select(Article.id)).scalars())
            assert set(connection.execute(select(FiguresRead.article_id)).scalars()) == there
            told = set(connection.execute(select(FactMention.indicator).where(FactMention.indicator != "")).scalars())
            assert told <= set(connection.execute(select(IndicatorWord.text)).scalars())
        assert self.archive.store.comparing.due() == []
        shown = self.archive.store.across.figures()
        for column in fields(columns):
            assert getattr(shown, column.name).tolist() == getattr(columns, column.name).tolist()


TestDerived = Acts.TestCase
TestDerived.settings = settings(max_examples=4, stateful_step_count=10, deadline=None)


class ManyActs(Acts):
    """The same, longer and more often."""


TestManyDerived = pytest.mark.soak(ManyActs.TestCase)
TestManyDerived.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
