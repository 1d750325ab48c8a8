"""Page numbers, source lines, edition lines, navigation, counters and footers leave the reading text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairKind
from archive_gui.language.folds import simplified
from archive_gui.repair.characters import clause_marks, ends_inside, ends_sentence
from archive_gui.repair.draft import Line, Pen
from archive_gui.repair.furniture import (
    CLAUSE_WORDS,
    DISCLAIMER_LABEL,
    LONGEST,
    SENTENCE_WORDS,
    WORDS,
    Furniture,
    is_disclaimer,
    is_ordinal,
    is_plain_page_number,
    recognise,
)
from archive_gui.repair.rules.announced import announced
from archive_gui.repair.rules.contents_lists import contents_lists
from archive_gui.repair.rules.glued_links import without_glued_links
from archive_gui.repair.rules.head_fields import head_fields
from archive_gui.repair.rules.in_columns import InColumns
from archive_gui.repair.rules.insertions import insertions
from archive_gui.repair.rules.minutes import is_of_minutes
from archive_gui.repair.rules.page_breaks import (
    book_names,
    break_heads,
    counted_heads,
    heads_again,
    heads_articles,
    named_pages,
)
from archive_gui.repair.rules.page_ends import Weighed, page_ends
from archive_gui.repair.rules.page_zones import page_zones
from archive_gui.repair.rules.site_frames import site_frames
from archive_gui.repair.rules.surroundings import surroundings
from archive_gui.repair.signs import (
    is_broadcast_makers,
    is_byline,
    is_close,
    is_credit,
    is_date,
    is_headline,
    is_name_list,
    is_organisation,
    is_signed_on_a_day,
    may_sign,
)
from archive_gui.repair.strands import weave

_WORD = re.compile("|".join([r"^[A-Z]?\d", *map(re.escape, WORDS)]))
_SENTENCE_WORD = re.compile("|".join(map(re.escape, SENTENCE_WORDS)))
_CLAUSE_WORD = re.compile("|".join(map(re.escape, CLAUSE_WORDS)))
_SHORTEST_PROSE = 12
_TRADITIONAL = frozenset("這個來對時國說為會後過發與們")
"""Some of these stand on every page in traditional characters."""

_REPEATS = 3
"""A running head stands on at least so many pages."""

_LONGEST_HEAD = 40
_OWN_NUMBER = re.compile(r"\d{1,4}[\s·|]+(?P<behind>\D{4,30})|(?P<before>\D{4,30})[\s·|]+\d{1,4}")

_COUNT = r"(?:\d{1,4}|[〇○一二三四五六七八九]{2,3})"
_DOTTED = rf"[·•—-]+\s*{_COUNT}\s*[·•—-]+"
_NUMERAL = rf"(?:{_DOTTED}|{_COUNT})"
_STEPPED = re.compile(
    rf"({_NUMERAL})(?: {{2,}}|[ ·|]*\u3000\s*)\S.{{2,30}}|\S.{{2,30}}?(?: {{2,}}|[ ·|]*\u3000\s*)({_NUMERAL})"
    rf"|({_DOTTED})\s*\S.{{2,30}}|\S.{{2,30}}?\s*({_DOTTED})"
)
_HAS_DOTTED = re.compile(_DOTTED)
_DIGITS = str.maketrans("〇○一二三四五六七八九", "00123456789")
_STEP = 2
"""Pages from one head to the next, where the left or the right page has none."""

_NEAR_HEADS = 4
"""Lines that a page has at least."""

_MENU = 4
"""Blanks in a line from which it may be a menu."""

_PAGE_ENDS = frozenset({Furniture.PAGE_NUMBER, Furniture.RUNNING_HEAD})
"""What stands between two pages parts nothing by itself: a paragraph goes on beneath it."""

_SPOKEN = frozenset({Furniture.NAVIGATION, Furniture.COUNTER, Furniture.FOOTER, Furniture.SOURCE_LINE})
"""Furniture whose words news speaks as well (扫码报名, 举报电话, 据《…法》): inside a column's paragraph it is text."""

_PAGE_CODE = re.compile(r"[A-Z]\d{1,2}")
"""The page of a newspaper in a line of its own; no column is as narrow."""

_REGISTERED = re.compile(r"ICP[备证]\s?\d{6,}|公网安备\s?\d{8,}|©|All Rights Reserved", re.IGNORECASE)
"""The numbers under which a site is registered, and signs of its copyright: no column of news holds them."""

_CLOCK = re.compile(r"\d{1,5}|\d{1,2}:\d{2}|\d{1,2}/\d{1,2}")
_BARE = 5
_ORDINAL = 8
"""Characters of a number in a line of its own, and of one that stands over a heading (PART 1)."""

