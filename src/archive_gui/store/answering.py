"""The parts of a query that ask for an article's values, answered by SQL."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, literal_column, or_, select

from archive_gui.domain.archival_codes import code_prefix
from archive_gui.domain.facts import FactKind
from archive_gui.domain.query import Condition, DateRange, Field, FieldName, FigureRange
from archive_gui.domain.spans import Span
from archive_gui.language.folds import fold, writings
from archive_gui.language.query_fields import first_day, last_day
from archive_gui.language.query_measures import Comparable, class_word, comparables
from archive_gui.store.counting import numbers_in
from archive_gui.store.indicator_lookup import IndicatorLookup
from archive_gui.store.sqlite import listed, texts
from archive_gui.store.tables import Article, ArticleTerm, FactMention, SourcePage, Term, TermKind

_SPECIAL = "*?["
_LAST = "\U0010ffff"
"""Stands behind all that a text can go on with."""
_KIND: ColumnElement[str] = literal_column("+facts.kind")
"""The plus keeps SQLite from taking the index of kinds (sqlite.org/optoverview.html), which leads to every row."""

_TERMS: dict[FieldName, tuple[TermKind, ...]] = {
    FieldName.TITLE: (TermKind.TITLE, TermKind.SUBTITLE),
    FieldName.AUTHOR: (TermKind.AUTHOR, TermKind.AFFILIATION),
    FieldName.SOURCE: (TermKind.SOURCE,),
    FieldName.TAG: (TermKind.TAG,),
    FieldName.KIND: (TermKind.FACT,),
    FieldName.PLACE: (TermKind.PLACE, TermKind.PLACE_IN_FULL),
    FieldName.PERSON: (TermKind.PERSON,),
    FieldName.ORGANISATION: (TermKind.ORGANISATION, TermKind.ORGANISATION_IN_FULL),
}
"""The terms that a field's value is looked for in."""
_FACTS = {
    FieldName.PLACE: FactKind.PLACE,
    FieldName.PERSON: FactKind.PERSON,
    FieldName.ORGANISATION: FactKind.ORGANISATION,
}
"""The facts whose names a field's value is looked for in."""


def ids_where(connection: Connection, asked: Condition, indicators: IndicatorLookup) -> array[int]:
    """The articles that answer one part of a query, in no order, each once or more often, the trash among them."""
    if isinstance(asked, Field) and asked.name in _TERMS:
        return _having_term(connection, asked)
    if isinstance(asked, FigureRange):
        query = _stating(asked, _counting(connection, asked, indicators))
    else:
        query = _selected(asked)
    return array("q", chain.from_iterable(connection.execute(query).cursor.fetchall()))


def spans_where(
    connection: Connection, asked: Field | FigureRange, indicators: IndicatorLookup, articles: Sequence[int]
) -> dict[int, list[Span]]:
    """Where the facts that answer one part of a query stand in the reading texts of these articles, by article."""
    if isinstance(asked, FigureRange):
        conditions = _answering(asked, _counting(connection, asked, indicators))
    elif asked.name is FieldName.KIND:
        conditions = [_KIND.in_([asked.value])]
    else:
        named = or_(contains(FactMention.quote, asked.value), contains(FactMention.full_name, asked.value))
        conditions = [_KIND.in_([_FACTS[asked.name].value]), named]
    columns = (FactMention.article_id, FactMention.span_start, FactMention.span_end)
    query = select(*columns).where(FactMention.article_id.in_(listed(articles)), *conditions)
    found: dict[int, list[Span]] = {}
    for article, start, end in connection.execute(query.order_by(*columns)):
        found.setdefault(article, []).append(Span(start, end))
    return found


def _having_term(connection: Connection, asked: Field) -> array[int]:
    """A value is looked for among the terms, each of which stands there once however many articles have it.

    The articles come as one text, which is read ten times faster than rows are.
    """
    holding = Term.text == asked.value if asked.name is FieldName.KIND else contains(Term.text, asked.value)
    terms = select(Term.id).where(Term.kind.in_(_TERMS[asked.name]), holding)
    joined = select(func.group_concat(ArticleTerm.article_id)).where(ArticleTerm.term_id.in_(terms))
    numbers = numbers_in(connection.execute(joined).scalar_one() or "")
    found = np.zeros(int(numbers.max(initial=0)) + 1, bool)
    found[numbers] = True
    return array("q", np.flatnonzero(found).tobytes())


