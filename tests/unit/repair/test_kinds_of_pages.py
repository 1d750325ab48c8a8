"""Pages of other kinds than news: verses, letters, interviews, lists, items in short, columns, books, PDF pages."""

from __future__ import annotations

import hashlib

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.captured import CapturedText, Locator, StructureHint
from archive_gui.domain.reading import PartKind, RepairedSource, RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.pipeline import repair

PROSE = "入冬以后，西河镇的粮站腾出三间仓库，给村里的孩子们做了图书室。书架是木匠们一下午钉好的。"
MORE = "每到周末，图书室里坐得满满当当。管钥匙的老人说，借出去的书从来没有少过一本。"
LAST = "镇上的裁缝捐出一台旧机器，教姑娘们做书套。书套用的是剩下的布头，每一个都不一样。"


def repaired(text: str, name: str = "页.txt") -> RepairedSource:
    return repair(capture(text.encode(), name))


def outline(source: RepairedSource) -> list[list[tuple[PartKind, str]]]:
    return [[(part.kind, article.part_text(part)) for part in article.parts] for article in source.articles]


def kinds(source: RepairedSource) -> list[list[PartKind]]:
    return [[kind for kind, _ in article] for article in outline(source)]


def test_verses_are_text_and_the_essay_under_them_is_an_article_of_its_own() -> None:
    verses = "河水慢慢走\n走过粮站的墙\n墙上的影子\n跟着走了很远"
    found = outline(repaired(f"河边\n\n陆小川\n\n{verses}\n\n\n老粮站\n\n□ 韩玉梅\n\n{PROSE}\n\n{MORE}\n"))
    assert [kind for kind, _ in found[0]] == [PartKind.TITLE, PartKind.BYLINE] + [PartKind.PARAGRAPH] * 4
    assert found[1][:2] == [(PartKind.TITLE, "老粮站"), (PartKind.BYLINE, "□ 韩玉梅")]


def test_questions_are_text_and_no_headings() -> None:
    found = kinds(
        repaired(
            f"粮站变成图书室\n\n本报记者 何平\n\n记者：图书室有多少书？\n\n答：{PROSE}\n\n问：谁来管？\n\n答：{MORE}\n"
        )
    )
    assert found == [[PartKind.TITLE, PartKind.BYLINE] + [PartKind.PARAGRAPH] * 4]


def test_a_speech_is_signed_with_an_office_and_letters_by_their_readers() -> None:
    speech = outline(repaired(f"在读书会上的讲话\n——写在开馆这天\n镇长 龙跃华\n\n{PROSE}\n\n{MORE}\n"))
    assert speech[0][2] == (PartKind.BYLINE, "镇长 龙跃华")
    letters = outline(repaired(f"书架该添了\n\n{PROSE}\n\n市民 蒋国强\n\n谢谢管钥匙的人\n\n{MORE}\n\n读者 祝小敏\n"))
    assert [article[0][1] for article in letters] == ["书架该添了", "谢谢管钥匙的人"]
    assert [article[-1][0] for article in letters] == [PartKind.BYLINE] * 2


def test_a_letter_in_mid_page_keeps_who_signed_it_and_when() -> None:
    signed = "　　石桥乡样村农民　李样等60人\n　　一九八八年十月十日\n"
    letter = f"麦种要管好\n　　编辑同志：\n　　{PROSE}\n{signed}记者附记\n　　{MORE}\n"
    (found,) = outline(repaired(letter))
    assert found[-4:-1] == [
        (PartKind.PARAGRAPH, "石桥乡样村农民　李样等60人"),
        (PartKind.PARAGRAPH, "一九八八年十月十日"),
        (PartKind.SECTION_HEADING, "记者附记"),
    ]


def test_lines_of_many_names_are_a_list() -> None:
    names = "王建国　李红梅　张志强　陈晓东\n赵丽娟　孙国庆　周玉兰　吴海燕"
    assert kinds(repaired(f"优秀读者名单\n\n{names}\n")) == [[PartKind.TITLE, PartKind.PARAGRAPH, PartKind.PARAGRAPH]]


