from __future__ import annotations

import base64
from dataclasses import replace

import pytest
from benchmarks.mixed import Article, document, mail
from tests.fixtures.formats import ARTICLE

from archive_gui.capture.containers import members
from archive_gui.capture.errors import MailDamaged
from archive_gui.capture.mail_parts import read_letter
from archive_gui.capture.readers import capture
from archive_gui.domain.captured import SourceMetadata


def letter(*parts: str, head: str = "", kind: str = "alternative") -> bytes:
    inside = "".join(f"--edge\r\n{part}\r\n" for part in parts)
    top = f'{head}MIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary="edge"\r\n\r\n'
    return f"Subject: sample\r\n{top}{inside}--edge--\r\n".encode()


TRADITIONAL = replace(ARTICLE, title="修路記", byline="記者 張三", paragraphs=("縣裡從去年開始修建水渠，農民都說好。",))


@pytest.mark.parametrize(
    ("charset", "article", "sender"),
    [(name, ARTICLE, "张三") for name in ("gb2312", "gbk", "gb18030", "utf-8")] + [("big5", TRADITIONAL, "張三")],
)
def test_a_letter_in_a_chinese_encoding_is_read(charset: str, article: Article, sender: str) -> None:
    captured = capture(mail(article, charset=charset, sender=sender), "信.eml")
    assert captured.text.endswith("\n\n".join((article.byline, *article.paragraphs)))
    assert captured.metadata == SourceMetadata(title=article.title, author=sender, date="2018-10-12")


def test_the_head_of_a_letter_is_set_aside() -> None:
    captured = capture(mail(ARTICLE), "信.eml")
    hinted = [captured.text[hint.span.start : hint.span.end] for hint in captured.hints if hint.kind == "boilerplate"]
    assert hinted[0] == "From: 张三 <zhangsan@example.org>"
    assert hinted[-1] == f"Subject: {ARTICLE.title}"


def test_raw_bytes_in_a_head_are_read_too() -> None:
    data = f"From: a@example.org\r\nSubject: {ARTICLE.title}\r\nMIME-Version: 1.0\r\n\r\n正文一句，够了。\r\n".encode(
        "gb18030"
    )
    captured = capture(data, "信.eml")
    assert captured.metadata.title == ARTICLE.title
    assert captured.text.endswith("正文一句，够了。")


def test_of_two_versions_the_page_is_read_unless_it_is_a_stub() -> None:
    plain = "Content-Type: text/plain; charset=utf-8\r\n\r\n样本正文一句，写在信里。"
    page = "Content-Type: text/html; charset=utf-8\r\n\r\n<h1>样本标题</h1><p>样本正文一句，写在信里。</p>"
    stub = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>见</p>"
    assert capture(letter(plain, page), "信.eml").text.endswith("样本标题\n\n样本正文一句，写在信里。")
    assert capture(letter(plain, stub), "信.eml").text.endswith("样本正文一句，写在信里。")


def test_attachments_are_members_with_their_own_bytes() -> None:
    data = mail(ARTICLE, attachments=(("附件.docx", document(ARTICLE)), ("图.gif", b"GIF89a")))
    found = list(members(data, "信.eml"))
    assert [member.path for member in found] == ["", "附件.docx", "图.gif"]
    assert [member.data for member in found[:2]] == [data, document(ARTICLE)]
    assert found[2].passed_over


def test_a_letter_within_a_letter_is_a_member() -> None:
    inner = mail(ARTICLE, charset="utf-8").decode()
    data = letter(
        "Content-Type: text/plain\r\n\r\nsee below", f"Content-Type: message/rfc822\r\n\r\n{inner}", kind="mixed"
    )
    found = [member for member in members(data, "信.eml") if member.path]
    assert [member.path for member in found] == ["2.eml"]
    assert ARTICLE.paragraphs[0] in capture(found[0].data, "2.eml").text


def test_attachments_names_cannot_lead_out() -> None:
    data = letter(
        'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="../../etc/x.txt"\r\n\r\nhello there',
        kind="mixed",
    )
    (member,) = [member for member in members(data, "信.eml") if member.path]
    assert "/" not in member.path


def test_broken_transfer_encoding_costs_what_is_broken() -> None:
    body = base64.b64encode("样本正文一句，写在信里，后面还有。".encode()).decode()
    data = f"Subject: a\r\nFrom: b@c\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n!!{body}\r\n"
    assert "样本正文一句" in capture(data.encode(), "信.eml").text


def test_a_file_without_a_head_is_no_letter() -> None:
    with pytest.raises(MailDamaged):
        read_letter(b"\r\nno head at all", "信.eml")
