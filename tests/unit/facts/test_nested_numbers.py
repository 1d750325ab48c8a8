"""A number that tells which of those are counted, and words behind a count that are no part of its noun."""

from __future__ import annotations

import pytest

from archive_gui.domain.facts import Figure
from archive_gui.workflows.inspect import process


def indicators(text: str) -> list[tuple[str, str | None]]:
    source = process(f"样例日报 2019年6月1日\n\n绥宁县的一则样本\n\n{text}\n".encode(), "样本.txt", "样本.txt")
    facts = [fact for article in source.articles for fact in article.facts]
    return [(fact.quote, fact.detail.indicator) for fact in facts if isinstance(fact.detail, Figure)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("绥宁县向14个缺水人口超过60人的寨子派了水车。", [("14个", "寨子"), ("超过60人", "缺水人口")]),
        ("绥宁县奖励6个集体经济收入达到8万元以上的村。", [("6个", "村"), ("8万元以上", "集体经济收入")]),
        ("绥宁县建成3座装机容量45千瓦的电站。", [("3座", "电站"), ("45千瓦", "装机容量")]),
        ("绥宁县有9家用工不足15人的竹器坊。", [("9家", "竹器坊"), ("不足15人", "用工")]),
        ("绥宁县有5名年龄超过60岁的老篾匠。", [("5名", "老篾匠"), ("超过60岁", "年龄")]),
    ],
)
def test_a_number_that_tells_which_does_not_take_the_noun(text: str, told: list[tuple[str, str]]) -> None:
    assert indicators(text) == told


def test_a_share_of_land_beside_a_count_is_no_such_number() -> None:
    assert indicators("绥宁县有3个合作社2000亩的基地。") == [("3个", "合作社"), ("2000亩", "基地")]


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("绥宁县有4个市定缺水村。", "4个", "市定缺水村"),
        ("绥宁县有6家省属林场。", "6家", "省属林场"),
        ("绥宁县1832名返乡篾匠基本上实现了就近做工。", "1832名", "返乡篾匠"),
        ("绥宁县建成160亩楠竹基地等一批产业。", "160亩", "楠竹基地"),
        ("绥宁县实现26个缺水村全覆盖。", "26个", "缺水村"),
        ("绥宁县派出12支送水队到8个寨子。", "12支", "送水队"),
        ("绥宁县在6个试点村的基础上再增加8个。", "6个", "试点村"),
        ("老篾匠除了种自家的6亩田外，还编竹篓。", "6亩", "自家的田"),
        ("老篾匠除了管护自家的6亩竹林外，还编竹篓。", "6亩", "竹林"),
    ],
)
def test_what_is_counted_ends_where_something_is_said_of_it(text: str, quote: str, indicator: str) -> None:
    assert (quote, indicator) in indicators(text)
