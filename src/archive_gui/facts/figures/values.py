"""What a hit of the figure grammar says: value, unit, bounds; and which hits say nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from archive_gui.domain.facts import Approximation
from archive_gui.domain.spans import Span
from archive_gui.facts.figures.bounds import BEFORE_WORDS, is_inside_word
from archive_gui.facts.figures.money import cents, small_money, work_points
from archive_gui.facts.figures.numbers import (
    COUNTED_AS,
    SCALES_ONLY,
    WITH_NOUN,
    FoundFigure,
    after,
    few_more,
    inside,
    plain_number,
    scaled,
    shared_scale,
)
from archive_gui.facts.figures.plain import bare, bare_range, currency_sign, hundred_millions, implied, listed, medals
from archive_gui.facts.figures.shares import (
    discount,
    fraction,
    half,
    mixed_fraction,
    percent_adjacent,
    percent_words,
    ratio,
)
from archive_gui.facts.grammar import Hit, words
from archive_gui.language.numerals import GROUPS, SCALES, parse
from archive_gui.language.units import AMOUNTS, Unit, UnitClass, find_unit, unit_class

_SMALL = frozenset("一二两三四五六七八九十俩仨零〇")
_GOODS = frozenset(
    words(
        "台 只 辆 头 匹 座 间 套 部 架 艘 条 把 张 本 支 口 眼 盏 幅 枚 双 块 床 箱 袋 瓶 包 顶 件 册 "
        "株 棵 所 处 栋 幢 孔"
    )
)
# Before 一 these are verbs, or words that 一 belongs to: 买了一台, 这一只, 同一所.
_NO_GOODS_BEFORE = frozenset(
    "了的有是这那每第某另同任各单着过前后上下再仅只约达共近来去买卖给送带住修建开盖搬拿吃喝看写说打占得为成到"
    "在和与或于之其唯统专万统从把被将比又也还都就才最不没无几十百千点剩换选拍做造养种挖添设建像抱提赠搭找缺少多第逐另"
)
# 最远的一户, 这一户: one of those there are.
_ONE_OF = frozenset("的这那每某哪另各同任有")
# 从八级降到五级: grades that move are counted.
_GRADE_LEFT = re.compile(r"[升降高低提调增减][到至为]$")
_GRADE_MOVES = re.compile(r"[升降提晋][到至为高低级]?|调[到至为高低]")
# 交一元, 每方一元: elsewhere 一元 is also a word (一元化).
_PAYING = frozenset("交收付价费每为卖售缴")
# 由一方半提高到四方: earth that was moved; elsewhere 四方 is all around.
_DUG_TO = frozenset("到至为达挖运填")
_EACH = re.compile("每(?:人|户|家|[天日月年亩斤次头只个口名位张本件份袋车尺里米]|公斤|公里)[^，。；：、\n一每]{0,6}$")
# 造福一方, 约一桶: rather all who live there, and a vessel.
_OF_PEOPLE_TOO = frozenset({"方", "桶", "里", "圆"})
# 一斤一斤地, 一尺多: another rule's.
_SAME_AGAIN = frozenset("一多半两")
_RANKED = re.compile("(?:[分并][列获居]|位居|名列|(?<![安编])排名?)[前第]?(?:[一二三四五六七八九十1-9][、和至到-])*$")
# 三间半房: what can be told by halves.
_HALVED = frozenset(words("个 间 车 袋 桶 筐 箱 碗 杯 瓶 页 船 锅 层 挑 篓 块 张"))
# 修三道闸, but 三道沟.
_POINTS = "个百分点"
_POINTS_BEHIND = re.compile("(?:[、和与及][\\d.]{1,6}个?)+百分点")
_BUILT = frozenset("攀爬翻越过修筑建架挖开设跨打垒拦砌闯")
_OF_NAMES = frozenset("沟湾弯岭梁河口乡镇村街巷")
_OBSTACLES = re.compile(
    "道(?:山[梁岭沟坡坎脊]|梁(?![乡镇村])|弯道|门槛|[防阵]线|关[口卡]|难关|工序|手续|[闸坎坝])|面(?:山?坡|墙|[锦红]旗)"
)
"""三道山梁, 两面坡: what a measure word that is often part of a name counts beyond doubt."""
_GROUND = re.compile("[好水薄良秧旱山菜坡]?[田地](?![一二三四五六七八九])")
# 6组的水池, 去了2组, 4组村民: a group of a village, which goes by its number.
_GROUP = re.compile("[的，。、；：！）看劝那]|[村农居]民|贫困|脱贫|社员|党员|群众|老人|低保|五保|[一-鿿]?[家户]")
_MAKING_SETS = frozenset("共分成为有设出拍展编等各")
_MOST_GROUPS = 30
_NUMBERED = frozenset("队组班排")
# What is numbered with a zero ahead, as no count is printed: 03星, 02期.
_NUMBERED_FROM_ZERO = _NUMBERED | frozenset("星期级两")
# 辍学零人，: what was counted and found to be none.
_COUNTED_TO_NONE = frozenset(("人", "户", "起", "例", "次", "个"))
_CLAUSE_ENDS = frozenset("，。；、,;”）\n") | {""}
# 办了九期学习班, but 三期工程; 讲了七堂课, but 三堂村.
_HELD = frozenset("了过办开")
_COURSES = re.compile("学习|培训|讲座|集训|夜校|训练|研讨|.?班")
_LESSONS = re.compile(".?课")
# Measure words that with a single numeral are more often part of a word or a name (二手, 三线, 六枝).
_OFTEN_NAMES = frozenset(
    words("里 两 石 担 寸 面 手 卷 道 步 门 节 段 线 代 股 路 枝 车 针 章 栏 席 味 环 串 点 列 响 具 档 票")
)


def read_figure(hit: Hit, text: str) -> FoundFigure | None:
    """The figure a hit stands for; None where it counts nothing (一条, 三层, 前10名)."""
    return _READERS[hit.rule.id](hit, text)


def _fold(value: Decimal, unit: str) -> Decimal:
    """折 as people write it: 8折 and 85折 are 0.8 and 0.85."""
    return value / 10 if unit == "折" and value >= 10 else value


def _is_behind_noun(unit: Unit, before: str, following: str) -> bool:
    """奖给拖拉机一台，: a list of goods counts them one by one."""
    if unit.kind is not UnitClass.THING or unit.name not in _GOODS or following[:1] not in "，。；、）":
        return False
    return len(before) == 2 and all("一" <= mark <= "鿿" for mark in before) and before[-1] not in _NO_GOODS_BEFORE


def _is_count(quantity: str, unit: str, before: str, following: str) -> bool:
    """Whether a number before a measure word counts: 一条 is an article, 三层 a storey, 三国 a name."""
    known = find_unit(unit)
    if known is None or not quantity:
        return True
    if quantity == "一":
        return (
            known.kind is UnitClass.RATIO
            or (unit in {"人次", "户"} and before[-1:] not in _ONE_OF)
            or (known.kind is UnitClass.MONEY and len(unit) > 1)
            or (unit in {"元", "块"} and (following[:1] == "钱" or (unit == "元" and before[-1:] in _PAYING)))
            or _is_behind_noun(known, before, following)
        )
    if any(character.isascii() and character.isdigit() for character in quantity):
        if quantity[0] == "0" and quantity[1:2].isdigit() and (unit in _NUMBERED_FROM_ZERO or not quantity.strip("0")):
            return False  # 样星03组, 076两栖舰, 000元
        return unit != "组" or not _is_named_group(quantity, before, following)
    if quantity in {"零", "〇"}:
        return known.measure or (unit in _COUNTED_TO_NONE and following[:1] in _CLAUSE_ENDS)
    if quantity in SCALES_ONLY - {"十"}:
        return (
            known.kind not in {UnitClass.DIVISION, UnitClass.OCCURRENCE, UnitClass.GRADE, UnitClass.RATIO}
            or unit == "倍"
        ) and unit not in {"里", "寸", "丈", "尺", "分", "家"}
    if len(quantity) == 1 and quantity in _SMALL:
        return _is_single_count(quantity, known, before, following)
    return unit != "届"


def _is_named_group(quantity: str, before: str, following: str) -> bool:
    """去了2组, 6组的水池: a villagers' group by its number; 分成6组 and 6组数据 count."""
    return (
        quantity.isdigit()
        and int(quantity) <= _MOST_GROUPS
        and before[-1:] not in _MAKING_SETS
        and _GROUP.match(following) is not None
    )


