from __future__ import annotations

from benchmarks.mixed import mail, page
from tests.fixtures.formats import ARTICLE

from archive_gui.capture.readers import capture
from archive_gui.describe.pipeline import describe
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.repair.pipeline import repair


def described(data: bytes, name: str) -> Description:
    captured = capture(data, name)
    (found,) = describe(captured, repair(captured), name)
    return found


def html(head: str, body: str = "") -> bytes:
    text = body or "".join(f"<p>{text}</p>" for text in ARTICLE.paragraphs)
    return f"<html><head><meta charset=utf-8>{head}</head><body>{text}</body></html>".encode()


def test_a_web_pages_metadata_state_what_its_text_leaves_open() -> None:
    head = """<meta property="og:title" content="样本题名"><meta name=author content="张三">
    <meta name=source content="样本日报"><meta name=publishdate content="2018-10-12 09:30"><meta property="og:url" content="https://example.org/1.html">"""
    found = described(html(head), "页.html")
    assert found.contributors == (Contributor("张三"),)
    assert (found.publication, found.url) == ("样本日报", "https://example.org/1.html")
    assert found.date == PublicationDate("2018-10-12", Certainty.STATED)


def test_what_stands_on_the_page_goes_before_its_metadata() -> None:
    data = page(ARTICLE).replace(b'content="2018-10-12"', b'content="2009-01-01"')
    found = described(data, "页.html")
    assert found.date == PublicationDate("2018-10-12", Certainty.STATED)
    assert [person.name for person in found.contributors] == ["张三", "李四"]


def test_a_letters_date_only_suggests_when_its_text_was_published() -> None:
    found = described(mail(ARTICLE), "信.eml")
    assert found.date == PublicationDate("2018-10-12", Certainty.INFERRED)
    assert found.title == ARTICLE.title


def test_a_letter_without_a_headline_goes_by_its_subject_and_its_closing_names_nobody() -> None:
    body = "编辑同志：\n\n东坪村的水渠修好了，寄上照片两张，请查收。\n\n此致\n\n敬礼\n"
    head = "From: He <a@example.org>\r\nSubject: =?utf-8?b?5Lic5Z2q5p2R6YCa5rC05LqG?=\r\nMIME-Version: 1.0\r\n"
    data = (head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body).encode()
    found = described(data, "信.eml")
    assert found.title == "东坪村通水了"
    assert found.contributors == ()


def test_a_letters_sender_is_no_author() -> None:
    data = b"From: Zhang <a@example.org>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n" + ARTICLE.paragraphs[0].encode()
    assert described(data, "信.eml").contributors == ()
