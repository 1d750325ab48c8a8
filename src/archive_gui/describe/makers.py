"""Who made an article: names, roles and affiliations from bylines, credits, datelines and source lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.describe.page import Page, texts
from archive_gui.domain.description import Contributor
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.language.characters import HAN
from archive_gui.language.surnames import looks_like_name, split_names

_ROLE = re.compile(
    r"(?:首席|见习|实习|特约|特派|全媒体|融媒体?)*(?:记者|記者|通讯员|通訊員|实习生|评论员|撰稿人?|撰文|作者(?!单位|简介|系|为)|(?:编译|策划|执笔|统筹|整理|采写)(?=[\s:：/／丨|｜]|$))"
    r"|文字?\s*[/／]\s*[图片]*(?=[\s:：]|[^/])|图\s*[/／]\s*文|图片?(?=\s*[/／:：])|图文|文(?=\s*[/／:：])|摄影报道|摄影|供图|配图|制图|绘图|制表|漫画|版式|(?:设计|编辑)(?![院部公中师室协所集])"
)
_REPORTER = re.compile(r"记者|通讯员|摄影师")
_REPORT = re.compile(r"(?:(?:综合)?(?:报道|摄影报道)|文[/／]图|图[/／]文|(?<=[\s/／])[文摄])\s*$")
_PICTURES_FROM = re.compile(r"\s(?:图片|照片|图)(?:来源|来自|由)\s?[:：]?.*")
"""Whence the pictures are, behind those who wrote."""

_JUNK = " \t\u3000:：/／|｜丨()（）【】[]□■◎●◆◀▲"
_CREDIT_ROLE = {"摄": "摄影", "绘": "绘图", "图": "图", "图片": "图片"}
_AFTER = re.compile(
    r"(?P<names>.*?)\s*[/／]?\s*(?P<role>摄影报道|摄影|摄|供图|配图|制图|绘图|绘|制表|漫画|图|视频)[)）]?\s*$"
)
_BEFORE = re.compile(
    r"[（(]?(?P<role>摄影|摄|制图|供图|绘图|图片|图|漫画|制表|视频|版式|插图|题图|设计)\s*[/／:：]\s*(?P<names>[^)）]+)[)）]?"
)
_GIVEN_BY = re.compile(r"(?:图片|照片|图表|配图|图)[^由]{0,6}由?(?P<names>[^由]{2,40}?)(?P<role>提供|供图|摄)$")
_IN_BRACKETS = re.compile(
    rf"[（(](?P<inside>[{HAN}·\s]{{0,16}}(?:记者|通讯员|作者|实习生)[{HAN}·\s、，,:：/]{{2,60}})[)）]"
)
_INLINE_CREDIT = re.compile(
    rf"[。”）)\s](?P<credit>(?:[{HAN}·]{{0,12}}(?:记者|通讯员)\s*)?[{HAN}\s、·]{{2,20}}(?:/\s*)?(?:摄影|摄|供图))[)）]?$"
)
_LABELLED = re.compile(
    r"(?P<role>作者|记者|通讯员|摄影|责任编辑|责编|编辑|校对)\s*[:：]\s*(?P<names>.*?)(?=\s+\S{2,4}\s*[:：]|[\s\]】）)]*$)"
)
_OFFICE = re.compile(
    r"(?:[县区市州乡镇村校院厅局处科部会董司秘]长|书记|主任|主席|委员|代表|教授|院士|研究员|工程师|经理|总裁|市民|读者|村民|居民|职工|学生|教师|民警|网友)$"
)
"""What stands before the name of somebody who signs a speech or letter."""

_NOBODY = frozenset(("提供", "通讯员", "记者", "作者", "本人", "供图", "受访者", "受访对象", "采访对象"))
"""What stands in the place of a name: 图片由通讯员提供."""

_NOT_MADE = re.compile(r"作者(?:单位|简介|系|为)")
_NEAR_START = 160
_NEAR_END = 100
_SPACED = 3
"""Characters of a name that was read with blanks between them."""


def contributors(reading: ReadingText, page: Page) -> tuple[Contributor, ...]:
    """Everyone named as a maker, in the order of the page, each name and role once."""
    found: dict[tuple[str, str | None], Contributor] = {}
    for maker in _all(reading, page):
        if maker.name in _NOBODY:
            continue
        key = (maker.name, maker.role)
        if key not in found or (found[key].affiliation is None and maker.affiliation):
            found[key] = maker
    if not found and page.signed:
        found = {
            (name, None): Contributor(name) for name in _names(page.metadata.author or "") if looks_like_name(name)
        }
    named = {name for name, role in found if role is not None}
    return tuple(maker for (name, role), maker in found.items() if role is not None or name not in named)


def _all(reading: ReadingText, page: Page) -> Iterator[Contributor]:
    for text in texts(reading, PartKind.BYLINE):
        yield from byline_makers(text)
    prose = texts(reading, PartKind.PARAGRAPH, PartKind.LEAD)
    for passage in [text[:_NEAR_START] for text in prose[:2]] + [text[-_NEAR_END:] for text in prose[-1:]]:
        for found in _IN_BRACKETS.finditer(passage):
            yield from byline_makers(found["inside"])
    for text in texts(reading, PartKind.PHOTO_CREDIT):
        yield from credit_makers(text)
    for text in texts(reading, PartKind.CAPTION):
        inline = _INLINE_CREDIT.search(text)
        if inline is not None:
            yield from credit_makers(inline["credit"])
    for line in page.lines("source_line", "edition_line"):
        for labelled in _LABELLED.finditer(line):
            for name in _names(labelled["names"]):
                if looks_like_name(name):
                    yield Contributor(name, labelled["role"].replace("责编", "责任编辑"))


def byline_makers(text: str) -> list[Contributor]:
    """The makers a byline names: roles stand before their names, an affiliation right before its role."""
    body = _REPORT.sub("", _PICTURES_FROM.sub("", text.strip(_JUNK)))
    roles = list(_ROLE.finditer(body))
    if not roles and (_NOT_MADE.search(body) or body.endswith("供稿")):
        return []
    if not roles:
        return [Contributor(name) for name in _signers(body)]
    makers: list[Contributor] = []
    affiliation = body[: roles[0].start()].strip(_JUNK) or None
    for number, role in enumerate(roles):
        stop = roles[number + 1].start() if number + 1 < len(roles) else len(body)
        names, following = _names_and_affiliation(body[role.end() : stop], last=number + 1 == len(roles))
        makers += [Contributor(name, _role(role[0]), affiliation) for name in names]
        affiliation = following if names else affiliation
    return makers


def credit_makers(text: str) -> list[Contributor]:
    """The makers a picture's credit names."""
    body = text.strip()
    found = _BEFORE.fullmatch(body) or _GIVEN_BY.search(body) or _AFTER.match(body.strip("（()）"))
    if found is None:
        return []
    role = _CREDIT_ROLE.get(found["role"], found["role"]).replace("提供", "供图")
    within = byline_makers(found["names"]) if _REPORTER.search(found["names"]) else []
    if within:
        return [Contributor(maker.name, role, maker.affiliation) for maker in within]
    return [Contributor(name, role) for name in _signers(found["names"])]


