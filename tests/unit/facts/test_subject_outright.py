"""Whose figures are where the words around them tell so outright: pointed back at, distances, what papers lay down."""

from __future__ import annotations

import pytest
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import Figure


def _subjects(find: Find, text: str) -> list[str | None]:
    return [fact.detail.subject for fact in find(text) if isinstance(fact.detail, Figure)]


def test_a_figure_pointed_back_at_is_of_whom_it_was_first_told(find: Find) -> None:
    text = "青坪村种梨难，头一年全村只有23户报名。\n脱贫户周大山家就是那23户之一。"
    assert _subjects(find, text) == ["青坪村", "青坪村"]


def test_the_same_number_not_pointed_at_is_told_of_anew(find: Find) -> None:
    text = "青坪村全村只有23户种梨。\n石桥村也有23户种梨。"
    assert _subjects(find, text) == ["青坪村", "石桥村"]


def test_how_far_away_it_is_is_told_of_the_place(find: Find) -> None:
    text = "67岁的周大山说起从前直摇头。周大山的老屋在青坪村，距县城52公里。"
    assert _subjects(find, text)[-1] == "青坪村"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("县农业农村局印发《梨园奖补办法》，对新建梨园每亩补助600元。", "蓝山县"),
        ("蓝山县水利局出台《饮水工程管护办法》，每处工程每年补助2000元。", "蓝山县"),
    ],
)
def test_what_an_office_lays_down_is_told_of_its_county(find: Find, text: str, subject: str) -> None:
    assert _subjects(find, "蓝山县种梨。\n" + text) == [subject]


def test_what_an_office_does_itself_is_its_own(find: Find) -> None:
    text = "蓝山县种梨。\n县农业农村局举办培训班12期。"
    assert _subjects(find, text) == ["蓝山县农业农村局"]


def test_here_is_what_was_told_of_not_what_was_named_on_the_way(find: Find) -> None:
    text = "梨花社区是蓝山县最大的安置点。这里共住着来自11个乡镇的搬迁群众872户。"
    assert _subjects(find, text) == ["梨花社区", "梨花社区"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("梨花社区住着872户。从相邻的石桥村流转土地260亩，建成菜园。", "梨花社区"),
        ("青坪村缺苗。村里从山东、河南等地买进，一年花去20万元。", "青坪村"),
    ],
)
def test_whence_something_is_had_is_not_told_of(find: Find, text: str, subject: str) -> None:
    assert _subjects(find, text)[-1] == subject


def test_a_couple_is_whoever_was_told_of(find: Find) -> None:
    text = "返乡青年周大山和妻子陈小燕办起直播间。两口子去年卖出梨子11万斤。"
    assert _subjects(find, text) == ["周大山"]


def test_a_firm_without_a_name_is_told_of(find: Find) -> None:
    text = "蓝山县修好厂房。2019年，东莞一家玩具企业来此设厂，租了300平方米。眼下厂里有86名工人。"
    assert _subjects(find, text) == ["玩具企业", "玩具企业"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("第三届青坪梨花节在蓝山县举行。本届大赛汇集参赛队120支。", "本届大赛"),
        ("第二届蓝山县厨艺大赛今天开幕，本届大赛共设9个项目。", "第二届蓝山县厨艺大赛"),
        ("2024年乡村治理研讨会今天在蓝山县举行。研讨会以治理为主题，设4个分论坛。", "2024年乡村治理研讨会"),
    ],
)
def test_meetings_and_contests_are_told_of_by_their_names(find: Find, text: str, subject: str) -> None:
    assert _subjects(find, text)[-1] == subject


def test_what_lies_somewhere_is_told_of(find: Find) -> None:
    text = "蓝山县搬迁2300户。其中，在塔峰镇建成的金源小区规模最大，住进了612户。"
    assert _subjects(find, text) == ["蓝山县", "金源小区"]


def test_items_of_a_page_tell_nothing_of_each_other(find: Find) -> None:
    text = (
        "蓝山县青坪村办起梨园\n蓝山县青坪村办起梨园，村民种梨，青坪村的梨园越办越大。\n"
        "我国草原生态得到全面改善\n记者获悉，我国草原生态得到全面改善。五年来，落实草畜平衡任务40亿亩。"
    )
    assert _subjects(find, text) == ["我国"]


