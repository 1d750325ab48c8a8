from __future__ import annotations

from pathlib import Path

import pytest

from archive_gui.base.messages import has_sentence, render
from archive_gui.base.paths import resources_dir
from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.gazetteer import Gazetteer, Match, Place
from archive_gui.language.gazetteer_file import GazetteerUnreadable


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def names(places: tuple[Place, ...]) -> list[str]:
    return [place.name for place in places]


def codes(places: tuple[Place, ...]) -> list[str]:
    return [place.code for place in places]


def found(matches: list[Match]) -> list[str]:
    return [match.name for match in matches]


@pytest.mark.parametrize(
    ("code", "name", "level", "parent"),
    [
        ("392", "日本", PlaceLevel.COUNTRY, None),
        ("43", "湖南省", PlaceLevel.PROVINCE, "156"),
        ("71", "台湾省", PlaceLevel.PROVINCE, "156"),
        ("4308", "张家界市", PlaceLevel.CITY, "43"),
        ("431382", "涟源市", PlaceLevel.COUNTY, "4313"),
        ("430822203", "走马坪白族乡", PlaceLevel.TOWN, "430822"),
        ("430524104246", "上坪村", PlaceLevel.VILLAGE, "430524104"),
        ("441900003001", "岗贝社区", PlaceLevel.VILLAGE, "441900003"),
    ],
)
def test_a_code_of_every_level_finds_its_place(
    gazetteer: Gazetteer, code: str, name: str, level: PlaceLevel, parent: str | None
) -> None:
    assert gazetteer.by_code(code) == Place(code, name, level, parent)


@pytest.mark.parametrize("code", ["", "9", "99", "43052", "430524104999", "43a", "４３", "43052410424600"])
def test_an_unknown_code_finds_nothing(gazetteer: Gazetteer, code: str) -> None:
    assert gazetteer.by_code(code) is None
    assert gazetteer.full_name(code) == ""
    assert gazetteer.ancestors(code) == ()


@pytest.mark.parametrize(
    ("code", "full_name"),
    [
        ("156", "中国"),
        ("11", "北京市"),
        ("110108", "北京市海淀区"),
        ("429004", "湖北省仙桃市"),
        ("500240", "重庆市石柱土家族自治县"),
        ("441900003001", "广东省东莞市东城街道岗贝社区"),
        ("430524104246", "湖南省邵阳市隆回县高平镇上坪村"),
    ],
)
def test_full_names_leave_out_units_that_exist_for_the_code_only(
    gazetteer: Gazetteer, code: str, full_name: str
) -> None:
    assert gazetteer.full_name(code) == full_name


def test_ancestors_run_from_the_nearest_to_the_country(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.ancestors("430524104246")) == ["高平镇", "隆回县", "邵阳市", "湖南省", "中国"]


def test_exact_finds_full_names_highest_level_first(gazetteer: Gazetteer) -> None:
    assert codes(gazetteer.exact("东莞市")) == ["4419", "441900"]
    assert "430524104" in codes(gazetteer.exact("高平镇"))
    assert len(gazetteer.exact("城关镇")) > 50
    assert gazetteer.exact("涟源") == ()
    assert gazetteer.exact("市辖区") == ()


@pytest.mark.parametrize("name", ["上坪村", "上坪村委会", "上坪村村委会", "上坪村民委员会", "上坪村村民委员会"])
def test_a_village_is_found_under_every_form_of_its_committee(gazetteer: Gazetteer, name: str) -> None:
    assert codes(gazetteer.villages(name, "430524"))[0] == "430524104246"
    assert "430524104246" in codes(gazetteer.exact(name))


def test_a_street_is_found_under_its_office(gazetteer: Gazetteer) -> None:
    assert "441900003" in codes(gazetteer.exact("东城街道办事处"))


def test_villages_called_otherwise_rank_below_those_called_so(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.villages("七家铺村", "430524")) == ["七家铺社区"]
    ranked = names(gazetteer.exact("新桥村"))
    first_other = next(index for index, name in enumerate(ranked) if name != "新桥村")
    assert first_other > 0
    assert set(ranked[:first_other]) == {"新桥村"}
    assert "新桥村" not in ranked[first_other:]
    assert "新桥社区" in ranked[first_other:]


def test_villages_stay_within_the_division_asked_for(gazetteer: Gazetteer) -> None:
    everywhere = codes(gazetteer.villages("上坪村"))
    for within in ("43", "4305", "430524", "430524104"):
        assert sorted(codes(gazetteer.villages("上坪村", within))) == [c for c in everywhere if c.startswith(within)]
    assert gazetteer.villages("上坪村", "11") == ()


def test_villages_are_found_without_their_generic_part(gazetteer: Gazetteer) -> None:
    assert codes(gazetteer.villages("上坪", "4305")) == ["430524104246"]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("涟源", ["涟源市"]),
        ("邵阳", ["邵阳市", "邵阳县"]),
        ("恩施", ["恩施土家族苗族自治州", "恩施市"]),
        ("走马坪", ["走马坪白族乡"]),
        ("内蒙古", ["内蒙古自治区"]),
        ("印尼", ["印度尼西亚"]),
    ],
)
def test_short_names_find_all_they_can_mean(gazetteer: Gazetteer, short: str, full: list[str]) -> None:
    assert names(gazetteer.short(short)) == full


@pytest.mark.parametrize(
    ("name", "full"),
    [("恩施州", "恩施土家族苗族自治州"), ("民和县", "民和回族土族自治县"), ("走马坪乡", "走马坪白族乡")],
)
def test_ethnic_units_are_found_under_what_the_news_calls_them(gazetteer: Gazetteer, name: str, full: str) -> None:
    assert full in names(gazetteer.exact(name))
    (match,) = gazetteer.scan(f"在{name}，")
    assert match.name == name
    assert match.is_full


