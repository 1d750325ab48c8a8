"""Who answers, whose letter is read, whom 这位 and 老人 take up, in invented talk."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, QuotationFact

Find = Callable[..., tuple[Fact, ...]]


def speakers(facts: tuple[Fact, ...]) -> list[str | None]:
    return [fact.detail.speaker for fact in facts if isinstance(fact.detail, QuotationFact)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“三爷，牛在哪里？”他朝山下喊。\n“在塘边！”山下答。", [None, "三爷"]),
        ("村支书王大山进门就喊：“李婶，吃了没？”\n“吃了！”屋里应道。", [None, "李婶"]),
        (
            "“路修到门口了。”李样花说。\n“从前，粮食怎么挑回来？”\n“半夜起身，走到天亮。”",
            ["李样花", None, "李样花"],
        ),
        ("中心主任廖样平在村里蹲了四个月。\n“一块地要养三年。”这位农艺师不绕弯子。", ["廖样平"]),
        ("孩子的爷爷朱样生抱来柴火。\n“那晚全靠他们背我下山。”老人一直记着。", ["朱样生"]),
        ("“白天开会，夜里填表。”信里这样写。", ["写信人"]),
        ("写信人叫王样山。“白天开会，夜里填表。”信中说。", ["王样山"]),
        ("主任孟样星在报告里引了一句群众的话：“门前的路修了三年。”", ["群众"]),
        ("村民李大贵不肯搬。书记陈红英上门去劝，他只回了一句：“我舍不得牛。”", ["李大贵"]),
        ("王样山六十岁了。驻村队员周样斌来到他家，他半天才说：“我拿什么脱贫？”", ["王样山"]),
        ("被拦下的人叫曹样峰，是局长。他没有答话，喝完水才开口：“账要一笔一笔算。”", ["曹样峰"]),
        ("“这么多梨子，卖给哪个？”那一天，样坡村的陈样满背着梨子进门。", ["陈样满"]),
        ("“进来坐嘛！”屋里传来陈桂花的声音。", ["陈桂花"]),
        ("“宁愿苦干，不愿苦熬。”这是王大山常挂在嘴边的一句话。", ["王大山"]),
        ("在王大山看来，“路通了，人心才能通。”", ["王大山"]),
        ("王样山嘿嘿一笑。“他就晓得种茶。”老伴在一旁嗔怪。", ["老伴"]),
        (
            "女工李桂花缝书包，领了工钱。\n“天黑前能回家做饭。”\n坐在旁边的王秀英插话：“她缝得好。”",
            ["李桂花", "王秀英"],
        ),
    ],
)
def test_who_speaks_in_turn(find: Find, text: str, told: list[str | None]) -> None:
    found = speakers(find(text))
    assert len(found) == len(told)
    assert all(name is None or name == one for name, one in zip(told, found, strict=True))


def test_marks_written_as_a_pages_characters_close_whole_words(find: Find) -> None:
    text = "村支书胡样华修好了桥。\n&ldquo;该出的钱，我出！&rdquo;他自己掏了钱。"
    assert speakers(find(text)) == ["胡样华"]
