"""The zones over and under a page's text: what stands there and does not speak of the text is the page's frame.

No list holds the words of every site. So the text's own words are asked: the title takes some of them up, and what
stands above the title's group, or behind the text once other furniture has begun, is a frame whatever it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from archive_gui.domain.reading import PartKind
from archive_gui.language.characters import HAN
from archive_gui.repair.characters import clause_marks, ends_clause, ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture, is_control, is_disclaimer, is_menu_word, is_ordinal
from archive_gui.repair.signs import (
    BOX_LABEL,
    CAPTION_MARK,
    DASHES,
    DATELINE,
    INTRODUCED,
    LEAD_LABEL,
    LIST_MARK,
    SPEAKERS,
    is_byline,
    is_credit,
    is_headline,
    is_name_list,
    is_organisation,
    is_signed,
)

_TELLING = frozenset(
    {Furniture.NAVIGATION, Furniture.SOURCE_LINE, Furniture.COUNTER, Furniture.FOOTER, Furniture.EDITION_LINE}
)
_FOOT = frozenset({Furniture.NAVIGATION, Furniture.FOOTER, Furniture.COUNTER})
_BUTTONS = frozenset({Furniture.NAVIGATION, Furniture.COUNTER})
_NEAR = 4
"""Lines from one paragraph to the next: a heading, and furniture round it."""

_BELOW = 3
"""Lines under a title within which the line of source and time stands."""

_FEWEST = 2
"""Lines of furniture from which a page has a frame."""

_LONGEST_SHORT = 40
_SHORTEST_PROSE, _LONG_PROSE = 20, 42
_BODY = 6000
"""Characters of the text whose words are asked."""

_SHORTEST_TITLE = 5
_LONGEST_TITLE = 60
_FEWEST_SHARED = 2
"""Pairs of characters that a title has in common with its text."""

_KICKER = 6
"""Characters of a line right above a title that is more than the name of a section."""

_SHORT_KICKER = 3

_MOST_ABOVE = 2
"""Lines of a head above its title: a campaign's name and a kicker."""

_LONGEST_REMARK = 30
"""Characters of what a reader says of the text."""

_FEWEST_WORDS = 4
_WORD = 6
"""Characters of a link or button between title and text."""

_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,6}\s?[:：]\s?[^，。；！？]{0,30}")
_SOME_PLACE = re.compile(
    r".{0,14}(?:官方.{0,4}|公众号|账号|帐号|客户端|论坛|社区|博客|频道|网站|网|索引|在线|平台|主页|数据库|电视台|微讯|发布|编辑部|[日晚晨周时]报)"
    r"|[>›»＞/|│].{1,14}|[A-Za-z][A-Za-z0-9 .,&'’·:/_-]{2,60}|\S{0,3}\d+\s?(?:篇|个|条)(?:原创|视频|内容|作品)\S{0,4}"
    r"|[\[【][^\]】]{1,5}[\]】]|[^\s，。；！？]{1,12}\s+[>›»]\s+[^\s，。；！？]{1,12}"
)
"""Names of sites, papers and accounts, crumbs of a trail, a head in Latin letters, a mark in brackets."""

_MASTHEAD_PART = re.compile(r"\d{5,}|\u3000.*\u3000|主办|主管|刊号")
"""What the line of a paper's number, publisher or telephone holds, and no headline does."""

_SLIGHT = re.compile(
    r"[←→‹›«»<].{1,30}|.{1,30}[←→»›↓>]|\S{1,6}\s?\*|[12]\d{3}\s?年\s?\d{1,2}\s?月|\d{1,2}-\d{1,2}|\d{1,5}\s?楼|IP属地.{2,8}"
    r"|\d{1,5}\s?[个篇条张]|[+＋]\s?[\u4e00-\u9fff]{2,4}|来自.{2,12}(?:客户端|网友|版)|(?:昨天|前天|刚刚|\d{1,2}\s?(?:天|小时|分钟)前).{0,8}|\d{1,6}"
    r"|[A-Za-z][A-Za-z\d .,:&'’_/+-]{1,60}|Lv\.?\s?\d{1,2}|\S{1,8}\s?[(（]\d+[)）]"
)
"""Arrows, fields to fill in, bare numbers and ages of remarks: a few such lines make a frame."""

