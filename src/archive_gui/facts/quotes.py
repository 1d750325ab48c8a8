"""What stands in quotation marks: pairs of marks, nested or running over paragraphs, in one pass."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.sought import Sought

_MARKS = Sought(r"[“”‘’「」『』\"]|&[lr][ds]quo;|\n", opening=(*'“”‘’「」『』"\n', "&l", "&r"))
_OPENING = {"“": "”", "‘": "’", "「": "」", "『": "』", "&ldquo;": "&rdquo;", "&lsquo;": "&rsquo;"}
_CLOSING = frozenset(_OPENING.values())
_ENDED = frozenset("。！？!?…：:；;")
"""A line that ends so is not broken off: its words do not run over into the next."""
_DEEPEST = 2
"""Quotations inside quotations are told; what stands deeper still is part of them."""
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Quoted:
    """A pair of quotation marks: the whole, what stands inside, and whether other marks stand around it."""

    span: Span
    inside: Span
    depth: int


def find_quoted(text: str) -> list[Quoted]:
    """The closed pairs of a text by their start; an opening mark that is repeated at each paragraph is one pair."""
    found: list[Quoted] = []
    open_marks: list[tuple[str, int, int]] = []
    paragraph = 0
    broken = False  # a line ended within quoted words
    for match in _MARKS.finditer(text):
        mark = match[0]
        if mark == "\n":
            paragraph = match.end()
            if open_marks and not text.startswith(open_marks[0][0], paragraph):
                if broken or text[match.start() - 1] in _ENDED:
                    open_marks.clear()  # never closed: a slip of the print
                broken = bool(open_marks)
            del open_marks[1:]
            continue
        if broken and mark in _OPENING:
            open_marks.clear()
        broken = False
        if mark == '"':
            mark = "”" if open_marks and open_marks[-1][0] == '"' else mark
        if mark in _OPENING or mark == '"':
            if not (open_marks and match.start() == paragraph and open_marks[0][0] == mark):
                open_marks.append((mark, match.start(), match.end()))
            continue
        if mark in _CLOSING and open_marks and (_OPENING.get(open_marks[-1][0], "”") == mark):
            _, start, begin = open_marks.pop()
            if len(open_marks) < _DEEPEST and match.end() - start <= _LONGEST:
                found.append(Quoted(Span(start, match.end()), Span(begin, match.start()), len(open_marks)))
    return sorted(found, key=lambda quoted: quoted.span.start)
