from __future__ import annotations

import pytest
from benchmarks.mixed import page, web_archive
from tests.fixtures.formats import ARTICLE

from archive_gui.capture.errors import PageTooLarge
from archive_gui.capture.readers import capture
from archive_gui.domain.captured import CapturedText, SourceMetadata


def lines(captured: CapturedText) -> list[tuple[str, str]]:
    """Hint and text of every line; an empty hint for plain text."""
    found = []
    for line in captured.text.split("\n"):
        if line:
            at = captured.text.index(line)
            kinds = [hint.kind for hint in captured.hints if hint.span.start <= at < hint.span.end]
            found.append(("boilerplate" if "boilerplate" in kinds else "".join(kinds), line.strip()))
    return found


def kept(captured: CapturedText) -> list[str]:
    return [text for kind, text in lines(captured) if kind != "boilerplate"]


def aside(captured: CapturedText) -> list[str]:
    return [text for kind, text in lines(captured) if kind == "boilerplate"]


def html(body: str, head: str = "") -> bytes:
    return f'<html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()


PROSE = "".join(f"<p>{text}</p>" for text in ARTICLE.paragraphs)


def test_the_article_is_told_from_what_stands_round_it() -> None:
    captured = capture(page(ARTICLE), "页.html")
    body = [ARTICLE.title, "2018-10-12 09:30　来源：样本日报　点击：321", ARTICLE.byline, *ARTICLE.paragraphs]
    assert kept(captured) == [*body, *("\t".join(row) for row in ARTICLE.rows)]
    assert "广告位招租的样本文字" in aside(captured)
    assert "您是第 1024 位访问者" in aside(captured)


def test_nothing_that_can_be_read_is_lost_and_scripts_are_not_read() -> None:
    captured = capture(page(ARTICLE), "页.html")
    for text in ("栏目0", "相关的样本标题之5", "版权所有 样本新闻网", "首页"):
        assert text in captured.text
    assert "不读" not in captured.text


def test_locators_lead_to_the_tags() -> None:
    captured = capture(page(ARTICLE), "页.html")
    at = captured.text.index(ARTICLE.paragraphs[1])
    (locator,) = [one for one in captured.locators if one.span.start <= at < one.span.end]
    assert locator.path == "/html/body[1]/div[3]/div[2]/p[3]"
    assert sorted(captured.locators, key=lambda one: one.span) == list(captured.locators)


def test_what_the_page_says_of_itself_is_metadata() -> None:
    assert capture(page(ARTICLE), "页.html").metadata == SourceMetadata(
        title=ARTICLE.title, author="张三", date="2018-10-12"
    )


def test_linked_data_and_the_mark_of_a_saved_page_are_read() -> None:
    told = '{"@type":"NewsArticle","headline":"样本题名","datePublished":"2019-03-05T08:00","author":[{"name":"李四"}]}'
    data = html(PROSE, f'<script type="application/ld+json">{told}</script>')
    saved = b"<!-- saved from url=(0031)https://example.org/a.html -->\n" + data
    assert capture(saved, "页.html").metadata == SourceMetadata(
        title="样本题名", author="李四", date="2019-03-05", url="https://example.org/a.html"
    )


