"""Pages of papers typed or read off: contacts, heads in several lines or behind their text, leads in boxes.

The samples are made up.
"""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.pipeline import repair

PROSE = "样溪县石坪村的书屋开了门，藏书三千多册，村民们晚饭后都爱来坐坐，翻翻报纸。"
MORE = "管书的老先生说，书屋每天开到晚上九点，来得最多的是放了学的孩子，写完作业才肯回家。"
OTHER = "坪上的果园里一派忙碌，农户们给橙树修枝、培土、刷白，今年的收成比去年又好了一成。"
HEAD = ["石坪村办起书屋", "", "本报记者 何苗", ""]
CUT = [PROSE + MORE[:20], "", "", MORE[20:]]
WHOLE = [(PartKind.PARAGRAPH, PROSE + MORE), (PartKind.PARAGRAPH, OTHER)]
"""A paragraph that a page's end cuts in two, and one behind it."""


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), "page.txt"))


def parts(source: RepairedSource) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.part_text(part)) for article in source.articles for part in article.parts]


OWN = [
    "新闻热线：0799-2220000",
    "新闻热线 0799-2220000 2220001",
    "投稿邮箱：yxrb@example.com",
    "广告部：2220005　发行部：2220006",
    "报料电话:13800000000 广告电话:2220004",
    "订阅电话：（0799）2220004",
]
AT_THE_FOOT = [
    "电子邮箱:yxrb@example.com",
    "E-mail：yxrb@example.com",
    "yxrb@example.com",
    "社址：样溪市人民路1号　邮编：100000",
    "零售价：1.00元",
    "每份零售价1元 全年定价360元",
    "印刷：样溪报业印务有限公司",
    "样溪日报社印刷厂印",
    "广告经营许可证：样市监广登字001号",
    "官方微信：yxrb2020 官方微博：@样溪日报",
    "欢迎投稿，邮箱：yxrb@example.com",
    "开印时间：4:00 印完时间：6:30",
    "QQ：1234567890",
]


@pytest.mark.parametrize("contact", OWN)
def test_a_papers_own_contacts_leave_wherever_they_stand(contact: str) -> None:
    whole = [(PartKind.PARAGRAPH, PROSE), (PartKind.PARAGRAPH, MORE)]
    assert parts(repaired(*HEAD, *CUT[:2], contact, *CUT[2:], "", OTHER))[2:] == WHOLE
    assert parts(repaired(*HEAD, PROSE, "", MORE, "", contact))[2:] == whole


@pytest.mark.parametrize("contact", [*OWN, *AT_THE_FOOT])
def test_contacts_and_imprint_at_the_foot_or_under_the_editors_leave(contact: str) -> None:
    whole = [(PartKind.PARAGRAPH, PROSE), (PartKind.PARAGRAPH, MORE)]
    assert parts(repaired(*HEAD, PROSE, "", MORE, "", contact))[2:] == whole
    assert parts(repaired(*HEAD, PROSE, "", MORE, "", "责任编辑：田禾", contact))[2:] == whole


@pytest.mark.parametrize(
    "text",
    [
        "新闻热线接到一千多个电话，多半是问书屋几时开门。",
        "发行部的老何说，全年订报三千份。",
        "一本1.5元",
        "邮编的故事",
        "印刷厂搬进了石坪村",
        "书屋地址选在村口",
        "热线电话响个不停",
    ],
)
def test_what_only_speaks_of_contacts_or_prices_stays(text: str) -> None:
    assert text in [words for _, words in parts(repaired(*HEAD, PROSE, "", text, "", MORE))]


def test_contacts_that_a_notice_announces_stay() -> None:
    source = repaired(
        *HEAD,
        PROSE,
        "",
        "石坪村的书屋还缺农技方面的书，有意捐书的单位和个人，请同书屋的管理员联系：",
        "电话：0799-2220000",
        "地址：石坪村口",
    )
    assert [text for _, text in parts(source)][-2:] == ["电话：0799-2220000", "地址：石坪村口"]


@pytest.mark.parametrize("number", ["－5－", "— 5 —", "～5～", "·5·"])
def test_a_pages_number_between_dashes_of_any_width_leaves(number: str) -> None:
    assert parts(repaired(*HEAD, *CUT[:2], number, *CUT[2:], "", OTHER))[2:] == WHOLE


def test_a_title_in_two_lines_between_kicker_and_subtitle_is_one() -> None:
    source = repaired(
        "乡村故事里的书香", "百年老屋", "飘出“书卷气”", "——石坪村书屋见闻", "本报记者 何苗", "", PROSE, "", MORE
    )
    assert parts(source)[:4] == [
        (PartKind.KICKER, "乡村故事里的书香"),
        (PartKind.TITLE, "百年老屋 飘出“书卷气”"),
        (PartKind.SUBTITLE, "——石坪村书屋见闻"),
        (PartKind.BYLINE, "本报记者 何苗"),
    ]


