"""Hits and found words, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_view import SOURCE, ArticleView
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleRecord, SourceText
from archive_gui.domain.spans import Span


def test_f3_walks_the_hits_and_round_again(view: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    first = record.reading.text.index("水库")
    second = record.reading.text.index("渠道")
    told: list[tuple[int, int]] = []
    view.show_article(record, [Span(first, first + 2), Span(second, second + 2)])
    view.hit_moved.connect(lambda current, total: told.append((current, total)))
    for _key in range(3):
        QTest.keyClick(view.text_pane, Qt.Key.Key_F3)
    QTest.keyClick(view.text_pane, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert told == [(1, 2), (2, 2), (1, 2), (2, 2)]
    assert view.text_pane.caret_offset() == second


def test_a_hit_cut_by_a_line_end_is_one_hit_in_the_captured_text(
    view: ArticleView, record: ArticleRecord, source: SourceText, qtbot: QtBot
) -> None:
    fact = next(fact for fact in record.facts if len(fact.source_ranges) == 2)
    view.show_article(record, [fact.span])
    view.set_mode(SOURCE)
    view.show_page(PageAtHand(source))
    with qtbot.waitSignal(view.hit_moved) as told:
        view.walk_hits(forward=True)
    assert told.args == [1, 1]
    assert view.text_pane.caret_offset() == fact.source_ranges[0].start


def test_the_line_for_words_keeps_its_width_while_the_matches_are_counted(
    view: ArticleView, record: ArticleRecord, qtbot: QtBot
) -> None:
    view.show_article(record, ())
    QTest.keyClick(view.text_pane, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = QGuiApplication.focusObject()
    assert isinstance(line, QLineEdit)
    view.resize(450, 600)
    QGuiApplication.processEvents()
    empty = line.width()
    line.insert("水库")
    QGuiApplication.processEvents()
    assert line.width() == empty > 0


def test_the_find_bar_counts_and_walks_folded_words(view: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    view.show_article(record, ())
    QTest.keyClick(view.text_pane, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = QGuiApplication.focusObject()
    assert isinstance(line, QLineEdit)
    told: list[tuple[int, int]] = []
    view.hit_moved.connect(lambda current, total: told.append((current, total)))
    line.insert("樣例縣")
    count = record.reading.text.count("样例县")
    assert told[-1] == (1, count)
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1] == (count, count)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert told[-1] == (0, 0)
    assert view.text_pane.hasFocus()
    at = record.reading.text.rindex("样例县")
    assert view.text_pane.selected_span() == Span(at, at + 3), "what was found can be worked on"


def test_what_was_selected_in_the_text_stays_when_the_find_bar_closes(view: ArticleView, record: ArticleRecord) -> None:
    view.show_article(record, ())
    view.open_find()
    line = QGuiApplication.focusObject()
    assert isinstance(line, QLineEdit)
    line.insert("样例县")
    view.text_pane.select_span(Span(2, 5))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.text_pane.selected_span() == Span(2, 5)
    view.open_find()
    line.setText("这里没有的文字")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert view.text_pane.selected_text() == "", "nothing was found"


def test_an_article_that_was_searched_for_opens_at_its_first_hit(
    view: ArticleView, record_of: Callable[..., ArticleRecord]
) -> None:
    long = record_of([(PartKind.PARAGRAPH, "样例文字。" * 40)] * 20, ())
    view.show_article(long, [Span(3000, 3002), Span(3300, 3302)])
    assert 0 < view.text_pane.top_offset() < 3000
    told: list[tuple[int, int]] = []
    view.hit_moved.connect(lambda current, total: told.append((current, total)))
    view.walk_hits(forward=True)
    assert told == [(1, 2)]
    near = record_of([(PartKind.PARAGRAPH, "样例文字。" * 40)] * 20, (), number=2)
    view.show_article(near, [Span(5, 7)])
    assert view.text_pane.top_offset() == 0
