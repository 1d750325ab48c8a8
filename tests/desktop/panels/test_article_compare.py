"""Captured text and reading text side by side: in step, marked on both sides, undone in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QSplitter
from pytestqt.qtbot import QtBot

from archive_gui.desktop.jobs.slices import exhaust
from archive_gui.desktop.panels.article_alignment import Alignment
from archive_gui.desktop.panels.article_compare import CompareView
from archive_gui.desktop.panels.article_document import Style, reading_positions, reading_slices
from archive_gui.desktop.panels.article_document_positions import PositionMap
from archive_gui.desktop.panels.article_document_source import Effect, looks_of, marks_of, source_slices
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_reading_marks import reading_marks
from archive_gui.desktop.panels.article_repair_menu import RepairMenu
from archive_gui.desktop.panels.article_view import COMPARE, READING, SOURCE, ArticleView
from archive_gui.desktop.panels.article_view_lines import runs_of
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.theme.style import current
from archive_gui.domain.acts import Act, SourceAct
from archive_gui.domain.decisions import RepairAnchor, RepairDecisions
from archive_gui.domain.editing import anchor_of
from archive_gui.domain.reading import PartKind, Repair, RepairKind
from archive_gui.domain.records import ArticleRecord, SourceText
from archive_gui.domain.spans import Span


def level_of(pane: TextPane, offset: int) -> float:
    """How far down the viewport a character's line begins."""
    start = pane.positions.position(offset)
    run = next(runs_of(pane.document(), start, start + 1, top=-1, bottom=1e9))
    return run.rect.top() - pane.scrolled().y()


def click(pane: TextPane, offset: int) -> None:
    start = pane.positions.position(offset)
    run = next(runs_of(pane.document(), start, start + 1, top=-1, bottom=1e9))
    where = (run.rect.center() - pane.scrolled()).toPoint()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=where)


def open_menus() -> list[QMenu]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, RepairMenu)]


@pytest.fixture
def compared(view: ArticleView, record: ArticleRecord, source: SourceText) -> Iterator[CompareView]:
    view.work.set_writable(True)
    view.show_article(record, (), PageAtHand(source))
    view.set_mode(COMPARE)
    yield view.stage.compare
    for menu in open_menus():
        menu.close()


def test_every_place_leads_to_the_other_text_and_back(record: ArticleRecord) -> None:
    alignment = Alignment(record.reading)
    for offset, char in enumerate(record.reading.text):
        if char != "\n":
            assert alignment.reading_offset(alignment.captured_offset(offset)) == offset


def test_images_join_over_nothing_and_leave_out_what_is_gone(record: ArticleRecord, source: SourceText) -> None:
    alignment = Alignment(record.reading)
    join = source.repairs[0].source_ranges[0]
    assert alignment.images(join) == ()
    around = Span(join.start - 2, join.end + 2)
    (image,) = alignment.images(around)
    assert record.reading.text[image.start : image.end] == source.text[around.start : around.end].replace("\n", "")
    assert alignment.seam(join.start) == image.start + 2


