"""What an amount measures: of the words before and behind it those that name it, else what a verb tells of it."""

from __future__ import annotations

import re

from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.indicators.labels import is_told_behind
from archive_gui.facts.indicators.nouns_ahead import WITHIN
from archive_gui.facts.indicators.quantities import each_of, is_price, measure_of, measure_with, quantity_of
from archive_gui.facts.indicators.quantities_money import is_carried, of_money
from archive_gui.facts.indicators.quantities_names import distance_of, with_quantity
from archive_gui.language.units import AMOUNTS, UnitClass

_MEASURE_NOUN = re.compile(
    r"(?:总?价值|(?:总|计划)?投资|占地(?:面积)?|(?:总|建筑)?面积|全?长|宽|高|深|重|直径|总?容量|库容|装机(?:容量)?|年产|总?造价|海拔|"
    r"[一-鿿]{0,3}[水雨产含流总重数]量|[均单总]?价)$"
)
# 整合资金300万元聘请护林员: an amount whose noun stands before it; what follows tells what was done with it.
_AMOUNT_NOUN = re.compile(
    r"(?:资金|投资|款|补[助贴]|收入|支出|[产总价]值|利润|税[金收利]|[总金余数差]额|费用?|价格?|成本|面积|"
    r"[荒耕林草旱水]地|总量|产量|销量|储量|债务|贷|借)$"
)
_DONE_WITH = re.compile(
    r"聘[请用]|改[造善建]|种[植下上了]?|新?修[建筑通缮]?|新建|建[成起造]|购[买置进]|买|扩[建大]|兴[建修办]|添置|扶持|资助|补助|"
    r"发展(?![中改])|引进|抢[修险救收]|治理|没有|尚未|未[能]|搭[建起]|铺[设就]|开[展发办]|运[到往送]|送[到往给]"
)
# 挪用3万元发工资: the verb before the number tells what money it is, what follows what it was spent on.
_SPENT = re.compile("(?:挪用|投[入资]|拨出|下拨|筹[集措到]|自筹|套取|出资|争取|安排)(?:出|到|来)?$")
_SPENDING = re.compile("[发用给盖修买做建铺添办改购搞请租打为]|硬化")
_WAY = re.compile(r"(?:[从由自][一-鿿\1]{1,10}到|距离?|离)[一-鿿\1]{1,10}$")


def measured(
    text: str, original: str, figure: FoundFigure, previous: FoundFigure | None, words: tuple[str | None, str | None]
) -> str | None:
    """What an amount measures; ``words`` are those before it and behind it that may name it."""
    ahead, behind = words
    told = measure_of(text, figure, previous) or distance_of(text, original, figure, ahead)
    told = told or measure_with(text, figure) or with_quantity(text, figure, ahead, behind)
    return told or each_of(original, figure, _of_amount(text, original, figure, ahead, behind))


def is_done_with(behind: str) -> bool:
    """Whether the words behind an amount begin with what was done with it: 聘请护林员."""
    done = _DONE_WITH.match(behind)
    return done is not None and (done.end() < len(behind) or behind.startswith(("抢", "没", "尚")))


def _of_amount(text: str, original: str, figure: FoundFigure, ahead: str | None, behind: str | None) -> str | None:
    """What an amount measures, of the words before and behind it."""
    if figure.kind is UnitClass.MONEY and ahead and behind and behind.endswith("钱"):
        if text.endswith("的", 0, figure.span.start) or ahead[-1] in WITHIN:
            return f"{ahead}的钱"
        behind = None
    spent = behind is not None and (_SPENDING.match(behind) is not None or is_done_with(behind))
    if figure.kind is UnitClass.MONEY and (behind is None or spent or is_carried(text, figure)) and not is_price(ahead):
        money = of_money(text, original, figure, ahead, behind or "")
        if money is not None:
            return money
    told = None if ahead is None else quantity_of(text, figure, ahead, behind)
    if told is not None:
        return told
    return behind or ahead if ahead is None or behind is None else _of_both(text, figure, ahead, behind)


def _of_both(text: str, figure: FoundFigure, ahead: str, behind: str) -> str:
    if text.startswith("的", figure.span.end):
        # 价值230万元的帐篷: of the tents the value.
        measure = _MEASURE_NOUN.search(ahead)
        return behind if measure is None else f"{behind}{measure[0]}"
    if figure.kind is UnitClass.LENGTH and _WAY.search(ahead):
        return f"{ahead}{behind}"
    if figure.kind in AMOUNTS and is_told_behind(text, figure) and not is_done_with(behind):
        return behind  # 村里没有收入，靠1200亩茶园: the clause before tells of something else
    if figure.kind in AMOUNTS:
        spent = _SPENT.search(ahead) is not None and _SPENDING.match(behind) is not None
        return ahead if spent or _AMOUNT_NOUN.search(ahead) or is_done_with(behind) else behind
    return behind