def _role(printed: str) -> str:
    return re.sub(r"\s", "", printed).replace("／", "/").rstrip("/")


def _names_and_affiliation(chunk: str, *, last: bool) -> tuple[list[str], str | None]:
    """The names behind a role, and the affiliation of the next role, which touches it."""
    body = chunk.strip(_JUNK) if last else chunk.lstrip(_JUNK)
    if last or not body or body[-1].isspace():
        return _names(body), None
    tokens = body.split()
    if len(tokens) > 1 and not looks_like_name(tokens[-1]):
        return _names(body[: body.rindex(tokens[-1])]), tokens[-1].strip(_JUNK)
    return _names(body), None


def _names(text: str) -> list[str]:
    """Personal names in a run of text; a run that no division fits is taken at its separators."""
    body = text.strip(_JUNK)
    if not body:
        return []
    ways = split_names(body)
    if ways:
        return list(ways[0].names)
    return [token for token in re.split(r"[\s、，,；;/／]+", body) if token]


def _signers(text: str) -> list[str]:
    """Names or bodies without a role: each token is one, where tokens are not all personal names run together."""
    tokens = [token for token in re.split(r"[\s、，,；;/／]+", text.strip(_JUNK)) if token]
    if len(tokens) == 2 and _OFFICE.search(tokens[0]) and looks_like_name(tokens[1]):
        return tokens[1:]
    if len(tokens) == _SPACED and all(len(token) == 1 for token in tokens) and looks_like_name("".join(tokens)):
        return ["".join(tokens)]
    if all(len(token) <= 4 for token in tokens):
        return _names(text)
    return tokens
