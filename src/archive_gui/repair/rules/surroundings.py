"""What stands beside furniture and is furniture for that alone: mastheads, sharing buttons, lists under a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.colophons import is_colophon
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import (
    COMMENTS,
    MASTHEAD,
    RELATED,
    SITE_NAME,
    Furniture,
)
from archive_gui.repair.menus import is_menu_word
from archive_gui.repair.signs import BOX_LABEL, DASHES, is_byline, is_credit, is_headline, is_name_list

_FRONT_GUIDE = re.compile(
    r"[^。]{4,40}?(?:[\s▶►▷→＞>（(/|｜…·]+|(?=详?见))(?:详见|见|刊|转)?\s?(?:第?\s?[A-Z]?\d{1,2}|第?[一二三四五六七八九十]{1,2})\s?版[)）]?"
)
"""A headline with the page where its article stands."""

_GUIDE_LABEL = re.compile(
    r"[【\[■◆]?\s*(?:(?:今日|本期|本周|今天)(?:导读|看点|要目|提示|关注|版面)|导读|要闻导读|[版标][面题]导航|本版(?:导读|目录|标题|新闻))\s*[】\]]?\s*[:：]?"
)
_PAGE_LIST = re.compile(r"[【\[]?(?:[版标][面题]导航|本版(?:目录|标题|新闻))[】\]]?")
"""A label under which a digital paper lists the headlines of its page."""

_LONGEST_LINK = 45
"""Characters of a headline that is a link."""

_LONGEST_COMMENT = 80
_LONGEST_LABEL = 10
_NEAR = 3
"""Lines round a newspaper's date line that its masthead may take."""

_MOST_TOLD, _LONGEST_PAGE_NAME = 40, 24
"""Edition lines that are read for names, and characters of a line that repeats them."""

_FEWEST_LINKED = 2
"""A label and one headline with prose under it are a box of the article, if boxes are called so."""

_NAME_SPLIT = re.compile(r"[\s·•|｜/:：—-]+")

_TOP_GROUP, _FEWEST_TOLD, _LONGEST_NAME = 5, 2, 6
"""Lines of a page's top, how many of them tell of the page, and characters of a page's name beside them."""

_ISSUE = re.compile(r"[（(]?(?:(?:19|20)\d{2}年)?总?第\s?\d{1,5}\s?期[)）]?")
"""The number of a bulletin's issue, under which who issues it stands with the day."""

_PAGE_TOLD = frozenset({Furniture.EDITION_LINE, Furniture.SOURCE_LINE, Furniture.PAGE_NUMBER})

_BUTTONS = 12
"""Characters of a line with a few sharing buttons."""