def test_two_bodies_sign_together_and_three_are_a_list() -> None:
    source = repaired("书香飘进山里", "", "中共样溪县委", "样溪县人民政府", "", PROSE, "", MORE)
    assert parts(source)[1] == (PartKind.BYLINE, "中共样溪县委 样溪县人民政府")
    source = repaired("书香飘进山里", "", "样溪县文化局", "样溪县教育局", "样溪县财政局", "", PROSE, "", MORE)
    assert "样溪县文化局 样溪县教育局" not in [text for _, text in parts(source)]


def test_blank_lines_inside_a_wide_passage_tell_nothing() -> None:
    said = f"“{MORE}{OTHER}书香要飘进山里，更要留在山里，让娃娃们都有书读，这是全村人多年的心愿。”"
    lines = [line for at in range(0, len(said), 25) for line in (said[at : at + 25], "")]
    source = repaired(*HEAD, PROSE, "", OTHER, "", *lines, "——石坪村村民")
    assert (PartKind.EPIGRAPH, said) in parts(source)


def test_verses_and_short_lines_between_blank_lines_stay_apart() -> None:
    verses = ["石坪村口老槐树，", "树下书声天天有，", "娃娃读到月儿上，", "月儿陪着娃娃走，"]
    source = repaired(*HEAD, PROSE, "", *[line for verse in verses for line in (verse, "")], MORE)
    assert set(verses) <= {text for _, text in parts(source)}


def test_a_lead_in_a_narrow_box_goes_behind_the_head() -> None:
    lead = "书香不在书多，而在有人读。三年来，石坪村把书屋办成了村里最亮的地方，书香飘进了家家户户，飘过了石坪。"
    box = [lead[at : at + 12] for at in range(0, len(lead), 12)]
    sections = [
        *["老屋变了模样", "", "老屋空了十来年，墙皮掉了，瓦也碎了。", "", "去年老屋换了瓦，刷了墙，模样一新。", ""],
        *["娃娃爱上借书", "", "放学铃一响，娃娃们就往借书台跑。", "", "借书最多的娃娃，一年借了八十本。", "", *box, ""],
        *["老人忙着管账", "", "管账的老人今年七十三，记账用毛笔。", "", "老人说，账清了，心里就亮堂。"],
    ]
    source = repaired("书香飘石坪", "", "——石坪村书屋见闻", "", "本报记者 何苗", "", PROSE + MORE, "", *sections)
    assert parts(source)[3] == (PartKind.LEAD, lead)


def test_a_head_behind_its_text_goes_before_it_when_the_next_head_follows() -> None:
    first = ["石坪村办起书屋", "本报记者 何苗", PROSE, MORE, OTHER]
    second = [
        "",
        OTHER[:20] + "果农乐开了怀。",
        "老梁说，今年果园的橙子卖得俏。",
        PROSE,
        "",
        "坪上果园换新装",
        "通讯员 田禾",
        "",
    ]
    third = ["老木匠收徒弟", "通讯员 向云", MORE, OTHER]
    source = repaired(*first, *second, *third)
    assert [article.text.split("\n")[0] for article in source.articles] == [
        "石坪村办起书屋",
        "坪上果园换新装",
        "老木匠收徒弟",
    ]


def test_short_sentences_together_at_the_foot_of_a_column_are_captions() -> None:
    column = [MORE[at : at + 14] for at in range(0, len(MORE), 14)]
    captions = ["孩子们在书屋里看书。", "老先生在修补旧书本。"]
    source = repaired(*HEAD, *column, *column, "", *captions)
    assert parts(source)[-2:] == [(PartKind.CAPTION, caption) for caption in captions]


def test_a_credit_of_all_pictures_makes_no_caption_of_the_text_over_it() -> None:
    said = "“书屋是根。”老先生说。变的是屋子，不变的是念想，石坪村的娃娃们有盼头。"
    source = repaired(*HEAD, PROSE, "", MORE, "", said, "", "本文图片由样溪县融媒体中心提供")
    assert parts(source)[-2] == (PartKind.PARAGRAPH, said)


@pytest.mark.parametrize("byline", ["样原网记者 乌兰 白音", "样溪日报记者 旦增 卓玛"])
def test_reporters_of_any_people_sign_for_their_paper(byline: str) -> None:
    assert (PartKind.BYLINE, byline) in parts(repaired("草原上的书屋", "", byline, "", PROSE, "", MORE))
