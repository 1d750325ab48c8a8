"""What stands round an article is furniture: mastheads, guides, digital papers, databases, public accounts, books."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.furniture import Furniture, recognise
from archive_gui.repair.pipeline import repair

PROSE = "入冬以后，西河镇的粮站腾出三间仓库，给村里的孩子们做了图书室。书架是木匠们一下午钉好的。"
MORE = "每到周末，图书室里坐得满满当当。管钥匙的老人说，借出去的书从来没有少过一本。"


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), "页.txt"))


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def aside(source: RepairedSource, rule: str) -> list[str]:
    return [one.text for one in source.set_aside if one.rule == rule]


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("B02 民生　2021年6月9日　星期三", Furniture.EDITION_LINE),
        ("西河日报 2021年6月9日 7", Furniture.EDITION_LINE),
        ("《西河日报》（2021年06月09日 02 版）", Furniture.EDITION_LINE),
        ("国内统一连续出版物号 CN 43-0099 第886期 今日4版", Furniture.EDITION_LINE),
        ("一审丨王平 二审丨李静 三审丨陈军", Furniture.EDITION_LINE),
        ("来源丨西河县融媒体中心", Furniture.SOURCE_LINE),
        ("西河发布 2021-06-09 20:15 发表于湖南", Furniture.SOURCE_LINE),
        ("【日期】2021.06.09", Furniture.SOURCE_LINE),
        ("返回目录 放大 缩小 全文复制 上一篇 下一篇", Furniture.NAVIGATION),
        ("1 2 3 下一页 尾页", Furniture.NAVIGATION),
        ("点击上方蓝字关注我们", Furniture.NAVIGATION),
        ("阅读 326 赞 8 在看 1", Furniture.NAVIGATION),
        ("· 12 ·", Furniture.PAGE_NUMBER),
        ("（下转第四版）", Furniture.JUMP_LINE),
        ("2021年粮食丰收在望", None),
        ("第3期技能培训开班", None),
        ("西河镇12个村通公路", None),
        ("【西河故事】一座粮站的新生", None),
        ("作者：何平", None),
        ("三年修路120公里", None),
    ],
)
def test_a_line_is_known_by_its_form(line: str, sort: Furniture | None) -> None:
    assert recognise(line, in_tail=False) is sort


def test_a_masthead_goes_with_its_date_line_and_a_guide_with_its_label() -> None:
    source = repaired(
        "西河日报", "XIHE RIBAO", "2021年6月9日 星期三", "中共西河县委主管主办", "",
        "今日导读", "粮站里的读书声 ▶2版", "秋收以后（详见3版）", "", "粮站变成图书室", "", PROSE, "", MORE,
    )  # fmt: skip
    assert texts(source) == ["粮站变成图书室", PROSE, MORE]
    assert aside(source, "edition_line") == ["西河日报", "XIHE RIBAO", "2021年6月9日 星期三", "中共西河县委主管主办"]
    assert aside(source, "navigation") == ["今日导读", "粮站里的读书声 ▶2版", "秋收以后（详见3版）"]


def test_a_papers_name_away_from_a_date_line_is_text() -> None:
    assert "西河日报" in texts(repaired("西河日报", "", "粮站变成图书室", "", PROSE, "", MORE))


def test_a_headline_with_a_page_is_text_where_it_stands_alone() -> None:
    assert "三间仓库 见3版" in texts(repaired("粮站变成图书室", "", PROSE, "", "三间仓库 见3版", "", MORE))


def test_the_lists_of_a_digital_paper_are_set_aside() -> None:
    source = repaired(
        "版面导航",
        "第01版：要闻",
        "第02版：综合",
        "标题导航",
        "粮站变成图书室",
        "河堤上的树",
        "",
        "粮站变成图书室",
        "",
        PROSE,
    )
    assert texts(source) == ["粮站变成图书室", PROSE]


def test_sharing_buttons_and_comments_are_set_aside_up_to_the_footer() -> None:
    source = repaired(
        "粮站变成图书室", "", PROSE, "", "分享到：", "微信", "QQ空间", "", "网友评论", "网友“远山”：真好啊！",
        "网友“小河”：想去看看。", "我要评论", "", "Copyright © 2021 西河网 版权所有",
    )  # fmt: skip
    assert texts(source) == ["粮站变成图书室", PROSE]


def test_a_databases_labels_leave_the_title_and_the_text() -> None:
    source = repaired("【版次】第6版", "【标题】粮站变成图书室", "【作者】本报记者 何平", "【正文】", PROSE, MORE)
    kinds = [part.kind for part in source.articles[0].parts]
    assert texts(source) == ["粮站变成图书室", "本报记者 何平", PROSE, MORE]
    assert kinds == [PartKind.TITLE, PartKind.BYLINE, PartKind.PARAGRAPH, PartKind.PARAGRAPH]


def test_a_label_in_brackets_alone_is_text() -> None:
    assert texts(repaired("【标题】粮站变成图书室", "", PROSE))[0] == "【标题】粮站变成图书室"


def test_pointers_to_other_pages_leave_the_paragraphs_they_touch() -> None:
    source = repaired("粮站变成图书室", "", "（上接第一版）" + PROSE, "", MORE + "（下转第四版）")
    assert texts(source) == ["粮站变成图书室", PROSE, MORE]
    assert aside(source, "jump_line") == ["（上接第一版）", "（下转第四版）"]


def test_the_head_beside_page_numbers_is_a_running_head_from_the_second_page_on() -> None:
    source = repaired("第三章 粮站", "", "西河镇志", "", PROSE, "", "— 35 —", "", "西河镇志", "", MORE, "", "— 36 —")
    assert texts(source) == ["第三章 粮站", PROSE, MORE]
    assert aside(source, "running_head") == ["西河镇志", "西河镇志"]


def test_furniture_in_traditional_characters_is_known() -> None:
    source = repaired(
        "首頁 > 地方新聞 > 西河", "", "糧站變成圖書室", "", "每到週末，圖書室裡坐得滿滿當當，孩子們來這裡讀書。", "",
        "延伸閱讀", "河堤上的樹", "", "版權所有 © 西河報",
    )  # fmt: skip
    assert texts(source) == ["糧站變成圖書室", "每到週末，圖書室裡坐得滿滿當當，孩子們來這裡讀書。"]


def test_the_date_under_a_body_that_signs_stays_in_the_text() -> None:
    source = repaired("关于停水的公告", "", PROSE, "", "西河镇人民政府", "2021年6月9日")
    assert texts(source)[-2:] == ["西河镇人民政府", "2021年6月9日"]
    assert [part.kind for part in source.articles[0].parts][-2:] == [PartKind.PARAGRAPH] * 2


def test_keys_and_values_before_markdown_are_set_aside_and_described() -> None:
    text = f"---\ntitle: 粮站变成图书室\ndate: 2021-06-09\n---\n\n# 粮站变成图书室\n\n{PROSE}\n\n---\n\n{MORE}\n"
    captured = capture(text.encode(), "页.md")
    source = repair(captured)
    assert texts(source) == ["粮站变成图书室", PROSE, MORE]
    assert (captured.metadata.title, captured.metadata.date) == ("粮站变成图书室", "2021-06-09")


def test_a_ruler_before_text_is_no_block_of_keys() -> None:
    assert texts(repair(capture(f"---\n\n{PROSE}\n\n---\n\n{MORE}\n".encode(), "页.md"))) == [PROSE, MORE]


def test_the_text_of_a_box_in_wrapped_lines_is_no_list_of_links() -> None:
    box = ["图书室的“家底”：添了书架12", "个；借出旧书860本；来过的孩", "子1200人次；全镇办了3家。"]
    source = repaired("粮站里的灯", PROSE, MORE, "", "相关链接", "", *box)
    assert "借出旧书860本" in "".join(texts(source))
    assert aside(source, "navigation") == []
    links = repaired("粮站里的灯", PROSE, MORE, "", "相关链接", "西河镇修好了码头", "老粮站的三十年", "孩子们的新书架")
    assert "老粮站的三十年" in aside(links, "navigation")
