"""Captured text as lines: where each begins and ends, how it is indented, how many blank lines stand before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.spans import Span
from archive_gui.language.characters import width
from archive_gui.repair.draft import Line
from archive_gui.repair.strands import Strand
from archive_gui.repair.table_lines import with_rows

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a line."""

_LINE_END = re.compile(f"\r\n|[{LINE_ENDS}]")
_TAB_HALVES = 4
_MARKS = {"heading": "heading", "list_item": "item", "table_row": "row", "quote": "quote", "caption": "caption"}


def _spans(text: str) -> Iterator[Span]:
    at = 0
    for end in _LINE_END.finditer(text):
        yield Span(at, end.start())
        at = end.end()
    yield Span(at, len(text))


def split_lines(captured: CapturedText) -> list[Line]:
    """The lines that are not blank, in captured order, without the blanks at their ends."""
    lines: list[Line] = []
    text = captured.text
    gap = 0
    for span in _spans(text):
        raw = text[span.start : span.end]
        content = raw.strip()
        if not content:
            gap += 1
            continue
        lead = len(raw) - len(raw.lstrip())
        indent = width(raw[:lead].replace("\t", " " * _TAB_HALVES)) if lead else 0
        lines.append(Line(Strand.of(content, span.start + lead), gap, indent))
        gap = 0
    lines = with_rows(lines)
    return _with_hints(lines, captured) if captured.hints else lines


def _with_hints(lines: list[Line], captured: CapturedText) -> list[Line]:
    """Tell each line what the file format said of it; hints and lines are walked side by side."""
    hints = sorted((hint for hint in captured.hints if hint.kind in _MARKS), key=lambda hint: hint.span)
    told: list[Line] = []
    at = 0
    for line in lines:
        while at < len(hints) and hints[at].span.end <= line.strand.start:
            at += 1
        if at < len(hints) and hints[at].span.start < line.strand.end:
            hint = hints[at]
            told.append(replace(line, mark=_MARKS[hint.kind], level=hint.level if hint.kind == "heading" else 0))
        else:
            told.append(line)
    return told
