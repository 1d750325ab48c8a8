"""The parts of a query that ask for an article's values, answered by SQL."""

from __future__ import annotations

from array import array
from functools import cache
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, literal, literal_column, or_, select

from archive_gui.domain.facts import FactKind
from archive_gui.domain.query import Condition, DateRange, Field, FieldName, FigureRange
from archive_gui.language.folds import fold, writings
from archive_gui.language.query_fields import first_day, last_day
from archive_gui.language.query_measures import Comparable, class_word, comparables
from archive_gui.store.tables import Article, ArticleTag, Contributor, FactMention, SourcePage, TagRow
from archive_gui.store.tables.facts import NAMED

_SPECIAL = "*?["
_KIND: ColumnElement[str] = literal_column("+facts.kind")
"""The plus keeps SQLite from taking the index of kinds (sqlite.org/optoverview.html), which leads to every row."""

_NAMED_KINDS = {
    FieldName.PLACE: FactKind.PLACE,
    FieldName.PERSON: FactKind.PERSON,
    FieldName.ORGANISATION: FactKind.ORGANISATION,
}


def ids_where(connection: Connection, asked: Condition) -> array[int]:
    """The articles that answer one part of a query, in no order, each once or more often, the trash among them."""
    return array("q", chain.from_iterable(connection.execute(_selected(asked)).cursor.fetchall()))


def _selected(asked: Condition) -> Select[int]:
    match asked:
        case Field():
            return _having_value(asked)
        case DateRange():
            return _dated(asked)
        case FigureRange():
            return _stating(asked)


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


def _having_value(asked: Field) -> Select[int]:
    value = asked.value
    match asked.name:
        case FieldName.TITLE:
            columns = (Article.title, Article.kicker, Article.subtitle)
            return select(Article.id).where(or_(*(contains(column, value) for column in columns)))
        case FieldName.AUTHOR:
            named = or_(contains(Contributor.name, value), contains(Contributor.affiliation, value))
            return select(Contributor.article_id).distinct().where(named)
        case FieldName.SOURCE:
            return select(Article.id).where(contains(Article.publication_key, value))
        case FieldName.TAG:
            tags = select(TagRow.id).where(contains(TagRow.name, value))
            return select(ArticleTag.article_id).where(ArticleTag.tag_id.in_(tags))
        case FieldName.FILE:
            pages = select(SourcePage.id).where(contains(SourcePage.file_name, value))
            return select(Article.id).where(Article.source_id.in_(pages))
        case FieldName.KIND:
            return select(FactMention.article_id).distinct().where(FactMention.kind == value)
        case FieldName.PLACE | FieldName.PERSON | FieldName.ORGANISATION:
            called = or_(contains(FactMention.quote, value), contains(FactMention.full_name, value))
            kind = literal(_NAMED_KINDS[asked.name].value)
            return select(FactMention.article_id).distinct().where(NAMED, kind == _KIND, called)


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


def _stating(asked: FigureRange) -> Select[int]:
    wanted = comparables(asked)
    conditions: list[ColumnElement[bool]] = [
        _KIND.in_([FactKind.FIGURE.value, FactKind.CHANGE.value]),
        FactMention.value.is_not(None),
        or_(*(_compared(each, exclusive=asked.exclusive) for each in wanted)),
    ]
    if wanted[0].kind is not None:  # all are of one class; said here, the index is entered by it
        conditions.append(FactMention.unit_class == wanted[0].kind.value)
    if class_word(asked.indicator) is None:
        conditions.append(contains(FactMention.indicator, asked.indicator))
    return select(FactMention.article_id).distinct().where(*conditions)


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
