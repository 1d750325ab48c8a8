"""Figures whose unit is not printed behind them: implied by a noun, shared with a list, a sign, or missing."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from archive_gui.domain.facts import Approximation
from archive_gui.domain.spans import Span
from archive_gui.facts.figures.bounds import BEFORE_WORDS
from archive_gui.facts.figures.numbers import FoundFigure, after, inside, plain_number, scaled, shared_scale, vague
from archive_gui.facts.grammar import Hit, words
from archive_gui.facts.masks import BLANK
from archive_gui.language.numerals import parse

# Words before a plain number that make it an amount of money.
_MONEY_NOUNS = words(
    "投资 投入 产值 收入 资金 贷款 销售额 营收 利润 总额 金额 GDP 生产总值 营业额 税收 市值 成交额 票房 "
    "工钱 工资 存款 进账 入账 分红 本钱 积蓄 欠债 价钱 学费 药费 彩礼"
)
# 攒下的13万, 还欠两万六: what is saved, owed and paid is money.
_MONEY_MOVED = re.compile(
    "(?:欠|攒|赚|挣|赔|亏|(?<![棉鲜开油雪])花|(?<![积学满评高百])分(?=[到得])|贷|借|凑|奖|捐|拨|付|还清|催[我你他]们?还)(?:[了下到上出去掉够得过]|[^，。；、]{0,7}(?:欠|攒|借)[下了])?的?"
    "(?:超过|将近|近|约|整整|足足)?$"
)
# 一个月能拿两千六: what is got for a spell of time, which is blanked out as a date, is money.
_PAID = re.compile(f"(?:{BLANK}|一[年天])[^，。；、]{{0,6}}(?:[拿领]|进账)(?:[到了上]|得到)?$")
# 工钱比那里少三百: a round number of the money the clause tells of.
_ROUND = re.compile(
    "[一二两三四五六七八九十]?[百千]|[一二两三四五六七八九][百千][一二三四五六七八九]|[二三四五六七八九]十"
)


# Nouns before a plain number that tell its unit: 报考人数为438万.
_COUNTED_NOUNS = {
    "人数": "人",
    "人口": "人",
    "户数": "户",
    "人次": "人次",
    "考生": "人",
    "用户": "户",
    "客流量": "人次",
}


# Nouns that touch a plain number and tell its unit: 亩产八百, 月薪三千, 年过八十; each with the least it can be.
_TOLD = (
    (re.compile("(?:亩产|亩均产量|单产)(?:[达过超近约到]|达到|高达|超过|突破|接近|约为|不足|不到)?$"), "斤", 50, 5000),
    (
        re.compile(
            "(?:[月年日]薪|[月年]收?入|月工资|彩礼|[年月]租金?|房租)(?:[达过超近约到]|达到|高达|超过|突破|接近|约为|不足|不到)?$"
        ),
        "元",
        100,
        10**8,
    ),
    (re.compile("(?<![近几一两二三四五六七八九十])年(?:[过近逾届满约已]|已过)$"), "岁", 10, 120),
)
_WITH_A_REST = frozenset({"挂零", "有零", "有奇", "出头", "开外"})
_AGED = frozenset({"出头", "开外"})
_MORE_OR_LESS = frozenset("少多涨降加减高低挣赚欠省到得了拿领账上")


# Words that lead to a plain number.
_COUNTING_VERBS = words("达 达到 为 是 共 计 突破 超过 增至 降至 升至 减至 至 到 仅 有 约 近 超 逾 创 获 出")


_CLAUSE_ENDS = "，。；！？、,;\n)）"
_CLAUSE_END = re.compile("[，。；！？、,;\n：:]")
# 何百余, 老千多: rather a name.
_NAMING = frozenset("老小阿何")
_MOVES = frozenset("降升回上下增减反跌涨提")
_COLLECTIVES = ("部门", "方面", "国家", "地区", "城市", "省", "国", "地")


def implied(unit: str) -> Callable[[Hit, str], FoundFigure | None]:
    """A reader of numbers whose noun tells the unit: 767万贫困人口 counts 人."""

    def read(hit: Hit, _text: str) -> FoundFigure | None:
        head = hit.parts["head"]
        if hit.parts.get("few"):
            scale = parse(hit.parts["tens"])
            if scale is None:
                return None
            low, high = float(scale * 2), float(scale * 9)
            return FoundFigure(
                Span(hit.start, hit.end), hit.rule, low, high, unit, Approximation.VAGUE, 0.8, implied_unit=True
            )
        quantity = hit.parts["quantity"]
        value = plain_number(quantity)
        if value is None or not _can_stand_alone(quantity, value, head):
            return None
        return FoundFigure(
            Span(hit.start, hit.end), hit.rule, float(value), None, unit, vague(quantity), 0.85, implied_unit=True
        )

    return read


def _can_stand_alone(quantity: str, value: Decimal, head: str) -> bool:
    """767万贫困人口, 800余群众, 20名 left out; a bare 三 before a noun is more often part of a name."""
    if value < 10:
        return value >= 2 and head in _COLLECTIVES
    if any(character in "万亿" for character in quantity):
        return quantity not in {"万", "亿"} or len(head) <= 2
    if head in _COLLECTIVES and not quantity.isascii():
        return True
    digits = quantity[0].isdigit()
    if len(quantity) == 4 and quantity.isdigit() and 1900 <= value <= 2100:
        # 2025寒假儿童…: a year in a name.
        return False
    return (digits or any(mark in quantity for mark in "多余百千")) and len(head) <= 6 and quantity not in {"百", "千"}


def bare(hit: Hit, text: str) -> FoundFigure | None:
    """A number without a unit: one that states 万 or 亿, or one that a counting verb leads to and a clause ends on."""
    quantity = hit.parts["quantity"]
    value = plain_number(quantity)
    if value is None:
        return None
    before = text[max(0, hit.start - 10) : hit.start]
    following = text[hit.end : hit.end + 1]
    ends_clause = following in _CLAUSE_ENDS
    rounded = quantity[-1:] in {"多", "余"} and len(quantity) > 1 and quantity[-2] in "百千万亿"
    bounded = bool(hit.parts["after"]) or before.endswith(BEFORE_WORDS)
    counted = before.endswith(_COUNTING_VERBS)
    digits = any(character.isdigit() and character.isascii() for character in quantity)
    scaled = any(character in "万亿" for character in quantity) and (digits or len(quantity) > 1)
    told = _told_by_noun(before, value, hit.parts["after"])
    if told and (ends_clause or following == "的" or hit.parts["after"] in _AGED):
        return FoundFigure(
            Span(hit.start, hit.end),
            hit.rule,
            float(value),
            None,
            told,
            after(hit) or inside(quantity),
            0.75,
            implied_unit=True,
        )
    unit = _unit_told(_CLAUSE_END.split(text[max(0, hit.start - 20) : hit.start])[-1])
    if hit.parts["follow"].removeprefix("的").startswith(_MONEY_NOUNS):
        unit = "元"
    # 花了七百多万修路, 一千八百二十万的投入: money wherever its clause goes on.
    paid = unit == "元" and len(quantity) > 2
    if scaled and (digits or bounded or paid or (ends_clause and (counted or len(quantity) > 2))):
        bound, confidence = after(hit) or vague(quantity), 0.75
    elif unit == "元" and ends_clause and following and _ROUND.fullmatch(quantity) and _is_paid_round(before):
        bound, confidence = after(hit), 0.65
    elif hit.parts["after"] in _WITH_A_REST:
        bound, confidence = after(hit), 0.7
    elif rounded and ends_clause and following and before[-1:] not in _NAMING:
        # 一个月能领两千多。
        bound, confidence = after(hit) or inside(quantity), 0.6
    elif digits and (
        (ends_clause and (counted or bounded) and (bounded or unit or value >= 100 or set(quantity) & set(".,")))
        # 指数从48.7降至48.2: an index that moves.
        or ("." in quantity and following in _MOVES and before.endswith(("从", "由")))
    ):
        bound, confidence = after(hit) or inside(quantity), 0.6
    else:
        return None
    return FoundFigure(
        Span(hit.start, hit.end), hit.rule, float(value), None, unit, bound, confidence, implied_unit=bool(unit)
    )


def _is_paid_round(before: str) -> bool:
    """一个月多挣三百, 工钱三千五: a round number right behind what is got or paid."""
    return before[-1:] in _MORE_OR_LESS or before.endswith(_MONEY_NOUNS)


def bare_range(hit: Hit, text: str) -> FoundFigure | None:
    """3-5万 at the end of a clause, 三到五万群众: both ends count 万."""
    low, high = plain_number(hit.parts["low"]), plain_number(hit.parts["high"])
    if low is None or high is None:
        return None
    low = shared_scale(low, high, hit.parts)
    if low >= high:
        return None
    unit = "人" if hit.parts["head"] else _unit_told(_CLAUSE_END.split(text[max(0, hit.start - 20) : hit.start])[-1])
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        float(low),
        float(high),
        unit,
        after(hit) or inside(hit.parts["high"]),
        0.75,
        implied_unit=bool(unit),
    )


def _told_by_noun(before: str, value: Decimal, bound: str) -> str:
    """The unit that the words touching a plain number tell: 亩产八百, 年过八十, 八十出头; "" where none do."""
    if bound in _AGED and 10 <= value <= 120:
        return "岁"
    return next((unit for noun, unit, least, most in _TOLD if least <= value <= most and noun.search(before)), "")


def _unit_told(before: str) -> str:
    """The unit that a noun before a plain number tells; "" where none does."""
    if any(noun in before for noun in _MONEY_NOUNS) or _MONEY_MOVED.search(before) or _PAID.search(before):
        return "元"
    return next((unit for noun, unit in _COUNTED_NOUNS.items() if noun in before), "")


def listed(hit: Hit, _text: str) -> FoundFigure | None:
    """A number of a list whose unit stands behind the last one."""
    value = plain_number(hit.parts["quantity"])
    if value is None:
        return None
    unit = hit.parts["unit"]
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        scaled(value, unit),
        None,
        unit + hit.parts["per"],
        None,
        0.85,
        implied_unit=True,
    )


def hundred_millions(hit: Hit, _text: str) -> FoundFigure | None:
    """两个亿: money, as people say it."""
    value = plain_number(hit.parts["whole"])
    if value is None:
        return None
    more = Approximation.OVER if hit.parts["more"] else None
    return FoundFigure(
        Span(hit.start, hit.end), hit.rule, float(value * 10**8), None, "元", more, 0.8, implied_unit=True
    )


def medals(hit: Hit, _text: str) -> FoundFigure | None:
    """6金4银: medals by their metal."""
    value = parse(hit.parts["quantity"])
    return (
        None
        if value is None
        else FoundFigure(Span(hit.start, hit.end), hit.rule, float(value), None, hit.parts["unit"], None, 0.85)
    )


def currency_sign(hit: Hit, _text: str) -> FoundFigure | None:
    """￥45.00: the sign is the unit."""
    value = plain_number(hit.parts["quantity"])
    if value is None:
        return None
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(value), None, hit.parts["unit"], None, 0.95)
