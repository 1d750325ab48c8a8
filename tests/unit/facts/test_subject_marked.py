"""What bears a name in marks is what figures are said of: a firm called so, a school founded under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


def test_a_firm_is_told_of_by_the_name_it_was_given(find: Find) -> None:
    text = "返乡青年贺大山办起一家加工厂，取名“岭上红”。头一年，岭上红收购山楂34吨。"
    assert subjects(find(text))["34吨"] == "岭上红"


def test_what_was_founded_is_told_of_next(find: Find) -> None:
    text = "隆回县妇联在合作社挂牌成立“巧手课堂”，已办班7期，培训妇女215人次。"
    assert subjects(find(text)) == {"7期": "“巧手课堂”", "215人次": "“巧手课堂”"}


def test_a_cooperative_acts_by_its_own_rules(find: Find) -> None:
    text = "隆回县高平镇上坪村缺水。2017年，贺大山成立惠民柑橘专业合作社，{}荒坡340亩。"
    ruled = subjects(find(text.format("按照“支部+农户”的模式流转")))
    assert ruled["340亩"] == "惠民柑橘专业合作社"
    assert subjects(find(text.format("请专家来看，全村改造")))["340亩"] == "上坪村"


def test_a_project_is_told_of_by_its_name(find: Find) -> None:
    text = "隆回县文旅集团投入8600万元建设“山居人家”项目，改造老屋52栋。"
    assert subjects(find(text))["52栋"] == "“山居人家”项目"


def test_a_firm_that_is_brought_in_builds(find: Find) -> None:
    brought = "隆回县高平镇引进隆回县绿源茶业有限公司，{}。"
    own = subjects(find(brought.format("在上坪村建设茶园2400亩")))
    assert own["2400亩"] == "隆回县绿源茶业有限公司"


def test_what_was_made_up_acts_at_a_time_told_next(find: Find) -> None:
    text = "县农业农村局、县水利局抽调干部36人，组成“田间快办队”，上半年下村412次，解决问题265个。"
    told = subjects(find("隆回县换了作风。" + text))
    assert told["412次"] == told["265个"] == "“田间快办队”"
    assert told["36人"] != "“田间快办队”"
