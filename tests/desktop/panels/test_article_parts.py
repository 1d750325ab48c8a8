"""Parts of an article changed by menu, key and drag; doubts judged where they stand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from archive_gui.desktop.actions.catalogue import CATALOGUE
from archive_gui.desktop.delegates.part_edits import PartAct, dropped, edit_of, kind_words, moved_to_article
from archive_gui.desktop.delegates.part_menu import KindMenu, PartMenu
from archive_gui.desktop.panels.article_page import PageArticle, PageAtHand
from archive_gui.desktop.panels.article_view import COMPARE, ArticleView
from archive_gui.desktop.panels.article_view_menu import TextMenu
from archive_gui.domain.captured import Message
from archive_gui.domain.decisions import (
    JoinArticles,
    JoinParts,
    MovePart,
    SetKind,
    SetPartAside,
    SplitArticle,
    SplitPart,
    StructureEdit,
)
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import Evidence, ItemId, LedgerRow, Verdict
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceText
from archive_gui.domain.spans import Span


@pytest.fixture
def page(record: ArticleRecord, source: SourceText) -> PageAtHand:
    """The sample article with another one before it, whose captured text stands behind."""
    length = len(source.text)
    before = ReadingText(
        record.reading.text,
        record.reading.parts,
        OffsetMap(
            record.reading.offsets.length,
            record.reading.offsets.reading_starts,
            type(record.reading.offsets.source_starts)(
                "I", [one + length for one in record.reading.offsets.source_starts]
            ),
            type(record.reading.offsets.source_ends)("I", [one + length for one in record.reading.offsets.source_ends]),
        ),
    )
    articles = (PageArticle(ArticleId(9), "前一篇", before), PageArticle(record.id, "样例", record.reading))
    return PageAtHand(source, articles=articles)


def captured(record: ArticleRecord, number: int) -> int:
    return record.reading.offsets.source_range(record.reading.parts[number].span.start).start


def test_acts_name_parts_by_where_they_begin_in_captured_text(record: ArticleRecord, page: PageAtHand) -> None:
    part = record.reading.parts[3]
    middle = part.span.start + 5
    here, before, after = (captured(record, number) for number in (3, 2, 4))
    expected: dict[PartAct, StructureEdit] = {
        PartAct.SPLIT: SplitPart(here + 5),
        PartAct.JOIN: JoinParts(here),
        PartAct.UP: MovePart(here, before),
        PartAct.DOWN: MovePart(here, after, after=True),
        PartAct.SET_ASIDE: SetPartAside(here),
        PartAct.SPLIT_ARTICLE: SplitArticle(here),
        PartAct.JOIN_ARTICLE: JoinArticles(captured(record, 0)),
    }
    assert {act: edit_of(act, page.readings, 2, middle) for act in PartAct} == expected


def test_the_first_part_goes_up_into_the_article_before(record: ArticleRecord, page: PageAtHand) -> None:
    edit = edit_of(PartAct.UP, page.readings, 2, 0)
    last = page.articles[0].reading
    assert edit == MovePart(captured(record, 0), last.offsets.source_range(last.parts[-1].span.start).start, after=True)
    assert edit_of(PartAct.UP, page.readings, 1, 0) is None
    assert edit_of(PartAct.JOIN, page.readings, 2, 0) is None


def test_a_caption_is_moved_to_the_end_of_another_article_with_its_credit(
    record: ArticleRecord, page: PageAtHand
) -> None:
    parts = record.reading.parts
    at = next(number for number, part in enumerate(parts) if part.kind is PartKind.CAPTION)
    assert parts[at + 1].kind is PartKind.PHOTO_CREDIT
    last = page.articles[0].reading
    end = last.offsets.source_range(last.parts[-1].span.start).start
    # the credit goes first: the caption then goes between it and what was the last part
    assert moved_to_article(page.readings, 2, parts[at], 1) == (
        MovePart(captured(record, at + 1), end, after=True),
        MovePart(captured(record, at), end, after=True),
    )


def test_a_paragraph_is_moved_alone(record: ArticleRecord, page: PageAtHand) -> None:
    assert len(moved_to_article(page.readings, 2, record.reading.parts[3], 1)) == 1


def test_a_part_dropped_behind_all_goes_after_the_last_one(record: ArticleRecord, page: PageAtHand) -> None:
    parts = record.reading.parts
    behind = dropped(page.readings, 2, parts[3], len(record.reading.text))
    assert behind == MovePart(captured(record, 3), captured(record, len(parts) - 1), after=True)
    assert dropped(page.readings, 2, parts[3], parts[1].span.start) == MovePart(
        captured(record, 3), captured(record, 1)
    )
    assert dropped(page.readings, 2, parts[3], parts[4].span.start) is None


def test_the_menu_names_the_keys_of_the_catalogue(working: ArticleView, record: ArticleRecord) -> None:
    menu = working.work.part_menu(working, record.reading.parts[3].span.start + 2)
    assert menu is not None
    told = dict(action.text().split("\t") for action in menu.actions() if "\t" in action.text())
    declared = {
        spec.words(): QKeySequence(spec.keys[0]).toString() for spec in CATALOGUE if spec.id.startswith("part.")
    }
    assert told == {words: keys for words, keys in declared.items() if words != "Kind of the part…"}


def test_a_right_click_is_about_the_part_under_the_mouse(working: ArticleView, record: ArticleRecord) -> None:
    pane = working.stage.reading
    pane.go_to(record.reading.parts[5].span.start + 1)
    where = pane.cursorRect().center()
    pane.go_to(0)
    QApplication.sendEvent(
        pane.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, pane.viewport().mapToGlobal(where))
    )
    (menu,) = pane.findChildren(TextMenu)
    assert any(action.text() == "Part: Paragraph" for action in menu.actions())
    assert pane.caret_offset() == record.reading.parts[5].span.start + 1
    menu.close()


def test_every_kind_has_words() -> None:
    assert len({kind_words(kind) for kind in PartKind}) == len(PartKind)


@pytest.fixture
def working(view: ArticleView, record: ArticleRecord, page: PageAtHand) -> ArticleView:
    view.set_takes_tags(True)
    view.show_article(record, (), page)
    return view


def test_the_menu_of_a_part_changes_its_kind(working: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    menu = working.work.part_menu(working, record.reading.parts[3].span.start + 2)
    assert isinstance(menu, PartMenu)
    kinds = menu.actions()[0].menu()
    assert isinstance(kinds, QMenu)
    assert [action.text() for action in kinds.actions() if action.isChecked()] == ["Paragraph"]
    with qtbot.waitSignal(working.work.act_requested) as told:
        next(action for action in kinds.actions() if action.text() == "Lead").trigger()
    assert told.args[0].edit == SetKind(captured(record, 3), PartKind.LEAD)


def test_the_menu_lists_the_other_articles_of_the_page(working: ArticleView, record: ArticleRecord) -> None:
    menu = working.work.part_menu(working, record.reading.parts[9].span.start)
    assert menu is not None
    others = [action.menu() for action in menu.actions() if action.text() == "Move to another article"]
    assert isinstance(others[0], QMenu)
    assert [action.text() for action in others[0].actions()] == ["前一篇"]


@pytest.mark.parametrize("mode", ["reading", COMPARE])
def test_kinds_can_be_chosen_by_key(working: ArticleView, record: ArticleRecord, mode: str) -> None:
    working.set_mode(mode)
    working.text_pane.go_to(record.reading.parts[1].span.start)
    working.choose_kind()
    (menu,) = working.text_pane.findChildren(KindMenu)
    assert menu.activeAction().text() == "Title"
    menu.close()


@pytest.mark.parametrize("by_menu", [True, False])
def test_the_part_that_is_worked_on_by_key_comes_into_view(
    working: ArticleView, record: ArticleRecord, by_menu: bool
) -> None:
    working.resize(600, 240)
    pane = working.text_pane
    pane.go_to(record.reading.parts[1].span.start)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    assert not pane.viewport().rect().intersects(pane.cursorRect())
    if by_menu:
        working.choose_kind()
        pane.findChildren(KindMenu)[0].close()
    else:
        working.do_part(PartAct.SPLIT_ARTICLE)
    assert pane.viewport().rect().contains(pane.cursorRect())


def test_nothing_is_asked_for_where_nothing_would_change(
    working: ArticleView, record: ArticleRecord, qtbot: QtBot
) -> None:
    working.text_pane.go_to(record.reading.parts[1].span.start)
    with qtbot.assertNotEmitted(working.work.act_requested):
        working.do_part(PartAct.SPLIT)
    working.set_takes_tags(False)
    with qtbot.assertNotEmitted(working.work.act_requested):
        working.do_part(PartAct.SET_ASIDE)
    assert working.work.part_menu(working, 0) is None


def hover(view: ArticleView, offset: int) -> QPoint:
    pane = view.stage.reading
    pane.go_to(offset)
    where = pane.cursorRect().center()
    QTest.mouseMove(pane.viewport(), where + QPoint(20, 0))
    QTest.mouseMove(pane.viewport(), where + QPoint(24, 0))
    return where


def test_a_part_is_dragged_by_the_handle_in_the_margin(
    working: ArticleView, record: ArticleRecord, qtbot: QtBot
) -> None:
    pane, handle = working.stage.reading, working.stage.reading.handle
    hover(working, record.reading.parts[4].span.start)
    qtbot.waitUntil(handle.isVisible)
    assert handle.offset == record.reading.parts[4].span.start
    pane.go_to(record.reading.parts[1].span.start)
    goal = pane.viewport().mapToParent(pane.cursorRect().topLeft())
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(handle, handle.mapFromParent(QPoint(5, goal.y() + 40)))
    QTest.mouseMove(handle, handle.mapFromParent(QPoint(5, goal.y() + 2)))
    assert handle.is_dragging
    with qtbot.waitSignal(working.work.act_requested) as told:
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.mapFromParent(QPoint(5, goal.y() + 2)))
    assert told.args[0].edit == MovePart(captured(record, 4), captured(record, 1))


def test_a_part_held_at_the_foot_of_the_view_goes_on_through_the_text(
    working: ArticleView, record: ArticleRecord, qtbot: QtBot
) -> None:
    working.resize(760, 320)
    pane, handle = working.stage.reading, working.stage.reading.handle
    QTest.mouseMove(pane.viewport(), QPoint(60, 30))
    qtbot.waitUntil(handle.isVisible)
    bar, foot = pane.verticalScrollBar(), pane.viewport().geometry().bottom() - 4
    bar.setValue(0)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(handle, handle.mapFromParent(QPoint(5, foot)))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    with qtbot.waitSignal(pane.part_dropped):
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.mapFromParent(QPoint(5, foot)))


def test_escape_lets_a_dragged_part_stay(working: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    handle = working.stage.reading.handle
    hover(working, record.reading.parts[4].span.start)
    qtbot.waitUntil(handle.isVisible)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(handle, QPoint(5, -200))
    with qtbot.assertNotEmitted(working.work.act_requested):
        QTest.keyClick(handle, Qt.Key.Key_Escape)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, -200))
    assert not handle.is_dragging


def test_the_view_keeps_its_place_when_the_text_changes(
    view: ArticleView, record_of: Callable[..., ArticleRecord], source_of: Callable[..., SourceText]
) -> None:
    parts = [(PartKind.PARAGRAPH, f"第{number}段样例文字。" * 8) for number in range(60)]
    record = record_of(parts, ())
    view.show_article(record, (), PageAtHand(source_of(record, parts)))
    pane = view.text_pane
    pane.go_to(record.reading.text.index("第40段") + 4)
    before, words = pane.cursorRect().top(), pane.text[pane.caret_offset() :][:6]
    lost = record.reading.parts[2]
    kept = tuple(part for part in record.reading.parts if part is not lost)
    shorter = record_of([(part.kind, record.reading.part_text(part)) for part in kept], ())
    # The same captured text, one part of it gone from the reading text.
    cut = lost.span.length + 1
    offsets = shorter.reading.offsets
    shift = record.reading.offsets.source_range(record.reading.parts[3].span.start).start
    first = offsets.source_range(shorter.reading.parts[2].span.start).start
    moved = [
        type(column)("I", [one + (shift - first if one >= first else 0) for one in column])
        for column in (offsets.source_starts, offsets.source_ends)
    ]
    reading = dataclasses.replace(shorter.reading, offsets=OffsetMap(offsets.length, offsets.reading_starts, *moved))
    assert len(record.reading.text) - len(reading.text) == cut
    view.show_article(dataclasses.replace(shorter, reading=reading), (), PageAtHand(source_of(record, parts)))
    assert pane.text[pane.caret_offset() :][:6] == words
    assert abs(pane.cursorRect().top() - before) <= 1


def doubt(record: ArticleRecord, quote: str, *, number: int = 1, written: str = "") -> LedgerRow:
    at = record.reading.text.index(quote)
    span = Span(at, at + len(quote))
    params = {"written": written, "read": "甲", "count": 1, "place": "样例县"} if written else {}
    piece = Evidence(record.source.id, record.id, "", quote, (span,), record.reading.offsets.source_ranges(span))
    kind = FindingKind.MISREADING if written else FindingKind.DOUBTFUL_JOIN
    return LedgerRow(
        ItemId(number),
        f"u{number}",
        kind,
        Severity.MEDIUM,
        Message("repair.joined_sentence", params),
        True,
        None,
        "",
        None,
        None,
        record.source.id,
        record.id,
        "",
        (piece,),
        True,
        True,
    )


@pytest.fixture
def doubtful(view: ArticleView, record: ArticleRecord, source: SourceText) -> ArticleView:
    rows = (doubt(record, "专项工作组"), doubt(record, "样例县还将", number=2, written="样例县"))
    view.set_takes_tags(True)
    view.show_article(record, (), PageAtHand(source, doubts=rows))
    return view


def test_doubts_stand_under_their_parts(doubtful: ArticleView, record: ArticleRecord) -> None:
    pane = doubtful.stage.reading
    first, second = pane.strips
    for strip, quote in ((first, "专项工作组"), (second, "样例县还将")):
        part = next(part for part in record.reading.parts if quote in record.reading.part_text(part))
        pane.go_to(part.span.end - 1)
        assert strip.isVisible()
        assert strip.geometry().top() >= pane.cursorRect().bottom() - 6
    assert not first.geometry().intersects(second.geometry())


def test_a_verdict_is_one_click_or_key_away(doubtful: ArticleView, qtbot: QtBot) -> None:
    first, second = doubtful.stage.reading.strips
    assert (first.button(Verdict.ADOPTED).text(), first.button(Verdict.DISMISSED).text()) == ("Adopt", "Do not adopt")
    assert second.button(Verdict.ADOPTED).text() == "Adopt"
    with qtbot.waitSignal(doubtful.verdict_requested) as told:
        first.button(Verdict.DISMISSED).click()
    assert told.args == [1, Verdict.DISMISSED]
    doubtful.walk_repairs(forward=True)
    doubtful.walk_repairs(forward=True)
    with qtbot.waitSignal(doubtful.verdict_requested) as told:
        QTest.keyClick(second.button(Verdict.ADOPTED), Qt.Key.Key_Space)
    assert told.args == [2, Verdict.ADOPTED]


def test_the_captured_text_of_a_doubt_is_seen_beside_it(doubtful: ArticleView, record: ArticleRecord) -> None:
    doubtful.stage.reading.strips[1].button(None).click()
    assert doubtful.mode == COMPARE
    assert doubtful.text_pane.caret_offset() == record.reading.text.index("样例县还将")


def test_no_verdict_can_be_given_where_nothing_can_be_written(doubtful: ArticleView) -> None:
    doubtful.set_takes_tags(False)
    for strip in doubtful.stage.reading.strips:
        assert not strip.button(Verdict.ADOPTED).isEnabled()
        assert strip.button(None).isEnabled()


def test_a_point_in_a_doubt_is_still_the_text(doubtful: ArticleView, record: ArticleRecord) -> None:
    pane = doubtful.stage.reading
    at = record.reading.text.index("专项工作组")
    pane.go_to(at)
    assert pane.offset_at(QPointF(pane.cursorRect().center()) + QPointF(6, 0)) == at
