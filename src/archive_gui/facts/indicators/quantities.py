"""What an amount measures where only a verb tells it: 每斤卖 a price, 卖了 sales, 走了 a way, 种了 an area."""

from __future__ import annotations

import re

from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.language.units import UnitClass

_PIECE = (
    "斤|公斤|千克|市斤|吨|担|亩|株|棵|只|头|匹|条|幅|件|套|张|根|丈|尺|米|度|千瓦时|立方米|平方米|平方|吨公里|单|个|袋|箱|筐|斗|双|"
    "瓶|台|辆|百斤|桶|盒|捆|支|把|枚|粒|块|饼|碗|份|副|瓦|方"
)
# 每斤卖, 一根楠竹只要, 每公斤: what one piece costs, where no word for money says it.
_PRICE = re.compile(
    rf"(?:[每一](?:{_PIECE})(?!人)[一-鿿]{{0,4}}?)"
    r"(?:能|可|只|就|才|敢|要|得|还|都)*(?:卖|售|收购?|给|付|要|值|合|涨|跌|降)?(?:[到至为得上]|[从由])?(?:了|过)?$"
)
_PRICED = re.compile("[价费款钱薪酬本租金]")
_ENDINGS = "(?:[了过着出掉下到得去上起])*$"
_TOLD = {
    UnitClass.MONEY: {
        "费用": "掏|耗资",
        "利润": "净?赚|净得",
        "欠款": "欠",
    },
    UnitClass.WEIGHT: {
        "销量": "卖|销往[一-鿿]{1,6}|出口",
        "产量": "产果|(?<![亩总年单投生增减高国])[产打]",
    },
    UnitClass.LENGTH: {"路程": "走|跑|赶|爬|骑行?|步行|来回|往返"},
    UnitClass.AREA: {"面积": "种植?|改造|盘活|流转|承包|扩种|报"},
}
"""By the unit's class: what is measured, and the verbs that tell it where no noun does."""
_VERBS = {
    kind: tuple((quantity, re.compile(f"(?:{verbs}){_ENDINGS}")) for quantity, verbs in told.items())
    for kind, told in _TOLD.items()
}
_TO = re.compile("[距离到至住来往赶走送运]")
_FAR = re.compile("的?(?:远|外(?![国地来]))")
_ROAD = re.compile("(?P<sort>(?:[山水旱土夜小弯]路)?)路?(?<=路)(?![一-鿿])")
_DIMENSION = re.compile(r"(?P<measure>[全总]?[长宽高深厚])[约达仅]?$")
# 长94米、宽5米的桥: what the row of measures is of.
_BUILT = "桥路渠河堤坝洞道沟井塘墙街巷线船床谷带池槽管"
_MEASURABLE = f"{_BUILT}水雪泥土坑山崖树杆塔楼"
_MEASURED = re.compile(
    r"(?:、?[长宽高深厚][约达仅]?[\d.一二三四五六七八九十百千两点余多]+[公厘分毫]?[米里尺丈]左?右?){0,3}"
    rf"的(?P<noun>[一-鿿]{{0,8}}?[{_BUILT}])(?![{_BUILT}])"
)
_NEXT_MEASURE = re.compile("[、，,]?")
_FIRST_MEASURE = re.compile("(?P<noun>[一-鿿]{1,8}?)[全总]?[长宽高深厚][约达仅]?$")
# 一座86米长的石拱桥, 半米多深的水, 210米深处: the measure stands behind the number.
_BEHIND = re.compile(
    rf"[多左右]*(?P<measure>[长宽高深厚])(?:的(?P<noun>[一-鿿]{{0,8}}?[{_MEASURABLE}](?![{_MEASURABLE}])|[一-鿿]{{1,4}})|处)"
)
_EACH = re.compile("(?P<each>(?:每[人户家亩天日月年名口位头只个晚顿班])+)[约近达仅可才只就给发得领收]*$")
_TIMES = {
    "次": "次数",
    "回": "次数",
    "遍": "遍数",
    "趟": "趟数",
    "批": "批次",
    "票": "票数",
}
_DONE = re.compile("(?:^|(?<=[，。；：！？\n“\0]))(?P<verb>[一-鿿])[了过着]?$")
_NO_MONEY_NOUN = frozenset(("钱", "块钱", "人民币", "旧币"))
_LEAD = 24
_WORD_BEFORE = 3


def measure_of(text: str, figure: FoundFigure, previous: FoundFigure | None) -> str | None:
    """宽5米的桥, 桥长94米、宽5米: the measure with what it is of; None where it stands with its own noun or none."""
    if figure.kind is not UnitClass.LENGTH:
        return None
    floor = max(0, figure.span.start - _LEAD)
    dimension = _DIMENSION.search(text, floor, figure.span.start)
    if dimension is None:
        return None
    measured = _MEASURED.match(text, figure.span.end)
    if measured is not None:
        return f"{measured['noun']}{dimension['measure']}"
    if previous is None or not _NEXT_MEASURE.fullmatch(text, previous.span.end, dimension.start()):
        return None
    first = _FIRST_MEASURE.search(text, max(0, previous.span.start - _LEAD), previous.span.start)
    return None if first is None else f"{first['noun']}{dimension['measure']}"


def is_price(ahead: str | None) -> bool:
    """Whether the words before an amount of money tell what one piece costs: 每斤卖."""
    return ahead is not None and _PRICE.search(ahead) is not None


def quantity_of(text: str, figure: FoundFigure, ahead: str, behind: str | None) -> str | None:
    """What an amount measures where the words ``ahead`` of it only tell by a verb; None where nouns tell it."""
    if figure.kind is UnitClass.LENGTH and _FAR.match(text, figure.span.end) and _TO.search(ahead):
        return f"{ahead}的路程"
    road = _ROAD.match(text, figure.span.end) if figure.kind is UnitClass.LENGTH and _TO.search(ahead) else None
    if road is not None:
        return f"{ahead}的{road['sort']}路程"
    if behind is not None and behind not in _NO_MONEY_NOUN:
        return None
    if figure.kind is UnitClass.MONEY and _PRICE.search(ahead):
        return None if _PRICED.search(ahead) else f"{ahead}的价格"
    told = next((name for name, verb in _VERBS.get(figure.kind, ()) if verb.search(ahead)), None)
    return None if told is None else f"{ahead}的{told}"


def measure_with(text: str, figure: FoundFigure) -> str | None:
    """86米长的石拱桥: what is measured, and its measure; None where neither stands behind the figure."""
    if figure.kind is not UnitClass.LENGTH:
        return None
    measured = _BEHIND.match(text, figure.span.end)
    if measured is None:
        return None
    return f"{measured['noun'] or ''}{measured['measure']}{'' if measured['noun'] else '度'}"


def each_of(original: str, figure: FoundFigure, told: str | None) -> str | None:
    """What is told of an amount, with whose share it is: 讲好每人每天28元."""
    each = _EACH.search(original, max(0, figure.span.start - _LEAD), figure.span.start)
    if each is None or (told is not None and each["each"] in told):
        return told
    return f"{told or ''}{each['each']}"


def times_of(text: str, figure: FoundFigure, ahead: str | None) -> str | None:
    """How often what stands before the number was done: 核对了四遍; the words themselves of all else."""
    times = _TIMES.get(figure.unit)
    if times is None or (ahead is not None and ahead.endswith("数")):
        return ahead
    if ahead is None:
        done = _DONE.search(text, max(0, figure.span.start - _WORD_BEFORE), figure.span.start)
        return None if done is None else f"{done['verb']}的{times}"
    return f"{ahead}{times}" if ahead.endswith("得") else f"{ahead}的{times}"
