"""The sentence around a place: short, on one line, the place told in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.spans import Span
from archive_gui.language.sentences import REACH, sentence_around


def around(text: str, quote: str) -> str:
    at = text.index(quote)
    sentence, highlight = sentence_around(text, Span(at, at + len(quote)))
    assert sentence[highlight.start : highlight.end] == quote.replace("\n", " ")
    return sentence


def test_a_sentence_ends_at_its_mark_and_keeps_the_closing_quote() -> None:
    assert around("前一句。“样本村有三十户。”他说。", "三十户") == "“样本村有三十户。”"


def test_lines_are_sentences_too() -> None:
    assert around("样本标题\n样本村有三十户\n下一段", "三十户") == "样本村有三十户"


def test_a_text_without_marks_is_cut() -> None:
    sentence = around("长" * 900 + "三十户" + "长" * 900, "三十户")
    assert sentence.startswith("…")
    assert sentence.endswith("…")
    assert len(sentence) <= 2 * REACH + 10


@given(st.text(alphabet="样本。\n”！ a", max_size=60), st.data())
def test_the_place_is_always_in_its_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    sentence, highlight = sentence_around(text, Span(start, end))
    assert sentence[highlight.start : highlight.end] == text[start:end].replace("\n", " ")