def test_what_is_built_is_told_of_who_builds_it(find: Find) -> None:
    text = "蓝山县青坪村种梨。次年，青坪村在村口建起1800平方米的加工车间，全村增收。"
    assert _subjects(find, text) == ["青坪村"]


def test_the_share_of_some_among_all_is_told_of_the_place(find: Find) -> None:
    text = "青坪村有286户1143人，瑶族人口占八成以上。"
    assert _subjects(find, text) == ["青坪村"] * 3


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("蓝山县青坪村种梨。县里给卫生室配了9台设备。", "卫生室"),
        ("样山实业集团来蓝山县投资2亿元建设鲜果产业园，占地320亩。", "鲜果产业园"),
        ("蓝山县青坪村办厂。返乡青年周大山租下厂房，招了45名女工。", "周大山"),
        ("蓝山县青坪村养羊。周大山采取寄养方式带动26户农户，每户年增收8000元。", "青坪村农户"),
        ("蓝山县重视教育。三年来，县财政投入教育资金14亿元。", "蓝山县财政"),
        ("从蓝山县城出发，沿着公路走，就到了青坪古村。古村现存老宅104栋。", "青坪古村"),
    ],
)
def test_who_and_what_is_told_of_in_the_middle_of_a_sentence(find: Find, text: str, subject: str) -> None:
    assert _subjects(find, text)[-1] == subject


def test_those_who_come_to_a_meeting_are_told_of_it(find: Find) -> None:
    text = "全省乡村旅游现场会日前在蓝山县召开，来自14个市州的230名代表参加。"
    assert _subjects(find, text) == ["全省乡村旅游现场会"] * 2


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("蓝山县大坪村的茶叶加工厂是去年建成的，投资360万元，年加工干茶25吨。", "大坪村茶叶加工厂"),
        ("蓝山县祠堂圩镇建起了冷链物流中心，占地25亩，日分拣80吨。", "祠堂圩镇冷链物流中心"),
        ("县税务局派驻蓝山县祠堂圩镇青坪村工作队，两年来协调资金320万元，办实事34件。", "青坪村工作队"),
        ("蓝山县的南岭茶业有限公司改了制。董事长周大山带着老职工接下摊子，如今缴税86万元。", "南岭茶业有限公司"),
        ("蓝山县完成地区生产总值98亿元，增长8%。", "蓝山县"),
    ],
)
def test_works_of_a_village_teams_sent_there_and_firms_are_told_of(find: Find, text: str, subject: str) -> None:
    assert set(_subjects(find, text)) == {subject}


def test_where_works_are_only_the_setting_the_village_is_told_of(find: Find) -> None:
    text = "蓝山县青坪村的加工厂里机声嗒嗒。全村种梨1200亩。"
    assert _subjects(find, text) == ["青坪村"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("蓝山县青坪村的茭白上市。种植户周大山的22亩茭白卖完了。", "周大山"),
        ("县供销社牵头组建的农机服务公司，拥有无人机18架。", "农机服务公司"),
        ("蓝山县祠堂圩镇的“梨乡夜校”，已办96期。", "祠堂圩镇梨乡夜校"),
        ("蓝山县祠堂圩镇的织锦传习所，收藏老织锦480件。", "祠堂圩镇织锦传习所"),
    ],
)
def test_whose_it_is_said_to_be_right_before(find: Find, text: str, subject: str) -> None:
    assert _subjects(find, text) == [subject]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("周大山一早出门。从村部到新茶组4公里，他走了30年。", "青坪村"),
        ("周大山一早出门。从村口到学校，来回6公里，他走了30年。", "青坪村"),
    ],
)
def test_how_far_it_is_from_the_village_is_told_of_the_village(find: Find, text: str, subject: str) -> None:
    assert _subjects(find, "青坪村缺医生。青坪村有212户。\n" + text)[1] == subject


def test_who_says_i_tells_of_himself_whoever_he_names_first(find: Find) -> None:
    text = "老茶农唐有林把茶塞到周大山手里。“他来之前，我一年茶钱才900元；去年，光卖鲜叶就得了1.1万元。”老人说。"
    assert _subjects(find, text) == ["唐有林", "唐有林"]
