"""What the tests of facts share: the engine, and an article made of a sample sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.facts import Fact
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine
from archive_gui.language.gazetteer import Gazetteer

Find = Callable[..., tuple[Fact, ...]]


def reading(text: str, kind: PartKind = PartKind.PARAGRAPH) -> ReadingText:
    """One part, copied one to one; lines with tabs are a table's rows."""
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(text)))
    return ReadingText(text, tuple(_parts(text, kind)), builder.build())


def _parts(text: str, kind: PartKind) -> Iterator[Part]:
    if "\t" not in text:
        yield Part("a1.p1", kind, Span(0, len(text)))
        return
    for number, line in enumerate(re.finditer("[^\n]+", text), start=1):
        yield Part(f"a1.p{number}", PartKind.TABLE if "\t" in line[0] else kind, Span(*line.span()))


@pytest.fixture(scope="session")
def engine() -> FactEngine:
    return FactEngine(Gazetteer.open())


@pytest.fixture
def find(engine: FactEngine) -> Find:
    """The facts of a sentence written on 20 April 2021, or on ``date`` (None: undated)."""

    def found(text: str, *, date: str | None = "2021-04-20", kind: PartKind = PartKind.PARAGRAPH) -> tuple[Fact, ...]:
        known = PublicationDate(date, Certainty.STATED) if date else PublicationDate()
        return engine.extract([(reading(text, kind), Description(date=known))])[0]

    return found
