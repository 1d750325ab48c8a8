"""Archival codes (档号): how they are written, and how they run on from one article to the next.

DA/T 13-2022 (档号编制规则): levels from the fonds down to the item, joined by hyphens; inside a level letters and
digits, its parts joined by a middle dot.
"""

from __future__ import annotations

import re

from archive_gui.domain.captured import Message

MAX_LENGTH = 64
EXAMPLE = "0101-BK·2019-Y-0001"
"""A fonds, a category with its year, a term of keeping, an item."""

_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_DOTS = dict.fromkeys(map(ord, "•‧∙⋅・･"), "·")
_SIGNS = _ASCII | _HYPHENS | _DOTS
_STRANGE = re.compile(r"[^A-Za-z0-9·-]")
_BLANK = re.compile(r"\s")
_RUNNING = re.compile(r"(.*?)([0-9]+)", re.DOTALL)


class CodeMistake(ValueError):
    """What was given is no archival code; ``message`` says why and how one is written."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


def fold_code(typed: str) -> str:
    """The code in the signs it is kept in: full-width forms, dashes and dots of other kinds become plain ones.

    Blanks around it go; folding twice is folding once.
    """
    return typed.translate(_SIGNS).strip()


def parse_code(typed: str) -> str | None:
    """The code that was typed, folded; None where nothing was.

    Raises:
        CodeMistake: it is none.
    """
    code = fold_code(typed)
    if not code:
        return None
    message = _mistake(code)
    if message is not None:
        raise CodeMistake(message)
    return code


def code_prefix(typed: str) -> str | None:
    """The beginning of a code, folded and in small letters, as codes are compared; None where no code begins so."""
    folded = fold_code(typed).lower()
    return None if not folded or _STRANGE.search(folded) else folded


def running_codes(first: str, count: int) -> tuple[str, ...]:
    """``count`` codes from ``first`` on, the number at its end growing by one and keeping its width.

    Raises:
        CodeMistake: ``first`` is no code or has no number at its end, or there are not as many numbers of its width.
    """
    code = parse_code(first)
    if code is None:
        raise CodeMistake(Message("describe.code_missing", {"example": EXAMPLE}))
    if count == 1:
        return (code,)
    found = _RUNNING.fullmatch(code)
    if found is None:
        raise CodeMistake(Message("describe.code_numberless", {"value": code, "example": EXAMPLE}))
    stem, digits = found[1], found[2]
    start, width = int(digits), len(digits)
    room = 10**width - start
    if count > room:
        raise CodeMistake(Message("describe.code_overflow", {"value": code, "room": room, "count": count}))
    return tuple(f"{stem}{number:0{width}d}" for number in range(start, start + count))


def _mistake(code: str) -> Message | None:
    params: dict[str, object] = {"value": code, "example": EXAMPLE}
    if _BLANK.search(code):
        return Message("describe.code_blank", params)
    strange = _STRANGE.search(code)
    if strange is not None:
        return Message("describe.code_sign", {**params, "sign": strange[0]})
    if len(code) > MAX_LENGTH:
        return Message("describe.code_long", {"limit": MAX_LENGTH, "example": EXAMPLE})
    if not all(re.split("[-·]", code)):
        return Message("describe.code_gap", params)
    return None if "-" in code else Message("describe.code_level", params)
