"""What stands round an article on a site, in an app or a forum, and is known by its place beside other furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture, is_disclaimer, is_menu
from archive_gui.repair.rules.page_tails import ending
from archive_gui.repair.signs import CAPTION_MARK, DASHES, INTRODUCED, LIST_MARK, is_byline, is_credit, is_headline

_POST = re.compile(
    r"作者\s?[:：]\s?\S{1,16}\s+时间\s?[:：]\s?(?:19|20)\d{2}.{6,24}|(?!引用).{0,30}?(?:(?:发表|发布|回复)?于|(?:提交|回复|发表)(?:日期|时间)\s?[:：])\s?(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*\|.*)?"
)
"""The head of a post: who wrote it and when."""

_FORUM = re.compile(r"(?=.{0,40}(?:论坛|社区|BBS|贴吧)).{2,16}(?:\s+[-–>›»]+\s+.{2,24}){1,5}")
_ADDRESS = re.compile(r"https?://[!-~]{4,300}")
_BUTTON = re.compile(
    r"(?:[+＋]\s?)?(?:关注(?:[他她]|TA)?|打开|分享|收藏|订阅|打印|听全文|听新闻|朗读|转发|展开|收起|原创|首发)"
)
_FLOOR = re.compile(r"楼主|沙发|板凳|地板|地下室|\d{1,5}\s?[楼#]|#\d{1,5}|第\s?\d{1,5}\s?楼")
_RECORD_LABELS = (
    r"(?:信息)?索引号|信息分类|信息类别|信息名称|主题分类|主题词|组配分类|体裁分类|服务对象|发布机构|发布机关|发文机关|发文单位|公开主体|"
    r"公开责任部门|责任部门|发文字号|发文日期|文号|成文日期|成文时间|生成日期|生效日期|废止日期|公开日期|公开时间|公开方式|公开范围|公开程序|公开类别|公开形式|"
    r"有效性|效力状态|时效性|信息时效|内容概述|公文种类|所属主题|发布日期|关键词|标题|名称"
)
_RECORD = re.compile(rf"(?:{_RECORD_LABELS})(?:[\s:：|]+.{{0,60}})?")
_RECORD_LABEL = re.compile(rf"(?:{_RECORD_LABELS})[\s:：|]*")
_SPACED_LABEL = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,5}(?=[ \u3000:：]|$)")
_RECORD_SIGN = re.compile(
    r"索\s*引\s*号|发\s*布\s*机\s*构|公开方式|公开范围|公开类别|发文字号|主题分类|信息分类|公开主体|有效性"
)
_POST_SIGN = re.compile(r"发[表布]于|作者\s?[:：]\s?\S{1,16}\s+时间|(?:提交|回复|发表)(?:日期|时间)|楼主|回复于|沙发")
_WEEK_SIGN = re.compile(r"[日一]\s+(?:星期|周)?[一二]\s+(?:星期|周)?[二三]\s")
_NEAR_RECORD = 4
_FIELD = re.compile(r"[【\[][\u4e00-\u9fff ]{2,8}[】\]]\s?[^，。；！？]{0,40}[；;]?")
_FIELD_SIGN = re.compile(r"^\s*[【\[][\u4e00-\u9fff ]{2,8}[】\]]", re.MULTILINE)
_FEWEST_FIELDS = 3
"""Labels in brackets, each in a line with its value and beside another, from which a page shows a record of itself."""

_WEEK = re.compile(r"(?:星期|周)?[日一](?:\s+(?:星期|周)?[一二三四五六日]){6}")
_DAYS = re.compile(r"\d{1,2}(?:\s+\d{1,2}){0,6}")
_CONTACT = re.compile(
    r"[【\[]?(?:媒体|新闻|业务|投稿|采访|商务)?(?:联系|联络|垂询|咨询|接洽)(?:人|方式|我们|信息)?[】\]]?\s*[:：]?"
)
_SITE_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z·\d]{2,12}")
_TWICE = re.compile(
    r"([\u4e00-\u9fffA-Za-z·\d]{2,12})\s+\1"
    r"(?:\s+(?:今天|昨天|前天|刚刚|\d{1,2}\s?(?:分钟|小时|天|周)前|(?:\d{4}[-年])?\d{1,2}[-月]\d{1,2}日?))?"
)
"""A public account's name and, once more, its owner's, and how old the page is."""

_LEADER = re.compile(r"[.…·•・⋯_—-]{4,}|……")
_QUOTED = re.compile(r"“[^“”]{1,40}”|《[^《》]{1,40}》")
"""An article that a page names, by which no site is meant."""

_SHORTEST_NAME = 3
_LONGEST_TAIL_LINE = 60
_SHORTEST_PROSE = 12
_WRAPPERS = re.compile(
    r"[【\[（(][^】\])）]{1,14}[】\])）]|(?:\s*[-_—|｜–]+\s*[\u4e00-\u9fffA-Za-z·\d]{2,16})+$|^(?:标题|原标题|题目)\s*[:：]|[\s《》“”\"]"
)
"""What a page's own title adds to an article's: a forum's or site's name, marks round it."""

_SHORTEST_TITLE = 5
_TOP = 40
"""Lines at the top of a page in which its title may stand twice."""

_MOST_NAMED = 100
"""Lines of furniture in which a site's name is looked for."""


