"""The words of a fact in the form and in its details: always in view, never half a number."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from archive_gui.desktop.dialogs.fact_span import SpanField
from archive_gui.desktop.panels.facts_detail import FactDetail
from archive_gui.domain.facts import Fact
from archive_gui.domain.records import ArticleRecord
from archive_gui.domain.spans import Span


def test_the_words_of_a_fact_stand_in_view_in_a_long_paragraph(qtbot: QtBot) -> None:
    text = "样例" * 60 + "三十七座" + "续写" * 60
    field = SpanField()
    qtbot.addWidget(field)
    field.resize(600, 400)
    field.show_span(text, Span(120, 124))
    field.resize(260, 70)
    field.show()
    qtbot.waitExposed(field)
    assert field.viewport().rect().contains(field.cursorRect().center())
    assert field.verticalScrollBar().value() > 0


def test_words_that_a_line_end_cuts_are_in_view_from_their_first_one(qtbot: QtBot) -> None:
    text = "样例" * 60 + "三十七座水库" + "续写" * 60
    for start in range(112, 126):
        field = SpanField()
        qtbot.addWidget(field)
        field.show_span(text, Span(start, start + 6))
        field.resize(260, 90)
        field.show()
        qtbot.waitExposed(field)
        cursor = field.textCursor()
        for place in (cursor.selectionStart(), cursor.selectionEnd()):
            cursor.setPosition(place)
            assert field.viewport().rect().contains(field.cursorRect(cursor).center())


def test_the_words_around_a_fact_begin_and_end_with_whole_numbers(qtbot: QtBot, record: ArticleRecord) -> None:
    fact = record.facts[0]
    text = "样" * 10 + "46170名" + "样" * 20 + "水库" + "例" * 23 + "1,234.5亩" + "例" * 9
    start = text.index("水库")
    around: Fact = replace(fact, span=Span(start, start + 2), quote="水库")
    detail = FactDetail()
    qtbot.addWidget(detail)
    detail.show_fact(around, text)
    shown = detail.words()
    assert "…46170名样" in shown
    assert "1,234.5…" in shown