def test_variants_have_another_generic_part_at_the_same_level(gazetteer: Gazetteer) -> None:
    assert codes(gazetteer.variants("醴陵县")) == ["430281"]
    assert "430524104" in codes(gazetteer.variants("高平乡"))
    assert {place.level for place in gazetteer.variants("高平乡")} == {PlaceLevel.TOWN}


def test_candidates_within_joins_full_short_and_village_names(gazetteer: Gazetteer) -> None:
    assert codes(gazetteer.candidates_within("隆回", "43")) == ["430524"]
    assert codes(gazetteer.candidates_within("高平镇", "4305")) == ["430524104"]
    assert codes(gazetteer.candidates_within("上坪村", "430524")) == ["430524104246"]
    assert codes(gazetteer.candidates_within("邵阳", "4305")) == ["4305", "430523"]


def test_scan_finds_names_of_every_level_above_the_village(gazetteer: Gazetteer) -> None:
    text = "从日本回到湖南，再到娄底市、涟源市桥头河镇。"
    matches = gazetteer.scan(text)
    assert found(matches) == ["日本", "湖南", "娄底市", "涟源市", "桥头河镇"]
    assert all(text[match.start : match.end] == match.name for match in matches)
    assert [match.is_full for match in matches] == [True, False, True, True, True]


@pytest.mark.parametrize("name", ["林西县", "西林县", "新乡县", "南城县", "新北区", "市中区", "西城区", "北镇市"])
def test_scan_finds_counties_whose_names_are_made_of_generic_words(gazetteer: Gazetteer, name: str) -> None:
    assert found(gazetteer.scan(f"在{name}，")) == [name]


def test_counties_of_common_names_are_told_by_their_city(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.hidden_counties("4115")) == ["新县"]
    assert gazetteer.hidden_counties("4305") == ()
    assert gazetteer.scan("在新县城") == []


def test_scan_takes_the_longest_name(gazetteer: Gazetteer) -> None:
    assert found(gazetteer.scan("内蒙古自治区")) == ["内蒙古自治区"]
    assert found(gazetteer.scan("桑植县走马坪白族乡")) == ["桑植县", "走马坪白族乡"]


def test_scan_counts_code_points_beyond_the_basic_plane(gazetteer: Gazetteer) -> None:
    text = "𠮷𥕢在邵阳县"
    (match,) = gazetteer.scan(text)
    assert text[match.start : match.end] == "邵阳县"


@pytest.mark.parametrize("text", ["", "。", "没有地名的一句话", "abc 123"])
def test_scan_of_a_text_without_places_is_empty(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.scan(text) == []


@pytest.mark.parametrize("text", ["发展乡村旅游", "沿海地带", "蒙古族和朝鲜族", "城区的经济开发区"])
def test_scan_passes_over_names_inside_other_words(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.scan(text) == []


def test_scan_gives_the_generic_part_back_to_the_next_word(gazetteer: Gazetteer) -> None:
    assert found(gazetteer.scan("上海市场")) == ["上海"]
    assert found(gazetteer.scan("上海市民")) == ["上海"]
    assert found(gazetteer.scan("上海市民政局")) == ["上海市"]


def test_scan_keeps_the_earlier_of_two_names_unless_it_is_an_ordinary_word(gazetteer: Gazetteer) -> None:
    assert found(gazetteer.scan("对上海城市的定位")) == ["上海"]
    assert found(gazetteer.scan("新建平县校舍")) == ["建平县"]


def test_scan_marks_short_names_that_are_ordinary_words(gazetteer: Gazetteer) -> None:
    marks = {match.name: match.is_ordinary_word for match in gazetteer.scan("和平与合作在长沙，合作市也在场")}
    assert marks == {"和平": True, "合作": True, "长沙": False, "合作市": False}


def test_real_documents_name_their_towns(gazetteer: Gazetteer, seeds: Path) -> None:
    text = next(seeds.glob("004_*.txt")).read_text(encoding="utf-8")
    assert {"走马坪白族乡", "茅岩河镇", "零溪镇", "桑植县"} <= set(found(gazetteer.scan(text)))


@pytest.mark.parametrize("keep", [0, 4, 11, 40, 5_000, 4_000_000])
def test_a_file_cut_short_is_refused_with_a_sentence(tmp_path: Path, keep: int) -> None:
    whole = (resources_dir() / "gazetteer" / "gazetteer.bin").read_bytes()
    path = tmp_path / "gazetteer.bin"
    path.write_bytes(whole[:keep])
    with pytest.raises(GazetteerUnreadable) as caught:
        Gazetteer.open(path)
    assert has_sentence("gazetteer_unreadable")
    assert str(path) in render(caught.value.message)


def test_a_missing_or_foreign_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerUnreadable):
        Gazetteer.open(tmp_path / "nowhere.bin")
    foreign = tmp_path / "foreign.bin"
    foreign.write_bytes(b"PK\x03\x04" * 100)
    with pytest.raises(GazetteerUnreadable):
        Gazetteer.open(foreign)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("在潭府乡下潭村查水。", "潭府乡"),
        ("松柏乡土岭村修了桥。", "松柏乡"),
    ],
)
def test_a_town_keeps_its_generic_part_before_a_village_that_begins_like_a_word(
    gazetteer: Gazetteer, text: str, town: str
) -> None:
    assert town in [match.name for match in gazetteer.scan(text)]


def test_a_generic_part_belongs_to_a_word_where_no_village_stands_behind(gazetteer: Gazetteer) -> None:
    assert [match.name for match in gazetteer.scan("潭府乡下的人家")] == []