def site_frames(lines: list[Line], known: Mapping[int, Furniture], text: str) -> Iterator[tuple[int, Furniture]]:
    """The lines of a page's ``text`` that their place tells to be furniture, given what is ``known`` by its form."""
    told = dict(known)
    signed = (
        (_trails, None),
        (_records, _RECORD_SIGN),
        (_fields, _FIELD_SIGN),
        (_posts, _POST_SIGN),
        (_calendars, _WEEK_SIGN),
    )
    found_here = [find for find, sign in signed if sign is None or sign.search(text)]
    for found in (*found_here, _names, _titles, _contacts, _tails, ending, _again):
        for index, sort in list(found(lines, told)):
            if index not in told:
                told[index] = sort
                yield index, sort


def _first_prose(lines: list[Line], known: Mapping[int, Furniture], start: int = 0) -> int:
    return next((at for at in range(start, len(lines)) if at not in known and _is_prose(lines[at])), len(lines))


def _last_prose(lines: list[Line], known: Mapping[int, Furniture]) -> int:
    return next((at for at in range(len(lines) - 1, -1, -1) if at not in known and _is_prose(lines[at])), -1)


def _is_prose(line: Line) -> bool:
    return len(line.text) > _SHORTEST_PROSE and ends_sentence(line.text) and not is_disclaimer(line.text)


