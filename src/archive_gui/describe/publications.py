"""Where an article appeared: publication, edition, address, column."""

from __future__ import annotations

import re

from archive_gui.describe.makers import byline_makers
from archive_gui.describe.page import Page, texts
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.reading import PartKind, ReadingText

_SOURCE = re.compile(r"(?:来源|稿源|出处)\s*[:：】\]丨|｜]\s*[《“]?([^\s|｜》”（()）\]】\[【]{2,30})[》”]?")
_MEDIUM = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:日报|晚报|早报|晨报|时报|商报|都市报|快报|周报|周刊|农民报|青年报|工人报|导报|通讯社|电视台|广播电台|在线|网)"
)
_PAPER_LINE = re.compile(
    r"^\s*[《]?(?![日晚早晨时商快周]报[\s》/|\d])([\u4e00-\u9fff·]{2,16})[》]?(?=[\s/|（(]*(?:第|[A-Z]?\d|[〇○零一二三四五六七八九]{4}年))|^\s*[《]?([\u4e00-\u9fff]{2,12}(?:报|刊))[》]?(?=[\s/|]|$)"
)
_EDITION = re.compile(
    r"第\s?[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?版|(?<![今\d][日天\d])(?<![共\d])[A-Z]?\d{1,3}\s?版|(?<![A-Za-z0-9])[A-Z]\d{2}(?![A-Za-z0-9])"
)
_URL = re.compile(r"https?://[!-~]{4,300}")
_COLUMN = re.compile(r"(?:栏目|频道|专栏)\s*[:：】\]]\s*([^\s|｜:：]{2,16})")
_URL_TAIL = ".,;:!?)]}'\""


def publication(reading: ReadingText, page: Page) -> str | None:
    """The paper, agency or site that brought the article, as its page names it; None where nothing does."""
    for line in page.lines("source_line"):
        found = _SOURCE.search(line)
        if found is not None:
            return found[1]
    for line in page.lines("edition_line", "running_head"):
        paper = _PAPER_LINE.match(line)
        if paper is not None:
            return paper[1] or paper[2]
    return _of_makers(reading) or page.metadata.publication


def _of_makers(reading: ReadingText) -> str | None:
    """The paper whose own reporters sign (湖南日报·新湖南客户端记者 …)."""
    for text in texts(reading, PartKind.BYLINE):
        for maker in byline_makers(text):
            found = _MEDIUM.match(maker.affiliation or "")
            if found is not None and (maker.role or "").endswith("记者"):
                return found[0]
    return None


def edition(page: Page) -> str | None:
    """The page of the paper (第7版, A03版), blanks taken out."""
    for line in page.lines("edition_line", "source_line", "running_head"):
        found = _EDITION.search(line)
        if found is not None:
            return re.sub(r"\s", "", found[0])
    return None


def column(page: Page) -> str | None:
    """The column or channel a source line names."""
    for line in page.lines("source_line", "edition_line", "navigation"):
        found = _COLUMN.search(line)
        if found is not None:
            return found[1]
    return None


def url(captured: CapturedText, page: Page) -> str | None:
    """The address of the page where it gives one: in a source line, in its metadata, or as the only one in the text."""
    for line in page.lines("source_line"):
        found = _URL.search(line)
        if found is not None:
            return found[0].rstrip(_URL_TAIL)
    if page.metadata.url is not None:
        return page.metadata.url
    if "://" not in captured.text:
        return None
    addresses = {found[0].rstrip(_URL_TAIL) for found in _URL.finditer(captured.text)}
    return addresses.pop() if len(addresses) == 1 else None
