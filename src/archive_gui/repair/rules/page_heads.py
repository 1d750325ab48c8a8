"""The head of a page's text: its title, told by the words it shares with the text and by its place, and its kickers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from archive_gui.domain.reading import PartKind
from archive_gui.repair.characters import ends_clause
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture, is_control, is_ordinal
from archive_gui.repair.menus import is_menu_word
from archive_gui.repair.shared_words import word_pairs
from archive_gui.repair.signs import (
    DASHES,
    LEAD_LABEL,
    is_byline,
    is_credit,
    is_headline,
    is_name_list,
    is_organisation,
)

_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,6}\s?[:：]\s?[^，。；！？]{0,30}")
SOME_PLACE = re.compile(
    r".{0,14}(?:官方.{0,4}|公众号|账号|帐号|客户端|论坛|社区|博客|频道|网站|网|索引|在线|平台|主页|数据库|电视台|微讯|发布|编辑部|[日晚晨周时]报)"
    r"|[>›»＞/|│].{1,14}|[A-Za-z][A-Za-z0-9 .,&'’·:/_-]{2,60}|\S{0,3}\d+\s?(?:篇|个|条)(?:原创|视频|内容|作品)\S{0,4}"
    r"|[\[【][^\]】]{1,5}[\]】]|[^\s，。；！？]{1,12}\s*[>›»]{1,2}\s*[^\s，。；！？]{1,12}|\S{2,12}\s+(?:正文|详情)"
)
"""Names of sites, papers and accounts, crumbs of a trail, a head in Latin letters, a mark in brackets."""

_MASTHEAD_PART = re.compile(r"\d{5,}|\u3000.*\u3000|主办|主管|刊号")
"""What the line of a paper's number, publisher or telephone holds, and no headline does."""

TELLING = frozenset(
    {Furniture.NAVIGATION, Furniture.SOURCE_LINE, Furniture.COUNTER, Furniture.FOOTER, Furniture.EDITION_LINE}
)
_BUTTONS = frozenset({Furniture.NAVIGATION, Furniture.COUNTER})
_BELOW = 3
"""Lines under a title within which the line of source and time stands."""

_SHORTEST_TITLE = 5
_LONGEST_TITLE = 60
_FEWEST_SHARED = 2
"""Pairs of characters that a title has in common with its text."""

_KICKER = 6
"""Characters of a line right above a title that is more than the name of a section."""

_SHORT_KICKER = 3

_MOST_ABOVE = 2
"""Lines of a head above its title: a campaign's name and a kicker."""


def title_of(lines: list[Line], known: Mapping[int, Furniture], first: int, words: set[str]) -> int | None:
    """The line over the text that takes up most of its words; a format's own heading before all others."""
    best, found = 0, None
    for at in range(first):
        line = lines[at]
        text = line.text
        if at in known or not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or not _may_head(lines, known, at):
            continue
        if line.level == 1 or line.kind is PartKind.TITLE:
            return at
        if known.get(at - 1) is Furniture.RULER and is_ordinal(lines[at - 1].text):
            continue
        if is_byline(text) or is_credit(text) or SOME_PLACE.fullmatch(text):
            continue
        shared = len(word_pairs(text) & words)
        signed = _signs(lines, at + 1, first)
        if shared < _FEWEST_SHARED:
            shared, signed = 0, signed and best == 0
        value = shared + 2 * (shared > 0 and known.get(at + 1) in TELLING) + 2 * signed
        if value and value >= best:
            best, found = value, at
    return found


def _may_head(lines: list[Line], known: Mapping[int, Furniture], at: int) -> bool:
    """Whether a line is a headline; over the line of source and time it may call out, ask, or be longer than others."""
    text = lines[at].text
    if known.get(at + 1) is Furniture.SOURCE_LINE:
        return "。" not in text and text[-1] not in "，、；：,;:"
    return is_headline(text) and not ends_clause(text)


def calls_out(lines: list[Line], known: Mapping[int, Furniture], at: int) -> bool:
    """Whether a line right over the line of source and time is a title that ends in ！ or ？ like a sentence."""
    text = lines[at].text
    sourced = known.get(at + 1) is Furniture.SOURCE_LINE
    return sourced and text[-1] in "！？" and len(text) <= _LONGEST_TITLE and _may_head(lines, known, at)


def headline_over_source(lines: list[Line], known: Mapping[int, Furniture], first: int) -> int | None:
    """The longest headline right over the line of source and time, though it names nothing of the text."""
    below = next((at for at in range(first) if known.get(at) is Furniture.SOURCE_LINE), 0)
    heads = [at for at in range(max(0, below - _BELOW), below) if at not in known and _is_headline(lines, known, at)]
    return max(heads, key=lambda at: len(lines[at].text), default=None)


def _is_headline(lines: list[Line], known: Mapping[int, Furniture], at: int) -> bool:
    text = lines[at].text
    return _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE and _may_head(lines, known, at) and not is_label(text)


def _signs(lines: list[Line], at: int, first: int) -> bool:
    return at < first and (is_byline(lines[at].text) or is_name_list(lines[at].text))


def group_top(lines: list[Line], known: Mapping[int, Furniture], title: int, words: set[str]) -> int:
    """The first line of the head: what stands right above the title and reads like a kicker or title goes with it."""
    top = title
    for above in range(title - 1, -1, -1):
        text = lines[above].text
        if above in known or title - above > _MOST_ABOVE + 1 or SOME_PLACE.fullmatch(text):
            break
        quoted = text[0] in "“《「『—" or DASHES.match(text) is not None or _opens_head(lines, known, above)
        speaks = not word_pairs(text).isdisjoint(words) and not is_organisation(text)
        if not (quoted or LEAD_LABEL.match(text) or (len(text) >= _KICKER and (speaks or title - above == 1))):
            break
        if is_label(text) and not speaks:
            break
        top = above
    return top


def is_sourced(lines: list[Line], known: Mapping[int, Furniture], at: int) -> bool:
    """Whether a headline stands over the line of source and time, as titles do that name nothing of the text.

    What a page lets its readers do may stand between.
    """
    text = lines[at].text
    below = next((one for one in range(at + 1, at + _BELOW + 1) if known.get(one) not in _BUTTONS), at)
    if known.get(below) is not Furniture.SOURCE_LINE or not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE:
        return False
    if SOME_PLACE.fullmatch(text) or is_menu_word(text) or _MASTHEAD_PART.search(text):
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


def is_label(text: str) -> bool:
    """Whether a line is a label with a colon and a short value behind it."""
    return _LABELLED.fullmatch(text) is not None