@pytest.mark.parametrize(
    ("declared", "encoding", "read_as"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("utf-8", "gb18030", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("iso-8859-1", "gb18030", "gb18030"),
        ("no-such-charset", "gb18030", "gb18030"),
        ("utf-8", "utf-16", "utf-16-le"),
    ],
)
def test_a_declared_encoding_that_lies_is_found_out(declared: str, encoding: str, read_as: str) -> None:
    text = page(ARTICLE).decode().replace('charset="utf-8"', f'charset="{declared}"')
    captured = capture(text.encode(encoding), "页.html")
    assert captured.encoding == read_as
    assert ARTICLE.paragraphs[0] in captured.text


def test_traditional_pages_in_big5_are_read() -> None:
    text = html("<p>縣裡從去年開始修建水渠，農民們都說這是一件好事，對產業發展也有幫助。</p>").decode()
    captured = capture(text.replace("utf-8", "big5").encode("big5"), "頁.html")
    assert captured.encoding == "big5hkscs"
    assert "農民們都說" in captured.text


def test_a_few_broken_bytes_cost_a_few_characters() -> None:
    data = page(ARTICLE, charset="gb2312").replace("公路".encode("gb18030"), b"\xff\xb7", 1)
    captured = capture(data, "页.html")
    assert [warning.code for warning in captured.warnings if warning.code == "capture.damaged_bytes"]
    assert ARTICLE.paragraphs[2] in captured.text


def test_pages_laid_out_in_tables_and_line_breaks_are_read() -> None:
    """As offices of the countryside wrote theirs for twenty years."""
    menu = "".join(f"<tr><td><a href=x>栏目{number}</a></td></tr>" for number in range(5))
    text = "<br><br>　　".join(ARTICLE.paragraphs)
    body = f"""<table><tr><td><a href=/>首页</a> | <a href=a>公开</a></td></tr></table>
    <table><tr><td><table><tr><td>导航</td></tr>{menu}</table></td><td><table><tr><td><font size=5>
    <b>{ARTICLE.title}</b></font></td></tr><tr><td>发布时间：2018-10-12　来源：样本日报</td></tr>
    <tr><td>　　{text}<br></td></tr></table></td></tr></table>
    <table><tr><td>主办：样本县办公室<br>您是第 123 位访问者</td></tr></table>"""
    captured = capture(html(body, f"<title>{ARTICLE.title} - 样本网</title>"), "旧.html")
    assert kept(captured) == [ARTICLE.title, "发布时间：2018-10-12　来源：样本日报", *ARTICLE.paragraphs]


def rows_of(table: str) -> list[str]:
    captured = capture(html(f"<h1>{ARTICLE.title}</h1>{PROSE}<table>{table}</table>"), "页.html")
    return [captured.text[hint.span.start : hint.span.end] for hint in captured.hints if hint.kind == "table_row"]


def test_a_cell_over_several_rows_or_columns_leaves_the_others_empty() -> None:
    table = """<tr><th rowspan=2>县<th rowspan=2>镇<th colspan=2>户数<tr><th>2018年<th>2019年
    <tr><td rowspan=2>甲县<td>子镇<td>12<td>13<tr><td>丑镇<td>8<td>9<tr><td colspan=2>合计<td>20<td>22"""
    assert rows_of(table) == [
        "县\t镇\t户数",
        "\t\t2018年\t2019年",
        "甲县\t子镇\t12\t13",
        "\t丑镇\t8\t9",
        "合计\t\t20\t22",
    ]


@pytest.mark.parametrize("span", ["0", "-1", "两", "９", "99999999", "100000"])
def test_a_span_that_means_nothing_or_is_beyond_reason_is_left_aside(span: str) -> None:
    row = f'<tr><td colspan="{span}" rowspan="{span}">甲镇<td>12'
    assert rows_of(f"{row}<tr><td>乙镇<td>9")[0] == "甲镇\t12"


def test_a_table_of_figures_is_read_by_rows() -> None:
    captured = capture(page(ARTICLE), "页.html")
    assert [text for kind, text in lines(captured) if kind == "table_row"] == ["\t".join(row) for row in ARTICLE.rows]


def test_headings_captions_items_and_quotations_are_hinted() -> None:
    body = f"""<div id=main><h1>样本大标题</h1>{PROSE}<h3>样本小标题</h3>
    <figure><img src=a.jpg><figcaption>样本图说</figcaption></figure>
    <ul><li>样本条目，第一条</li></ul><blockquote>样本引文，一句话。</blockquote></div>"""
    found = {text: kind for kind, text in lines(capture(html(body), "页.html"))}
    assert found["样本大标题"] == found["样本小标题"] == "heading"
    assert found["样本图说"] == "caption"
    assert found["样本条目，第一条"] == "list_item"
    assert found["样本引文，一句话。"] == "quote"


def test_bold_lines_are_headings_but_bold_bylines_are_not() -> None:
    first, *rest = ARTICLE.paragraphs
    body = f"<p><b>本报记者 张三</b></p><p>{first}</p><p><b>再接再厉</b></p>" + "".join(
        f"<p>{text}</p>" for text in rest
    )
    assert [text for kind, text in lines(capture(html(body), "页.html")) if kind == "heading"] == ["再接再厉"]


def test_entities_and_source_line_breaks_become_what_a_browser_shows() -> None:
    captured = capture(
        html("<p>样本县&nbsp;今年&ldquo;修路&rdquo;&#8230;&#x8def;通了，\n   大家都说好。</p>"), "页.html"
    )
    assert captured.text == "样本县 今年“修路”…路通了，大家都说好。"


def test_comments_of_readers_are_no_article() -> None:
    body = f"""<div class=content>{PROSE}</div><div class=comments><p>写得真好，家乡的变化真大，看了很感动。</p>
    <p>希望也能修到我们村，我们那里一下雨就走不了。</p></div>"""
    assert kept(capture(html(body), "页.html")) == list(ARTICLE.paragraphs)


def test_summaries_of_other_pages_are_no_article_even_where_they_are_longer() -> None:
    teasers = "".join(
        f"<li><a href=/{at}>样本动态之{at}</a><p>样本摘要，今天上午在县城开会，部署第{at}项工作。</p></li>"
        for at in range(8)
    )
    notice = "<h2>停水通知</h2><p>因检修管道，样本镇停水一天，请储水。</p>"
    body = f"<div>{notice}</div><div><h3>最新</h3><ul>{teasers}</ul></div>"
    assert kept(capture(html(body, "<title>停水通知</title>"), "页.html")) == [
        "停水通知",
        "因检修管道，样本镇停水一天，请储水。",
    ]


def test_a_headline_that_is_no_heading_is_known_by_the_windows_title() -> None:
    body = f"""<div class=logo>样本日报</div><div class=nav><a href=1>上一版</a></div><div class=page>
    <div>样本引题</div><div>{ARTICLE.title}</div>
    <div>——样本副题</div><div>本报记者 张三</div><div class=text>{PROSE}</div></div>"""
    captured = capture(html(body, f"<title>样本日报-{ARTICLE.title}</title>"), "页.html")
    head = ["样本引题", ARTICLE.title, "——样本副题", "本报记者 张三"]
    assert kept(captured) == [*head, *ARTICLE.paragraphs]
    assert captured.metadata.title == ARTICLE.title
    assert [text for kind, text in lines(captured) if kind == "heading"] == [ARTICLE.title]


def test_hidden_tools_are_set_aside_but_a_text_that_waits_for_a_script_is_not() -> None:
    body = f'<div style="display:none">样本工具条</div><div class="tools" style="visibility:hidden">{PROSE}</div>'
    captured = capture(html(body), "页.html")
    assert kept(captured) == list(ARTICLE.paragraphs)
    assert aside(captured) == ["样本工具条"]


def test_a_page_without_any_prose_is_kept_but_for_its_navigation() -> None:
    captured = capture(html("<nav><a href=/>首页</a></nav><div>通知</div><div>样本楼停水一天</div>"), "页.html")
    assert kept(captured) == ["通知", "样本楼停水一天"]


def test_a_web_archive_gives_the_page_and_its_address() -> None:
    captured = capture(web_archive(ARTICLE), "页.mhtml")
    assert captured.text == capture(page(ARTICLE), "页.html").text
    assert captured.metadata.url == "https://example.org/news/1.html"


@pytest.mark.parametrize("body", ["<div>" * 400 + "深处", "<p>" + "字" * 10_100_000], ids=["deep", "long"])
def test_a_page_beyond_the_parsers_limits_is_refused_and_not_cut(body: str) -> None:
    with pytest.raises(PageTooLarge):
        capture(html(body), "页.html")


def test_tags_of_any_name_are_walked_through() -> None:
    body = "<a:b)>".join("<ul><li><a href=x>样本链接</a><x)y>样本一句话，说完了。</x)y></li></ul>" for _ in range(4))
    assert "样本一句话，说完了。" in capture(html(f"<a:b)>{body}"), "页.html").text


@pytest.mark.parametrize("opening", ['<?xml version="1.0" encoding="gbk"?>', "\n<?xml encoding='utf-16' ?>", "<?xml"])
def test_what_an_xml_declaration_says_does_no_harm(opening: str) -> None:
    data = f"{opening}<html><body><p>一句样本话，说完了。</p></body></html>".encode()
    assert "一句样本话，说完了。" in capture(data, "页.xhtml").text


def test_a_pages_own_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "样本"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    captured = capture((bomb + "<html><body><p>一句样本话，&b;&c;。</p></body></html>").encode(), "页.html")
    assert "样本样本" not in captured.text
    assert "root:" not in captured.text
