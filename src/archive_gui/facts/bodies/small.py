"""Small businesses by name: inns, cafés, workshops and shops that somebody opened or that a place stands before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.spans import Span
from archive_gui.facts.bodies.short import is_ordinary
from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.sought import Sought
from archive_gui.language.personal_names import is_verbal, is_word

_ENDINGS = words(
    "咖啡馆 咖啡屋 客栈 民宿 服务部 经营部 门市部 农家乐 山庄 农庄 饭庄 餐馆 茶馆 茶楼 酒坊 油坊 豆腐坊 手工坊 工坊 "
    "作坊 工作室 书屋 书吧 面馆 粉馆 小吃店 家庭农场 帮扶车间 扶贫车间 就业车间"
)
_SMALL = Sought(alternatives(_ENDINGS), opening=_ENDINGS)
_OPENED = re.compile(
    r"(?:开起|办起|建起|开办|创办|开了|办了|创立|成立|注册|盘下|名叫|取名|叫做|经营着?)了?"
    r"(?:(?:一|两|自己的第一|自己的)[家个间]?)?(?:名叫|叫|名为)?(?P<name>[一-鿿]{2,10})$"
)
_BEHIND_PLACE = re.compile("[村镇乡寨]的?(?P<name>(?!的)[一-鿿]{2,8})$")
_NEVER = re.compile("[的了着过在是和与及等有为把被将从到个间处座所这那各几村镇乡县市省]")
_NOT_IN_NAMES = re.compile(
    f"{_NEVER.pattern}|[家多]|"
    "^(?:特色|精品|高端|乡村|生态|休闲|农家|集体|村办|自家|共享|网红|连锁|新型|首[家个]|第[一二三]|小|大|老|新|本|全)|"
    "(?:帮扶|扶贫|就业|新建|改造|发展|开办|经营|开设)$"
)
_SUPERMARKET = re.compile(
    r"(?:(?<![一-鿿])|(?<=[县城区镇乡街场]的)|(?<=[到进给在和与向往、]))(?P<name>[一-鿿]{3})(?=超市)"
)
"""县城的万样惠超市."""
_NO_SHOP = re.compile(
    "[的了着过在是和与及等有为把被将从到个间家处座所这那各几村镇乡县市省大小型里边]|连锁|生鲜|社区|农村|积分|爱心|扶贫|便民|平价|线上|网上|无人|进口"
)
_SHOPS = "车间"
_LEAST_OF_SHOP = 4
"""A workshop is called by what it makes (样镇油茶扶贫车间); a name stands before that."""
_LONGEST = 24
# 进了样步、样惠两家超市: brands of shops, told to be shops behind their list.
_SHOPS_TOLD = Sought(
    "(?:商超|超市|卖场|商场|连锁店|电商平台)", opening=("商超", "超市", "卖场", "商场", "连锁店", "电商平台")
)
_LISTED = re.compile(
    "(?:进了?|进入|入驻|打入|供应|供给|卖到|卖进|摆进|摆上|上了|与|和|向|给|到|在|对接)"
    "(?P<names>[一-鿿]{2,5}(?:[、和][一-鿿]{2,5}){1,4})等?(?:[两二三四五六七八九十几]|\\d{1,2})[多余]?[家个](?:大型|连锁|知名|本地)?$"
)


def find_small_businesses(text: str) -> Iterator[Span]:
    """Where a folded text names a small business: one that was opened, or one right behind a village or town."""
    for ending in _SMALL.finditer(text):
        low = max(0, ending.start() - _LONGEST)
        for frame in (_OPENED, _BEHIND_PLACE):
            led = frame.search(text, low, ending.start())
            if led is not None and _is_name(led["name"], bare=frame is _BEHIND_PLACE):
                if not ending[0].endswith(_SHOPS) or len(led["name"]) >= _LEAST_OF_SHOP:
                    yield Span(led.start("name"), ending.end())
                break
    for shop in _SUPERMARKET.finditer(text) if "超市" in text else ():
        verbal = any(is_verbal(text, at) for at in range(shop.start(), shop.end() - 1))
        if not verbal and not _NO_SHOP.search(shop["name"]) and not is_ordinary(shop["name"]):
            yield Span(shop.start(), shop.end() + len("超市"))


def find_shops_listed(text: str, divisions: Divisions) -> Iterator[Span]:
    """The brands of a list that is told to be of shops."""
    for told in _SHOPS_TOLD.finditer(text):
        low = max(0, told.start() - 2 * _LONGEST)
        listed = _LISTED.search(text, low, told.start())
        if listed is None:
            continue
        at = listed.start("names")
        for name in re.split("[、和]", listed["names"]):
            span = Span(at, at + len(name))
            at = span.end + 1
            if divisions.last_in(*span) is None and not _is_common(name) and not _NEVER.search(name):
                yield span


def _is_common(name: str) -> bool:
    """Whether a name of a list is a word or two of them: 城里, 乡下小店."""
    return len(name) % 2 == 0 and is_ordinary(name)


def _is_name(stem: str, *, bare: bool) -> bool:
    """Whether what stands before the ending is a name; behind a place the ending alone may make it one."""
    if _NOT_IN_NAMES.search(stem):
        return False
    return not is_ordinary(stem) or (bare and len(stem) == 2 and is_word(stem, 0))
