"""What a file of Markdown holds beside its text: keys and values, comments, tags, labels of links, lists of links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.signs import is_byline, is_credit, is_headline

_MATTER = {"---": frozenset({"---", "..."}), "+++": frozenset({"+++"})}
"""What opens a block of keys and values, and what closes it."""

_KEY = re.compile(r"[\w][\w -]{0,30}\s*[:=]|-\s|#|\]|\}")
_LONGEST_MATTER = 60
_TITLE_BLOCK, _LONGEST_TITLE_BLOCK = "% ", 3
_COMMENTS = (("<!--", "-->"), ("%%", "%%"))
_LONGEST_COMMENT = 200
"""Lines of a comment."""

_TAGS = re.compile(r"(?:#[^\s#，。；：！？、]{1,30}#?(?:\s+|$))+")
_SPACED_HEADING = re.compile(r"#{1,6}[ \t\u3000]+\S")
_LONGEST_TAG = 12
_LABEL = re.compile(
    r"\[(?P<label>[^\[\]^\n]{1,100})\]:[ \t]*<?(?=[!-~]{0,400}[A-Za-z/#])[!-;=?-~]*[./#:][!-;=?-~]*>?"
    r"(?:[ \t]+[\"'(].{0,200})?"
)
_CONTENTS = re.compile(r"(?i)@?\[{1,2}_?(?:toc|目录)_?\]{1,2}(?:\(.{0,100}\))?|\$\{toc\}|\{(?::\s?|[#.])[^{}]{0,100}\}")
"""Where a table of contents is put, and attributes in a line of their own."""

_FENCE = re.compile(r"(?:```|~~~)[\w-]*|:{3,}.{0,200}|\\(?:newpage|pagebreak|clearpage)(?:\{\})?|#{1,6}")
_SURE_PROPERTY = (
    r"标签|别名|(?:创建|更新|修改|编辑|剪藏|收藏|导入|最后编辑|最后修改)(?:时间|日期)|笔记本|笔记类型|阅读状态|完成状态"
    r"|tags?|aliases|created(?:[ _](?:at|time|date|by))?"
    r"|(?:updated|modified)(?:[ _](?:at|time|date))?|last edited(?: time| by)?|(?:parent_|note)?id"
    r"|notebook|source_\w+|is_\w+|user_\w+|todo_\w+"
    r"|encryption_\w+|markup_language|type_|clipped(?: at| on)?|date created|date modified"
)
_PROPERTY = re.compile(
    rf"(?i)(?:(?P<sure>{_SURE_PROPERTY})|状态|分类|类别|类型|来源|出处|作者|日期|链接|网址|原文|原文链接|关键词|优先级|进度|附件|属性|评分|author|source|url|link"
    r"|status|types?|category|categories|date|published?|publisher|title|description|order|latitude|longitude|altitude|application_data|priority)"
    r"\s?[:：](?:\s.{0,300}|\S.{0,300})?"
)
"""A property that a notes program keeps of a page; some are kept of nothing else."""

_OF_TEXT = re.compile(r"(?:来源|出处|作者|日期)\s?[:：](?!\s?https?:)")
"""Properties that tell of the text itself: they are read for its description with other lines of its source."""

_TARGET = r"\((?:[^()\n]|\([^()\n]{0,200}\)){1,800}\)"
_LINKS = re.compile(
    rf"(?:!?\[(?:[^\[\]\n]|\[[^\[\]\n]{{0,100}}\]){{1,200}}\](?:{_TARGET})?[\s、，,|·/]{{0,4}}){{1,20}}"
)
"""A line of links; where one ends can be read in one way only, however many there are."""
_LINK = re.compile(r"\[\[[^\[\]\n]{1,200}\]\]|\[[^\[\]\n]{1,200}\]\([^\n]")
_PICTURED = re.compile(r"!\[")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+")
_HEAD_MARK = re.compile(r"(?:#{1,6}|>)[ \t]*|\*\*|__|[:：]$")
_LIST_NAME = re.compile(
    r"(?i)反向链接|链接到(?:此|本|当前)(?:页|页面|笔记)|(?:被|引用|提及)\S{0,6}(?:引用|提及|链接)|(?:相关|关联|更多|推荐|延伸|往期|参考)(?:笔记|阅读|链接|文章|推荐|内容|页面|新闻|报道)"
    r"|参见|另见|backlinks?|(?:un)?linked (?:references|mentions)|see also|related(?: \w+)?|links?"
)
_LONGEST_LIST_NAME = 16
_RULER = re.compile(r"(?:[-*_][ \t]*){3,}")
_ATTACHED = re.compile(r"[\[\s-]*附")


def labels_of(lines: Sequence[Line]) -> frozenset[str]:
    """The labels of links that are told in lines of their own, folded."""
    return frozenset(found["label"].casefold() for line in lines if (found := _label(line.text)) is not None)


def beside_text(lines: list[Line]) -> frozenset[int]:
    """The lines that are no text; those of one sort are found on from another, never twice."""
    begin = _front(lines)
    found = set(range(begin))
    found.update(_comments(lines, begin))
    spaced = any(_SPACED_HEADING.match(line.text) for line in lines)
    for at in range(begin, len(lines)):
        text = lines[at].text
        if _label(text) or _CONTENTS.fullmatch(text) or _FENCE.fullmatch(text) or _is_tags_line(text, spaced=spaced):
            found.add(at)
    found.update(_properties(lines, begin))
    found.update(_links_behind(lines, found))
    return frozenset(found)


def _is_tags_line(text: str, *, spaced: bool) -> bool:
    """Whether a line is tags: several, or a short one on a page whose headings have a blank behind their signs."""
    if text[0] != "#" or _TAGS.fullmatch(text) is None:
        return False
    return " " in text or (spaced and len(text) <= _LONGEST_TAG)


def _label(text: str) -> re.Match[str] | None:
    return _LABEL.fullmatch(text) if text[0] == "[" else None


def _front(lines: list[Line]) -> int:
    """Behind a block of keys and values that a page begins with, or a block of title, author and date (Pandoc)."""
    if not lines:
        return 0
    if lines[0].text.startswith(_TITLE_BLOCK):
        return next(
            (at for at in range(_LONGEST_TITLE_BLOCK) if not _is_in_title_block(lines, at)), _LONGEST_TITLE_BLOCK
        )
    closing = _MATTER.get(lines[0].text, frozenset())
    end = next((at for at, line in enumerate(lines[1:_LONGEST_MATTER], 1) if line.text in closing), 0)
    if not end or not all(_KEY.match(line.text) or line.indent for line in lines[1:end]):
        return 0
    return end + 1


def _is_in_title_block(lines: list[Line], at: int) -> bool:
    return at < len(lines) and lines[at].text.startswith("%") and (at == 0 or lines[at].gap == 0)


def _comments(lines: list[Line], begin: int) -> Iterator[int]:
    """Comments that begin and end with lines of their own."""
    for opening, closing in _COMMENTS:
        at = begin
        while at < len(lines):
            text = lines[at].text
            at += 1
            if not text.startswith(opening) or closing in text[len(opening) :]:
                continue
            reach = range(at, min(at + _LONGEST_COMMENT, len(lines)))
            end = next((one for one in reach if closing in lines[one].text), None)
            if end is not None and lines[end].text.endswith(closing):
                yield from range(at - 1, end + 1)
                at = end + 1


def _properties(lines: list[Line], begin: int) -> Iterator[int]:
    """What a notes program tells of a page: two properties or more under one another, or its tags, outside the text."""
    told = [_PROPERTY.fullmatch(line.text) if len(line.text) <= 300 else None for line in lines]
    prose = [at for at in range(begin, len(lines)) if told[at] is None and _is_prose(lines[at].text)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    at = begin
    while at < len(lines):
        end = at
        while end < len(lines) and told[end] is not None and (end == at or not lines[end].gap):
            end += 1
        sure = [one for one in told[at:end] if one is not None and one["sure"]]
        outside = end <= first or at > last
        if sure and outside and (end - at > 1 or _is_tags(lines[at].text)):
            yield from (one for one in range(at, end) if not _OF_TEXT.match(lines[one].text))
        at = max(end, at + 1)


def _is_tags(text: str) -> bool:
    return text[:2] == "标签" or text[:3].lower() == "tag"


def _is_prose(text: str) -> bool:
    return len(text) > 12 and ends_sentence(text)


def _links_behind(lines: list[Line], known: set[int]) -> Iterator[int]:
    """Lines behind the text that are links and nothing else, and the name of such a list; who made the text stays."""
    end = len(lines)
    first = end
    links = 0
    while end and (end - 1 in known or _leads_away(lines[end - 1].text) or _RULER.fullmatch(lines[end - 1].text)):
        end -= 1
        if end not in known and _LINK.search(lines[end].text):
            links += 1
            first = end
    if not links or not any(_is_prose(line.text) for line in lines[:end]):
        return
    yield from (at for at in range(first, len(lines)) if at not in known)
    name = _HEAD_MARK.sub("", lines[first - 1].text).strip()
    headed = first - 1 >= end - 1 and first - 1 not in known and is_headline(name)
    if headed and (_LIST_NAME.fullmatch(name) or (lines[first - 1].text[0] == "#" and len(name) <= _LONGEST_LIST_NAME)):
        yield first - 1


def _leads_away(text: str) -> bool:
    item = _ITEM.match(text)
    bare = text[item.end() :] if item is not None else text
    if bare[:1] != "[" or _ATTACHED.match(bare) or _PICTURED.search(bare) or _LINKS.fullmatch(bare) is None:
        return False
    words = re.sub(r"\]\([^()]{0,800}\)|[\[\]]", "", bare).strip()
    return _LINK.match(bare) is not None and not (is_byline(words) or is_credit(words))
