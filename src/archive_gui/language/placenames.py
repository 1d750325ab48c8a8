"""How Chinese place names are built: what is name proper, what is generic part, and the forms a register gives them."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from archive_gui.domain.facts import PlaceLevel


class VillageKind(IntEnum):
    """Which generic part a village-level name ends in; the number is what the gazetteer's file stores."""

    OTHER = 0
    VILLAGE = 1
    COMMUNITY = 2
    GACHA = 3


VILLAGE_SUFFIX = {
    VillageKind.OTHER: "",
    VillageKind.VILLAGE: "村",
    VillageKind.COMMUNITY: "社区",
    VillageKind.GACHA: "嘎查",
}

# Units of the statistical code that exist for the code's sake and are never part of a name
# (国家统计局《统计用区划代码和城乡划分代码编制规则》).
_PSEUDO = re.compile(r"市辖区|县|(?:省|自治区)直辖县级行政区划|.*直辖村级区划")

# The 55 recognised nationalities (GB/T 3304), and 各族, 民族; some stand without 族 in the names of autonomous units.
_NATIONALITIES = re.findall(
    r"\S+",
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
    "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 "
    "塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各 民",
)
_BARE_NATIONALITIES = ("蒙古", "维吾尔", "哈萨克", "柯尔克孜", "锡伯", "塔吉克")

_ETHNIC_ENDINGS = ("族", *_BARE_NATIONALITIES)
_ETHNIC_TAIL = re.compile(
    "^(.{2,}?)(?:" + "|".join([*(f"{name}族" for name in _NATIONALITIES), *_BARE_NATIONALITIES]) + ")+$"
)

# Longest first within each level.
_GENERIC = {
    PlaceLevel.PROVINCE: re.compile(r"(?:特别行政区|自治区|省|市)$"),
    PlaceLevel.CITY: re.compile(r"(?:自治州|地区|盟|市)$"),
    PlaceLevel.COUNTY: re.compile(r"(?:自治县|自治旗|(?<!开发)(?<!管理)(?:林区|特区|矿区|新区)|县|区|市|旗)$"),
    PlaceLevel.TOWN: re.compile(r"(?:街道办事处|办事处|街道|地区|苏木|镇|乡)$"),
}
# Functional zones and half banners have no short form: 开发, 科尔沁左翼中 are not names.
_NO_SHORT_FORM = re.compile(
    r"(?:开发|管理|示范|试验|实验|食品|名胜|合作|保税|聚集|工业|产业|园|联合|[前后左右中])[区旗]$|^.*(?:开发区|园区|示范区).*$"
)

_REMEMBERED = 1 << 13
"""How many short names are kept: an article asks for those of its region again and again."""

_COMMITTEE = re.compile(
    r"^(?P<rest>.+?)(?:(?P<village>村民|牧民|渔民|农民|村|牧|渔)|(?P<community>居民管理|居民|家属|居|家)|(?<=社区|嘎查|街道))"
    r"委(?:员?会)?$"
)


def is_pseudo(name: str) -> bool:
    """Whether a unit stands in the register for the code's sake only (市辖区, 省直辖县级行政区划)."""
    return _PSEUDO.fullmatch(name) is not None


def village_parts(name: str) -> tuple[str, VillageKind]:
    """Split a village-level name into its proper part and its kind, whatever form of committee the register adds.

    上坪村, 上坪村委会, 上坪村村民委员会 give (上坪, VILLAGE); 东街居委会 gives (东街, COMMUNITY).
    """
    committee = _COMMITTEE.match(name)
    if committee is None:
        return _ending(name, otherwise=VillageKind.OTHER)
    rest = committee["rest"]
    if committee["community"]:
        stem, kind = _ending(rest, otherwise=VillageKind.COMMUNITY)
        return (rest, VillageKind.COMMUNITY) if kind is VillageKind.VILLAGE else (stem, kind)
    if committee["village"]:
        stem, kind = _ending(rest, otherwise=VillageKind.VILLAGE)
        return _ending(stem, otherwise=VillageKind.VILLAGE) if kind is VillageKind.VILLAGE else (stem, kind)
    return _ending(rest, otherwise=VillageKind.OTHER)


def village_name(name: str) -> str:
    """The form a village-level name is cited in: 上坪村 for 上坪村民委员会, 东街社区 for 东街居委会."""
    stem, kind = village_parts(name)
    return stem + VILLAGE_SUFFIX[kind]


def town_name(name: str) -> str:
    """The form a town-level name is cited in: 红旗街道 for 红旗街道办事处."""
    return name.removesuffix("办事处") if name.endswith("街道办事处") else name


@lru_cache(maxsize=_REMEMBERED)
def short_name(name: str, level: PlaceLevel) -> str | None:
    """A name without its generic part and nationalities (涟源, 恩施, 走马坪), or None where that leaves no name."""
    generic = _GENERIC.get(level)
    if generic is None or (("区" in name or "旗" in name) and _NO_SHORT_FORM.search(name)):
        return None
    stem = generic.sub("", name)
    if stem == name:
        return None
    ethnic = _ETHNIC_TAIL.match(stem) if stem.endswith(_ETHNIC_ENDINGS) else None
    if ethnic is not None:
        stem = ethnic[1]
    elif stem.removesuffix("族") in _NATIONALITIES:  # 东乡族自治县 is called 东乡, 满族乡 has no name of its own
        stem = stem.removesuffix("族") if level is not PlaceLevel.TOWN else ""
    return stem if len(stem) >= 2 else None


def contraction(name: str, level: PlaceLevel) -> str | None:
    """What the news calls an autonomous or ethnic unit (恩施州, 民和县, 走马坪乡); None where there is no such form."""
    short = short_name(name, level)
    if short is None or level is PlaceLevel.PROVINCE:
        return None
    contracted = short + name[-1]
    is_ethnic = "自治" in name or (name[-1] in "乡区" and name[len(short) :].endswith(("族乡", "族区")))
    return contracted if is_ethnic and contracted != name else None


def _ending(name: str, *, otherwise: VillageKind) -> tuple[str, VillageKind]:
    if name.endswith("嘎查村") and len(name) > 3:
        return name[:-3], VillageKind.GACHA
    for kind in (VillageKind.COMMUNITY, VillageKind.GACHA, VillageKind.VILLAGE):
        suffix = VILLAGE_SUFFIX[kind]
        if name.endswith(suffix) and len(name) > len(suffix):
            return name[: -len(suffix)], kind
    return name, otherwise
