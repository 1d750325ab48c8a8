"""The query language: what people type becomes a tree, a tree is written back, and a tree is tried on texts.

Blank-separated chunks must all occur, each as an exact stretch of text; ``OR`` (或), ``NOT`` (非) or a leading ``-``,
brackets and quotation marks (ASCII, Chinese, full width) mean what they look like; a ``*`` at the end of a chunk
changes nothing, since every chunk is found inside longer words anyhow. 或, 且 and 非 are operators only where one
makes sense; alone they are text. 题名:水渠, 日期:2019..2021 and 贫困村>100 ask for an article's values.
docs/query-language.md tells all of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, pairwise

from archive_gui.base.messages import _, sentences
from archive_gui.domain.query import (
    All,
    Any,
    DateRange,
    Everything,
    Field,
    FieldName,
    FigureRange,
    Query,
    QueryMistake,
    Text,
    Without,
)
from archive_gui.domain.search import EXACT, Manner
from archive_gui.domain.spans import Span
from archive_gui.language.comparison import comparable, starts, whole_starts
from archive_gui.language.query_fields import Mistaken, is_special, quoted, read_chunk, read_field, render_condition
from archive_gui.language.query_match import ArticleValues, answers
from archive_gui.language.query_scan import (
    AND_WORDS,
    CLOSING_BRACKETS,
    MINUS,
    NOT_WORDS,
    OPENING_BRACKETS,
    OR_WORDS,
    QUOTES,
    Kind,
    Token,
    scan,
)

MAX_DEPTH = 50
"""Brackets and negations may be nested this deep; nobody types more, and the parser recurses."""

sentences(
    {
        "query.quote_open": lambda: _("The quotation is not closed."),
        "query.bracket_unclosed": lambda: _("The bracket is not closed."),
        "query.bracket_unopened": lambda: _("The bracket closes nothing."),
        "query.bracket_empty": lambda: _("There is nothing in the brackets."),
        "query.operand_missing": lambda: _("The operator needs words beside it."),
        "query.too_deep": lambda: _("The brackets are nested too deeply."),
    }
)

_CLOSING_OF = {"(": ")", "（": "）"}


class QuerySyntaxError(ValueError):
    """A query that cannot be understood; ``mistake`` says where and offers one that can."""

    def __init__(self, mistake: QueryMistake) -> None:
        super().__init__(f"{mistake.code} at {mistake.position}")
        self.mistake = mistake


def parse(text: str) -> Query:
    """The tree of a query; blanks alone give ``Everything``.

    Raises:
        QuerySyntaxError: a quotation or bracket is left open or closed without need, an operator lacks its operand, or
            the nesting is deeper than ``MAX_DEPTH``.
    """
    try:
        return _Parser(text).parse()
    except _Misread as misread:
        mistake = QueryMistake(misread.code, misread.position, _mended(misread.attempt))
    raise QuerySyntaxError(mistake)


def tokens_of(text: str) -> list[Token]:
    """The tokens of a query as parsing takes them."""
    return _with_words_for_lone_operators(list(scan(text)))


class _Misread(Exception):
    """A mistake with an attempt at mending it, which may hold a further one."""

    def __init__(self, code: str, position: int, attempt: str) -> None:
        super().__init__(code)
        self.code = code
        self.position = position
        self.attempt = attempt


def _mended(attempt: str) -> str:
    """The attempt with its further mistakes mended too, one after another; empty if that leads nowhere."""
    for _attempt in range(MAX_DEPTH):
        try:
            _Parser(attempt).parse()
        except _Misread as further:
            attempt = further.attempt
        else:
            return attempt
    return ""


class _Parser:
    """Recursive descent over the tokens; OR binds loosest, then AND, then NOT."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._tokens = tokens_of(source)
        self._at = 0
        self._depth = 0

    def parse(self) -> Query:
        for unclosed in (token for token in self._tokens if not token.closed):
            start = max(unclosed.start, unclosed.value_start)
            mark = QUOTES[self._source[start]][0]
            raise _Misread("query.quote_open", start, self._source.rstrip() + mark)
        found = self._any()
        token = self._peek()
        if token is not None:
            raise _Misread("query.bracket_unopened", token.start, self._without(token))
        return found or Everything()

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _any(self) -> Query | None:
        parts: list[Query] = []
        operator: Token | None = None
        while True:
            part = self._all()
            if part is not None:
                parts.extend(part.parts if isinstance(part, Any) else (part,))
            elif operator is not None:
                raise _Misread("query.operand_missing", operator.start, self._without(operator))
            token = self._peek()
            if token is None or token.kind is not Kind.OR:
                break
            if part is None:
                raise _Misread("query.operand_missing", token.start, self._without(token))
            operator = token
            self._at += 1
        if len(parts) > 1:
            return Any(tuple(parts))
        return parts[0] if parts else None

    def _all(self) -> Query | None:
        parts: list[Query] = []
        operator: Token | None = None
        while (token := self._peek()) is not None and token.kind not in (Kind.OR, Kind.CLOSE):
            if token.kind is Kind.AND:
                if not parts or operator is not None:
                    raise _Misread("query.operand_missing", token.start, self._without(token))
                operator = token
                self._at += 1
                continue
            part = self._operand(token)
            if part is not None:
                operator = None
                parts.extend(part.parts if isinstance(part, All) else (part,))
        if operator is not None:
            raise _Misread("query.operand_missing", operator.start, self._without(operator))
        if len(parts) > 1:
            return All(tuple(parts))
        return parts[0] if parts else None

    def _operand(self, token: Token) -> Query | None:
        """One chunk, negation or bracket; None for a chunk of nothing but stars or empty quotation marks."""
        self._at += 1
        if token.kind in (Kind.CHUNK, Kind.FIELD):
            try:
                condition = read_field(token) if token.kind is Kind.FIELD else read_chunk(token.words, token.start)
            except Mistaken as mistaken:
                attempt = self._replaced(token, mistaken.replacement)
                raise _Misread(mistaken.code, mistaken.position, attempt) from mistaken
            if condition is not None:
                return condition
        if token.kind in (Kind.CHUNK, Kind.QUOTED):
            is_quoted = token.kind is Kind.QUOTED or not _can_stand_bare(token.words)
            return Text(token.words, quoted=is_quoted) if token.words else None
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _Misread("query.too_deep", token.start, "")
        found = self._bracket(token) if token.kind is Kind.OPEN else self._negation(token)
        self._depth -= 1
        return found

    def _negation(self, operator: Token) -> Query:
        token = self._peek()
        usable = token is not None and token.kind not in (Kind.OR, Kind.AND, Kind.CLOSE)
        part = self._operand(token) if token is not None and usable else None
        if part is None:
            raise _Misread("query.operand_missing", operator.start, self._without(operator))
        return Without(part)

    def _bracket(self, opening: Token) -> Query:
        inside = self._any()
        closing = self._peek()
        if closing is None:
            mark = _CLOSING_OF[self._source[opening.start]]
            suggestion = self._source.rstrip() + mark if inside is not None else self._without(opening)
            raise _Misread("query.bracket_unclosed", opening.start, suggestion)
        self._at += 1
        if inside is None:
            raise _Misread("query.bracket_empty", opening.start, self._without(opening, closing))
        return inside

    def _replaced(self, token: Token, replacement: str) -> str:
        """The query with something else in the token's place."""
        return " ".join(f"{self._source[: token.start]} {replacement} {self._source[token.end :]}".split())

    def _without(self, *tokens: Token) -> str:
        """The query with these tokens taken out."""
        kept = self._source
        for token in sorted(tokens, key=lambda each: -each.start):
            kept = f"{kept[: token.start]} {kept[token.end :]}"
        return " ".join(kept.split())


