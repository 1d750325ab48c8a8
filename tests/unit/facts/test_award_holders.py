"""Who won a distinction and who gave it; made-up names throughout."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import AwardFact, Fact

Find = Callable[[str], Sequence[Fact]]


def awards(find: Find, text: str) -> list[tuple[str, str | None, str | None]]:
    found = [(fact.quote, fact.detail) for fact in find(text) if isinstance(fact.detail, AwardFact)]
    return [(quote, detail.subject, detail.issuer) for quote, detail in found]


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("2018年，溆浦县获评“中国柑橘之乡”。", "溆浦县"),
        ("2019年9月，梅溪村被评为“湖南省美丽乡村”。", "梅溪村"),
        ("同年底，“样阳冰糖橙”入选“中国最受欢迎的十大水果品牌”。", "样阳冰糖橙"),
        ("2021年，江永香柚、香芋先后获国家地理标志产品。", "江永香柚、香芋"),
        ("芷江县人民医院护士长张桂花荣获全国五一劳动奖章。", "张桂花"),
        ("“最美劳动者”颁给了石家贵。", "石家贵"),
    ],
)
def test_who_acts_in_the_clause_won(find: Find, text: str, winner: str) -> None:
    assert [award[1] for award in awards(find, text)] == [winner]


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("梅溪镇把两座山连成一片，被评为“省级油茶示范园区”。", "梅溪镇"),
        ("州里表彰先进，唐家湾村的欧光明上台领奖，被授予“致富带头人”。", "欧光明"),
        ("卓明礼，男，汉族，四川省南充市人，曾任样州市第二机床厂厂长，1996年被评为“全国优秀企业家”。", "卓明礼"),
    ],
)
def test_who_acts_in_the_clauses_before_won(find: Find, text: str, winner: str) -> None:
    assert [award[1] for award in awards(find, text)] == [winner]


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("村医谢春莲常在夜里出诊。2017年，她被评为“怀化市最美乡村医生”。", "谢春莲"),
        ("学生杨欢说好。她的班主任罗小妹教了十年书，今年被省教育厅授予“优秀特岗教师”称号。", "罗小妹"),
        ("四年级学生马小满爱看书。她的作文在全县比赛中获得一等奖。", "马小满"),
        ("泸溪县审计局派队员住进村里。该局获评2019年度全市脱贫攻坚先进集体。", "泸溪县审计局"),
        ("洪江市把黄桃当作主业。2022年，这个县级市入选全国农业现代化示范区。", "洪江市"),
        ("记者走进洪江市。这个获得“中国黄桃之乡”称号的县级市正忙着采摘。", "洪江市"),
        ("石门县的柑橘好。全县有橘农四万户，素有“中国柑橘之乡”之称。", "石门县"),
    ],
)
def test_words_that_point_back_tell_the_winner(find: Find, text: str, winner: str) -> None:
    assert [award[1] for award in awards(find, text)] == [winner]


@pytest.mark.parametrize(
    ("text", "winner", "giver"),
    [
        ("第一书记杨建国被省扶贫开发领导小组授予“最美扶贫人物”。", "杨建国", "省扶贫开发领导小组"),
        ("2016年，大坪村茶叶合作社被农业部评为“国家级示范社”。", "大坪村茶叶合作社", "农业部"),
        ("村医谢春莲冒雪出诊。年底，枫香乡卫生院给她评了“最美村医”。", "谢春莲", "枫香乡卫生院"),
        ("省残联把“自强模范”授予石家贵。", "石家贵", "省残联"),
        ("护林员郭春生巡了二十年山。县交通运输局评他为“最美护路人”。", "郭春生", "县交通运输局"),
        ("县乡村振兴局公布考核结果，泸溪县审计局获评“先进单位”。", "泸溪县审计局", "县乡村振兴局"),
    ],
)
def test_who_gave_it_is_told_beside_the_verb(find: Find, text: str, winner: str, giver: str) -> None:
    assert [award[1:] for award in awards(find, text)] == [(winner, giver)]


def test_the_whole_sort_of_a_unit_belongs_to_the_distinction(find: Find) -> None:
    assert awards(find, "平江县被省发改委评为全省搬迁后续扶持示范社区。")[0][0] == "全省搬迁后续扶持示范社区"


def test_distinctions_of_a_list_are_told_one_by_one(find: Find) -> None:
    found = awards(find, "绣娘石元珍先后获得“全国巾帼建功标兵”、“湖南省三八红旗手”等称号。")
    assert found == [("“全国巾帼建功标兵”", "石元珍", None), ("“湖南省三八红旗手”", "石元珍", None)]


def test_nobody_wins_where_nobody_is_named(find: Find) -> None:
    assert awards(find, "会上评出“样样之星”。他没想过要拿什么奖。") == []
    assert [award[1] for award in awards(find, "去年获得“先进集体”称号。")] == [None]
