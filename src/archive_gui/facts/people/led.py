"""What stands before a name joined by 的 and tells who someone is: the trade, the office someone comes from."""

from __future__ import annotations

import re

from archive_gui.language.personal_names import is_verbal

_START = r"(?:^|[，。；：！？、,;:!?“”‘’（）()\s\0\x01是有到来找请让由给跟和与对])"
_TRADE = re.compile(
    rf"{_START}(?P<trade>(?:(?:专门|一直|在外|在家)?"
    "(?:[种养卖做开打教修跑编唱捞放守管酿熬织绣烤磨弹剃补贩赶撑挑砍刻杀摆喂]|经营|加工|收购)"
    "(?!发|了|着|过|完|好)[一-鿿]{1,3}(?<![了着过来到去好完下上出起掉会病学得回走光满成住事])|"
    r"[种养卖做开打修跑编唱放守酿织绣磨剃赶撑挑刻][了过][^，。；！？\n]{0,4}(?:年|辈子)的?[一-鿿]{1,3}(?<![路家人事])|"
    "领舞|领唱|掌勺|掌舵|当家|管事|带班|带队))的$"
)
"""What someone lives by: 养蜂的样样. Behind the verb no word tells that something was done once (种下的, 来看的)."""
_MAN = re.compile(rf"{_START}(?P<trade>[种养放守摆撑捞酿熬织绣管赶采牧引带领看][一-鿿]{{1,2}}人)$")
"""放排人样样, 守塔人样样: what people are called by their trade, in no list."""
_HOUSES = (
    "医院|卫生院|保健院|法院|检察院|敬老院|福利院|学校|小学|中学|大学|学院|幼儿园|银行|信用社|供销社|合作社|协会|商会|基金会|"
    "联合会|妇联|残联|工商联|委员会|村委会|居委会|中心|公司|集团|车队|剧团|歌队|舞队|志愿队|施工队|工程队|突击队|服务队|医疗队|(?:服务|代办|收购|教学|快递|经营|营业|联络|卫生)点|网点|"
    "工作队|帮扶队|扶贫队|大队|支队|中队|分队|文工团|剧院|报社|电视台|电台|超市|饭店|酒店|民宿|农庄|农场|茶厂|工厂|企业"
)
_HOUSE = re.compile(
    rf"{_START}(?P<body>(?:[省市区县州镇乡村]|\x01{{2,24}})?(?:[一-鿿]{{1,8}}?(?:(?<!场)[局办站所部]|{_HOUSES})|"
    "志愿服?务?队|(?:工作|帮扶|服务|医疗|施工|扶贫|突击)队))的$"
)
"""A body that no rule has found, or of no name of its own: 农业局的样样, 区妇幼保健院的样样."""
_IN_VILLAGES = re.compile("(?:驻村|包村)的$")
POSTED = "驻村干部"
_LONGEST = 40
_NOT_FIRST = frozenset("的了在是到从把被对给向由让和与及跟同一这那本该各某他她我你你其")


def trade(text: str, start: int) -> tuple[int, int] | None:
    """Where the trade stands that a name, which begins at ``start``, is told by, 的 included."""
    pattern = {"的": _TRADE, "人": _MAN}.get(text[start - 1 : start])
    match = pattern.search(text[max(0, start - _LONGEST) : start]) if pattern is not None else None
    if match is None:
        return None
    return start - len(match[0]) + match.start("trade") - match.start(), start


def house(text: str, start: int) -> tuple[int, int] | None:
    """Where the body stands that someone, whose name begins at ``start``, belongs to."""
    low = max(0, start - _LONGEST)
    match = _HOUSE.search(text[low:start]) if text[start - 1 : start] == "的" else None
    if match is None:
        return None
    begins, ends = (low + at for at in match.span("body"))
    return (begins, ends) if text[begins] not in _NOT_FIRST and not is_verbal(text, begins) else None


def posted(text: str, start: int) -> bool:
    """Whether someone is told by being posted in a village: 驻村的样样."""
    return text[start - 1 : start] == "的" and _IN_VILLAGES.search(text, max(0, start - 6), start) is not None
