"""What several weak signs tell to be a page's frame leaves from its ends; what could be the article stays. Samples."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.decisions import RepairAnchor, RepairDecisions
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairedSource, RepairKind
from archive_gui.repair.pipeline import repair

TITLE = "梨花湾修起三座桥"
FIRST = "　　3月的梨花湾，三座新桥横在河上。村支书阮大川说，桥一通，42户人家出门少绕7公里，孩子上学再不用蹚水过河。"
SECOND = "　　修桥花了186万元，其中村民自己凑了23万元。阮大川带着9名党员，一户一户上门算账，一个月里把钱和工都凑齐了。"
EDITED = "（责编：容小满、邵青）"
STORY = [TITLE, FIRST.strip(), SECOND.strip()]


def repaired(*lines: str, decisions: RepairDecisions | None = None) -> RepairedSource:
    captured = capture("\n".join(lines).encode(), "页.txt")
    return repair(captured, decisions) if decisions is not None else repair(captured)


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def page(*foot: str, over: tuple[str, ...] = ("首页 > 乡村 > 正文",)) -> RepairedSource:
    top = [*over, "", TITLE, "", "来源：湾区周报　2021-03-16 08:20", ""]
    return repaired(*top, FIRST, "", SECOND, "", EDITED, *foot)


@pytest.mark.parametrize(
    "foot",
    [
        ("热帖", "老城改造该不该留住那口井？", "2021-03-15 07:44", "共享单车又涨价了，你还骑吗", "2021-03-14 21:02"),
        ("推荐阅读", "一座古渡的新生", "古渡停航多年，今年又有船开了，票价只要两元… 【详细】", "灯会开幕", "加载更多"),
        ("精彩图集", "雪后的云台寨", "“90后”剪纸传人开新课", "《山歌》登上省城舞台", "版权所有 湾区周报社"),
        ("新闻推荐", "放鱼苗", "□丁一昨天上午，水产站在北湖放下鱼苗，人们站满湖堤，到中午才散，老人说多年没见过..."),
        ("我要留言 留言须知", "1.请勿发广告。", "2.留言审核后显示，本站有权删改。", "3.昵称不得冒用他人姓名。"),
        ("猜你喜欢", "云台寨的灯火", "渡口人家", "井边的女人们", "关于我们 | 联系我们 | 招聘"),
    ],
)  # fmt: skip
def test_what_stands_behind_the_editors_leaves_by_its_shape(foot: tuple[str, ...]) -> None:
    assert texts(page(*foot)) == STORY


@pytest.mark.parametrize(
    "over",
    [
        ("首页", "应用下载", "投稿须知", "首页", "应用下载", "人物志", "其它", "关于我们", "首页 > 乡村 > 正文"),
        ("求知频道,您的书房。愿您天天有进步!", "会员入口 会员须知 网站通告:", "当前位置： 首页 >> 乡村 >> 正文"),
        (
            "湾区政府网 省政府网 English 市人大 市政协 市监委", "首     页 政 务 公 开 走 进 湾 区",
            "索   引   号 20210316-0087 分        类 其他;", "发 布 机 构 湾区办公室 发 文 日 期 2021-03-16",
            "名        称 梨花湾修桥的情况", "文        号 湾办〔2021〕8号",
        ),
        ("湾区网 正文", "首页 | 要闻 | 乡村"),
    ],
)  # fmt: skip
def test_what_stands_over_the_title_leaves_by_its_shape(over: tuple[str, ...]) -> None:
    assert texts(page(over=over)) == STORY


@pytest.mark.parametrize(
    "foot",
    [
        ("相关链接", "　　梨花湾位于湾区北部，全村186户，人均耕地不足一亩，过去靠一条渡船出门。"),
        ("附：捐款名单", "阮大川 2000元", "容老五 1500元", "邵家旺 1000元"),
        ("", "河堤的树", "舒云岭", "　　父亲种下那排树时，河堤还是土的。他说，树长成了，堤就牢了，后来堤成了石头的。"),
        (
            "", "北坡的井", "北坡人吃水要走三里路，挑一担水", "回来天就亮了。去年冬天，村里请人",
            "打了一口深井，水甜，四十户人家都", "喝上了，再不用起早。",
        ),
    ],
)  # fmt: skip
def test_a_box_a_list_and_another_text_behind_the_editors_stay(foot: tuple[str, ...]) -> None:
    kept = "".join("".join(texts(page(*foot))).split())
    for line in foot:
        assert "".join(line.split()) in kept


VERSES = ["湾里的桥", "舒云岭", "风从河面上来", "带着船桨的气味", "桥在水里写字", "一笔一笔都是月亮", "母亲站在桥头"]
SCORES = [
    "湾区职工球赛成绩",
    "第一场",
    "北坡队 68:54 南河队",
    "第二场",
    "学校队 71:66 医院队",
    "决赛",
    "北坡队 75:70 学校队",
]
LETTER = [
    "一封感谢信", "梨花湾工作队：", "　　去年我家遭了水灾，是你们冒雨来抢收稻谷，又送来棉被和粮食，我们一家记在心里。",
    "　　此致", "敬礼", "北坡村民 何广平", "2021年3月12日",
]  # fmt: skip
MINUTES = [
    "北坡村民会议记录", "时间：2021年3月5日", "地点：村委会", "主持人：何广平", "记录：韩素芬",
    "会议议定：修渠每户投工3个，由组长登记，完工后张榜公布。", "散会",
]  # fmt: skip


@pytest.mark.parametrize("body", [VERSES, SCORES, LETTER, MINUTES])
@pytest.mark.parametrize(
    "foot",
    [
        ("责任编辑：容小满", "相关新闻", "云台寨的灯火", "渡口人家", "版权所有 湾区周报社"),
        ("分享到：", "【打印】【关闭】", "关于我们 | 联系我们 | 招聘"),
    ],
)
def test_verse_scores_letters_and_minutes_in_a_frame_lose_nothing(body: list[str], foot: tuple[str, ...]) -> None:
    source = repaired("首页 新闻 时政 民生 视听", "您的位置：首页 > 文艺 > 正文", "", body[0], "", *body[1:], "", *foot)
    kept = "".join("".join(texts(source)).split())
    for line in body:
        assert "".join(line.split()) in kept
    for line in foot:
        assert line not in kept


def test_paragraphs_of_a_narrow_column_under_a_menu_stay() -> None:
    def column(text: str, width: int = 9) -> list[str]:
        return [text[at : at + width] for at in range(0, len(text), width)]

    first, second = column(FIRST.strip()), column(SECOND.strip())
    other = column("三月里修渠的人多了起来，沟边插着红旗。老人们说，这样的场面好多年没有见过，年轻人都回来了。")
    source = repaired("首页 新闻 时政 民生", "", "北坡修渠", "", *other, "", EDITED, "", TITLE, "", *first, *second)
    kept = "".join(texts(source))
    assert all(line in kept for line in (*other, *first, *second))


UNCERTAIN = ("云台寨的灯火", "渡口人家", "井边的女人们")


def test_what_is_uncertain_stays_and_is_left_to_the_archivist() -> None:
    source = page(*UNCERTAIN, over=())
    assert set(UNCERTAIN) <= set("\n".join(texts(source)).split("\n"))
    proposals = [one for one in source.repairs if one.kind is RepairKind.SET_ASIDE and not one.applied]
    assert [one.before for one in proposals] == list(UNCERTAIN)
    assert all(one.confidence < 0.7 for one in proposals)
    findings = [one for one in source.findings if one.kind is FindingKind.DOUBTFUL_ASIDE]
    assert [one.message.code for one in findings] == ["repair.aside_proposed"]
    anchors = frozenset(RepairAnchor(one.rule, one.kind, one.source_ranges) for one in proposals)
    lines = ["", TITLE, "", "来源：湾区周报　2021-03-16 08:20", "", FIRST, "", SECOND, "", EDITED, *UNCERTAIN]
    adopted = repaired(*lines, decisions=RepairDecisions(adopted=anchors))
    assert texts(adopted) == STORY
    declined = repaired(*lines, decisions=RepairDecisions(declined=anchors))
    assert not [one for one in declined.findings if one.kind is FindingKind.DOUBTFUL_ASIDE]
    assert set(UNCERTAIN) <= set("\n".join(texts(declined)).split("\n"))


def test_the_surer_the_signs_the_higher_the_confidence_of_the_removal() -> None:
    source = page("热帖", "老城改造该不该留住那口井？", "2021-03-15 07:44", "渡口人家", "2021-03-14 21:02")
    sure = {one.before: one.confidence for one in source.repairs if one.kind is RepairKind.SET_ASIDE}
    assert sure["渡口人家"] >= sure["老城改造该不该留住那口井？"] > 0.8


def test_a_page_without_its_frame_needs_no_further_repair() -> None:
    once = page(
        "推荐阅读", "一座古渡的新生", "灯会周六开幕", "加载更多", over=("首页", "投稿须知", "首页 > 乡村 > 正文")
    )
    again = repaired("\n\n".join(texts(once)))
    assert texts(again) == STORY
    assert not again.set_aside


@pytest.mark.parametrize(
    "over",
    [
        ("湾区周报 | 乡村 | 人物", "发帖 跟帖", "2021-03-16 08:20:31"),
        ("loading...", "湾区网 > 乡村 > 修桥", "本页二维码："),
    ],
)
def test_lines_of_unmet_words_over_the_title_leave_by_their_shape_where_furniture_stands(over: tuple[str, ...]) -> None:
    assert texts(page(over=("首页 | 要闻 | 乡村", *over))) == STORY


@pytest.mark.parametrize(
    "under",
    [
        ("（2021年3月5日北坡村民会议通过）",),
        ("——梨花湾修桥记",),
    ],
)
def test_notes_makers_and_subtitles_between_furniture_stay(under: tuple[str, ...]) -> None:
    top = [
        "首页 > 乡村 > 正文",
        "",
        TITLE,
        "",
        "来源：湾区周报　2021-03-16 08:20",
        *under,
        "分享到：",
        "【大 中 小】",
        "",
    ]
    kept = "".join("".join(texts(repaired(*top, FIRST, "", SECOND, "", EDITED))).split())
    assert all("".join(line.split()) in kept for line in under)


def test_another_texts_head_behind_the_editors_stays_with_it() -> None:
    foot = ("", "北坡的井", "韩素芬", "　　北坡人吃水要走三里路，去年冬天打了一口深井。", "", "版权所有 湾区周报社")
    kept = "".join("".join(texts(page(*foot))).split())
    assert "北坡的井" in kept
    assert "打了一口深井。" in kept
    assert "版权所有" not in kept
