"""Markdown: the marks leave the text, what they said stays with the lines (CommonMark 0.31, and GFM tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Span
from archive_gui.language.table_rows import GAP
from archive_gui.repair.characters import clause_marks, ends_sentence
from archive_gui.repair.draft import Line, Pen
from archive_gui.repair.rules.markdown_asides import beside_text, labels_of
from archive_gui.repair.rules.markdown_inline import taken_out, without_marks
from archive_gui.repair.signs import (
    has_inline_credit,
    is_byline,
    is_credit,
    is_headline,
    is_name_list,
    is_organisation,
    names_in,
)

_ATX = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_TIGHT_ATX = re.compile(r"(#{2,6})(?=[^\s#])")
"""A heading without the blank that CommonMark asks for; one sign alone is a tag's."""

_ATX_TAIL = re.compile(r"(?:[ \t]+#+)?(?:[ \t]*\{[#.:\-\w][^{}\n]{0,300}\})?$")
_ELEMENT = re.compile(r"<(?i:h)(?P<level>[1-6])(?:\s[^<>]{0,300})?>.*\S.*</(?i:h)(?P=level)>")
_RULER = re.compile(r"(?:[-*_][ \t]*){3,}|<(?i:hr)(?:\s[^<>]{0,200})?/?>")
_SETEXT = re.compile(r"=+|-{2,}")
_LONGEST_HEADING = 60
_QUOTE = re.compile(r"(?:>[ \t]?)+(?:\[![\w-]{1,20}\][+-]?[ \t]*)?")
"""The mark of a quotation, and the sort of a callout behind it."""

_BULLET = re.compile(r"[-*+][ \t]+(?:\[[ xX/-]\][ \t]+)?(?=\S)")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]:[ \t]*(?=\S)")
_BREAK = re.compile(r"<(?i:br)\s{0,3}/?>")
_ROW = re.compile(r"\|.*\|")
_ROW_RULER = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?|\+(?:[-=:]{2,}\+)+|-{2,}(?:[ \t]+-{2,})+")
_BARS = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")
"""What parts the cells of a row where blanks do not."""

_STRAY = re.compile(r"(?<![*=])(?:\*\*|==)(?![*=])")
"""One of two marks that stand in two lines of a paragraph."""

_EMPHASIS = re.compile(r"(?P<sign>\*{1,3}|_{1,3})(?=[^\s*_])[^*_]{2,200}(?<=\S)(?P=sign)")
_CENTRED = re.compile(
    r"<(?i:center|figcaption|small|em|i)\b[^<>]{0,200}>.*|<(?i:p|div)\s[^<>]{0,200}(?i:center)[^<>]{0,200}>.*"
)
_OTHER_SIGN = re.compile(r"\]\(|\*\*[^\s*]|^>\s|^\|.*\|$|^```$", re.MULTILINE)
"""A mark that stands in Markdown beside its headings."""

_LONGEST_STRONG, _LONGEST_CAPTION = 30, 60
_FEWEST_COLUMNS = 2
"""Columns of a table that no bars stand round."""


