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
        ("“三爷，今年收成几多？”她朝坡上喊。\n“百斤有余！”对面答。", [None, "三爷"]),
        ("村支书王大山进门就喊：“李婶，吃了没？”\n“吃了！”屋里应道。", [None, "李婶"]),
        (
            "“人住上楼了。”李样花说。\n“那时候，娃儿怎么上学？”\n“天不亮打起火把走。”",
            ["李样花", None, "李样花"],
        ),
        ("中心主任廖样平在村里蹲了四个月。\n“一棵树三个主人。”这位农艺师说话直来直去。", ["廖样平"]),
        ("孩子的爷爷朱样生抱来柴火。\n“他们晚来半个钟头，就没命了。”老人至今抹泪。", ["朱样生"]),
        ("“白天想去田里，电话就追来了。”信里这样写。", ["写信人"]),
        ("写信人叫王样山。“白天想去田里，电话就追来了。”信中说。", ["王样山"]),
        ("主任孟样星在报告里引了一句群众的话：“干部没进我屋门槛。”", ["群众"]),
        ("村民李大贵62岁。书记覃红霞上门去劝，他只回了一句：“手没地方放。”", ["李大贵"]),
        ("王样山六十岁了。驻村队员周样斌来到他家，他半天才说：“我拿什么脱贫？”", ["王样山"]),
        ("被堵住的人叫曹样峰，是局长。他没有答话，挑完才开口：“是你混在一起卖。”", ["曹样峰"]),
        ("“辣椒这样贱，你管不管？”那一天，样坡村的陈样满拎着辣椒进门。", ["陈样满"]),
        ("“进来坐嘛！”屋里传来陈桂花的声音。", ["陈桂花"]),
        ("“宁愿苦干，不愿苦熬。”这是王大山常挂在嘴边的一句话。", ["王大山"]),
        ("在王大山看来，“路通了，人心才能通。”", ["王大山"]),
        ("王样山嘿嘿一笑。“他就晓得种茶。”老伴在一旁嗔怪。", ["老伴"]),
        (
            "女工李桂花负责锁边，领了两千元。\n“中午能回去给老人热口饭。”\n坐在旁边的王秀英插话：“她手快。”",
            ["李桂花", "王秀英"],
        ),
    ],
)
def test_who_speaks_in_turn(find: Find, text: str, told: list[str | None]) -> None:
    found = speakers(find(text))
    assert len(found) == len(told)
    assert all(name is None or name == one for name, one in zip(told, found, strict=True))


def test_marks_written_as_a_pages_characters_close_whole_words(find: Find) -> None:
    text = "村支书胡样华放了鞭炮。\n&ldquo;罚款，我认，值！&rdquo;他自己掏了钱。"
    assert speakers(find(text)) == ["胡样华"]
