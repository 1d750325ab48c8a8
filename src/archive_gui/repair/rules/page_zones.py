"""The zones over and under a page's text: what stands there and does not speak of the text is the page's frame.

No list holds the words of every site. So the text's own words are asked: the title takes some of them up, and what
stands above the title's group, or behind the text once other furniture has begun, is a frame whatever it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from archive_gui.language.characters import HAN
from archive_gui.repair.characters import clause_marks, ends_clause, ends_item, ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture, is_control, is_disclaimer
from archive_gui.repair.menus import is_menu_word
from archive_gui.repair.rules.page_heads import (
    SOME_PLACE,
    TELLING,
    calls_out,
    group_top,
    headline_over_source,
    is_label,
    is_sourced,
    title_of,
)
from archive_gui.repair.shared_words import word_pairs
from archive_gui.repair.signs import (
    BOX_LABEL,
    CAPTION_MARK,
    DATELINE,
    INTRODUCED,
    LEAD_LABEL,
    LIST_MARK,
    SPEAKERS,
    is_credit,
    is_name_list,
    is_signed,
)

_FOOT = frozenset({Furniture.NAVIGATION, Furniture.FOOTER, Furniture.COUNTER})
_NEAR = 4
"""Lines from one paragraph to the next: a heading, and furniture round it."""

_FEWEST = 2
"""Lines of furniture from which a page has a frame."""

_LONGEST_SHORT = 40
_SHORTEST_PROSE, _LONG_PROSE = 20, 42
_BODY = 6000
"""Characters of the text whose words are asked."""

_FEWEST_SHARED = 2
"""Pairs of characters that a title has in common with its text."""

_SHORT_KICKER = 3

_LONGEST_REMARK = 30
"""Characters of what a reader says of the text."""

_FEWEST_WORDS = 4
_WORD = 6
"""Characters of a link or button between title and text."""

_SLIGHT = re.compile(
    r"[←→‹›«»<].{1,30}|.{1,30}[←→»›↓>]|\S{1,6}\s?\*|[12]\d{3}\s?年\s?\d{1,2}\s?月|\d{1,2}-\d{1,2}|\d{1,5}\s?楼|IP属地.{2,8}"
    r"|\d{1,5}\s?[个篇条张]|[+＋]\s?[\u4e00-\u9fff]{2,4}|来自.{2,12}(?:客户端|网友|版)|(?:昨天|前天|刚刚|\d{1,2}\s?(?:天|小时|分钟)前).{0,8}|\d{1,6}"
    r"|[A-Za-z][A-Za-z\d .,:&'’()_/+-]{1,60}|Lv\.?\s?\d{1,2}|\S{1,8}\s?[(（]\d+[)）]"
)
"""Arrows, fields to fill in, bare numbers and ages of remarks: a few such lines make a frame."""

_FEWEST_SLIGHT = 4
_EDITORS_NOTE = re.compile(r"[【\[](?:编者|编辑|记者|开栏|[\u4e00-\u9fff]{1,5})(?:按语?|的话|手记)[】\]]")
_STAMP = re.compile(
    r"[\u4e00-\u9fff]{2,12}(?:图书馆|档案馆|资料室|阅览室)(?P<made>\s?(?:剪报|复制|复印|复制件|珍藏|藏书|藏|资料|存|印|专用章?))?"
)
"""The stamp of the house that keeps a paper."""

_LONGEST_STAMP = 15
_TOP = 20
"""Lines in which a record names its fields."""

_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")
_LATIN_RUN = re.compile(r"[A-Za-z]{3,}")
_TO_READ = 12


def page_zones(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """The lines over and under the text that are furniture by their place, given what is ``known``."""
    fields = any(line.mark == "field" for line in lines[:_TOP])
    if not known and not fields:
        return
    if _is_western(lines, known):
        return
    told = sum(sort in TELLING for sort in known.values())
    slight = [at for at, line in enumerate(lines) if at not in known and _is_slight(line)]
    if told < _FEWEST and not fields and told + len(slight) < _FEWEST_SLIGHT:
        return
    yield from ((at, Furniture.FOOTER) for at in _stamps(lines, known))
    texts = (at for at in range(len(lines)) if at not in known and _begins_text(lines, at))
    first = next((at for at in texts if not calls_out(lines, known, at)), len(lines))
    if first == len(lines):
        return
    foot = _foot(lines, known, first)
    words = word_pairs("".join(lines[at].text for at in range(first, foot) if at not in known)[:_BODY])
    known = {**known, **dict.fromkeys((at for at in slight if not first <= at < foot), Furniture.NAVIGATION)}
    yield from ((at, known[at]) for at in slight if at in known)
    yield from _over(lines, known, first, words)
    yield from _under(lines, known, foot, words)


def _is_western(lines: list[Line], known: Mapping[int, Furniture]) -> bool:
    """Whether what is left of a page is in Latin letters for the most part: its words cannot be asked in Han pairs."""
    text = "".join(line.text for at, line in enumerate(lines) if at not in known)[:_BODY]
    return 2 * sum(map(len, _HAN_RUN.findall(text))) < sum(map(len, _LATIN_RUN.findall(text)))


def _is_slight(line: Line) -> bool:
    text = line.text
    if line.level or line.mark in {"row", "caption"} or len(text) > _LONGEST_SHORT:
        return False
    return _SLIGHT.fullmatch(text) is not None or is_menu_word(text) or is_control(text)


def _stamps(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """The name of an archive or library beside furniture; at the end of the page, with what it says it made."""
    for at, line in enumerate(lines):
        found = _STAMP.fullmatch(line.text) if len(line.text) <= _LONGEST_STAMP and at not in known else None
        last = found is not None and found["made"] and at + 1 == len(lines)
        if found is not None and (last or at - 1 in known or at + 1 in known):
            yield at


def _begins_text(lines: list[Line], at: int) -> bool:
    text = lines[at].text
    if lines[at].level or is_disclaimer(text):
        return False
    if DATELINE.match(text) or len(text) > _LONG_PROSE or (len(text) > _SHORTEST_PROSE and ends_sentence(text)):
        return clause_marks(text) > 0 or ends_sentence(text)
    if clause_marks(text) == 0 or at + 1 == len(lines) or lines[at + 1].gap:
        return False
    below = lines[at + 1].text
    return len(below) >= _TO_READ and (clause_marks(below) > 0 or ends_sentence(below))


def _foot(lines: list[Line], known: Mapping[int, Furniture], first: int) -> int:
    """Where the text ends: behind the last line that reads like the text, remarks of readers left aside."""
    last = first
    seen: set[str] = set()
    for at in range(first, len(lines)):
        text = lines[at].text
        if at in known or not (ends_sentence(text) or len(text) > _LONG_PROSE or clause_marks(text)):
            continue
        between = range(last + 1, at) if at - last <= _NEAR else ()
        near = at - last <= _NEAR and sum(one not in known for one in between) <= 1
        near = near and not any(known.get(one) in _FOOT for one in between)
        if near or len(text) > _LONG_PROSE or len(word_pairs(text) & seen) > 2 * _FEWEST_SHARED:
            last = at
            if len(seen) < _BODY:
                seen |= word_pairs(text)
    return last + 1


def _over(
    lines: list[Line], known: Mapping[int, Furniture], first: int, words: set[str]
) -> Iterator[tuple[int, Furniture]]:
    """What stands above the title's group, and words and labels between the title and the text beside furniture."""
    title = title_of(lines, known, first, words)
    if title is None:
        title = headline_over_source(lines, known, first)
        if title is None:
            return
        top = 0
    else:
        top = group_top(lines, known, title, words)
    if any(at < top and (at in known or _is_name(lines[at])) for at in range(top)) or _menu(lines, top):
        menu = set(_menu(lines, top))
        over = [
            at
            for at in range(top)
            if at not in known and (at in menu or _is_aloof(lines, at, words, lines[title].text))
        ]
        if known.get(title + 1) is not Furniture.SOURCE_LINE:
            over = [at for at in over if not is_sourced(lines, known, at)]
        yield from ((at, Furniture.NAVIGATION) for at in over)
    told = set(known)
    for order in (range(title + 1, first), range(first - 1, title, -1)):
        step = order.step
        for at in order:
            if at in told:
                continue
            beside = at - step in told or (step > 0 and at + 1 in told)
            heads = at + 1 == first and not is_label(lines[at].text) and len(lines[at].text) >= _SHORT_KICKER
            sourced = known.get(at + 1) is Furniture.SOURCE_LINE and at - 1 in {title, *told}
            asked = set() if sourced else words
            if _is_name(lines[at]) or (beside and not heads and _is_button(lines[at], asked)):
                told.add(at)
                yield at, Furniture.NAVIGATION


