from __future__ import annotations

import ctypes
import re
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from archive_gui.base.messages import choose_language
from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.domain.dossier import Dossier
from archive_gui.domain.facts import Fact, FactKind, Figure
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceId, SourceRecord
from archive_gui.domain.spans import Span
from archive_gui.export import dossier as dossier_module
from archive_gui.export.dossier import write_dossier
from archive_gui.export.errors import NothingToExport, TargetUnwritable

SHA = "0123456789abcdef" * 4
PARAGRAPH = "样本段落：清河县今年新建小学3所，投入资金3.5亿元，干部群众齐上阵，“惠民工程”顺利推进。"
PARTS = [
    (PartKind.KICKER, "样本纪事"),
    (PartKind.TITLE, "清河建校记"),
    (PartKind.SUBTITLE, "——样本县教育工作侧记"),
    (PartKind.BYLINE, "样本日报记者 张三"),
    (PartKind.LEAD, "导读：样本导读一段。"),
    (PartKind.SECTION_HEADING, "一所学校一幅画"),
    (PartKind.PARAGRAPH, PARAGRAPH),
    (PartKind.PARAGRAPH, "样本地名里有生僻字：𥕢石乡、𠮷水村。" * 20),
    (PartKind.CAPTION, "▲样本图片说明。"),
    (PartKind.PHOTO_CREDIT, "张三 摄"),
]


def _article(number: int, parts: list[tuple[PartKind, str]] = PARTS) -> ArticleRecord:
    text, made, offsets = "", [], OffsetMapBuilder()
    for index, (kind, words) in enumerate(parts):
        if index:
            offsets.replace(Span(len(text), len(text)))
            text += "\n"
        span = Span(len(text), len(text) + len(words))
        offsets.copy(span)
        text += words
        made.append(Part(f"a1.p{index}", kind, span))
    fact = Fact(
        id="a1.f1",
        kind=FactKind.FIGURE,
        quote="3.5亿元",
        span=Span(0, 5),
        source_ranges=(Span(0, 5),),
        detail=Figure(3.5e8, "元", indicator="投入资金", as_of="2020"),
        confidence=0.9,
        rule="figure",
    )
    now = datetime(2026, 1, 2, tzinfo=UTC)
    source = SourceRecord(SourceId(1), "s", "样本.txt", "样本.txt", SHA, 10, "text/plain", "utf-8", now, 1)
    description = Description(
        title=f"清河建校记之{number}",
        publication="样本日报",
        date=PublicationDate("2020-05", Certainty.INFERRED),
        contributors=(Contributor("张三", "记者"),),
    )
    return ArticleRecord(
        id=ArticleId(number),
        uuid=f"u{number}",
        position=1,
        revision=1,
        reading=ReadingText(text, tuple(made), offsets.build()),
        description=description,
        facts=(fact,),
        findings=(),
        tags=(),
        source=source,
        imported_at_utc=now,
        deleted=False,
    )


def _dossier(*articles: ArticleRecord) -> Dossier:
    return Dossier("样本选编", "副题", "样本档案馆", "2026-11-21", "zh_CN", articles)


def _text(path: Path) -> str:
    with pdfium.PdfDocument(path) as pdf:
        return "".join("".join(page.get_textpage().get_text_range() for page in pdf).split())


@pytest.fixture(autouse=True)
def _simplified() -> None:
    choose_language("zh_CN")


def test_title_paragraphs_facts_and_source_read_back_right(tmp_path: Path) -> None:
    path = tmp_path / "选编.pdf"
    report = write_dossier(_dossier(_article(1), _article(2)), path, Silent())
    text = _text(path)
    for _kind, words in PARTS[2:]:
        assert "".join(words.split())[:60] in text
    assert PARAGRAPH in text
    assert "清河建校记之1" in text
    assert SHA in text
    assert (report.articles, report.warnings) == (2, ())


