"""Who speaks: people called by title, age or given name, and those told apart by what leads to the words."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("村里请来木匠李满仓。村支书王建国帮他搭棚。李师傅做活有讲究：“榫要紧，料要干。”", "李满仓"),
        ("支票交到村主任周明手里，支书王建国在旁边鼓掌。“钱要变成桥，”周主任说，“桥要变成路。”", "周明"),
        ("县医院的医生向大鹏坐诊半年，村民王建国给他送伞。向医生想了半天：“路好了，病人也好找我了。”", "向大鹏"),
        ("支书王建国请来教师李秀英和会计李大山。李老师想了想：“先教算账。”", "李秀英"),
    ],
)
def test_surname_and_title_stand_for_the_one_named_by_it(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("支书王建国在沟边看着。沟边看热闹的邓五婆咧着嘴：“灯一亮，路就直了。”", "邓五婆"),
        ("支书王建国记下数字。党员聂老倌就难说服些，他伸手：“钱呢？先拿来看看。”", "聂老倌"),
        ("支书王建国带队上门，独居的贺大娘站在檐下直嚷：“下来，我心慌！”", "贺大娘"),
        ("教师王秀英爱听山歌。最会唱的是天天留饭的春娥婶。“人情是杆秤，”她常讲，“称得出轻重。”", "春娥婶"),
    ],
)
def test_who_has_only_surname_or_given_name_and_age_speaks_by_these(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


def test_a_birth_order_is_somebody_elses_than_the_one_named_by_the_surname() -> None:
    text = "村民李大山在抽烟。支书王建国点名。李四爷把烟杆一磕：“漏的又不止你家。”"
    assert speakers(text) == ["李四爷"]


def test_a_given_name_alone_is_the_one_named_with_it() -> None:
    text = "村民李小燕十一岁，住在姑姑王秀英家。小燕想了半天，冒出一句：“我要当医生，给奶奶看病。”"
    assert speakers(text) == ["李小燕"]


def test_a_given_name_that_begins_a_place_is_nobody() -> None:
    text = "支书王建国走到林边，护林员贺红岩没有去。红岩溪镇种植户李大山种了几亩。“亩产翻了番。”李大山说。"
    assert speakers(text) == ["李大山"]


def test_words_around_a_name_in_marks_do_not_part_the_sentence() -> None:
    text = "队长李大山（都喊他“李大炮”）嗓门大，一早就在楼下吼：“起床背炭了！”炭是送给王秀英老人的。"
    assert speakers(text)[-1] == "李大山"


def test_who_is_named_behind_words_led_by_a_colon_does_not_speak_them() -> None:
    text = "村民李大山停下锄头，叹了口气：“早几年谁敢信？”王建国是他的邻居。"
    assert speakers(text) == ["李大山"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("记者李小军问经验在哪，支书王建国笑笑，引了句老话：“一根筷子容易断。”", "王建国"),
        ("主席李秀英问有什么困难，她们你看我我看你，王桂香开了口：“给会计介绍个对象吧。”", "王桂香"),
        ("村民李大山拄着棍子，从怀里摸出鸡蛋，问王秀英：“下回几时来？”", "李大山"),
    ],
)
def test_who_asks_is_not_who_answers_nor_who_is_asked(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_whose_house_it_is_does_not_speak_there() -> None:
    text = "撑腰的是副区长李大山。他把几个局的人全叫到王秀英家的晒坪上，拨了拨算盘：“贴息三年，谁反对？”"
    assert speakers(text) == ["李大山"]


def test_he_or_she_right_behind_the_words_speaks_them() -> None:
    text = "店主李秀英把鸭子寄往外地，货卡在半路。“不要了，送给医生吃。”她在电话里对公司的调度员王建国讲。"
    assert speakers(text) == ["李秀英"]


@pytest.mark.parametrize(
    "text",
    [
        "村民李秀英说话快，故事已经讲开了——\n“我在厂里刷了六年胶水，手脱了几层皮。后来跟着乡亲们回来种茶，一年比一年好。”\n王建国是派来的队员。",
        "副局长李秀英在调度会上这样告诫：\n“不要把昨天的错明天再犯。”\n会后，王建国去了村里。",
    ],
)
def test_who_is_about_to_speak_where_a_paragraph_ends_speaks_the_next(text: str) -> None:
    assert speakers(text) == ["李秀英"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("村口的小黑板上有人用粉笔写着：“师傅，明天来我家看牛。——李大山”", "李大山"),
        ("一张烟盒纸，是党员李大山去年临走前写的，歪歪扭扭八个字：“事要做实，人要留心。”", "李大山"),
        ("镇党委书记李大山去外地取经，笔记本上抄回八个字：“政府搭桥，农民过河”。", "李大山"),
        ("稿子送审时有人要改，县委书记李大山提笔圈掉，另批三个字：“照原样。”", "李大山"),
        ("生产队长李大山把竹篙交给他，只嘱咐了八个字，“夜里有喊，起床就撑。”", "李大山"),
        ("女儿李小燕打电话来，只说了五个字：“爸，月亮圆了。”", "李小燕"),
        ("村民李大山从外地寄回五千元，汇款单附言只有四个字：“桥通，回家”。", "李大山"),
    ],
)
def test_words_that_are_written_or_counted_have_who_wrote_or_said_them(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
