"""What happens once to a thing, with the words that name the thing, by where they stand in the clause.

垃圾中转站今年4月投入使用 … 镇上的中转站六月底才开门: one milestone, since one name ends as the other does. There is no
list of things: a thing is named before what happened, behind it, or, where the clause leaves it out, right before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive_gui.language.characters import is_han_text
from archive_gui.language.openings import Alternations, split_too

_DONE = "[修建造盖架铺搭砌浇装打挖贴刷][完好成齐上]"
_OPENED = "投用|投入使用|启用|投运|运营|交付|剪彩|正式使用|用[上了]|开放"

_SORTS = (
    "动工|开工|破土|奠基|开建|始建|开挖|进场|动手|动了土|第一[锹铲镐钻炮斗]",
    f"建成|竣工|完工|落成|建于|修于|建起|盖起|收尾|全部完成|(?:[修建造盖架铺搭砌]|改造)的?(?=[，,。|]|$)|最后一|{_DONE}",
    f"{_OPENED}|开门|开业|开张|开园|开馆|开街|开市|开集|开店|营业|迎客|接待",
    f"{_OPENED}|通车|通行|开通|放行|修通|打通|贯通|通到|通进|通的?(?=[，,。|]|$)",
    f"{_OPENED}|通水|供水|送水|出水|放水|来水|水来|水就来|[喝用]上",
    f"{_OPENED}|通电|供电|送电|发电|并网|并入电网|亮",
    f"{_OPENED}|投产|试生产|下线|开机|点火|出锅|出窑",
    "成立|组建|创办|办起|创立|注册|挂牌|揭牌|登记",
    "[卷冲][走垮毁断塌]|没了|烧[毁了]|垮|塌|倒了|拆[除掉了]",
    "搬[进入到出下离来过家]|搬迁(?=[，,。了到至]|$)|迁[入进]|入住(?!率)|住进|乔迁",
    "获批|批复|批准|获准",
    "验收",
    "摘帽|退出贫困|脱贫",
    "签约|签订|签下|签署|签了",
    "启动|打响|铺开|发起",
    "开幕|启幕|开赛|开唱|开锣|鸣锣|首演|第一场|开演|开跑|开场",
    "闭幕|落幕|落下帷幕|结束|收官|打完最后|散场",
    "开闸|提闸",
    "合并|并成|合成|并为",
    "招工|招人",
    "开课|开班|开训|开学",
    "结业|结课|结训",
)
"""What happens to a thing, a sort a line; what opens one of any kind is on several."""
_IN = Alternations(map(split_too, _SORTS))
_WORDS = tuple(re.compile(split_too(words)) for words in _SORTS)

_MARKS = re.compile('[，,。；;：:、|“”"（）()《》\n!?！？]')
_QUOTED = re.compile('[“"《][^，。“”"]{1,16}[”"》]')
"""A name, whose words tell nothing of what happened."""
_LIGHT = "正式|终于|已经?|全部|全面|全线|顺利|开始|重新|头一回|头一次|第一次|首次"
_LEFT_OUT = re.compile(
    f"^(?:[，,才就又也都便方是在于的]|刚刚?|{_LIGHT}|那天|那晚|当天|[上下]午|晚上|夜里|早上|凌晨|傍晚)+"
)
_TRAILS = re.compile(
    f"(?:的?时候?|(?<=..)[之以]?[后前]|以来|[，,的是在于才就又也都便把被将给向]|{_LIGHT}|"
    "那[天年晚日]|的?(?:日子|时候|时间)|一声响|[^，,。|]{0,2}(?:山洪|洪水|大水))+$"
)
"""What stands between a thing and what happened to it."""
_CUT = re.compile("的(?=.)|了|把|在|从|将|由|被|给|让|着|进|到|[这那][座条个家所]?|[我咱]们?|记得|[说讲]起?|[座条家所]")
_BY = re.compile("[把将在向对从由被给于](?=..)")
"""What leads to where, from whom or by whom: the thing is told before it, behind 把 too."""
_COUNTED = re.compile("[零一二两三四五六七八九十百千万几]")
_BESIDE, _LONG = 3, 14
_TOLD_IN_FULL = 3
_HOUSE = re.compile("(?:[馆站校院园所室楼厅店桥库厂]|中心|广场|书屋|食堂|公路|大道|隧道)$")
"""What a name of somewhere that opens ends with."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """What happened, as places in the list of sorts, and the names of what it may have happened to."""

    sorts: frozenset[int]
    names: tuple[str, ...]


def milestone_in(ahead: str, behind: str) -> Milestone | None:
    """What the words before and behind a time tell to have happened to a thing; None where they tell nothing."""
    own, *earlier = reversed(_MARKS.split(_QUOTED.sub("", ahead)))
    clauses = _MARKS.split(_QUOTED.sub("", behind).lstrip("，, "))[:_BESIDE]
    for at, clause in enumerate(clauses):
        if sorts := _IN.found_in(clause):
            return _milestone(sorts, clause, [clauses[at - 1] if at else own, *earlier])
        if at == 0 and (sorts := _IN.found_in(own)):
            return _milestone(sorts, own, earlier)
    return None


def _milestone(sorts: list[int], clause: str, led: list[str]) -> Milestone:
    places = [one.span() for sort in sorts if (one := _WORDS[sort].search(clause))]
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    subject = _LEFT_OUT.sub("", clause[:start])
    names = [*_names(subject), _name(re.split("[的了在]", clause[end:].lstrip("了的"))[0])]
    if not any(_names(subject)):
        names += next((told for one in led if any(told := _names(one))), [])
    return Milestone(frozenset(sorts), tuple(name for name in names if name and not _IN.found_in(name)))


def _names(words: str) -> list[str]:
    """The names that words tell before what happened: with what they end, and before 在 and the like."""
    told = _TRAILS.sub("", words)
    led = _BY.search(told)
    if led is None:
        return [_name(told)]
    return [_name(told[: led.start()]), *([_name(told[led.end() :])] if led.group() in {"把", "将"} else [])]


def _name(words: str) -> str:
    """The name with which words end."""
    name = _CUT.split(_TRAILS.sub("", words))[-1][-_LONG:]
    return name if is_han_text(name) and not _COUNTED.match(name) else ""


def are_one(one: Milestone | None, other: Milestone | None, apart: frozenset[str]) -> bool:
    """Whether two tell one milestone of one thing; what names people and places tells no thing from another."""
    if one is None or other is None or not one.sorts & other.sorts:
        return False
    return any(_are_one_thing(a, b, apart) for a in one.names for b in other.names)


def are_apart(one: Milestone | None, other: Milestone | None, apart: frozenset[str]) -> bool:
    """Whether two milestones of a sort are of houses whose names share no character: 远程问诊中心, 新图书馆."""
    if one is None or other is None or not one.sorts & other.sorts or not (one.names and other.names):
        return False
    left, right = ({_told_from(name, apart) for name in told.names} for told in (one, other))
    if not all(len(name) >= _TOLD_IN_FULL and _HOUSE.search(name) for name in left | right):
        return False
    return not any(set(a) & set(b) for a in left for b in right)


def _are_one_thing(one: str, other: str, apart: frozenset[str]) -> bool:
    shared = 0
    while shared < min(len(one), len(other)) and one[-shared - 1] == other[-shared - 1]:
        shared += 1
    if not shared or (shared == 1 and min(len(one), len(other)) > 1):
        return False
    if any(name.endswith(one[-shared:]) for name in apart):
        return False
    left, right = (_told_from(name[:-shared], apart) for name in (one, other))
    return not (left and right) or bool(set(left) & set(right))


def _told_from(words: str, apart: frozenset[str]) -> str:
    for name in apart:
        words = words.replace(name, "")
    return re.sub("[村镇乡县市区州省全里上]", "", words)
