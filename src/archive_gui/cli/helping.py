"""How help is laid out: Chinese characters take two columns of a terminal, which click counts as one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import east_asian_width

import click

_PIECE = re.compile(r"[!-~]+|\s+|.")
_NOT_FIRST = frozenset("，。；：、！？）”’》」』…")
"""Marks that no line begins with: they hang over the margin instead."""
_LEAST_ROOM = 20


class HelpFormatter(click.HelpFormatter):
    """Sets names and what they mean in two columns that stand under one another."""

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of names with their meaning; a long name has a line of its own."""
        rows = list(rows)
        names = min(max((columns(name) for name, _meaning in rows), default=0), col_max)
        room = max(self.width - self.current_indent - names - col_spacing, _LEAST_ROOM)
        margin = " " * (self.current_indent + names + col_spacing)
        for name, meaning in rows:
            lines = wrapped(meaning, room)
            first = " " * self.current_indent + name
            if lines and columns(name) <= names:
                first += " " * (names - columns(name) + col_spacing) + lines.pop(0)
            self.write("".join(f"{line}\n" for line in (first, *(margin + line for line in lines))))


class HelpContext(click.Context):
    """Helps in our layout."""

    formatter_class = HelpFormatter


def columns(words: str) -> int:
    """How many columns of a terminal words take."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in words)


def wrapped(words: str, width: int) -> list[str]:
    """Words in lines of at most ``width`` columns, broken between Chinese characters or at blanks."""
    lines: list[str] = []
    line = ""
    for piece in _PIECE.findall(words):
        blank = piece.isspace()
        if line and not blank and piece not in _NOT_FIRST and columns(line + piece) > width:
            lines.append(line.rstrip())
            line = ""
        if line or not blank:
            line += " " if blank else piece
    return [*lines, line.rstrip()] if line.strip() else lines
