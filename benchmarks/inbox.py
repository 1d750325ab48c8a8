"""A thousand files as an archivist's inbox holds them: every format, well and badly made, damaged, hostile; seeded.

Each sound file holds marks, words that stand in no other, which must be found in its articles when it has come in.
"""

from __future__ import annotations

import io
import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import hostile, mixed
from benchmarks.ingest import LINE, PLACES, sentence

SEED = 20261122
CHROME = ("广告位招租的样本文字", "相关的样本标题之", "版权所有 样本新闻网", "位访问者")
"""What stands round the articles of the web pages and must not stand in them."""
_STYLE = """
#set page(width: 420pt, height: 590pt, margin: 30pt)
#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: 9pt, lang: "zh")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.6em)
"""
_TRUNCATED = ("docx", "epub", "zip", "pdf columns", "eml", "mhtml", "html gbk")


class Fate(StrEnum):
    """What has to become of a file."""

    IN = "in"
    REFUSED = "refused"
    PASSED = "passed over"
    PART = "in part"
    """It holds what has to come in and what has to be refused."""
    EITHER = "either"
    """It is damaged: read as far as it goes, or refused."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A file of the inbox: its kind, name, bytes, what has to become of it, and the marks of what has to come in."""

    kind: str
    name: str
    data: bytes
    fate: Fate
    marks: tuple[str, ...] = ()


@dataclass(slots=True)
class _Maker:
    """Makes articles, each with a number of its own."""

    drawn: random.Random
    count: int = 0

    def article(self, paragraphs: int = 3) -> mixed.Article:
        """An article; its mark stands in its first paragraph."""
        self.count += 1
        title = f"{self.drawn.choice(PLACES)}{self.drawn.choice(('修路', '办学', '种果', '治水'))}记之{self.count}"
        texts = ["".join(sentence(self.drawn) for _ in range(4)) for _ in range(paragraphs)]
        texts[0] = f"这一页在样本目录里编为{self.mark}，由资料员抄录。{texts[0]}"
        return mixed.Article(title, "样本日报记者 张三", tuple(texts))

    @property
    def mark(self) -> str:
        """That of the last article."""
        return f"样本档案{self.count:05}号"


_Make = Callable[[_Maker], bytes]


def inbox(count: int, *, endless: bool, recognition: bool = False, seed: int = SEED) -> Iterator[Sample]:
    """So many files, the kinds in turn by their shares; the smallest inbox that has every kind is ``len(kinds())``.

    Args:
        count: how many files.
        endless: whether one of them takes a reader hours, so that it has to be stopped, which takes two minutes.
        recognition: whether pictures can be read here.
        seed: of the texts.
    """
    maker = _Maker(random.Random(seed))
    shares = kinds()
    order = [kind for kind, (share, *_rest) in shares.items() for _ in range(share)]
    maker.drawn.shuffle(order)
    order = [*shares, *order]
    for number in range(count - endless):
        kind = order[number % len(order)]
        _share, ending, fate, make = shares[kind]
        before = maker.count
        data = make(maker)
        marks = tuple(f"样本档案{at:05}号" for at in range(before + 1, maker.count + 1))
        if kind.startswith("picture"):
            fate = Fate.EITHER if recognition else fate
        told = marks if fate in {Fate.IN, Fate.PART} else ()
        yield Sample(kind, f"{number:04} {kind}{ending}", data, fate, told)
    if endless:
        yield Sample("pdf endless", "9999 pdf endless.pdf", hostile.endless_pdf(), Fate.REFUSED)


