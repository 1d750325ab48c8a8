"""What stands over the head and behind the end of a page's text, told by many weak signs of shape and place.

No sign says enough by itself: a line is short, it does not stop, it takes up no word of the text, it stands in a run of
such lines, between furniture, behind the editors' line or under the label of a list, it has the shape of a trail or of
labels with values. Each sign has a weight, fitted to annotated pages (``page_end_weights``). From one sum on a line is
set aside, from a lower one on it is proposed; makers, captions, headings and what lies between two paragraphs stay.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archive_gui.repair.characters import clause_marks, ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture
from archive_gui.repair.menus import is_menu_word
from archive_gui.repair.rules.line_shapes import SITE_SHAPES, shapes_of
from archive_gui.repair.rules.own_lines import belongs_to_makers, is_dated_below, is_noted, is_spoken
from archive_gui.repair.rules.page_end_weights import WEIGHTS
from archive_gui.repair.rules.page_heads import group_top, is_sourced, title_of
from archive_gui.repair.rules.site_lines import CUT, REMARKS, RULE, is_list_label, leads_on
from archive_gui.repair.rules.text_ends import FRAME, article_end, is_paragraph, last_text, teasers_of
from archive_gui.repair.shared_words import is_familiar, is_keywords, word_pairs
from archive_gui.repair.signs import (
    BOX_LABEL,
    INTRODUCED,
    is_byline,
    is_name_list,
    is_organisation,
)

_APPLIED, _PROPOSED = 0.85, 0.5
"""Likelihoods from which a line is set aside, and from which it is proposed."""

_SUREST, _MAY_BE = 0.95, 0.6
"""Confidence is never more than this; of a proposal never more than that."""

_BARE = "behind:frame0"
"""The sign of lines with no furniture behind them; without a telling sign they are proposed only."""

_TELLING = frozenset({"listed", "label_of_list", "run", "rule", "leads_on", "keywords", "teaser"})
"""Signs that words or company tell lines to be a list by."""

_NUMBER = re.compile(r"[(（]?\d{1,2}[.、．)）](?!\d)")
_AS_LEADS_UP = re.compile(r"[>›»＞]|首页|位置")
"""What the trail of links holds that leads to a page."""

_SHORT, _SHORTEST_ECHO, _LONGEST_UNTITLED = 40, 6, 8
"""Characters of a line of a list, of one that furniture repeats, and of one weighed over a text without title."""

_RUN, _LONG_RUN, _LONGEST_RUN = 5, 8, 16
"""Short lines under one another from which they are a menu or a list of headlines."""

_SHORT_NEAR, _NEAR = 6, 2
"""Characters of a section's name, and lines over a title among which a kicker may stand."""

_HEAD = 3
"""Lines of another text's head and the first of the text itself."""

_BODY = 6000
_FEWEST_FRAMED, _FEWEST_VERSES = 2, 4
"""Lines of furniture from which a page has a frame, and lines of an article that has no paragraph."""

_REACH = 400
"""Lines at either end of a page that are weighed."""

Tell = Callable[[int, frozenset[str]], bool]
"""Takes a line's index and signs, and says whether it is furniture."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A line by its index, the sort it is set aside as, and how surely; ``applied`` False: it is only proposed."""

    index: int
    sort: Furniture
    confidence: float
    applied: bool


@dataclass(slots=True)
class _Page:
    """A page as it is weighed: its lines, what is known of them, the words of its text, and what is told so far."""

    lines: Sequence[Line]
    known: Mapping[int, Furniture]
    words: set[str]
    tell: Tell
    title: str = ""
    times: Counter[str] = field(default_factory=Counter)
    echoes: set[str] = field(default_factory=set)
    told: set[int] = field(default_factory=set)

    def weigh(self, at: int, signs: Iterable[str]) -> None:
        """Have a line told by its signs; those under it learn of it."""
        if self.tell(at, frozenset((*_signs(self, at), *signs))):
            self.told.add(at)


def page_ends(lines: Sequence[Line], known: Mapping[int, Furniture]) -> Iterator[Weighed]:
    """The lines over and behind the text whose signs weigh enough, given what is ``known``."""
    likely: dict[int, float] = {}
    doubted: set[int] = set()

    def tell(at: int, signs: frozenset[str]) -> bool:
        if _BARE in signs and signs.isdisjoint(_TELLING | SITE_SHAPES):
            doubted.add(at)
        likely[at] = 1 / (1 + math.exp(-WEIGHTS["bias"] - sum(WEIGHTS.get(sign, 0.0) for sign in sorted(signs))))
        return likely[at] >= _PROPOSED

    tell_ends(lines, known, tell)
    for at, one in sorted(likely.items()):
        if one >= _PROPOSED:
            applied = one >= _APPLIED and at not in doubted
            sure = min(one, _SUREST if applied else _MAY_BE)
            yield Weighed(at, Furniture.NAVIGATION, round(sure, 2), applied)


