"""Files of every format that is read, made from a made-up article: for measuring, and for the readers' tests."""

from __future__ import annotations

import base64
import io
import zipfile
from dataclasses import dataclass
from html import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Article:
    """A made-up article: its headline, byline, paragraphs, and a table of its figures."""

    title: str
    byline: str
    paragraphs: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


def page(article: Article, *, charset: str = "utf-8") -> bytes:
    """A news page with navigation, advertisement, related links and footer round the article."""
    menu = "".join(f'<li><a href="/{number}">栏目{number}</a></li>' for number in range(8))
    related = "".join(f'<li><a href="/{number}.html">相关的样本标题之{number}</a></li>' for number in range(6))
    body = "".join(f"<p>　　{escape(text)}</p>" for text in article.paragraphs)
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in article.rows)
    text = f"""<!DOCTYPE html><html><head><meta charset="{charset}"><title>{escape(article.title)}_样本新闻网</title>
<meta name="author" content="张三"><meta name="publishdate" content="2018-10-12"></head><body>
<div class="header"><ul class="nav">{menu}</ul></div><div class="crumbs">当前位置：<a href="/">首页</a> &gt; 正文</div>
<div class="main"><h1>{escape(article.title)}</h1><div class="info">2018-10-12 09:30　来源：样本日报　点击：321</div>
<div class="article"><p>{escape(article.byline)}</p>{body}<div class="ad"><a href="/x">广告位招租的样本文字</a></div>
<table>{rows}</table></div><div class="related"><h3>相关新闻</h3><ul>{related}</ul></div></div>
<div class="footer"><p>版权所有 样本新闻网</p><p>您是第 1024 位访问者</p></div>
<script>var hidden = "不读";</script></body></html>"""
    return text.encode("gb18030" if charset in {"gb2312", "gbk"} else charset)


def web_archive(article: Article) -> bytes:
    """The page as Chromium saves it whole, with a picture."""
    lines = [
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://example.org/news/1.html",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="----edge"',
        "",
        "------edge",
        "Content-Type: text/html",
        "Content-Transfer-Encoding: base64",
        "",
        base64.encodebytes(page(article)).decode().rstrip(),
        "------edge",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgo=",
        "------edge--",
        "",
    ]
    return "\r\n".join(lines).encode()


def mail(
    article: Article,
    *,
    charset: str = "gb2312",
    sender: str = "张三",
    attachments: tuple[tuple[str, bytes], ...] = (),
) -> bytes:
    """A letter in a Chinese encoding, with attachments."""
    codec = "gb18030" if charset in {"gb2312", "gbk"} else charset

    def word(text: str) -> str:
        return f"=?{charset}?B?{base64.b64encode(text.encode(codec)).decode()}?="

    body = base64.encodebytes("\r\n\r\n".join((article.byline, *article.paragraphs)).encode(codec)).decode()
    parts = [
        f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}",
        *(
            f'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="{word(name)}"\r\n'
            f"Content-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(data).decode()}"
            for name, data in attachments
        ),
    ]
    head = (
        f"From: {word(sender)} <zhangsan@example.org>\r\nTo: archive@example.org\r\nSubject: {word(article.title)}\r\n"
        "Date: Fri, 12 Oct 2018 09:30:00 +0800\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="=edge"\r\n\r\n'
    )
    return (head + "".join(f"--=edge\r\n{part}\r\n" for part in parts) + "--=edge--\r\n").encode("ascii")


def document(article: Article) -> bytes:
    """A Word document with a headline's style, a table and a footnote."""
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in article.rows
    )
    body = "".join(map(_paragraph, (article.byline, *article.paragraphs)))
    table = f"<w:tbl>{rows}</w:tbl>" if rows else ""
    return packed(
        {
            "[Content_Types].xml": _xml(
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
            ),
            "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": _relations(("styles", "styles.xml"), ("footnotes", "footnotes.xml")),
            "word/document.xml": _xml(
                f'<w:document xmlns:w="{WORD}"><w:body>{_paragraph(article.title, "T")}{body}{table}</w:body>'
                "</w:document>"
            ),
            "word/styles.xml": _xml(
                f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="heading 1"/>'
                "</w:style></w:styles>"
            ),
            "word/footnotes.xml": _xml(
                f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="1">{_paragraph("样本脚注，说明数字的来历。")}'
                "</w:footnote></w:footnotes>"
            ),
        }
    )


def book(articles: tuple[Article, ...]) -> bytes:
    """An electronic book, an article a chapter, with a table of contents."""
    numbers = range(len(articles))
    kind = "application/xhtml+xml"
    items = "".join(f'<item id="c{at}" href="text/c{at}.xhtml" media-type="{kind}"/>' for at in numbers)
    items += f'<item id="nav" href="nav.xhtml" media-type="{kind}" properties="nav"/>'
    links = "".join(f'<li><a href="text/c{at}.xhtml">{escape(articles[at].title)}</a></li>' for at in numbers)
    spine = "".join(f'<itemref idref="c{at}"/>' for at in numbers)
    chapters = {
        f"OEBPS/text/c{at}.xhtml": _xml(
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>章</title></head><body>'
            f"<h1>{escape(article.title)}</h1>"
            + "".join(f"<p>{escape(text)}</p>" for text in (article.byline, *article.paragraphs))
            + "</body></html>"
        )
        for at, article in enumerate(articles)
    }
    return packed(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": _xml(
                '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
                '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
            ),
            "OEBPS/nav.xhtml": _xml(
                f'<html xmlns:epub="o"><body><nav epub:type="toc"><ol>{links}</ol></nav></body></html>'
            ),
            "OEBPS/book.opf": _xml(
                '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
                "<dc:title>样本集</dc:title><dc:creator>张三</dc:creator><dc:date>2018-10-12</dc:date></metadata>"
                f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
            ),
            **chapters,
        }
    )


def packed(files: dict[str, bytes]) -> bytes:
    """A zip file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _relations(*pairs: tuple[str, str]) -> bytes:
    inside = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(pairs)
    )
    return _xml(f'<Relationships xmlns="{_RELATIONS}">{inside}</Relationships>')


def _xml(text: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode()
