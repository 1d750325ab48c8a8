"""The project's own broken samples, and the real documents where present, end to end."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from archive_gui.describe.pipeline import describe
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.description import Certainty
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.language.characters import ends_sentence
from archive_gui.repair.pipeline import repair


def read(path: Path) -> CapturedText:
    data = path.read_bytes()
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "gb18030" if "gb18030" in path.name else "utf-8"
    media = "text/markdown" if path.suffix == ".md" else "text/plain"
    return CapturedText(
        data.decode(encoding), hashlib.sha256(data).hexdigest(), len(data), media, encoding, "plain_text", 1
    )


def of_kind(repaired: RepairedSource, *kinds: PartKind) -> list[str]:
    return [one.part_text(part) for one in repaired.articles for part in one.of_kind(*kinds)]


@pytest.mark.parametrize(
    ("name", "title", "articles"),
    [
        ("flood_control_columns.txt", "“十九个日夜”守一河平安", 1),
        ("schools_page.txt", "让每个孩子就近上好学", 5),
        ("library_markdown.md", "一城书香 百姓共享", 1),
        ("harvest_web.txt", "“金穗满仓”话丰年", 1),
        ("bus_line_columns.txt", "家门口的“六六大顺”", 1),
        ("stone_bridge_gb18030.txt", "三百年石桥修旧如旧", 1),
        ("orchard_utf16.txt", "红橘出山记", 1),
        ("mountain_song_table.txt", "山歌唱到粮满仓（样本）", 1),
    ],
)
def test_every_sample_is_read_as_its_makers_meant_it(samples: Path, name: str, title: str, articles: int) -> None:
    captured = read(samples / name)
    assert "样本" in captured.text
    repaired = repair(captured)
    assert len(repaired.articles) == articles
    assert describe(captured, repaired, name)[0].title == title


@pytest.mark.parametrize(
    "name", ["flood_control_columns.txt", "schools_page.txt", "harvest_web.txt", "bus_line_columns.txt"]
)
def test_every_paragraph_of_a_repaired_sample_ends_a_sentence(samples: Path, name: str) -> None:
    for text in of_kind(repair(read(samples / name)), PartKind.PARAGRAPH, PartKind.LEAD, PartKind.EPIGRAPH):
        assert ends_sentence(text) or text.endswith(("（样本）", "(样本)")), text


def test_the_reversed_page_is_turned_round(samples: Path) -> None:
    repaired = repair(read(samples / "flood_control_columns.txt"))
    assert of_kind(repaired, PartKind.SECTION_HEADING) == [
        "早查早修 险处变成实处",
        "连夜转移 一户也不落下",
        "水退人进 把损失补回来",
    ]
    assert repaired.articles[0].parts[0].kind is PartKind.TITLE
    assert repaired.articles[0].parts[-1].kind is PartKind.CAPTION


def test_the_web_page_states_its_date_and_keeps_no_furniture(samples: Path) -> None:
    captured = read(samples / "harvest_web.txt")
    repaired = repair(captured)
    (description,) = describe(captured, repaired, "harvest_web.txt")
    assert (description.date.value, description.date.certainty) == ("2020-10-22", Certainty.STATED)
    assert [maker.name for maker in description.contributors] == ["崔广田", "宋秋实", "薛麦香"]
    assert "来访者" not in repaired.articles[0].text
    assert "ICP" not in repaired.articles[0].text


@pytest.mark.parametrize(("name", "articles"), [("000", 1), ("001", 5), ("002", 1), ("003", 1), ("004", 1)])
def test_the_real_documents_split_into_their_articles(seeds: Path, name: str, articles: int) -> None:
    captured = read(next(seeds.glob(f"{name}_*")))
    repaired = repair(captured)
    assert len(repaired.articles) == articles
    for article in repaired.articles:
        for part in article.of_kind(PartKind.PARAGRAPH, PartKind.LEAD, PartKind.EPIGRAPH):
            assert ends_sentence(article.part_text(part))
