"""People in lists without a role, in frames and before titles, and where their names end; invented samples."""

from __future__ import annotations

import pytest

from archive_gui.domain.spans import Span
from archive_gui.facts.people.extraction import find_people
from archive_gui.facts.people.introduced import named_after_role


def _names(text: str, *taken: str) -> list[str]:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in taken]
    return [person.name for person in find_people(text, spans)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会开到半夜，到会的有蒋凤兰、罗艳、赵世明等村干部。", ["蒋凤兰", "罗艳", "赵世明"]),
        ("她邀上刘春桃、周三妹和唐小英，办起了豆腐坊。", ["刘春桃", "周三妹", "唐小英"]),
        ("去年冬天，周介福、周介禄、周介寿三房兄弟合修祖屋。", ["周介福", "周介禄", "周介寿"]),
        ("退休矿工李又生、张友德、王祥和三人守着水泵。", ["李又生", "张友德", "王祥和"]),
        ("照片上是队员杨丹（右二）和罗海棠、尹春姣、刘大伟。", ["杨丹", "罗海棠", "尹春姣", "刘大伟"]),
    ],
)
def test_names_listed_without_a_role_are_found_together(text: str, names: list[str]) -> None:
    assert [name for name in names if name not in _names(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "园里有黄芪、白术、杜仲、党参，都是药材。",
        "搬出来的有石桥、金江、白杨三个村。",
        "他收了黄豆、绿豆、高粱，装了一车。",
    ],
)
def test_lists_of_wares_and_villages_name_nobody(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("电工周铁修电线，一早上了杆。", "周铁"),
        ("学生刘兴用手机录了像。", "刘兴"),
        ("三家的孙女何瑶成了讲解员。", "何瑶"),
        ("侄子蒋勇为院墙的事扯皮。", "蒋勇"),
        ("大夫陈安一上午看了三十个人。", "陈安"),
        ("儿子廖锐要辍学，急坏了她。", "廖锐"),
        ("贫困户胡顺良种了四亩百合。", "胡顺良"),
        ("他带着罗小梅、戴国平等四名村干部下田。", "戴国平"),
    ],
)
def test_a_name_ends_before_what_someone_does(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("她的手艺，经谭少华（镇文化站站长）牵线卖到了省城。", "谭少华"),
        ("我便从谢菊英家学起。", "谢菊英"),
        ("\n段明：哪天进的村？\n老杨答不上来。\n段明：路好走么？", "段明"),
        ("王瘸子（大名王求福）把菜送来了。", "王求福"),
        ("门槛上的年轻人叫陈昊，副队长。", "陈昊"),
        ("\n罗冰　女，土家族，小学教师。", "罗冰"),
        ("她男人郭正大在外地做焊工。", "郭正大"),
        ("二舅宁小满还是没回来。", "宁小满"),
        ("板凳会上曾贤贵老人站起来。", "曾贤贵"),
        ("话音刚落，蒋建平支书领着唱。", "蒋建平"),
        ("桌子是刁望春叔叔做的。", "刁望春"),
        ("请来的是市里来的宁巧云。", "宁巧云"),
        ("在这里教了十年的韦放明回来了。", "韦放明"),
        ("镇妇联的吴越，教她认秤。", "吴越"),
        ("大学生村官蒋孝文。", "蒋孝文"),
        ("县委书记荣奇拍着桌子讲。", "荣奇"),
        ("缝针的村医童心劝他歇。", "童心"),
    ],
)
def test_frames_tell_people_whom_no_role_tells(text: str, name: str) -> None:
    assert name in _names(text)


def test_who_stands_right_behind_a_body_is_found() -> None:
    text = "列席的还有开心食品公司晏秋明、县农业局欧小波，共七位。"
    assert {"晏秋明", "欧小波"} <= set(_names(text, "开心食品公司", "县农业局"))


def test_a_place_inside_a_name_is_the_name() -> None:
    text = "检票口旁，罗潭村的覃大庆、覃二庆守着滑竿。覃大庆笑了。"
    at = text.index("大庆")
    assert named_after_role(text, Span(at, at + 2))
    there = "去年他从大庆回来。"
    assert not named_after_role(there, Span(there.index("大庆"), there.index("大庆") + 2))


def test_a_child_by_its_pet_name_begins_another_clause() -> None:
    assert "小雅" in _names("12岁的小雅父母离异。开学前，小雅在留言簿上写了一句话。")
    assert _names("建设富裕的小康村。2020年，小康目标实现了。") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("摊主耳背，顾客黎奶奶问价。", "顾客黎"),
        ("他同镇长蔺平、农经站站长曹雪芬算账。", "农经"),
        ("为六名五保老人盖起连排平房。", "盖起连"),
        ("怎么让钱生钱？", "钱生钱"),
        ("大家来到毛主席纪念堂。", "纪念堂"),
        ("摊位上，来自青石镇的葛根粉卖光了。", "葛根粉"),
        ("■周三·青石\n早上不到八点。", "周三·青石"),
        ("\n韩国执政党今日开会。韩国媒体都在说，韩国有变化。", "韩国"),
        ("摆在店里的朱红橘不愁卖。", "朱红橘"),
        ("对有田有土的，引导入股。", "田有土"),
        ("这里有章可循、有人可找。", "章可循"),
        ("全部成立了管委会，选派楼栋长。", "楼栋长"),
    ],
)
def test_words_with_the_look_of_names_are_nobody(text: str, word: str) -> None:
    assert word not in _names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("名单如下：\n◆向锡平，盲人；\n◆滕广林，裁缝。", "向锡平"),
        ("\n1.伍灵芝（女，回族）教了三十年书。", "伍灵芝"),
        ("商会会长谢勤听说后，当天汇来两万元。", "谢勤"),
        ("连长许烈率队架浮桥。", "许烈"),
        ("疾控中心的张家明、石磊、杨菊三人进村消杀。", "杨菊"),
        ("我妈欧春梅在家带孙子。", "欧春梅"),
        ("教师师恩泽每天走山路。", "师恩泽"),
    ],
)
def test_bulleted_names_kin_of_the_teller_and_deeds_of_two_characters(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(("text", "word"), [("施工员车前明不在。", "员车前"), ("九十岁的雷大奶奶发烧了。", "雷大奶")])
def test_ends_of_trades_and_grandmothers_are_no_names(text: str, word: str) -> None:
    assert word not in _names(text)