_TOLD = 0.95
"""Confidence of what its form or place alone tells."""

_PAGE_LINES = 8
"""Between two running heads lie at least so many lines."""


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Set aside every line that is furniture; each sort goes by its own rule name."""
    lines = without_glued_links(lines, pen)
    seen = _as_simplified(lines, pen.alphabet)
    columns = InColumns(seen)
    removed = _recognised(seen, columns)
    own = announced(seen, removed)
    removed = {at: sort for at, sort in removed.items() if at not in own}
    by_place = _told_by_place(seen, removed, columns, pen.captured.text)
    removed.update([(at, sort) for at, sort in by_place.items() if at not in own])
    weighed = {at: one for at, one in _weighed(seen, removed, columns).items() if at not in own}
    removed.update({at: one.sort for at, one in weighed.items() if one.applied})
    for heads in (_running_heads(lines), _page_heads(lines, removed)):
        removed.update([(index, Furniture.RUNNING_HEAD) for index in heads if index not in removed])
    removed.update([(index, Furniture.EDITION_LINE) for index in list(named_pages(lines, removed))])
    removed.update(list(counted_heads(lines, removed)))
    if Furniture.PAGE_NUMBER in removed.values():
        removed.update([(index, Furniture.RUNNING_HEAD) for index in list(break_heads(lines, removed))])
        named = frozenset(lines[at].text for at, sort in removed.items() if sort is Furniture.RUNNING_HEAD)
        removed.update([(index, Furniture.RUNNING_HEAD) for index in book_names(lines, named)])
        removed.update([(index, Furniture.RUNNING_HEAD) for index in list(heads_again(lines, removed))])
    if len(removed) == len(lines):
        return lines
    adopted = _proposed(lines, {at: one for at, one in weighed.items() if at not in removed}, pen)
    kept: list[Line] = []
    gap, ruled = 0, False
    for index, line in enumerate(_under_numbers(lines, removed)):
        sort = removed.get(index)
        confidence = weighed[index].confidence if index in weighed else _TOLD
        if index in adopted or (
            sort is not None and pen.named(sort).set_aside(line.strand.ranges(), confidence=confidence)
        ):
            gap += line.gap + (sort not in _PAGE_ENDS)
            ruled = ruled or line.ruled or sort is Furniture.RULER
            continue
        kept.append(replace(line, gap=line.gap + gap, ruled=line.ruled or ruled) if gap or ruled else line)
        gap, ruled = 0, False
    return kept


def _weighed(lines: list[Line], known: Mapping[int, Furniture], columns: InColumns) -> dict[int, Weighed]:
    """What several weak signs tell to be furniture at the page's ends; a column is asked as one paragraph."""
    if not known:
        return {}
    groups = columns.gathered(known)
    asked = [lines[group[0]] if len(group) == 1 else _as_one(lines, group) for group in groups]
    told = {at: known[group[0]] for at, group in enumerate(groups) if group[0] in known}
    return {at: one for one in page_ends(asked, told) for at in groups[one.index]}


def _proposed(lines: list[Line], weighed: Mapping[int, Weighed], pen: Pen) -> frozenset[int]:
    """Note what may be furniture and leave it to the archivist, one doubt for lines right under one another.

    Those whose removal was adopted are told.
    """
    adopted: set[int] = set()
    waiting: list[list[int]] = []
    for at, one in sorted(weighed.items()):
        by = pen.named(one.sort)
        ranges = lines[at].strand.ranges()
        if by.set_aside(ranges, confidence=one.confidence, applied=False):
            adopted.add(at)
        elif not by.is_settled(RepairKind.SET_ASIDE, ranges):
            if waiting and waiting[-1][-1] == at - 1:
                waiting[-1].append(at)
            else:
                waiting.append([at])
    for run in waiting:
        places = [lines[at].strand.ranges() for at in run]
        pen.suspected(
            FindingKind.DOUBTFUL_ASIDE, "repair.aside_proposed", places, {}, confidence=weighed[run[0]].confidence
        )
    return frozenset(adopted)


def _under_numbers(lines: list[Line], removed: Mapping[int, Furniture]) -> list[Line]:
    """The lines, those marked as headings that stand under a number of their own (01, PART 2)."""
    numbers = [at for at, sort in removed.items() if sort is Furniture.RULER and is_ordinal(lines[at].text)]
    if not numbers:
        return lines
    told = list(lines)
    for at in numbers:
        below = at + 1
        while below in removed and not is_ordinal(lines[below].text):
            below += 1
        if below < len(told) and not told[below].mark and is_headline(told[below].text):
            told[below] = replace(told[below], mark="strong")
    return told


