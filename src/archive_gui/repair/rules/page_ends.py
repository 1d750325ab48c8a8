"""What stands over the head and behind the end of a page's text, told by several weak signs of shape and place.

No sign says enough by itself: a line is short, it does not stop, it takes up no word of the text, it stands in a run of
such lines, between furniture, behind the editors' line or under the label of a list. Each sign has a weight. At the
page's ends a few are enough; from a lower weight on a line is only proposed; anything between two paragraphs stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive_gui.repair.characters import clause_marks, ends_item, ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture
from archive_gui.repair.menus import is_menu_word
from archive_gui.repair.rules.page_heads import group_top, is_sourced, title_of
from archive_gui.repair.rules.site_lines import CUT, REMARKS, RULE, is_list_label, leads_on
from archive_gui.repair.rules.text_ends import FRAME, article_end, is_paragraph, teasers_of
from archive_gui.repair.shared_words import word_pairs
from archive_gui.repair.signs import (
    BOX_LABEL,
    CAPTION_MARK,
    DASHES,
    DATELINE,
    INTRODUCED,
    LEAD_LABEL,
    SPEAKERS,
    is_byline,
    is_signed,
)

_APPLIED = 5
"""The weight from which a line is set aside; one less is proposed."""

_RULED = 6
"""The weight of being a rule for remarks under their label."""

_TEASED = 4
"""The weight of being a headline with its page's beginning among others, as long as a paragraph, or of keywords, all of
which the text holds."""

_PROPOSED = _APPLIED - 1
_SURE, _LIKELY, _MAY_BE = 0.95, 0.85, 0.6
"""Confidence of a weight above the least one, of the least one, and of a proposal."""

_NUMBER = re.compile(r"[(（]?\d{1,2}[.、．)）](?!\d)")
_TAGGED = re.compile(r"[#@＃＠]\S")
_AS_LEADS_UP = re.compile(r"[>›»＞]|首页|位置")
"""What the trail of links holds that leads to a page."""

_SHORT, _SHORTER, _LONG = 40, 12, 60
_RUN, _LONG_RUN = 5, 8
"""Short lines under one another from which they are a menu or a list of headlines; some of these hold a clause."""

_KEYWORD = 6
_FEWEST_NAMES = 4
"""Names with blanks between them in a line from which it may be a row of links."""

_BODY = 6000
_FEWEST_FRAMED, _FEWEST_VERSES = 2, 4
"""Lines of furniture from which a page has a frame, and lines of an article that has no paragraph."""

_FEWEST_SHARED, _SHARE = 2, 3
"""Pairs of characters that a line of the article has in common with its text, and one in how many of its own."""

_REACH = 400
"""Lines behind the text, and over it, that are weighed."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A line by its index, the sort it is set aside as, and how surely; ``applied`` False: it is only proposed."""

    index: int
    sort: Furniture
    confidence: float
    applied: bool


def page_ends(lines: Sequence[Line], known: Mapping[int, Furniture]) -> Iterator[Weighed]:
    """The lines over and behind the text whose signs weigh enough, given what is ``known``."""
    if not any(sort in FRAME for sort in known.values()):
        return
    first = next((at for at in range(min(len(lines), _REACH)) if at not in known and is_paragraph(lines[at])), None)
    body = [
        at for at in range(first or 0, len(lines)) if at not in known and (first is None or is_paragraph(lines[at]))
    ]
    end = article_end(lines, known, first or 0)
    if first is None and (end is None or sum(at < end for at in body) < _FEWEST_VERSES):
        return
    told = "".join(lines[at].text for at in body if end is None or at < end)
    words = word_pairs(told[:_BODY])
    over = () if first is None else _over(lines, known, first, words)
    behind = () if end is None else _behind(lines, known, end, words, is_prose=first is not None)
    for at, weight in (*over, *behind):
        if weight >= _PROPOSED:
            sure = _SURE if weight > _APPLIED else _LIKELY
            applied = weight >= _APPLIED
            yield Weighed(at, Furniture.NAVIGATION, sure if applied else _MAY_BE, applied)


