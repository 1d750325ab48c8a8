"""Who speaks in stories where no verb of speech names them; all sentences are invented samples."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import quotations_told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A report goes on by 他说, and those counted in it do not speak.
        (
            (
                "县长卢大青最后一个发言。他说，今年全县要建茶园一万二千亩，28家茶企与贫困户签了合同，鲜叶每公斤不低于五元，"
                "六个乡镇都要把台账建好，月月都要过一回秤、算一回账、对一回表，谁也不许少报一斤。“茶芽可不等人。”"
            ),
            "卢大青",
        ),
        ("赵大林的手机又响了，是一条外地顾客的留言：“甜，再来两箱！”", "外地顾客"),
        ("赵大林走上台来。主持人念出颁奖词：“一身泥土，撑起一片晴天。”", "主持人"),
        ("赵大林走上台来。颁奖词这样写道：“一身泥土，撑起一片晴天。”", None),
        ("村民赵富林十分钟办完了手续。“以前要跑五个窗口。”医保中心主任王海燕介绍，今年全县结算三千人次。", "赵富林"),
        ("“以前要跑五个窗口。”医保中心主任王海燕介绍，今年全县结算三千人次。", "王海燕"),
        (
            "“唱支山歌给你听……”清早，嘹亮的歌声在山谷里回荡。走访的副主席周大红望过去，原来是村民赵大林扯着嗓子高唱。",
            "赵大林",
        ),
        ("四百多名各界代表在路口喊：“欢迎来客！”", "四百多名各界代表"),
        ("“收入有五万元。”村民石大专老人的儿子施有金掰着手指算账。", "施有金"),
        ("“路灯都装上了。”村民们七嘴八舌。", "村民们"),
        ("组长黄明德的妻子说：“他心里只有组里的事。”", "黄明德的妻子"),
        ("组长黄明德的妻子刘金花说：“他心里只有组里的事。”", "刘金花"),
        ("决赛那天，队员们在岸上拉起一条横幅，上面写着：“划到天边也不怕！”", None),
        ("队员们在岸上拉起一条横幅：“划到天边也不怕”。", "队员们"),
        (
            "局长牛大瑞说起一件事。脱贫户成晚山今年查出重病，花了十万元。他托人带话给我：“病是重的，心是稳的。”",
            "成晚山",
        ),
    ],
)
def test_the_speaker_of_words_in_stories(text: str, speaker: str | None) -> None:
    assert [one.speaker for one in quotations_told(text)] == [speaker]


def test_a_headline_someone_says_is_of_whom_the_text_tells_the_same() -> None:
    text = "“桥通那天，我给他鞠了一躬”\n桥修了两年。\n通桥那天，罗大良当着全村人的面给他深深鞠了一躬。"
    [found] = quotations_told(text)
    assert (found.rule.id, found.speaker) == ("quotation.headline", "罗大良")


@pytest.mark.parametrize(
    "text",
    [
        "“我的家乡我的梦”\n征文启事发出以后，来稿很多。",
        "“清水进寨”\n水通了。",
        "“为了我们，他跑断了腿”\n“书记来了三年。为了我们，他跑断了腿！”村民赵大林说。",
    ],
)
def test_a_name_or_a_headline_of_words_quoted_further_on_is_no_quotation(text: str) -> None:
    assert "quotation.headline" not in [one.rule.id for one in quotations_told(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("每到秋冬，村民要去山下挑水，“一担水，一身汗”。", "“一担水，一身汗”"),
        ("“看得见，走半天”，说的就是过去的路。", "“看得见，走半天”"),
    ],
)
def test_sayings_of_two_halves_are_quotations(text: str, words: str) -> None:
    assert [text[one.span.start : one.span.end] for one in quotations_told(text)] == [words]


@pytest.mark.parametrize("text", ["县里推行“户帮户，亲帮亲”活动。", "坚持“抓两头，带中间，促后进”，"])
def test_slogans_of_two_halves_are_none(text: str) -> None:
    assert quotations_told(text) == []
