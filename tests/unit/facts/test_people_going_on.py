"""People by what they do, have and are to you right behind their names; all sentences are invented samples."""

from __future__ import annotations

import pytest

from archive_gui.facts.people.extraction import find_people


def _names(text: str) -> list[str]:
    return [person.name for person in find_people(text, [])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("计件算钱，一双鞋底两块六，罗春芳手快，一天纳九双。", "罗春芳"),
        ("分红那天到了。吴爱萍您还认得吧，头一个来领。", "吴爱萍"),
        ("收购价跌到三毛，贺道林气得把果筐踢翻。", "贺道林"),
        ("绣得最好的是吴菊花，她绣了三十年。", "吴菊花"),
        ("七十七岁的毛细满拉我进屋。", "毛细满"),
        ("青石镇的童新民，一个人种两百亩。", "童新民"),
        ("青石镇的黄琼，是村里头一个回来的。", "黄琼"),
        ("青石村的麻正刚户，五口人，两间房。", "麻正刚"),
        ("大的叫田明，小的还在上学。", "田明"),
        ("老婆周水妹眼睛不好。", "周水妹"),
        ("隔壁黄秋莲在饭店洗碗。", "黄秋莲"),
        ("最小的女生林小玫，背着两个书包。", "林小玫"),
        ("协保员麻建军头一天走了三十户。", "麻建军"),
        ("采茶女李桂英提着一篓青叶。", "李桂英"),
        ("邵阳人蒋建国投下二百万元，修了旧屋。", "蒋建国"),
        ("市农业局主任徐振华表示，明年再修两条渠。", "徐振华"),
        ("种薯大户火占彪却留着一半不卖。", "火占彪"),
    ],
)
def test_a_name_goes_on_with_what_its_bearer_does_or_has(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    "text",
    [
        "上半年，夏粮稳产丰收，菜价回落。",
        "人工林保存面积年年增加。",
        "为新征程贡献样阳工信力量。",
        "会议把党中央的要求传到村里。",
        "青石镇的黄金，是从河里淘的。",
        "青石村的高山，她年年都要爬。",
    ],
)
def test_words_that_go_on_as_names_do_name_nobody(text: str) -> None:
    assert _names(text) == []
