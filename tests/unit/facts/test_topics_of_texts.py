"""Of whom figures are said where a body, works, a book or a group is spoken of, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact, Figure
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine

Find = Callable[..., tuple[Fact, ...]]


def subject(facts: tuple[Fact, ...], quote: str) -> str | None:
    (found,) = [fact.detail for fact in facts if isinstance(fact.detail, Figure) and fact.quote == quote]
    return found.subject


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("隆回县修路。宽6米的樟溪公路动工，投资200万元。", "6米", "樟溪公路"),
        ("隆回县修路。宽6米的樟溪公路动工，投资200万元。", "200万元", "樟溪公路"),
        ("隆回县行医。王大山来到只有18张病床、两名医师的洞口县医院。", "18张", "洞口县"),
        ("隆回县修路。全县85%的公路通车。", "85%", "隆回县"),
        ("隆回县修路。建成宽6米的公路5条。", "6米", "隆回县"),
    ],
)
def test_a_figure_describes_what_follows_it(find: Find, text: str, quote: str, expected: str) -> None:
    found = subject(find(text), quote)
    assert found is not None
    assert expected in found


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("隆回县扶贫。王大山摸到的家底是9个小组，账上270元。", "270元", "隆回县"),
        ("隆回县打井，全县都缺水。全县算过一笔账，王大山说过：一口井造价380元。", "380元", "隆回县"),
        ("隆回县表彰。王大山宣读名单，120名个人、80个集体上台。", "80个", "隆回县"),
        ("隆回县送行。王大山等300人前来。", "300人", "隆回县"),
        ("隆回县种田。王大山承包80亩田。", "80亩", "王大山"),
        ("隆回县种橘。他说，亩产达900公斤。", "900公斤", "隆回县"),
    ],
)
def test_a_person_who_only_tells_is_no_topic(find: Find, text: str, quote: str, expected: str) -> None:
    assert subject(find(text), quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("隆回县出书。王大山编写的《样例一百问》印行3万册。", "3万册", "《样例一百问》"),
        ("隆回县普法。根据《样例条例》，全县培训3万人。", "3万人", "隆回县"),
        ("隆回县修路。从村口到洞口县13公里，石板铺路。", "13公里", "隆回县"),
        ("隆回县种粮。比全省多收3万吨。", "3万吨", "隆回县"),
        ("隆回县开会。来自23个乡镇的876名运动员，年纪最大的67岁，最小的16岁。", "16岁", "运动员"),
        ("隆回县开会。来自23个乡镇的876名运动员，王大山67岁。", "67岁", "王大山"),
    ],
)
def test_books_ways_and_groups(find: Find, text: str, quote: str, expected: str) -> None:
    assert subject(find(text), quote) == expected


def _article(engine: FactEngine, title: str, *paragraphs: str) -> tuple[Fact, ...]:
    text = ""
    parts: list[Part] = []
    for number, line in enumerate((title, *paragraphs), start=1):
        kind = PartKind.PARAGRAPH if parts else PartKind.TITLE
        parts.append(Part(f"a1.p{number}", kind, Span(len(text), len(text) + len(line))))
        text += f"{line}\n"
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(text)))
    return engine.extract([(ReadingText(text, tuple(parts), builder.build()), Description())])[0]


_HARVEST = ("秋后过秤，打粮30万斤。", "30万斤")


@pytest.mark.parametrize(
    ("title", "opening", "expected"),
    [
        ("一个合作社的头一年", "隆回县办社。前进农业生产合作社去年成立，分三个队。", "前进农业生产合作社"),
        ("隆回县的头一年", "隆回县办社。前进农业生产合作社去年成立，分三个队。", "隆回县"),
    ],
)
def test_a_title_that_names_the_sort_of_a_body_makes_it_the_topic(
    engine: FactEngine, title: str, opening: str, expected: str
) -> None:
    sentence, quote = _HARVEST
    assert subject(_article(engine, title, opening, sentence), quote) == expected


def test_a_body_is_no_topic_before_it_is_named(engine: FactEngine) -> None:
    later = "书院大桥长46米。书院大桥宽2米。书院大桥高9米。书院大桥重3吨。"
    facts = _article(engine, "编读往来", "隆回县涨价。", "每度电收3角，多收5000元。", later)
    assert subject(facts, "5000元") == "隆回县"