_FEWEST_SLIGHT = 4
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
    told = sum(sort in _TELLING for sort in known.values())
    slight = [at for at, line in enumerate(lines) if at not in known and _is_slight(line)]
    if told < _FEWEST and not fields and told + len(slight) < _FEWEST_SLIGHT:
        return
    yield from ((at, Furniture.FOOTER) for at in _stamps(lines, known))
    first = next((at for at in range(len(lines)) if at not in known and _begins_text(lines, at)), len(lines))
    if first == len(lines):
        return
    foot = _foot(lines, known, first)
    words = _words("".join(lines[at].text for at in range(first, foot) if at not in known)[:_BODY])
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
        if near or len(text) > _LONG_PROSE or len(_words(text) & seen) > 2 * _FEWEST_SHARED:
            last = at
            if len(seen) < _BODY:
                seen |= _words(text)
    return last + 1


def _words(text: str) -> set[str]:
    return {run[at : at + 2] for run in _HAN_RUN.findall(text) for at in range(len(run) - 1)}


def _over(
    lines: list[Line], known: Mapping[int, Furniture], first: int, words: set[str]
) -> Iterator[tuple[int, Furniture]]:
    """What stands above the title's group, and words and labels between the title and the text beside furniture."""
    title = _title(lines, known, first, words)
    if title is None:
        title = _headline_over_source(lines, known, first)
        if title is None:
            return
        top = 0
    else:
        top = _group_top(lines, known, title, words)
    if any(at < top and (at in known or _is_name(lines[at])) for at in range(top)) or _menu(lines, top):
        menu = set(_menu(lines, top))
        over = [
            at
            for at in range(top)
            if at not in known and (at in menu or _is_aloof(lines, at, words, lines[title].text))
        ]
        if known.get(title + 1) is not Furniture.SOURCE_LINE:
            over = [at for at in over if not _is_sourced(lines, known, at)]
        yield from ((at, Furniture.NAVIGATION) for at in over)
    told = set(known)
    for order in (range(title + 1, first), range(first - 1, title, -1)):
        step = order.step
        for at in order:
            if at in told:
                continue
            beside = at - step in told or (step > 0 and at + 1 in told)
            heads = at + 1 == first and not _is_label(lines[at].text) and len(lines[at].text) >= _SHORT_KICKER
            sourced = known.get(at + 1) is Furniture.SOURCE_LINE and at - 1 in {title, *told}
            asked = set() if sourced else words
            if _is_name(lines[at]) or (beside and not heads and _is_button(lines[at], asked)):
                told.add(at)
                yield at, Furniture.NAVIGATION


def _title(lines: list[Line], known: Mapping[int, Furniture], first: int, words: set[str]) -> int | None:
    """The line over the text that takes up most of its words; a format's own heading before all others."""
    best, found = 0, None
    for at in range(first):
        line = lines[at]
        text = line.text
        if at in known or not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or ends_clause(text):
            continue
        if line.level == 1 or line.kind is PartKind.TITLE:
            return at
        if known.get(at - 1) is Furniture.RULER and is_ordinal(lines[at - 1].text):
            continue
        if not is_headline(text) or is_byline(text) or is_credit(text) or _SOME_PLACE.fullmatch(text):
            continue
        shared = len(_words(text) & words)
        signed = _signs(lines, at + 1, first)
        if shared < _FEWEST_SHARED:
            shared, signed = 0, signed and best == 0
        value = shared + 2 * (shared > 0 and known.get(at + 1) in _TELLING) + 2 * signed
        if value and value >= best:
            best, found = value, at
    return found


def _headline_over_source(lines: list[Line], known: Mapping[int, Furniture], first: int) -> int | None:
    """The longest headline right over the line of source and time, though it names nothing of the text."""
    below = next((at for at in range(first) if known.get(at) is Furniture.SOURCE_LINE), 0)
    heads = [at for at in range(max(0, below - _BELOW), below) if at not in known and _is_headline(lines[at])]
    return max(heads, key=lambda at: len(lines[at].text), default=None)


def _is_headline(line: Line) -> bool:
    text = line.text
    return _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE and is_headline(text) and not _is_label(text)


