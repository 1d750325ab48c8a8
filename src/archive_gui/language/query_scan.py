"""Cuts a query into chunks, quoted chunks, fields, operators and brackets, each with the place it stands at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from archive_gui.domain.query import FieldName

OPENING_BRACKETS = "(（"
CLOSING_BRACKETS = ")）"
OR_WORDS = frozenset({"OR", "或", "||", "｜｜"})
AND_WORDS = frozenset({"AND", "且", "&&", "＆＆"})
NOT_WORDS = frozenset({"NOT", "非"})
MINUS = "-－"
STARS = "*＊"

QUOTES = {"“": "”“", "”": "”“", '"': '"', "＂": "＂", "「": "」", "『": "』"}
"""What opens a quotation, and what may close it; the closing mark twice stands for itself."""

DATE_FIELD = "date"

FIELD_WORDS: dict[str, tuple[str, ...]] = {
    FieldName.TITLE: ("题名", "标题", "title"),
    FieldName.AUTHOR: ("作者", "author"),
    FieldName.SOURCE: ("来源", "source"),
    DATE_FIELD: ("日期", "date"),
    FieldName.PLACE: ("地点", "place"),
    FieldName.TAG: ("标签", "tag"),
    FieldName.PERSON: ("人物", "person"),
    FieldName.ORGANISATION: ("机构", "org", "organisation", "organization"),
    FieldName.KIND: ("类型", "kind", "type"),
    FieldName.FILE: ("文件", "file"),
    FieldName.CODE: ("档号", "code"),
}
"""What a field may be called; the first name is the one it is written back with."""

FIELD_OF_WORD = {word: name for name, words in FIELD_WORDS.items() for word in words}

COMPARISONS = {">=": ">=", "≥": ">=", "＞＝": ">=", "<=": "<=", "≤": "<=", "＜＝": "<="} | dict(
    zip(">＞<＜=＝", ">><<==", strict=True)
)
"""What stands between a name and a number or date, and what it means."""

COMPARISON = "|".join(sorted(map(re.escape, COMPARISONS), key=len, reverse=True))
_FIELD = re.compile(
    rf"({'|'.join(FIELD_OF_WORD)})[:：]|({'|'.join(FIELD_WORDS[DATE_FIELD])})(?={COMPARISON})", re.IGNORECASE | re.ASCII
)


class Kind(Enum):
    """What a token is."""

    CHUNK = auto()
    QUOTED = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    NOT = auto()
    AND = auto()
    OR = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: ``source[start:end]``; ``words`` is what is to be found, where it is a chunk.

    ``closed`` is false for a quotation that nothing closes. Of a field ``name`` is the key of ``FIELD_WORDS`` and
    ``words`` its value, which stands from ``value_start`` on.
    """

    kind: Kind
    start: int
    end: int
    words: str = ""
    closed: bool = True
    name: str = ""
    value_start: int = 0


def scan(source: str) -> Iterator[Token]:
    """The tokens of a query, in order; whatever characters it consists of."""
    at = 0
    depth = 0
    while at < len(source):
        character = source[at]
        if character.isspace():
            at += 1
            continue
        if character in OPENING_BRACKETS:
            depth += 1
            token = Token(Kind.OPEN, at, at + 1)
        elif character in CLOSING_BRACKETS:
            depth = max(depth - 1, 0)
            token = Token(Kind.CLOSE, at, at + 1)
        elif character in QUOTES:
            token = _quotation(source, at)
        elif (name := _FIELD.match(source, at)) is not None:
            token = _field(source, name, in_brackets=depth > 0)
        elif character in MINUS and at + 1 < len(source) and _starts_operand(source[at + 1]):
            token = Token(Kind.MINUS, at, at + 1)
        else:
            token = _chunk(source, at, in_brackets=depth > 0)
        yield token
        at = token.end


def _starts_operand(character: str) -> bool:
    return not character.isspace() and character not in CLOSING_BRACKETS


def _field(source: str, name: re.Match[str], *, in_brackets: bool) -> Token:
    """A field with its value, which stands right behind the colon, bare or quoted."""
    start, at = name.span()
    field = FIELD_OF_WORD[(name[1] or name[2]).lower()]
    if source[at : at + 1] in QUOTES and at < len(source):
        value = _quotation(source, at)
        return Token(Kind.FIELD, start, value.end, value.words, value.closed, field, at)
    end = _end_of_chunk(source, at, in_brackets=in_brackets)
    return Token(Kind.FIELD, start, end, source[at:end].strip(STARS), name=field, value_start=at)


def _quotation(source: str, start: int) -> Token:
    closers = QUOTES[source[start]]
    words: list[str] = []
    at = start + 1
    while at < len(source):
        character = source[at]
        if character in closers:
            if source[at + 1 : at + 2] != character:
                return Token(Kind.QUOTED, start, at + 1, "".join(words).strip())
            at += 1
        words.append(character)
        at += 1
    return Token(Kind.QUOTED, start, at, "".join(words).strip(), closed=False)


def _chunk(source: str, start: int, *, in_brackets: bool) -> Token:
    """A run without blanks."""
    at = _end_of_chunk(source, start, in_brackets=in_brackets)
    written = source[start:at]
    for kind, operators in ((Kind.OR, OR_WORDS), (Kind.AND, AND_WORDS), (Kind.NOT, NOT_WORDS)):
        if written in operators:
            return Token(kind, start, at, written)
    return Token(Kind.CHUNK, start, at, written.strip(STARS))


def _end_of_chunk(source: str, start: int, *, in_brackets: bool) -> int:
    """Where a run ends; brackets inside belong to it, as in 办法(试行) and 一)总则, but none that closes others."""
    opened = 0
    at = start
    while at < len(source) and not source[at].isspace():
        if source[at] in OPENING_BRACKETS:
            opened += 1
        elif source[at] in CLOSING_BRACKETS:
            ends_chunk = source[at + 1 : at + 2].strip() == ""
            if opened == 0 and (in_brackets or at == start or ends_chunk):
                break
            opened = max(opened - 1, 0)
        at += 1
    return at
