"""What sort of body a name stands for, by the word it ends with: an office, a paper, a school, a firm, a team."""

from __future__ import annotations

_OFFICES = (
    "局 厅 委 办 署 部 处 所 科 股 政府 委员会 工会 法院 检察院 银行 支行 联社 领导小组 指挥部 人大 政协 妇联 团委 "
    "总队 支队 大队 国务院 中央 供电公司 基金会 协会 学会 总社 党委 公安 信用社 保险公司"
)
_PAPERS = "日报 晚报 时报 报社 电视台 广播站 电台 新华社 通讯社 报 出版社 周刊"
_SCHOOLS = "大学 学院 研究所 研究院 科学院 设计院 农科院 医院 卫生院 中学 小学 学校 中心校 完小"
_FIRMS = "公司 集团 厂 社 矿 场 店 商行 坊 车间 基地"
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
