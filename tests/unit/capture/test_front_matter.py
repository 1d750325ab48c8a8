"""Keys and values before a text, as exports of Markdown write them."""

from __future__ import annotations

import pytest

from archive_gui.capture.front_matter import front_matter
from archive_gui.domain.captured import SourceMetadata
from archive_gui.workflows.inspect import process

TEXT = "# 样村的渠修好了\n\n样村的渠上个月修好了，今年3月放水。\n"


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (
            ["---", "title: 样村的渠", "source: 样溪日报", "date: 2021-04-12", "---"],
            SourceMetadata("样村的渠", None, "样溪日报", "2021-04-12"),
        ),
        (
            ["---", "标题：样村的渠", "来源：样溪日报", "作者：田小样", "发布时间：2021年4月12日 08:30", "---"],
            SourceMetadata("样村的渠", "田小样", "样溪日报", "2021-04-12"),
        ),
        (
            ["---", "author:", "  - 田小样", "  - 马小样", "source: https://example.cn/1", "tags: [水利, 样村]", "..."],
            SourceMetadata(author="田小样、马小样", url="https://example.cn/1"),
        ),
        (
            [
                "+++",
                'title = "样村: 渠"  # draft',
                'authors = ["田小样", "马小样"]',
                "date = 2021-04-12T08:30:00Z",
                "+++",
            ],
            SourceMetadata("样村: 渠", "田小样、马小样", None, "2021-04-12"),
        ),
        (["---", "created: 2021-04-12", "source: '[[书摘]]'", "---"], SourceMetadata()),
    ],
)
def test_keys_of_exports_tell_of_the_text(block: list[str], told: SourceMetadata) -> None:
    head = "\n".join(block)

    assert front_matter(f"{head}\n\n{TEXT}") == (told, len(head) + 1)


@pytest.mark.parametrize("text", [TEXT, f"---\n\n{TEXT}", f"标题：样村的渠\n\n{TEXT}", "---\ntitle: 样村的渠\n", ""])
def test_a_text_that_begins_with_none_says_nothing(text: str) -> None:
    assert front_matter(text) == (SourceMetadata(), 0)


@pytest.mark.parametrize("name", ["页.md", "页.txt"])
def test_the_day_and_the_maker_serve_the_article(name: str) -> None:
    head = "---\ntitle: 样村的渠\nauthor: 田小样\nsource: 样溪日报\ndate: 2021-04-12\n---\n\n"

    (article,) = process((head + TEXT).encode(), name, name).articles

    assert article.description.publication == "样溪日报"
    assert article.description.date.value == "2021-04-12"
    assert [one.name for one in article.description.contributors] == ["田小样"]
    assert "2021-03" in [getattr(fact.detail, "value", None) for fact in article.facts]
