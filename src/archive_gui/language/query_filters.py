"""Which parts of a typed query are fields, dates and figures: to be shown as filters beside the words."""

from __future__ import annotations

from archive_gui.domain.queries import RecognisedFilter
from archive_gui.domain.query import Any, Condition, Query
from archive_gui.domain.spans import Span
from archive_gui.language.query import QuerySyntaxError, parse, render, tokens_of
from archive_gui.language.query_fields import quoted, read_chunk, read_field, render_condition
from archive_gui.language.query_scan import AND_WORDS, NOT_WORDS, OR_WORDS, Kind, Token

_NEGATIONS = (Kind.MINUS, Kind.NOT)
_JOINTS = (Kind.AND, Kind.OR)
_OPERATORS = AND_WORDS | NOT_WORDS | OR_WORDS


def recognised(query: str) -> tuple[RecognisedFilter, ...]:
    """The conditions of a query in the order typed; none of a query that cannot be understood.

    Whether a filter is ``negated`` is told by the negations right before it, not by those before its brackets.
    """
    if _parsed(query) is None:
        return ()
    found = []
    tokens = tokens_of(query)
    for at, token in enumerate(tokens):
        condition = _condition(token)
        if condition is not None:
            first = _first_negation(tokens, at)
            span = Span(tokens[first].start, token.end)
            found.append(RecognisedFilter(span, condition, render_condition(condition), bool((at - first) % 2)))
    return tuple(found)


def without(query: str, taken: RecognisedFilter) -> str:
    """The query without one of its filters; brackets and operators that have nothing left to join go with it.

    What is left is written as it was typed, except for the blanks.
    """
    tokens = [token for token in tokens_of(query) if not taken.span.start <= token.start < taken.span.end]
    while (idle := _idle(tokens)) is not None:
        tokens = tokens[: idle.start] + tokens[idle.end :]
    return _written(query, tokens)


def narrowed(query: str, more: str) -> str:
    """A query that finds what both find, as text; both can be understood. An ``OR`` in either is put in brackets."""
    return " ".join(filter(None, map(_joinable, (query, more))))


def _joinable(query: str) -> str:
    tree = _parsed(query)
    return f"({render(tree)})" if isinstance(tree, Any) else _written(query, tokens_of(query))


def _parsed(query: str) -> Query | None:
    try:
        return parse(query)
    except QuerySyntaxError:
        return None


def _condition(token: Token) -> Condition | None:
    if token.kind is Kind.FIELD:
        return read_field(token)
    return read_chunk(token.words, token.start) if token.kind is Kind.CHUNK else None


def _first_negation(tokens: list[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].kind in _NEGATIONS:
        at -= 1
    return at


def _idle(tokens: list[Token]) -> Span | None:
    """The first tokens that mean nothing any more: empty brackets, operators without words on a side they need."""
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        ends = after is None or after.kind is Kind.CLOSE
        if token.kind is Kind.OPEN and after is not None and after.kind is Kind.CLOSE:
            return Span(at, at + 2)
        if token.kind in _NEGATIONS and (ends or (after is not None and after.kind in _JOINTS)):
            return Span(at, at + 1)
        begins = before is None or before.kind is Kind.OPEN or before.kind in _JOINTS
        if token.kind in _JOINTS and (begins or ends):
            return Span(at, at + 1)
    return None


def _written(query: str, tokens: list[Token]) -> str:
    """The tokens as typed, with a blank where they did not touch; words that look like operators are quoted."""
    written = ""
    end = 0
    for token in tokens:
        blank = " " if written and token.start != end else ""
        is_word = token.kind is Kind.CHUNK and token.words in _OPERATORS
        written += blank + (quoted(token.words) if is_word else query[token.start : token.end])
        end = token.end
    return written