def test_short_items_with_signs_are_headed_by_them() -> None:
    found = kinds(repaired(f"一周简讯\n\n◆西河镇：粮站变成图书室\n{PROSE}\n\n◆东坪镇：裁缝教做书套\n{LAST}\n"))
    assert found == [[PartKind.TITLE] + [PartKind.SECTION_HEADING, PartKind.PARAGRAPH] * 2]


def test_reporters_who_took_the_pictures_sign_under_the_head() -> None:
    found = outline(repaired(f"粮站变成图书室\n\n记者 何平 通讯员 方小溪 摄影报道\n\n{PROSE}\n\n{MORE}\n"))
    assert found[0][1][0] is PartKind.BYLINE


def test_a_slogan_in_two_halves_is_a_kicker_and_a_date_under_a_title_is_none() -> None:
    slogan = outline(repaired(f"乡村振兴 西河答卷\n\n粮站变了样\n\n本报记者 何平\n\n{PROSE}\n"))
    assert [kind for kind, _ in slogan[0][:2]] == [PartKind.KICKER, PartKind.TITLE]
    dated = outline(repaired(f"西河粮站变成图书室\n10月1日起正式开放\n\n{PROSE}\n"))
    assert [kind for kind, _ in dated[0][:2]] == [PartKind.TITLE, PartKind.SUBTITLE]


def test_a_first_line_of_several_clauses_that_never_stop_is_a_title() -> None:
    title = "西河镇党委书记在全镇读书推进会上强调 要把闲置房屋用起来 把图书送到每一个村民小组 各村负责人参加"
    assert outline(repaired(f"{title}\n\n{PROSE}\n"))[0][0] == (PartKind.TITLE, title)


def test_a_title_with_a_blank_between_any_two_characters_is_closed() -> None:
    assert outline(repaired(f"粮 站 变 成 图 书 室\n\n{PROSE}\n"))[0][0][1] == "粮站变成图书室"


def test_blanks_between_the_clauses_of_a_title_stay() -> None:
    text = f"会上播放了短片《粮站变成图书室 书声飞出大山沟》。{PROSE}"
    assert outline(repaired(f"粮站的新生\n\n{text}\n"))[0][1][1] == text


def test_headlines_stand_alone_over_columns_with_indents() -> None:
    def column(text: str) -> str:
        lines = ["　　" + text[:14]] + [text[at : at + 16] for at in range(14, len(text), 16)]
        return "\n".join(lines)

    page = "\n".join(
        (
            "西河粮站变成图书室", "三间仓库都用上了", column(PROSE + LAST), column(MORE + PROSE), "（通讯员 方小溪）",
            "",
            "裁缝教做书套", column(LAST + MORE), column(PROSE + MORE), "",
        )
    )  # fmt: skip
    found = outline(repaired(page))
    assert found[0][:2] == [(PartKind.TITLE, "西河粮站变成图书室"), (PartKind.SUBTITLE, "三间仓库都用上了")]
    assert found[1][:2] == [(PartKind.TITLE, "裁缝教做书套"), (PartKind.PARAGRAPH, LAST + MORE)]


def test_a_column_of_figures_makes_a_table_of_wide_blanks() -> None:
    rows = ["名次　单位　得分", "1　西河镇　96.5", "2　东坪镇　94.8", "3　河湾镇　93.2"]
    assert kinds(repaired(f"读书评比揭晓\n\n{PROSE}\n\n" + "\n".join(rows) + "\n"))[0][2:] == [PartKind.TABLE] * 4


def test_the_last_lead_of_a_page_without_columns_moves_only_on_clear_evidence() -> None:
    heads = ("图书室里坐满了孩子", "粮站的书架和书套")
    page = f"西河新事\n\n{PROSE}\n\n{heads[0]}\n\n{MORE}\n\n{heads[1]}\n\n{LAST}\n"
    assert not [one for one in repaired(page).repairs if one.kind is RepairKind.MOVE and one.applied]


