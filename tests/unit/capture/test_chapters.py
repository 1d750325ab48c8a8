"""The chapters of a book become articles; sections of a report and chapters of a law do not."""

from __future__ import annotations

import io

import docx
import pytest
from benchmarks.mixed import packed
from docx.enum.style import WD_STYLE_TYPE

from archive_gui.capture.readers import capture
from archive_gui.repair.pipeline import repair

NAMES = ("修路", "办学", "种果")
TEXT = "样本县今年新修公路{count}公里，受益群众{count}00户，村民出门不再靠走。施工队冬天也没有停。"


def text(number: int) -> str:
    return TEXT.format(count=number + 3)


def titles(data: bytes, name: str) -> list[str]:
    """The first line of each article."""
    return [article.text.partition("\n")[0] for article in repair(capture(data, name)).articles]


def markdown(heads: tuple[str, ...], front: str = "") -> bytes:
    return (front + "".join(f"## {head}\n\n{text(at)}\n\n{text(at + 9)}\n\n" for at, head in enumerate(heads))).encode()


def word(heads: tuple[str, ...], *, title: str = "", contents: tuple[str, ...] = ()) -> bytes:
    document = docx.Document()
    if title:
        document.add_heading(title, 0)
    if contents:
        style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        for number, entry in enumerate(contents):
            document.add_paragraph(f"{entry}\t{number + 1}", style)
    for at, head in enumerate(heads):
        document.add_heading(head, 1)
        document.add_paragraph(text(at))
        document.add_paragraph(text(at + 9))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


CHAPTERS = tuple(f"第{'一二三'[at]}章 {name}" for at, name in enumerate(NAMES))


def test_chapters_by_name_are_articles_in_markdown_and_word() -> None:
    assert titles(markdown(CHAPTERS), "志.md") == list(CHAPTERS)
    assert titles(word(CHAPTERS), "志.docx") == list(CHAPTERS)


def test_the_title_of_the_book_is_set_aside_and_becomes_the_publication() -> None:
    for name, data in {
        "志.docx": word(CHAPTERS, title="样本县志"),
        "志.md": markdown(CHAPTERS, "# 样本县志\n\n"),
    }.items():
        captured = capture(data, name)
        assert titles(data, name) == list(CHAPTERS)
        assert captured.metadata.publication == "样本县志"


def test_a_preface_is_an_article_of_its_own() -> None:
    front = f"# 样本县志\n\n这本书从去年写到今年。{text(1)}\n\n"
    assert titles(markdown(CHAPTERS, front), "志.md") == ["样本县志", *CHAPTERS]


def test_a_part_over_a_chapter_goes_with_it() -> None:
    parted = f"# 上编 旧事\n\n## {CHAPTERS[0]}\n\n{text(1)}\n\n# 下编 新事\n\n## {CHAPTERS[1]}\n\n{text(2)}\n"
    first, second = repair(capture(parted.encode(), "志.md")).articles
    assert "下编" not in first.text
    assert second.text.startswith("下编 新事")


def test_a_linked_table_of_contents_tells_chapters_and_is_set_aside() -> None:
    listed = "# 样本集\n\n" + "".join(f"- [{name}记](#{at})\n" for at, name in enumerate(NAMES)) + "\n"
    heads = tuple(f"{name}记" for name in NAMES)
    assert titles(markdown(heads, listed), "集.md") == list(heads)
    named = "# 样本集\n\n## 目录\n\n" + "".join(f"1. {name}记\n" for name in NAMES) + "\n"
    assert titles(markdown(heads, named), "集.md") == list(heads)


def test_a_table_of_contents_in_word_tells_chapters_and_is_set_aside() -> None:
    heads = tuple(f"{name}记" for name in NAMES)
    data = word(heads, title="样本集", contents=heads)
    assert titles(data, "集.docx") == list(heads)
    captured = capture(data, "集.docx")
    aside = [captured.text[one.span.start : one.span.end] for one in captured.hints if one.kind == "boilerplate"]
    assert [line.split()[0] for line in aside] == [*heads, "样本集"]


def test_numbers_that_only_the_table_of_contents_has_are_known() -> None:
    assert titles(word(NAMES, contents=CHAPTERS), "志.docx") == list(NAMES)
    sections = tuple(f"{'一二三'[at]}、{name}" for at, name in enumerate(NAMES))
    assert len(titles(word(NAMES, contents=sections), "报告.docx")) == 1


@pytest.mark.parametrize(
    "heads",
    [
        ("一、修路", "二、办学", "三、种果"),
        ("1. 修路", "2. 办学", "3. 种果"),
        ("1 修路", "2 办学", "3 种果"),
        ("（一）修路", "（二）办学", "（三）种果"),
        NAMES,
    ],
)
def test_sections_of_a_report_stay_in_one(heads: tuple[str, ...]) -> None:
    assert len(titles(markdown(heads, "# 样本报告\n\n"), "报告.md")) == 1
    assert len(titles(word(heads, contents=() if heads is NAMES else heads), "报告.docx")) == 1


def test_chapters_of_a_law_stay_in_one() -> None:
    law = "# 样本办法\n\n" + "".join(
        f"## 第{'一二三'[at]}章 {name}\n\n第{'一二三'[at]}条　样本县的道路由县里养护，经费列入预算。\n\n"
        for at, name in enumerate(NAMES)
    )
    assert len(titles(law.encode(), "办法.md")) == 1


CONTAINER = b'<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'


def test_chapters_in_one_file_of_a_book_are_told_by_its_table_of_contents() -> None:
    heads = tuple(f"{name}记" for name in NAMES)
    body = "".join(f'<p id="c{at}">{head}</p><p>{text(at)}</p><p>{text(at + 9)}</p>' for at, head in enumerate(heads))
    points = "".join(
        f'<navPoint><navLabel><text>{head}</text></navLabel><content src="text.xhtml#c{at}"/></navPoint>'
        for at, head in enumerate(heads)
    )
    opf = (
        '<package><manifest><item id="a" href="text.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    files = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "a.opf": opf.encode(),
        "text.xhtml": f"<html><body>{body}</body></html>".encode(),
        "toc.ncx": f"<ncx><navMap>{points}</navMap></ncx>".encode(),
    }
    assert titles(packed(files), "集.epub") == list(heads)
    assert titles(packed({**files, "toc.ncx": b"<ncx"}), "集.epub") == [heads[0]]
