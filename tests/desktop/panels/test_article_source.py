"""The captured text as it stands: line ends, the article's own lines, marks of every sort."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.article_document import Style
from archive_gui.desktop.panels.article_document_source import Effect, effect_of, marks_of, region_of
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_view_places import reading_offset, source_offset
from archive_gui.desktop.panels.article_view_source import SourceView
from archive_gui.desktop.theme.style import current
from archive_gui.domain.decisions import RepairDecisions
from archive_gui.domain.editing import anchor_of
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText, Repair, RepairKind, SetAside
from archive_gui.domain.records import ArticleRecord, SourceText
from archive_gui.domain.spans import Span

CAPTURED = "别的文章\r\n样例𥕢坪村有水\r\n库148座  \r\n\r\n页脚\r\n"


def repair_at(start: int, end: int, kind: RepairKind, after: str = "", *, applied: bool = True) -> Repair:
    return Repair(
        f"r{start}", "sample", 1, kind, (Span(start, end),), CAPTURED[start:end], after, applied=applied, confidence=0.9
    )


@pytest.fixture
def crlf(record: ArticleRecord) -> tuple[ArticleRecord, SourceText]:
    builder = OffsetMapBuilder()
    first, second = CAPTURED.index("样例"), CAPTURED.index("库148")
    builder.copy(Span(first, first + 7))
    builder.copy(Span(second, second + 5))
    text = CAPTURED[first : first + 7] + CAPTURED[second : second + 5]
    reading = ReadingText(text, (Part("a1.p1", PartKind.PARAGRAPH, Span(0, len(text))),), builder.build())
    source = dataclasses.replace(record.source, article_count=2)
    footer = CAPTURED.index("页脚")
    aside = SetAside("footer", (Span(footer, footer + 2),), "页脚")
    repairs = (
        repair_at(first + 7, first + 9, RepairKind.JOIN),
        repair_at(second + 5, second + 7, RepairKind.REPLACE),
        repair_at(first, first + 2, RepairKind.MOVE, "样例"),
        repair_at(first + 2, first + 3, RepairKind.MISREADING, "某"),
        repair_at(4, 6, RepairKind.SPLIT),
        repair_at(second, second + 1, RepairKind.MISREADING, "车", applied=False),
        repair_at(second + 1, second + 2, RepairKind.MISREADING, "甲", applied=False),
    )
    made = dataclasses.replace(record, reading=reading, facts=(), source=source)
    return made, SourceText(source, CAPTURED, repairs, (aside,))


@pytest.fixture
def shown(qtbot: QtBot, crlf: tuple[ArticleRecord, SourceText]) -> SourceView:
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    record, source = crlf
    declined = frozenset(anchor_of(repair) for repair in source.repairs[-1:])
    view.show_source(PageAtHand(source, RepairDecisions(declined=declined)), record, Style(current()))
    return view


def test_every_captured_character_stands_where_the_map_says(shown: SourceView) -> None:
    pane = shown.pane
    document = pane.document()
    assert document.characterCount() - 1 == pane.positions.position(len(CAPTURED))
    for offset, char in enumerate(CAPTURED):
        there = document.characterAt(pane.positions.position(offset))
        if char == "\n":
            assert there == "\u2029"
        elif char != "\r" and char < "\U00010000":
            assert there == char


def test_lines_are_shown_as_they_stand(shown: SourceView) -> None:
    lines = shown.pane.toPlainText().replace("\u200b", "").split("\n")
    assert lines == CAPTURED.split("\r\n")


def test_copying_gives_the_captured_characters(shown: SourceView) -> None:
    shown.pane.selectAll()
    assert shown.pane.selected_text() == CAPTURED


def test_the_region_is_the_articles_own_lines(crlf: tuple[ArticleRecord, SourceText]) -> None:
    record, source = crlf
    (region,) = region_of(record.reading, source.text)
    assert source.text[region.start : region.end] == "样例𥕢坪村有水\r\n库148座  \r\n"


def test_every_sort_of_repair_has_a_mark_of_its_own(shown: SourceView, crlf: tuple[ArticleRecord, SourceText]) -> None:
    assert set(shown.pane.effects()) == set(Effect)
    assert [mark.span.start for mark in marks_of(crlf[1])] == sorted(mark.span.start for mark in marks_of(crlf[1]))
    words = ("Removed", "Replaced", "Moved", "Split here", "Proposed", "Undone by hand", "Set aside", "this article")
    assert [one for one in words if one not in shown.legend()] == []


def test_a_repair_that_only_sets_aside_is_not_told_twice() -> None:
    assert effect_of(repair_at(0, 1, RepairKind.SET_ASIDE)) is Effect.SET_ASIDE
    assert effect_of(repair_at(0, 1, RepairKind.SET_ASIDE, applied=False)) is Effect.PROPOSED


def test_only_the_articles_lines_carry_the_bar(shown: SourceView) -> None:
    image: QImage = shown.pane.viewport().grab(QRect(0, 0, 6, 300)).toImage()
    accent = current().accent
    rows = [y for y in range(image.height()) if image.pixelColor(2, y).name() == accent]
    assert rows
    first_line = shown.pane.document().documentLayout().blockBoundingRect(shown.pane.document().firstBlock())
    assert min(rows) > first_line.bottom() - 4


def test_places_lead_from_one_text_to_the_other(crlf: tuple[ArticleRecord, SourceText]) -> None:
    reading = crlf[0].reading
    for offset in range(len(reading.text)):
        assert reading_offset(reading, source_offset(reading, offset)) == offset
    assert reading_offset(reading, 0) == 0
    assert reading_offset(reading, len(CAPTURED)) == len(reading.text) - 1
    empty = ReadingText("", (), OffsetMapBuilder().build())
    assert (source_offset(empty, 5), reading_offset(empty, 5)) == (0, 0)
