from __future__ import annotations

import pytest

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.placenames import (
    VillageKind,
    contraction,
    is_pseudo,
    short_name,
    town_name,
    village_name,
    village_parts,
)


@pytest.mark.parametrize(
    ("registered", "cited"),
    [
        ("东沟村委会", "东沟村"),
        ("东沟村村委会", "东沟村"),
        ("东沟村民委员会", "东沟村"),
        ("东沟村村民委员会", "东沟村"),
        ("东沟牧委会", "东沟村"),
        ("东沟社区居委会", "东沟社区"),
        ("东沟居民委员会", "东沟社区"),
        ("东沟社区居民管理委员会", "东沟社区"),
        ("东沟社区村民委员会", "东沟社区"),
        ("东沟家委会", "东沟社区"),
        ("东沟一村居委会", "东沟一村社区"),
        ("东沟嘎查委员会", "东沟嘎查"),
        ("东沟嘎查村委会", "东沟嘎查"),
        ("新村村委会", "新村"),
        ("东沟", "东沟"),
        ("东沟农场生活区", "东沟农场生活区"),
        ("村委会", "村委会"),
        ("村", "村"),
    ],
)
def test_committee_names_become_the_names_in_use(registered: str, cited: str) -> None:
    assert village_name(registered) == cited
    assert village_name(cited) == cited


def test_village_parts_tell_name_and_kind() -> None:
    assert village_parts("东沟村委会") == ("东沟", VillageKind.VILLAGE)
    assert village_parts("东沟居委会") == ("东沟", VillageKind.COMMUNITY)
    assert village_parts("东沟嘎查") == ("东沟", VillageKind.GACHA)
    assert village_parts("东沟林场") == ("东沟林场", VillageKind.OTHER)


@pytest.mark.parametrize(
    ("name", "level", "short"),
    [
        ("湖南省", PlaceLevel.PROVINCE, "湖南"),
        ("新疆维吾尔自治区", PlaceLevel.PROVINCE, "新疆"),
        ("香港特别行政区", PlaceLevel.PROVINCE, "香港"),
        ("黔西南布依族苗族自治州", PlaceLevel.CITY, "黔西南"),
        ("克孜勒苏柯尔克孜自治州", PlaceLevel.CITY, "克孜勒苏"),
        ("大兴安岭地区", PlaceLevel.CITY, "大兴安岭"),
        ("双江拉祜族佤族布朗族傣族自治县", PlaceLevel.COUNTY, "双江"),
        ("东乡族自治县", PlaceLevel.COUNTY, "东乡"),
        ("鄂伦春自治旗", PlaceLevel.COUNTY, "鄂伦春"),
        ("龙胜各族自治县", PlaceLevel.COUNTY, "龙胜"),
        ("神农架林区", PlaceLevel.COUNTY, "神农架"),
        ("浦东新区", PlaceLevel.COUNTY, "浦东"),
        ("走马坪白族乡", PlaceLevel.TOWN, "走马坪"),
        ("红旗街道", PlaceLevel.TOWN, "红旗"),
        ("赵县", PlaceLevel.COUNTY, None),
        ("城区", PlaceLevel.COUNTY, None),
        ("科尔沁左翼中旗", PlaceLevel.COUNTY, None),
        ("石家庄高新技术产业开发区", PlaceLevel.COUNTY, None),
        ("满族乡", PlaceLevel.TOWN, None),
        ("湖南", PlaceLevel.PROVINCE, None),
        ("日本", PlaceLevel.COUNTRY, None),
    ],
)
def test_short_names_lose_generic_part_and_nationalities(name: str, level: PlaceLevel, short: str | None) -> None:
    assert short_name(name, level) == short


def test_units_for_the_code_only_are_known() -> None:
    assert [n for n in ("市辖区", "县", "省直辖县级行政区划", "隆回县", "吉阳区直辖村级区划") if not is_pseudo(n)] == [
        "隆回县"
    ]


def test_a_street_office_is_called_by_its_street() -> None:
    assert town_name("红旗街道办事处") == "红旗街道"
    assert town_name("居民办事处") == "居民办事处"


@pytest.mark.parametrize(
    ("name", "level", "contracted"),
    [
        ("湘西土家族苗族自治州", PlaceLevel.CITY, "湘西州"),
        ("景宁畲族自治县", PlaceLevel.COUNTY, "景宁县"),
        ("鄂伦春自治旗", PlaceLevel.COUNTY, "鄂伦春旗"),
        ("顺河回族区", PlaceLevel.COUNTY, "顺河区"),
        ("走马坪白族乡", PlaceLevel.TOWN, "走马坪乡"),
        ("广西壮族自治区", PlaceLevel.PROVINCE, None),
        ("邵阳县", PlaceLevel.COUNTY, None),
        ("六枝特区", PlaceLevel.COUNTY, None),
        ("满族乡", PlaceLevel.TOWN, None),
    ],
)
def test_autonomous_units_have_a_contracted_name(name: str, level: PlaceLevel, contracted: str | None) -> None:
    assert contraction(name, level) == contracted