def _is_single_count(quantity: str, known: Unit, before: str, following: str) -> bool:
    """Whether a single numeral of two or more before a measure word counts."""
    unit = known.name
    if unit == "方":
        return before[-1:] in _DUG_TO
    if known.ordinal and unit == "级" and (_GRADE_LEFT.search(before) or _GRADE_MOVES.match(following)):
        return True
    if unit == "期" and before[-1:] in _HELD and _COURSES.match(following):
        return True
    if unit == "堂":
        return _LESSONS.match(following) is not None
    if known.kind is UnitClass.DIVISION and (before[-1:] == "等" or following[:1].isdigit()):
        return True  # 东沟、西沟等七县, 两省15市
    if unit == "分" and _GROUND.match(following):
        return True
    if (known.ordinal and unit not in {"级地震", "级大风", "届"}) or known.kind is UnitClass.DIVISION:
        return False
    if quantity == "二":
        return unit in {"个", "名", "人", "位", "户"} or known.measure
    if unit in _NUMBERED:
        return quantity == "两"  # 三队, 四组: names of those who are numbered
    if unit in _OFTEN_NAMES:
        return (
            unit in {"里", "担", "石"}
            or (quantity == "两" and unit not in {"手", "面"})
            or (unit == "道" and before[-1:] in _BUILT and following[:1] not in _OF_NAMES)
            or _OBSTACLES.match(unit + following) is not None
            or (unit == "两" and quantity in "四五六七八九")
            or following[:1] in "，。；、的"
        )
    return unit != "届"