def _with_words_for_lone_operators(tokens: list[Token]) -> list[Token]:
    """或, 且 and 非 are words too: without an operand on every side they need, they are looked for as text."""
    chinese = {word for word in OR_WORDS | AND_WORDS | NOT_WORDS if not word.isascii()}

    def is_operand(token: Token | None, *, on_left: bool) -> bool:
        if token is None:
            return False
        others = (Kind.CLOSE,) if on_left else (Kind.OPEN, Kind.MINUS, Kind.NOT)
        return token.kind in (Kind.CHUNK, Kind.QUOTED, Kind.FIELD, *others)

    result: list[Token] = []
    for token, following in pairwise([*tokens, None]):
        assert token is not None
        operator = token.kind in (Kind.OR, Kind.AND, Kind.NOT) and token.words in chinese
        left = token.kind is Kind.NOT or is_operand(result[-1] if result else None, on_left=True)
        if operator and not (left and is_operand(following, on_left=False)):
            result.append(Token(Kind.CHUNK, token.start, token.end, token.words))
        else:
            result.append(token)
    return result


def render(query: Query) -> str:
    """The query as text that parses to the same tree."""
    match query:
        case Everything():
            return ""
        case Text():
            return _render_text(query)
        case All(parts=parts):
            return " ".join(f"({render(part)})" if isinstance(part, All | Any) else render(part) for part in parts)
        case Any(parts=parts):
            return " OR ".join(f"({render(part)})" if isinstance(part, Any) else render(part) for part in parts)
        case Without(part=part):
            return f"-({render(part)})" if isinstance(part, All | Any) else f"-{render(part)}"
        case Field() | DateRange() | FigureRange():
            return render_condition(query)


