"""Cuts a query into chunks, quoted chunks, operators and brackets, each with the place it stands at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

OPENING_BRACKETS = "(（"
CLOSING_BRACKETS = ")）"
OR_WORDS = frozenset({"OR", "或", "||", "｜｜"})
AND_WORDS = frozenset({"AND", "且", "&&", "＆＆"})
NOT_WORDS = frozenset({"NOT", "非"})
MINUS = "-－"
STARS = "*＊"

QUOTES = {"“": "”“", "”": "”“", '"': '"', "＂": "＂", "「": "」", "『": "』"}
"""What opens a quotation, and what may close it; the closing mark twice stands for itself."""


class Kind(Enum):
    """What a token is."""

    CHUNK = auto()
    QUOTED = auto()
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    NOT = auto()
    AND = auto()
    OR = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: ``source[start:end]``; ``words`` is what is to be found, where it is a chunk.

    ``closed`` is false for a quotation that nothing closes.
    """

    kind: Kind
    start: int
    end: int
    words: str = ""
    closed: bool = True


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
        elif character in MINUS and at + 1 < len(source) and _starts_operand(source[at + 1]):
            token = Token(Kind.MINUS, at, at + 1)
        else:
            token = _chunk(source, at, in_brackets=depth > 0)
        yield token
        at = token.end


def _starts_operand(character: str) -> bool:
    return not character.isspace() and character not in CLOSING_BRACKETS


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
    """A run without blanks; brackets inside belong to it, as in 办法(试行) and 一)总则, but none that closes others."""
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
    written = source[start:at]
    for kind, operators in ((Kind.OR, OR_WORDS), (Kind.AND, AND_WORDS), (Kind.NOT, NOT_WORDS)):
        if written in operators:
            return Token(kind, start, at, written)
    return Token(Kind.CHUNK, start, at, written.strip(STARS))
