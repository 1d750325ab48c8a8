"""The article and the two ways to see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.delegates.fact_marks import SHAPES
from archive_gui.desktop.panels.article_document import meta_line, outline
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_view import READING, SOURCE, ZOOMS, ArticleView
from archive_gui.desktop.panels.article_view_lines import runs_of
from archive_gui.desktop.panels.article_view_menu import open_text_menu
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.theme.style import Theme
from archive_gui.domain.description import Contributor, Description
from archive_gui.domain.facts import FactKind
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleRecord, SourceText


def place_of(pane: TextPane, offset: int) -> QPoint:
    """The middle of a character, in the viewport."""
    start = pane.positions.position(offset)
    run = next(runs_of(pane.document(), start, start + 1, top=-1, bottom=1e9))
    return (run.rect.center() - pane.scrolled()).toPoint()


def fact_id(record: ArticleRecord, quote: str) -> str:
    return next(fact.id for fact in record.facts if fact.quote == quote)


def test_the_document_holds_every_character_where_the_map_says(view: ArticleView, record: ArticleRecord) -> None:
    view.show_article(record, ())
    pane = view.text_pane
    document = pane.document()
    for offset, char in enumerate(record.reading.text):
        position = pane.positions.position(offset)
        if char == "\n":
            assert document.characterAt(position) == "\u2029"
        elif char < "\U00010000":
            assert document.characterAt(position) == char


def test_publication_and_date_stand_under_the_byline(view: ArticleView, record: ArticleRecord) -> None:
    view.show_article(record, ())
    blocks = view.text_pane.toPlainText().split("\n")
    assert blocks[3] == meta_line(record.description)
    assert "样例日报" in blocks[3]
    assert "2021-11-02" in blocks[3]


def test_a_title_known_only_from_the_description_is_shown(
    view: ArticleView, record_of: Callable[..., ArticleRecord]
) -> None:
    record = record_of(
        [(PartKind.PARAGRAPH, "样例文字。")],
        (),
        description=Description(title="补题", contributors=(Contributor("甲某"),)),
    )
    view.show_article(record, ())
    assert view.text_pane.toPlainText().split("\n") == ["补题", "甲某", "样例文字。"]
    assert view.text_pane.positions.position(0) == 6


def test_columns_of_a_table_stand_below_each_other(view: ArticleView, record_of: Callable[..., ArticleRecord]) -> None:
    table = "项目\t甲\n很长很长很长很长的项目名\t乙"
    record = record_of([(PartKind.TABLE, table)], (), description=Description())
    view.show_article(record, ())
    first, second = (place_of(view.text_pane, table.index(char)) for char in "甲乙")
    assert abs(first.x() - second.x()) <= 1
    assert second.y() > first.y()


def test_kinds_differ_in_shape_where_they_do_not_in_colour() -> None:
    assert set(SHAPES) == set(FactKind)
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_an_empty_article_can_be_shown(view: ArticleView, record_of: Callable[..., ArticleRecord]) -> None:
    view.show_article(record_of([], (), description=Description()), ())
    assert view.text_pane.toPlainText() == ""
    view.walk_hits(forward=True)
    view.set_mode(SOURCE)


def test_a_click_on_an_underlined_run_selects_its_fact(view: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    view.show_article(record, ())
    at = record.reading.text.index("52.61万人次")
    with qtbot.waitSignal(view.fact_selected) as told:
        QTest.mouseClick(view.text_pane.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view.text_pane, at + 2))
    assert told.args == [fact_id(record, "52.61万人次")]


def test_a_second_click_selects_the_fact_around(view: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    view.show_article(record, ())
    told: list[str] = []
    view.fact_selected.connect(told.append)
    where = place_of(view.text_pane, record.reading.text.index("3.1%") + 1)
    for _click in range(2):
        QTest.mouseClick(view.text_pane.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told == [fact_id(record, "3.1%"), fact_id(record, "由3.1%下降到0.4%")]


def test_a_click_beside_facts_selects_none(view: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    view.show_article(record, ())
    with qtbot.assertNotEmitted(view.fact_selected):
        where = place_of(view.text_pane, record.reading.text.index("受益群众"))
        QTest.mouseClick(view.text_pane.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_caret_coming_into_a_fact_selects_it_once(view: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    view.show_article(record, ())
    pane = view.text_pane
    told: list[str] = []
    view.fact_selected.connect(told.append)
    at = record.reading.text.index("𥕢坪村")
    pane.go_to(at - 1)
    for _key in range(3):
        QTest.keyClick(pane, Qt.Key.Key_Right)
    assert told == [fact_id(record, "𥕢坪村")]
    assert pane.caret_offset() == at + 2


def test_select_fact_scrolls_to_it_and_is_silent(
    view: ArticleView, record_of: Callable[..., ArticleRecord], qtbot: QtBot
) -> None:
    record = record_of([(PartKind.PARAGRAPH, "样例文字。" * 40)] * 12 + [(PartKind.PARAGRAPH, "到2021年10月。")])
    view.show_article(record, ())
    assert view.text_pane.verticalScrollBar().value() == 0
    with qtbot.assertNotEmitted(view.fact_selected):
        view.select_fact(record.facts[0].id)
    where = place_of(view.text_pane, record.facts[0].span.start)
    assert view.text_pane.viewport().rect().contains(where)
    assert view.text_pane.caret_offset() == record.facts[0].span.start


def test_select_fact_changes_what_is_drawn(view: ArticleView, record: ArticleRecord) -> None:
    view.show_article(record, ())
    where = place_of(view.text_pane, record.facts[1].span.start)
    around = QRect(where.x() - 8, where.y() - 10, 16, 20)
    before = view.text_pane.viewport().grab(around).toImage()
    assert view.text_pane.viewport().grab(around).toImage() == before
    view.select_fact(record.facts[1].id)
    assert view.text_pane.viewport().grab(around).toImage() != before


def test_kinds_that_are_left_out_are_neither_underlined_nor_clickable(
    view: ArticleView, record: ArticleRecord, qtbot: QtBot
) -> None:
    view.show_article(record, ())
    view.set_kinds({FactKind.DATE})
    at = record.reading.text.index("148座")
    assert view.text_pane.facts_at(at) == []
    assert view.text_pane.words_at(at) == ""
    view.set_kinds(None)
    assert "148 座" in view.text_pane.words_at(at)


def test_zoom_goes_by_steps_and_stays_at_the_place(
    view: ArticleView, record_of: Callable[..., ArticleRecord], qtbot: QtBot
) -> None:
    record = record_of([(PartKind.PARAGRAPH, "样例文字。" * 40)] * 20, ())
    view.show_article(record, ())
    view.text_pane.scroll_to(1000)
    top = view.text_pane.top_offset()
    with qtbot.waitSignal(view.zoom_changed) as told:
        view.zoom(2)
    assert told.args == [125]
    assert abs(view.text_pane.top_offset() - top) < 40
    view.zoom(0)
    assert view.zoom_percent == 100
    view.zoom(99)
    assert view.zoom_percent == ZOOMS[-1]


def test_the_outline_lists_title_and_headings_and_leads_there(view: ArticleView, record: ArticleRecord) -> None:
    view.show_article(record, ())
    headings = outline(record.reading)
    assert [heading.words for heading in headings] == ["样例县水利建设纪实", "“引”水上山，干渠通到田头"]
    view.resize(760, 300)
    actions = view._bar.outline_actions()
    actions[1].trigger()
    assert view.text_pane.caret_offset() == headings[1].offset


def test_copying_gives_the_reading_text_without_the_programs_own_words(
    view: ArticleView, record: ArticleRecord
) -> None:
    view.show_article(record, ())
    view.text_pane.selectAll()
    view.text_pane.copy()
    assert QGuiApplication.clipboard().text() == record.reading.text


def test_the_captured_text_is_asked_for_once_and_shown_at_the_same_place(
    view: ArticleView, record: ArticleRecord, source: SourceText, qtbot: QtBot
) -> None:
    view.show_article(record, ())
    with qtbot.waitSignal(view.source_requested) as told:
        view.set_mode(SOURCE)
    assert told.args == [record.source.id]
    view.show_page(PageAtHand(source))
    assert view.text_pane.text == source.text
    with qtbot.assertNotEmitted(view.source_requested):
        view.set_mode(READING)
        view.set_mode(SOURCE)


def test_switching_keeps_the_place(
    view: ArticleView, record_of: Callable[..., ArticleRecord], source_of: Callable[..., SourceText]
) -> None:
    parts = [(PartKind.PARAGRAPH, f"第{number}段样例文字。" * 12) for number in range(60)]
    record = record_of(parts, ())
    view.show_article(record, ())
    view.text_pane.scroll_to(record.reading.text.index("第40段"))
    top = view.text_pane.top_offset()
    view.set_mode(SOURCE)
    view.show_page(PageAtHand(source_of(record, parts)))
    seen = view.text_pane.top_offset()
    assert abs(seen - record.reading.offsets.source_range(top).start) < 30
    view.set_mode(READING)
    assert abs(view.text_pane.top_offset() - top) < 50


def test_a_fact_cut_in_two_is_marked_in_both_lines_of_the_captured_text(
    view: ArticleView, record: ArticleRecord, source: SourceText, qtbot: QtBot
) -> None:
    view.show_article(record, ())
    view.set_mode(SOURCE)
    view.show_page(PageAtHand(source))
    fact = next(fact for fact in record.facts if fact.quote == "2021年10月")
    pane = view.text_pane
    for span in fact.source_ranges:
        assert [found.id for found in pane.facts_at(span.start)] == [fact.id]
    with qtbot.waitSignal(view.fact_selected) as told:
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pane, fact.source_ranges[1].start))
    assert told.args == [fact.id]
    view.select_fact(fact.id)
    assert pane.caret_offset() == fact.source_ranges[0].start


def test_hovering_a_repair_names_its_rule(view: ArticleView, record: ArticleRecord, source: SourceText) -> None:
    view.show_article(record, ())
    view.set_mode(SOURCE)
    view.show_page(PageAtHand(source))
    join = source.repairs[0].source_ranges[0]
    words = view.text_pane.words_at(join.start)
    assert "unwrap.column" in words
    assert "↵" in words
    aside = source.set_aside[0].source_ranges[0]
    assert "furniture.footer" in view.text_pane.words_at(aside.start)


def test_a_repair_asked_for_is_shown_once_the_captured_text_is_here(
    view: ArticleView, record: ArticleRecord, source: SourceText, qtbot: QtBot
) -> None:
    view.show_article(record, ())
    with qtbot.waitSignal(view.source_requested):
        view.show_repair(source.repairs[3].id)
    view.show_page(PageAtHand(source))
    assert view.mode == SOURCE
    assert view.text_pane.selected_span() == source.repairs[3].source_ranges[0]
    view.show_repair(source.repairs[0].id)
    assert view.text_pane.selected_span() == source.repairs[0].source_ranges[0]


def test_the_legend_names_the_marks_that_occur(view: ArticleView, record: ArticleRecord, source: SourceText) -> None:
    view.show_article(record, ())
    view.set_mode(SOURCE)
    view.show_page(PageAtHand(source))
    assert "Line end joined" in view._stage.captured.legend()
    assert "Set aside" in view._stage.captured.legend()
    assert "Moved" not in view._stage.captured.legend()


def test_the_menu_copies_with_citation_and_searches(view: ArticleView, record: ArticleRecord, qtbot: QtBot) -> None:
    view.show_article(record, ())
    pane = view.text_pane
    at = record.reading.text.index("148座")
    pane.go_to(at)
    cursor = pane.textCursor()
    cursor.setPosition(pane.positions.position(at + 4), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    asked: list[str] = []
    menu = open_text_menu(pane, record, asked.append, None, QPoint(0, 0))
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy with citation"].trigger()
    assert QGuiApplication.clipboard().text() == ("148座\n甲某, 乙某. 样例县水利建设纪实[N]. 样例日报, 2021-11-02(7).")
    actions["Search the archive for “148座”"].trigger()
    assert asked == ["148座"]
    menu.close()


def test_the_same_article_shown_again_keeps_its_place(
    view: ArticleView, record_of: Callable[..., ArticleRecord]
) -> None:
    record = record_of([(PartKind.PARAGRAPH, "样例文字。" * 40)] * 20, ())
    view.show_article(record, ())
    view.text_pane.scroll_to(2000)
    top = view.text_pane.top_offset()
    view.show_article(record, ())
    assert view.text_pane.top_offset() == top
    view.show_article(record_of([(PartKind.PARAGRAPH, "样例文字。" * 40)] * 21, (), number=2), ())
    assert view.text_pane.top_offset() == 0


def test_the_chosen_fact_stays_marked_through_a_refresh_and_in_the_captured_text(
    view: ArticleView, record: ArticleRecord, source: SourceText
) -> None:
    view.show_article(record, ())
    view.select_fact(record.facts[1].id)
    view.show_article(record, ())
    assert view.text_pane.marks.selected() == [record.facts[1].span]
    view.set_mode(SOURCE)
    view.show_page(PageAtHand(source))
    assert view.text_pane.marks.selected() == list(record.facts[1].source_ranges)


def test_a_long_article_can_be_shown_and_jumped_in(view: ArticleView, record_of: Callable[..., ArticleRecord]) -> None:
    record = record_of([(PartKind.PARAGRAPH, "样例文字，" * 200)] * 200 + [(PartKind.PARAGRAPH, "到2021年10月。")])
    assert len(record.reading.text) > 200_000
    view.show_article(record, ())
    view.select_fact(record.facts[0].id)
    assert view.text_pane.viewport().rect().contains(place_of(view.text_pane, record.facts[0].span.start))


def test_other_colours_are_taken_on(view: ArticleView, record: ArticleRecord, theme: Theme) -> None:
    view.show_article(record, ())
    light = view.text_pane.viewport().grab().toImage().pixelColor(2, 2)
    theme.choose("dark")
    dark = view.text_pane.viewport().grab().toImage().pixelColor(2, 2)
    assert light.lightness() > 200
    assert dark.lightness() < 80


def test_a_source_of_another_article_is_passed_over(
    view: ArticleView, record: ArticleRecord, source: SourceText
) -> None:
    view.clear()
    view.show_page(PageAtHand(source))
    assert view.mode == READING
    view.show_article(record, ())
    assert view.text_pane.text == record.reading.text


def test_every_focusable_widget_of_the_view_has_a_name(view: ArticleView, record: ArticleRecord) -> None:
    view.show_article(record, ())
    for widget in view.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.objectName() != "qt_toolbar_ext_button":
            assert widget.accessibleName(), widget


def test_a_point_beside_the_text_is_no_character(view: ArticleView, record: ArticleRecord) -> None:
    view.show_article(record, ())
    assert view.text_pane.offset_at(QPointF(view.text_pane.viewport().width() - 1, 3)) is None
