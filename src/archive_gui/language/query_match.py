"""Trying a query on the values of one article: what the index and the database do for a whole archive, in slow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from archive_gui.domain.archival_codes import code_prefix
from archive_gui.domain.facts import Change, Fact, FactKind, Figure, OrganisationFact, PlaceFact
from archive_gui.domain.query import (
    All,
    Any,
    DateRange,
    Everything,
    Field,
    FieldName,
    FigureRange,
    Query,
    Text,
    Without,
)
from archive_gui.domain.search import EXACT, Manner
from archive_gui.language.comparison import comparable, stand_in
from archive_gui.language.folds import fold
from archive_gui.language.query_fields import first_day, last_day
from archive_gui.language.query_measures import Comparable, class_word, comparables
from archive_gui.language.units import unit_class


@dataclass(frozen=True)
class ArticleValues:
    """What a query can ask of an article.

    ``texts`` are searched each by itself; ``titles`` are title, kicker and subtitle; ``contributors`` names and
    affiliations; ``date`` an ISO year, month or day.
    """

    texts: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    publication: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    file_name: str = ""
    facts: tuple[Fact, ...] = ()
    archival_code: str = ""


def answers(query: Query, article: ArticleValues, manner: Manner = EXACT) -> bool:
    """Whether the article answers the query; the manner is that of words, values are always compared folded."""
    match query:
        case Everything():
            return True
        case Text(words=words):
            return any(stand_in(words, comparable(text, manner), manner) for text in article.texts)
        case All(parts=parts):
            return all(answers(part, article, manner) for part in parts)
        case Any(parts=parts):
            return any(answers(part, article, manner) for part in parts)
        case Without(part=part):
            return not answers(part, article, manner)
        case Field(name=FieldName.KIND, value=value):
            return any(fact.kind == value for fact in article.facts)
        case Field(name=FieldName.CODE, value=value):
            prefix = code_prefix(value)
            return prefix is not None and article.archival_code.lower().startswith(prefix)
        case Field(name=name, value=value):
            wanted = fold(value)
            return bool(wanted) and any(wanted in fold(each) for each in _VALUES[name](article))
        case DateRange():
            return _is_dated(query, article.date)
        case FigureRange():
            return any(_states(query, fact) for fact in article.facts)


def _names(kind: FactKind) -> Callable[[ArticleValues], Iterable[str]]:
    """What the facts of a kind are called: as they stand in the text, and in full."""

    def names(article: ArticleValues) -> Iterable[str]:
        for fact in article.facts:
            if fact.kind is kind:
                yield fact.quote
                if isinstance(fact.detail, PlaceFact | OrganisationFact) and fact.detail.full_name:
                    yield fact.detail.full_name

    return names


_VALUES: dict[FieldName, Callable[[ArticleValues], Iterable[str]]] = {
    FieldName.TITLE: lambda article: article.titles,
    FieldName.AUTHOR: lambda article: article.contributors,
    FieldName.SOURCE: lambda article: (article.publication,),
    FieldName.TAG: lambda article: article.tags,
    FieldName.FILE: lambda article: (article.file_name,),
    FieldName.PLACE: _names(FactKind.PLACE),
    FieldName.PERSON: _names(FactKind.PERSON),
    FieldName.ORGANISATION: _names(FactKind.ORGANISATION),
}


def _is_dated(wanted: DateRange, value: str) -> bool:
    if not value:
        return False
    late_enough = wanted.first is None or last_day(value) >= first_day(wanted.first)
    return late_enough and (wanted.last is None or first_day(value) <= last_day(wanted.last))


def _states(wanted: FigureRange, fact: Fact) -> bool:
    match fact.detail:
        case Figure(value=value, value_high=high):
            pass
        case Change(to_value=value):
            high = None
        case _:
            return False
    if value is None:
        return False
    unit, indicator = fact.detail.unit, fact.detail.indicator
    if class_word(wanted.indicator) is None and fold(wanted.indicator) not in fold(indicator or ""):
        return False
    return any(_fits(each, value, high, unit, exclusive=wanted.exclusive) for each in comparables(wanted))


def _fits(wanted: Comparable, value: float, high: float | None, unit: str, *, exclusive: bool) -> bool:
    """Whether a figure, from ``value`` to ``high`` where it is a range itself, reaches into the range asked for."""
    if wanted.units is not None and unit not in wanted.units:
        return False
    if wanted.kind is not None and unit_class(unit) is not wanted.kind:
        return False
    upper = value if high is None else high
    if wanted.low is not None and (upper < wanted.low or (exclusive and upper == wanted.low)):
        return False
    return wanted.high is None or value < wanted.high or (value == wanted.high and not exclusive)
