"""Who speaks words that open a paragraph or follow its actor."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import speakers

from archive_gui.facts.people.extraction import find_people
from archive_gui.facts.quotations import Quotations
from archive_gui.facts.quotes import find_quoted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“山上样样难。”\n入冬，胡中山一边浇水一边搭话。", "胡中山"),
        ("县长方大山到会。果农齐元德拿了第一。他放下奖状就走：“地里还有苹果！”", "齐元德"),
        ("本报记者 李大明 王小林\n“路通了，人也来了。”村民赵大林很高兴。", "赵大林"),
    ],
)
def test_the_speaker_is_the_actor_beside_the_words_and_never_the_reporter(text: str, speaker: str) -> None:
    quotations = Quotations(text, find_people(text, ()))
    found = [quotations.read(quoted) for quoted in find_quoted(text)]
    assert [one.speaker for one in found if one is not None] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“山再高，也高不过人心”\n——访石桥乡书记雷建国\n石桥乡在山里。", "雷建国"),
        ("站长卢金生讲完课，在谭秀香的本子上留下一行字：“水不等人。”", "卢金生"),
        ("他跑了四趟粮管所，都被一句“没有先例”顶了回来。", "粮管所"),
        ("许桂英在墙上贴出一张告示：“少一两，赔一斤”。", "许桂英"),
        ("“小雨磨，大雨拖，暴雨只好等着坐”，老人一提起旧事就摇头。", "老人"),
    ],
)
def test_who_is_visited_writes_refuses_or_remembers_speaks(text: str, speaker: str) -> None:
    quoted = find_quoted(text)
    quotations = Quotations(text, find_people(text, ()), quoted)
    found = [quotations.read(pair) for pair in quoted]
    assert [one.speaker for one in found if one is not None] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what someone reports ahead of the words is told of others
        ("局长王大山坦言，光有老师还不够：“孩子在山里，爱也要在山里。”", "王大山"),
        ("支书王大山认为，群众的心结不解不行：“路修通了，心也要通。”", "王大山"),
        # someone without a name whom a paragraph meets
        ("采访时，遇到一位乡镇干部，一周填了37张表。“白天跑村，晚上填表。”他苦笑着说。", "一位乡镇干部"),
        # how people without names put it
        ("王大山卖桃三万斤。村里人的说法更直白：“桃树年年结果。”", "村里人"),
        ("王大山修路三年。乡亲们的评价很实在：“跟着他干不吃亏。”", "乡亲们"),
        ("王大山又上去了，没有找到水。村里有人说怪话：“找到的是口水。”", "村里有人"),
        # who sent the words, told behind them
        ("手机里跳出一条语音：“医生，我娘喘不上气。”\n发语音的是五组的王大山。", "王大山"),
        ("“谁来管管这条路，天天摔跤！”发来短信的是村民王大山。", "王大山"),
        # who signs them in the line below
        ("“路通了，心里也亮堂了。”\n——石桥镇老支书 王大山\n2014年，石桥镇通了路。", "王大山"),
    ],
)
def test_words_reported_met_put_sent_and_signed(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("李小雨没来报到。王秀兰找上门。“老师，让她去进厂吧。”奶奶抹着眼泪。", "奶奶"),
        ("王秀兰找上门。“娃不读书哪行？”奶奶的邻居王大山叹气。", "王大山"),
        ("后来，李小雨考上大学，给老师寄来一封长信，开头写着：“您是那盏灯。”", "李小雨"),
        ("李小雨进城后给王秀兰写了一封信，信里写道：“您是那盏灯。”", "李小雨"),
    ],
)
def test_kin_who_show_it_and_who_sends_a_letter_speak(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