def tell_ends(lines: Sequence[Line], known: Mapping[int, Furniture], tell: Tell) -> None:
    """Have ``tell`` judge each line at the ends of a page that may be its frame; of pages that have furniture only."""
    if not any(sort in FRAME for sort in known.values()):
        return
    first = next((at for at in range(min(len(lines), _REACH)) if at not in known and is_paragraph(lines[at])), None)
    body = [
        at for at in range(first or 0, len(lines)) if at not in known and (first is None or is_paragraph(lines[at]))
    ]
    end = article_end(lines, known, first or 0)
    if first is None and (end is None or sum(at < end for at in body) < _FEWEST_VERSES):
        return
    page = _Page(
        lines, known, word_pairs("".join(lines[at].text for at in body if end is None or at < end)[:_BODY]), tell
    )
    page.times = Counter(line.text for line in (*lines[:_REACH], *lines[_REACH:][-_REACH:]))
    page.echoes = {lines[at].text for at in known if len(lines[at].text) >= _SHORTEST_ECHO}
    page.told = set(known)
    if first is not None:
        title = title_of(list(lines[: first + 1]), known, first, page.words)
        page.title = lines[title].text if title is not None else ""
        _over(page, first, title)
        if title is not None:
            _between(page, title, first)
    _behind(page, end, first)


def _over(page: _Page, first: int, title: int | None) -> None:
    """What stands above the title; in its own group only what no kicker looks like, without one only short lines."""
    lines, known = page.lines, page.known
    head = list(lines[: first + 1])
    below = first if title is None else title
    top = below if title is None else group_top(head, known, title, page.words)
    framed = sum(at in known or is_menu_word(lines[at].text) for at in range(top))
    trail = max((at for at in range(top) if at in known and _AS_LEADS_UP.search(lines[at].text)), default=-1)
    runs = _runs(lines, range(top))
    for at in range(below):
        text = lines[at].text
        if at in known or is_sourced(head, known, at) or is_dated_below(lines, at):
            continue
        in_menu = framed >= _FEWEST_FRAMED and runs.get(at, 0) >= _LONG_RUN and not is_byline(text) and at + 1 < top
        if not in_menu and (belongs_to_makers(lines[at]) or is_name_list(text)):
            continue
        if _may_be_head(page, at, top, untitled=title is None) and text not in page.echoes:
            continue
        page.weigh(
            at, (*_frame_signs(framed, runs.get(at, 0)), *_signs_over(page, at, top, below, is_enclosed=at < trail))
        )


def _may_be_head(page: _Page, at: int, top: int, *, untitled: bool) -> bool:
    """Whether a line has no site's shape and stands where the text's own head may stand."""
    text = page.lines[at].text
    if not SITE_SHAPES.isdisjoint(shapes_of(text)):
        return False
    if untitled:
        return len(text) > _LONGEST_UNTITLED
    if at >= top:
        return at + 1 not in page.known
    return at == top - 1 and (at == 0 or at - 1 in page.known) and not is_menu_word(text)


def _frame_signs(framed: int, run: int) -> Iterator[str]:
    yield "over"
    yield f"over:frame{min(framed, _FEWEST_FRAMED)}"
    yield from _run_signs(run)


def _signs_over(page: _Page, at: int, top: int, below: int, *, is_enclosed: bool) -> Iterator[str]:
    if is_enclosed:
        yield "over:enclosed"
    if at == 0:
        yield "over:first"
    if not page.title:
        yield "untitled"
    if at >= top:
        yield "head"
        if below - at == 1:
            yield "head:last"
    elif top - at <= _NEAR and all(one not in page.known for one in range(at + 1, top)):
        yield f"over:near{top - at}"
        if len(page.lines[at].text) <= _SHORT_NEAR:
            yield "over:near:short"
        if at and at - 1 not in page.known:
            yield "over:near:more"


def _between(page: _Page, title: int, first: int) -> None:
    """What stands between the title and the text, subtitles, makers and notes in brackets left aside."""
    found = [at for at in range(title + 1, first) if at in page.known]
    for at in range(title + 1, first):
        line, text = page.lines[at], page.lines[at].text
        if at in page.known or belongs_to_makers(line) or clause_marks(text) > 1 or ends_sentence(text):
            continue
        if is_organisation(text) or is_name_list(text) or is_noted(text):
            continue
        if is_familiar(text, page.words) and SITE_SHAPES.isdisjoint(shapes_of(text)):
            continue
        page.weigh(at, _signs_between(at, title, found))


def _signs_between(at: int, title: int, found: Sequence[int]) -> Iterator[str]:
    yield "between"
    yield f"between:frame{min(len(found), _FEWEST_FRAMED)}"
    if found and at < found[-1]:
        yield "between:enclosed"
    if at == title + 1:
        yield "between:under"


