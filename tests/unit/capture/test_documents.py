from __future__ import annotations

import io

import docx
import pytest
from benchmarks.mixed import WORD, book, document, packed
from docx.oxml import parse_xml
from tests.fixtures.formats import ARTICLE, OTHER

from archive_gui.base.errors import UserError
from archive_gui.capture.errors import (
    ArchiveBomb,
    DocumentDamaged,
    DocumentLocked,
    FormatUnknown,
    XmlUnsafe,
)
from archive_gui.capture.readers import capture
from archive_gui.domain.captured import CapturedText

_CONTAINER = b'<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'


def hinted(captured: CapturedText, kind: str) -> list[str]:
    return [captured.text[hint.span.start : hint.span.end] for hint in captured.hints if hint.kind == kind]


def word(body: str) -> bytes:
    """A document of nothing but this body."""
    text = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": text.encode()})


def saved(made: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_cell_over_several_columns_or_rows_leaves_the_others_empty() -> None:
    made = docx.Document()
    table = made.add_table(4, 3)
    rows = (("县", "镇", "户数"), ("甲县", "子镇", "12"), ("", "丑镇", "8"), ("合计", "", "20"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(3, 1))
    assert hinted(capture(saved(made), "表.docx"), "table_row") == [
        "县\t镇\t户数",
        "甲县\t子镇\t12",
        "\t丑镇\t8",
        "合计\t\t20",
    ]


def test_a_document_of_words_own_styles_is_read_in_order() -> None:
    made = docx.Document()
    made.core_properties.title, made.core_properties.author = "样本题名", "张三"
    made.add_heading("样本大标题", 0)
    made.add_paragraph(ARTICLE.paragraphs[0])
    made.add_heading("样本小标题", 2)
    table = made.add_table(2, 2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), "甲乙丙丁", strict=True):
        cell.text = text
    made.add_paragraph("样本条目", style="List Bullet")
    made.add_paragraph("样本图说", style="Caption")
    made.add_paragraph("样本引文", style="Quote")
    made.sections[0].header.paragraphs[0].text = "样本页眉"
    captured = capture(saved(made), "文.docx")
    assert captured.text.split("\n\n") == [
        "样本大标题", ARTICLE.paragraphs[0], "样本小标题", "甲\t乙\n丙\t丁", "样本条目",
        "样本图说", "样本引文", "样本页眉",
    ]  # fmt: skip
    assert [hint.level for hint in captured.hints if hint.kind == "heading"] == [1, 2]
    assert hinted(captured, "list_item") == ["样本条目"]
    assert hinted(captured, "caption") == ["样本图说"]
    assert hinted(captured, "quote") == ["样本引文"]
    assert hinted(captured, "boilerplate") == ["样本页眉"]
    assert (captured.metadata.title, captured.metadata.author, captured.metadata.date) == ("样本题名", "张三", None)


def test_footnotes_stand_behind_the_text() -> None:
    assert capture(document(ARTICLE), "文.docx").text.endswith("样本脚注，说明数字的来历。")


def test_text_boxes_are_read_once_though_they_are_written_twice() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("正文一段。")
    box = "<w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert capture(saved(made), "文.docx").text == "正文一段。\n\n框里的字"


def test_deleted_text_is_not_read_and_inserted_text_is() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("留下")
    for tag, held in (("del", "delText"), ("ins", "t")):
        paragraph._p.append(parse_xml(f'<w:{tag} xmlns:w="{WORD}"><w:r><w:{held}>{tag}</w:{held}></w:r></w:{tag}>'))
    assert capture(saved(made), "文.docx").text == "留下ins"


def test_a_table_for_the_layout_is_read_as_paragraphs() -> None:
    made = docx.Document()
    cell = made.add_table(1, 1).cell(0, 0)
    cell.text = ARTICLE.paragraphs[0]
    cell.add_paragraph(ARTICLE.paragraphs[1])
    captured = capture(saved(made), "文.docx")
    assert captured.text == "\n\n".join(ARTICLE.paragraphs[:2])
    assert captured.hints == ()


def test_pictures_that_are_not_read_are_told() -> None:
    body = '<w:p><w:r><w:t>有图</w:t></w:r><w:r><a:blip xmlns:a="urn:a"/></w:r></w:p>'
    assert [warning.code for warning in capture(word(body), "文.docx").warnings] == ["capture.pictures_unread"]


def test_locators_lead_to_the_paragraph() -> None:
    captured = capture(document(ARTICLE), "文.docx")
    assert captured.locators[2].path == "word/document.xml#p[3]"
    assert captured.text[captured.locators[2].span.start :].startswith(ARTICLE.paragraphs[0])


def test_a_document_under_a_wrong_name_is_read_and_the_name_doubted() -> None:
    captured = capture(document(ARTICLE), "文.doc")
    assert [warning.code for warning in captured.warnings] == ["capture.other_format"]
    assert captured.reader == "word"


def test_a_document_whose_name_has_no_ending_is_read_without_a_word() -> None:
    captured = capture(document(ARTICLE), "文")
    assert (captured.reader, captured.warnings) == ("word", ())


def test_a_table_calculation_is_named_for_what_it_is() -> None:
    with pytest.raises(FormatUnknown) as caught:
        capture(packed({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "表.docx")
    assert caught.value.params["format"] == "XLSX"


def test_entities_of_their_own_are_refused() -> None:
    levels = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10 if at else "样本"}">' for at in range(10))
    text = f'<!DOCTYPE d [{levels}]><w:document xmlns:w="{WORD}"><w:body><w:p>&e9;</w:p></w:body></w:document>'
    with pytest.raises(XmlUnsafe):
        capture(packed({"[Content_Types].xml": b"", "word/document.xml": text.encode()}), "弹.docx")


def test_a_document_that_unpacks_to_far_too_much_is_refused() -> None:
    with pytest.raises(ArchiveBomb):
        capture(word(" " * 20_000_000), "弹.docx")


def test_a_book_whose_first_member_is_damaged_is_no_crash() -> None:
    data = bytearray(book((ARTICLE,)))
    at = data.index(b"mimetype") + len(b"mimetype")
    data[at : at + 6] = b"\xff" * 6
    with pytest.raises(UserError):
        capture(bytes(data), "书.epub")


def test_damaged_xml_is_said_to_be_damaged() -> None:
    with pytest.raises(DocumentDamaged):
        capture(packed({"[Content_Types].xml": b"", "word/document.xml": b"<w:document"}), "坏.docx")


def test_chapters_of_a_book_come_in_the_order_of_the_spine() -> None:
    captured = capture(book((ARTICLE, OTHER)), "书.epub")
    assert captured.text.index(ARTICLE.title) < captured.text.index(OTHER.title)
    assert [hint.level for hint in captured.hints if hint.kind == "heading"] == [1, 1]
    assert captured.locators[0].path == "OEBPS/text/c0.xhtml/html/body[1]/h1[1]"
    assert (captured.metadata.title, captured.metadata.author, captured.metadata.date) == (
        "样本集",
        "张三",
        "2018-10-12",
    )


def test_a_chapter_that_is_missing_is_told() -> None:
    opf = (
        b'<package><manifest><item id="a" href="%E7%AB%A0.xhtml" media-type="application/xhtml+xml"/>'
        b'<item id="b" href="../gone.xhtml" media-type="application/xhtml+xml"/></manifest>'
        b'<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    files = {"mimetype": b"application/epub+zip", "META-INF/container.xml": _CONTAINER, "a.opf": opf}
    captured = capture(packed({**files, "章.xhtml": "<html><body><p>样本章</p></body></html>".encode()}), "书.epub")
    assert captured.text == "样本章"
    assert [warning.code for warning in captured.warnings] == ["capture.parts_unread"]


def test_a_chapter_that_declares_entities_is_left_out_with_a_word() -> None:
    opf = (
        b'<package><manifest><item id="a" href="%E7%AB%A0.xhtml" media-type="application/xhtml+xml"/>'
        b'<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>'
        b'<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    bomb = b'<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>'
    files = {"mimetype": b"application/epub+zip", "META-INF/container.xml": _CONTAINER, "a.opf": opf, "b.xhtml": bomb}
    captured = capture(packed({**files, "章.xhtml": "<html><body><p>样本章</p></body></html>".encode()}), "书.epub")
    assert captured.text == "样本章"
    assert [warning.code for warning in captured.warnings] == ["capture.parts_unread"]


def test_a_book_protected_against_copying_is_refused() -> None:
    locked = b'<encryption><EncryptedData><EncryptionMethod Algorithm="urn:aes"/></EncryptedData></encryption>'
    files = {"mimetype": b"application/epub+zip", "META-INF/container.xml": _CONTAINER}
    with pytest.raises(DocumentLocked):
        capture(packed({**files, "META-INF/encryption.xml": locked}), "书.epub")


def test_an_office_file_with_a_password_is_said_to_have_one() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1500)
    with pytest.raises(DocumentLocked):
        capture(ole + "EncryptedPackage".encode("utf-16-le"), "锁.docx")
    with pytest.raises(FormatUnknown):
        capture(ole, "旧.doc")
