"""What stands under an article on a page of the web before its plain furniture begins: hot lists, votes, slogans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from archive_gui.repair.characters import clause_marks, ends_clause, ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture, is_disclaimer
from archive_gui.repair.signs import (
    CAPTION_MARK,
    INTRODUCED,
    LIST_MARK,
    is_signed,
)

_LONGEST = 40
"""Characters of a link, button or slogan."""

_CLAUSES = 3
"""Marks of clauses that no headline has so many of."""

_REFERENCES = re.compile(r"[【\[]?(?:参考文献|参考资料|注释|引文)[】\]]?\s?[:：]?")
"""The label over what an author himself refers to, which is the article's."""

_REFERENCE = re.compile(r"[\[［]\d{1,3}[\]］].{4,80}[\[［][A-Z](?:/[A-Z]{2})?[\]］].{0,60}")
"""A work in a database's list of similar ones (GB/T 7714), which may be longer than other links."""

_NOTE = re.compile(
    r"(?:编后|编者[按注]?|[备附]?注|说明|后记|又及|附记|(?:记者|采访|编辑)手记|(?:新闻|相关)?(?:链接|背景|资料))\s?[:：].*"
    r"|[（(](?:题图|图|本[版组文]|均由).{2,24}[)）]|[（(]?[^，。；：:]{2,20}(?:整理|口述|供稿|撰稿|执笔|撰文|记录|翻译)[)）]?"
)
"""Remarks of author or editor under an article, and who told it, wrote it down or sent it in."""

_SHORTEST_PROSE = 12
_FEWEST = 2
"""Lines of furniture behind the text from which a page has a foot, though none stands over the text."""

_TOP_SORTS = frozenset({Furniture.NAVIGATION, Furniture.SOURCE_LINE})
_FOOT_SORTS = frozenset({Furniture.NAVIGATION, Furniture.FOOTER, Furniture.COUNTER})


def ending(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """Short lines behind the text of a page that has a foot, and furniture over its text as well.

    Makers, bodies, dates, credits, captions, lists and whatever stops or pauses like text stay.
    """
    prose = [at for at, line in enumerate(lines) if at not in known and _is_prose(line)]
    if not prose:
        return
    first, last = prose[0], prose[-1]
    over = any(at < first and sort in _TOP_SORTS for at, sort in known.items())
    foot = [at for at, sort in known.items() if at > last and sort in _FOOT_SORTS]
    if not foot or not (over or len(foot) >= _FEWEST):
        return
    for at in range(last + 1, len(lines)):
        if _REFERENCES.fullmatch(lines[at].text):
            return
        if at not in known and not _stays(lines[at]):
            yield at, Furniture.NAVIGATION


def _is_prose(line: Line) -> bool:
    return len(line.text) > _SHORTEST_PROSE and ends_sentence(line.text) and not is_disclaimer(line.text)


def _stays(line: Line) -> bool:
    text = line.text
    if _REFERENCE.fullmatch(text):
        return False
    if (
        line.mark not in {"", "strong"}
        or line.level
        or len(text) > _LONGEST
        or ends_sentence(text)
        or ends_clause(text)
        or "。" in text
        or clause_marks(text) >= _CLAUSES
    ):
        return True
    if CAPTION_MARK.match(text) or INTRODUCED.match(text) or LIST_MARK.match(text) or _NOTE.fullmatch(text):
        return True
    return is_signed(text)