def _measured(hit: Hit, text: str) -> FoundFigure | None:
    quantity, unit, per = hit.parts["quantity"], hit.parts["unit"], hit.parts["also"] + hit.parts["per"]
    if quantity == "一" and _is_bounded(hit, text, unit):
        return FoundFigure(
            Span(hit.start, hit.end), hit.rule, scaled(Decimal(1), unit), None, unit + per, after(hit), 0.85
        )
    if quantity == "一" and _is_share_of_each(hit, text, unit):
        return FoundFigure(Span(hit.start, hit.end), hit.rule, scaled(Decimal(1), unit), None, unit, after(hit), 0.8)
    denominator = set(quantity) <= SCALES_ONLY and text[hit.start - 1 : hit.start] == "每"
    if (
        denominator
        or not _is_count(quantity, unit, text[max(0, hit.start - 2) : hit.start], text[hit.end : hit.end + 2])
        or _is_rank(text, hit.start, unit)
    ):
        return None
    value = plain_number(quantity)
    if value is None or (unit == "点" and value <= 24 and "." not in quantity):
        return None
    approximation = after(hit) or inside(quantity)
    high = None
    if "几" in quantity:
        value, high = few_more(quantity, value)
    if approximation is None and set(quantity) <= SCALES_ONLY and quantity[0] != "十":
        approximation = Approximation.VAGUE
    number = _fold(value, unit)
    end = hit.end
    if unit in WITH_NOUN and not per and not hit.parts["after"]:
        end -= len(unit) - len(WITH_NOUN[unit])
        unit = WITH_NOUN[unit]
    if unit == "块" and not per and text.startswith("钱", end):
        unit, end = "块钱", end + 1  # 42块钱 is money, 42块 may be boards
    return FoundFigure(
        Span(hit.start, end),
        hit.rule,
        scaled(number, unit),
        None if high is None else scaled(high, unit),
        _POINTS if _is_of_points(text, hit, unit) else COUNTED_AS.get(unit, unit) + per,
        approximation,
        0.97 if quantity[0].isdigit() else 0.9,
    )


