"""Decisions, verdicts, tags and records in any order: undo walks back through every earlier state and redo forth."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.conftest import SAMPLES
from tests.fixtures.ledger_archives import State, filled, state_of

from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.decisions import JoinArticles, SetPartAside, SplitArticle, StructureEdit
from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.editing import anchor_of, part_start
from archive_gui.domain.findings import Severity
from archive_gui.domain.ledger import ItemId, LedgerFilter, LedgerState, Verdict
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceId
from archive_gui.store.errors import NothingToRedo, NothingToUndo
from archive_gui.workflows import describe, ledger, read, structure, tag, trash, undo
from archive_gui.workflows.session import open_archive

ALL = LedgerFilter(LedgerState.ALL)
DATES = (PublicationDate(), *(PublicationDate(day, Certainty.STATED) for day in ("1998", "2022-09-04")))
places = st.integers(0, 1_000)
verdicts = st.sampled_from([Verdict.ADOPTED, Verdict.DISMISSED, Verdict.UNDECIDED, Verdict.REOPENED])
rules = st.sampled_from(["unwrap", "blanks", "cut_sentence", "article_split"])


@cache
def template() -> tempfile.TemporaryDirectory[str]:
    """An archive of a page with five articles and one of columns, to be copied."""
    folder = tempfile.TemporaryDirectory(prefix="decisions-filled-")
    filled(Path(folder.name), SAMPLES / "schools_page.txt", SAMPLES / "flood_control_columns.txt").close()
    return folder


class Decisions(RuleBasedStateMachine):
    """An archive, and the states it went through: those undo can reach and those redo can."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="decisions-"))
        shutil.copytree(Path(template().name) / "archive", self.folder / "archive")
        self.archive = open_archive(self.folder / "archive", operator="王")
        self.past: list[State] = []
        self.future: list[State] = []
        self.now = state_of(self.archive.store)

    @invariant()
    def the_index_holds_what_is_shown(self) -> None:
        if hasattr(self, "archive"):
            stored, revisions = self.archive.store.searchable.revisions()
            held, held_revisions = self.archive.index.held()
            assert dict(zip(held.tolist(), held_revisions.tolist(), strict=True)) == dict(
                zip(stored, revisions, strict=True)
            )

    def teardown(self) -> None:
        if hasattr(self, "archive"):
            self.archive.close()
            shutil.rmtree(self.folder)

    def done(self, summary: ChangeSummary) -> None:
        after = state_of(self.archive.store)
        if not summary.areas:
            assert after == self.now
            return
        self.past.append(self.now)
        self.future.clear()
        self.now = after

    def source(self, place: int) -> SourceId:
        return SourceId(place % 2 + 1)

    def article(self, source: SourceId, place: int) -> ArticleRecord:
        numbers = self.archive.store.article_ids_of_source(source)
        return read.article(self.archive, numbers[place % len(numbers)])

    @rule(place=places, chosen=places)
    def decline(self, place: int, chosen: int) -> None:
        source = self.source(place)
        repairs = read.source_text(self.archive, source).repairs
        if repairs:
            one = repairs[chosen % len(repairs)]
            act = structure.decline if one.applied else structure.adopt
            self.done(act(self.archive, source, [anchor_of(one)]))

    @rule(place=places, name=rules, back=st.booleans())
    def decline_rule(self, place: int, name: str, back: bool) -> None:
        act = structure.allow_rule if back else structure.decline_rule
        self.done(act(self.archive, self.source(place), name))

    @rule(place=places, back=st.booleans())
    def decline_everything(self, place: int, back: bool) -> None:
        act = structure.allow_everything if back else structure.decline_everything
        self.done(act(self.archive, self.source(place)))

    @rule(place=places, chosen=places, kind=st.sampled_from([SplitArticle, JoinArticles, SetPartAside]))
    def edit(self, place: int, chosen: int, kind: type[SplitArticle | JoinArticles | SetPartAside]) -> None:
        source = self.source(place)
        reading = self.article(source, chosen).reading
        if reading.parts:
            part = reading.parts[0] if kind is JoinArticles else reading.parts[chosen % len(reading.parts)]
            wanted: StructureEdit = kind(part_start(reading, part))
            self.done(structure.edit(self.archive, source, wanted))

    @rule(chosen=st.lists(places, min_size=1, max_size=3), verdict=verdicts)
    def judge(self, chosen: list[int], verdict: Verdict) -> None:
        items = ledger.items(self.archive, ALL)
        if items:
            wanted = sorted({items[one % len(items)] for one in chosen})
            self.done(ledger.judge(self.archive, [ItemId(item) for item in wanted], verdict))

    @rule(place=places, chosen=places, act=st.sampled_from(["tag", "trash", "describe", "page"]))
    def other_edits(self, place: int, chosen: int, act: str) -> None:
        article = self.article(self.source(place), chosen)
        if act == "tag":
            self.done(tag.add(self.archive, [article.id], f"标签{chosen % 3}"))
        elif act == "trash":
            change = trash.restore if article.deleted else trash.discard
            self.done(change(self.archive, [article.id]))
        else:
            wanted = replace(article.description, edition=str(chosen % 4), title=f"题{chosen % 3}")
            wanted = replace(wanted, date=DATES[chosen % len(DATES)])
            self.done(describe.update(self.archive, article.id, wanted, whole_page=act == "page"))

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            if not self.past:
                with pytest.raises(NothingToUndo):
                    undo.undo(self.archive)
                return
            undo.undo(self.archive)
            self.future.append(self.now)
            self.now = self.past.pop()
            assert state_of(self.archive.store) == self.now

    @rule(steps=st.integers(1, 4))
    def redo(self, steps: int) -> None:
        for _ in range(steps):
            if not self.future:
                with pytest.raises(NothingToRedo):
                    undo.redo(self.archive)
                return
            undo.redo(self.archive)
            self.past.append(self.now)
            self.now = self.future.pop()
            assert state_of(self.archive.store) == self.now

    @invariant()
    def what_is_open_is_what_the_verdicts_say(self) -> None:
        if not hasattr(self, "archive"):
            return
        for row in ledger.rows(self.archive, ledger.items(self.archive, ALL)):
            if row.verdict is None and row.severity is Severity.INFO:
                continue  # closed by itself, until somebody opens it
            waits = row.verdict is None or not row.verdict.closes
            assert row.open == waits
            if row.article is not None:
                assert read.article(self.archive, ArticleId(row.article)).source.id == row.source


TestDecisions = Decisions.TestCase
TestDecisions.settings = settings(max_examples=3, stateful_step_count=8, deadline=None)


class ManyDecisions(Decisions):
    """The same, longer and more often."""


TestManyDecisions = pytest.mark.soak(ManyDecisions.TestCase)
TestManyDecisions.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
