"""Working rules, shouts, sayings and distinctions in quotation marks; every sentence is invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全省打响公路“户户连”三年大决战。", ["“户户连”三年大决战"]),
        ("市里实施“清水绿岸”三年行动计划。", ["“清水绿岸”三年行动计划"]),
        ("大礼堂举行“感动河湾”颁奖典礼。", ["“感动河湾”颁奖典礼"]),
        ("三个乡镇试行“巡回图书车”。", ["“巡回图书车”"]),
        ("村里办起“田间夜校”，来了四十人。", ["“田间夜校”"]),
        ("她推出全国首个“云上认养果园”。", ["“云上认养果园”"]),
        ("找出的病根是“三个没有”：没有路、没有水、没有钱。", []),
        ("他们注册“一把锄”商标。", []),
        ("县里组织的“工作送上门”专场招聘会摆开40个摊位。", ["“工作送上门”"]),
        ("妇联就评“最美院落”、推“积分换盐”，10分换一包。", ["“最美院落”", "“积分换盐”"]),
        ("补助按“一卡通”打到户头。", ["“一卡通”"]),
        ("他口袋里有一张“一卡通”。", []),
        ("校友会设“山茶花”奖学金20万元。", ["“山茶花”"]),
        ("银行开了“积分商城”，妇联争取“姐妹循环金”50万元。", ["“积分商城”", "“姐妹循环金”"]),
        ("村里的“扶贫车间”又响了。", []),
    ],
)
def test_working_rules_and_projects_are_told_from_brands_and_lacks(find: Find, text: str, names: list[str]) -> None:
    assert [fact.quote for fact in find(text) if fact.kind is FactKind.PROGRAMME] == names


def test_a_system_of_responsibility_is_a_mechanism(find: Find) -> None:
    (named,) = (fact for fact in find("“三级干部护林区”责任制层层落实。") if fact.kind is FactKind.PROGRAMME)
    assert (named.quote, getattr(named.detail, "subkind", None)) == ("“三级干部护林区”", "mechanism")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("十家有七家逃荒，“黄连树下过日子”，老船工都这样讲。", None),
        ("他在红纸上写了一副对子贴在门口：“春风吹绿水，果树发新芽”。", None),
        ("来信里勉励乡亲们“守护好一片山林，建设好一方家园”。", None),
        ("“起网喽——”赵大林站在船头。", "赵大林"),
        ("“二十八斤，一等！”过秤员话音未落，人群笑了。", "过秤员"),
        ("县长方大山到会，要求大家“守住堤坝，看好仓库”。", "方大山"),
    ],
)
def test_sayings_couplets_letters_and_shouts_are_quotations(find: Find, text: str, speaker: str | None) -> None:
    (speech,) = (fact for fact in find(text) if fact.kind is FactKind.QUOTATION)
    assert getattr(speech.detail, "speaker", None) == speaker
    assert not [fact for fact in find(text) if fact.kind is FactKind.PROGRAMME]


def test_words_late_in_a_report_are_those_of_whoever_gives_it(find: Find) -> None:
    report = (
        "县水利局局长周大河说，全县四座水库每月要查一次。去年有一座水库的闸门锈住了，"
        "拖了半个月没有人管，几个村的秧苗缺水，一直等到立秋才补种上，后来管理所的所长被撤换，"
        "全县上下都受了一次教育，各个乡镇也都照着样子查了一遍。“一道闸门也锈不得。”"
    )
    (speech,) = (fact for fact in find(report) if fact.kind is FactKind.QUOTATION)
    assert getattr(speech.detail, "speaker", None) == "周大河"


def test_who_signs_behind_the_words_in_brackets_did_not_speak_them(find: Find) -> None:
    text = "村民胡中山养了十亩鱼。“鱼比我起得早。”（李大明）\n次日下雨，县长方大山来了。"
    (speech,) = (fact for fact in find(text) if fact.kind is FactKind.QUOTATION)
    assert getattr(speech.detail, "speaker", None) == "胡中山"


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        ("“养蜂之星”颁给了返乡青年赵大林。", [("“养蜂之星”", "返乡青年赵大林")]),
        ("最佳互助集体奖由河湾村渡口班获得。", [("最佳互助集体奖", "河湾村渡口班")]),
        ("县委追授因公殉职的护林员赵大林“优秀共产党员”称号。", [("“优秀共产党员”称号", "因公殉职的护林员赵大林")]),
        ("本县被列为示范县。", []),
    ],
)
def test_distinctions_and_who_they_went_to(find: Find, text: str, awards: list[tuple[str, str]]) -> None:
    found = [fact for fact in find(text) if fact.kind is FactKind.AWARD]
    assert [(fact.quote, getattr(fact.detail, "subject", None)) for fact in found] == awards


def test_a_distinction_on_a_banner_is_won_with_another(find: Find) -> None:
    found = find("河湾队获得拔河第一名和“文明参赛队”锦旗。")
    assert "“文明参赛队”" in [fact.quote for fact in found if fact.kind is FactKind.AWARD]


def test_a_decision_read_out_is_given_by_its_body(find: Find) -> None:
    text = "会上宣读了中共平江县委的决定：授予护林员赵大林“优秀共产党员”称号。"
    (award,) = (fact for fact in find(text) if fact.kind is FactKind.AWARD)
    assert getattr(award.detail, "issuer", None) == "中共平江县委"
