"""The original beside its text: pages as pictures with the current part outlined, or the file's own text."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.article_original import OriginalAtHand
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_view import ORIGINAL, READING, ArticleView
from archive_gui.desktop.theme.style import current
from archive_gui.domain.captured import Locator
from archive_gui.domain.records import ArticleRecord, SourceText
from archive_gui.domain.spans import Ranges, Span


def locate(found: Sequence[Locator], ranges: Ranges) -> tuple[Locator, ...]:
    return tuple(one for one in found if any(one.span.overlaps(wanted) for wanted in ranges))


def captured_at(found: Sequence[Locator], page: int, x: float, y: float) -> Span | None:
    inside = (one.span for one in found if one.page == page and one.box and one.box[1] <= y <= one.box[3])
    return next(inside, None)


@pytest.fixture
def paged(record: ArticleRecord, source: SourceText) -> OriginalAtHand:
    """Two pages: the first half of the parts on one, a line each, the rest on the other."""
    locators = []
    parts = record.reading.parts
    for number, part in enumerate(parts):
        page, line = divmod(number, 6)
        spans = record.reading.offsets.source_ranges(part.span)
        box = (0.1, 0.1 + line * 0.1, 0.9, 0.18 + line * 0.1)
        locators.append(Locator(Span(spans[0].start, spans[-1].end), page + 1, box))
    return OriginalAtHand(source, 2, tuple(locators), locate, captured_at)


@pytest.fixture
def looking(
    view: ArticleView, record: ArticleRecord, source: SourceText, paged: OriginalAtHand, qtbot: QtBot
) -> ArticleView:
    view.show_article(record, (), PageAtHand(source))
    with qtbot.waitSignal(view.original_requested) as told:
        view.set_mode(ORIGINAL)
    assert told.args == [record.source.id]
    view.show_original(paged)
    return view


def page_image() -> QImage:
    image = QImage(600, 800, QImage.Format.Format_RGB888)
    image.fill(QColor("#ffffff"))
    return image


def button(view: ArticleView, words: str) -> QToolButton:
    return next(one for one in view.stage.original.findChildren(QToolButton) if one.text() == words)


def test_the_page_of_the_current_part_is_asked_for_and_outlined(looking: ArticleView, paged: OriginalAtHand) -> None:
    original = looking.stage.original
    assert original.page == 1
    assert "page 1 of 2" in original.words
    original.show_picture(1, page_image())
    assert list(original.pages.boxes) == [paged.locators[0].box]


def test_the_outline_is_drawn_on_the_page(looking: ArticleView) -> None:
    original = looking.stage.original
    original.show_picture(1, page_image())
    shown = original.pages.viewport().grab().toImage()
    colours = {shown.pixelColor(shown.width() // 2, y).name() for y in range(shown.height())}
    original.pages.set_boxes(())
    bare = original.pages.viewport().grab().toImage()
    assert len(colours - {bare.pixelColor(bare.width() // 2, y).name() for y in range(bare.height())}) >= 2


def test_pages_are_turned_and_one_that_comes_late_is_passed_over(looking: ArticleView, qtbot: QtBot) -> None:
    original = looking.stage.original
    assert not button(looking, "‹").isEnabled()
    with qtbot.waitSignal(looking.page_requested) as told:
        button(looking, "›").click()
    assert told.args[1] == 2
    original.show_picture(1, page_image())
    assert original.pages.boxes == ()
    assert not button(looking, "›").isEnabled()
    original.turn(1)
    assert original.page == 2


def test_the_page_keys_turn_pages_at_their_ends(looking: ArticleView) -> None:
    original = looking.stage.original
    QTest.keyClick(original.pages, Qt.Key.Key_PageDown)
    assert original.page == 2
    QTest.keyClick(original.pages, Qt.Key.Key_PageUp)
    assert original.page == 1


def test_zooming_asks_for_a_sharper_picture(looking: ArticleView, qtbot: QtBot) -> None:
    original = looking.stage.original
    before = original.pages.wanted_width
    with qtbot.waitSignal(looking.page_requested) as told:
        looking.zoom(1)
    assert told.args[2] > before
    with qtbot.waitSignal(looking.page_requested) as told:
        button(looking, "Fit width").click()
    assert told.args[2] == before
    assert looking.zoom_percent == 100


def test_a_click_on_the_page_leads_to_the_text(
    looking: ArticleView, record: ArticleRecord, paged: OriginalAtHand
) -> None:
    original = looking.stage.original
    original.show_picture(1, page_image())
    box = paged.locators[3].box
    assert box is not None
    page = original.pages._page_rect()
    where = QPointF(page.left() + 0.5 * page.width(), page.top() + (box[1] + 0.02) * page.height())
    QTest.mouseClick(original.pages.viewport(), Qt.MouseButton.LeftButton, pos=where.toPoint())
    assert looking.mode == READING
    assert looking.text_pane.caret_offset() == record.reading.parts[3].span.start


def test_a_text_file_is_shown_with_its_encoding_at_the_current_part(
    view: ArticleView, record: ArticleRecord, source: SourceText
) -> None:
    view.show_article(record, (), PageAtHand(source))
    view.text_pane.scroll_to(record.reading.parts[8].span.start)
    view.set_mode(ORIGINAL)
    view.show_original(OriginalAtHand(source, text=source.text))
    original = view.stage.original
    assert "utf-8" in original.words
    assert original.text.text == source.text
    part = record.reading.parts[8]
    assert original.text.caret_offset() == record.reading.offsets.source_range(part.span.start).start


def test_the_current_part_is_outlined_in_a_text(view: ArticleView, record: ArticleRecord, source: SourceText) -> None:
    view.show_article(record, (), PageAtHand(source))
    part = record.reading.parts[5]
    view.stage.go_to_place(part.span.start)
    view.set_mode(ORIGINAL)
    view.show_original(OriginalAtHand(source, text=source.text))
    pane = view.stage.original.text
    ranges = record.reading.offsets.source_ranges(part.span)
    assert len(ranges) > 1, "its lines were joined"
    assert pane.outlined == (Span(ranges[0].start, ranges[-1].end),), "one frame round all of its lines"
    image = pane.viewport().grab().toImage()
    accent = QColor(current().accent)
    rows = [y for y in range(image.height()) if image.pixelColor(image.width() // 2, y) == accent]
    assert rows, "the frame's upper and lower edge cross the middle of the view"
    assert rows[-1] - rows[0] > pane.fontMetrics().height() * (len(ranges) - 1)


def test_a_long_original_is_set_slice_by_slice_and_gone_into(
    view: ArticleView, record: ArticleRecord, source: SourceText, qtbot: QtBot
) -> None:
    long = dataclasses.replace(source, text=source.text + "样例文字排成一行。\n" * 3_000)
    view.show_article(record, (), PageAtHand(long))
    view.stage.go_to_place(record.reading.parts[8].span.start)
    view.set_mode(ORIGINAL)
    view.show_original(OriginalAtHand(long, text=long.text))
    pane = view.stage.original.text
    qtbot.waitUntil(lambda: pane.toPlainText() == long.text)
    assert pane.caret_offset() == pane.outlined[0].start
    view.show_original(OriginalAtHand(source, text=source.text))
    assert pane.toPlainText() == source.text, "a short one takes the place of one that is being set"


def test_a_file_without_pages_is_shown_as_it_was_read_with_the_place_of_the_part(
    view: ArticleView, record: ArticleRecord, source: SourceText
) -> None:
    view.show_article(record, (), PageAtHand(source))
    view.set_mode(ORIGINAL)
    places = (Locator(Span(0, len(source.text)), path="第二章 · 第 3 段"),)
    view.show_original(
        OriginalAtHand(source, locators=places, locate=lambda found, _ranges: tuple(found), text=source.text)
    )
    assert view.stage.original.text.toPlainText() == source.text
    assert "第二章 · 第 3 段" in view.stage.original.words
    assert source.source.file_name in view.stage.original.words


def test_what_cannot_be_opened_is_said_in_a_sentence(
    view: ArticleView, record: ArticleRecord, source: SourceText
) -> None:
    view.show_article(record, (), PageAtHand(source))
    view.set_mode(ORIGINAL)
    view.say_of_original("样例句。")
    assert view.stage.original.sentence == "样例句。"


def test_an_original_of_another_article_is_passed_over(
    view: ArticleView, record_of: Callable[..., ArticleRecord], source: SourceText
) -> None:
    record = record_of()
    other = dataclasses.replace(record.source, id=type(record.source.id)(8))
    view.show_article(dataclasses.replace(record, source=other), ())
    view.set_mode(ORIGINAL)
    view.show_original(OriginalAtHand(source, text="样例"))
    assert view.stage.original.text.text == ""


def test_hits_and_facts_lead_back_to_the_text(looking: ArticleView, record: ArticleRecord) -> None:
    looking.set_hits([Span(5, 7)])
    assert looking.walk_hits(forward=True)
    assert looking.mode == READING
    looking.set_mode(ORIGINAL)
    looking.select_fact(record.facts[0].id)
    assert looking.mode == READING


def test_a_picture_that_came_before_the_page_had_its_width_is_asked_for_again(
    looking: ArticleView, qtbot: QtBot
) -> None:
    original = looking.stage.original
    original.show_picture(1, page_image())
    with qtbot.waitSignal(looking.page_requested) as told:
        looking.resize(1700, 900)
    assert told.args[2] > 1000
