"""What two figures count, by its name and by what is done to it: 聘请管水员 is 管水员, 冲毁 is not 修复."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

_DEEDS = (
    "新建 扩建 改建 兴建 修建 建成 建起 建设 建立 建有 建造 改造 修好 修通 修成 修缮 落成 建",
    "聘请 聘用 选聘 配备 招聘 招募 聘 配",
    "组建 成立 办起 建起 建成 建有 开办 创办 培育 发展 引进 兴办 扶持",
    "种植 栽种 栽植 造林 种下 栽下 发展 套种 新种 改种 种 栽",
    "养殖 饲养 出栏 存栏 养",
    "投入 投资 投放 筹集 筹措 整合 安排 争取 下拨 拨付 拿出 使用 累计投入",
    "发放 兑付 兑现 发给 补助 补贴 投放 放贷 拿出 安排 下拨 拨付",
    "带动 惠及 覆盖 联结 服务 吸纳 受益 帮助",
    "减贫 脱贫 摘帽 退出",
    "搬迁 安置 搬进 入住",
    "硬化 铺设 铺通 修通 拓宽 打通 浇筑 硬化了",
    "安装 装上 架设 装 架",
    "冲毁 损毁 倒塌 淹没 受灾 毁坏",
    "修复 重建 恢复",
    "拆除 拆掉 拆",
    "排查 查出 发现 排查出 摸排 摸底 核查 走访 梳理",
    "整改 销号 办结 解决 化解 处理 整改到位",
    "开工 动工",
    "完成 竣工 完工",
    "培训 训练 轮训",
    "销售 卖出 售出 销往 卖",
    "生产 产出 产 收获 采收",
    "收购 购买 买进 买",
    "流转 租用 承包",
    "派出 选派 抽调 派驻",
    "走访 慰问 看望",
    "签约 签订 签署",
    "诊疗 看诊 接诊 义诊 就诊 坐诊 诊治 看病",
)
"""What is done to things, a line for what comes to the same; a verb on two lines goes with both."""
_SORTS: dict[str, frozenset[int]] = {}
for _sort, _line in enumerate(_DEEDS):
    for _verb in _line.split():
        _SORTS[_verb] = _SORTS.get(_verb, frozenset()) | {_sort}
_NO_VERBS = {
    "建": "档|筑|制|材|设|卡",
    "养": "老|殖|分|护|蜂|猪|牛|羊|鱼|鸡",
    "产": "业|值|量|品|权|出|妇|房|地",
    "装": "机|备|修|配",
    "种": "粮|植|养|子|苗|田|类|猪|羊|牛|茶",
    "配": "电|套|送|件|偶|方|备",
    "架": "空",
    "发展": "中|党员|对象|资金",
    "卖": "点",
    "买": "家",
    "培训": "班|点|基地|中心",
    "就业": "岗",
}
"""What makes a verb the beginning of a noun: 建档立卡户, 养老院, 装机容量, 种粮大户."""
_VERBS = "|".join(
    f"{verb}(?!{_NO_VERBS[verb]})" if verb in _NO_VERBS else verb for verb in sorted(_SORTS, key=len, reverse=True)
)
_DEED = re.compile(_VERBS)
_ALL_DEEDS = re.compile(f"(?:共|已|累计|统筹)*(?:{_VERBS})+了?")
_LEAD = re.compile(
    r"^(?:[、，和及与]|[全该本我][省市县区州镇乡村社校厂院]|[省市县区州镇乡村社校厂][里内上]|(?:社区|公司|学校|合作社|工作队)(?=..)|现有|共有|拥有|设有|还有|其中|目前|如今|现在|眼下|一(?:公?斤|亩)(?=..)|总共|一共|累计|"
    rf"已经?|共计?|合计|全部|先后|[今去]年|有|(?:{_VERBS})了?(?=..))"
)
_MEASURE = re.compile(
    r"(?<=..)(?:种植|栽种|栽培|养殖)?(?:总?面积|总?产量|总?数量?|总?人数|户数|总量|总?金额|总额|规模|里)$"
)
_BEHIND = re.compile(r"(?<=..)(?:在[县乡镇村校厂]|如今|目前|现在|眼下|现|已|稳定|保持|中|里)+$")
"""What leads from a name to the figure behind it: 茶叶种植面积如今, 参赛选手中, 手艺人在村里."""
_GOES_ON = re.compile(
    "(?<=..)(?<![省市县区州镇乡村社校厂][里内上])(?:拔地|实行|实施|卖[到出给]|销往|走[村遍进]|入户|入社|搬[进入]|住[进上]|领到|带着|挂满|全部|守护|用脚步|听得|开到|告别|如期).*$"
)
"""What is said of what is counted, taken into its name: 脐橙卖到全国."""

_CALLED = (
    ("减贫", "脱贫"),
    ("建档立卡贫困", "贫困"),
    ("建档立卡", "贫困"),
    ("小额信贷", "小额贷款"),
)
"""Names for one thing, and the one they are read as."""

_ALL = re.compile("(?<=.)(?:总共|共计?|累计)(?=..)")
_LEAST = 2
"""Characters that a name must keep."""


class Alike(IntEnum):
    """How far the names of what two figures count go together."""

    HEAD = 1
    """They end alike, each with a description of its own: 帮扶干部 and 党员干部."""
    NARROWED = 2
    """One has a description more: 专业合作社 and 合作社."""
    SAME = 3


@lru_cache(maxsize=4096)
def thing(noun: str) -> str:
    """The name of what is counted, without who has it, what is done to it and the measure: 县里配备保洁员 is 保洁员."""
    core = _ALL.sub("", _MEASURE.sub("", _BEHIND.sub("", _GOES_ON.sub("", noun))))
    for words, one in _CALLED:
        core = core.replace(words, one)
    while (lead := _LEAD.match(core)) is not None and len(core) - lead.end() >= _LEAST:
        core = core[lead.end() :]
    return core


def alike(one: str, other: str) -> Alike | None:
    """How two names as of ``thing`` go together; None where they do not even end alike."""
    if one == other:
        return Alike.SAME
    if one[-_LEAST:] != other[-_LEAST:]:
        return None
    return Alike.NARROWED if one.endswith(other) or other.endswith(one) else Alike.HEAD


def deed(clause: str) -> frozenset[int]:
    """What is done to what a clause counts, by its last verb before the figure; empty where no verb is known."""
    found = _DEED.findall(clause)
    return _SORTS[found[-1]] if found else frozenset()


def is_deed(text: str) -> bool:
    """Whether a stretch of text is no more than a verb or two of those known: 整合, 统筹整合."""
    return _ALL_DEEDS.fullmatch(text) is not None


def tells_of_nobody(lead: str) -> bool:
    """Whether what leads to a figure opens with a deed, and so names nobody of whom it is told: 建成标准化基地."""
    opened = _ALL_DEEDS.match(lead)
    return opened is not None and opened.end() >= _LEAST


def deeds(text: str) -> frozenset[int]:
    """All that is done in a stretch of text, numbered as by ``deed``; one character may be a part of another word."""
    return frozenset[int]().union(*(_SORTS[verb] for verb in _DEED.findall(text) if len(verb) > 1))


def opposed(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two things are done that do not come to the same; what is done nowhere goes with everything."""
    return bool(one and other) and not one & other
