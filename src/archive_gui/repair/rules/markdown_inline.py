"""The marks inside a line of Markdown: what they say stays, they leave.

CommonMark 0.31 and what GFM, Pandoc, static sites and notes programs add to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from archive_gui.domain.spans import Span
from archive_gui.repair.draft import Pen
from archive_gui.repair.strands import Strand

_DEEPEST = 8
"""Marks within marks that are looked for."""

_WORDS = r"(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]{0,100}\]){0,300}"
_GOAL = r"(?:[^()\\\n]|\\.|\([^()\n]{0,200}\)){0,800}"
_LABEL = r"[^\[\]\n]{0,100}"
_ATTRIBUTES = r"\{[^{}\n]{0,300}\}"
_ELEMENTS = (
    "a|abbr|address|article|aside|audio|b|big|blockquote|body|caption|center|cite|code|col|colgroup|dd|del|details"
    "|div|dl|dt|em|embed|figcaption|figure|font|footer|h[1-6]|header|html|i|iframe|img|input|ins|kbd|label|li|link"
    "|main|mark|meta|nav|object|ol|p|picture|pre|q|s|section|small|source|span|strike|strong|style|sub|summary|sup"
    "|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|video|wbr|o:p|br|hr"
)
_TAG = r"#[^\s#，。；：！？]{1,30}#?"
_FORMS = {
    "escape": r"\\(?P<escaped>[!-/:-@\[-`{-~])",
    "comment": r"<!--(?:[^-]|-(?!->)){0,800}-->|(?<!\d)%%(?:[^%\n]|%(?!%)){1,800}%%",
    "template": r"\{\{[<%][^{}\n]{0,300}[>%]\}\}|\{%[^{}\n]{0,300}%\}",
    "embed": r"!\[\[(?P<embedded>[^\[\]\n]{1,300})\]\]",
    "picture": rf"!\[(?P<alt>{_WORDS})\](?:\((?P<source>{_GOAL})\)|\[(?P<filed>{_LABEL})\])(?:{_ATTRIBUTES})?",
    "link": rf"\[(?P<link>{_WORDS})\](?:\((?P<goal>{_GOAL})\)|\[(?P<label>{_LABEL})\])(?:{_ATTRIBUTES})?",
    "span": rf"\[(?P<spanned>[^\[\]\n]{{0,300}})\](?=\{{(?:[#.:]|[\w-]{{1,30}}=)){_ATTRIBUTES}",
    "page": r"\[\[(?P<page>[^\[\]|\n]{1,200})(?:\|(?P<shown>[^\[\]\n]{1,200}))?\]\]",
    "note": r"\[\^[^\[\]\s]{1,40}\]",
    "emphasis": r"(?!(?<=\d)\*\d|(?<=\w)\*[、，。；：）)])(?P<star>(?<!\*)\*{1,3})(?=[^\s*])"
    r"(?P<starred>(?:[^*\\\n]|\\.){1,800}?)(?<=\S)(?P=star)(?!\*)",
    "struck": r"(?!(?<=\d)~~\d)~~(?=[^\s~])(?P<struck>(?:[^~\n]|~(?!~)){1,800}?)(?<=\S)~~(?!~)",
    "marked": r"==(?=[^\s=])(?P<marked>(?:[^=\n]|=(?!=)){1,800}?)(?<=\S)==(?!=)",
    "heavy": r"(?<![A-Za-z0-9_])__(?=[^\s_])(?P<heavy>(?:[^_\n]|_(?!_)){1,800}?)(?<=\S)__(?![A-Za-z0-9_])",
    "slanted": r"(?<![\w*])_(?=[^\s_])(?P<slanted>[^_\n]{1,800}?)(?<=\S)_(?![\w*])",
    "code": r"(?P<tick>`{1,3})(?P<code>[^`\n]{1,300})(?P=tick)",
    "address": r"<(?P<address>(?:https?|ftp)://[^<>\s]{1,500}|[\w.+-]{1,64}@[\w.-]{1,100})>",
    "raised": r"<sup>\s{0,3}[\[［〔]\d{1,3}[\]］〕]\s{0,3}</sup>",
    "element": rf"</?(?i:{_ELEMENTS})(?:\s[^<>]{{0,500}})?/?>",
    "block": r"(?<=\S)[ \t]\^[A-Za-z0-9-]{3,20}$",
    "tags": rf"(?<=[。！？!?”])(?:[ \t\u3000]{{1,4}}{_TAG}){{1,10}}$",
    "break": r"(?<=\S)\\$",
    "entity": r"&(?P<entity>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});",
}
_MARKS = re.compile("|".join(_FORMS.values()))
_SIGN = re.compile(r"[\\<%{!\[*~=_`&#]|\^[A-Za-z0-9-]{3,20}$")
_SAYING = (
    "link", "spanned", "shown", "page", "starred", "struck", "marked", "heavy", "slanted", "code", "address",
)  # fmt: skip
"""The groups of marks that say something, but for pictures."""

_TITLE = re.compile(r"\s[\"'“‘](?P<title>[^\"'“”‘’\n]{1,200})[\"'”’]\s*$")
_BACK = re.compile(r"[\d\W_]{1,8}")
"""The words of a link to a note and back from it: a number, an arrow."""

_SIZE = re.compile(r"\|\s*(?:\d{1,5}(?:x\d{1,5})?|left|right|center|inline)(?=\||$)")
_FILE = re.compile(r"(?i)\.(?:png|jpe?g|gif|webp|bmp|svg|tiff?|heic|avif|wmf|emf)\s*$")
_NAMED_BY_PROGRAM = re.compile(
    r"(?:微信|屏幕)?(?:图片|图像|图|配图|插图|题图|头图|封面|照片|截图|截屏|动图)(?:描述|说明)?[\s_\-.:：()（）\d年月日上下午]*"
    r"|(?:在这里|请?输入)\S{0,8}(?:描述|说明)|无标题|未命名|[^\u4e00-\u9fff]*"
)
"""What programs write where nothing was said of a picture: their word for it and a number, no character of Han."""

_LATIN_PHRASE = re.compile(r"[A-Za-z]{2,30}(?:[ ,'’-]{1,3}[A-Za-z]{1,30}){2,40}[.!?]?")


@dataclass(frozen=True, slots=True)
class Read:
    """A line without its marks; ``pictured``: pictures stood in it, ``caption``: it is what one of them says."""

    strand: Strand
    pictured: bool = False
    caption: bool = False


def without_marks(strand: Strand, labels: frozenset[str], pen: Pen) -> Read:
    """Take the marks out of a line, from the innermost to the outermost; ``labels`` are those that links may name."""
    if _SIGN.search(strand.text) is None:
        return Read(strand)
    pictured = False
    said: set[str] = set()
    for _ in range(_DEEPEST):
        cuts: list[Span] = []
        for found in _MARKS.finditer(strand.text):
            if found["escaped"] is not None or found["entity"] is not None or not _is_known(found, labels):
                continue  # what an escape or an entity stands for is no mark
            pictured = pictured or _shows_picture(found)
            kept = _kept(found)
            if found["alt"] is not None and kept is not None:
                said.add(strand.text[kept.start : kept.end].strip())
            cuts += _around(Span(*found.span()), kept)
        bare = taken_out(strand, cuts, pen)
        if bare.text == strand.text:
            break
        strand = bare
    strand = _spelled(strand, pen)
    return Read(strand, pictured, caption=bool(strand.text) and strand.text in said)


def taken_out(strand: Strand, spans: list[Span], pen: Pen) -> Strand:
    """The strand without ``spans`` and the blanks then at its ends."""
    return pen.taken_out(strand, spans).stripped() if spans else strand


def _around(whole: Span, kept: Span | None) -> Iterator[Span]:
    if kept is None:
        yield whole
        return
    for span in (Span(whole.start, kept.start), Span(kept.end, whole.end)):
        if span.length:
            yield span


def _is_known(found: re.Match[str], labels: frozenset[str]) -> bool:
    """Whether a link or picture says where it leads, or names a label that is told elsewhere."""
    label = found["label"] if found["label"] is not None else found["filed"]
    if label is None:
        return True
    return (label or found["link"] or found["alt"] or "").casefold() in labels


def _shows_picture(found: re.Match[str]) -> bool:
    if found["embedded"] is not None:
        return _FILE.search(_SIZE.sub("", found["embedded"])) is not None
    return found["alt"] is not None or found[0][:4].lower() == "<img"


def _kept(found: re.Match[str]) -> Span | None:
    """What a mark says; None where it says nothing."""
    if found["alt"] is not None:
        return _said_of_picture(found)
    if found["link"] is not None and (found["goal"] or "").startswith("#") and _BACK.fullmatch(found["link"]):
        return None
    group = next((name for name in _SAYING if found[name] is not None), None)
    if group is None:
        return None
    start, end = found.span(group)
    heading = found["page"].find("#") if group == "page" else -1
    if heading == 0:
        return Span(start + 1, end)
    return Span(start, end if heading < 0 else start + heading)


def _said_of_picture(found: re.Match[str]) -> Span | None:
    """The alternative text of a picture, or its title; None where both are names of files or words of programs."""
    start, end = found.span("alt")
    size = _SIZE.search(found["alt"])
    if size is not None:
        end = start + size.start()
    if _says(found.string[start:end].strip()):
        return Span(start, end)
    title = _TITLE.search(found["source"] or "")
    if title is None or not _says(title["title"].strip()):
        return None
    base = found.start("source")
    return Span(base + title.start("title"), base + title.end("title"))


def _says(words: str) -> bool:
    if not words or _FILE.search(words):
        return False
    return _NAMED_BY_PROGRAM.fullmatch(words) is None or _LATIN_PHRASE.fullmatch(words) is not None


def _spelled(strand: Strand, pen: Pen) -> Strand:
    """The line with the characters that its escapes and entities stand for."""
    meant: list[tuple[Span, str]] = []
    for found in _MARKS.finditer(strand.text):
        if found["escaped"] is not None:
            meant.append((Span(found.start(), found.start() + 1), ""))
        elif found["entity"] is not None:
            character = unescape(found[0])
            if len(character) == 1:
                meant.append((Span(*found.span()), " " if character.isspace() else character))
    return pen.exchanged(strand, meant).stripped() if meant else strand
