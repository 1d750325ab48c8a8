"""Who is heard in words that the clause gives to nobody named: devices, people of old, all who tell of someone."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import quotations_told, speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“请未打卡的工友尽快打卡。”车间门口的喇叭准时响起。女工田秀芝放下饭盒跑进了门。", "喇叭"),
        ("“5号，李桂香，签到成功！”扶贫车间的打卡机响了。", "打卡机"),
        ("“前方急弯，请减速。”车里的导航提醒了三回。司机赵大林松了油门。", "导航"),
    ],
)
def test_a_device_that_sounds_behind_words_speaks_them(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "“开会啦！”赵大林举着喇叭喊，喇叭里的声音传出老远。",
        "打卡机旁，车间主任赵大林笑着招呼：“到点了，歇口气。”",
        "“明天打疫苗。”喇叭里传来村支书赵大林的声音。",
    ],
)
def test_who_speaks_through_a_device_or_beside_it_speaks_and_not_the_device(text: str) -> None:
    assert speakers(text) == ["赵大林"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("古人讲，“仓廪实而知礼节”。", "古人"),
        ("老祖宗传下一句话：“水往低处流，人往勤处走。”", "老祖宗"),
        ("“古人能凿渠，我们就不能修路？”村民赵大林问。", "赵大林"),
    ],
)
def test_people_of_old_are_told_where_they_are_quoted(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("队长赵大林三年没回过家。村民们说起他，总爱用一句老话：“不是亲人，胜似亲人。”", "村民们"),
        ("乡亲们提起村医何素清，总是那句话：“有她在，夜里睡得踏实。”", "乡亲们"),
        ("村民们说起赵大林，他只是摆摆手：“应该做的。”", "赵大林"),
        ("说起赵大林，村医何素清竖起拇指：“他是铁打的。”", "何素清"),
    ],
)
def test_all_who_tell_of_someone_speak_unless_that_one_answers(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“通车了！”“往后去县城只要一个钟头！”站台上，乡亲们的欢呼声此起彼伏。", ["乡亲们", "乡亲们"]),
        ("“收成咋样？”“好着呢！”田间，技术员赵大林和村民何素清聊得火热。", ["赵大林", "何素清"]),
        ("“没听错吧？”许多人不敢相信自己的耳朵。", ["许多人"]),
    ],
)
def test_words_side_by_side_are_told_by_what_follows_the_last(text: str, told: list[str]) -> None:
    assert speakers(text) == told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("用镇长赵大林的话说：“一个产业，要熬得住三年。”", "赵大林"),
        ("用村民的话说，“以前是等着天下雨，现在是拧开水龙头”。", "村民"),
        ("工程指挥部的回答只有八个字：“按期通车，绝不延误。”", "工程指挥部"),
        ("镇长手机里有一条短信，是村民赵大林发来的：“鱼苗活了九成。”", "赵大林"),
    ],
)
def test_whose_words_they_are_is_told_ahead_of_them(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_words_that_only_stand_to_be_read_are_nobodys() -> None:
    assert speakers("“您的一笔爱心，是孩子的一束光。”海报上的这句话，打动了企业家赵大林。") == [None]


def test_how_something_is_understood_is_no_speech() -> None:
    assert quotations_told("有的地方把这四个字理解成了“你种我也种”：项目跟着补贴跑。") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("省委领导在调研时指出：“产业扶贫是稳定脱贫的根本之策。”", ["省委领导"]),
        ("消息传来，村里沸腾了。“自来水通啦！”孩子们奔走相告。", ["孩子们"]),
        ("“我是县农行的小邱，贷款批下来了。”接到电话时，村民赵大林正在喂猪。", ["小邱"]),
        ("村民赵大林说：“我不当贫困户了。”队长何素清笑了：“想好了？”“想好了！”", ["赵大林", "何素清", "赵大林"]),
        ("省委领导走后，村支书赵大林强调：“路要先修。”", ["赵大林"]),
    ],
)
def test_leaders_callers_and_answers(text: str, told: list[str]) -> None:
    assert speakers(text) == told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“山高石头多，出门就爬坡”，老支书赵大林这样形容从前的日子。", "赵大林"),
        ("“山高石头多，出门就爬坡”，村民们这样形容从前的日子。", None),
        ("局长李桂香四次上门。8月，赵小满考上了大学。“我要学农，学成了回来。”临走前，她给李桂香发来短信。", "赵小满"),
        ("赵大林被评为先进。早该回城的他，已递交了留任申请，上面写着：“路不通，我不走。”", "赵大林"),
    ],
)
def test_who_puts_it_so_or_writes_the_words_speaks_them(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]
