"""So many, at so much each, come to so much: 45人每人2000元 is 9万元; 214笔、2996万元 is 14万元 each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from archive_gui.domain.facts import Fact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount, comparable, roughly
from archive_gui.findings.counts import slip
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.measures import based
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass, find_unit

_UNITS = (
    "公里|千米|平方米|公斤|人|名|位|户|亩|座|个|台|辆|头|只|棵|株|斤|吨|件|处|家|口|间|套|笔|箱|栋|所|支|"
    "份|盏|块|张|床|桶|袋|羽|尾|瓶|罐|筐|"
    "棒|枚|单|双|册|组|仓|桌|车|趟|班|队|根|条|片|捆|堂|杯|串|对|匹|桩|眼|扇|层|排|孔|坛|缸|池|顶|村|镇|乡|校"
)
_EACH = re.compile(
    rf"(?:每一?个?(?P<per>{_UNITS}|立方米|[^年月日天季周次\W\d])(?:只|就|可)?[一-鿿]{{0,6}}|(?P<mean>[人户亩笔台辆头株座栋件]|公里)均[一-鿿]{{0,6}}|(?P<crop>亩)产[一-鿿]{{0,4}}|"
    rf"(?<![一-鿿])一(?P<one>{_UNITS})[一-鿿]{{0,4}}?(?:卖到?|收购?价?|补贴?|赚|挣|装|拉|载|坐|摆|种|栽|绣|编|采|摘|运|喂|用|捐|领|奖|分)(?:了|上|到|下)?|"
    rf"(?<![一-鿿])一(?P<other>{_UNITS})[一-鿿]{{0,3}}平均[一-鿿]{{0,4}}|(?P<all>户户|人人|家家)都?[一-鿿]{{1,4}}|(?<![十第每百千万])一(?P<price>{_UNITS}|度)(?:电|水|[一-鿿]{{0,3}}))$"
)
"""What makes an amount that of one."""
_OF_ONE = re.compile(
    r"(?:(?:每一?|一)(?P<one>[亩棵株头只羽箱筐袋桶瓶斤]|公斤)[一-鿿]{0,6}|(?P<mean>亩)[均产][一-鿿]{0,4})$"
)
"""What one yields, or brings in: 一亩收, 亩均收入."""
_IN_TIME = re.compile(r"[年月日天季周]|小时|最|增|减|比|纯收入|可支配")
"""An amount of one in so much time, or one that is no share of a total."""
_GAIN = re.compile("(?:比[一-鿿]{1,8}?)?(?:节本|节支|提质)?(?:增收|增[加添]了?收入|增[效值]|多(?=[收赚卖挣得拿]))")
"""What one brings in more than before: what all bring in more is told so, too, or as what that comes to."""
_COMES_TO = re.compile("增收|增加|多[收赚卖挣得拿]|[就便]|等于|[算累]下来|合计|[总一]共")
_PERIOD = re.compile("每?个?(?P<of>[年月天])")
_OF_EACH = re.compile("每一?个(?:[补奖给投收花用需]|平均|造价|安排|大约|[约为达])")
"""每个补助8000元: the measure word stands for what was named."""
_ONE_EACH = re.compile(
    r"(?P<number>[\d一二两三四五六七八九十]+)个?[村镇乡组校县寨屯队][里民小组]{0,3}各[一-鿿]{0,2}[一1](?P<unit>[座个口处所间台套栋])"
)
"""三个村各建一座: as many as villages."""
_TOTAL = re.compile(
    r"(?:合计|共计?|总计?|总[投产金面收支][资值额积入出]|投资|资金|金额|款项|发放|兑付|支付|支出|贷款|信贷|补助|补贴|奖金|纯收入|净赚|净收入|赚了?|收入|到手|进账|得款|收益|分红|红利|工资|增收|创收|卖了|卖得|卖出|销售额)[一-鿿]{0,4}$"
)
_AVERAGE = re.compile("平均|[人户亩笔]均")
_AWAY = re.compile(
    r"比|较|[又再还]|增|减|其中|另|以[上下内]|最|超|不[足到少]|计划|目标|标准(?=[为是不低高提达]|$)|封顶|保底|[日天周月年](?:均|产)"
)
"""What tells of something else than a number, an amount each, and what they come to."""
_WITH = re.compile("加上|连同|算上")
"""What makes a total one of others, too: 每组推两名，加上干部一共29人."""
_BESIDES = re.compile("另|还有|此外|其他|其它")
"""What brings them in between an amount each and a total: 每亩租金600元，另有务工收入，一年能得."""
_PART = re.compile("其中")
_SAME = ({"人", "名", "位", "口"}, {"人", "人次"}, {"公里", "千米"})
_JIN = "斤"
_WEIGHTS = {"斤": 0.5, "公斤": 1.0, "千克": 1.0, "吨": 1000.0}
"""Measures of weight in 公斤: 3200吨 go with so much for each 公斤."""
_ROW, _MOST = 60, 8
_NOUN = 3
"""Characters of a noun behind a number that may hold what there is so much for each of: 八个苗寨, 每寨."""
_ALMOST = 0.002
_ROUGHEST = 0.15
"""How far a round amount each may lie from what is meant: 1万元 is no 1.4万元."""
_NEAR = 0.45
"""A product that misses its total by more is that of something else."""


_NEAR_WITHOUT_WORDS = 0.4


@dataclass(frozen=True, slots=True)
class _Number:
    """How many there are, as the text prints it; ``fact`` is None where it is told by a word alone."""

    value: float
    slack: float
    quote: str
    fact: Fact | None
    of_one: str | None = None
    """What one of yields so many."""


def products(texts: dict[int, str], amounts: Sequence[Amount]) -> Iterator[Doubt]:
    """Doubts and confirmations about numbers, rates of one and totals; the number may stand sentences before."""
    amounts = [_in_kilograms(amount) for amount in amounts]
    for (article, _), group in groupby(amounts, key=lambda amount: (amount.article, amount.paragraph.start)):
        text, inside = texts[article], list(group)
        for at, each in enumerate(inside):
            unit = _unit_of_each(text, each)
            near = [
                other
                for other in inside[max(0, at - _MOST) : at + 1 + _MOST]
                if other is not each
                and roughly(other).exact
                and max(each.fact.span.start - other.fact.span.end, other.fact.span.start - each.fact.span.end) <= _ROW
            ]
            if unit is not None and each.exact:
                beside = [other for other in near if other.sentence == each.sentence]
                totals = [roughly(other) for other in beside if _is_total(text, other, each)]
                numbers = list(_numbers(text, beside, each, unit)) or list(_numbers(text, near, each, unit))
                of_all = [total for total in totals if any(_of_as_many(text, number, total) for number in numbers)]
                if of_all:
                    yield from _judged(text, numbers, each, of_all)
                else:
                    yield from _judged(text, *_without_words(text, inside, each, unit, near))


def _in_kilograms(amount: Amount) -> Amount:
    """What is weighed in 斤 as told in 公斤, so that the two may be held against one another."""
    if amount.unit != _JIN:
        return amount
    return replace(amount, value=amount.value / 2, step=amount.step / 2, unit="公斤")


def _without_words(
    text: str, inside: Sequence[Amount], each: Amount, unit: str, near: Sequence[Amount]
) -> tuple[list[_Number], Amount, list[Amount]]:
    """The one number and the one total that can be meant where no word calls either so.

    Both stand in the sentence of the amount each, the total before it where that is told as an average (卖了
    8000双。绣娘56人，平均每人160双); or number and total share a sentence beside it.
    """
    mean = _AVERAGE.search(text, each.clause.start, each.fact.span.start) is not None
    fit = [roughly(other) for other in near if _may_be_total(text, other, each)]
    if _AWAY.search(_GAIN.sub("", text[each.clause.start : each.clause.end])) or not near:
        return [], each, []
    beside = [other for other in near if other.sentence == each.sentence]
    numbers = list(_numbers(text, beside, each, unit))
    totals = [other for other in fit if other.sentence == each.sentence]
    if mean and not (numbers and totals):
        numbers = numbers or list(_numbers(text, near, each, unit))
        totals = totals or [other for other in fit if other.fact.span < each.fact.span][-1:]
    for other in fit:
        if not totals and _TOTAL.search(
            text, max(other.clause.start, other.fact.span.start - 12), other.fact.span.start
        ):
            numbers = list(
                _numbers(text, [one for one in near if one.sentence == other.sentence], each, unit, anywhere=True)
            )
            totals = [other]
    if not (numbers and totals):
        numbers, totals = _by_slip(text, near, each, unit, fit)
    numbers = list({number.value: number for number in numbers}.values())
    of_some = _numbers(text, near, each, unit, parts=True)  # 存栏1250头，其中产奶的780头，平均每头挤奶18公斤
    if any(_fits(number, total, each) for number in of_some for total in totals):
        return [], each, []
    one_each = len(numbers) == len(totals) == 1 and not _AWAY.search(text, *totals[0].clause)
    alone = (
        one_each and sum(_may_be_total(text, one, each) for one in inside if one.sentence == totals[0].sentence) == 1
    )
    sure = alone and (
        _missed(numbers[0], totals[0], each) <= _NEAR_WITHOUT_WORDS or _is_twice(numbers[0], totals[0], each)
    )
    return (numbers, each, totals) if sure else ([], each, [])


def _by_slip(
    text: str, near: Sequence[Amount], each: Amount, unit: str, fit: Sequence[Amount]
) -> tuple[list[_Number], list[Amount]]:
    """A number and a total in other sentences whose product is the total but for one digit, or two that are turned."""
    numbers = list(_numbers(text, near, each, unit, anywhere=True))
    pairs = [(number, total) for number in numbers for total in fit]
    if any(_fits(number, total, each) for number, total in pairs):
        return [], []
    exact = {id(one.fact) for one in near if one.exact}
    pairs = [(number, total) for number, total in pairs if id(total.fact) in exact]
    slips = [(number, total) for number, total in pairs if slip(number.value * each.value, total.value)]
    return ([slips[0][0]], [slips[0][1]]) if len(slips) == 1 else ([], [])


def _may_be_total(text: str, other: Amount, each: Amount) -> bool:
    """Whether a figure may be what the amounts of all come to, whatever leads to it."""
    people = {other.printed, each.printed} == {"人", "人次"}
    alike = comparable(other, each) and (other.kind is not UnitClass.THING or other.printed == each.printed)
    own = _WITH.search(text, other.clause.start, other.fact.span.start) is None
    own = own and _may_come_to(text, each, other)
    return own and (alike or people) and other.value > each.value and _unit_of_each(text, other) is None


def _may_come_to(text: str, each: Amount, total: Amount) -> bool:
    """Whether no others come in before a total, which is told as a gain, or as what comes out, of gains each."""
    if _BESIDES.search(text, each.fact.span.end, total.fact.span.start):
        return False
    if _GAIN.search(text, each.clause.start, each.fact.span.start) is None:
        return True
    return _COMES_TO.search(text, total.clause.start, total.fact.span.start) is not None


def _unit_of_each(text: str, each: Amount) -> str | None:
    lead = "".join(text[max(each.clause.start, each.fact.span.start - 16) : each.fact.span.start].split())
    found = _EACH.search(_GAIN.sub("", lead))
    if found is None or (found["price"] and each.kind is not UnitClass.MONEY):
        return None
    if _IN_TIME.search(_without_period(text, each, found[0])):
        return None
    if _OF_EACH.match(found[0]) is not None:
        return "个"
    return (
        found["per"]
        or found["mean"]
        or found["crop"]
        or found["one"]
        or found["other"]
        or found["price"]
        or found["all"][0]
    )


def _without_period(text: str, each: Amount, lead: str) -> str:
    """What leads to an amount each, without the time that what it comes to is told for, too.

    每亩年租金300元，每年有租金收入9万元; 人均月工资2800元，每月发工资12万元.
    """
    told = _PERIOD.search(lead)
    if told is None:
        return lead
    of_all = re.compile(f"[每一全当]个?{told['of']}|{told['of']}(?:租金|收入|支出|工资|可|得|收|就|发|共|要|需)")
    if of_all.search(text, each.fact.span.end, each.sentence.end) is None:
        return lead
    return lead[: told.start()] + lead[told.end() :]


def _numbers(
    text: str, near: Sequence[Amount], each: Amount, unit: str, *, anywhere: bool = False, parts: bool = False
) -> Iterator[_Number]:
    """The numbers of what an amount is told for one of, the nearest first."""
    among = [
        other
        for other in near
        if other.exact and (parts or not _PART.search(text, other.sentence.start, other.fact.span.start))
    ]
    for other in reversed(among):
        alike = other.printed == unit or any({unit, other.printed} <= same for same in _SAME)
        alike = alike or (other.printed == "个" and unit in _noun(text, other))
        alike = alike or (other.kind is UnitClass.THING and text.endswith(unit, 0, other.fact.span.start))  # 服务队8支
        if unit in _WEIGHTS and other.kind is UnitClass.WEIGHT:
            alike, factor = True, _WEIGHTS[unit]
        else:
            known = find_unit(other.printed)
            factor = float((known.factor if known is not None else 1) * based(other.printed)[1])
        ahead = anywhere or other.fact.span < each.fact.span or other.sentence == each.sentence
        if alike and ahead and (_unit_of_each(text, other) is None or _of_one(text, other) not in {None, unit}):
            yield _Number(
                other.value / factor, other.slack / factor, other.fact.quote, other.fact, _of_one(text, other)
            )
    for found in _ONE_EACH.finditer(text, each.sentence.start, each.fact.span.start):
        told = parse(found["number"])
        if found["unit"] == unit and told is not None:
            yield _Number(float(told), 0.0, found["number"] + unit, None)


def _noun(text: str, amount: Amount) -> str:
    """What stands right behind a number in its clause."""
    end = amount.fact.span.end
    return text[end : min(end + _NOUN, amount.clause.end)]


def _of_one(text: str, amount: Amount) -> str | None:
    lead = "".join(text[max(amount.clause.start, amount.fact.span.start - 16) : amount.fact.span.start].split())
    found = _OF_ONE.search(lead)
    return (found["one"] or found["mean"]) if found and not _IN_TIME.search(found[0]) else None


def _is_total(text: str, other: Amount, each: Amount) -> bool:
    if not comparable(other, each):
        return False
    if _unit_of_each(text, other) is not None and _of_one(text, other) in {None, _unit_of_each(text, each)}:
        return False
    if _WITH.search(text, other.clause.start, other.fact.span.start):
        return False
    if not _may_come_to(text, each, other):
        return False
    lead = text[max(other.clause.start, other.fact.span.start - 12) : other.fact.span.start]
    # 214笔、2996万元，笔均14万元: a total may stand right beside its number.
    return _TOTAL.search(lead) is not None or text[other.fact.span.start - 1] == "、"


def _judged(text: str, numbers: Sequence[_Number], each: Amount, totals: Sequence[Amount]) -> Iterator[Doubt]:
    pairs = [
        (number, total)
        for number in numbers
        for total in totals
        if each.value and total.value and _of_as_many(text, number, total)
    ]
    fits = [pair for pair in pairs if _fits(*pair, each)]
    for number, total in fits[:1] or pairs[:1]:
        params = {"parts": f"{number.quote} × {each.fact.quote}", "total": shown(text, total.fact.span)}
        facts = [fact for fact in (number.fact, each.fact, total.fact) if fact is not None]
        refs = of_facts((each.article, fact) for fact in sorted(facts, key=lambda fact: fact.span))
        if fits:
            yield Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.product_holds", params, refs)
        elif len(numbers) == len(totals) == 1 and (
            _missed(number, total, each) <= _NEAR
            or _is_ten_times(number, total, each)
            or _is_twice(number, total, each)
        ):
            yield Doubt(FindingKind.SUM_FAILS, Severity.HIGH, "finding.product_fails", params, refs)


def _of_as_many(text: str, number: _Number, total: Amount) -> bool:
    """Whether both are what one yields, or neither: 一亩收5000公斤 goes with 一亩进账400元."""
    one, other = number.of_one, _of_one(text, total)
    return one == other or (one is None and _unit_of_each(text, total) is None)


def _fits(number: _Number, total: Amount, each: Amount) -> bool:
    slack = number.value * min(each.slack, _ROUGHEST * each.value) + total.slack + number.slack * each.value
    return abs(number.value * each.value - total.value) <= slack + 1e-9


def _is_ten_times(number: _Number, total: Amount, each: Amount) -> bool:
    """Whether the product is the total but for the point: ten times it, or a tenth."""
    product = number.value * each.value
    low, high = sorted((product, total.value))
    return abs(low * 10 - high) <= high * _ALMOST


def _is_twice(number: _Number, total: Amount, each: Amount) -> bool:
    """Whether 斤 were taken for 公斤, or the other way round."""
    product = number.value * each.value
    low, high = sorted((product, total.value))
    return (each.printed == _JIN) != (total.printed == _JIN) and abs(low * 2 - high) <= high * _ALMOST


def _missed(number: _Number, total: Amount, each: Amount) -> float:
    product = number.value * each.value
    return abs(product - total.value) / max(total.value, product)
