"""The details of a fact that somebody points at, as far as the rules can tell them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive_gui.domain.corrected import same_place
from archive_gui.domain.facts import (
    AwardFact,
    Change,
    DateFact,
    DocumentFact,
    Fact,
    FactDetail,
    FactKind,
    Figure,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    PlaceLevel,
    ProgrammeFact,
    QuotationFact,
)
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.places import UserPlace
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.records import ArticleRecord
from archive_gui.domain.spans import Span
from archive_gui.workflows.inspect import found_facts


def proposal(article: ArticleRecord, span: Span, kind: FactKind, places: tuple[UserPlace, ...]) -> FactDetail:
    """The details of a fact of ``kind`` at ``span`` of an article's reading text.

    Those of the fact that stands there already; else what the rules find in the words alone, with indicator, subject
    and time of the nearest figure before in the same paragraph; else the blank details of the kind.
    """
    words = article.reading.text[span.start : span.end]
    standing = [fact for fact in (*article.facts, *article.rejected) if fact.kind is kind]
    there = _most_of(standing, span)
    if there is not None:
        return there.detail
    found = _found_alone(article, words, places)
    alone = _most_of([fact for fact in found if fact.kind is kind], Span(0, len(words)))
    detail = alone.detail if alone is not None else blank(kind, words)
    return _linked(detail, article, span) if isinstance(detail, Figure) else detail


def kind_of(article: ArticleRecord, span: Span, places: tuple[UserPlace, ...]) -> FactKind | None:
    """What the rules take the words at ``span`` for, read alone; None where no fact is just these words."""
    words = article.reading.text[span.start : span.end]
    whole = Span(0, len(words))
    return next((fact.kind for fact in _found_alone(article, words, places) if fact.span == whole), None)


def blank(kind: FactKind, words: str) -> FactDetail:
    """Details that say no more than the words do."""
    name = "".join(words.split())
    match kind:
        case FactKind.FIGURE:
            return Figure(None, "")
        case FactKind.CHANGE:
            return Change(None, None, "")
        case FactKind.DATE:
            return DateFact(None)
        case FactKind.PLACE:
            return PlaceFact(PlaceLevel.VILLAGE if name.endswith(("村", "社区")) else PlaceLevel.SITE)
        case FactKind.PERSON:
            return PersonFact(full_name=name)
        case FactKind.ORGANISATION:
            return OrganisationFact()
        case FactKind.PROGRAMME:
            return ProgrammeFact("project")
        case FactKind.DOCUMENT:
            return DocumentFact()
        case FactKind.QUOTATION:
            return QuotationFact(None, direct=words.lstrip()[:1] in '“"「『‘')
        case FactKind.AWARD:
            return AwardFact()


def _found_alone(article: ArticleRecord, words: str, places: tuple[UserPlace, ...]) -> tuple[Fact, ...]:
    return tuple(found_facts(((_alone(words), article.description),), places)[0])


def _most_of(facts: Sequence[Fact], span: Span) -> Fact | None:
    """The fact that has most in common with a place, if it is half of the longer of both."""
    near = [fact for fact in facts if same_place((fact.span,), (span,))]
    return min(near, key=lambda fact: abs(fact.span.start - span.start) + abs(fact.span.end - span.end), default=None)


def _linked(figure: Figure, article: ArticleRecord, span: Span) -> Figure:
    """The figure with subject and time of the last one before it in its paragraph."""
    part = next((one for one in article.reading.parts if one.span.covers(span)), None)
    before = [
        fact.detail
        for fact in article.facts
        if part is not None and part.span.covers(fact.span) and fact.span.start < span.start
        if isinstance(fact.detail, Figure)
    ]
    if not before:
        return figure
    return replace(figure, subject=figure.subject or before[-1].subject, as_of=figure.as_of or before[-1].as_of)


def _alone(words: str) -> ReadingText:
    """Some words as an article of one paragraph."""
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(words)))
    return ReadingText(words, (Part("p1", PartKind.PARAGRAPH, Span(0, len(words))),), builder.build())
