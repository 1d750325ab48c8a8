"""Names that only tell where somebody went, works or gets something: 到甲县跑了三趟, 在乙厂上班, 从丙市募集图书."""

from __future__ import annotations

import re

from archive_gui.domain.spans import Span

_TO_OR_FROM = re.compile("(?:从(?:相邻|邻近|附近|周边|隔壁)?的?|到|去|赴|往)$")
_ROW_ON = "(?:、[一-鿿]{2,8}?)*(?:等[地省市县])?"
_GETS = re.compile(
    f"(?:{_ROW_ON}[^，。；！？,;!?\n的]{{0,6}}?)(?:引进|流转|租[下来]?|买进|购进|收购|运进|"
    "引来|请[来回]|募集|买[来回]|购[买回进]|运[来回]|调[来运回]|带回|背回|聘请|回来|"
    "跑了|学习|学了|考察|看了|取经|参观|打工|务工|做工|出发)"
)
# 把样品送到样水学院化验, 把果卖到样城: where something is taken.
_ONE_OF = ("一家", "的一家")
"""样城一家企业: of a firm that is only said to be from there."""
_SOLD_TO = re.compile("(?:[卖销运发](?:到|往|给|至))了?$")
_TAKEN_TO = re.compile("(?:[送寄运拉卖销转](?:到|往|给|至|去|进)了?|(?:交|报|递)(?:到|给|送)了?)$")
# 他跑到县水利局，要来资金: where somebody goes to ask.
_WENT_TO = re.compile("(?:[跑赶求](?:到|去|往|遍)|找[到上])了?$")
_GOES_ON = re.compile("[，,]")
_AT = re.compile("在$")
_WORKS = re.compile("(?:里|内)?(?:上班|打工|务工|做工|干活|工作|就业|当(?!地|选))")
_HERE = re.compile("这[里儿](?:就|便|正)?是[^，。；！？,;!?\n的]*$")
_HERE_WITHIN = 24
_MADE = re.compile(
    "(?:[、和与][^，。；！？,;!?\n的]{2,12}?)?(?:[合联主创开兴]?办|[援捐共]?建|设立|成立|创建|投资[^，。的]{0,4})的"
)
# 某某3月到样县人民医院报到: where somebody is posted, who acts there.
_POSTED_TO = re.compile("(?:到|赴|去|来|在|往)$")
_POSTED_FROM = re.compile(
    "[^，。；！？,;!?\n]{0,10}(?:到|赴|去|来|在|往)[^，。；！？,;!?\n]{2,20}?(?:报到|支教|挂职|坐诊|任教|驻诊|进修|跟岗)"
)
_POSTED = re.compile("报到|支教|挂职|坐诊|任教|任职|上岗|进修|跟岗|跟班|驻诊|入职|实习|轮岗")

# 某某介绍, 某某发布的数据显示: where the figures come from, not what they are said of.
_SOURCE = re.compile(
    r"\0*[^，。；！？\n]{0,6}?(?:数据|消息|通报|统计|测算|监测|获悉|了解到|报道|预[计测]|发布|最新|介绍|表示|显示|告诉|透露|答复|提醒|分析|说|称|认为|指出|强调|"
    "(?:召开|举行)的?[^，。；！？\\n]{0,4}(?:发布会|吹风会|通气会))"
)
# 新华社样城十月二日电: who sends the report.
_SENDER = re.compile("[^，。；！？\\n]{0,24}?(?:电[\\s　]|讯[\\s　]|记者)")
_QUOTED_SOURCE = ("据", "从", "向")
# 合作社与甲市场、乙市场签订了6000吨的合同: with whom somebody else agrees.
_WITH = re.compile("[与跟同](?:[^，。；！？,;!?\n的]{2,20}、)?$")
_AGREES = re.compile("(?:、[^，。；！？,;!?\n的]{2,20})?(?:签[订下了署约]|达成|结对|结成|订立|合作[，,])")
_WITH_WITHIN = 22
# 样局派来的第一书记某某: who only has sent the person that acts.
_SENT = re.compile("(?:派来|选派|派驻|派出|委派|下派|抽调)的?[^，。；！？,;!?\n]{0,14}")
# 她向样镇信用社贷了5万元: who is asked.
_TO = re.compile("向(?:[^，。；！？,;!?\n的]{2,20}、)?$")
_ASKED = re.compile("(?:、[^，。；！？,;!?\n的]{2,20})?(?:[贷借]|申请|汇报|反映|求助|请教|求援|打报告|递交)")


def is_other_side(text: str, start: int, end: int) -> bool:
    """Whether a body is only whom somebody else agrees with or asks."""
    start += text.startswith("同", start)  # 同样样市场签下: read as part of the name
    before = max(0, start - _WITH_WITHIN)
    if _AGREES.match(text, end) is not None and _WITH.search(text, before, start) is not None:
        return True
    return _ASKED.match(text, end) is not None and _TO.search(text, before, start) is not None


def is_sender(text: str, end: int, person: int) -> bool:
    """Whether a body that ends at ``end`` has only sent the person who is named from ``person`` on."""
    return _SENT.fullmatch(text, end, person) is not None


def is_maker(text: str, start: int, end: int) -> bool:
    """Whether a body has only made what the text says it stands before: 这里是县妇联和县残联合办的第一家工坊."""
    return _HERE.search(text, max(0, start - _HERE_WITHIN), start) is not None and _MADE.match(text, end) is not None


def is_posted(text: str, end: int) -> bool:
    """Whether the person named up to ``end`` is posted away from where he belongs: 某某到样县人民医院坐诊."""
    return _POSTED_FROM.match(text, end) is not None


def is_source_of(text: str, start: int, end: int) -> bool:
    """Whether a place is only gone to or had something from."""
    if text.startswith(_ONE_OF, end) or _SOLD_TO.search(text, max(0, start - 3), start):
        return True
    return _TO_OR_FROM.search(text, max(0, start - 4), start) is not None and _GETS.match(text, end) is not None


def is_workplace(text: str, start: int, end: int) -> bool:
    """Whether a body is only where somebody works, is posted or goes to ask, or where something is taken."""
    if _TAKEN_TO.search(text, max(0, start - 3), start):
        return True
    if _WENT_TO.search(text, max(0, start - 3), start) and _GOES_ON.match(text, end):
        return True
    if _POSTED_TO.search(text, max(0, start - 1), start) and (_POSTED.match(text, end) or _WORKS.match(text, end)):
        return True
    return _AT.search(text, max(0, start - 1), start) is not None and _WORKS.match(text, end) is not None


def is_source(text: str, span: Span) -> bool:
    """Whether a name only tells where something was learnt."""
    before = text[max(0, span.start - 1) : span.start]
    return (
        before in _QUOTED_SOURCE
        or _SOURCE.match(text, span.end) is not None
        or _SENDER.match(text, span.end) is not None
    )