def test_the_same_place_stands_level_wherever_one_scrolls(
    view: ArticleView,
    record_of: Callable[..., ArticleRecord],
    source_of: Callable[..., SourceText],
    qtbot: QtBot,
) -> None:
    parts = [(PartKind.PARAGRAPH, f"第{number}段样例文字。" * 12) for number in range(80)]
    record = record_of(parts, ())
    view.show_article(record, (), PageAtHand(source_of(record, parts)))
    view.set_mode(COMPARE)
    qtbot.waitUntil(lambda: view.stage.shows_text)
    panes = view.stage.compare
    for leader in (panes.reading, panes.captured):
        bar = leader.verticalScrollBar()
        for percent in (20, 50, 80):
            bar.setValue(bar.maximum() * percent // 100)
            middle = QPoint(40, leader.viewport().height() * percent // 100)
            offset = leader.positions.offset(leader.cursorForPosition(middle).position())
            reading = Alignment(record.reading).reading_offset(offset) if leader is panes.captured else offset
            captured = record.reading.offsets.source_range(min(reading, len(record.reading.text) - 1)).start
            assert abs(level_of(panes.reading, reading) - level_of(panes.captured, captured)) < 70


def test_a_view_of_another_width_shows_what_it_showed_and_stays_in_step(
    view: ArticleView,
    record_of: Callable[..., ArticleRecord],
    source_of: Callable[..., SourceText],
    qtbot: QtBot,
) -> None:
    parts = [(PartKind.PARAGRAPH, f"第{number}段样例文字。" * 12) for number in range(80)]
    record = record_of(parts, ())
    view.show_article(record, (), PageAtHand(source_of(record, parts)))
    view.set_mode(COMPARE)
    qtbot.waitUntil(lambda: view.stage.shows_text)
    panes = view.stage.compare
    offset = record.reading.text.index("第40段")
    panes.reading.scroll_to(offset)
    panes.level()
    for width in (700, 1100, 600):
        view.resize(width, 700)
        qtbot.wait(300)
        bar, height = panes.reading.verticalScrollBar(), panes.reading.viewport().height()
        assert 0 <= level_of(panes.reading, offset) < height / 2
        compared = QPoint(40, height * bar.value() // bar.maximum())
        there = panes.reading.positions.offset(panes.reading.cursorForPosition(compared).position())
        captured = record.reading.offsets.source_range(there).start
        assert abs(level_of(panes.reading, there) - level_of(panes.captured, captured)) < 70


@pytest.fixture
def long_page(
    record_of: Callable[..., ArticleRecord], source_of: Callable[..., SourceText]
) -> tuple[ArticleRecord, PageAtHand]:
    """An article of a hundred paragraphs that differ, with its page."""
    parts = [(PartKind.PARAGRAPH, f"第{number}段样例文字，𥕢坪村有{number}户。" * 8) for number in range(100)]
    record = record_of(parts, ())
    return record, PageAtHand(source_of(record, parts))


def fill_reading(document: QTextDocument, record: ArticleRecord, style: Style) -> PositionMap:
    exhaust(reading_slices(document, record, style))
    return reading_positions(record)


def fill_source(document: QTextDocument, source: SourceText, style: Style) -> PositionMap:
    positions, whole = PositionMap(source.text), (Span(0, len(source.text)),)
    looks = looks_of(marks_of(source), whole, len(source.text), style)
    exhaust(source_slices(document, source.text, positions, looks, style))
    return positions


def test_a_long_text_is_set_slice_by_slice_and_ends_as_one_set_at_once(
    view: ArticleView, long_page: tuple[ArticleRecord, PageAtHand], qtbot: QtBot
) -> None:
    record, page = long_page
    view.show_article(record, (), page)
    view.set_mode(COMPARE)
    assert view.stage.is_setting, "it goes on in later turns of the event loop"
    assert not view.stage.shows_text
    qtbot.waitUntil(lambda: view.stage.shows_text)
    style = Style(current())
    view.set_mode(READING)
    assert view.stage.is_setting
    qtbot.waitUntil(lambda: view.stage.shows_text)
    for pane, fill in (
        (view.stage.reading, partial(fill_reading, record=record)),
        (view.stage.compare.captured, partial(fill_source, source=page.source)),
        (view.stage.compare.reading, partial(fill_reading, record=record)),
    ):
        document = QTextDocument()
        positions = fill(document, style=style)
        assert pane.document().toPlainText() == document.toPlainText()
        for offset in range(0, len(pane.text), 97):
            assert pane.positions.position(offset) == positions.position(offset)


def test_the_place_is_kept_while_a_long_text_is_set(
    view: ArticleView, long_page: tuple[ArticleRecord, PageAtHand], qtbot: QtBot
) -> None:
    record, page = long_page
    view.show_article(record, (), page)
    view.stage.go_to_place(record.reading.parts[60].span.start)
    there = view.stage.place()
    view.set_mode(COMPARE)
    assert view.stage.place() == there
    view.show_article(record, (), page)  # read again while it is being set
    assert view.stage.is_setting
    qtbot.waitUntil(lambda: view.stage.shows_text)
    assert abs(view.stage.place() - there) < len(record.reading.part_text(record.reading.parts[60]))
    kept = view.stage.keep()
    assert kept is not None
    view.show_article(record, (), page)  # and again when it stands
    assert view.stage.keep() == kept
    qtbot.waitUntil(lambda: view.stage.shows_text)
    again = view.stage.keep()
    assert again is not None
    assert (again.caret, again.shown) == (kept.caret, kept.shown)


def test_another_view_takes_the_place_of_one_that_is_being_set(
    view: ArticleView, long_page: tuple[ArticleRecord, PageAtHand], qtbot: QtBot
) -> None:
    record, page = long_page
    view.show_article(record, (), page)
    view.set_mode(COMPARE)
    view.set_mode(READING)
    qtbot.waitUntil(lambda: view.stage.shows_text)
    assert view.stage.updatesEnabled()
    assert view.stage.currentWidget() is view.stage.reading
    assert view.text_pane.document().toPlainText().endswith("户。")
    view.set_mode(COMPARE)
    view.set_mode(SOURCE)
    qtbot.waitUntil(lambda: view.stage.shows_text)
    assert view.stage.updatesEnabled()
    assert view.stage.currentWidget() is view.stage.captured
    assert view.text_pane.document().characterCount() > len(page.source.text)
    view.set_mode(COMPARE)
    view.clear()
    assert not view.stage.is_setting
    assert view.stage.updatesEnabled()


def test_what_is_asked_of_a_text_that_is_being_set_is_done(
    view: ArticleView, long_page: tuple[ArticleRecord, PageAtHand], qtbot: QtBot
) -> None:
    record, page = long_page
    view.show_article(record, (), page)
    view.walk_repairs(forward=True)
    assert view.stage.is_setting
    qtbot.waitUntil(lambda: view.stage.shows_text)
    assert view.stage.compare.captured.marks_here()[0].repair is page.source.repairs[0]
    view.set_mode(READING)
    view.set_mode(COMPARE)
    assert view.stage.is_setting
    assert view.text_pane.document().toPlainText().endswith("户。"), "a pane that is asked for is whole"
    assert view.stage.shows_text


@pytest.mark.parametrize("mode", [READING, COMPARE])
def test_the_first_hit_is_gone_to_when_a_long_text_stands(
    view: ArticleView, long_page: tuple[ArticleRecord, PageAtHand], qtbot: QtBot, mode: str
) -> None:
    record, page = long_page
    at = record.reading.text.index("第70段")
    view.set_mode(mode)
    view.show_article(record, (Span(at, at + 4),), page)
    qtbot.waitUntil(lambda: view.stage.shows_text)
    assert view.text_pane.caret_offset() == at


def test_both_texts_begin_and_end_together(
    view: ArticleView,
    record_of: Callable[..., ArticleRecord],
    source_of: Callable[..., SourceText],
    qtbot: QtBot,
) -> None:
    parts = [(PartKind.PARAGRAPH, "样例文字。" * 30) for _number in range(60)]
    record = record_of(parts, ())
    view.show_article(record, (), PageAtHand(source_of(record, parts)))
    view.set_mode(COMPARE)
    qtbot.waitUntil(lambda: view.stage.shows_text)
    panes = (view.stage.compare.captured, view.stage.compare.reading)
    left, right = (pane.verticalScrollBar() for pane in panes)

    def end_together() -> bool:  # once both are laid out, a moment after they were shown
        left.setValue(0)
        left.setValue(left.maximum())
        return 0 < right.maximum() == right.value()

    qtbot.waitUntil(end_together)
    left.setValue(0)
    assert right.value() == 0


def test_every_join_of_the_article_is_marked_on_both_sides(record: ArticleRecord, source: SourceText) -> None:
    marks = marks_of(source)
    shown = reading_marks(record.reading, Alignment(record.reading), marks)
    joined = [mark for mark in marks if mark.effect is Effect.JOINED]
    assert [one.mark for one in shown if one.seam and one.mark.effect is Effect.JOINED] == joined
    for one in shown:
        if one.mark.effect is Effect.JOINED:
            assert record.reading.text[one.at - 1] == source.text[one.mark.span.start - 1]


def test_hovering_tells_the_rule_on_both_sides(compared: CompareView, source: SourceText) -> None:
    join = source.repairs[0].source_ranges[0]
    assert "unwrap.column" in compared.captured.words_at(join.start)
    seam = next(mark for mark in compared.reading.reading_marks if mark.mark.span == join)
    assert "unwrap.column" in compared.reading.words_at(seam.at)


@pytest.mark.parametrize("side", ["captured", "reading"])
def test_a_click_on_a_repair_offers_to_undo_it_here(
    view: ArticleView, compared: CompareView, source: SourceText, qtbot: QtBot, side: str
) -> None:
    repair = source.repairs[0]
    seam = next(mark for mark in compared.reading.reading_marks if mark.mark.repair is repair)
    click(compared.captured, repair.source_ranges[0].start - 1) if side == "captured" else click(
        compared.reading, seam.at
    )
    (menu,) = open_menus()
    offered = {action.text(): action for action in menu.actions() if action.isEnabled() and action.text()}
    assert list(offered) == [
        "Undo here",
        f"Undo all of this rule ({len(source.repairs)})",
        "Undo all repairs of this source",
    ]
    with qtbot.waitSignal(view.work.act_requested) as told:
        offered["Undo here"].trigger()
    assert told.args == [SourceAct(Act.DECLINE, anchor=anchor_of(repair))]


def test_the_keyboard_walks_repairs_and_opens_their_menu(
    view: ArticleView, compared: CompareView, source: SourceText
) -> None:
    view.walk_repairs(forward=True)
    assert compared.captured.marks_here()[0].repair is source.repairs[0]
    view.walk_repairs(forward=True)
    assert compared.reading.marks_here()[0].repair is source.repairs[1]
    assert view.focusWidget() is compared.reading
    QTest.keyClick(compared.reading, Qt.Key.Key_Space)
    assert len(open_menus()) == 1
    view.walk_repairs(forward=False)
    view.walk_repairs(forward=False)
    last = compared.captured.marks_here()[0]
    assert last.repair is None
    assert last.aside is source.set_aside[0]
    assert view.focusWidget() is compared.captured  # it has no place in the reading text


def offered(menu: QMenu) -> dict[str, SourceAct]:
    return {action.text(): action.data().act for action in menu.actions() if action.data() is not None}


@pytest.mark.parametrize(
    ("applied", "decisions", "words", "act"),
    [
        (True, RepairDecisions(), "Undo here", Act.DECLINE),
        (False, RepairDecisions(), "Adopt", Act.ADOPT),
        (False, RepairDecisions(), "Do not adopt", Act.DECLINE),
        (False, RepairDecisions(declined_rules=frozenset({"sample"})), "Let this rule work again", Act.ALLOW_RULE),
        (
            False,
            RepairDecisions(declined=frozenset({RepairAnchor("sample", RepairKind.REPLACE, (Span(0, 1), Span(3, 4)))})),
            "Do it here again",
            Act.ALLOW,
        ),
    ],
)
def test_what_is_offered_follows_from_what_was_decided(
    view: ArticleView, source: SourceText, applied: bool, decisions: RepairDecisions, words: str, act: Act
) -> None:
    repair = Repair(
        "r1", "sample", 1, RepairKind.REPLACE, (Span(0, 1), Span(3, 4)), "ab", "", applied=applied, confidence=0.9
    )
    page = PageAtHand(SourceText(source.source, source.text, (repair,), ()), decisions)
    marks = marks_of(page.source, decisions)
    menu = RepairMenu(view, page, marks[:1], lambda _act: None, writable=True)
    found = offered(menu)
    assert found[words].act is act
    if act is Act.DECLINE:
        anchor = found[words].anchor
        assert anchor is not None
        assert anchor.source_ranges == (Span(0, 1),), "one of several places can be undone by itself"
    menu.close()


def test_what_was_set_aside_is_brought_back_from_the_captured_text(
    view: ArticleView, record: ArticleRecord, source: SourceText, qtbot: QtBot
) -> None:
    view.work.set_writable(True)
    view.show_article(record, (), PageAtHand(source))
    view.set_mode(SOURCE)
    pane = view.stage.captured.pane
    aside = source.set_aside[0]
    pane.go_to(aside.source_ranges[0].start)
    click(pane, aside.source_ranges[0].start + 1)
    (menu,) = open_menus()
    with qtbot.waitSignal(view.work.act_requested) as told:
        next(action for action in menu.actions() if action.text() == "Bring back here").trigger()
    edit = told.args[0].edit
    assert edit is not None
    assert edit.source_ranges == aside.source_ranges
    menu.close()


def test_nothing_can_be_changed_where_nothing_can_be_written(
    view: ArticleView, compared: CompareView, source: SourceText
) -> None:
    view.work.set_writable(False)
    click(compared.captured, source.repairs[0].source_ranges[0].start - 1)
    (menu,) = open_menus()
    assert not any(action.isEnabled() for action in menu.actions() if action.text())


def test_a_narrow_view_puts_one_text_over_the_other(view: ArticleView, compared: CompareView) -> None:
    splitter = compared.findChild(QSplitter)
    assert splitter is not None
    assert splitter.orientation() is Qt.Orientation.Horizontal
    view.resize(400, 900)
    assert splitter.orientation() is Qt.Orientation.Vertical


def test_the_legend_shows_what_marks_a_gap_on_either_side(compared: CompareView, view: ArticleView) -> None:
    for words in ("Line end joined", "Set aside"):
        entry = next(one for one in compared.legend().split("&nbsp;&nbsp;&nbsp; ") if words in one)
        assert entry.count("<img") == 1
        encoded = entry.partition("base64,")[2].partition('"')[0]
        picture = QImage.fromData(QByteArray.fromBase64(encoded.encode()))
        inked = [(x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixel(x, y) >> 24]
        assert inked, "the sample is empty"
    assert "<img" not in view.stage.captured.legend()
