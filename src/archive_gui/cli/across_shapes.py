"""Facts, comparisons, people and timelines as the JSON that docs/json.md promises."""

from __future__ import annotations

from typing import Any

from archive_gui.base.messages import render
from archive_gui.cli import shapes
from archive_gui.domain.comparison import Cell, Column, ComparisonTable, Row, SourceFigure
from archive_gui.domain.entities import EntityPage, EntityRef, EntityRow, Mention
from archive_gui.domain.fact_rows import FactRow, TimelineEntry
from archive_gui.domain.spans import Span

Json = dict[str, Any]


def fact_line(row: FactRow) -> Json:
    """One line of ``facts``."""
    return {
        "article": row.article,
        "title": row.title,
        "publication": row.publication,
        "published": row.published,
        "fact": shapes.fact(row.fact),
    }


def compared(table: ComparisonTable) -> Json:
    """What ``compare --figures`` prints."""
    return {
        "axis": table.question.axis.value,
        "rows": [_row(row) for row in table.rows],
        "columns": [_column(column) for column in table.columns],
        "cells": [[None if cell is None else _cell(cell) for cell in cells] for cells in table.cells],
        "all_rows": table.all_rows,
        "all_columns": table.all_columns,
        "figures": table.figures,
        "articles": table.articles,
        "unread": table.unread,
        "elapsed_ms": table.elapsed_ms,
    }


def entity_line(row: EntityRow) -> Json:
    """One line of ``entities list``."""
    return {
        **_ref(row.ref),
        "note": row.note,
        "code": row.code,
        "level": None if row.level is None else row.level.value,
        "articles": row.articles,
        "mentions": row.mentions,
    }


def entity_page(page: EntityPage, mentions: list[Mention]) -> Json:
    """What ``entities show`` prints."""
    return {
        **_ref(page.ref),
        "names": [{"name": name, "mentions": count} for name, count in page.names],
        "code": page.code,
        "level": None if page.level is None else page.level.value,
        "inside": [_ref(ref) for ref in page.inside],
        "roles": [
            {
                "role": held.role,
                "affiliation": held.affiliation,
                "first": held.first,
                "last": held.last,
                "articles": list(held.articles),
            }
            for held in page.roles
        ],
        "articles": list(page.articles),
        "mentions": [_mention(mention) for mention in mentions],
        "figures": [_figure(figure) for figure in page.figures],
        "together": [{**_ref(other.ref), "articles": other.articles} for other in page.together],
        "perhaps_same": [{**_ref(other.ref), "note": other.note, "articles": other.articles} for other in page.perhaps],
    }


def timeline_line(entry: TimelineEntry) -> Json:
    """One line of ``timeline``."""
    return {
        "number": entry.id,
        "article": entry.article,
        "title": entry.title,
        "published": entry.published,
        "fact": entry.local_id,
        "value": entry.value,
        "first": entry.first,
        "last": entry.last,
        "inferred": entry.inferred,
        "vague": entry.vague,
        "quote": entry.quote,
        "start": entry.span.start,
        "end": entry.span.end,
        "sentence": entry.sentence,
        "highlight": _span(entry.highlight),
    }


def _row(row: Row) -> Json:
    return {
        "key": row.key,
        "noun": row.noun,
        "unit_class": row.unit_class,
        "unit": row.unit,
        "names": list(row.names),
        "merged": list(row.merged),
        "place": None if row.place is None else _column(row.place),
    }


def _column(column: Column) -> Json:
    return {
        "key": column.key,
        "name": column.name,
        "code": column.code,
        "level": None if column.level is None else column.level.value,
        "full_name": column.full_name,
    }


def _cell(cell: Cell) -> Json:
    return {
        "figure": _figure(cell.figure),
        "alternatives": [
            {"agreement": other.agreement.value, "figure": _figure(other.figure)} for other in cell.alternatives
        ],
        "parts": [_figure(part) for part in cell.parts],
        "beside": [_figure(other) for other in cell.beside],
        "marks": [
            {
                "item": mark.item,
                "kind": mark.kind.value,
                "message": render(mark.message),
                "open": mark.open,
                "verdict": None if mark.verdict is None else mark.verdict.value,
                "others": [_figure(other) for other in mark.others],
            }
            for mark in cell.marks
        ],
        "disputed": cell.disputed,
        "figures": cell.figures,
    }


def _figure(figure: SourceFigure) -> Json:
    return {
        "number": figure.fact,
        "article": figure.article,
        "fact": figure.local_id,
        "title": figure.title,
        "published": figure.published,
        "kind": figure.kind.value,
        "quote": figure.quote,
        "start": figure.span.start,
        "end": figure.span.end,
        "value": shapes.plain(figure.value),
        "value_high": shapes.plain(figure.value_high),
        "from_value": shapes.plain(figure.from_value),
        "unit": figure.unit,
        "approximation": None if figure.approximation is None else figure.approximation.value,
        "indicator": figure.indicator,
        "subject": figure.subject,
        "as_of": figure.as_of,
        "from_as_of": figure.from_as_of,
        "inferred": figure.inferred,
        "state": figure.state.value,
    }


def _ref(ref: EntityRef) -> Json:
    return {"kind": ref.kind.value, "name": ref.name, "article": ref.article}


def _mention(mention: Mention) -> Json:
    return {
        "number": mention.fact,
        "article": mention.article,
        "fact": mention.local_id,
        "title": mention.title,
        "published": mention.published,
        "quote": mention.quote,
        "start": mention.span.start,
        "end": mention.span.end,
        "sentence": mention.sentence,
        "highlight": _span(mention.highlight),
        "role": mention.role,
        "affiliation": mention.affiliation,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