def write(samples: Iterator[Sample], folder: Path) -> list[Sample]:
    """Write the files; gives them without their bytes. A pipe and a link that leads nowhere come on top."""
    folder.mkdir()
    written = []
    for sample in samples:
        (folder / sample.name).write_bytes(sample.data)
        written.append(Sample(sample.kind, sample.name, b"", sample.fate, sample.marks))
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")
        (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
        written += [Sample(name, f"{name}.txt", b"", Fate.REFUSED) for name in ("pipe", "nowhere")]
    return written


@cache
def kinds() -> dict[str, tuple[int, str, Fate, _Make]]:
    """The kinds of files: share among a thousand, name's ending, fate, and how one is made."""
    sound: dict[str, tuple[int, str, _Make]] = {
        "txt utf-8": (120, ".txt", lambda maker: _plain(maker).encode()),
        "txt bom": (20, ".txt", lambda maker: _plain(maker).encode("utf-8-sig")),
        "txt gb18030": (80, ".txt", lambda maker: _plain(maker).encode("gb18030")),
        "txt utf-16": (20, ".txt", lambda maker: _plain(maker).encode("utf-16")),
        "txt utf-16 without bom": (10, ".txt", lambda maker: _plain(maker).encode("utf-16-le")),
        "txt wrapped": (60, ".txt", _wrapped),
        "md": (80, ".md", _markdown),
        "html utf-8": (60, ".html", lambda maker: mixed.page(maker.article())),
        "html gbk": (60, ".html", lambda maker: mixed.page(maker.article(), charset="gbk")),
        "html gbk says utf-8": (30, ".htm", lambda maker: mixed.page(maker.article()).decode().encode("gb18030")),
        "html utf-8 says gbk": (
            30, ".htm", lambda maker: mixed.page(maker.article(), charset="gbk").decode("gb18030").encode(),
        ),
        "mhtml": (40, ".mhtml", lambda maker: mixed.web_archive(maker.article())),
        "docx": (80, ".docx", lambda maker: mixed.document(maker.article())),
        "docx called txt": (5, ".txt", lambda maker: mixed.document(maker.article())),
        "epub": (30, ".epub", lambda maker: mixed.book(tuple(maker.article() for _ in range(3)))),
        "eml": (40, ".eml", lambda maker: mixed.mail(maker.article())),
        "eml with attachments": (20, ".eml", _letter),
        "pdf columns": (40, ".pdf", lambda maker: newspaper(maker.article(6))),
        "pdf struck twice": (20, ".pdf", lambda maker: newspaper(maker.article(6), twice=True)),
        "zip": (30, ".zip", _mixed_zip),
        "zip three deep": (5, ".zip", lambda maker: hostile.nested(3, _plain(maker).encode())),
    }  # fmt: skip
    partly: dict[str, tuple[int, str, _Make]] = {
        "zip climbing": (4, ".zip", lambda maker: hostile.climbing(_plain(maker).encode())),
        "zip link": (4, ".zip", lambda maker: hostile.linked(_plain(maker).encode())),
    }
    refused: dict[str, tuple[int, str, _Make]] = {
        "empty": (6, ".txt", lambda _maker: b""),
        "blank": (3, ".txt", lambda _maker: " \r\n\u3000\n".encode()),
        "binary": (5, ".txt", lambda maker: b"\x7fELF\2\1\1" + maker.drawn.randbytes(5000)),
        "docx locked": (4, ".docx", lambda _maker: _OLE + bytes(1500) + "EncryptedPackage".encode("utf-16-le")),
        "docx laughs": (3, ".docx", _laughing),
        "epub laughs": (3, ".epub", lambda _maker: hostile.repacked(_book(), {_OPF: hostile.laughing("<p>&l;</p>")})),
        "epub locked": (3, ".epub", lambda _maker: hostile.repacked(_book(), {_LOCK: _LOCKED})),
        "zip bomb": (3, ".zip", lambda _maker: hostile.bomb()),
        "zip six deep": (3, ".zip", lambda maker: hostile.nested(6, maker.article().title.encode())),
        "zip crowd": (3, ".zip", lambda _maker: hostile.crowd(6_000)),
        "zip locked": (4, ".zip", lambda _maker: hostile.locked(mixed.packed({"样本.txt": b"a text"}))),
        "pdf locked": (4, ".pdf", lambda _maker: hostile.locked_pdf()),
        "pdf circular": (3, ".pdf", lambda _maker: hostile.circular_pdf()),
        "pdf long": (3, ".pdf", lambda _maker: hostile.long_pdf(3_000)),
        "html deep": (3, ".html", lambda _maker: hostile.deep_page(20_000)),
        "too large": (1, ".txt", lambda _maker: b"x" * (65 * 1024 * 1024)),
        "picture": (15, ".png", _picture),
        "picture pdf": (10, ".pdf", lambda maker: _scan(maker, "PDF")),
        "picture huge": (3, ".png", lambda _maker: hostile.huge_picture()),
    }
    either: dict[str, tuple[int, str, _Make]] = {
        **{f"{kind} torn": (4, sound[kind][1], _torn(sound[kind][2])) for kind in _TRUNCATED},
        **{f"{kind} spoilt": (4, sound[kind][1], _spoilt(sound[kind][2])) for kind in _TRUNCATED},
        "eml deep": (3, ".eml", lambda maker: hostile.deep_mail(600) + maker.article().title.encode()),
        "html laughs": (
            3,
            ".html",
            lambda maker: hostile.laughing(f"<html><body><p>{maker.article().title}&l;</p></body></html>"),
        ),
    }
    passed: dict[str, tuple[int, str, _Make]] = {
        "table": (8, ".xlsx", lambda _maker: mixed.packed({"a": b"b"})),
        "word 97": (5, ".doc", lambda _maker: _OLE + bytes(5000)),
    }
    groups = {Fate.IN: sound, Fate.PART: partly, Fate.REFUSED: refused, Fate.EITHER: either, Fate.PASSED: passed}
    return {
        kind: (share, ending, fate, make)
        for fate, group in groups.items()
        for kind, (share, ending, make) in group.items()
    }


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPF = "OEBPS/book.opf"
_LOCK = "META-INF/encryption.xml"
_LOCKED = (
    b'<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData>'
    b'<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>'
)


def _plain(maker: _Maker) -> str:
    article = maker.article()
    return "\r\n\r\n".join((article.title, article.byline, *article.paragraphs)) + "\r\n"


def _wrapped(maker: _Maker) -> bytes:
    article = maker.article()
    lines = [article.title, article.byline]
    for text in (f"\u3000\u3000{paragraph}" for paragraph in article.paragraphs):
        lines += [text[at : at + LINE] for at in range(0, len(text), LINE)]
    return "\n".join(lines).encode("gb18030")


def _markdown(maker: _Maker) -> bytes:
    article = maker.article()
    first, *rest = article.paragraphs
    return "\n\n".join((f"# {article.title}", f"*{article.byline}*", first, "## 后来的事", *rest)).encode()


def _letter(maker: _Maker) -> bytes:
    files = (("附件一.docx", mixed.document(maker.article())), ("附件二.txt", _plain(maker).encode("gb18030")))
    return mixed.mail(maker.article(), attachments=files)


def _mixed_zip(maker: _Maker) -> bytes:
    return mixed.packed(
        {
            "文.docx": mixed.document(maker.article()),
            "年/页.html": mixed.page(maker.article(), charset="gb2312"),
            "年/稿.txt": _plain(maker).encode("gb18030"),
            "信.eml": mixed.mail(maker.article()),
        }
    )


def newspaper(article: mixed.Article, *, twice: bool = False) -> bytes:
    """A PDF page of two columns; ``twice``: the headline is struck twice, a hair apart, as bold type was."""
    import typst  # noqa: PLC0415 - only where pages are set

    from archive_gui.export.glyphs import font_files  # noqa: PLC0415

    title = f'#text(size: 18pt, weight: "bold")[{article.title}]'
    head = f"#place(dx: 0.25pt)[{title}]{title}" if twice else title
    body = "\n\n".join((article.byline, *article.paragraphs))
    source = f"{_STYLE}#block(width: 100%)[#set par(first-line-indent: 0pt)\n{head}]\n#columns(2, gutter: 12pt)[{body}]"
    with TemporaryDirectory() as folder:
        page = Path(folder, "page.typ")
        page.write_text(source, "utf-8")
        return typst.compile(str(page), font_paths=sorted({str(file.parent) for file in font_files()}))


def _laughing(maker: _Maker) -> bytes:
    paragraph = f'<w:document xmlns:w="{mixed.WORD}"><w:body><w:p><w:r><w:t>&l;</w:t></w:r></w:p></w:body></w:document>'
    return hostile.repacked(mixed.document(maker.article()), {"word/document.xml": hostile.laughing(paragraph)})


@cache
def _book() -> bytes:
    return mixed.book((mixed.Article("样本书", "", ("书里的一段。",)),))


def _picture(maker: _Maker) -> bytes:
    return _scan(maker, "PNG")


def _scan(maker: _Maker, form: str) -> bytes:
    """A page of strokes, no two alike, which nobody can read."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only where pictures are made

    image = Image.new("L", (300, 400), 255)
    pen = ImageDraw.Draw(image)
    for row in range(20):
        pen.line((20, 20 + row * 18, maker.drawn.randint(100, 280), 20 + row * 18), fill=0, width=6)
    stream = io.BytesIO()
    image.save(stream, form)
    return stream.getvalue()


def _torn(make: _Make) -> _Make:
    def torn(maker: _Maker) -> bytes:
        data = make(maker)
        return data[: int(len(data) * maker.drawn.uniform(0.3, 0.9))]

    return torn


def _spoilt(make: _Make) -> _Make:
    def spoilt(maker: _Maker) -> bytes:
        body = bytearray(make(maker))
        for _ in range(12):
            at = maker.drawn.randrange(len(body))
            body[at : at + 20] = maker.drawn.randbytes(20)
        return bytes(body)

    return spoilt