def _told_by_place(
    lines: list[Line], known: Mapping[int, Furniture], columns: InColumns, text: str
) -> dict[int, Furniture]:
    """What is furniture for what stands round it; the lines of a column are asked together, as their paragraph."""
    groups = columns.gathered(known) if known else [range(at, at + 1) for at in range(len(lines))]
    asked = [lines[group[0]] if len(group) == 1 else _as_one(lines, group) for group in groups]
    removed = {at: known[group[0]] for at, group in enumerate(groups) if group[0] in known}
    removed.update(dict.fromkeys(list(_bare_numbers(asked, removed)), Furniture.PAGE_NUMBER))
    removed.update([(index, Furniture.NAVIGATION) for index in contents_lists(asked, text) if index not in removed])
    removed.update([(index, Furniture.SOURCE_LINE) for index in list(head_fields(asked, removed))])
    removed.update([one for one in surroundings(asked, removed) if one[0] not in removed])
    if removed:
        removed.update(list(insertions(asked, removed)))
        removed.update(site_frames(asked, removed, text))
    removed.update(list(page_zones(asked, removed)))
    return {at: sort for index, sort in removed.items() for at in groups[index]}


def _as_one(lines: list[Line], group: range) -> Line:
    return replace(lines[group[0]], strand=weave(lines[at].strand for at in group))


def _recognised(lines: list[Line], columns: InColumns) -> dict[int, Furniture]:
    last_prose = next((at for at in range(len(lines) - 1, -1, -1) if _is_prose(lines[at].text)), -1)
    found: dict[int, Furniture] = {}
    for index in _worth_a_look(lines):
        line = lines[index]
        sort = None if line.mark == "row" else recognise(line.text, in_tail=index > last_prose)
        if line.mark == "heading" and sort is not Furniture.EDITION_LINE:
            continue
        if sort is Furniture.PAGE_NUMBER and not (_stands_alone(lines, index) or is_plain_page_number(line.text)):
            continue
        if sort is Furniture.RULER and len(line.text) == 1 and not _closes_group(lines, index):
            continue
        if sort is Furniture.SOURCE_LINE and is_of_minutes(lines, index):
            continue
        if sort is Furniture.EDITION_LINE and (_is_signed(lines, index) or _is_inside(lines, index)):
            continue
        spoken = sort in _SPOKEN and not _REGISTERED.search(line.text)
        if spoken and (columns.holds(index) or is_broadcast_makers(line.text)):
            continue
        if sort is not None:
            found[index] = sort
    ordinals = [at for at, line in enumerate(lines) if len(line.text) <= _ORDINAL and is_ordinal(line.text)]
    if len(ordinals) > 1:
        found.update(dict.fromkeys(ordinals, Furniture.RULER))
    return found


def _closes_group(lines: list[Line], index: int) -> bool:
    """Whether nothing stands right under the line: a sign there is no mark of a caption."""
    return index + 1 == len(lines) or lines[index + 1].gap > 0


