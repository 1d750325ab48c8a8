"""A Word document's paragraph styles: which are headings, captions, quotations, lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

CONTENTS = "contents"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|(?:wpsoffice手动)?目录|目錄)\s*(?:[1-9]|(?:heading|标题|標題)\s*\d?)", re.IGNORECASE)
_TITLES = frozenset({"title", "标题", "標題"})
_CAPTIONS = frozenset({"caption", "题注", "題註", "图注"})
_QUOTES = frozenset({"quote", "intense quote", "引用", "明显引用", "block text"})
_BODY_LEVEL = 9
"""An outline level of 9 says body text (ECMA-376, 17.3.1.20)."""
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs; ``level`` is 0 for no heading, the document's title has 1.

    The kind ``contents`` stands for lines of the table of contents.
    """

    kind: str = ""
    level: int = 0
    item: bool = False
    bold: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids."""

    by_id: dict[str, Style] = field(default_factory=dict)

    @classmethod
    def of(cls, root: etree._Element | None) -> Styles:
        """Read the styles part; a document without one has no styles."""
        if root is None:
            return cls()
        found = {style.get(f"{W}styleId") or "": style for style in root.iter(f"{W}style")}
        return cls({key: _resolved(key, found) for key in found})

    def of_paragraph(self, paragraph: etree._Element) -> Style:
        """What a paragraph is by its style and by its own properties."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return Style()
        named = properties.find(f"{W}pStyle")
        style = self.by_id.get(named.get(f"{W}val") or "", Style()) if named is not None else Style()
        level = _outline(properties)
        item = style.item or properties.find(f"{W}numPr") is not None
        if level is not None:
            return Style("heading" if level else "", level, item and not level, style.bold)
        return Style(style.kind, style.level, item, style.bold)


def _resolved(key: str, found: dict[str, etree._Element]) -> Style:
    """A style with what it takes over from those it is based on."""
    style: etree._Element | None = found[key]
    item = bold = False
    for _step in range(_LONGEST_CHAIN):
        if style is None:
            break
        item = item or style.find(f"{W}pPr/{W}numPr") is not None
        bold = bold or is_on(style.find(f"{W}rPr/{W}b"))
        told = _named(style)
        if told is not None:
            return Style(told.kind, told.level, item and not told.level, bold)
        based = style.find(f"{W}basedOn")
        style = found.get(based.get(f"{W}val") or "") if based is not None else None
    return Style("", 0, item, bold)


def _named(style: etree._Element) -> Style | None:
    element = style.find(f"{W}name")
    name = " ".join((element.get(f"{W}val") or "").lower().split()) if element is not None else ""
    if _CONTENTS.fullmatch(name):
        return Style(CONTENTS)
    heading = _HEADING.fullmatch(name)
    if heading is not None:
        return Style("heading", int(heading[1]))
    if name in _TITLES:
        return Style("heading", 1)
    if name in _CAPTIONS:
        return Style("caption")
    if name in _QUOTES:
        return Style("quote")
    properties = style.find(f"{W}pPr")
    level = None if properties is None else _outline(properties)
    return Style("heading", level) if level else None


def _outline(properties: etree._Element) -> int | None:
    """The heading level that an outline level gives, 0 for body text, None where there is none."""
    element = properties.find(f"{W}outlineLvl")
    told = element.get(f"{W}val") if element is not None else None
    if told is None or not told.isdecimal():
        return None
    return 0 if int(told) >= _BODY_LEVEL else int(told) + 1


def is_on(element: etree._Element | None) -> bool:
    """Whether a property that is on or off stands and is on (ECMA-376, 17.17.4)."""
    return element is not None and (element.get(f"{W}val") or "1") not in {"0", "false", "off", "none"}
