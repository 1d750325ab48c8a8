"""Who speaks in talk and in texts told in the first person: turns, answers, kin, narrators, labels."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import speakers


def test_who_was_asked_by_name_answers_words_that_touch() -> None:
    text = "队员王秀英要走了。村民李大山从怀里摸出鸡蛋，问王秀英：“下回几时来？”“四月三十。”老人点点头。"
    assert speakers(text) == ["李大山", "王秀英"]


def test_who_begins_a_sentence_broken_off_by_a_comma_speaks_and_not_who_acts_next() -> None:
    text = "村秘书李小军支支吾吾，“他……去搞项目了。”组员王建国追问，李小军才吐了实情。"
    assert speakers(text) == ["李小军"]


def test_who_tells_of_a_praise_is_the_one_praised() -> None:
    text = "村民李大山炒了三十年茶。“莫讲我是师傅，”见王秀英夸他，他直摆手，“真师傅是外地来的。”"
    assert speakers(text) == ["李大山", "李大山"]


def test_having_said_the_words_tells_who_did() -> None:
    text = "村民李秀英和丈夫王建国同时被招进厂。“以前一个在南边，一个在北边。”说完她搂住了丈夫。"
    assert speakers(text) == ["李秀英"]


def test_who_rang_is_told_behind_the_words() -> None:
    text = "“老支书，我家的猪不吃食了！”清早六点半，村支书王建国的手机响了。打电话的是邻村的村民李大山。"
    assert speakers(text) == ["李大山"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("撑船的是我外公李大山。第一书记王建国坐船来。外公问：“你是来画桥的？”", "李大山"),
        (
            "撑船的是我外公李大山。书记王建国来了。外公八十三，头一个过桥。他走到桥心，喊了两声：“过桥喽，过桥喽！”",
            "李大山",
        ),
    ],
)
def test_kin_are_called_by_the_name_the_text_gives_them_once(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "百姓口述\n讲述：李大山\n我是属猪的。那日卫生员王建国让我签字。我脸一红：“我这手，只会握锄头。”",
        "驻村日记\n县财政局驻村队队长 李大山\n山脚碰到村民王建国。我在本子上写了四个字：“先找销路”。",
        "驻村手记\n李大山\n村民王建国在电话里问：“爸，走了没有？”我望着窗外，说：“还早着呢。”",
    ],
)
def test_the_first_person_is_who_tells_the_text(text: str) -> None:
    assert speakers(text)[-1] == "李大山"


def test_the_first_person_of_a_text_nobody_signs_is_nobody() -> None:
    assert speakers("那日卫生员王建国让我签字。我脸一红：“我这手，只会握锄头。”") == [None]


def test_who_is_asked_by_the_first_person_answers() -> None:
    text = "驻村手记\n李大山\n教师王秀英半年后退休。我问舍不舍得，“山舍不得我。”她答。"
    assert speakers(text)[-1] == "王秀英"


def test_the_label_of_a_line_speaks_its_words() -> None:
    text = "受访者的话：\n- 李大山，虾贩：“凌晨三点的码头最热闹。”\n●王秀英（返乡大学生）：“论文写在泥巴里。”"
    assert speakers(text) == ["李大山", "王秀英"]


def test_people_without_names_who_begin_the_clause_speak() -> None:
    text = "农民李大山在自家湖田里丢下虾苗，村里人都笑他：“田里不种谷，要哭！”"
    assert speakers(text) == ["村里人"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("村民李大爷和侄子李勇扯上了皮。网格员王秀英拦在中间，一句“让墙不让情，要得啵？”把叔侄俩逗乐了。", "王秀英"),
        ("早班：王建国（支书）、李小军。支书补了一句，“我值两头。”", "王建国"),
        ("督查组长王建国在会上代表市里向李小军道歉，又向大家鞠躬：“该道歉的道歉。”", "王建国"),
    ],
)
def test_a_sentence_and_its_subject_lead_to_one_more_word(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_the_one_named_most_by_a_surname_is_called_by_it() -> None:
    text = "村支书杨定国退了休，杨定国爱养猪。儿子杨帆在城里。村民李大山提着酒登门，老杨摆手：“酒不喝，情留下。”"
    assert speakers(text) == ["杨定国"]


def test_to_whom_someone_talks_does_not_talk() -> None:
    text = "村支书王建国接过支票，转身对县里来的工程师李大山说：“桥修好了请你来。”"
    assert speakers(text) == ["王建国"]
