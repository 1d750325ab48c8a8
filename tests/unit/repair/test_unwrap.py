"""Columns become paragraphs; what is not a column stays as it is."""

from __future__ import annotations

import hashlib

import pytest

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.reading import PartKind, ReadingText, RepairedSource, RepairKind
from archive_gui.repair.pipeline import repair


def captured(text: str, media_type: str = "text/plain") -> CapturedText:
    data = text.encode()
    return CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), media_type, "utf-8", "plain_text", 1)


def repaired(text: str) -> RepairedSource:
    return repair(captured(text))


def parts(article: ReadingText) -> list[str]:
    return [article.part_text(part) for part in article.parts]


def texts(text: str) -> list[str]:
    return [one for article in repaired(text).articles for one in parts(article)]


def wrapped(paragraph: str, width: int) -> str:
    return "\n".join(paragraph[at : at + width] for at in range(0, len(paragraph), width))


FIRST = "春耕时节，白沙镇的田野里一片忙碌。村民们翻地、育秧、修渠，谁也不肯耽误一天，因为今年的雨水来得比往年早。"
SECOND = "镇里的农技员跑遍了十二个村，把三千多本小册子送到每一户人家，又在村口的大树下办了六场讲座，场场都坐满了人。"
THIRD = "秋天的时候，这些田里将收获稻谷九百多吨，村民们说，那时候再请农技员来吃一碗新米饭，好好谢谢他们。"


@pytest.mark.parametrize("width", [12, 15, 18, 22])
def test_columns_with_blank_lines_between_paragraphs_become_paragraphs(width: int) -> None:
    page = "\n\n".join(wrapped(one, width) for one in (FIRST, SECOND, THIRD))
    assert texts(page) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("width", [13, 17, 21])
def test_an_indent_begins_a_paragraph(width: int) -> None:
    page = "\n".join(wrapped("\u3000\u3000" + one, width) for one in (FIRST, SECOND, THIRD))
    assert texts(page) == [FIRST, SECOND, THIRD]


def test_windows_line_ends_unwrap_as_well() -> None:
    page = "\n\n".join(wrapped(one, 16) for one in (FIRST, SECOND)).replace("\n", "\r\n")
    assert texts(page) == [FIRST, SECOND]


def test_a_blank_line_after_each_line_tells_nothing() -> None:
    page = wrapped(FIRST + SECOND + THIRD, 18).replace("\n", "\n\n")
    assert texts(page) == [FIRST + SECOND + THIRD]


def test_a_column_break_inside_a_sentence_is_joined() -> None:
    lines = wrapped(FIRST + SECOND, 16).split("\n")
    page = "\n".join(lines[:3]) + "\n\n" + "\n".join(lines[3:]) + "\n\n" + wrapped(THIRD, 16)
    assert texts(page) == [FIRST + SECOND, THIRD]


def test_one_paragraph_per_line_is_left_alone() -> None:
    paragraphs = [FIRST, SECOND, "他们等了很久。", THIRD]
    assert texts("\n".join(paragraphs)) == paragraphs


def test_short_paragraphs_of_like_length_are_not_joined() -> None:
    lines = [
        "老王说，今年的收成真好。",
        "老李说，明年会更好一些。",
        "老赵没有说话，只是笑着。",
        "孩子们在田埂上跑来跑去。",
    ]
    assert texts("\n".join(lines)) == lines


def test_verses_keep_their_lines() -> None:
    verses = ["青山脚下水弯弯，", "弯弯水边种秧田，", "秧田年年出新米，", "新米年年换笑颜。"]
    assert texts("\n".join(verses)) == verses


def test_lists_and_tables_keep_their_lines() -> None:
    rows = ["村名\t户数\t人口", "白沙村\t120\t431", "河口村\t98\t352"]
    items = ["一、修好水渠，保证灌溉；", "二、备足种子，不误农时；", "三、看好山林，防止火灾。"]
    assert texts("\n".join(rows)) == rows
    assert texts("\n".join(items)) == items


def test_headings_of_news_items_are_not_joined_to_their_items() -> None:
    page = [
        "全县小麦开镰",
        "昨天，全县小麦陆续开镰收割。",
        "新桥正式通车",
        "今天上午，新桥正式通车。",
        "书展本周开幕",
        "书展本周六在县城开幕。",
    ]
    assert texts("\n".join(page)) == page


def test_alphabetic_words_at_a_line_end_get_their_blank_back() -> None:
    page = (
        "The old bridge across the river was\nclosed for repairs in the spring, and\n"
        "the village had to wait until the\n"
        "harvest was over. When it opened in\nOctober, people walked over it with\nlanterns in their hands."
    )
    assert texts(page) == [page.replace("\n", " ")]


def test_the_join_is_on_record_and_every_character_is_traced() -> None:
    page = wrapped(FIRST, 12) + "\n\n" + wrapped(SECOND, 12)
    result = repaired(page)
    joins = [one for one in result.repairs if one.kind is RepairKind.JOIN]
    assert {one.rule for one in joins} == {"unwrap"}
    assert all(set(one.before) == {"\n"} for one in joins)
    article = result.articles[0]
    at = article.text.index("育秧")
    source = [page[span.start : span.end] for span in article.offsets.source_ranges(article.parts[0].span)]
    assert "".join(source) == FIRST
    assert page[article.offsets.source_range(at).start] == "育"


def test_an_empty_text_gives_one_empty_article() -> None:
    for page in ("", "\n \n\u3000\n"):
        result = repaired(page)
        assert [article.text for article in result.articles] == [""]
        assert result.articles[0].parts == ()


def test_a_caption_beside_its_picture_is_joined_to_its_stop() -> None:
    page = "\n\n".join([wrapped(FIRST, 16), wrapped(SECOND, 16), "▲白沙镇的村民\n正在田里修整\n水渠。"])
    result = repaired(page)
    assert parts(result.articles[0])[-1] == "▲白沙镇的村民正在田里修整水渠。"
    assert result.articles[0].parts[-1].kind is PartKind.CAPTION


def test_a_short_closed_line_ends_its_paragraph_where_indents_begin_the_others() -> None:
    captions = ["白沙镇的新水渠。", "农技员在讲座上。"]
    body = [wrapped(f"　　{one}", 22) for one in (FIRST, SECOND, THIRD)]
    found = texts("\n".join([*captions, *body]))
    assert found == [*captions, FIRST, SECOND, THIRD]