def is_markdown(captured: CapturedText, lines: list[Line]) -> bool:
    """Whether the file says so itself, or two lines are headings with number signs, or one beside other marks."""
    if captured.media_type == "text/markdown":
        return True
    if "#" not in captured.text:
        return False
    headings = sum(_ATX.match(line.text) is not None for line in lines)
    return headings >= 2 or (headings == 1 and _OTHER_SIGN.search(captured.text) is not None)


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Read the marks of every line, then take them out."""
    if not is_markdown(pen.captured, lines):
        return lines
    labels = labels_of(lines)
    done: list[Line] = []
    gap = 0
    ruled = under_picture = False
    for line in _text_of(lines, pen):
        line = replace(line, gap=line.gap + gap, ruled=line.ruled or ruled)  # noqa: PLW2901 - what went stood over it
        gap, ruled = 0, False
        text = line.text
        if done and line.gap == 0 and _SETEXT.fullmatch(text) and _may_be_heading(done[-1]):
            done[-1] = replace(done[-1], mark="heading", level=1 if text[0] == "=" else 2)
            if not pen.set_aside(line.strand.ranges()):
                done.append(line)
        elif _RULER.fullmatch(text) or _ROW_RULER.fullmatch(text):
            if pen.set_aside(line.strand.ranges()):
                ruled = _RULER.fullmatch(text) is not None
                gap = line.gap + ruled
            else:
                done.append(line)
        else:
            marked = _without_block_marks(line, pen)
            read = without_marks(marked.strand, labels, pen)
            told = replace(marked, strand=read.strand, mark="caption" if read.caption else marked.mark)
            told = _told(told, marked.text, under_picture=under_picture)
            under_picture = read.pictured and not told.text
            if told.text:
                done.append(told)
            else:
                gap, ruled = line.gap + 1, line.ruled
    return _without_names(_without_stray(done, pen), pen)


def _text_of(lines: list[Line], pen: Pen) -> Iterator[Line]:
    """The lines of the text; what stands beside it is set aside, a line with breaks in it becomes several."""
    aside = beside_text(lines)
    rows = _bare_rows(lines)
    gap = 0
    at = 0
    while at < len(lines):
        if at in aside:
            end = at
            while end in aside:
                end += 1
            ranges = tuple(span for line in lines[at:end] for span in line.strand.ranges())
            if pen.set_aside(ranges):
                gap += lines[at].gap + 1
                at = end
                continue
        line = replace(lines[at], gap=lines[at].gap + gap)
        gap = 0
        if at in rows:
            line = replace(line if "|" in line.text else _with_tabs(line, pen), mark="row")
        yield from _parted(line, pen)
        at += 1


def _bare_rows(lines: list[Line]) -> frozenset[int]:
    """Rows of tables that no bars stand round: those over and under a row of dashes, with as many cells as it has."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if line.text[0] not in "-:|" or _ROW_RULER.fullmatch(line.text) is None:
            continue
        cells = _BARS if "|" in line.text else GAP
        columns = len(cells.split(line.text.strip("|"))) if "|" in line.text else len(line.text.split())
        if at and not line.gap and _is_row(lines[at - 1], cells, columns):
            found.add(at - 1)
        below = at + 1
        while below < len(lines) and not lines[below].gap and _is_row(lines[below], cells, columns):
            found.add(below)
            below += 1
    return frozenset(found)


def _is_row(line: Line, cells: re.Pattern[str], columns: int) -> bool:
    """Whether a line has so many cells; another ruler ends a table, so that no line is asked for two."""
    if columns < _FEWEST_COLUMNS or _ROW_RULER.fullmatch(line.text):
        return False
    return len(cells.split(line.text.strip("|"))) == columns


def _parted(line: Line, pen: Pen) -> Iterator[Line]:
    """The lines that breaks (``<br>``) make of one; those in a table's row go with its other marks."""
    breaks = [Span(*found.span()) for found in _BREAK.finditer(line.text)]
    if not breaks or line.mark == "row" or _ROW.fullmatch(line.text):
        yield line
        return
    answers = pen.granted(RepairKind.REPLACE, line.strand.places(breaks), [""] * len(breaks))
    made = [one for one, granted in zip(breaks, answers, strict=True) if granted]
    pieces = [piece for piece in (part.stripped() for part in line.strand.parted(made)) if piece.text]
    pieces = pieces or [line.strand.cut(0, 0)]
    for number, piece in enumerate(pieces):
        yield replace(line, strand=piece, gap=0 if number else line.gap)


def _may_be_heading(line: Line) -> bool:
    """Whether a line over dashes is a heading; under a paragraph they are a ruler, whatever CommonMark says."""
    return not line.mark and not (ends_sentence(line.text) and clause_marks(line.text) > 1)


def _without_names(lines: list[Line], pen: Pen) -> list[Line]:
    """The lines but for pictures' alternative texts that the caption in the next line says as well."""
    kept: list[Line] = []
    gap = 0
    named = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) and line.mark == "caption" else None
        again = below is not None and (line.text == below.text or (line.text in below.text and _is_caption(below)))
        if again and pen.set_aside(line.strand.ranges()):
            gap += line.gap
            named = below is not None and _is_caption(below)
            continue
        kept.append(replace(line, gap=line.gap + gap, mark="caption" if named else line.mark))
        gap, named = 0, False
    return kept


def _without_stray(lines: list[Line], pen: Pen) -> list[Line]:
    """The lines without marks of emphasis that are opened in one of a paragraph and closed in a later one."""
    cuts: dict[int, list[Span]] = {}
    opened: dict[str, tuple[int, Span]] = {}
    for at, line in enumerate(lines):
        if line.gap or line.mark:
            opened = {}
        for found in _STRAY.finditer(line.text):
            span = Span(*found.span())
            before = opened.pop(found[0], None)
            if before is None:
                opened[found[0]] = (at, span)
            else:
                cuts.setdefault(before[0], []).append(before[1])
                cuts.setdefault(at, []).append(span)
    told = list(lines)
    for at, spans in cuts.items():
        strand = taken_out(lines[at].strand, sorted(spans), pen)
        told[at] = replace(lines[at], strand=strand if strand.text else lines[at].strand)
    return told


