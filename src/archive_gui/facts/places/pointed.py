"""Which places words that point may mean: 全县 a county, 全区 a district and no county that is called so."""

from __future__ import annotations

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.places.found import FoundPlace

LEVELS = {
    "村": frozenset({PlaceLevel.VILLAGE}),
    "社区": frozenset({PlaceLevel.VILLAGE}),
    "镇": frozenset({PlaceLevel.TOWN}),
    "乡": frozenset({PlaceLevel.TOWN}),
    "街道": frozenset({PlaceLevel.TOWN}),
    "县": frozenset({PlaceLevel.COUNTY}),
    "市": frozenset({PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.PROVINCE}),
    "区": frozenset({PlaceLevel.COUNTY, PlaceLevel.CITY, PlaceLevel.PROVINCE, PlaceLevel.ZONE}),
    "地区": frozenset({PlaceLevel.CITY, PlaceLevel.REGION}),
    "专区": frozenset({PlaceLevel.CITY, PlaceLevel.REGION}),
    "盟": frozenset({PlaceLevel.CITY}),
    "旗": frozenset({PlaceLevel.COUNTY}),
    "自治州": frozenset({PlaceLevel.CITY}),
    "州": frozenset({PlaceLevel.CITY}),
    "省": frozenset({PlaceLevel.PROVINCE}),
}
"""The levels of the places that each word may mean."""
_SORTS = frozenset("省市县区州盟旗镇乡")
_COMMUNITY, _VILLAGE = "社区", "村"


def is_called(place: FoundPlace, sort: str, word: str) -> bool:
    """Whether ``place`` may be meant by 全区 and the like: by its level, and by ``sort``, its name's last character."""
    if place.level not in LEVELS[word]:
        return False
    if sort not in _SORTS and place.level is not PlaceLevel.VILLAGE and place.full_name:
        sort = place.full_name[-1]
    if word == _COMMUNITY and sort == _VILLAGE:
        return False
    if sort != word[-1] and sort in _SORTS and place.level is not PlaceLevel.VILLAGE:
        return False  # 全区 is no 样县
    return word != "区" or place.level is PlaceLevel.COUNTY or sort == "区"
