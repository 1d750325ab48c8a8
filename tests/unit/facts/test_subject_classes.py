"""Figures said of a whole class that no name stands for: a trade, the authorities, a crop, a kind of people."""

from __future__ import annotations

import pytest
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import Figure

_COUNTRY = "今年，我国经济运行平稳。全国市场供应充足。\n"


def _subjects(find: Find, text: str) -> list[str | None]:
    return [fact.detail.subject for fact in find(text) if isinstance(fact.detail, Figure)]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("上半年，农村居民人均可支配收入达9980元，实际增长6.4%。", ["农村居民", "农村居民"]),
        ("早稻收获已过六成，秋粮面积稳定。", ["早稻"]),
        ("智能设备制造业销售收入同比增长26.3%，增速加快。", ["智能设备制造业"]),
        ("装备制造业、电子信息制造业利润同比分别增长7.2%和9.5%。", ["装备制造业", "电子信息制造业"]),
        ("公安机关坚持严打方针，破获案件3.2万起，抓获嫌疑人4.5万名。", ["公安机关", "公安机关"]),
        ("中央财政累计安排资金420亿元，支持修建水库。", ["中央财政"]),
        ("五年间，中央和各省市累计安排资金近900亿元。", ["中央和各省市"]),
        ("长期护理保险转向全面推进，参保人数达1.6亿人。", ["长期护理保险"]),
        ("超大特大城市新开工改造项目320个。", ["超大特大城市"]),
        ("新能源汽车出口52.4万辆，同比增长38%。", ["新能源汽车", "新能源汽车"]),
        ("税务部门查补税款4.2亿元。", ["税务部门"]),
        ("第一产业用电量同比增长9.1%，第二产业用电量同比增长5.8%。", ["第一产业", "第二产业"]),
        ("相关地方执法部门共移交嫌疑人2300名。", ["相关地方执法部门"]),
        ("基本医疗保险参保率稳定在95%。", ["基本医疗保险"]),
    ],
)
def test_a_clause_that_a_class_leads_tells_of_the_class(find: Find, text: str, subjects: list[str]) -> None:
    assert _subjects(find, _COUNTRY + text) == subjects


def test_behind_a_semicolon_the_country_is_not_told_of_any_more(find: Find) -> None:
    text = "2020年，我国服务业增加值达52万亿元，增长4.1%；服务业对经济增长的贡献率达到58.3%，比上年上升2.6个百分点。"
    assert _subjects(find, text) == ["我国", "我国", "服务业", "服务业"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("我国粮食产量稳定，农产品出口额达160亿元。", "我国"),
        ("全国铁路加开列车260列，民航保障有力。", "全国"),
        ("新建农村公路3200公里，改造危桥410座。", None),
        ("产业工人占比达三成。", "产业工人"),
    ],
)
def test_what_a_name_leads_or_a_verb_governs_is_no_class_of_its_own(find: Find, text: str, subject: str | None) -> None:
    assert all(
        told in {"我国", "全国"} if subject is None else told == subject for told in _subjects(find, _COUNTRY + text)
    )


def test_where_a_village_is_told_of_its_farmers_are_the_village_s(find: Find) -> None:
    text = "样山县石桥村今年变了样。\n石桥村修了路，农村居民人均可支配收入达9980元。"
    assert _subjects(find, text) == ["石桥村"]


def test_who_only_tells_the_figures_of_a_class_is_not_what_they_are_said_of(find: Find) -> None:
    text = "记者从文化和旅游部获悉，中央财政每年投入1.2亿元，支持剧团下乡。"
    assert _subjects(find, _COUNTRY + text) == ["中央财政"]
    assert _subjects(find, _COUNTRY + "工业和信息化部数据显示，电信业务收入累计9860亿元。") == ["全国"]


def test_an_event_is_told_of_by_its_name(find: Find) -> None:
    text = "“样样普法行”活动在上海举行，为家庭送去法律知识。活动还邀请36位官员观摩。"
    assert _subjects(find, _COUNTRY + text) == ["“样样普法行”活动"]
    assert _subjects(find, _COUNTRY + "会议应到186人，实到180人。") == ["会议", "会议"]


@pytest.mark.parametrize(
    ("who", "subject"),
    [
        ("国家统计局发布的数据显示", "我国"),
        ("国务院新闻办公室举行的新闻发布会上，国家统计局相关负责人介绍", "我国"),
        ("中国邮政发布的数据显示", "中国邮政"),
    ],
)
def test_figures_of_who_only_tells_them_are_of_the_country(find: Find, who: str, subject: str) -> None:
    text = f"{who}，我国经济运行平稳。\n另外也有了起色。\n上半年，投资额同比增长5.3%，增速比上年全年加快0.2个百分点。"
    assert _subjects(find, text) == [subject, subject]
