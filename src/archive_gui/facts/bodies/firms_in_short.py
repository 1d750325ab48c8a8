"""Firms called by a brand and their trade, in a list of firms or behind the word for one: 企业样丰果业."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.sought import Mentioned, Sought, longest_words
from archive_gui.language.personal_names import is_verbal, is_word

_TRADES = words(
    "果业 农业 林业 茶业 牧业 药业 乳业 酒业 鞋业 渔业 油业 米业 粮业 菌业 竹业 木业 纸业 糖业 蛋业 禽业 "
    "陶业 矿业 钢业 铝业 袜业 蚕业 丝业 棉业 服饰 服装 制衣 电子 电器 电气 光电 电路 纺织 家纺 针织 箱包 "
    "皮具 玩具 食品 农牧 农科 生物 科技 机械 建材 家具 家居 陶瓷 能源 商贸 贸易 物流 饲料 实业 塑胶 塑业 "
    "五金 包装 印务 工艺 制药 药材 生态 "
)
"""What the short names of firms end in."""
_TRADE = alternatives(_TRADES)
_NAME = re.compile(rf"[一-鿿]{{2,3}}(?:{_TRADE})")
_SHOP = re.compile("[一-鿿]{2}[坊轩斋堂]")
"""A workshop or store in a list of firms that has no trade in its name: 样竹坊."""
_LISTED = re.compile(
    r"(?P<names>[一-鿿]{4,16}(?:、[一-鿿]{3,6})+)等(?:\d+|[一两二三四五六七八九十几]+)?[多余]?[家个]?(?!领域|行业|产业|环节|方面|板块)[一-鿿]{0,4}?(?:企业(?!家)|厂家|工厂|合作社)"
)
_TOLD_FIRMS = Sought(
    r"等(?:\d+|[一两二三四五六七八九十几]+)?[多余]?[家个]?[一-鿿]{0,4}?(?:企业|厂家|工厂|合作社)", opening="等"
)
"""Behind a list these tell it to be of firms; without them no list is sought."""
_FIRMS = Mentioned(("企业", "厂家", "工厂", "合作社"))
_OF_FIRST = re.compile(rf"(?:^|[有了进到在和与对为])(?P<name>[一-鿿]{{2}}(?:{_TRADE}))$")
_BEHIND_PLACE = re.compile(rf"[一-鿿]{{2}}(?:{_TRADE})")
_LED = frozenset("有了进到在和与对为")
"""The first of a list behind what leads to it: 先后引进|样丽服饰."""
_BEHIND = re.compile(rf"(?<=企业)[一-鿿]{{2}}(?:{_TRADE})(?=[，。；、的与和在将从向对把为已按投派送建])")
_GOES_ON = re.compile(
    "(?:(?![的与和在对向跟同由将把为请派到让了])[一-鿿（）]){0,6}?(?:公司|集团|基地|园区?|协会|局|部|厅|合作社)"
)
_NO_BRAND = re.compile(
    "[的了和与及等在有是各个家种大小新老多类型化本省市县区镇乡村外内产这那其]|智慧|数字|有机|循环|立体|设施|订单|富硒|清洁|冷链|快递|跨境|林下|定制"
)
_MOST = 100
"""How many such firms are sought again in one article; none names more."""


def find_firms_in_short(text: str, divisions: Divisions) -> Iterator[tuple[int, int]]:
    """Where a folded text calls firms by brand and trade: where it tells them to be firms, and again elsewhere."""
    if not _FIRMS.within(text):
        return
    listed = _LISTED.finditer(text) if any(_TOLD_FIRMS.finditer(text)) else ()
    told = {name for match in listed for name in _of_list(text, match, divisions)}
    for match in _BEHIND.finditer(text):
        if _is_branded(text, match.start(), match.end(), divisions):
            told.add(match[0])
    for start, end in longest_words(text, frozenset(sorted(told)[:_MOST])) if told else ():
        if not _GOES_ON.match(text, end):
            yield start, end


def _of_list(text: str, match: re.Match[str], divisions: Divisions) -> Iterator[str]:
    """The firms of a list; shops only beside one that has its trade in its name."""
    at = match.start()
    found: list[str] = []
    shops: list[str] = []
    for index, words_of in enumerate(match["names"].split("、")):
        start, end = at, at + len(words_of)
        at = end + 1
        if index == 0:
            start = _first(text, start, end)
        name = text[start:end]
        if index == 0 and (placed := _called_by_place(text, match.start(), end, divisions)) is not None:
            found.append(text[placed:end])
        elif _NAME.fullmatch(name) and _is_branded(text, start, end, divisions):
            found.append(name)
        elif _SHOP.fullmatch(name) and not any(is_word(name, pos) for pos in range(len(name) - 1)):
            shops.append(name)
    yield from found
    yield from shops if found else ()


def _first(text: str, start: int, end: int) -> int:
    """Where the first name of a list begins, behind the words that lead to it."""
    led = _OF_FIRST.search(text, start, end)
    if led is not None:
        return led.start("name")
    verbs = (pos + 2 for pos in range(start, end - 4) if is_verbal(text, pos))
    return max(verbs, default=start)


def _called_by_place(text: str, start: int, end: int, divisions: Divisions) -> int | None:
    """Where the first firm's name begins with a place, behind which any word is a brand: 培育了|样东建成生态."""
    at = end - 2 - len("建成")
    if at <= start or _BEHIND_PLACE.fullmatch(text, at, end) is None:
        return None
    place = divisions.covering(at - 1)
    opens = place is not None and place.end == at and (place.start == start or text[place.start - 1] in _LED)
    return place.start if place is not None and opens and not place.is_full else None


def _is_branded(text: str, start: int, end: int, divisions: Divisions) -> bool:
    """Whether what stands before the trade is a brand: no word and no place."""
    brand = text[start : end - 2]
    if _NO_BRAND.search(brand) or divisions.last_in(start, end - 2) is not None:
        return False
    return not any(is_word(text, pos) for pos in range(start, end - 2))