def _behind(page: _Page, end: int | None, first: int | None) -> None:
    """What stands behind the line that ends the article, or behind its last line of text; boxes stay."""
    lines, known = page.lines, page.known
    start = end if end is not None else max(last_text(lines, known), first or 0)
    listed = end is not None and is_list_label(lines[start].text)
    ruled = end is not None and REMARKS.fullmatch(lines[start].text) is not None
    if end is not None:
        page.told.add(end)
        if end not in known:
            page.tell(end, frozenset({"closing"}))
    frame = [at for at in range(start + 1, len(lines)) if known.get(at) in FRAME]
    above = sum(known.get(at) in FRAME for at in range(start))
    runs = _runs(lines, range(start + 1, len(lines)))
    teasers = set(teasers_of(lines, known))
    for at in range(start + 1, len(lines)):
        line, text = lines[at], lines[at].text
        if at in known:
            listed = listed or is_list_label(text)
            ruled = ruled or REMARKS.fullmatch(text) is not None
            continue
        if INTRODUCED.match(text) or BOX_LABEL.fullmatch(text):
            return
        if belongs_to_makers(line) or ((is_organisation(text) or is_name_list(text)) and runs.get(at, 0) < _RUN):
            continue
        listed = listed or is_list_label(text)
        heads = any(
            _is_own(page, one, listed=listed) for one in range(at, min(at + _reach_of(text, listed=listed), len(lines)))
        )
        if heads and not ruled and at not in teasers:
            continue
        page.weigh(
            at,
            (
                *_signs_behind(page, at, start, frame, above, is_ended=end is not None),
                *_signs_of_lists(
                    page, at, listed=listed, ruled=ruled, teased=at in teasers, is_prose=first is not None
                ),
                *_run_signs(runs.get(at, 0)),
            ),
        )


def _is_own(page: _Page, at: int, *, listed: bool) -> bool:
    """Whether a line is a sentence of an article; in a list, one that takes up a word of the text."""
    text = page.lines[at].text
    own = not listed or not word_pairs(text).isdisjoint(page.words)
    if at in page.known or CUT.search(text) or RULE.fullmatch(text):
        return False
    return own and is_spoken(text)


def _reach_of(text: str, *, listed: bool) -> int:
    """How many lines are looked at for a sentence that a line belongs to: more under what may head another text."""
    heads = not listed and SITE_SHAPES.isdisjoint(shapes_of(text)) and REMARKS.fullmatch(text) is None
    return _HEAD if heads else 1


def _signs_behind(
    page: _Page, at: int, start: int, frame: Sequence[int], above: int, *, is_ended: bool
) -> Iterator[str]:
    yield "behind"
    yield f"behind:frame{min(len(frame), _FEWEST_FRAMED)}"
    yield f"behind:above{min(above, _FEWEST_FRAMED)}"
    yield "ended" if is_ended else "unended"
    if frame and at < frame[-1]:
        yield "behind:enclosed"
    if at == len(page.lines) - 1:
        yield "behind:last"
    if at == start + 1:
        yield "behind:next"


def _signs_of_lists(page: _Page, at: int, *, listed: bool, ruled: bool, teased: bool, is_prose: bool) -> Iterator[str]:
    line, text = page.lines[at], page.lines[at].text
    if listed:
        yield "listed"
        if line.gap == 0:
            yield "listed:touches"
    if is_list_label(text):
        yield "label_of_list"
    if leads_on(text):
        yield "leads_on"
    if teased:
        yield "teaser"
    if not is_prose:
        yield "verses"
    elif is_keywords(text, page.words):
        yield "keywords"
    numbered = ruled and at - 1 in page.told and _NUMBER.match(text) is not None
    if numbered or (ruled and RULE.fullmatch(text) is not None):
        yield "rule"


def _signs(page: _Page, at: int) -> Iterator[str]:
    """What any line shows: its shapes, what it shares with the text, what stands beside it, how often it is there."""
    text = page.lines[at].text
    yield from shapes_of(text)
    own = word_pairs(text)
    if is_familiar(text, page.words):
        yield "familiar"
    elif own.isdisjoint(page.words):
        yield "stranger" if own else "wordless"
    if at - 1 in page.told:
        yield "above"
    if at + 1 in page.known:
        yield "below"
    if page.lines[at].gap:
        yield "gap"
    if page.times[text] > 1:
        yield "twice"
    if text in page.echoes:
        yield "echo"
    if page.title and page.title in text and len(text) > len(page.title):
        yield "holds_title"
    yield from _kinds_of_line(page.lines[at])


def _kinds_of_line(line: Line) -> Iterator[str]:
    text = line.text
    if is_menu_word(text):
        yield "menu_word"
    if is_organisation(text):
        yield "body"
    if is_name_list(text):
        yield "names"
    if line.mark:
        yield f"mark:{line.mark}"


def _run_signs(run: int) -> Iterator[str]:
    if run >= _RUN:
        yield "run"
    if run >= _LONG_RUN:
        yield "long_run"
    if run >= _LONGEST_RUN:
        yield "longest_run"


def _runs(lines: Sequence[Line], where: range) -> dict[int, int]:
    """Of each short line that does not stop how many such lines stand under one another, blank lines left aside."""
    found: dict[int, int] = {}
    run: list[int] = []
    for at in (*where, None):
        text = lines[at].text if at is not None else ""
        if at is not None and len(text) <= _SHORT and text[-1] not in "。，、；”":
            run.append(at)
            continue
        found.update(dict.fromkeys(run, len(run)))
        run = []
    return found
