"""What sort of body a name stands for, by the word it ends with, and what sort of person a role tells of."""

from __future__ import annotations

import re

_OFFICES = (
    "局 厅 委 办 署 部 处 所 科 股 政府 委员会 工会 法院 检察院 银行 支行 联社 领导小组 指挥部 人大 政协 妇联 团委 "
    "总队 支队 大队 国务院 中央 供电公司 基金会 协会 学会 总社 党委 公安 信用社 保险公司"
)
_PAPERS = "日报 晚报 时报 报社 电视台 广播站 电台 新华社 通讯社 报 出版社 周刊"
_SCHOOLS = "大学 学院 研究所 研究院 科学院 设计院 农科院 医院 卫生院 中学 小学 学校 中心校 完小"
_FIRMS = "公司 集团 厂 社 矿 场 店 商行 坊 车间 基地 合作社 农场 农业 茶业 果业 牧业 食品 园艺 科技 超市"
_TEAMS = "队 组 班"
_SORTS = tuple(
    (sort, tuple(words.split()))
    for sort, words in (
        ("office", _OFFICES),
        ("paper", _PAPERS),
        ("school", _SCHOOLS),
        ("firm", _FIRMS),
        ("team", _TEAMS),
    )
)
"""The endings of each sort; of two that fit the first is meant (供电公司 is an office, 新华社 a paper)."""


def sort_of(name: str) -> str:
    """``office``, ``paper``, ``school``, ``firm`` or ``team`` by the end of a body's name, else ``other``."""
    return next((sort for sort, endings in _SORTS if name.endswith(endings)), "other")


_REPORTS = re.compile("记者|通讯员|摄影|编辑")
_HOLDS_OFFICE = re.compile(
    "书记|支书|主任|[局县镇乡村市区州队部处科校院站行会组股所]长|院士|教授|专家|技术员|农艺师|医生|干部|负责人|主席|委员|常委|队员|司令|政委|代表"
)
_OWNS = re.compile("经理|董事长|理事长|老板|[厂场社]长|创始人")


def role_sort_of(role: str) -> str:
    """``reporter``, ``office``, ``boss`` for who runs a firm, else ``folk``, by what a role says: 理事长, 脱贫户."""
    sorts = (("reporter", _REPORTS), ("boss", _OWNS), ("office", _HOLDS_OFFICE))
    return next((sort for sort, pattern in sorts if pattern.search(role)), "folk")
