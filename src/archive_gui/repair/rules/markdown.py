"""Markdown: the marks leave the text, what they said stays with the lines (CommonMark 0.31, and GFM tables)."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.spans import Span
from archive_gui.repair.characters import clause_marks, ends_sentence
from archive_gui.repair.draft import Line, Pen
from archive_gui.repair.signs import has_inline_credit, is_byline, is_credit, is_headline, is_name_list, is_organisation
from archive_gui.repair.strands import Strand

_ATX = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_ATX_TAIL = re.compile(r"[ \t]+#+$")
_RULER = re.compile(r"(?:[-*_][ \t]*){3,}")
_SETEXT = re.compile(r"=+|-{2,}")
_FENCE = re.compile(r"(?:```|~~~)[\w-]*")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_BULLET = re.compile(r"[-*+][ \t]+(?=\S)")
_ROW = re.compile(r"\|.*\|")
_ROW_RULER = re.compile(r"\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?")
_INLINE = re.compile(
    r"!\[(?P<alt>[^\[\]]{0,300})\]\([^()]{0,800}\)"
    r"|\[(?P<link>[^\[\]]{0,300})\]\([^()]{0,800}\)"
    r"|(?P<strong>\*{1,3}|~~|(?<![A-Za-z0-9_])__)(?=[^\s*])(?P<held>[^*~_\n]{1,800}?)(?<=\S)(?P=strong)(?!\*)"
    r"|`(?P<code>[^`]{1,300})`"
    r"|<!--(?:[^-]|-(?!->)){0,800}-->|<br\s{0,3}/?>|&nbsp;"
    r"|</?(?:p|div|center|span|font|b|i|u|strong|em|img|a|sub|sup|h[1-6]|ul|ol|li|table|tbody|tr|td|th|figure|figcaption)"
    r"(?:\s[^<>]{0,300})?/?>"
    r"|\\(?P<escaped>[\\`*_{}\[\]()#+.!|>~-])"
)
_EMPHASIS = re.compile(r"(?P<sign>\*{1,3}|_{1,3})(?=[^\s*_])[^*_]{2,200}(?<=\S)(?P=sign)")
_BARE_IMAGE = re.compile(r"!\[(?:图片|图|配图|image|img|Image|IMG)?\d{0,3}\]\([^()]{0,800}\)")
"""A picture of which the file tells nothing."""

_LONGEST_STRONG, _LONGEST_CAPTION = 30, 60
_MATTER = ("---", "+++")
_KEY = re.compile(r"[\w-]{1,30}\s*[:=]|-\s|#")
_LONGEST_MATTER = 60
_KEPT = ("alt", "link", "held", "code", "escaped")


def is_markdown(captured: CapturedText, lines: list[Line]) -> bool:
    """Whether the file says so itself, or at least two lines are headings with number signs."""
    if captured.media_type == "text/markdown":
        return True
    if "#" not in captured.text:
        return False
    return sum(_ATX.match(line.text) is not None for line in lines) >= 2


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Read the marks of every line, then take them out."""
    if not is_markdown(pen.captured, lines):
        return lines
    done: list[Line] = []
    gap = 0
    under_picture = False
    for line in _without_front_matter(lines, pen):
        line = replace(line, gap=line.gap + gap)  # noqa: PLW2901 - the blank lines round a mark that went
        gap = 0
        text = line.text
        if done and line.gap == 0 and _SETEXT.fullmatch(text) and not done[-1].mark:
            done[-1] = replace(done[-1], mark="heading", level=1 if text[0] == "=" else 2)
            if not pen.set_aside(line.strand.ranges()):
                done.append(line)
        elif _RULER.fullmatch(text) or _FENCE.fullmatch(text) or _ROW_RULER.fullmatch(text):
            if pen.set_aside(line.strand.ranges()):
                gap = line.gap if _ROW_RULER.fullmatch(text) else line.gap + 1
            else:
                done.append(line)
        else:
            stripped = _told(_without_inline(_without_block_marks(line, pen), pen), text, under_picture=under_picture)
            under_picture = _BARE_IMAGE.fullmatch(text) is not None
            if stripped.text:
                done.append(stripped)
            else:
                gap = line.gap + 1
    return _without_names(done, pen)