def _render_text(text: Text) -> str:
    return text.words if _can_stand_bare(text.words) and not text.quoted else quoted(text.words)


def _can_stand_bare(words: str) -> bool:
    """Whether the words mean themselves without quotation marks, wherever in a query they stand."""
    tokens = list(scan(words))
    return (
        len(tokens) == 1
        and tokens[0].kind is Kind.CHUNK
        and tokens[0].words == words
        and words[0] not in MINUS
        and not set(words) & set(OPENING_BRACKETS + CLOSING_BRACKETS)
        and not is_special(words)
    )


def matches(query: Query, *texts: str, manner: Manner = EXACT) -> bool:
    """Whether an article of these texts (its fields, each by itself) answers the query: the index, in slow."""
    return answers(query, ArticleValues(texts=texts), manner)


_SHOWN_FIELDS = (FieldName.TITLE, FieldName.PLACE, FieldName.PERSON, FieldName.ORGANISATION)
"""Fields whose value may stand in the text, to be marked there."""
_OF_FACTS = (FieldName.PLACE, FieldName.PERSON, FieldName.ORGANISATION, FieldName.KIND)
"""Fields that ask for a fact."""


def wanted_words(query: Query) -> tuple[str, ...]:
    """The chunks that an article is found by, in the order of the query; those under a negation are not among them."""
    found: list[str] = []

    def walk(part: Query, *, wanted: bool) -> None:
        match part:
            case Text(words=words):
                if wanted and words not in found:
                    found.append(words)
            case Field(name=name, value=value):
                if wanted and name in _SHOWN_FIELDS and value not in found:
                    found.append(value)
            case All(parts=parts) | Any(parts=parts):
                for each in parts:
                    walk(each, wanted=wanted)
            case Without(part=inner):
                walk(inner, wanted=not wanted)
            case Everything() | DateRange() | FigureRange():
                pass

    walk(query, wanted=True)
    return tuple(found)


def wanted_conditions(query: Query) -> tuple[Field | FigureRange, ...]:
    """What is asked of an article's facts, in the order of the query, each once; nothing that is under a negation."""
    found: dict[Field | FigureRange, None] = {}

    def walk(part: Query, *, wanted: bool) -> None:
        match part:
            case FigureRange() | Field():
                if wanted and (isinstance(part, FigureRange) or part.name in _OF_FACTS):
                    found[part] = None
            case All(parts=parts) | Any(parts=parts):
                for each in parts:
                    walk(each, wanted=wanted)
            case Without(part=inner):
                walk(inner, wanted=not wanted)
            case Text() | Everything() | DateRange():
                pass

    walk(query, wanted=True)
    return tuple(found)


def hits(query: Query, text: str, manner: Manner = EXACT) -> tuple[Span, ...]:
    """Where the wanted chunks stand in ``text``, in order; overlapping ones are joined."""
    compared = comparable(text, manner)
    return _joined(Span(at, at + len(words)) for words in wanted_words(query) for at in starts(words, compared, manner))


def marks(query: Query, text: str, manner: Manner = EXACT, stated: Iterable[Span] = ()) -> tuple[Span, ...]:
    """What is to be marked in a text: the hits, and the facts ``stated`` in it that were asked for.

    Where a chunk stands by itself, the same digits in the middle of another number are passed over.
    """
    compared = comparable(text, manner)
    wanted = wanted_words(query)
    found = (Span(at, at + len(words)) for words in wanted for at in whole_starts(words, compared, manner))
    return _joined(chain(found, stated))


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
