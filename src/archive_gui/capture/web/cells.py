"""The cells of a web table's rows, each in its column: a cell over several rows or columns leaves the others empty."""

from __future__ import annotations

from lxml import html

_MOST_COLUMNS = 200
"""A row that spans more is not spread: no table that people read has so many columns."""


def cells_of(rows: list[html.HtmlElement]) -> list[list[str]]:
    """What stands in each column of each row, blanks closed up; rows end with their last words."""
    found: list[list[str]] = []
    covered: dict[int, int] = {}  # how many more rows a cell further up takes in a column
    for row in rows:
        cells: list[str] = []
        spans: dict[int, int] = {}
        for cell in row.iter("td", "th"):
            while covered.get(len(cells)):
                cells.append("")
            columns, deep = _span(cell, "colspan"), _span(cell, "rowspan")
            if len(cells) + columns > _MOST_COLUMNS:
                columns = 1
            if deep > 1:
                spans.update(dict.fromkeys(range(len(cells), len(cells) + columns), deep - 1))
            cells += [" ".join(cell.text_content().split()), *[""] * (columns - 1)]
        covered = {column: left - 1 for column, left in covered.items() if left > 1} | spans
        while cells and not cells[-1]:
            cells.pop()
        found.append(cells)
    return found


def _span(cell: html.HtmlElement, name: str) -> int:
    told = (cell.get(name) or "").strip()
    return min(int(told), 1000) if told.isascii() and told.isdigit() and len(told) < 6 and int(told) else 1