def _bare_numbers(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """A number right beside other furniture: a page's, or of comments and likes."""
    for index, line in enumerate(lines):
        near = known.get(index - 1) if line.gap == 0 else None
        if near is None and index + 1 < len(lines) and lines[index + 1].gap == 0:
            near = known.get(index + 1)
        if near is not None and index not in known and len(line.text) <= _BARE and _CLOCK.fullmatch(line.text):
            yield index


def _is_prose(text: str) -> bool:
    return len(text) > _SHORTEST_PROSE and ends_sentence(text) and not is_disclaimer(text)


def _worth_a_look(lines: list[Line]) -> Iterator[int]:
    """Lines no longer than furniture that hold one of its words, and lines that begin with a digit."""
    for index, line in enumerate(lines):
        text = line.text
        if len(text) > LONGEST:
            if "ICP" in text or DISCLAIMER_LABEL.match(text) or text.count("|") >= _MENU:
                yield index
            continue
        if text[-1] == "。" and len(text) > _SHORTEST_PROSE:
            told = _SENTENCE_WORD.search(text)
        else:
            told = (_CLAUSE_WORD if "，" in text else _WORD).search(text)
        counted = "|" in text or (text[-1].isdigit() and ("\u3000" in text or "  " in text))
        if told is not None or counted or (text.count(" ") >= _MENU and "，" not in text):
            yield index


def _as_simplified(lines: list[Line], alphabet: frozenset[str]) -> list[Line]:
    """The lines of a page in traditional characters as they would stand in simplified ones."""
    if _TRADITIONAL.isdisjoint(alphabet):
        return lines
    return [replace(line, strand=line.strand.spelled(simplified(line.text))) for line in lines]


def _stands_alone(lines: list[Line], index: int) -> bool:
    """Blank lines or the ends of the text on both sides, and no other bare number next to it."""
    line = lines[index]
    before = index == 0 or line.gap > 0
    after = index == len(lines) - 1 or lines[index + 1].gap > 0
    near = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return before and after and not any(text.replace(".", "").isdigit() for text in near)


def _is_inside(lines: list[Line], index: int) -> bool:
    """Whether the line above breaks off in a sentence, as in a column whose line is nothing but a date.

    Wide blanks tell the head of a page.
    """
    if "\u3000" in lines[index].text or "  " in lines[index].text or _PAGE_CODE.fullmatch(lines[index].text):
        return False
    above = lines[index - 1].text if index and lines[index].gap == 0 else ""
    return clause_marks(above) > 0 and ends_inside(above)


def _is_signed(lines: list[Line], index: int) -> bool:
    """Whether a date stands with who signs a notice or letter: a body, or a short line right under the text."""
    if index < 2:
        return False
    text, above, behind = (lines[at].text for at in (index, index - 1, index - 2))
    if not is_date(text):
        return is_signed_on_a_day(text) and (_is_prose(above) or is_close(above))
    letter = may_sign(above) and recognise(above, in_tail=True) is None and (_is_prose(behind) or is_close(behind))
    return letter or is_organisation(above)


def _is_text(text: str) -> bool:
    """Sentences, makers and credits repeat for reasons of their own."""
    return ends_sentence(text) or is_byline(text) or is_credit(text) or is_name_list(text)


def _running_heads(lines: list[Line]) -> Iterator[int]:
    times = Counter(line.text for line in lines)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if times[line.text] >= _REPEATS and 4 <= len(line.text) <= 40 and line.mark not in {"row", "item"}:
            places[line.text].append(index)
    for text, where in places.items():
        apart = all(b - a >= _PAGE_LINES for a, b in pairwise(where))
        alone = all(lines[at].gap > 0 or at == 0 for at in where)
        goes_on = clause_marks(text) > 0 and any(at + 1 < len(lines) and lines[at + 1].gap == 0 for at in where)
        if apart and alone and not goes_on and not _is_text(text) and not heads_articles(lines, where):
            yield from where[1:]


def _page_heads(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """Lines that stand more than once right beside a page number, and those that differ by their own number only."""
    beside: defaultdict[str, list[int]] = defaultdict(list)
    numbered: defaultdict[str, list[int]] = defaultdict(list)
    numbers = {at for at, sort in known.items() if sort is Furniture.PAGE_NUMBER}
    for index, line in enumerate(lines):
        text = line.text
        counted = text[0].isdigit() or text[-1].isdigit()
        if not (numbers or counted) or not 4 <= len(text) <= _LONGEST_HEAD:
            continue
        if index in known or line.mark or ends_sentence(text):
            continue
        beside[text].append(index)
        found = _OWN_NUMBER.fullmatch(text) if counted else None
        if found is not None and (line.gap or not index):
            numbered[found["before"] or found["behind"]].append(index)
    for where in beside.values():
        if len(where) > 1 and sum(not numbers.isdisjoint((at - 1, at + 1)) for at in where) >= max(1, len(where) - 1):
            yield from (at for at in where if at)
    for where in numbered.values():
        if len(where) >= _REPEATS and all(b - a >= _PAGE_LINES for a, b in pairwise(where)):
            yield from where
    yield from _stepped_heads(lines)


def _stepped_heads(lines: list[Line]) -> Iterator[int]:
    """Heads of left and right pages: other words, but a page's number apart from them that counts on.

    Wide blanks part it, or it stands between dots or dashes of its own.
    """
    heads: list[tuple[int, int]] = []
    dotted: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        text = line.text
        if len(text) > _LONGEST_HEAD or line.mark or not ("\u3000" in text or "  " in text or _HAS_DOTTED.search(text)):
            continue
        found = _STEPPED.fullmatch(text)
        if found is None or ends_sentence(text):
            continue
        numeral = next(filter(None, found.groups()))
        number = int(numeral.translate(_DIGITS).strip("·•—- \u3000"))
        is_dotted = numeral[0] in "·•—-"
        if is_dotted:
            dotted.append((index, number))
        if is_dotted or line.gap > 0 or index == 0 or index + 1 == len(lines) or lines[index + 1].gap > 0:
            heads.append((index, number))
    yield from next(([at for at, _ in some] for some in (heads, dotted) if _counts_on(some)), [])


def _counts_on(heads: list[tuple[int, int]]) -> bool:
    counted = all(0 < b[1] - a[1] <= _STEP and b[0] - a[0] >= _NEAR_HEADS for a, b in pairwise(heads))
    return len(heads) > 1 and counted
