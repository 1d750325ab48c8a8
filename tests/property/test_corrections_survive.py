"""Corrections, decisions and ever other rules in any order: no correction is lost, none lands in another place."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.conftest import SAMPLES
from tests.fixtures.ledger_archives import State, filled, state_of

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.corrected import same_place
from archive_gui.domain.decisions import SetPartAside, SplitArticle, StructureEdit
from archive_gui.domain.description import Description
from archive_gui.domain.editing import anchor_of, part_start
from archive_gui.domain.facts import Fact, FactDetail, FactId, FactKind, FactState, Figure, ProgrammeFact
from archive_gui.domain.ledger import LedgerFilter, LedgerState
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.records import SourceId
from archive_gui.domain.spans import Ranges, Span
from archive_gui.store.errors import NothingToRedo, NothingToUndo
from archive_gui.workflows import correct, inspect, ledger, merging, read, structure, undo
from archive_gui.workflows.session import open_archive

SOURCE = SourceId(1)
places = st.integers(0, 1_000)
RULES = inspect.found_facts
Pairs = Sequence[tuple[ReadingText, Description]]


@dataclass(frozen=True)
class Word:
    """What was said of a fact last: its state, what it says, and where it stood."""

    state: FactState
    kind: FactKind
    words: str
    detail: FactDetail
    ranges: Ranges


def same(fact: Fact) -> Fact | None:
    return fact


def without_figures(fact: Fact) -> Fact | None:
    return None if fact.kind is FactKind.FIGURE else fact


def every_other(fact: Fact) -> Fact | None:
    return None if fact.span.start % 2 else fact


def shorter(fact: Fact) -> Fact | None:
    """The rules of a later version: other names, other values, the first character of a quote left out."""
    if fact.span.length < 3 or len(fact.source_ranges) > 1:
        return fact
    detail = replace(fact.detail, value=2.0) if isinstance(fact.detail, Figure) else fact.detail
    first = fact.source_ranges[0]
    return replace(
        fact,
        span=Span(fact.span.start + 1, fact.span.end),
        quote=fact.quote[1:],
        source_ranges=(Span(first.start + 1, first.end),),
        detail=detail,
        rule="later",
    )


ENGINES: tuple[Callable[[Fact], Fact | None], ...] = (same, without_figures, every_other, shorter)


@cache
def template() -> tempfile.TemporaryDirectory[str]:
    folder = tempfile.TemporaryDirectory(prefix="corrections-filled-")
    filled(Path(folder.name), SAMPLES / "bus_line_columns.txt").close()
    return folder


def squeezed(text: str) -> str:
    return "".join(text.split())


class Corrected(RuleBasedStateMachine):
    """An archive of one page, what was last said of each of its facts, and the states it went through."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="corrections-"))
        shutil.copytree(Path(template().name) / "archive", self.folder / "archive")
        self.archive = open_archive(self.folder / "archive", operator="王")
        self.said: dict[str, Word] = {}
        self.past: list[tuple[State, dict[str, Word]]] = []
        self.future: list[tuple[State, dict[str, Word]]] = []
        self.now = state_of(self.archive.store)

    def teardown(self) -> None:
        inspect.found_facts = RULES
        if hasattr(self, "archive"):
            self.archive.close()
            shutil.rmtree(self.folder)

    def done(self, summary: ChangeSummary, said: dict[str, Word] | None = None) -> None:
        after = state_of(self.archive.store)
        if not summary.areas:
            assert after == self.now
            return
        self.past.append((self.now, self.said))
        self.future.clear()
        self.said = self.said if said is None else said
        self.now = after

    def facts(self) -> list[Fact]:
        found = [read.article(self.archive, one) for one in self.archive.store.article_ids_of_source(SOURCE)]
        return [fact for record in found for fact in (*record.facts, *record.rejected)]

    def fact(self, place: int) -> Fact | None:
        found = self.facts()
        return found[place % len(found)] if found else None

    def spoken(self, number: FactId | None) -> dict[str, Word]:
        """All that was said, with the fact of this number as it stands now."""
        fact = next(fact for fact in self.facts() if fact.number == number)
        assert fact.decided is not None
        word = Word(fact.state, fact.kind, squeezed(fact.quote), fact.detail, fact.source_ranges)
        return self.said | {fact.decided.thread: word}

    @rule(place=places)
    def accept(self, place: int) -> None:
        fact = self.fact(place)
        if fact is not None and fact.number is not None:
            summary = correct.accept(self.archive, [fact.number])
            self.done(summary, self.spoken(fact.number))
            assert fact.detail == next(one.detail for one in self.facts() if one.number == fact.number)

    @rule(place=places)
    def reject(self, place: int) -> None:
        fact = self.fact(place)
        if fact is not None and fact.number is not None:
            self.done(correct.reject(self.archive, [fact.number]), self.spoken(fact.number))

    @rule(place=places, value=st.integers(1, 9))
    def edit(self, place: int, value: int) -> None:
        fact = self.fact(place)
        if fact is None or fact.number is None:
            return
        detail = Figure(float(value), "样") if value % 2 else ProgrammeFact("policy")
        kind = FactKind.FIGURE if value % 2 else FactKind.PROGRAMME
        summary = correct.edit(self.archive, fact.number, kind=kind, detail=detail)
        self.done(summary, self.spoken(fact.number))
        assert self.spoken(fact.number) == self.said
        assert (kind, detail) in [(one.kind, one.detail) for one in self.said.values()]

    @rule(place=places, length=st.integers(1, 12))
    def add(self, place: int, length: int) -> None:
        numbers = self.archive.store.article_ids_of_source(SOURCE)
        reading = read.article(self.archive, numbers[place % len(numbers)]).reading
        start = place % max(1, len(reading.text))
        span = Span(start, min(len(reading.text), start + length))
        if not reading.text[span.start : span.end].strip():
            return
        draft = correct.propose(self.archive, numbers[place % len(numbers)], span, FactKind.AWARD)
        summary, number = correct.add(self.archive, numbers[place % len(numbers)], draft)
        self.done(summary, self.spoken(number))

    @rule(place=places)
    def reset(self, place: int) -> None:
        fact = self.fact(place)
        if fact is None or fact.number is None or fact.decided is None:
            return
        thread = fact.decided.thread
        summary = correct.reset(self.archive, [fact.number])
        self.done(summary, {one: word for one, word in self.said.items() if one != thread})
        assert all(one.decided is None or one.decided.thread != thread for one in self.facts())

    @rule(one=places, other=places)
    def merge(self, one: int, other: int) -> None:
        figures = [
            fact for fact in self.facts() if fact.kind is FactKind.FIGURE and fact.state is not FactState.REJECTED
        ]
        chosen = [figures[number % len(figures)] for number in (one, other)] if figures else []
        numbers = [fact.number for fact in chosen if fact.number is not None]
        if len(set(numbers)) < 2 or len({fact.id.split(".")[0] for fact in chosen}) > 1:
            return
        summary = merging.merge(self.archive, numbers)
        said = self.said
        for number in numbers:
            said = said | {
                thread: word
                for thread, word in self.spoken(number).items()
                if thread not in self.said or word != self.said[thread]
            }
        self.done(summary, said)

    @rule(engine=st.sampled_from(ENGINES))
    def rules_change(self, engine: Callable[[Fact], Fact | None]) -> None:
        def found(articles: Pairs, own: object = ()) -> tuple[tuple[Fact, ...], ...]:
            kept = (tuple(map(engine, facts)) for facts in RULES(articles))
            return tuple(tuple(fact for fact in facts if fact is not None) for facts in kept)

        inspect.found_facts = found  # type: ignore[assignment]
        self.done(structure.decide(self.archive, [(SOURCE, ())], Message("step.made_anew", {"count": 1})))

    @rule(chosen=places)
    def decline(self, chosen: int) -> None:
        repairs = read.source_text(self.archive, SOURCE).repairs
        if repairs:
            one = repairs[chosen % len(repairs)]
            act = structure.decline if one.applied else structure.adopt
            self.done(act(self.archive, SOURCE, [anchor_of(one)]))

    @rule(name=st.sampled_from(["unwrap", "blanks", "cut_sentence"]), back=st.booleans())
    def decline_rule(self, name: str, back: bool) -> None:
        act = structure.allow_rule if back else structure.decline_rule
        self.done(act(self.archive, SOURCE, name))

    @rule(chosen=places, kind=st.sampled_from([SplitArticle, SetPartAside]))
    def restructure(self, chosen: int, kind: type[SplitArticle | SetPartAside]) -> None:
        reading = read.article(self.archive, self.archive.store.article_ids_of_source(SOURCE)[0]).reading
        parts = [part for part in reading.parts if part.span.length]
        if parts:
            wanted: StructureEdit = kind(part_start(reading, parts[chosen % len(parts)]))
            self.done(structure.edit(self.archive, SOURCE, wanted))

    @rule(steps=st.integers(1, 3))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            if not self.past:
                with pytest.raises(NothingToUndo):
                    undo.undo(self.archive)
                return
            undo.undo(self.archive)
            self.future.append((self.now, self.said))
            self.now, self.said = self.past.pop()
            assert state_of(self.archive.store) == self.now

    @rule(steps=st.integers(1, 3))
    def redo(self, steps: int) -> None:
        for _ in range(steps):
            if not self.future:
                with pytest.raises(NothingToRedo):
                    undo.redo(self.archive)
                return
            undo.redo(self.archive)
            self.past.append((self.now, self.said))
            self.now, self.said = self.future.pop()
            assert state_of(self.archive.store) == self.now

    @invariant()
    def all_that_was_said_holds_or_waits_in_the_ledger(self) -> None:
        if not hasattr(self, "archive"):
            return
        items = ledger.items(self.archive, LedgerFilter(LedgerState.ALL))
        rows = ledger.rows(self.archive, items)
        lost = [row.message.params["quote"] for row in rows if row.message.code == "ledger.correction_unmet"]
        there = {fact.decided.thread: fact for fact in self.facts() if fact.decided is not None}
        assert there.keys() <= self.said.keys()
        assert len(there) + len(lost) == len(self.said)
        for thread, word in self.said.items():
            fact = there.get(thread)
            if fact is None:
                assert word.words in map(squeezed, lost)
                continue
            assert (fact.state, fact.kind, fact.detail) == (word.state, word.kind, word.detail)
            assert squeezed(fact.quote) == word.words
            assert same_place(fact.source_ranges, word.ranges)

    @invariant()
    def every_quote_stands_where_it_should(self) -> None:
        if hasattr(self, "archive"):
            for number in self.archive.store.article_ids_of_source(SOURCE):
                record = read.article(self.archive, number)
                for fact in (*record.facts, *record.rejected):
                    assert record.reading.text[fact.span.start : fact.span.end] == fact.quote
                    assert record.reading.offsets.source_ranges(fact.span) == fact.source_ranges


TestCorrected = Corrected.TestCase
TestCorrected.settings = settings(max_examples=3, stateful_step_count=8, deadline=None)


class LongCorrected(Corrected):
    """The same, longer and more often."""


TestLongCorrected = pytest.mark.soak(LongCorrected.TestCase)
TestLongCorrected.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
