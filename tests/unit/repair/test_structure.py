"""What the parts of a page are: heads, headings, captions, several articles, pages out of order."""

from __future__ import annotations

import hashlib

from archive_gui.domain.captured import CapturedText, StructureHint
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import PartKind, ReadingText, RepairedSource, RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.pipeline import repair

WATER = "入夏以后，东坪村的水井见了底。村民们商量了三个晚上，决定从后山引水，再修一座蓄水池。"
PIPES = "管道一共铺了四公里，沿途翻过两道山梁。最难的一段，大家用绳子把水管一根一根拉上去。"
SCHOOL = "水到了学校，孩子们第一次在操场边洗了手。校长说，从今往后，食堂再也不用派人下山挑水了。"
FIELDS = "田里也用上了水。秋天的时候，东坪村收了八万公斤稻谷，是前一年的两倍，家家户户都有了余粮。"


def repaired(text: str, hints: tuple[StructureHint, ...] = ()) -> RepairedSource:
    data = text.encode()
    return repair(
        CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8", "plain_text", 1, hints)
    )


def outline(article: ReadingText) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.part_text(part)) for part in article.parts]


def page(*blocks: str) -> str:
    return "\n\n".join(blocks)


def test_a_line_with_dashes_over_the_title_is_its_kicker() -> None:
    head = ("——东坪村调查之二", "水井边的账本", "——一个山村的用水故事", "本报记者 何平")
    article = repaired(page(*head, WATER, "一、铺管", PIPES, "二、上学", SCHOOL)).articles[0]
    assert [kind for kind, _ in outline(article)[:4]] == [
        PartKind.KICKER,
        PartKind.TITLE,
        PartKind.SUBTITLE,
        PartKind.BYLINE,
    ]
    article = repaired(page(head[0], head[1], head[3], WATER, PIPES)).articles[0]
    assert [kind for kind, _ in outline(article)[:3]] == [PartKind.KICKER, PartKind.TITLE, PartKind.BYLINE]


def test_the_closing_of_a_letter_is_neither_title_nor_byline() -> None:
    article = repaired(page("编辑同志：", WATER, "此致", "敬礼！", "何平")).articles[0]
    assert [kind for kind, text in outline(article) if text in {"此致", "敬礼！"}] == [PartKind.PARAGRAPH] * 2
    assert PartKind.TITLE not in [kind for kind, _ in outline(article)]


def test_the_head_of_an_article() -> None:
    article = repaired(
        page("山村见闻", "清水进村来 ——东坪村引水记", "导读", WATER, "东坪日报记者 何平\n通讯员 方小溪", PIPES, SCHOOL)
    ).articles[0]
    assert outline(article)[:7] == [
        (PartKind.KICKER, "山村见闻"),
        (PartKind.TITLE, "清水进村来"),
        (PartKind.SUBTITLE, "——东坪村引水记"),
        (PartKind.KICKER, "导读"),
        (PartKind.LEAD, WATER),
        (PartKind.BYLINE, "东坪日报记者 何平"),
        (PartKind.BYLINE, "通讯员 方小溪"),
    ]


def test_bodies_that_sign_one_under_the_other_are_one_byline() -> None:
    article = repaired(page("清水进村来", "中共东坪县委\n东坪县人民政府", WATER, PIPES)).articles[0]
    assert outline(article)[1] == (PartKind.BYLINE, "中共东坪县委 东坪县人民政府")


def test_section_headings_and_captions() -> None:
    article = repaired(
        page(
            "清水进村来",
            "何 平",
            WATER,
            "翻山越岭铺管道",
            PIPES,
            "水池边的孩子们。",
            "方溪 摄",
            "一口清水进校园",
            SCHOOL,
        )
    ).articles[0]
    kinds = {text: kind for kind, text in outline(article)}
    assert kinds["何 平"] is PartKind.BYLINE
    assert kinds["翻山越岭铺管道"] is kinds["一口清水进校园"] is PartKind.SECTION_HEADING
    assert kinds["水池边的孩子们。"] is PartKind.CAPTION
    assert kinds["方溪 摄"] is PartKind.PHOTO_CREDIT


def test_a_quotation_with_its_source_is_an_epigraph() -> None:
    article = repaired(page("清水进村来", "“水是庄稼的命，也是村子的根。”", "——一位老水工", WATER, PIPES)).articles[0]
    assert (PartKind.EPIGRAPH, "“水是庄稼的命，也是村子的根。”") in outline(article)
    assert (PartKind.ATTRIBUTION, "——一位老水工") in outline(article)