def _is_caption(line: Line) -> bool:
    """Whether a line under a picture is one sentence about it, or ends with who took it."""
    text = line.text
    if line.mark not in {"", "caption"} or len(text) > _LONGEST_CAPTION:
        return False
    return has_inline_credit(text) or (ends_sentence(text) and clause_marks(text) == 1 and text[0] not in "“‘")


def _told(line: Line, text: str, *, under_picture: bool) -> Line:
    """The line, marked for what its emphasis and the picture over it tell: a caption, or a short line in bold."""
    if line.mark not in {"", "quote"} or not line.text:
        return line
    sign = _EMPHASIS.fullmatch(text)
    strong = sign is not None and len(sign["sign"]) > 1
    apart = sign is not None or _CENTRED.fullmatch(text) is not None
    sentence = ends_sentence(line.text) and clause_marks(line.text) == 1 and line.text[0] not in "“‘"
    if under_picture and not line.mark and len(line.text) <= _LONGEST_CAPTION and not strong and (apart or sentence):
        return line if is_credit(line.text) or is_byline(line.text) else replace(line, mark="caption")
    made = is_byline(line.text) or is_credit(line.text) or is_organisation(line.text) or _names_several(line.text)
    if strong and len(line.text) <= _LONGEST_STRONG and is_headline(line.text) and not made:
        return replace(line, mark="strong")
    return line


def _names_several(text: str) -> bool:
    """Whether a line is several names; a lone word that could be a name may be a heading."""
    return is_name_list(text) and len(names_in(text)) > 1


def _without_block_marks(line: Line, pen: Pen) -> Line:
    for pattern, mark in ((_QUOTE, "quote"), (_BULLET, "item"), (_NOTE, "")):
        found = pattern.match(line.text)
        if found is not None:
            line = replace(line, strand=taken_out(line.strand, [Span(*found.span())], pen), mark=mark)
            if mark != "quote" and _ATX.match(line.text) is None:
                return line
    element = _ELEMENT.fullmatch(line.text)
    if element is not None:
        return replace(line, mark="heading", level=int(element["level"]))
    heading = _ATX.match(line.text) or (_TIGHT_ATX.match(line.text) if _is_own(pen) else None)
    if heading is not None:
        return _heading(line, heading, pen)
    if line.mark == "row" or _ROW.fullmatch(line.text):
        return _row(line, pen)
    return line


def _is_own(pen: Pen) -> bool:
    return pen.captured.media_type == "text/markdown"


def _heading(line: Line, found: re.Match[str], pen: Pen) -> Line:
    """A heading without its signs and attributes; a paragraph that is marked as one is none."""
    tail = _ATX_TAIL.search(line.text, found.end())
    spans = [Span(*found.span()), *([Span(*tail.span())] if tail is not None and tail[0] else [])]
    strand = taken_out(line.strand, spans, pen)
    text = strand.text
    if len(text) > _LONGEST_HEADING and ends_sentence(text) and clause_marks(text) > 1:
        return replace(line, strand=strand)
    return replace(line, strand=strand, mark="heading", level=len(found[1]))


def _with_tabs(line: Line, pen: Pen) -> Line:
    """A row that only a row of dashes tells: tabs for the blanks between its cells."""
    changes = [(Span(*found.span()), "\t") for found in GAP.finditer(line.text)]
    return replace(line, strand=pen.exchanged(line.strand, changes))


def _row(line: Line, pen: Pen) -> Line:
    """A table's row, its cells parted by tabs; one cell alone between bars is a frame round what stands in it."""
    changes: list[tuple[Span, str]] = []
    mark = line.mark
    if "|" in line.text:
        for found in _BARS.finditer(line.text):
            outside = found.start() == 0 or found.end() == len(line.text)
            changes.append((Span(*found.span()), "" if outside else "\t"))
        mark = "row" if any(after for _, after in changes) else ""
    changes += [(Span(*found.span()), " ") for found in _BREAK.finditer(line.text)]
    if not changes:
        return line
    return replace(line, strand=pen.exchanged(line.strand, sorted(changes)).stripped(), mark=mark)
