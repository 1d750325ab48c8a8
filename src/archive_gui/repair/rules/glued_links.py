"""A site's link that copies glue to the end of a paragraph (返回某某，查看更多) leaves the paragraph."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.repair.draft import Line, Pen
from archive_gui.repair.furniture import Furniture

_SIGN = "查看更多"
_SURE = 0.95
"""Confidence: no paragraph ends with such words."""

_GLUED = re.compile(r"(?<=.)\s*返回[^\s，。；！？]{2,8}[，,]\s?查看更多$")


def without_glued_links(lines: list[Line], pen: Pen) -> list[Line]:
    """The lines without such links, each recorded; a line that is nothing else is left to those that judge lines.

    Where the archivist declines, the link is put back at the end, so that the paragraph is judged without it.
    """
    if _SIGN not in pen.captured.text:
        return lines
    return [_without(line, pen) if line.text.endswith(_SIGN) else line for line in lines]


def _without(line: Line, pen: Pen) -> Line:
    found = _GLUED.search(line.text)
    if found is None:
        return line
    by = pen.named(Furniture.NAVIGATION)
    return replace(line, strand=by.single(line.strand, [Span(*found.span())], confidence=_SURE))