def _trails(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """All that stands above the trail of links or last menu at the top of a page, if a headline stands under it."""
    trail = next((at for at, sort in known.items() if sort is Furniture.NAVIGATION and is_menu(lines[at].text)), None)
    if trail is None or _first_prose(lines, known) < trail:
        return
    below = range(trail + 1, _first_prose(lines, known, trail))
    if any(
        at not in known and _may_be_title(lines[at].text) and _RECORD.fullmatch(lines[at].text) is None for at in below
    ):
        yield from ((at, Furniture.NAVIGATION) for at in range(trail))


def _records(lines: list[Line], _known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """The table in which an office registers what it publishes (索引号, 发布机构, 公开方式)."""
    found = [at for at, line in enumerate(lines) if _RECORD.fullmatch(_joined_label(line.text))]
    if len(found) < _NEAR_RECORD or not any(_RECORD_SIGN.match(_joined_label(lines[at].text)) for at in found):
        told = [at for at in found if "\t" in lines[at].text or ":" in lines[at].text or "：" in lines[at].text]
        if len(told) < 2 or sum(_RECORD_SIGN.match(_joined_label(lines[at].text)) is not None for at in told) < 2:
            return
    for first, second in pairwise(found):
        if second - first <= 2:
            yield from ((at, Furniture.SOURCE_LINE) for at in (first, second) if not _is_prose(lines[at]))
            value = first + 1
            if value < second and _RECORD_LABEL.fullmatch(_joined_label(lines[first].text)):
                yield value, Furniture.SOURCE_LINE
    last = found[-1]
    alone = _RECORD.fullmatch(_joined_label(lines[last].text).rstrip(":： ")) is not None and len(lines[last].text) <= 6
    value_below = alone and last + 2 < len(lines) and lines[last + 1].gap == 0 and len(lines[last + 1].text) <= 20
    if value_below:
        yield last + 1, Furniture.SOURCE_LINE


def _fields(lines: list[Line], _known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """What a database tells of an article in fields with labels in brackets, one a line and whatever their names."""
    found = [at for at, line in enumerate(lines) if line.text[0] in "【[" and _FIELD.fullmatch(line.text)]
    beside = sorted({at for pair in pairwise(found) if pair[1] - pair[0] == 1 for at in pair})
    if len(beside) >= _FEWEST_FIELDS:
        yield from ((at, Furniture.SOURCE_LINE) for at in beside)


def _joined_label(text: str) -> str:
    """The text with the blanks inside its first label closed (索 引 号)."""
    spaced = _SPACED_LABEL.match(text)
    joined = "".join(spaced[0].split()) if spaced is not None else ""
    if spaced is not None and _RECORD_LABEL.fullmatch(joined):
        return joined + text[spaced.end() :]
    return re.sub(r"(?<=[索引文号名称])[ \u3000](?=[引号称])", "", text[:8]) + text[8:]


def _posts(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """The head of a forum's first post, and everything from the second post on."""
    heads = [at for at, line in enumerate(lines) if len(line.text) <= _LONGEST_TAIL_LINE and _POST.fullmatch(line.text)]
    floors = [at for at, line in enumerate(lines) if _FLOOR.fullmatch(line.text)]
    if len(heads) < 2 and not (heads and floors):
        return
    yield heads[0], Furniture.SOURCE_LINE
    yield from ((at, Furniture.NAVIGATION) for at in floors)
    yield from ((at, Furniture.NAVIGATION) for at in range(heads[0]) if _FORUM.fullmatch(lines[at].text))
    prose = _first_prose(lines, known, heads[0] + 1)
    later = [at for at in (*heads[1:], *floors) if at > prose]
    if later:
        yield from ((at, Furniture.NAVIGATION) for at in range(min(later), len(lines)))


def _calendars(lines: list[Line], _known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """The days of a month under the days of the week, as digital papers offer their issues."""
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST_TAIL_LINE or _WEEK.fullmatch(line.text) is None:
            continue
        yield at, Furniture.NAVIGATION
        below = at + 1
        while below < len(lines) and _DAYS.fullmatch(lines[below].text):
            yield below, Furniture.NAVIGATION
            below += 1


def _names(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """The site's name beside furniture, where other furniture names it too."""
    prose = _first_prose(lines, known)
    links = (at for at in known if _LEADER.search(lines[at].text) is None and LIST_MARK.match(lines[at].text) is None)
    named = [_QUOTED.sub("", lines[at].text) for at in links][:_MOST_NAMED]
    heads = sum(at not in known and _may_be_title(lines[at].text) for at in range(prose))
    for at, line in enumerate(lines):
        if at not in known and _BUTTON.fullmatch(line.text) and (at - 1 in known or at + 1 in known):
            yield at, Furniture.NAVIGATION
            continue
        beside = not at or at - 1 in known or at + 1 in known
        if at not in known and beside and _TWICE.fullmatch(line.text):
            yield at, Furniture.NAVIGATION
            continue
        if at in known or len(line.text) > _SHORTEST_PROSE or _SITE_NAME.fullmatch(line.text) is None:
            continue
        enclosed = at - 1 in known and at + 1 in known
        if (
            beside
            and len(line.text) >= _SHORTEST_NAME
            and any(line.text in text and (enclosed or line.text != text) for text in named)
        ):
            if at < prose:
                heads -= is_headline(line.text)
                if heads < 1:
                    return
            yield at, Furniture.NAVIGATION


def _may_be_title(text: str) -> bool:
    """Whether a line is a headline, and neither a subtitle nor makers, which stand under one."""
    return is_headline(text) and DASHES.match(text) is None and not is_byline(text)


def _titles(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """A page's own title over the article's: the same words, with a site's name or marks round them."""
    if Furniture.NAVIGATION not in known.values() and Furniture.SOURCE_LINE not in known.values():
        return
    top = range(min(_first_prose(lines, known), _TOP))
    heads = [at for at in top if at not in known and len(lines[at].text) <= _LONGEST_TAIL_LINE]
    bare = {at: _WRAPPERS.sub("", lines[at].text) for at in heads}
    for at, later in ((one, other) for one in heads for other in heads if other > one):
        if bare[at] == bare[later] and len(bare[at]) >= _SHORTEST_TITLE and not lines[at].level:
            plain = bare[at] == lines[at].text and bare[later] != lines[later].text
            yield later if plain and not lines[later].level else at, Furniture.NAVIGATION


def _again(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """A long line that was set aside over the text, once more beside furniture inside or behind it."""
    prose = _first_prose(lines, known)
    over = {lines[at].text for at in known if at < prose and len(lines[at].text) > _SHORTEST_PROSE}
    for at in range(prose + 1, len(lines)):
        if at not in known and lines[at].text in over and (at - 1 in known or at + 1 in known):
            yield at, Furniture.NAVIGATION


def _contacts(lines: list[Line], _known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """Behind the text: whom to ask, and the lines of the group under that label."""
    last = _last_prose(lines, {})
    inside = False
    for at in range(last + 1, len(lines)):
        if lines[at].gap and inside:
            inside = False
        if last >= 0 and _CONTACT.fullmatch(lines[at].text):
            inside = True
        if inside:
            yield at, Furniture.FOOTER


def _tails(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """Short lines behind the text among a page's furniture; makers, credits, captions and attachments stay."""
    last = _last_prose(lines, known)
    first = _first_prose(lines, known)
    if last < 0 or not any(at not in known and is_headline(lines[at].text) for at in range(first)):
        return
    ends = (Furniture.NAVIGATION, Furniture.FOOTER, Furniture.COUNTER)
    frame = [at for at, sort in known.items() if at > last and sort in ends]
    if not frame:
        return
    for at in range(min(frame), len(lines)):
        text = lines[at].text
        stays = is_byline(text) or is_credit(text) or CAPTION_MARK.match(text) or INTRODUCED.match(text)
        numbered = LIST_MARK.match(text) is not None
        fits = len(text) <= _LONGEST_TAIL_LINE or _ADDRESS.fullmatch(text)
        if at not in known and fits and not stays and not numbered and lines[at].mark in {"", "strong"}:
            yield at, Furniture.NAVIGATION
