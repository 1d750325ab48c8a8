"""Where the text of a page begins and ends: its paragraphs, and the line behind the last that closes the article.

The editors' line, an end mark, the label of a list, the next page's headline or a disclaimer close an article. What a
site tells of other pages, cut off or under the label of a list, is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from archive_gui.repair.characters import clause_marks, ends_clause, ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import DISCLAIMER_LABEL, Furniture, is_disclaimer
from archive_gui.repair.rules.site_lines import CUT, REMARKS, RULE, closes, is_list_label, is_teaser, leads_on
from archive_gui.repair.signs import DATELINE, is_byline, is_headline, is_signed

FRAME = frozenset({Furniture.NAVIGATION, Furniture.SOURCE_LINE, Furniture.COUNTER, Furniture.FOOTER})
"""Furniture of a site, as a newspaper's page has none."""

_EDITED = re.compile(
    r"(?:责任?|值班|本[文期版])?(?:编辑?|审[核校]|校对)\s*[:：]?|[（(【\[]?\s*(?:全文)?完\s*[)）】\]]?$|END\b"
)
"""What the last line of an article holds that pages give to those who edited it, or its end mark."""

_PARAGRAPH = 42
_SENTENCE = 20
_PAIR = 40
"""Characters of a paragraph, of a sentence that may be one, and of two lines that are text together."""

_SHORT = 40
_FEWEST_LINKS = 3
"""Headlines under a label that are a list."""

_FEWEST_TEASERS = 2
_COLUMN, _UNEVEN, _FEWEST_CLAUSES = 4, 2, 2
"""Lines that make a column, characters by which their widths may differ, and how many hold a mark of a clause."""


def is_paragraph(line: Line) -> bool:
    """Whether a line reads as text: a paragraph, or a sentence with clauses that stops. No question is one."""
    text = line.text
    if line.level or is_disclaimer(text) or CUT.search(text):
        return False
    if DATELINE.match(text) or (len(text) > _PARAGRAPH and clause_marks(text) > 0):
        return True
    return len(text) > _SENTENCE and clause_marks(text) > 1 and text[-1] in "。”"


def article_end(lines: Sequence[Line], known: Mapping[int, Furniture], first: int) -> int | None:
    """The line that ends the article: its editors', its end mark, or the label of a list; no other text behind it."""
    second = last_text(lines, known)
    frame = max((at for at, sort in known.items() if sort in FRAME), default=-1)
    for at in range(max(first, second) + 1, len(lines)):
        text = lines[at].text
        if at not in known:
            if closes(text) or (DISCLAIMER_LABEL.match(text) and is_disclaimer(text)):
                return at
            if is_list_label(text) and at < frame and _heads_list(lines, known, at):
                return at
            continue
        ends = known[at] is not Furniture.NAVIGATION and len(text) <= _SHORT and _EDITED.search(text)
        if ends or is_list_label(text) or REMARKS.fullmatch(text):
            return at
    return None


def _heads_list(lines: Sequence[Line], known: Mapping[int, Furniture], at: int) -> bool:
    """Whether headlines stand under the label that nothing else tells, and furniture over it."""
    below = [one for one in range(at + 1, min(len(lines), at + 1 + _FEWEST_LINKS)) if one not in known]
    linked = len(below) == _FEWEST_LINKS and all(
        is_headline(lines[one].text) and not is_signed(lines[one].text) and not lines[one].level for one in below
    )
    over = at - 1 in known or (at > 1 and at - 2 in known)
    return linked and over


def last_text(lines: Sequence[Line], known: Mapping[int, Furniture]) -> int:
    """The last line of running text: a paragraph, a maker under his title, or lines that go on from one to the next.

    What a site cuts off is no text, nor what stands right under it.
    """
    own = [at for at in range(len(lines)) if at not in known]
    teasers = set(teasers_of(lines, known))
    last = -1
    for above, at in pairwise((-1, *own)):
        text, over = lines[at].text, lines[above].text if above >= 0 else ""
        touches = at - above == 1 and above >= 0
        signed = touches and is_byline(text) and is_headline(over)
        ends_there = touches and not lines[at].gap and _ends_column(over, text)
        paragraph = len(text) > _PARAGRAPH and clause_marks(text) > 1 and not is_disclaimer(text)
        if (
            CUT.search(text)
            or leads_on(text)
            or (touches and CUT.search(over))
            or RULE.fullmatch(text)
            or at in teasers
        ):
            continue
        if DATELINE.match(text) or paragraph or signed or ends_there or (touches and _goes_on(over, text)):
            last = at
    for at in range(len(lines) - _COLUMN, last, -1):
        if not any(one in known for one in range(at, at + _COLUMN)) and _is_column(lines[at : at + _COLUMN]):
            return at + _COLUMN - 1
    return last


def _ends_column(above: str, text: str) -> bool:
    """Whether a line stops and the one above does not, and is as wide: a sentence runs over both."""
    return text[-1] in "。”" and not ends_sentence(above) and len(above) + _UNEVEN >= len(text)


def _is_column(lines: Sequence[Line]) -> bool:
    """Whether lines under one another are as wide as a column and hold its sentences; headlines differ in width."""
    widths = [len(line.text) for line in lines[:-1]]
    even = max(widths) - min(widths) <= _UNEVEN and len(lines[-1].text) <= max(widths) + _UNEVEN
    return even and sum(clause_marks(line.text) > 0 for line in lines) >= _FEWEST_CLAUSES


def _goes_on(above: str, text: str) -> bool:
    if len(above) + len(text) <= _PAIR:
        return False
    stops = above[-1] in "。”；" or ends_clause(above)
    return stops and clause_marks(above) > 0 and clause_marks(text) > 0


def teasers_of(lines: Sequence[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """Headlines with the beginnings of their pages, several under the label of a list."""
    run: list[int] = []
    listed = False
    for at, line in enumerate([*lines, None]):
        label = line is not None and is_list_label(line.text)
        if line is None or label or (at in known and known[at] is not Furniture.NAVIGATION):
            yield from run if len(run) >= _FEWEST_TEASERS else ()
            run, listed = [], listed or label
        elif listed and at not in known and is_teaser(line.text):
            run.append(at)