def _without_names(lines: list[Line], pen: Pen) -> list[Line]:
    """The lines but for pictures' alternative texts that the caption in the next line says as well."""
    kept: list[Line] = []
    gap = 0
    named = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) and line.mark == "caption" else None
        again = below is not None and line.text != below.text and line.text in below.text and _is_caption(below)
        if again and pen.set_aside(line.strand.ranges()):
            gap += line.gap
            named = True
            continue
        kept.append(replace(line, gap=line.gap + gap, mark="caption" if named else line.mark))
        gap, named = 0, False
    return kept


def _is_caption(line: Line) -> bool:
    """Whether a line under a picture is one sentence about it, or ends with who took it."""
    text = line.text
    if line.mark or len(text) > _LONGEST_CAPTION:
        return False
    return has_inline_credit(text) or (ends_sentence(text) and clause_marks(text) == 1 and text[0] not in "“‘")


def _told(line: Line, text: str, *, under_picture: bool) -> Line:
    """The line, marked for what its emphasis and the picture over it tell: a caption, or a short line in bold."""
    if line.mark or not line.text:
        return line
    sign = _EMPHASIS.fullmatch(text)
    strong = sign is not None and len(sign["sign"]) > 1
    sentence = ends_sentence(line.text) and clause_marks(line.text) == 1 and line.text[0] not in "“‘"
    if under_picture and len(line.text) <= _LONGEST_CAPTION and not strong and (sign is not None or sentence):
        return line if is_credit(line.text) or is_byline(line.text) else replace(line, mark="caption")
    made = is_byline(line.text) or is_credit(line.text) or is_name_list(line.text) or is_organisation(line.text)
    if strong and len(line.text) <= _LONGEST_STRONG and is_headline(line.text) and not made:
        return replace(line, mark="strong")
    return line


def _without_front_matter(lines: list[Line], pen: Pen) -> list[Line]:
    """The lines behind a block of keys and values that a static site's page begins with (YAML between rulers)."""
    if not lines or lines[0].text not in _MATTER or lines[0].strand.start > 0:
        return lines
    end = next((at for at, line in enumerate(lines[1:_LONGEST_MATTER], 1) if line.text == lines[0].text), 0)
    if not end or not all(_KEY.match(line.text) or line.indent for line in lines[1:end]):
        return lines
    matter = (Span(lines[0].strand.start, lines[end].strand.end),)
    return lines[end + 1 :] if pen.set_aside(matter) else lines


def _without_block_marks(line: Line, pen: Pen) -> Line:
    for pattern, mark in ((_QUOTE, "quote"), (_ATX, "heading"), (_BULLET, "item")):
        found = pattern.match(line.text)
        if found is None:
            continue
        spans = [Span(*found.span())]
        level = len(found[1]) if mark == "heading" else 0
        tail = _ATX_TAIL.search(line.text, found.end()) if mark == "heading" else None
        if tail is not None:
            spans.append(Span(*tail.span()))
        line = replace(line, strand=_taken_out(line.strand, spans, pen), mark=mark, level=level)
        if mark != "quote":
            return line
    if _ROW.fullmatch(line.text):
        ends = [Span(0, 1), Span(len(line.text) - 1, len(line.text))]
        return replace(line, strand=_taken_out(line.strand, ends, pen), mark="row")
    return line


def _without_inline(line: Line, pen: Pen) -> Line:
    strand = line.strand
    while True:
        spans: list[Span] = []
        caption = False
        for found in _INLINE.finditer(strand.text):
            group = next((name for name in _KEPT if found[name] is not None), None)
            if group is None:
                spans.append(Span(*found.span()))
                continue
            caption = caption or (group == "alt" and found.span() == (0, len(strand.text)))
            spans += [Span(found.start(), found.start(group)), Span(found.end(group), found.end())]
        spans = [span for span in spans if span.length]
        bare = _taken_out(strand, spans, pen)
        if bare.text == strand.text:
            return replace(line, strand=strand)
        strand = bare
        if caption:
            line = replace(line, mark="caption")


def _taken_out(strand: Strand, spans: list[Span], pen: Pen) -> Strand:
    return pen.taken_out(strand, spans).stripped() if spans else strand