def surroundings(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """The lines that are furniture because of the ``known`` furniture, or of a label, above or beside them."""
    yield from ((index, Furniture.NAVIGATION) for index in _links(lines, known))
    yield from ((index, Furniture.NAVIGATION) for index in _page_lists(lines, known))
    yield from ((index, Furniture.NAVIGATION) for index in _guides(lines))
    yield from ((index, Furniture.FOOTER) for index in _colophons(lines, known))
    yield from ((index, Furniture.NAVIGATION) for index in _comments(lines, known))
    yield from ((index, Furniture.NAVIGATION) for index in _buttons(lines, known))
    mastheads = {**dict.fromkeys(_names_on_top(lines, known), Furniture.EDITION_LINE), **dict(_mastheads(lines, known))}
    yield from mastheads.items()
    yield from ((index, Furniture.RUNNING_HEAD) for index in _page_names(lines, {**known, **mastheads}))


def _colophons(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """Ways to reach a paper, its price and printer, in lines under or over other furniture."""
    told = set(known)
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for at in order:
            if at not in told and not told.isdisjoint((at - 1, at + 1)) and is_colophon(lines[at].text):
                told.add(at)
                yield at


def _links(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """The label 相关阅读 and the link lines under it, up to the next line of prose.

    Where prose follows, what a blank line or other furniture parts from the links is the head of its article.
    """
    run: list[int] = []
    for index, line in enumerate(lines):
        is_prose = len(line.text) > _LONGEST_LINK or line.text[-1] == "。" or line.mark == "heading"
        signed = bool(run) and (is_byline(line.text) or is_credit(line.text))
        if run and (is_prose or signed):
            yield from _without_head(lines, run, known)
            run = []
        if run or (len(line.text) <= _LONGEST_LABEL and RELATED.fullmatch(line.text)):
            run.append(index)
    yield from [] if _is_told(lines, run) else run


def _is_told(lines: list[Line], run: list[int]) -> bool:
    """Whether the text of a box stands under the label, in wrapped lines: no headline is parted by semicolons."""
    return any("；" in lines[at].text for at in run[1:])


def _without_head(lines: list[Line], run: list[int], known: Mapping[int, Furniture]) -> list[int]:
    """The run up to the last blank line or known furniture in it, but for its label and first link."""
    if _is_told(lines, run):
        return []
    parted = [at for at in run[2:] if lines[at].gap > 0 or at - 1 in known]
    if len(run) <= _FEWEST_LINKED:
        if BOX_LABEL.fullmatch(lines[run[0]].text):
            return []
        if lines[run[-1]].gap > 0:
            return run[:1]
    return [at for at in run if at < parted[-1]] if parted else run


def _page_lists(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """The headlines of a page right under the label 标题导航, as digital papers list them."""
    inside = False
    for index, line in enumerate(lines):
        if len(line.text) <= _LONGEST_LABEL and _PAGE_LIST.fullmatch(line.text):
            inside = True
        elif known.get(index) is Furniture.NAVIGATION or line.gap or _is_too_long(line.text):
            inside = False
        if inside and index not in known:
            yield index


def _is_too_long(text: str) -> bool:
    return len(text) > _LONGEST_LINK or ends_sentence(text)


def _guides(lines: list[Line]) -> Iterator[int]:
    """Headlines with the pages where their articles stand, two or more in a row, and the label over them."""
    found = [
        len(line.text) <= _LONGEST_LINK and "版" in line.text and _FRONT_GUIDE.fullmatch(line.text) is not None
        for line in lines
    ]
    for index, is_guide in enumerate(found):
        labelled = index > 0 and _GUIDE_LABEL.fullmatch(lines[index - 1].text) is not None
        if is_guide and (labelled or any(found[max(0, index - 1) : index]) or any(found[index + 1 : index + 2])):
            if labelled:
                yield index - 1
            yield index


def _comments(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """What readers wrote under an article, from its label to the next furniture."""
    inside = False
    for index, line in enumerate(lines):
        if index in known or len(line.text) > _LONGEST_COMMENT or line.mark == "heading":
            inside = False
        if index and len(line.text) <= _LONGEST_LABEL and COMMENTS.fullmatch(line.text):
            inside = True
        if inside and index not in known:
            yield index


def _buttons(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """Short lines of menu words next to navigation, and on beside each other; the site's name over it."""
    for step in (1, -1):
        order = range(len(lines)) if step == 1 else range(len(lines) - 1, -1, -1)
        beside = False
        for index in order:
            if index in known:
                beside = known[index] is Furniture.NAVIGATION
                continue
            text = lines[index].text
            named = step == -1 and index == 0 and SITE_NAME.fullmatch(text) is not None
            beside = beside and ((len(text) <= _BUTTONS and is_menu_word(text)) or named)
            if beside:
                yield index


def _page_names(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """The paper's and the page's name once more, apart inside the text, where an edition line names both."""
    told = [lines[at].text for at, sort in known.items() if sort is Furniture.EDITION_LINE]
    names = {name for text in told[:_MOST_TOLD] for name in _NAME_SPLIT.split(text) if name}
    if not names:
        return
    for index, line in enumerate(lines):
        if index in known or not line.gap or line.mark or len(line.text) > _LONGEST_PAGE_NAME:
            continue
        found = [name for name in _NAME_SPLIT.split(line.text) if name]
        if len(found) > 1 and names.issuperset(found) and any(name[-1] in "报刊" for name in found):
            yield index


def _names_on_top(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """Short names in the group of lines a page begins with, where its date and number stand and a headline follows."""
    end = next((at for at in range(1, min(len(lines), _TOP_GROUP + 1)) if lines[at].gap), 0)
    told = sum(known.get(at) in _PAGE_TOLD for at in range(end))
    if told < _FEWEST_TOLD or all(at in known for at in range(end)) or end in known:
        return
    below = lines[end].text
    if not is_headline(below) or is_byline(below) or is_name_list(below) or DASHES.match(below):
        return
    for at in range(end):
        text = lines[at].text
        if at not in known and len(text) <= _LONGEST_NAME and not lines[at].mark and not ends_sentence(text):
            yield at


def _mastheads(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """The paper's name and publisher beside a date or issue line; only short lines without prose lie between."""
    issues = (at for at, line in enumerate(lines[:_TOP_GROUP]) if at not in known and _ISSUE.fullmatch(line.text))
    for index in (*(at for at, sort in known.items() if sort is Furniture.EDITION_LINE), *issues):
        for step in (1, -1):
            for at in range(index + step, index + step * (_NEAR + 1), step):
                if not 0 <= at < len(lines) or lines[at].mark:
                    break
                if at in known:
                    continue
                if MASTHEAD.fullmatch(lines[at].text) is None:
                    break
                yield at, Furniture.EDITION_LINE
