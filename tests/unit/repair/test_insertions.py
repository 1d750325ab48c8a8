"""What pages set into a text, over and under it leaves; headings that sound alike stay. Samples made up."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.pipeline import repair

TITLE = "竹溪垭的豆腐坊"
FIRST = (
    "　　天还没亮，竹溪垭的豆腐坊就冒起了热气。磨坊主莫老三一天要泡黄豆90斤，磨成豆浆，再点成豆腐，赶着早市送到镇上。"
)
SECOND = "　　“这口井的水软，点出来的豆腐嫩。”莫老三说，去年豆腐坊卖了11万元，还带着6户邻居一起干，每户分到4200元。"
THIRD = "　　镇里今年修通了4公里水泥路，货车可以开到坊门口，他打算再添一台磨浆机，把豆腐卖到县城的超市去。"
HEADING = "一口老井养活一座坊"


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), "页.txt"))


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def aside(source: RepairedSource) -> dict[str, str]:
    return {one.text: one.rule for one in source.set_aside}


def page(*, over: str = "", head: str = "", inside: str = "", foot: str = "") -> RepairedSource:
    """A site's page with one line more."""
    top = ["竹溪新闻网", "首页 | 要闻 | 乡村 | 民生 | 专题", *([over] if over else []), ""]
    under = [TITLE, "", *([head, ""] if head else []), "来源：竹溪周报　　2022-03-04 07:10", ""]
    middle = [FIRST, "", *([inside, ""] if inside else []), HEADING, "", SECOND, "", THIRD, ""]
    return repaired(
        *top, *under, *middle, *([foot, ""] if foot else []), "【责任编辑：宋小河】", "版权所有 竹溪县融媒体中心"
    )


STORY = [TITLE, FIRST.strip(), HEADING, SECOND.strip(), THIRD.strip()]


@pytest.mark.parametrize(
    "line",
    [
        "视频加载中…",
        "正在播放：豆腐是怎样点成的",
        "您的浏览器版本过低，无法播放该音频",
        "该视频已删除",
        "上下滑动，查看更多照片",
        "↓点击图片 放大观看↓",
        "广告：石磨厂家直销，包送上门",
        "【推广】春季农资节满百减十",
        "本栏目由竹溪农商行特约播出",
        "—— · ——",
        "◇ ◇ ◇",
        "【专题】走进古村落",
        "相关报道：竹溪县开出夜间公交",
        ">>> 点击进入读者信箱",
        "——更多价格请登录会员中心查看——",
        "更多精彩，请下载竹溪云客户端",
        "本页未完，请看下一页",
        "[page]",
        "扫描二维码下载手机版",
        "立即购买",
    ],
)
def test_what_a_page_sets_into_its_text_leaves(line: str) -> None:
    source = page(inside=line)
    assert texts(source) == STORY
    assert line in aside(source)


@pytest.mark.parametrize(
    "line",
    [
        "扫码就能买豆腐",
        "扫码支付走进豆腐坊",
        "点击鼠标就能卖豆腐",
        "为乡亲们点赞",
        "更多豆腐请进城",
        "请关注身边的手艺人",
        "收藏手艺，分享手艺人的故事",
        "未完的答卷，写给乡亲看",
        "广告打到省城去",
        "视频里的乡愁",
        "关注豆农的“钱袋子”",
        "欢迎回家！",
    ],
)
def test_a_heading_that_sounds_like_a_button_stays(line: str) -> None:
    assert line in "\n".join(texts(page(inside=line)))


def test_three_labelled_headings_are_sections_of_the_text() -> None:
    heads = ("【视频】磨豆", "【图解】点浆", "【直播】压榨")
    lines = [row for head, text in zip(heads, (FIRST, SECOND, THIRD), strict=True) for row in (head, "", text, "")]
    source = repaired("首页 > 新闻 > 乡村", "", TITLE, "", "来源：竹溪周报　2022-03-04", "", FIRST[2:], "", *lines)
    assert set(heads) <= set(texts(source))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("索引号：ZX01/2022-0031　　发文单位：县文旅局　　公开日期：2022-03-04", "source_line"),
        ("文号：无　｜　成文日期：2022年3月3日　｜　有效性：有效", "source_line"),
        ("昨天 19:42 · 竹溪 · 1.6万次阅读", "source_line"),
        ("竹溪周报 · 2小时前", "source_line"),
        ("县文旅局　2022-03-04　【打印】", "source_line"),
        ("字号 A- A A+", "navigation"),
        ("小字 中字 大字", "navigation"),
        ("♡ 12 ☆ 3", "navigation"),
    ],
)
def test_fields_and_stamps_under_a_title_leave(line: str, rule: str) -> None:
    source = page(head=line)
    assert texts(source) == STORY
    assert aside(source)[line] == rule


@pytest.mark.parametrize(
    "line",
    [
        "讲述人：莫老三　　整理：宋小河",
        "主持人：宋小河　　嘉宾：莫老三",
        "时间：2022年3月2日　　地点：竹溪垭村部",
        "人物：莫老三　　职业：豆腐匠",
    ],
)
def test_who_speaks_and_where_stays_in_the_head(line: str) -> None:
    assert any("莫老三" in one or "地点" in one for one in texts(page(head=line))[1:2])