def sized(*blocks: tuple[str, int], media_type: str = "application/pdf", path: str | None = None) -> CapturedText:
    """A file whose headings have levels (0: text), each block placed on page 1."""
    text = "\n\n".join(block for block, _ in blocks)
    at = 0
    hints, locators = [], []
    for block, level in blocks:
        span = Span(text.index(block, at), text.index(block, at) + len(block))
        at = span.end
        if level:
            hints.append(StructureHint("heading", span, level))
        locators.append(Locator(span, 1, (0.1, 0.1, 0.9, 0.2), path))
    data = text.encode()
    return CapturedText(
        text, hashlib.sha256(data).hexdigest(), len(data), media_type, None, "pdf", 1, tuple(hints), (), tuple(locators)
    )


def test_a_smaller_headline_with_makers_begins_an_article_on_a_pdf_page_and_its_equals_do_too() -> None:
    blocks = [
        ("粮站变成图书室", 1), ("本报记者 何平", 0), (PROSE, 0), ("裁缝教做书套", 2), ("通讯员 方小溪", 0), (LAST, 0),
        ("河堤上的树", 2), (MORE, 0), ("三百棵柳树", 3), (PROSE + MORE, 0),
    ]  # fmt: skip
    found = outline(repair(sized(*blocks)))
    assert [article[0][1] for article in found] == ["粮站变成图书室", "裁缝教做书套", "河堤上的树"]
    marked = outline(repair(sized(*blocks, media_type="text/html")))
    assert len(marked) == 1


def test_the_order_of_a_placed_page_is_the_readers() -> None:
    blocks = [(PROSE, 0), (MORE, 0), ("粮站变成图书室", 0), ("——西河镇见闻", 0), ("何平 方小溪", 0)]
    assert outline(repair(sized(*blocks)))[0][0][1] == PROSE
    unplaced = repaired("\n\n".join(text for text, _ in blocks))
    assert outline(unplaced)[0][0][1] == "粮站变成图书室"


def test_a_books_chapters_with_headings_are_articles() -> None:
    chapters = [[("粮站", 1), (PROSE, 0)], [("裁缝", 1), (LAST, 0)], [(MORE, 0)]]
    text = "\n\n".join(block for chapter in chapters for block, _ in chapter)
    hints, locators = [], []
    for number, chapter in enumerate(chapters):
        for block, level in chapter:
            span = Span(text.index(block), text.index(block) + len(block))
            locators.append(Locator(span, path=f"text/c{number}.xhtml/html/body[1]/p[1]"))
            if level:
                hints.append(StructureHint("heading", span, level))
    book = CapturedText(text, "0" * 64, 1, "application/epub+zip", None, "epub", 1, tuple(hints), (), tuple(locators))
    found = outline(repair(book))
    assert [article[0][1] for article in found] == ["粮站", "裁缝"]
    assert found[1][-1][1] == MORE


@pytest.mark.parametrize("line", ["样湾县水利局　2021年4月25日", "样湾县人民政府办公室 二〇二一年四月二十五日"])
def test_who_issues_a_notice_signs_it_with_the_day_in_one_line(line: str) -> None:
    (found,) = outline(repaired(f"关于清淤的通知\n\n{PROSE}\n\n{MORE}\n\n{line}\n"))
    assert found[-1] == (PartKind.PARAGRAPH, line)


@pytest.mark.parametrize("line", ["样湾日报社　2021年4月25日", "样湾日报　2021年4月25日　02版"])
def test_a_papers_own_name_and_day_at_the_foot_of_a_page_are_no_signature(line: str) -> None:
    source = repaired(f"粮站变成图书室\n\n{PROSE}\n\n{MORE}\n\n{line}\n")
    assert line not in [text for _, text in outline(source)[0]]
