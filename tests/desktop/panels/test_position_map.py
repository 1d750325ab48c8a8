"""Offsets of a text against positions of the document it is shown in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from archive_gui.desktop.panels.article_document_positions import PositionMap, shown_text
from archive_gui.domain.spans import Span

TEXT = "甲𥕢乙\n丙𥕢𥕢丁"


def test_positions_count_utf16_units() -> None:
    positions = PositionMap(TEXT)
    assert [positions.position(offset) for offset in range(len(TEXT) + 1)] == [0, 1, 3, 4, 5, 6, 8, 10, 11]


def test_offsets_lead_back_also_from_within_a_pair() -> None:
    positions = PositionMap(TEXT)
    assert [positions.offset(position) for position in range(12)] == [0, 1, 1, 2, 3, 4, 5, 5, 6, 6, 7, 8]


def test_inserted_words_belong_to_no_character() -> None:
    positions = PositionMap("题\n文𥕢", [(2, 5)])
    assert positions.position(1) == 1
    assert positions.position(2) == 7
    assert positions.span_positions(Span(0, 2)) == (0, 2)
    assert positions.span_positions(Span(2, 4)) == (7, 10)
    assert [positions.offset(position) for position in (1, 2, 4, 6, 7, 8)] == [1, 2, 2, 2, 2, 3]
    assert [positions.is_inserted(position) for position in (1, 2, 6, 7)] == [False, True, True, False]


def test_offsets_outside_are_brought_to_the_ends() -> None:
    positions = PositionMap("ab")
    assert (positions.position(-3), positions.position(9)) == (0, 2)
    assert positions.offset(50) == 2
    assert positions.span_positions(Span(1, 1)) == (1, 1)


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\u2028b\u2029c", "a\x00b\ufffcc\ufdd0", "\ud800x"])
def test_shown_text_keeps_the_count_of_characters_in_a_document(qapp: object, text: str) -> None:
    shown = shown_text(text)
    assert len(shown) == len(text)
    document = QTextDocument()
    QTextCursor(document).insertText(shown)
    assert document.characterCount() - 1 == len(text)


@given(
    st.text(alphabet="甲a\n𥕢🀄", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=4, unique_by=lambda pair: pair[0]),
)
def test_every_character_is_found_again(text: str, inserted: list[tuple[int, int]]) -> None:
    kept = sorted((offset, length) for offset, length in inserted if offset <= len(text))
    positions = PositionMap(text, kept)
    for offset in range(len(text)):
        position = positions.position(offset)
        assert positions.offset(position) == offset
        assert not positions.is_inserted(position)
    places = [positions.position(offset) for offset in range(len(text))]
    assert places == sorted(set(places))
