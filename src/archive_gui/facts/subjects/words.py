"""The words around names and figures that tell whose a figure is: what is built, spent, earned, who gives and looks."""

from __future__ import annotations

import re
from functools import lru_cache

from archive_gui.facts.name_sorts import sort_of

_PERSONAL = re.compile(
    "工资|月薪|底薪|挣|领到|攒|买[了回]|借[了来]|种[了上下]|养[了殖]?|年龄|住院|退休|打工|从[军业艺教医警]|获得|捐|承包|冠军|金牌|成绩|得分|夺|"
    "贷[了款到]|家|自己"
)
_COLLECTIVE = re.compile(
    "产值|利[税润]|职工|工人|社员|村民|农户|全[厂校组村社局县乡镇市]|总|累计|人均|亩产|面积|户|产量|用户|学生|覆盖|年产|"
    "日产|合格率|销售"
)
_TOLD = {
    "built": re.compile(
        "新[建修架增装开]|[扩改援兴修]建|建[起成设好有了]|硬化|安装|装上|改造|整修|维修|铺[设好成]|架[设通]|埋设|配[齐套]|"
        "拓宽|清淤|种植|栽[种植]"
    ),
    "spent": re.compile("投[入资]|争取|协调|筹[集资措]|拨|捐|补[助贴]|奖励|资助|扶持|贷款|报销|救助|赔|发放|落实|资金"),
    "helped": re.compile("培训|选[派聘]|派[出驻]|帮扶|结对|举办|开[办展]|组织|动员|走访|排查|抽查|通报|核[查实]|整改"),
    "household": re.compile(
        "家里|[他她我]家|[一全]家|家中|妻子|丈夫|老伴|[母父]亲|儿子|女儿|孙[子女]|孩子|老屋|医药费|学费"
    ),
    "he": re.compile("[他她](?![们人国乡])|自己"),
    "villagers": re.compile("村民|全村|村里|[村各]组|农户|村集体"),
    "earned": re.compile("[卖挣赚]|收入|工资|分红|纯收|增收|纯利"),
}
_SEARCHES = tuple((word, pattern.search) for word, pattern in _TOLD.items())
_OF_PERSONS = (("person:personal", _PERSONAL.search), ("person:collective", _COLLECTIVE.search))
# 县教育局先后投入760万元: who pays, approves, issues or trains.
_GIVES = re.compile(
    "[^，。；！？,;!?\n]{0,12}?(?:投入|投资|争取|协调|筹[集资措]|拨[付给出款]|给予|捐|补助|补贴|奖励|资助|认定|批[准复]|"
    "下达|安排|出台|印发|制定|引进|请来|援建|支[持援]|帮[助扶]|选[派聘]|培训|开展|开办|报销|救助|赔[付偿]|理赔|派[出驻]?|"
    "发放|整合|动员|组织|联系|送[来到去给]|建[起成])"
)
# 评估组抽查12个村: who looks.
_LOOKS = re.compile("[^，。；！？,;!?\n]{0,6}?(?:抽[查检]|检[查测]|核查|通报|考核|验收|评[估审]|暗访|走访|督[查导])")
_DEEDS = (("gives", _GIVES.match), ("looks", _LOOKS.match))
# 县水利局的技术员: whose people act.
_STAFF = re.compile("的?[^，。；！？,;!?\n的]{0,6}(?:员|专家|医生|教授|教师|志愿者|律师|干部)")


def told_words(text: str, start: int, end: int) -> tuple[str, ...]:
    """What a stretch of a text tells of: ``built``, ``spent``, ``helped``, ``household``, ``earned`` and so on."""
    return tuple([word for word, search in _SEARCHES if search(text, start, end)])


def whose_words(text: str, start: int, end: int) -> tuple[str, ...]:
    """Whether a stretch of a text tells of one person's own or of many's: ``personal``, ``collective``."""
    return tuple([word for word, search in _OF_PERSONS if search(text, start, end)])


def deeds(text: str, end: int) -> tuple[str, ...]:
    """What a name that ends at ``end`` is said to do for others: ``gives`` and ``looks``."""
    return tuple([word for word, match in _DEEDS if match(text, end)])


def has_staff(text: str, end: int) -> bool:
    """Whether the people of what ends at ``end`` act, not it: 县水利局的技术员."""
    return _STAFF.match(text, end) is not None


def sorted_kind(kind: str, name: str) -> str:
    """The kind of a name, of a body with its sort: ``body:office``."""
    return f"body:{sort_of(name)}" if kind == "body" else kind


@lru_cache(4096)
def crossed(
    kinds: tuple[str, str], before_kind: tuple[str, ...], words: tuple[str, ...], counted: str | None
) -> frozenset[str]:
    """What a name stands for beside what is told of where a figure stands, how large it is and what it counts."""
    kind, sort = kinds
    before = (f"{word}:{kind}" for word in before_kind)
    behind = () if counted is None else (f"{kind}:{counted}",)
    return frozenset([*before, *behind, *(f"{word}:{sort}" for word in words)])
