"""Names one look-alike away from the register's; sample sentences of our own, figures invented."""

from __future__ import annotations

from typing import Any

import pytest

from archive_gui.language.gazetteer import Gazetteer, Match
from archive_gui.language.misread_places import PlaceDoubt, PlaceDoubts, place_doubts


@pytest.fixture(scope="module")
def doubts() -> PlaceDoubts:
    return PlaceDoubts(Gazetteer.open())


def read(found: list[PlaceDoubt]) -> list[tuple[str, str]]:
    return [(one.written, one.read) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省株洲市涪口区今年修路18公里。", ("涪口区", "渌口区")),
        ("来自江苏沐阳县的花木卖到了外省。", ("沐阳县", "沭阳县")),
        ("安徽省毫州市的药材市场开门了。", ("毫州市", "亳州市")),
        ("岫宕县的玉石展开在鞍山市。", ("岫宕县", "岫岩县")),
    ],
)
def test_a_county_or_city_one_look_alike_away_is_doubted(
    doubts: PlaceDoubts, text: str, expected: tuple[str, str]
) -> None:
    (found,) = doubts.find(text)
    assert (found.written, found.read) == expected
    assert text[found.start : found.end] == found.written
    assert found.confidence >= 0.7


def test_towns_and_villages_are_doubted_within_the_cities_of_the_text(doubts: PlaceDoubts) -> None:
    near = doubts.find("邵阳市邵东市今年收稻谷86万斤，魏家侨镇收得最多。")
    assert read(near) == [("魏家侨镇", "魏家桥镇")]
    assert doubts.find("魏家侨镇收得最多。") == []


def test_right_behind_its_county_a_name_is_doubted_even_if_its_tail_is_a_name_elsewhere(doubts: PlaceDoubts) -> None:
    assert read(doubts.find("邵东市余田桥镇今年收稻谷86万斤。")) == [("余田桥镇", "佘田桥镇")]
    assert doubts.find("余田桥镇今年收稻谷86万斤，邵东市修了路。") == []


@pytest.mark.parametrize(
    "text",
    [
        "福建、浙江两省今天有大雨。",
        "距离城市有40公里，村民进城区不方便。",
        "各地州市负责人来到山区。",
        "干部带人进村，湘潭市的雨湖区修了路。",
        "北京市场上的蔬菜便宜了。",
        "湖南省株洲市渌口区今年修路18公里。",
        "农村和城镇都修了路，全县的乡村变了样。",
        "",
    ],
)
def test_ordinary_words_and_names_as_they_are_raise_no_doubt(doubts: PlaceDoubts, text: str) -> None:
    assert doubts.find(text) == []


def test_a_place_abroad_that_looks_like_one_at_home_raises_no_doubt(doubts: PlaceDoubts) -> None:
    assert doubts.find("日本石川县珠洲市的港口重新开放，来自日本和韩国的船靠了岸。") == []


def test_a_name_right_behind_the_division_it_lies_in_is_the_surest(doubts: PlaceDoubts) -> None:
    (beside,) = doubts.find("江苏省宿迁市沐阳县修路。")
    (apart,) = doubts.find("江苏省的路修好了，沐阳县也是。")
    assert beside.confidence > apart.confidence


def test_a_long_text_is_not_copied_at_each_name(doubts: PlaceDoubts, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line of two million characters took half a minute before."""

    class Whole(list[Match]):
        def __getitem__(self, at: Any) -> Any:
            assert not isinstance(at, slice)
            return super().__getitem__(at)

    scan = doubts.gazetteer.scan
    monkeypatch.setattr(doubts.gazetteer, "scan", lambda text: Whole(scan(text)))
    text = "邵阳市邵东市今年收稻谷86万斤，魏家侨镇收得最多，" * 20
    assert len(doubts.find(text)) == 20


def test_the_shared_doubts_are_made_once() -> None:
    assert place_doubts() is place_doubts()