@pytest.mark.parametrize(
    "line",
    [
        "竹溪云 新闻在指尖    立即打开",
        "数字报首页 | 版面概览 | 往期检索",
        "竹溪周报社主管主办",
        "站内搜索：",
        "热搜：春耕 夜校",
        "内部资料 免费交流",
        "总第321期",
        "优质三农领域创作者",
        "路径：竹溪周报 / 2022年 / 3月 / 第03版",
    ],
)
def test_what_tells_of_site_or_paper_over_the_title_leaves(line: str) -> None:
    source = page(over=line)
    assert texts(source) == STORY
    assert line in aside(source)


@pytest.mark.parametrize(
    "line",
    [
        "竹溪县乡村振兴办公室",
        "编后：一块豆腐，点活一个村",
        "注：文中数据由镇政府提供",
        "（题图为莫老三在点豆腐）",
        "（宋小河整理）",
        "莫老三口述 宋小河整理",
        "（本版图片均由宋小河摄）",
        "新闻链接：石磨豆腐的来历",
    ],
)
def test_notes_and_makers_under_a_text_stay(line: str) -> None:
    assert line in texts(page(foot=line))


@pytest.mark.parametrize("line", ["喜欢就点个“赞”吧！", "分享、点赞、在看，一键三连！", "↑ 返回顶部"])
def test_bids_to_share_under_a_text_leave(line: str) -> None:
    source = page(foot=line)
    assert texts(source) == STORY


def test_a_box_with_one_heading_is_no_list_of_links() -> None:
    source = page(inside="相关链接")
    assert HEADING in texts(source)
    assert "相关链接" in texts(source)


def test_a_lone_label_takes_no_heading_that_stands_apart() -> None:
    source = page(inside="猜你喜欢")
    assert texts(source) == STORY


BOOK = [
    "竹溪境内多山泉，豆腐制作由来已久。清末民初，沿河集镇有豆腐坊",
    "二十余家，产品远销邻县。1956年，各坊并入县副食品加工厂，有工",
    "人47名，日产豆腐八百斤。1983年以后，个体豆腐坊陆续恢复，至",
    "1990年底全县有豆腐坊61家，从业人员138人，年产值92万元，产",
    "品除供应本县以外，还销往毗邻的三县一市，颇受食客欢迎。其中以",
    "竹溪垭所产最负盛名，多次在全省农产品展销会上获得奖项与好评。",
]


@pytest.mark.parametrize(
    "heads",
    [
        ("第六编　商贸　·　201　·", "·　202　·　竹溪县志", "第六编　商贸　·　203　·"),
        ("第六编 商贸 · 201 ·", "· 202 · 竹溪县志", "第六编 商贸 · 203 ·"),
    ],
)
def test_heads_with_a_number_between_dots_leave_and_sentences_go_on(heads: tuple[str, str, str]) -> None:
    first, second, third = heads
    body = ["　　" + BOOK[0], *BOOK[1:]]
    more = [f"　　{line}" if not at else line for at, line in enumerate(BOOK)]
    source = repaired(first, "", "第三节　豆腐", "", *body[:4], second, *body[4:], *more[:4], third, *more[4:])
    whole = "".join(BOOK)
    assert texts(source)[1:] == [whole, whole]
    assert [one.rule for one in source.set_aside] == ["running_head"] * 3


def test_numbers_that_count_on_beside_a_repeated_head_leave() -> None:
    body = ["　　" + BOOK[0], *BOOK[1:]]
    source = repaired(
        *("山里月刊　2022.03", "36", "", "豆腐匠莫老三", "", "文/宋小河", ""),
        *(*body[:4], "", "乡村人物 | PEOPLE", "37", "", *body[4:]),
        *("", "老井新泉", "", *body[:4], "", "山里月刊　2022.03", "38", "", *body[4:]),
    )
    whole = "".join(BOOK)
    assert texts(source) == ["豆腐匠莫老三", "文/宋小河", whole, "老井新泉", whole]
    assert set(aside(source).values()) == {"running_head", "page_number"}


def test_sections_under_bare_numbers_stay() -> None:
    rows = [
        row for at, text in enumerate((FIRST, SECOND, THIRD), 1) for row in (str(at), f"第{at}道工序", "", text, "")
    ]
    source = repaired(TITLE, "", *rows)
    whole = "\n".join(texts(source))
    assert all(f"第{at}道工序" in whole for at in (1, 2, 3))
    assert "running_head" not in aside(source).values()


def test_a_kicker_with_a_middle_dot_heads_title_and_subtitle() -> None:
    source = repaired("走乡村·看振兴", TITLE, "——一口老井的新生意", "", "本报记者 宋小河", "", FIRST, "", SECOND)
    kinds = [part.kind for part in source.articles[0].parts][:4]
    assert kinds == [PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE, PartKind.BYLINE]


def test_a_text_without_a_page_round_it_keeps_every_line() -> None:
    source = repaired(TITLE, "", FIRST, "", "广告位招租", "", SECOND, "", "立即购买", "", THIRD)
    assert {"广告位招租", "立即购买"} <= set(texts(source))
