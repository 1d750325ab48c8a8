"""Captured text as lines: where each begins and ends, how it is indented, how many blank lines stand before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.spans import Span
from archive_gui.repair.characters import width
from archive_gui.repair.draft import Line
from archive_gui.repair.strands import Strand

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TAB_HALVES = 4
_TAB = re.compile(r"[ \u3000]*\t[ \t\u3000]*")
_WIDE_BLANK = re.compile(r"(?<=[^ \u3000\n])(?: {2,}|\u3000+ *)(?=[^ \u3000\n])")
_FIGURE = re.compile(r"[-+—]?\d[\d.,，]*(?:%|％|[万亿]|\D{0,2}$)")
_FEWEST_ROWS = 2
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
    lines = _with_rows(lines, text)
    return _with_hints(lines, captured) if captured.hints else lines


def _with_rows(lines: list[Line], text: str) -> list[Line]:
    """Mark the rows of tables: lines right under one another with as many cells, parted by tabs or wide blanks."""
    if not _may_hold_cells(text):
        return lines
    cells = [_cells(line.text) for line in lines]
    told = list(lines)
    first = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and lines[at].gap == 0 and 1 < len(cells[at]) == len(cells[first]):
            continue
        if _is_table(cells[first:at], [line.text for line in lines[first:at]]):
            told[first:at] = [replace(line, mark="row") for line in lines[first:at]]
        first = at
    return told


def _may_hold_cells(text: str) -> bool:
    return "\t" in text or (("  " in text or "\u3000" in text) and _WIDE_BLANK.search(text) is not None)


def _cells(line: str) -> list[str]:
    return _TAB.split(line) if "\t" in line else _WIDE_BLANK.split(line)


def _is_table(rows: list[list[str]], lines: list[str]) -> bool:
    """Two rows parted by tabs, or three by blanks with a column of figures: names in columns stay as they are."""
    if len(rows) < _FEWEST_ROWS or len(rows[0]) < _FEWEST_ROWS:
        return False
    if all("\t" in line for line in lines):
        return True
    columns = list(zip(*rows[1:], strict=True))[1:]
    return len(rows) > _FEWEST_ROWS and any(all(map(_FIGURE.match, column)) for column in columns)


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