def test_pages_are_counted_and_the_outline_leads_to_each_article(tmp_path: Path) -> None:
    path = tmp_path / "选编.pdf"
    report = write_dossier(_dossier(_article(1), _article(2), _article(3)), path, Silent())
    with pdfium.PdfDocument(path) as pdf:
        assert len(pdf) == report.pages
        tops = [mark.get_title() for mark in pdf.get_toc() if mark.level == 0]
        assert [title for title in tops if "清河" in title] == [f"清河建校记之{n}" for n in (1, 2, 3)]


def test_every_font_is_embedded_as_a_subset(tmp_path: Path) -> None:
    path = tmp_path / "选编.pdf"
    write_dossier(_dossier(_article(1)), path, Silent())
    fonts: dict[str, bool] = {}
    with pdfium.PdfDocument(path) as pdf:
        for page in pdf:
            for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                font = raw.FPDFTextObj_GetFont(text)
                name = ctypes.create_string_buffer(200)
                raw.FPDFFont_GetBaseFontName(font, name, len(name))
                fonts[name.value.decode()] = bool(raw.FPDFFont_GetIsEmbedded(font))
    assert len(fonts) >= 2
    assert all(fonts.values())
    assert all(re.match(r"[A-Z]{6}\+", name) for name in fonts), "a subset is named ABCDEF+Font"


def test_no_letter_of_a_table_touches_its_rules(tmp_path: Path) -> None:
    rows = [(PartKind.TABLE, "指标 单位 数量\n国籍 座 36\n羁留 户 128")]
    path = tmp_path / "rules.pdf"
    write_dossier(_dossier(_article(1, [*PARTS, *rows])), path, Silent())
    near = []
    document = pdfium.PdfDocument(path)
    for page in document:
        words = page.get_textpage()
        letters = [words.get_charbox(at) for at in range(words.count_chars()) if words.get_text_range(at, 1).strip()]
        for line in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
            left, below, right, above = line.get_bounds()
            near += [one for one in letters if left < one[0] < right and one[1] < above + 1 and below - 1 < one[3]]
    document.close()
    assert near == []


def test_a_character_that_cannot_be_set_is_given_by_number_and_said(tmp_path: Path) -> None:
    path = tmp_path / "选编.pdf"
    odd = [(PartKind.TITLE, "样本"), (PartKind.PARAGRAPH, "甲😀乙")]
    report = write_dossier(_dossier(_article(1, odd)), path, Silent())
    assert "甲〔U+1F600〕乙" in _text(path)
    assert [warning.code for warning in report.warnings] == ["export.characters_replaced"]


def test_words_that_look_like_markup_are_printed_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "选编.pdf"
    odd = [(PartKind.TITLE, "样本"), (PartKind.PARAGRAPH, "#let x = 1 *甲* _乙_ $丙$ @丁 <戊> \\己 `庚` [辛]")]
    write_dossier(_dossier(_article(1, odd)), path, Silent())
    assert "#letx=1*甲*_乙_$丙$@丁<戊>\\己`庚`[辛]" in _text(path)


def test_a_large_dossier_is_split_into_volumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dossier_module, "ARTICLES_PER_VOLUME", 2)
    path = tmp_path / "选编.pdf"
    report = write_dossier(_dossier(*(_article(n) for n in (1, 2, 3))), path, Silent())
    assert "清河建校记之3" in _text(tmp_path / "选编-2.pdf")
    assert [warning.code for warning in report.warnings] == ["export.volumes"]


def test_nothing_chosen_is_said(tmp_path: Path) -> None:
    with pytest.raises(NothingToExport):
        write_dossier(_dossier(), tmp_path / "x.pdf", Silent())


def test_a_name_that_no_disk_takes_is_said(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        write_dossier(_dossier(_article(1)), tmp_path / f"{'长' * 200}.pdf", Silent())


def test_a_missing_folder_is_said_and_an_older_file_survives_a_cancel(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        write_dossier(_dossier(_article(1)), tmp_path / "missing" / "x.pdf", Silent())

    class Unwanted:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            raise Cancelled

    older = tmp_path / "x.pdf"
    older.write_bytes(b"older")
    with pytest.raises(Cancelled):
        write_dossier(_dossier(_article(1)), older, Unwanted())
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["x.pdf"]
    assert older.read_bytes() == b"older"