def _selected(asked: Field | DateRange) -> Select[int]:
    match asked:
        case Field(name=FieldName.CODE):
            return _coded(asked)
        case Field():
            return _of_file(asked)
        case DateRange():
            return _dated(asked)


def _coded(asked: Field) -> Select[int]:
    """Codes that begin with the value: a stretch of their index."""
    prefix = code_prefix(asked.value)
    if prefix is None:
        return select(Article.id).where(false())
    code = Article.archival_code
    begins = func.lower(func.substr(code, 1, len(prefix))) == prefix
    return select(Article.id).where(code >= prefix, code < prefix + _LAST, begins)


def contains(column: Any, words: str) -> ColumnElement[bool]:
    """Whether a column's text, folded, contains the words, folded: a GLOB of all writings of each character.

    SQLite runs it without leaving its own code, which a function of ours would make it do for every row.
    """
    pattern = _pattern(fold(words))
    return false() if pattern is None else column.op("GLOB", is_comparison=True)(pattern)


def _pattern(folded: str) -> str | None:
    """None for what no column can hold: nothing at all, NUL, half a surrogate pair."""
    if not folded or any(character == "\0" or "\ud800" <= character <= "\udfff" for character in folded):
        return None
    return f"*{''.join(map(_one_of, folded))}*"


@cache
def _one_of(character: str) -> str:
    """The pattern of one character in all its writings (sqlite.org/lang_expr.html, GLOB)."""
    characters = [each for each in writings(character) if each != "\0"]
    if len(characters) == 1:
        return f"[{character}]" if character in _SPECIAL else character
    # Within brackets ] is itself where it comes first, ^ where it does not, - where it comes last.
    characters.sort(key=lambda each: (each == "-", each == "^", each != "]", each))
    return f"[{''.join(characters)}]"


def _of_file(asked: Field) -> Select[int]:
    pages = select(SourcePage.id).where(contains(SourcePage.file_name, asked.value))
    return select(Article.id).where(Article.source_id.in_(pages))


def _dated(asked: DateRange) -> Select[int]:
    """Dates are compared as text: a year or month sorts before its days, and is found by its own name besides."""
    key = Article.date_key
    conditions: list[ColumnElement[bool]] = [key != ""]
    if asked.first is not None:
        first = first_day(asked.first)
        conditions.append(or_(key >= first, key.in_([first[:4], first[:7]])))
    if asked.last is not None:
        conditions.append(key <= last_day(asked.last))
    return select(Article.id).where(*conditions)


def _counting(connection: Connection, asked: FigureRange, indicators: IndicatorLookup) -> ColumnElement[bool] | None:
    """What the indicator must be; None where any is meant. A name of few indicators leads to their figures alone."""
    if class_word(asked.indicator) is not None:
        return None
    found = indicators.containing(connection, asked.indicator)
    if found is None:
        return contains(FactMention.indicator, asked.indicator)
    return FactMention.indicator.in_(texts(found))


def _stating(asked: FigureRange, counting: ColumnElement[bool] | None) -> Select[int]:
    return select(FactMention.article_id).distinct().where(*_answering(asked, counting))


def _answering(asked: FigureRange, counting: ColumnElement[bool] | None) -> list[ColumnElement[bool]]:
    wanted = comparables(asked)
    conditions: list[ColumnElement[bool]] = [
        _KIND.in_([FactKind.FIGURE.value, FactKind.CHANGE.value]),
        FactMention.value.is_not(None),
        or_(*(_compared(each, exclusive=asked.exclusive) for each in wanted)),
    ]
    if wanted[0].kind is not None:  # all are of one class; said here, the index is entered by it
        conditions.append(FactMention.unit_class == wanted[0].kind.value)
    if counting is not None:
        conditions.append(counting)
    return conditions


def _compared(wanted: Comparable, *, exclusive: bool) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.units is not None:
        conditions.append(FactMention.unit.in_(wanted.units))
    if wanted.kind is not None:
        conditions.append(FactMention.unit_class == wanted.kind.value)
    if wanted.low is not None:
        upper = func.coalesce(FactMention.value_high, FactMention.value)
        conditions.append(upper > wanted.low if exclusive else upper >= wanted.low)
    if wanted.high is not None:
        conditions.append(FactMention.value < wanted.high if exclusive else FactMention.value <= wanted.high)
    return and_(*conditions)