def _is_of_points(text: str, hit: Hit, unit: str) -> bool:
    """Whether what follows tells that a bare 个 counts percentage points: 5.4个和7.5个百分点."""
    return unit == _POINTS[0] and "." in hit.parts["quantity"] and _POINTS_BEHIND.match(text, hit.end) is not None


def _is_bounded(hit: Hit, text: str, unit: str) -> bool:
    """一亩多, 近一吨, 不到一斤: a single measure of which a bound is told."""
    known = find_unit(unit)
    if known is None or not known.measure:
        return False
    if hit.parts["after"]:
        return hit.parts["after"] in {"多", "有余"} or known.kind in AMOUNTS
    if known.kind not in AMOUNTS or unit in _OF_PEOPLE_TOO or text[hit.end : hit.end + 1] in _SAME_AGAIN:
        return False
    bound = next((word for word in BEFORE_WORDS if text.endswith(word, 0, hit.start)), "")
    return bound != "" and not is_inside_word(text, hit.start - len(bound), bound)


def _is_share_of_each(hit: Hit, text: str, unit: str) -> bool:
    """每人发米一斤, 每户一亩: what each gets is measured, even where it is one."""
    known = find_unit(unit)
    if known is None or not known.measure or known.kind not in AMOUNTS or hit.parts["per"]:
        return False
    following = text[hit.end : hit.end + 1]
    return following not in _SAME_AGAIN and _EACH.search(text, max(0, hit.start - 14), hit.start) is not None


def _is_rank(text: str, start: int, unit: str) -> bool:
    """前10名, 排名前5位, 分列二、三名: a place in an order."""
    if unit not in {"名", "位", "强", "批"}:
        return False
    return text[start - 1 : start] == "前" or _RANKED.search(text, max(0, start - 8), start) is not None


def _formal(hit: Hit, _text: str) -> FoundFigure | None:
    """贰万伍仟元: numerals as contracts write them."""
    value = parse(hit.parts["quantity"])
    if value is None:
        return None
    unit = hit.parts["unit"]
    return FoundFigure(Span(hit.start, hit.end), hit.rule, scaled(value, unit), None, unit, None, 0.95)


def _compound(hit: Hit, _text: str) -> FoundFigure | None:
    whole = plain_number(hit.parts["whole"])
    # 米七五: the digits behind the point, one by one.
    tenths = "".join(str(parse(digit)) for digit in hit.parts["tenths"])
    if whole is None:
        return None
    value = whole + Decimal(f"0.{tenths or 0}")
    if hit.parts.get("hundredths"):
        value += (parse(hit.parts["hundredths"]) or Decimal(0)) / 100
    # 四块五: 元, as people say it.
    unit = "元" if hit.parts["unit"] == "块" else hit.parts["unit"]
    return FoundFigure(Span(hit.start, hit.end), hit.rule, scaled(value, unit), None, unit, after(hit), 0.93)


def _range(hit: Hit, text: str) -> FoundFigure | None:
    parts = hit.parts
    unit = parts["unit"]
    if parts["low_unit"] and unit_class(parts["low_unit"]) is not unit_class(unit):
        return None
    low, high = plain_number(parts["low"]), plain_number(parts["high"])
    if low is None or high is None or not _is_count(parts["high"], unit, "", text[hit.end : hit.end + 2]):
        return None
    if parts["low"].startswith("零下") and high > 0:
        low, high = -high, low  # 零下3至5度: both ends lie below zero
    if not parts["low_unit"]:
        low = shared_scale(low, high, parts)
    if low >= high:
        return None
    approximation = after(hit) or inside(parts["high"])
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        scaled(low, parts["low_unit"] or unit),
        scaled(high, unit),
        unit + parts["per"],
        approximation,
        0.95,
    )


