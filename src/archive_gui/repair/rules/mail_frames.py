"""What a mail program puts round a text that is forwarded: quote marks, heads, separators, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.language.characters import width
from archive_gui.repair.draft import Line, Pen
from archive_gui.repair.rules.markdown import is_markdown

_SIGNS = ("发件人", "收件人", "From:", "写道", "wrote:", "发自我的", "Sent from", "转发的邮件", "原始邮件", "\n>")
"""One of these stands in every forwarded mail."""

_QUOTE = re.compile(r"(?:[>＞][ \t]?)+")
_FEWEST_QUOTED = 3
_HEAD = re.compile(
    r"[*]{0,2}(?P<what>发件人|寄件人|寄件者|发送时间|收件人|收件者|抄送|密送|主题|主旨|日期|时间|发送日期|附件"
    r"|From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Attachments?)[*]{0,2}\s*[:：].{0,200}",
    re.IGNORECASE,
)
_TELLING = frozenset({"发件人", "寄件人", "寄件者", "收件人", "收件者", "from", "to", "sent", "reply-to"})
_SEPARATOR = re.compile(
    r"[-—_=\s]{2,}(?:转发的?邮件(?:信息)?|原始邮件(?:信息)?|回复的?邮件|邮件原件|(?:Forwarded|Original) [Mm]essage)"
    r"[-—_=\s]*"
    r"|Begin forwarded message\s*[:：]|(?:On|在|于)\s?.{6,80}(?:wrote|写道)\s*[:：]"
    r"|.{2,40}<[!-~]{3,60}@[!-~]{3,60}>\s*(?:于.{6,40})?写道\s*[:：]"
)
_SENT_FROM = re.compile(r"(?:发自我的|发送自|来自我的|由我的|Sent from (?:my )?)\s?\S.{0,24}")
_SIGNATURE = re.compile(r"--\s?")
_LONGEST_SIGNATURE = 8
"""Lines behind the two dashes that RFC 3676 puts over a signature."""

_LONGEST_SIGNED = 40


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Set the frame aside and take the quote marks out."""
    if not any(sign in pen.captured.text for sign in _SIGNS) or is_markdown(pen.captured, lines):
        return lines
    bare = _unquoted(lines, pen)
    frame = {*_heads(bare), *_separators(bare), *_signatures(bare)}
    if len(frame) == len(bare):
        return bare
    kept: list[Line] = []
    gap = 0
    for at, line in enumerate(bare):
        if at in frame and pen.set_aside(line.strand.ranges(), confidence=0.95):
            gap += line.gap + 1
            continue
        kept.append(replace(line, gap=line.gap + gap) if gap else line)
        gap = 0
    return kept


def _unquoted(lines: list[Line], pen: Pen) -> list[Line]:
    """The lines without their quote marks, if a few in a row have them; a mark alone is a blank line."""
    quoted = [line.text[0] in ">＞" for line in lines]
    rows = [at for at in range(len(lines) - _FEWEST_QUOTED + 1) if all(quoted[at : at + _FEWEST_QUOTED])]
    if not rows:
        return lines
    kept: list[Line] = []
    gap = 0
    for line in lines:
        found = _QUOTE.match(line.text)
        if found is None:
            kept.append(replace(line, gap=line.gap + gap) if gap else line)
            gap = 0
            continue
        bare = pen.taken_out(line.strand, [Span(*found.span())])
        rest = bare.stripped()
        if not rest.text:
            gap += line.gap + 1
            continue
        indent = width(bare.text[: len(bare.text) - len(bare.text.lstrip())])
        kept.append(replace(line, strand=rest, gap=line.gap + gap, indent=indent))
        gap = 0
    return kept


def _heads(lines: list[Line]) -> Iterator[int]:
    """Two or more lines of a mail's head one under another, sender or receiver among them."""
    run: list[int] = []
    told: set[str] = set()
    for at, line in enumerate(lines):
        found = _HEAD.fullmatch(line.text)
        if found is not None and (not run or line.gap == 0):
            run.append(at)
            told.add(found["what"].lower())
            continue
        if len(run) > 1 and told & _TELLING:
            yield from run
        run, told = ([at], {found["what"].lower()}) if found is not None else ([], set())
    if len(run) > 1 and told & _TELLING:
        yield from run


def _separators(lines: list[Line]) -> Iterator[int]:
    return (at for at, line in enumerate(lines) if _SEPARATOR.fullmatch(line.text) or _SENT_FROM.fullmatch(line.text))


def _signatures(lines: list[Line]) -> Iterator[int]:
    """Two dashes near the end and the short lines under them."""
    for at in range(max(0, len(lines) - _LONGEST_SIGNATURE), len(lines)):
        if _SIGNATURE.fullmatch(lines[at].text) and all(len(line.text) <= _LONGEST_SIGNED for line in lines[at:]):
            yield from range(at, len(lines))
            return
