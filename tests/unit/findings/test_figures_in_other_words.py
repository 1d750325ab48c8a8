"""One figure told twice in other words, other units, a summary, or of the place behind it."""

from __future__ import annotations

import pytest

from archive_gui.workflows.inspect import process

_FIGURES = {"figures_differ", "unit_clash", "precision"}
_SECOND = "\n\n\n样溪县又有好消息\n\n本报讯（记者 李样样）"
_FILLING = "连日来，村里的路修好了，灯也亮了，老人们坐在门前拉家常，孩子们在广场上跑来跑去。"


def _told(one: str, other: str) -> list[str]:
    page = f"样溪县的一则消息\n\n本报讯（记者 王样样）{one}\n\n{_FILLING}{_SECOND}{_FILLING}\n\n{other}\n"
    source = process(page.encode(), "样本.txt", "样本.txt")
    found = [finding for article in source.articles for finding in article.findings]
    return [one.kind.value for one in found if one.kind.value in _FIGURES and one.severity.value in ("high", "medium")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("样溪县累计发放助学贷款14.37亿元。", "样溪县累计投放助学贷款14.73亿元。"),
        ("全县油茶基地发展到12.4万亩。", "样溪县油茶面积已达9700公顷。"),
        ("样溪县山多地少，全县森林覆盖率达71.46%。", "北坡乡有林地多，在森林覆盖率达74.46%的样溪县也不多见。"),
        ("直播间主推的板栗，一斤卖26元。", "直播间里的板栗每公斤26元。"),
        ("县里把车间办到楼下，安心社区现有扶贫车间5家。", "安心社区引进的6家扶贫车间全部开工。"),
        ("县里对4.27万名建档立卡贫困人口实行体检全覆盖。", "样溪县39146名建档立卡贫困群众全部参加体检。"),
    ],
)
def test_one_figure_in_other_words(one: str, other: str) -> None:
    assert _told(one, other)


def test_a_summary_tells_again_what_its_article_tells() -> None:
    page = (
        "样溪县的一则消息\n\n本报记者 王样样\n\n【核心提示】2.3万名群众走下高山，7个集中安置点拔地而起。\n\n"
        f"{_FILLING}\n\n这几年，样溪县在东坪、西岭等地建起9个集中安置点，全部配套了学校。\n"
    )
    source = process(page.encode(), "样本.txt", "样本.txt")
    assert "figures_differ" in {finding.kind.value for article in source.articles for finding in article.findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("样溪县累计发放助学贷款14.37亿元。", "样溪县今年计划投放产业贷款6.2亿元。"),
        ("全县油茶基地发展到12.4万亩。", "样溪县油茶面积已达8270公顷。"),
        ("全县油茶基地发展到12.4万亩。", "北坡乡茶叶面积已达9700公顷。"),
        ("样溪县山多地少，全县森林覆盖率达71.46%。", "北坡乡有林地多，在森林覆盖率达71.46%的样溪县也不多见。"),
        ("直播间主推的板栗，一斤卖13元。", "直播间里的板栗每公斤26元。"),
        ("安心社区现有扶贫车间5家。", "宁静社区引进的6家扶贫车间全部开工。"),
        ("全县共有扶贫车间41家。", "安心社区现有扶贫车间5家。"),
        ("县里对4.27万名建档立卡贫困人口实行体检全覆盖。", "样溪县42746名建档立卡贫困群众全部参加体检。"),
        ("县里对4.27万名建档立卡贫困人口实行体检全覆盖。", "样溪县39146名老人领到了高龄津贴。"),
        ("样溪县向水库投放鱼苗80万尾。", "样溪县的鱼塘今年产鱼86万斤。"),
    ],
)
def test_two_figures_are_not_one(one: str, other: str) -> None:
    assert not _told(one, other)
