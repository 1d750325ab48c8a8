"""Words in quotation marks that name no programme: idioms, what nobody wants, what is said of things, goods."""

from __future__ import annotations

import re

_PARTED = re.compile("[、，,+＋]")
_IDIOMS = re.compile("(?:一[一-鿿]而[一-鿿][、，]?)+")
"""一哄而上、一哄而散: how people go about things."""
_FEARED = re.compile("(?:不能|不可|不搞|防止|避免|切忌|切莫|杜绝|最怕|就怕|反对|克服|破除|告别|结果|陷入|难免)再?$")
"""Before the words in marks these tell what nobody wants."""
_FEARED_WITHIN = 6
_DENIED = re.compile(
    "(?:不是|并非|绝非|而非|不搞|[莫别]搞|拒绝|[不别莫][^，。；！？“”\n]{0,8}(?:[搞做建办弄]|[变当看写]成?)[成了为]?)(?:“[^“”\n]{1,10}”[、和或]?){0,3}$"
)
"""别建成“…”“…”: what something is told not to be, or not to become."""
_DENIED_WITHIN = 36
_WORKS_FOR_SHOW = re.compile("[一-鿿]{2,4}(?:工程|项目|路线|样板)$")
_HOUSE = re.compile(
    "(?:民宿|客栈|农家乐|山庄|公司|饭庄|小院|院落|招牌|门牌|[^商]店|[餐茶酒面粉宾]馆|[商店茶药]铺|[作工]坊|老屋|[饭茶]庄|[酒书茶]吧|农场)"
    "[^，。；“”\n]{0,6}[，,]?[^，。；“”\n]{0,4}(?:[取起]名|名[叫为]|命名)(?:[叫为是])?$"
)
"""改成民宿，取名“…”: what a house or a shop is called."""
_HOUSE_WITHIN = 22
_DESCRIBES = re.compile(
    "^(?:有(?!机|偿)|可(?!再生)|很|最|够)|^[看找靠学听带用信记过摸叫][得不]|^能(?!致富)|^接地气|^[一二三四五六七八九十正腊]{1,2}月"
)
"""What is said of how things are: 有章法、有温度; 看得懂、学得会."""
_GOES_ON = re.compile("[，,、](?:是|就|也|但|而|还|不能|更|才|都)")
_GOODS = re.compile("[米片茶果橙桃柚橘菌酒蜜薯椒参药油粉面鸡鸭鱼牛羊猪肉菜瓜枣梨李杏莓豆粑糕饼糍]$")
"""What a brand of goods ends in."""


def is_told_of_things(inside: str) -> bool:
    """Whether clauses in a row tell how things are: “大的卖、小的喂”, “样样是样样，样样也是样样”."""
    parts = _PARTED.split(inside)
    told = all("的" in part for part in parts) or all(_DESCRIBES.search(part) for part in parts)
    return told or _GOES_ON.search(inside) is not None or _IDIOMS.fullmatch(inside) is not None


def is_none(text: str, start: int, end: int, inside: str, *, named: bool) -> bool:
    """Whether the words marked from ``start`` to ``end`` are an idiom, goods, or what is feared and not ``named``."""
    if _IDIOMS.fullmatch(inside) or (not named and _FEARED.search(text, max(0, start - _FEARED_WITHIN), start)):
        return True
    if not named and _WORKS_FOR_SHOW.search(inside) and _DENIED.search(text, max(0, start - _DENIED_WITHIN), start):
        return True
    if _HOUSE.search(text, max(0, start - _HOUSE_WITHIN), start):
        return True
    return text.startswith("品牌", end) and _GOODS.search(inside) is not None
