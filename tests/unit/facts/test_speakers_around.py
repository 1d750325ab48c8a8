"""Who speaks words that open a paragraph or follow its actor."""

from __future__ import annotations

import pytest

from archive_gui.facts.people import find_people
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