def test_a_page_of_several_articles_is_split_and_each_split_is_on_record() -> None:
    first = page("清水进村来", "东坪日报记者 何平", WATER, PIPES)
    second = page("身边故事", "一盏灯照亮山路", "东坪日报记者 方小溪", SCHOOL, FIELDS)
    chart = page("数说引水", "制图/江帆")
    result = repaired(page(first, second, chart))
    titles = [
        [text for kind, text in outline(one) if kind in {PartKind.TITLE, PartKind.KICKER}] for one in result.articles
    ]
    assert titles == [["清水进村来"], ["身边故事", "一盏灯照亮山路"], ["数说引水"]]
    assert sum(one.kind is RepairKind.SPLIT and one.rule == "article_split" for one in result.repairs) == 2
    assert [one.kind for one in result.findings] == [FindingKind.DOUBTFUL_SPLIT]


def test_a_dateline_under_a_headline_begins_an_article() -> None:
    second = page("新学堂开课", f"本报讯（记者 何平）{SCHOOL}")
    result = repaired(page("清水进村来", f"本报讯（记者 方小溪）{WATER}", PIPES, second))
    assert [outline(one)[0][1] for one in result.articles] == ["清水进村来", "新学堂开课"]


def test_section_headings_do_not_split_an_article() -> None:
    result = repaired(page("清水进村来", "东坪日报记者 何平", WATER, "翻山铺管道", PIPES, "清水进校园", SCHOOL, FIELDS))
    assert len(result.articles) == 1


def test_a_head_behind_its_text_is_moved_to_the_front() -> None:
    result = repaired(page(WATER, PIPES, SCHOOL, "清水进村来", "——东坪村引水记", "何 平"))
    assert [kind for kind, _ in outline(result.articles[0])][:3] == [PartKind.TITLE, PartKind.SUBTITLE, PartKind.BYLINE]
    move = next(one for one in result.repairs if one.kind is RepairKind.MOVE)
    assert move.applied
    assert move.after == "清水进村来\n——东坪村引水记\n何 平"
    assert [one.kind for one in result.findings] == [FindingKind.DOUBTFUL_ORDER]


def test_headings_behind_their_sections_are_moved_before_them() -> None:
    result = repaired(
        page(
            "清水进村来", "何平 方溪", PIPES, "管道翻过山梁", SCHOOL, "清水流进学校", FIELDS, "稻谷堆满粮仓，家家有余粮"
        )
    )
    texts = [text for _, text in outline(result.articles[0])]
    assert texts[2:6] == ["管道翻过山梁", PIPES, "清水流进学校", SCHOOL]


def test_headings_before_their_sections_stay() -> None:
    blocks = ["清水进村来", "何平 方溪", WATER, "管道翻过山梁", PIPES, "孩子洗手学校变样", SCHOOL]
    result = repaired(page(*blocks))
    assert [text for _, text in outline(result.articles[0])] == blocks
    assert not any(one.kind is RepairKind.MOVE for one in result.repairs)


def test_a_heading_in_two_lines_is_one() -> None:
    result = repaired(page("清水进村来", "何平 方溪", WATER, "翻过山梁\n管道到家", PIPES, "清水入校\n孩子欢笑", SCHOOL))
    headings = [text for kind, text in outline(result.articles[0]) if kind is PartKind.SECTION_HEADING]
    assert headings == ["翻过山梁 管道到家", "清水入校 孩子欢笑"]


def test_hints_of_a_file_format_are_followed() -> None:
    text = page("清水进村来", WATER, "管道", PIPES)
    at = text.index("管道")
    hints = (StructureHint("heading", Span(0, 5), 1), StructureHint("heading", Span(at, at + 2), 2))
    kinds = [kind for kind, _ in outline(repaired(text, hints).articles[0])]
    assert kinds == [PartKind.TITLE, PartKind.PARAGRAPH, PartKind.SECTION_HEADING, PartKind.PARAGRAPH]


def test_rows_of_a_table_are_kept_as_rows() -> None:
    article = repaired(page("清水进村来", WATER, "村\t户\n东坪\t88\n西坪\t64", PIPES)).articles[0]
    assert [text for kind, text in outline(article) if kind is PartKind.TABLE] == ["村\t户", "东坪\t88", "西坪\t64"]
