"""Programmes that plain words lead to, by the shape of their names: 村里办了“院坝夜话”, 这叫“田间课堂”.

办了, 有了 and 叫 lead to everything; only a name made as those of services, places and meetings are tells a programme.
"""

from __future__ import annotations

import re

_LEAD = re.compile(
    "(?:[办建设][了起有]|[搞开办建]了?[一个]?[个场家]|开[办设起]了?|有了|自从有|多了|来了|送来了?|分成了?[一-鿿\\d]{0,6}块|划出了?[一-鿿\\d]{0,6}块|分成|[定设]为|组成了?|组建了?|拉起了?|开发[了出]?|上线了?|"
    "这就?叫做?|[法式事务目活台动织站点织]叫做?|(?<=[把将管])[一-鿿]{2,8}(?:叫做?|称为|称作|称之为)|取名为?|通过|用上了?|靠着?|靠的是|[走用]的就?是|走[出起]了?)$"
)
_LEAD_WITHIN = 14
_OF_PLACE = re.compile("[村镇乡县区校]里?的$")
"""村里的“道德银行”: whose it is leads only to what ends as services do."""
_ENDING = re.compile(
    "(?:课堂|学堂|讲堂|教室|夜校|夜话|夜谈|茶话|恳谈|菜园|菜地|果园|茶园|小院|庭院|书屋|书房|驿站|集市|菜市|夜市|市集|超市|餐桌|饭桌|餐厅|[早午中]餐|食堂|联校|学院|车间|工坊|作坊|公约|新规|"
    "账本|存折|积分|上门|到家|进家|进村|入户|到户|服务|帮办|代办|联络|结对|[一-鿿]{2}日|服务站|服务队|服务岗|小分队|突击队|志愿队|理事会|议事会|银行|基金|会诊|门诊|诊室|病房|"
    "直播间|直播|直通车|热线|小站|花园|菜篮|帮扶|托管|认领|认购|认养|借种|代养|代种|代销|领养|分红|存粮|拉大手|牵小手|议事|评议|说事|赶集|大集|学校|园地|先锋岗|示范岗|监督岗|责任区|后坊|后厂|法庭|产业|[一-鿿]课|信箱|巡诊|义诊|联户|包户|包片)$"
)
_OPENING = re.compile(
    "上门|掌上|指尖|飞地|道德|微(?!笑|风|光)|云(?!海|雾|端|里)|爱心|暖心|阳光|共享|流动|移动|网络|党员|乡贤|巾帼|田间|院坝|屋场|火塘|马背|板凳|炕头|周末|一站|互助|积分|代办"
)
_WORKS = ("车间", "工坊", "作坊", "果园", "茶园", "菜园", "花园", "学校", "小院", "庭院")
"""What stands in a village and may be called anything: 村里的“扶贫车间”."""
_LEAST, _MOST = 3, 8
_BROUGHT = re.compile("[也还都已]?经?(?:端上|[送搬办开走][进到上])")
JOINED = re.compile("[一-鿿]{2,6}(?:[+＋][一-鿿]{2,6})+$")
"""Those who work together: 党员+样样户."""
_HAN = re.compile("[一-鿿]+")
# “一村一品”念成了“一村一样”: what a good word has become is no programme.
_BECOME = re.compile("(?:[念变搞走弄写干喊唱读]成了?|沦为|变为|异化为)$")


def is_led(text: str, start: int, inside: str) -> bool:
    """Whether plain words lead to a name in marks at ``start`` that is made as those of programmes are."""
    of_place = _OF_PLACE.search(text, max(0, start - _LEAST), start) is not None
    if of_place and inside.endswith(_WORKS):
        return False
    if not of_place and _LEAD.search(text, max(0, start - _LEAD_WITHIN), start) is None:
        return False
    if JOINED.match(inside):
        return True
    if not _LEAST <= len(inside) <= _MOST or not _HAN.fullmatch(inside) or "的" in inside:
        return False
    return _ENDING.search(inside) is not None or (not of_place and _OPENING.match(inside) is not None)


def is_brought(text: str, end: int, inside: str) -> bool:
    """Whether what is named in marks that end at ``end``, as services are, comes to people: “营养午餐”也端上了桌."""
    if not _LEAST < len(inside) <= _MOST or not _HAN.fullmatch(inside) or "的" in inside:
        return False
    return _BROUGHT.match(text, end) is not None and _ENDING.search(inside) is not None


def is_mocked(text: str, start: int) -> bool:
    """Whether the words in marks at ``start`` are what something has turned into: 念成了“…”."""
    return _BECOME.search(text, max(0, start - _LEAST), start) is not None
