"""PDF pages set by ourselves, with their text and order known."""

import functools
import io
import re
import tempfile
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import typst
from benchmarks.hostile import circular_pdf, long_pdf
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_gui.base.errors import UserError
from archive_gui.capture.errors import DocumentDamaged, DocumentOfPictures, DocumentTooLong, FileEmpty
from archive_gui.capture.page.pieces import Glyph, struck_once
from archive_gui.capture.pdf import PdfReader
from archive_gui.capture.readers import capture
from archive_gui.domain.captured import CapturedText
from archive_gui.export.glyphs import font_files

FOLDERS = sorted({str(file.parent) for file in font_files()})
STYLE = """
#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: 9pt, lang: "zh")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.6em)
"""


def story(number: int) -> str:
    return (
        f"样例第{number}段：为试验版面而写，数字都是虚构的，例如修渠{number * 7 + 3}公里，"
        f"受益{number * 100 + 21}户，渠修得及时。第二句接着写，好让每一段都折行几次，末尾有句号。"
    )


@functools.cache
def set_page(source: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.typ")
        page.write_text(STYLE + source, "utf-8")
        return typst.compile(str(page), font_paths=FOLDERS)


def read(data: bytes) -> CapturedText:
    return PdfReader().read(data, "0" * 64, "sample.pdf")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def stories(numbers: range) -> str:
    return "\n\n".join(map(story, numbers))


FRONT_PAGE = (
    "#set page(width: 595pt, height: 700pt, margin: 30pt)\n"
    '#align(center)[#text(size: 24pt, weight: "bold")[头条样例标题横贯四栏]]\n'
    f"#block(height: 265pt)[#columns(4, gutter: 11pt)[{stories(range(1, 13))}]]\n"
    "#grid(columns: (1fr, 1fr), gutter: 14pt, "
    f'[#text(size: 16pt, weight: "bold")[左下第二条]\n\n#block(height: 110pt)[#columns(2, gutter: 11pt)['
    f"{stories(range(20, 24))}]]], "
    f'[#text(size: 16pt, weight: "bold")[右下第三条]\n\n#block(height: 110pt)[#columns(2, gutter: 11pt)['
    f"{stories(range(30, 34))}]]])\n"
)
IN_ORDER = squeezed(
    "头条样例标题横贯四栏"
    + "".join(map(story, range(1, 13)))
    + "左下第二条"
    + "".join(map(story, range(20, 24)))
    + "右下第三条"
    + "".join(map(story, range(30, 34)))
)


def turned(data: bytes, degrees: int) -> bytes:
    with pdfium.PdfDocument(data) as document:
        document[0].set_rotation(degrees)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_columns_under_a_headline_are_read_one_after_another_however_the_page_is_turned(degrees: int) -> None:
    assert squeezed(read(turned(set_page(FRONT_PAGE), degrees)).text) == IN_ORDER


def test_headings_are_told_by_their_size() -> None:
    captured = read(set_page(FRONT_PAGE))
    told = [(captured.text[hint.span.start : hint.span.end], hint.level) for hint in captured.hints]
    assert told == [("头条样例标题横贯四栏", 1), ("左下第二条", 2), ("右下第三条", 2)]


def test_a_last_line_of_figures_belongs_to_its_paragraph() -> None:
    page = "#set page(width: 216pt, height: 400pt, margin: 30pt)\n样本乡修渠，受益农田#linebreak()3600亩。\n\n第二段。"
    assert "受益农田\n3600亩。" in read(set_page(page)).text


def test_a_centred_title_is_read_before_the_byline_to_its_left() -> None:
    body = "样本乡把渠道修了一遍，清淤四十二公里，受益农田三千六百亩。" * 6
    page = (
        "#set page(width: 400pt, height: 400pt, margin: 30pt)\n#set par(first-line-indent: 0em)\n"
        f"#align(center)[#text(size: 18pt)[样本渠通水]]\n\n样本报 何田\n\n{body}"
    )
    assert squeezed(read(set_page(page)).text).startswith("样本渠通水样本报何田样本乡")


def test_a_paragraph_begins_with_the_indent_that_it_has_on_paper() -> None:
    lines = read(set_page(FRONT_PAGE)).text.splitlines()
    indented = [line for line in lines if line.startswith("\u3000\u3000")]
    assert [line.split("段")[0].strip() for line in indented] == [
        f"样例第{number}" for number in (*range(1, 13), *range(20, 24), *range(30, 34))
    ]


def test_every_line_leads_back_to_its_place_on_the_page() -> None:
    captured = read(set_page(FRONT_PAGE))
    lines = [line.strip() for line in captured.text.splitlines() if line.strip()]
    assert [captured.text[one.span.start : one.span.end].strip() for one in captured.locators] == lines
    headline = captured.locators[0]
    assert headline.page == 1
    assert headline.box is not None
    left, top, right, bottom = headline.box
    assert 0.25 < left < 0.35
    assert 0.65 < right < 0.75
    assert 0.02 < top < bottom < 0.1


def test_vertical_lines_are_read_down_and_from_right_to_left() -> None:
    text = "竖排样例文字从上到下书写。自右向左换行，每列二十字。旧报纸常用此法排印，标点在旁。某县修渠三十二里。"
    places = "".join(
        f"#place(top + left, dx: {260 - at // 20 * 18}pt, dy: {20 + at % 20 * 12}pt)[{char}]\n"
        for at, char in enumerate(text)
    )
    page = f"#set page(width: 300pt, height: 300pt, margin: 0pt)\n#set text(size: 11pt)\n{places}"
    assert squeezed(read(set_page(page)).text) == text


@pytest.mark.parametrize("shift", [0.2, 0.6, 1.2])
def test_bold_type_struck_twice_is_taken_once(shift: float) -> None:
    struck = "".join(
        f"#place(top + left, dx: {20 + dx + 9 * at}pt, dy: 20pt)[{char}]"
        for dx in (0, shift)
        for at, char in enumerate("四样齐飞齐飞")
    )
    captured = read(set_page(f"#set page(width: 200pt, height: 100pt, margin: 0pt)\n{struck}"))
    assert captured.text == "四样齐飞齐飞"


def test_second_strikes_are_counted() -> None:
    glyphs = [Glyph("甲", u, u + 9, 0, 9, 8, 9) for u in (0, 0.5, 9, 9.5)]
    kept, struck = struck_once(glyphs)
    assert [glyph.u0 for glyph in kept] == [0, 9]
    assert struck == 2


def test_a_long_dash_is_not_taken_for_a_second_strike() -> None:
    captured = read(set_page("#set page(width: 300pt, height: 100pt)\n——样例副题——甲乙"))
    assert captured.text.strip() == "——样例副题——甲乙"


def test_running_heads_and_page_numbers_are_set_aside_from_page_to_page() -> None:
    page = (
        "#set page(width: 400pt, height: 500pt, margin: 40pt, header: [样例日报 #h(1fr) 第3版], "
        f"footer: align(center)[#context counter(page).display()])\n{stories(range(24))}"
    )
    captured = read(set_page(page))
    aside = [captured.text[h.span.start : h.span.end] for h in captured.hints if h.kind == "boilerplate"]
    pages = captured.locators[-1].page
    assert pages is not None
    assert aside == [line for number in range(1, pages + 1) for line in ("样例日报 第3版", str(number))]


def test_rows_of_a_table_keep_their_cells_together() -> None:
    table = (
        "#table(columns: (60pt, 60pt, 60pt), stroke: none, [甲镇], [12], [345], [乙乡], [678], [90], [丙镇], [1], [23])"
    )
    captured = read(set_page(f"#set page(width: 300pt, height: 200pt)\n{table}"))
    assert captured.text.splitlines() == ["甲镇\t12\t345", "乙乡\t678\t90", "丙镇\t1\t23"]
    assert [hint.kind for hint in captured.hints] == ["table_row"] * 3


def test_pages_of_pictures_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archive_gui.capture.recognition.is_installed", lambda: False)
    only = set_page("#set page(width: 200pt, height: 200pt)\n#rect(width: 50pt, height: 50pt, fill: red)")
    with pytest.raises(DocumentOfPictures):
        read(only)
    both = set_page(
        "#set page(width: 200pt, height: 200pt)\n#rect(width: 50pt, height: 50pt, fill: red)\n#pagebreak()\n甲乙丙丁"
    )
    captured = read(both)
    assert captured.text == "甲乙丙丁"
    assert [(warning.code, warning.params) for warning in captured.warnings] == [
        ("capture.page_is_picture", {"page": 1})
    ]


def test_damaged_and_endless_files_cost_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DocumentDamaged):
        read(b"%PDF-1.7\nnothing else")
    monkeypatch.setattr("archive_gui.capture.pdf_document.MAX_PAGES", 1)
    with pytest.raises(DocumentTooLong):
        read(set_page("甲\n#pagebreak()\n乙"))


def test_a_file_without_anything_on_its_pages_is_empty() -> None:
    for data in (circular_pdf(), long_pdf(3)):
        with pytest.raises(FileEmpty):
            capture(data, "空.pdf")


def mutilated(cut: int, at: int, byte: int) -> None:
    data = bytearray(set_page("#set page(width: 200pt, height: 200pt)\n样例文字" * 20))
    data[at % len(data)] = byte
    try:
        read(bytes(data[: max(8, len(data) - cut % len(data))]))
    except UserError:
        return


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 255))
def test_mutilated_files_are_read_or_refused(cut: int, at: int, byte: int) -> None:
    mutilated(cut, at, byte)


@pytest.mark.soak
@settings(max_examples=10_000, deadline=None)
@given(st.one_of(st.just(0), st.integers(0, 10**6)), st.integers(0, 10**6), st.integers(0, 255))
def test_ten_thousand_mutilated_files_are_read_or_refused(cut: int, at: int, byte: int) -> None:
    mutilated(cut, at, byte)
