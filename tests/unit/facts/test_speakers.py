"""Who speaks quoted words: by the clause, by whom a pronoun means, by what follows, and by nobody's name."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("六十岁的李桂香送孙女上学，老师说：“大娘，学费早就免了。”", "老师"),
        ("医生段文秀赶到时，产妇已经昏迷，丈夫急得直跺脚：“大夫，救救她！”", "丈夫"),
        ("厂长何志远告诉记者钱小平：“订单排到了明年。”", "何志远"),
    ],
)
def test_who_acts_in_the_clause_of_the_verb_speaks_before_whoever_is_named_earlier(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("镇长孙建国来到坝上。看水员陈小满拦住了他。镇长说：“水位再涨就撤人。”", "孙建国"),
        ("支书刘大江蹲在田埂上。老支书说：“今年的谷子压断了秆。”", "刘大江"),
        ("渔民郑宝山补好了网。老人说：“明天还要出海。”", "郑宝山"),
    ],
)
def test_a_role_word_takes_up_who_was_named_with_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("果农陈大有和妻子马秀英在园里剪枝。“今年挂果多，价钱也不差。”他掰着指头算。", "陈大有"),
        ("果农陈大有和妻子马秀英在园里剪枝。“今年挂果多，价钱也不差。”她笑着说。", "马秀英"),
        ("村民王国富牵着牛来到门口。他对收购商周平说：“这头牛我不卖了。”", "王国富"),
        ("行长钱小平听说后划船来看。今年十月，渔民赵大林还清了款。他逢人就说：“门槛不高。”", "赵大林"),
    ],
)
def test_a_pronoun_means_the_agreeing_subject_nearest_before(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“这娃懂事。”说起孙小虎，大家都夸。", "大家"),
        ("“我们舍不得他走。”在接受采访时，村民们都这样讲。", "村民们"),
        ("“第一炉铁水出来了！”十月一日清晨，在样城钢厂里，炉长话音刚落，全场鼓掌。", "炉长"),
        ("“过桥不用脱鞋喽！”三月五日，样河大桥通车，附近小学的八十个孩子又蹦又跳。", "孩子"),
        ("“省一度电就是挣一度电”，是车间主任郑宝山挂在嘴边的一句话。", "郑宝山"),
    ],
)
def test_what_follows_the_words_tells_who_spoke_them(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "保管员周秀英跑上堤。闸门前有人喊：“水上来了！”",
        "王小兰跑了四趟，都被一句“没有指标”顶了回来。",
        "赵大林住在样河边。当地自古就有“样河无桥”的说法。",
    ],
)
def test_words_of_someone_unnamed_have_no_speaker(text: str) -> None:
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("当地人有句老话：“样山样水养样人。”", "当地人"),
        ("我常想起母亲的一句话：“门槛不能比人高。”", "母亲"),
        ("参观结束，老画家吴明德给学校题了四个字：“样样求真”。", "吴明德"),
    ],
)
def test_a_saying_belongs_to_who_has_it_or_writes_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("县气象台答复：“雨量还要加大。”", "县气象台"),
        ("乡政府的答复是：“正在研究。”", "乡政府"),
        ("收购站的人说：“上头没拨款，等着吧。”", "收购站的人"),
    ],
)
def test_a_body_or_its_people_speak_where_nobody_is_named(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("老人伸出三个指头：“三代人，就盼这一天。”他叫汪有福，今年八十一岁。", "汪有福"),
        ("“这是我第九次上北京。”说这话的是劳模高玉田。", "高玉田"),
        ("颁奖台下站着儿子赵大林。颁奖词这样写道：“你把药箱背成了山。”", None),
        ("他正说着，卖茶的石大爷接过碗喝了一口，说：“甜，真甜。”", "石大爷"),
        ("志愿者扶着石大爷坐下，语气恳切：“您的心意我们领了！”", "志愿者"),
        ("校长段文秀常挂在嘴边的话是：“一个也不能少。”", "段文秀"),
        ("入冬前，妹妹马秀英送来棉衣，姐姐马秀兰接过来摸了摸：“厚实。”", "马秀兰"),
        ("渔民李桂香找到老支书袁卫东。她说：“这次修渠让我去。”", "李桂香"),
        ("校长齐元德今年四十八岁。“我的学生有四个上了大学。”说起学生，这个山里汉子眼睛亮了。", "齐元德"),
    ],
)
def test_the_speaker_is_told_by_role_by_place_in_the_clause_or_afterwards(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_a_verb_that_leads_to_the_next_words_tells_nothing_of_the_last() -> None:
    text = "收购站的人说：“上头没拨款，等着吧。”我们又去找乡长，乡长说：“年底一定兑现。”"
    assert speakers(text) == ["收购站的人", "乡长"]


def test_words_that_touch_are_two_turns_after_a_question() -> None:
    assert speakers("厨房里热气腾腾。“饭有吗？”“有，锅里热着呢！”炊事员应声。") == [None, "炊事员"]


def test_words_that_touch_go_on_after_a_statement() -> None:
    assert speakers("县长周大庆强调：“水库的事今年要办。”“还要办好。”") == ["周大庆", "周大庆"]


def test_who_is_named_within_other_words_spoke_none() -> None:
    text = "队长石开山说：“这得去问会计葛小芳才行。”“账在柜子里锁着呢。”他补充道。"
    assert speakers(text) == ["石开山", "石开山"]


def test_a_name_behind_a_place_speaks_though_no_list_has_it() -> None:
    assert speakers("样村的龙样花今年五十八岁，去年摘了帽。她说：“日子有奔头。”") == ["龙样花"]


def test_a_name_that_begins_right_behind_the_words_speaks_though_no_list_has_it() -> None:
    assert speakers("“我就认一个理，”郑宝山呷了一口茶，“庄稼不哄人。”") == ["郑宝山", "郑宝山"]
    assert speakers("“我就认一个理，”高兴之余又添了一句，“庄稼不哄人。”") == [None, None]
