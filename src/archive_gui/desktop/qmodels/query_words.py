"""A query as the search field shows it: the word that is being typed, and the filters that were understood."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive_gui.base.fact_words import kind_name
from archive_gui.base.messages import _
from archive_gui.domain.facets import SuggestionKind
from archive_gui.domain.facts import FactKind
from archive_gui.domain.queries import RecognisedFilter
from archive_gui.domain.query import Condition, DateRange, Field, FieldName, FigureRange
from archive_gui.domain.spans import Span
from archive_gui.language.query_filters import recognised
from archive_gui.language.query_scan import Kind, scan

_IN_BRIEF = 60
"""Characters; somebody may paste a whole article."""
_KINDS = {
    FieldName.TITLE: SuggestionKind.TITLE,
    FieldName.AUTHOR: SuggestionKind.AUTHOR,
    FieldName.SOURCE: SuggestionKind.SOURCE,
    FieldName.PLACE: SuggestionKind.PLACE,
    FieldName.TAG: SuggestionKind.TAG,
    FieldName.PERSON: SuggestionKind.PERSON,
    FieldName.ORGANISATION: SuggestionKind.ORGANISATION,
}

_TONES = {
    FieldName.AUTHOR: FactKind.PERSON,
    FieldName.PLACE: FactKind.PLACE,
    FieldName.PERSON: FactKind.PERSON,
    FieldName.ORGANISATION: FactKind.ORGANISATION,
}
_SIGNS = re.compile(r"\s*(>=|<=|>|<|=)\s*")
_SPACED = {">=": " ≥ ", "<=": " ≤ ", ">": " > ", "<": " < ", "=": " = "}
_LONGEST_QUERY = 2000
"""Longer ones are pasted, not typed, and are read for filters only when they are asked."""


@dataclass(frozen=True, slots=True)
class QueryChip:
    """A filter in words; ``tone`` is the kind of fact whose colour it wears."""

    words: str
    filter: RecognisedFilter
    tone: FactKind | None = None

    @property
    def span(self) -> Span:
        """Where the query has it."""
        return self.filter.span


def query_in_brief(query: str) -> str:
    """A query as a sentence names it: on one line, and no more of it than somebody reads."""
    words = " ".join(query.split())
    return words if len(words) <= _IN_BRIEF else f"{words[:_IN_BRIEF]}…"


def query_chips(query: str) -> tuple[QueryChip, ...]:
    """The filters of a query, in its order."""
    if len(query) > _LONGEST_QUERY:
        return ()
    return tuple(QueryChip(_chip_words(found), found, _tone(found.condition)) for found in recognised(query))


def _chip_words(found: RecognisedFilter) -> str:
    words = condition_words(found.condition, found.label)
    return _("not {filter}").format(filter=words) if found.negated else words


def condition_words(condition: Condition, label: str) -> str:
    """What a condition asks for; ``label`` is how the query language writes it."""
    match condition:
        case Field(name=FieldName.KIND, value=value):
            return _("{field}: {value}").format(field=field_words(FieldName.KIND), value=kind_name(FactKind(value)))
        case Field(name=name, value=value):
            return _("{field}: {value}").format(field=field_words(name), value=value)
        case DateRange(first=first, last=last):
            if first == last:
                return _("{field}: {value}").format(field=_("date"), value=first)
            return _("{field}: {value}").format(field=_("date"), value=f"{first or ''} – {last or ''}".strip())
        case FigureRange():
            return _SIGNS.sub(lambda sign: _SPACED[sign[1]], label, count=1).replace("..", " – ")


def field_words(name: FieldName) -> str:
    """What a field is called."""
    return {
        FieldName.TITLE: _("title"),
        FieldName.AUTHOR: _("author"),
        FieldName.SOURCE: _("newspaper"),
        FieldName.PLACE: _("place"),
        FieldName.TAG: _("tag"),
        FieldName.PERSON: _("person"),
        FieldName.ORGANISATION: _("organisation"),
        FieldName.KIND: _("kind of fact"),
        FieldName.FILE: _("file"),
        FieldName.CODE: _("archival code"),
    }[name]


def _tone(condition: Condition) -> FactKind | None:
    match condition:
        case Field(name=FieldName.KIND, value=value):
            return FactKind(value)
        case Field(name=name):
            return _TONES.get(name)
        case DateRange():
            return FactKind.DATE
        case FigureRange():
            return FactKind.FIGURE


@dataclass(frozen=True, slots=True)
class TypedWord:
    """What stands before the caret, the stretch that a suggestion takes the place of, and the only kind that fits.

    ``kind`` None: any. ``alone`` tells that there is nothing else in the query.
    """

    words: str
    span: Span
    kind: SuggestionKind | None = None
    alone: bool = False


def typed_word(query: str, caret: int) -> TypedWord | None:
    """The word that ends at ``caret`` or holds it; None where none does, or where it is no name (an operator)."""
    for token in scan(query):
        if not token.start < caret <= token.end:
            continue
        span = Span(token.start, token.end)
        alone = query.strip() == query[token.start : token.end]
        match token.kind:
            case Kind.CHUNK:
                return TypedWord(query[token.start : caret], span, alone=alone)
            case Kind.FIELD if token.name in _KINDS and caret > token.value_start:
                words = query[token.value_start : caret].strip('"“”＂「」『』')
                return TypedWord(words, span, _KINDS[FieldName(token.name)], alone)
            case _:
                return None
    return None


def mistaken_word(query: str, position: int) -> Span:
    """The word that a mistake stands in, from its character on; at least one character of a query that has any."""
    start = max(0, min(position, len(query) - 1))
    end = start + 1
    while end < len(query) and not query[end].isspace():
        end += 1
    return Span(start, end)