def _adjacent(hit: Hit, _text: str) -> FoundFigure | None:
    parts = hit.parts
    low, high = parse(parts["low"]), parse(parts["high"])
    if low is None or high is None or high <= low or high - low > 2:
        return None
    # 三五个 is a way to say a few.
    loosely = low == 3 and high == 5 and not parts["tens"]
    if high - low == 2 and not (parts["scale"] or loosely):
        return None
    unit = parts["unit"]
    known = find_unit(unit)
    if (known and (known.ordinal or known.kind is UnitClass.DIVISION)) or (parts["low"] == "一" and not parts["scale"]):
        return None
    ends = _in_one_place(parts["tens"], (low, high), parts["scale"])
    if ends is None:
        return None
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        scaled(ends[0], unit),
        scaled(ends[1], unit),
        unit + parts["per"],
        after(hit) or (Approximation.VAGUE if loosely else None),
        0.9,
    )


def _in_one_place(tens: str, ends: tuple[Decimal, Decimal], scale: str) -> tuple[Decimal, Decimal] | None:
    """What two digits come to that stand in one place of a number: 一千六七百, 一千六七 and 一百五六十万."""
    if not tens:
        factor = parse(scale) if scale else Decimal(1)
        return None if factor is None else (ends[0] * factor, ends[1] * factor)
    base, place = parse(tens), SCALES.get(tens[-1]) or GROUPS[tens[-1]]
    group = scale.lstrip("十百千")
    small, factor = scale.removesuffix(group), parse(group) if group else Decimal(1)
    if base is None or factor is None or (small and SCALES[small] * 10 != place):
        return None
    low, high = ((base + end * place / 10) * factor for end in ends)
    return low, high


def _and_a_half(hit: Hit, _text: str) -> FoundFigure | None:
    parts = hit.parts
    unit = parts["unit"]
    whole = plain_number(parts["whole"]) if "whole" in parts else Decimal(0)
    known = find_unit(unit)
    if whole is None or known is None or not (known.measure or unit in _HALVED):
        return None
    return FoundFigure(
        Span(hit.start, hit.end), hit.rule, scaled(whole + Decimal("0.5"), unit), None, unit, after(hit), 0.85
    )


def _few(hit: Hit, _text: str) -> FoundFigure | None:
    scale = parse(hit.parts["tens"])
    unit = hit.parts["unit"]
    if scale is None:
        return None
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        scaled(scale * 2, unit),
        scaled(scale * 9, unit),
        unit + hit.parts["per"],
        Approximation.VAGUE,
        0.85,
    )


_READERS: dict[str, Callable[[Hit, str], FoundFigure | None]] = {
    "figure.currency_sign": currency_sign,
    "figure.percent_adjacent": percent_adjacent,
    "figure.percent_words": percent_words,
    "figure.mixed_fraction": mixed_fraction,
    "figure.discount": discount,
    "figure.formal": _formal,
    "figure.fraction": fraction,
    "figure.half": half,
    "figure.compound_money": _compound,
    "figure.compound_tenths": _compound,
    "figure.compound_decimals": _compound,
    "figure.compound_share": _compound,
    "figure.small_money": small_money,
    "figure.interest": _compound,
    "figure.cents": cents,
    "figure.work_points": work_points,
    "figure.range": _range,
    "figure.between": _range,
    "figure.bare_range": bare_range,
    "figure.adjacent": _adjacent,
    "figure.ratio": ratio,
    "figure.and_a_half": _and_a_half,
    "figure.half_a_unit": _and_a_half,
    "figure.few": _few,
    "figure.measured": _measured,
    "figure.listed": listed,
    "figure.hundred_millions": hundred_millions,
    "figure.medals": medals,
    "figure.implied_persons": implied("人"),
    "figure.implied_households": implied("户"),
    "figure.implied_things": implied("个"),
    "figure.bare": bare,
}