def _signs(lines: list[Line], at: int, first: int) -> bool:
    return at < first and (is_byline(lines[at].text) or is_name_list(lines[at].text))


def _group_top(lines: list[Line], known: Mapping[int, Furniture], title: int, words: set[str]) -> int:
    """The first line of the head: what stands right above the title and reads like a kicker or title goes with it."""
    top = title
    for above in range(title - 1, -1, -1):
        text = lines[above].text
        if above in known or title - above > _MOST_ABOVE + 1 or _SOME_PLACE.fullmatch(text):
            break
        quoted = text[0] in "“《「『—" or DASHES.match(text) is not None or _opens_head(lines, known, above)
        speaks = not _words(text).isdisjoint(words) and not is_organisation(text)
        if not (quoted or LEAD_LABEL.match(text) or (len(text) >= _KICKER and (speaks or title - above == 1))):
            break
        if _is_label(text) and not speaks:
            break
        top = above
    return top


def _is_aloof(lines: list[Line], at: int, words: set[str], title: str) -> bool:
    """Whether a line above the head says nothing that the text says: no caption, no sentence, no makers."""
    line, text = lines[at], lines[at].text
    if _SOME_PLACE.fullmatch(text) or title in text:
        return True
    if is_credit(lines[at + 1].text):
        return False
    if line.level or is_credit(text) or CAPTION_MARK.match(text) or LEAD_LABEL.match(text):
        return False
    if (ends_sentence(text) or clause_marks(text) > 1) and len(text) > _LONGEST_REMARK:
        return False
    own = _words(text)
    return len(own & words) <= (1 if text[-1] == "。" else max(1, len(own) // 2))


def _is_sourced(lines: list[Line], known: Mapping[int, Furniture], at: int) -> bool:
    """Whether a headline stands over the line of source and time, as titles do that name nothing of the text.

    What a page lets its readers do may stand between.
    """
    text = lines[at].text
    below = next((one for one in range(at + 1, at + _BELOW + 1) if known.get(one) not in _BUTTONS), at)
    if known.get(below) is not Furniture.SOURCE_LINE or not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE:
        return False
    if _SOME_PLACE.fullmatch(text) or is_menu_word(text) or _MASTHEAD_PART.search(text):
        return False
    return is_headline(text)


def _opens_head(lines: list[Line], known: Mapping[int, Furniture], at: int) -> bool:
    """Whether a short line stands first in a group of the text's head: behind furniture or a blank line."""
    line = lines[at]
    if len(line.text) < _SHORT_KICKER or is_menu_word(line.text) or is_control(line.text):
        return False
    if lines[at + 1].gap and not line.gap:
        return False
    return line.gap > 0 or not at or at - 1 in known


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


def _is_label(text: str) -> bool:
    return _LABELLED.fullmatch(text) is not None


def _is_name(line: Line) -> bool:
    """Whether a line without sentences or makers is the name of a site, or of a place in it."""
    return (
        not line.level
        and line.mark not in {"row", "caption"}
        and not is_signed(line.text)
        and not BOX_LABEL.fullmatch(line.text)
        and _SOME_PLACE.fullmatch(line.text) is not None
    )


def _is_button(line: Line, words: set[str]) -> bool:
    """Whether a line between title and text says nothing of it: a button, a label, a name of the site."""
    text = line.text
    if line.level or line.mark in {"row", "caption"} or is_signed(text) or BOX_LABEL.fullmatch(text):
        return False
    if clause_marks(text) or ends_sentence(text) or SPEAKERS.match(text) or text[0] in "“《—" or LEAD_LABEL.match(text):
        return False
    if _SOME_PLACE.fullmatch(text) or (_is_label(text) and len(text) <= _LONGEST_SHORT):
        return True
    return len(text) <= _WORD and _words(text).isdisjoint(words)


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
            if not closed or len(text) > _LONGEST_REMARK or len(_words(text) & words) > 1:
                continue
        elif not behind and (LIST_MARK.match(text) or lines[at].level or len(_words(text) & words) >= _FEWEST_SHARED):
            continue
        told.add(at)
        yield at, Furniture.NAVIGATION
