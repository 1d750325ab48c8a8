"""Who speaks quoted words: by who acts on whom, by kin, surnames, ages, and by whom a text calls he or she."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("村民李大山守着林子。村支书王建国劝他歇一歇。他摇头：“树还没长高呢。”", "李大山"),
        ("村民李大山守着林子。村支书王建国劝他歇一歇，他摇头：“树还没长高呢。”", "李大山"),
        ("村民李桂香念完了大学。去年她收到教师王秀英寄来的棉衣，回信写了一句：“给更小的孩子穿。”", "李桂香"),
    ],
)
def test_who_acts_on_someone_is_not_meant_by_the_pronoun_behind(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("村民李桂香治好了婆婆的眼睛。出院那天，婆婆看清了她，第一句是：“你瘦了。”", "婆婆"),
        ("村民李桂香家接上了水，公公73岁，捧起一口喝：“真不用挑了？”", "公公"),
        ("村民李桂香的丈夫病了，她抹着泪说：“我来挑这副担子。”", "李桂香"),
    ],
)
def test_kin_who_begin_the_last_clause_speak(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_who_is_called_by_surname_is_the_one_named_so() -> None:
    text = "头一户是村民符长青，独居。评估员王正阳问到看病，老符捧出一沓票据。“我数过，报了九成。”"
    assert speakers(text) == ["符长青"]


def test_an_old_person_is_one_whose_age_is_told() -> None:
    text = "村民蓝长生73岁，眼睛看不见。干部尹卫民背着他下山看新房。老人拧开水龙头，听了很久，说：“搬吧。”"
    assert speakers(text) == ["蓝长生"]


def test_an_old_person_brought_in_without_a_name_has_none() -> None:
    text = "一个老汉要高价，支书王永红跟他算账。老汉愣了半晌，丢下一句：“按老价，我不丢人。”"
    assert speakers(text) == ["老汉"]


def test_whom_a_text_calls_she_is_meant_by_she() -> None:
    text = "村民石宝翠险些转走存款，那是她站了两年攒下的。辅警王杰劝了三个小时。她抹着泪说：“那时我好糊涂。”"
    assert speakers(text) == ["石宝翠"]


def test_the_name_of_a_woman_of_his_kin_is_never_meant_by_him() -> None:
    text = "护林员李大运五十三岁。从前日子难。妻子王桂凤常年吃药。家里欠着债。\n“头一回领钱就还了账。”他说。"
    assert speakers(text) == ["李大运"]


def test_words_parted_by_an_act_are_of_one_speaker() -> None:
    text = "“还有一笔没算完。”王新华把算盘一摇，“合作社想建冷库，缺钱。”李国庆说，乡里替他找了银行。"
    assert speakers(text) == ["王新华", "王新华"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“再晚两天，管子都冻坏了！”清早，一群人在雪里刨水管。打头的是村支书李大兴，手上裂了口。", "李大兴"),
        ("【样镇】“住了四十年，还真舍不得。”那天，72岁的村民李小红站在老屋前。", "李小红"),
        ("“白天要做工，哪有空坐教室？”群众的话点醒了支书李大兴。", "群众"),
        ("一个女人边跑边喊：“收笋干！”众人跟着跑。喊话的是村民李艳萍。", "李艳萍"),
    ],
)
def test_who_is_told_behind_the_words_speaks_them(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_words_put_down_on_paper_are_of_whoever_the_sentence_tells() -> None:
    assert speakers("9岁的小雅考上了初中，照片背面写着：“莫妈妈，我也要做老师。”") == ["小雅"]
    assert speakers("村民李大山走过祠堂，墙上写着：“修桥铺路，人人有份。”") == [None]


def test_the_only_one_a_paragraph_names_speaks_its_last_words() -> None:
    text = (
        "李小军曾是样村有名的困难户，妻子长年吃药，欠债4万多元。2016年春，合作社赊给他200羽鹅苗，"
        "还派技术员上门教防疫。当年养到90天出笼，净赚8600元，还清了一半的债。“鹅苗先拿走，哪有这样的好事！”"
    )
    assert speakers("村民李小军养鹅。\n" + text) == ["李小军"]