def _over(
    lines: Sequence[Line], known: Mapping[int, Furniture], first: int, words: set[str]
) -> Iterator[tuple[int, int]]:
    """What stands above the title's group, and between the title and the text, with its weight."""
    head = list(lines[: first + 1])
    title = title_of(head, known, first, words)
    if title is None:
        return
    top = group_top(head, known, title, words)
    framed = sum(at in known or is_menu_word(lines[at].text) for at in range(top))
    trail = max((at for at in range(top) if at in known and _AS_LEADS_UP.search(lines[at].text)), default=-1)
    runs = _runs(lines, range(top))
    times = Counter(lines[at].text for at in range(top))
    for at in range(top):
        text = lines[at].text
        in_menu = framed >= _FEWEST_FRAMED and runs.get(at, 0) >= _LONG_RUN and not is_byline(text) and at + 1 < top
        if at in known or (_stays(lines[at], over=True) and not in_menu) or is_sourced(head, known, at):
            continue
        signs = _signs(text, words) + min(framed, _FEWEST_FRAMED)
        in_run = runs.get(at, 0) >= (_LONG_RUN if clause_marks(text) else _RUN)
        yield at, signs + in_run + (at < trail) + (times[text] > 1) + _is_row(text)
    between = [at for at in range(title + 1, first) if at in known]
    if len(between) < _FEWEST_FRAMED:
        return
    for at in range(title + 1, first):
        text = lines[at].text
        tagged = _TAGGED.match(text) is not None
        if at in known or _stays(lines[at], over=True) or clause_marks(text):
            continue
        if not tagged and not word_pairs(text).isdisjoint(words):
            continue
        yield at, _signs(text, words) + (at < between[-1]) + (len(text) <= _SHORTER) + 2 * tagged


def _behind(
    lines: Sequence[Line], known: Mapping[int, Furniture], end: int, words: set[str], *, is_prose: bool
) -> Iterator[tuple[int, int]]:
    """What stands behind the line that ends the article, with its weight; less where the article is no prose itself."""
    listed = is_list_label(lines[end].text)
    ruled = REMARKS.fullmatch(lines[end].text) is not None
    frame = [at for at in range(end + 1, len(lines)) if known.get(at) in FRAME]
    framed = listed or len(frame) >= _FEWEST_FRAMED
    runs = _runs(lines, range(end + 1, len(lines)))
    last = frame[-1] if frame else end
    told = {end}
    teasers = set(teasers_of(lines, known))
    if end not in known:
        yield end, _APPLIED
    for at in range(end + 1, len(lines)):
        line, text = lines[at], lines[at].text
        if at in known:
            told.add(at)
            listed = listed or is_list_label(text)
            ruled = ruled or REMARKS.fullmatch(text) is not None
            continue
        if INTRODUCED.match(text) or BOX_LABEL.fullmatch(text):
            return
        if _stays(line):
            continue
        listed = listed or is_list_label(text)
        weight = _signs(text, words) + framed + (at - 1 in told) + (at < last) - 2 * (not is_prose and not listed)
        weight += 2 * leads_on(text)
        weight -= not listed and ends_sentence(text) and clause_marks(text) > 1
        numbered = ruled and at - 1 in told and _NUMBER.match(text) is not None
        weight += _TEASED * (at in teasers or (is_prose and _is_keywords(text, words)))
        weight += _RULED * (numbered or (ruled and RULE.fullmatch(text) is not None))
        weight += (
            2 * (CUT.search(text) is not None)
            + (listed and (line.gap == 0 or text[-1] in "？！?!"))
            + (runs.get(at, 0) >= _RUN)
        )
        if weight >= _PROPOSED:
            told.add(at)
        yield at, weight


def _stays(line: Line, *, over: bool = False) -> bool:
    """Whether a line belongs to those who made the article, or is one of its parts; ``over`` the text quotes are."""
    text = line.text
    if line.level or line.mark in {"row", "caption", "heading", "field"}:
        return True
    if (
        ends_item(text)
        or (over and text[0] in "“《「『")
        or DASHES.match(text)
        or CAPTION_MARK.match(text)
        or LEAD_LABEL.match(text)
    ):
        return True
    return SPEAKERS.match(text) is not None or DATELINE.match(text) is not None or is_signed(text)


def _signs(text: str, words: set[str]) -> int:
    """The signs that a line has in itself: it is short, does not stop, and is a stranger to the text."""
    own = word_pairs(text)
    shared = len(own & words)
    familiar = shared >= _FEWEST_SHARED and shared * _SHARE >= len(own)
    runs_on = clause_marks(text) > 1 and ends_sentence(text) and not CUT.search(text)
    return (
        (len(text) <= _SHORT)
        + (not ends_sentence(text))
        - 2 * familiar
        + (not familiar)
        - runs_on
        - (len(text) > _LONG)
    )


def _is_keywords(text: str, words: set[str]) -> bool:
    """Whether a line is a row of short words each of which the text holds, as sites tag a page with them."""
    tags = [(one, word_pairs(one)) for one in text.split()] if _is_row(text) else []
    return bool(tags) and all(pairs and len(one) <= _KEYWORD and pairs <= words for one, pairs in tags)


def _is_row(text: str) -> bool:
    return clause_marks(text) == 0 and len(text.split()) >= _FEWEST_NAMES


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
