"""Keys and values that a text begins with, between rulers: what an export of Markdown says of itself (YAML or TOML)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from archive_gui.capture.web.metadata import iso_day
from archive_gui.domain.captured import SourceMetadata

_BLOCK = re.compile(
    r"\A(?:---[ \t]*\r?\n(?P<keys>.{0,4000}?)\r?\n(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\r?\n(?P<set>.{0,4000}?)\r?\n\+\+\+)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)
_LINE = re.compile(r"(?P<key>\w[\w -]{0,30}?)[ \t]*[:=：][ \t]*(?P<value>[^\r\n]{0,300}?)[ \t]*\r?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>[^\r\n]{1,300}?)[ \t]*\r?$")
_LISTED = re.compile(r"\[(?P<values>[^\[\]]*)\]")
_COMMENT = re.compile(r"[ \t]#.*")
_QUOTED = re.compile(r"""(?P<mark>["'])(?P<value>.*)(?P=mark)""")
_HAN = re.compile("[一-鿿]")

_FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("title", "标题", "題名", "题名"), "title"),
    **dict.fromkeys(("author", "authors", "by", "byline", "作者", "记者"), "author"),
    **dict.fromkeys(("publication", "publisher", "media", "报纸", "媒体", "报刊"), "publication"),
    **dict.fromkeys(("source", "来源", "出处"), "source"),
    **dict.fromkeys(
        ("date", "published", "pubdate", "publish_date", "publication_date", "date_published", "日期", "发布日期",
         "发布时间", "发表日期", "刊发日期", "刊载日期", "见报日期"),
        "date",
    ),
    **dict.fromkeys(("url", "link", "网址", "链接", "原文链接"), "url"),
}  # fmt: skip
"""Keys that exports use, by what they tell; of two that tell the same the first one counts."""


def front_matter(text: str) -> tuple[SourceMetadata, int]:
    """What the block says of the text, and where it ends; nothing and 0 where a text begins with none."""
    block = _BLOCK.match(text)
    if block is None:
        return SourceMetadata(), 0
    told: dict[str, str] = {}
    field = None
    for line in (block["keys"] or block["set"] or "").split("\n"):
        item, pair = _ITEM.match(line), _LINE.match(line)
        if item is not None and field is not None:
            told[field] = "、".join(filter(None, (told.get(field), _plain(item["value"]))))
        elif pair is not None:
            field = _FIELDS.get(pair["key"].lower())
            field = None if field in told else field
            if field is not None and (value := _plain(pair["value"])):
                told[field] = value
    source = told.pop("source", "")
    if source.startswith(("http://", "https://")):
        told.setdefault("url", source)
    elif _HAN.search(source) and "[[" not in source:
        told.setdefault("publication", source)
    day = iso_day(told.pop("date", None))
    return SourceMetadata(**told, date=day), block.end()


def _plain(value: str) -> str:
    """A value without its quotation marks, comment or brackets: ["甲", "乙"] is 甲、乙."""
    value = _COMMENT.sub("", value).strip()
    listed = _LISTED.fullmatch(value)
    if listed is not None:
        return "、".join(filter(None, (_plain(one) for one in listed["values"].split(","))))
    quoted = _QUOTED.fullmatch(value)
    return (quoted["value"] if quoted is not None else value).strip()
