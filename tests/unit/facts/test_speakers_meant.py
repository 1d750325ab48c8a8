"""Who is meant by he and she, and who speaks by turns, where several are told of."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "村支书秦明武记得从前的难处。去年腊月，在外办厂的赵大林捐款12万元。他在簿子上写道：“路大家修。”",
            "赵大林",
        ),
        ("队长秦明武到村一年就引来了水。去年秋天，在县城开饭馆的赵大林回村办厂。他对村民说：“都来上班。”", "赵大林"),
        ("秦明武的父亲秦有田今年73岁，早年伤了腰。他指着三轮车说：“送货不用肩挑。”", "秦有田"),
        ("秦明武的父亲种了一辈子地。他从部队回村后，常对村民说：“地不哄人。”", "秦明武"),
        ("镇干部周晓云给王三妹送来鸡苗。她连声道谢：“今年一定养好。”", "王三妹"),
        ("镇干部周晓云给王三妹送来鸡苗。她叮嘱道：“夜里要保温。”", "周晓云"),
        ("王春桃一个人带着两个娃。去年，干部周晓云帮她找了份工作。“顾得了家。”她很满足。", "王春桃"),
    ],
)
def test_a_pronoun_means_who_the_sentence_before_is_about(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_he_is_nobody_whom_the_text_calls_by_a_womans_word() -> None:
    text = "工作队员赵大林爬上屋顶捡瓦。“慢点，瓦滑！”何婆婆在下面喊。他探出头应道：“不碍事。”"
    assert speakers(text) == ["何婆婆", "赵大林"]


def test_a_pronoun_that_ends_a_clause_acts_in_none() -> None:
    text = "曾雪梅又敲开了申老汉的门。申老汉见又是她，没好气地说：“你这女娃真磨人。”"
    assert speakers(text) == ["申老汉"]


def test_two_speak_by_turns_in_paragraphs_of_words_alone() -> None:
    text = (
        "“老谢，今年种多少？”村支书秦明武一进门就问。\n“二十亩，一亩不少。”谢满仓递过一条板凳。\n"
        "“苗够不够？”\n“合作社送来了，够。”"
    )
    assert speakers(text) == ["秦明武", "谢满仓", "秦明武", "谢满仓"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“石太婆，药吃了没？”护工周晓云俯下身。老人点点头：“吃了，吃了。”", ["周晓云", "石太婆"]),
        ("“嫂子，有多少蛋？”货车司机小卫跳下车。", ["小卫"]),
        ("队长赵大林把帽子一摔：“这活没法干！”调度员小孙忙打圆场：“消消气。”", ["赵大林", "小孙"]),
        ("村民们围成一圈，“周老师，我家的也给看看！”", ["村民们"]),
    ],
)
def test_who_answers_or_joins_in_is_told_by_age_surname_or_as_a_group(text: str, told: list[str]) -> None:
    assert speakers(text) == told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“妈妈，我也要去新学校！”6岁的女儿拉着田桂花的衣角不放。", "女儿"),
        ("“咱也上电视了！”直播间里，田桂花的婆婆凑到镜头前。", "田桂花的婆婆"),
        ("“女儿的学费有着落了。”田桂花握着通知书，眼眶湿了。", "田桂花"),
        ("6岁的女儿跑去喊爸爸。“爸爸，吃饭啦！”赵大林放下锄头应了一声。", "女儿"),
    ],
)
def test_kin_speak_who_tug_at_someone_and_who_is_called_only_hears(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_the_one_pointed_at_speaks_by_what_they_are_where_nobody_is_named() -> None:
    assert speakers("“这里原来是个烂泥塘。”指着荷花，这位当了18年的老支书一脸自豪。") == ["老支书"]