def _is_aloof(lines: list[Line], at: int, words: set[str], title: str) -> bool:
    """Whether a line above the head says nothing that the text says: no caption, no sentence, no makers."""
    line, text = lines[at], lines[at].text
    if SOME_PLACE.fullmatch(text) or title in text:
        return True
    if is_credit(lines[at + 1].text) or ends_item(text):
        return False
    if line.level or is_credit(text) or CAPTION_MARK.match(text) or LEAD_LABEL.match(text):
        return False
    if (ends_sentence(text) or clause_marks(text) > 1) and len(text) > _LONGEST_REMARK:
        return False
    own = word_pairs(text)
    return len(own & words) <= (1 if text[-1] == "。" else max(1, len(own) // 2))


def _menu(lines: list[Line], top: int) -> list[int]:
    """The short lines above the head of which several stand right under one another."""
    found: list[int] = []
    run: list[int] = []
    for at, line in enumerate([*lines[:top], None]):
        short = line is not None and len(line.text) <= _WORD
        if run and (line is None or not short or line.gap):
            found += run if len(run) >= _FEWEST_WORDS else []
            run = []
        if short:
            run.append(at)
    return found


def _is_name(line: Line) -> bool:
    """Whether a line without sentences or makers is the name of a site, or of a place in it."""
    return (
        not line.level
        and line.mark not in {"row", "caption"}
        and not is_signed(line.text)
        and not BOX_LABEL.fullmatch(line.text)
        and not _EDITORS_NOTE.fullmatch(line.text)
        and SOME_PLACE.fullmatch(line.text) is not None
    )


def _is_button(line: Line, words: set[str]) -> bool:
    """Whether a line between title and text says nothing of it: a button, a label, a name of the site."""
    text = line.text
    if line.level or line.mark in {"row", "caption"} or is_signed(text) or BOX_LABEL.fullmatch(text):
        return False
    if clause_marks(text) or ends_sentence(text) or SPEAKERS.match(text) or text[0] in "“《—" or LEAD_LABEL.match(text):
        return False
    if SOME_PLACE.fullmatch(text) or (is_label(text) and len(text) <= _LONGEST_SHORT):
        return True
    return len(text) <= _WORD and word_pairs(text).isdisjoint(words)


def _under(
    lines: list[Line], known: Mapping[int, Furniture], foot: int, words: set[str]
) -> Iterator[tuple[int, Furniture]]:
    """Short lines behind the first furniture under the text; sentences only where they stand between furniture."""
    ends = [at for at in range(foot, len(lines)) if known.get(at) in _FOOT]
    if not ends:
        return
    told = {at for at in known if at >= foot}
    attached = False
    for at in range(ends[0] + 1 if len(ends) < _FEWEST else foot, len(lines)):
        text = lines[at].text
        attached = attached or INTRODUCED.match(text) is not None
        if at in told or attached or lines[at].mark == "row":
            continue
        behind = at > ends[0]
        nickname = behind and at - 1 in told and is_name_list(text)
        if (is_signed(text) and not nickname) or CAPTION_MARK.match(text) or BOX_LABEL.fullmatch(text):
            continue
        spoken = ends_sentence(text) or ends_clause(text) or clause_marks(text) > 0
        if spoken or len(text) > _LONGEST_SHORT:
            closed = behind and at - 1 in told and any(known.get(one) in _FOOT for one in range(at + 1, len(lines)))
            if not closed or len(text) > _LONGEST_REMARK or len(word_pairs(text) & words) > 1:
                continue
        elif not behind and (
            LIST_MARK.match(text) or lines[at].level or len(word_pairs(text) & words) >= _FEWEST_SHARED
        ):
            continue
        told.add(at)
        yield at, Furniture.NAVIGATION
