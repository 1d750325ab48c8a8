"""Snippets show where the hits are densest, mark them all, and cut at sensible places."""

from __future__ import annotations

import pytest

from archive_gui.domain.query import All, Everything, FigureRange, Text, Without
from archive_gui.domain.spans import Span
from archive_gui.search.snippets import snippet

SENTENCE = "这一句只是用来凑数的样句，没有别的意思。"


def marked(found: object) -> list[str]:
    text, highlights = found.text, found.highlights  # type: ignore[attr-defined]
    return [text[start:end] for start, end in highlights]


def test_a_short_text_is_shown_whole() -> None:
    found = snippet(Text("车间"), "村里的车间开工了。\n车间很小。")
    assert found.text == "村里的车间开工了。 车间很小。"
    assert marked(found) == ["车间", "车间"]


def test_the_densest_passage_is_chosen() -> None:
    text = SENTENCE * 3 + "车间。" + SENTENCE * 5 + "车间旁是车间，还是车间。" + SENTENCE * 5
    found = snippet(Text("车间"), text)
    assert marked(found) == ["车间"] * 3
    assert found.text.startswith("…")
    assert found.text.endswith("…")
    assert 40 <= len(found.text) <= 80


def test_a_passage_with_all_chunks_beats_more_hits_of_one() -> None:
    text = "苹果苹果苹果苹果。" + SENTENCE * 6 + "苹果和梨子。" + SENTENCE * 6
    found = snippet(All((Text("苹果"), Text("梨子"))), text)
    assert marked(found) == ["苹果", "梨子"]


def test_chunks_far_apart_are_shown_in_two_passages() -> None:
    text = SENTENCE * 4 + "苹果。" + SENTENCE * 9 + "梨子。" + SENTENCE * 4
    found = snippet(All((Text("苹果"), Text("梨子"))), text)
    assert marked(found) == ["苹果", "梨子"]
    assert found.text.count("…") == 3


def test_other_scripts_are_marked_as_they_stand() -> None:
    found = snippet(Text("车间"), "村裡的車間開工")
    assert marked(found) == ["車間"]


def test_characters_beyond_the_basic_plane_keep_the_offsets() -> None:
    text = "𠮷𠮷𠮷" * 30 + "车间" + "𥕢" * 60
    found = snippet(Text("车间"), text)
    assert marked(found) == ["车间"]


def test_negated_words_are_not_marked() -> None:
    found = snippet(All((Text("车间"), Without(Text("工厂")))), "车间旁没有工厂")
    assert marked(found) == ["车间"]


def test_without_a_hit_the_beginning_is_shown() -> None:
    found = snippet(Text("标题里的词"), SENTENCE * 10)
    assert found.highlights == ()
    assert found.text.startswith("这一句")
    assert found.text.endswith("…")
    assert snippet(Everything(), "短文").text == "短文"
    assert snippet(Text("词"), "").text == ""


def test_it_begins_and_ends_between_sentences_where_one_is_near() -> None:
    text = SENTENCE * 5 + "正好在这里说到车间的事。" + SENTENCE * 5
    found = snippet(Text("车间"), text)
    assert found.text[1:].startswith(("这一句", "正好", "没有"))
    assert found.text[:-1].endswith(("。", "，"))


def test_figures_and_words_are_not_cut() -> None:
    for before in range(20):
        text = "数" * before + "1,234.5亩" + "田" * 18 + "车间" + "地" * 30 + "WTO2001" + "年" * 40
        found = snippet(Text("车间"), text, width=50)
        inner = found.text.strip("…")
        assert "1,234.5" in inner or not inner[:1].isdigit()
        assert inner[:1] not in {",", "."}
        assert "WTO2001" in inner or not (inner[-1:].isascii() and inner[-1:].isalnum())


def test_a_hit_longer_than_the_room_is_shown_whole() -> None:
    long = "长" * 90
    found = snippet(Text(long), SENTENCE * 3 + long + SENTENCE)
    assert marked(found) == [long]


def test_overlapping_hits_are_one_mark() -> None:
    found = snippet(All((Text("扶贫车"), Text("贫车间"))), "这是扶贫车间。")
    assert found.highlights == (Span(2, 6),)


def test_a_number_is_not_cut_where_the_words_stand_by_themselves() -> None:
    assert marked(snippet(Text("2月"), "样本馆在12月闭馆，到2月再开。")) == ["2月"]
    found = snippet(Text("2月"), "样本馆在12月闭馆，到2月再开。")
    assert found.text[: found.highlights[0].start].endswith("到")


@pytest.mark.parametrize(
    ("words", "text"), [("2月", "样本馆12月闭馆。"), ("2公", "样本渠长13.2公里。"), ("34吨", "样本仓存粮1,234吨。")]
)
def test_words_that_stand_only_within_a_number_are_marked_there(words: str, text: str) -> None:
    assert marked(snippet(Text(words), text)) == [words]


def test_facts_that_a_condition_asks_for_are_shown_and_marked() -> None:
    text = SENTENCE * 10 + "样本村修渠320人。" + SENTENCE * 10
    at = text.index("320人")
    query = FigureRange("人数", 100.0)
    assert marked(snippet(query, text, stated=[[Span(at, at + 4)]])) == ["320人"]
    assert marked(snippet(query, text)) == []
