"""One figure told twice under measure words, units and forms that are put for one another."""

from __future__ import annotations

import pytest

from archive_gui.workflows.inspect import process

_FIGURES = {"figures_differ", "unit_clash", "precision"}


def _told(one: str, other: str) -> bool:
    page = (
        f"石湾村的新事\n\n本报记者 王样样\n\n石湾村在山里，路不好走。\n\n{one}\n\n"
        f"“日子有盼头”\n\n——石湾村见闻\n\n石湾村是个小村。\n\n{other}\n"
    )
    source = process(page.encode(), "样本.txt", "样本.txt")
    found = [finding for article in source.articles for finding in article.findings]
    return any(one.kind.value in _FIGURES and one.severity.value in ("high", "medium") for one in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # 名 and 个, where the noun of the 个 stands before it or not at all
        ("全镇护林员有214名，人人有台账。", "巡山的护林员，全镇共有241个。"),
        # 人次 and people
        ("义诊那天，前来就诊的有315人次。", "义诊队一天看了351个病人。"),
        ("县里的医疗队看了2360人次。", "找医疗队看病的有2630人。"),
        # 期, 堂 and 次; 趟 and 次
        ("夜校办了82期。", "夜校共开讲86期。"),
        ("夜校已经上了46堂课。", "三个月里，夜校开课64次，场场坐满。"),
        ("帮扶队每月进村12趟。", "帮扶队每个月要进村21次。"),
        # 吨 and 立方米 of water
        ("水厂一天能供水3200吨。", "新水厂日供水2300立方米。"),
        ("水库库容320万立方米。", "水库能装水230万方。"),
        # 平方米 and 平米
        ("村小的操场有1600平方米。", "村小的这块6100平米的操场，是去年铺的。"),
        # 斤 and 公斤 of one 亩
        ("每亩产量达到1200斤，脐橙个个金黄。", "这个基地的脐橙亩产850公斤。"),
        # 户 and 栋 of houses
        ("两年里，村里危房改造64户。", "危房改造，两年改了46栋。"),
        # no unit beside 元
        ("张样英在车间上班，一个月工资3400元。", "“一个月能拿四千三，知足了。”张样英笑着说。"),
        # a number in 万 with two digits turned, and the whole of it
        ("全县在外务工人员达到14.6万人。", "目前，全县有164213名务工人员在外务工。"),
        # in tenths
        ("村里住院费用报销比例达到85%。", "在村里，住院费用报销比例有七成。"),
    ],
)
def test_one_figure_under_two_measures(one: str, other: str) -> None:
    assert _told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全镇护林员有214名，人人有台账。", "全镇共有241个蓄水池。"),
        ("义诊那天，前来就诊的有315人次。", "义诊队带来了351个药箱。"),
        ("水厂一天能供水3200吨。", "料场备好砂石2300立方米。"),
        ("水厂一天能供水2300吨。", "新水厂日供水2300立方米。"),
        ("村小的操场有1600平方米。", "村小的操场1600平米，是去年铺的。"),
        ("全县在外务工人员达到14.6万人。", "目前，全县有146213名务工人员在外务工。"),
        ("村里住院费用报销比例达到85%。", "住院费用报销比例有八成。"),
        ("村里住院费用报销比例达到78%。", "住院费用报销比例在七成以上。"),
        ("每户补助8000元，统一打卡。", "打到卡上的补助，每家都是八千块。"),
    ],
)
def test_two_measures_that_agree_or_tell_two_things(one: str, other: str) -> None:
    assert not _told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("车间里有工人四十多名。", "在车间上班的工人有63名。"),
        ("近五百名群众参加了庙会。", "参加庙会的群众有682人。"),
        ("合作社带动农户不到200户。", "合作社带动的农户有236户。"),
        ("水库的蓄水量达到八成以上。", "水库的蓄水量只有65%。"),
        ("全县超过1200名教师报名支教。", "报名支教的教师，全县一共980名。"),
    ],
)
def test_a_figure_beyond_what_the_words_for_more_and_less_allow(one: str, other: str) -> None:
    assert _told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("车间里有工人四十多名。", "在车间上班的工人有47名。"),
        ("近五百名群众参加了庙会。", "参加庙会的群众有486人。"),
        ("合作社带动农户不到200户。", "合作社带动的农户有176户。"),
        ("水库的蓄水量达到八成以上。", "水库的蓄水量有92%。"),
        ("全县超过1200名教师报名支教。", "报名支教的教师，全县一共1360名。"),
    ],
)
def test_a_figure_that_the_words_for_more_and_less_allow(one: str, other: str) -> None:
    assert not _told(one, other)
