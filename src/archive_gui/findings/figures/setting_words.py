"""Words beside a figure that set it apart from another: of a plan, a growth or a part, or of one half of a whole."""

from __future__ import annotations

import re

_MARKS = {
    "planned": re.compile("计划|预计|预期|将|拟|力争|目标|规划|设计|明年|任务|打算|应(?=[到收参缴])"),
    "added": re.compile("新[增建添招扩开]|增[加收长]|比上年|减少|下降|多出|净增|[同环]比"),
    "summed": re.compile("累计|[共总合]计|[共总]"),
    "earlier": re.compile("[去上前]年|以前|过去|原来|原有|起初|当初|最初|头一年|第一年|同期|上一轮|上届|上月"),
    "batch": re.compile("首[批次场日轮]|第[一二三四五六七八九十]+[批次期场届轮]|[一二三]期"),
    "extreme": re.compile("最[高多大少低小长]|当[天日]|上限|下限|封顶"),
    "moved": re.compile("(?:增[加长]?|上升|升|扩大|提高|减少?|下降|降|回落|涨|发展|恢复|缩短|延长)[到至为]"),
    "part": re.compile("其中|[当之些]中|含|包括|里面"),
}
"""Words that make a figure one of a plan, a rest, a growth … : two figures of one thing have them or lack them both."""

_HALVES = tuple(
    tuple(words.split())
    for words in (
        "男 女",
        "城镇 农村 乡村 城市",
        "进口 出口",
        "小学 中学 初中 高中 幼儿 大学",
        "上半年 下半年",
        "第一 第二 第三",
        "收入 支出",
        "存款 贷款",
        "计划 完成",
        "设计 实际",
        "去年 今年 前年 明年",
        "上届 本届 新一届",
        "上一轮 新一轮",
        "户籍 常住",
        "省内 省外 县内 县外",
        "中央 省级 州级 县级 市级",
        "开工 完工 竣工",
        "集中 分散",
        "领导 驻村",
        "一级 二级 三级",
        "精品 普通 统货",
        "送审 审定",
        "平均 昨日 昨天 首日 当天",
        "早稻 中稻 晚稻",
        "养殖 种植",
        "最高 最低",
        "线上 线下",
        "迁入 迁出",
        "购进 销售",
        "报名 录取",
        "检测 合格",
        "发现 整改",
        "死亡 受伤 失踪 失联 获救",
        "应到 实到 出席 缺席",
        "铁路 公路 水路 民航",
        "已 未",
    )
)
"""Words that set the parts of a whole, or two stages of a matter, against one another."""

_HALF = re.compile("|".join(sorted({word for words in _HALVES for word in words}, key=len, reverse=True)))
_NO_HALVES = tuple(frozenset[str]() for _ in _HALVES)


def marks_in(text: str) -> frozenset[str]:
    """Which of the marks a text has, by their names."""
    return frozenset(name for name, words in _MARKS.items() if words.search(text))


def halves_in(text: str) -> tuple[frozenset[str], ...]:
    """Which words of each line of ``_HALVES`` a text has."""
    found = frozenset(_HALF.findall(text))
    return tuple(found.intersection(words) for words in _HALVES) if found else _NO_HALVES
