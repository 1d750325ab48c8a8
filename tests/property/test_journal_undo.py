"""Whatever is edited, undo walks back through every earlier state and redo forth again."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import func, select
from tests.fixtures.store_samples import page, titled

from archive_gui.base.errors import UserError
from archive_gui.domain.description import Certainty, Contributor, PublicationDate
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.domain.search import IndexedArticle
from archive_gui.domain.tags import TAG_COLOURS, TagId
from archive_gui.store.archive import Store
from archive_gui.store.errors import NothingToRedo, NothingToUndo
from archive_gui.store.recorder import table_of
from archive_gui.store.tables import Article, ArticleTag, JournalStep, SourcePage, TagRow
from archive_gui.store.tables import Contributor as ContributorRow

REOPENED = 2
"""How often an archive is opened anew in one run: each time, every statement is compiled again."""

State = dict[str, list[tuple[Any, ...]]]

articles = st.lists(st.integers(1, 6), min_size=1, max_size=6)
names = st.sampled_from(["水", "路", "树", "Water", "water", "山", "河", " "])
tags = st.integers(1, 4).map(TagId)
dates = st.sampled_from(
    [PublicationDate(), PublicationDate("2019", Certainty.STATED), PublicationDate("2020-05-06", Certainty.INFERRED)]
)
words = st.sampled_from([None, "甲", "乙"])


def state_of(store: Store) -> State:
    """Every row an edit can touch, without the revisions, which only grow."""
    found: State = {}
    with store._database.reading() as connection:
        for model in (SourcePage, Article, ContributorRow, TagRow, ArticleTag):
            table = table_of(model)
            columns = [column for column in table.c if column.name != "revision"]
            rows = connection.execute(select(*columns).order_by(*table.primary_key))
            found[table.name] = [tuple(map(repr, row)) for row in rows]
    return found


@cache
def filled() -> tempfile.TemporaryDirectory[str]:
    """An archive of three pages with six articles, to be copied."""
    folder = tempfile.TemporaryDirectory(prefix="journal-filled-")
    with Store.create(Path(folder.name) / "archive", name="样本", operator="王") as store:
        store.add_sources([page("一", titled("甲", "乙", "丙")), page("二", titled("丁", "戊")), page("三")])
    return folder


def steps_of(store: Store) -> int:
    """How many steps the journal holds."""
    with store._database.reading() as connection:
        return connection.execute(select(func.count()).select_from(JournalStep)).scalar_one()


class Edits(RuleBasedStateMachine):
    """A store, and the states it went through: those undo can reach and those redo can."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="journal-"))
        shutil.copytree(Path(filled().name) / "archive", self.folder / "archive")
        self.store = Store.open(self.folder / "archive", operator="王")

        self.past: list[State] = []
        self.future: list[State] = []
        self.now = state_of(self.store)
        self.indexed: dict[int, IndexedArticle] = {}
        self.looked_at = 0
        self.reopened = 0

    def teardown(self) -> None:
        """At the end all the way back to the import, forth to the last state, and back again."""
        try:
            for _ in range(2):
                self.undo(len(self.past) + 1)
                self.redo(len(self.future) + 1)
        finally:
            self.store.close()
            shutil.rmtree(self.folder)

    def edit(self, act: Any) -> None:
        """Make an edit; one that is refused or changes nothing must leave all as it was."""
        steps = steps_of(self.store)
        try:
            act()
        except UserError:
            assert steps_of(self.store) == steps
            assert state_of(self.store) == self.now
            return
        after = state_of(self.store)
        if steps_of(self.store) == steps:
            assert after == self.now
            return
        assert after != self.now
        self.past.append(self.now)
        self.future.clear()
        self.now = after

    @rule(name=names, parent=st.none() | tags)
    def create_tag(self, name: str, parent: TagId | None) -> None:
        self.edit(lambda: self.store.create_tag(name, parent=parent))

    @rule(act=st.sampled_from(["rename", "recolour", "move", "delete", "merge"]), tag=tags, other=tags, data=st.data())
    def change_tag(self, act: str, tag: TagId, other: TagId, data: st.DataObject) -> None:
        store = self.store
        if act == "rename":
            name = data.draw(names)
            self.edit(lambda: store.rename_tag(tag, name))
        elif act == "recolour":
            colour = data.draw(st.sampled_from(TAG_COLOURS))
            self.edit(lambda: store.recolour_tag(tag, colour))
        elif act == "move":
            self.edit(lambda: store.move_tag(tag, other if data.draw(st.booleans()) else None))
        elif act == "delete":
            self.edit(lambda: store.delete_tag(tag))
        else:
            self.edit(lambda: store.merge_tags(tag, other))

    @rule(chosen=articles, tag=tags, off=st.booleans())
    def tag_articles(self, chosen: list[int], tag: TagId, off: bool) -> None:
        change = self.store.untag_articles if off else self.store.tag_articles
        self.edit(lambda: change(chosen, tag))

    @rule(article=st.integers(1, 7), title=words, edition=words, date=dates, names=st.lists(words), page=st.booleans())
    def describe(
        self,
        article: int,
        title: str | None,
        edition: str | None,
        date: PublicationDate,
        names: list[str | None],
        page: bool,
    ) -> None:
        people = tuple(Contributor(name) for name in names if name)

        def act() -> None:
            known = self.store.article(ArticleId(article)).description
            wanted = replace(known, title=title, edition=edition, date=date, contributors=people)
            self.store.update_description(ArticleId(article), wanted, whole_page=page)
            assert self.store.article(ArticleId(article)).description == wanted

        self.edit(act)

    @rule(chosen=articles, back=st.booleans())
    def trash(self, chosen: list[int], back: bool) -> None:
        self.edit(lambda: self.store.restore(chosen) if back else self.store.trash(chosen))

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            if not self.past:
                with pytest.raises(NothingToUndo):
                    self.store.undo()
                return
            self.store.undo()
            self.future.append(self.now)
            self.now = self.past.pop()
            assert state_of(self.store) == self.now

    @rule(steps=st.integers(1, 4))
    def redo(self, steps: int) -> None:
        for _ in range(steps):
            if not self.future:
                with pytest.raises(NothingToRedo):
                    self.store.redo()
                return
            self.store.redo()
            self.past.append(self.now)
            self.now = self.future.pop()
            assert state_of(self.store) == self.now

    @precondition(lambda self: self.reopened < REOPENED)
    @rule()
    def reopen(self) -> None:
        self.reopened += 1
        self.store.close()
        self.store = Store.open(self.folder / "archive", operator="李")
        assert state_of(self.store) == self.now

    @invariant()
    def derived_columns_tell_what_is_in_force(self) -> None:
        rows = self.store.rows(range(1, 7))
        self.looked_at = self.looked_at % len(rows) + 1
        row = rows[self.looked_at - 1]
        told = self.store.article(row.id).description
        assert (row.publication, row.edition, row.date) == (told.publication, told.edition, told.date)
        undated = sorted(self.store.article_ids(ArticleFilter(year=0)))
        assert undated == [row.id for row in rows if row.date.value is None and not row.deleted]

    @invariant()
    def what_is_found_differently_has_a_new_revision(self) -> None:
        before = self.indexed
        self.indexed = {article.id: article for article in self.store.searchable.articles(range(1, 7))}
        for number, article in self.indexed.items():
            known = before.get(number)
            if known is not None and known != article:
                assert article.revision > known.revision


class ManyEdits(Edits):
    """The same, longer and more often."""


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
TestManyEdits = pytest.mark.soak(ManyEdits.TestCase)
TestManyEdits.settings = settings(max_examples=300, stateful_step_count=60, deadline=None)
