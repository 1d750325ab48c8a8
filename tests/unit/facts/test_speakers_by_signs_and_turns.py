"""Who speaks words that are written up, answered in the next paragraph, or sung, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, QuotationFact

Find = Callable[..., tuple[Fact, ...]]


def speakers(facts: tuple[Fact, ...]) -> list[str | None]:
    return [fact.detail.speaker for fact in facts if isinstance(fact.detail, QuotationFact)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("村民们扯来一幅红布挂上桥头，上面写着“样路通财”。", "村民们"),
        ("孩子们捏了一口小钟，准备送给校长。钟上刻着四个字：“样在山下。”", "孩子们"),
        ("省里的专家也来了，他们给老榨坊题了八个字：“古法新样，寸油寸样。”", "省里的专家"),
        ("村口的墙上写着“人勤地不样”。", None),
        ("“一个都不能样”，是县教育局局长梁文忠常挂在嘴边的话。", "梁文忠"),
        ("太阳偏西，村民段大生挑着茶籽下山，嘴里哼着“三月摘茶样叶青”。", "段大生"),
    ],
)
def test_words_that_stand_or_go_around_are_of_those_who_put_them_there(
    find: Find, text: str, speaker: str | None
) -> None:
    assert speakers(find(text)) == [speaker]


def test_who_was_asked_answers_in_the_next_paragraph(find: Find) -> None:
    text = (
        "王桂兰从东莞回来，公婆三天没跟她说话。\n“回来卖桃，丢不丢人？”公公问她。\n“卖得出样，就不丢人。”\n她卖出43单。"
    )
    assert speakers(find(text)) == ["公公", "王桂兰"]


def test_who_was_heard_before_answers_a_question_put_in_between(find: Find) -> None:
    text = "乡长李大山接过话头：“去年就罚了4家。”\n“罚自己人？”村民刘小勇有些吃惊。\n“不罚自己人，外人就来罚样牌子。”"
    assert speakers(find(text)) == ["李大山", "刘小勇", "李大山"]


def test_who_hands_something_over_speaks_the_words_behind(find: Find) -> None:
    text = "冬至这天，队长肖卫国收拾行李。村民奉光前赶来送他，把扁担塞到他手里。\n“样路陡，你拿着当拐棍。”"
    assert speakers(find(text)) == ["奉光前"]


def test_words_within_words_do_not_hide_them(find: Find) -> None:
    facts = find("“他跟我讲：‘你放心，样路会通的。’”村民陈桂英回忆。")
    assert speakers(facts)[0] == "陈桂英"


def test_what_something_is_called_is_no_speech(find: Find) -> None:
    assert speakers(find("这叫“样络联校”，校长尚远清说，全乡都接上了。")) == []


def test_he_is_rather_not_someone_of_a_womans_name(find: Find) -> None:
    text = "9岁的学生盘小军趴在栏杆上。爸爸妈妈在外打工。教师赵春莲让孩子们视频。“妈妈说，给我带样鞋。”他说完就跑。"
    assert speakers(find(text)) == ["盘小军"]


def test_someone_who_comes_to_see_him_is_another(find: Find) -> None:
    text = (
        "周桂生是样村的护林员。周桂生每天走20里山路。\n村支书李大山来看他，塞给他一双胶鞋。他摆摆手：“鞋有，样路还长。”"
    )
    assert speakers(find(text)) == ["周桂生"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("第一书记张伟进村，没人来接他。“城里人，住不久。”村民私下议论。张伟没吭声。", ["村民"]),
        ("“感谢样政策。”领到钥匙，老杨的眼圈红了。", ["老杨"]),
        ("王大爷起初不肯搬。楼栋长黄美娟上门六次。“闺女，我搬。”第七次，王大爷松了口。", ["王大爷"]),
        ("医生唐金莲进门。“婆婆，按时吃药。”唐金莲叮嘱。“你比闺女还啰嗦。”老人笑。", ["唐金莲", "老人"]),
        ("理事长邓艳红至今记得父亲的话：“做人要像样树，根要扎得深。”", ["父亲"]),
        ("村支书周大海种了样茶。记者问周大海怕不怕亏。“怕，怎么不怕。”", ["周大海"]),
        ("“叔，您慢点！”志愿者小吴扶住老人。", ["小吴"]),
    ],
)
def test_what_is_done_behind_or_asked_ahead_tells_who_spoke(find: Find, text: str, told: list[str]) -> None:
    assert speakers(find(text)) == told
