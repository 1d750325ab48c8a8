"""Labels of the fields in a database's export (【标题】…, <标题>=…): they go, and tell what their lines are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from archive_gui.domain.reading import PartKind
from archive_gui.repair.draft import Line, Pen
from archive_gui.repair.furniture import Furniture

_KINDS: Mapping[str, PartKind | None] = {
    "标题": PartKind.TITLE, "题名": PartKind.TITLE, "正题": PartKind.TITLE, "篇名": PartKind.TITLE,
    "引题": PartKind.KICKER, "肩题": PartKind.KICKER, "眉题": PartKind.KICKER,
    "副题": PartKind.SUBTITLE, "副标题": PartKind.SUBTITLE,
    "作者": PartKind.BYLINE, "主题": None, "正文": None, "全文": None, "内容": None, "正文内容": None, "文章内容": None,
}  # fmt: skip
"""What the article's own fields hold; None for its text."""

_DATABASE = (
    "报纸名称|报纸|报名|刊名|刊物|文献来源|来源|出处|日期|出版日期|发表日期|版次|版号|版名|版面|栏目|专栏|专题|字数|关键词|主题词|分类|"
    "报刊名|报刊|馆藏地?|馆藏号|出版者|文章编号|下载|导出|引用|责任者|著者|撰文|刊载日期|出版时间|数据库|数据来源|检索式|检索词|打印人|下载人|分类号|图片|图片说明|编号|记录号|序号|期号|卷期|页码|摘要|全文链接|链接|网址|作者单位|责任编辑|体裁|语种|入库时间"
)
_OWN = "|".join(sorted(_KINDS, key=len, reverse=True))
_BRACKETED = re.compile(rf"[【\[](?P<what>{_OWN}|{_DATABASE})[】\]]\s*[:：]?\s*")
_PLAIN = re.compile(rf"(?P<what>{_OWN}|{_DATABASE})\s*[:：]\s*")
_TAGGED = re.compile(rf"<\s?(?P<what>{_OWN}|{_DATABASE})\s?>\s*[=＝:：]?\s*")
_RECORD = re.compile(r"</?(?:REC|RECORD|DOC|记录)>|</\s?[\u4e00-\u9fff]{2,6}\s?>", re.IGNORECASE)
_NEEDED = frozenset({"标题", "题名", "正题", "篇名", "正文", "全文"})
_SIGN = re.compile(r"(?:标题|题名|正题|篇名|正文|全文)\s?[】\]:：>]")
_FEWEST_PLAIN = 3
"""Sorts of labels that stand in no brackets; a web page has 来源 and 作者 as well."""


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Take the labels out where two sorts of them stand, title or text among them."""
    if _SIGN.search(pen.captured.text) is None:
        return lines
    found = {at: label for at, line in enumerate(lines) if (label := _label(line.text)) is not None}
    names = {label["what"] for label in found.values()}
    plain = sum(lines[at].text[0] not in "【[<" for at in found)
    if len(names) < (_FEWEST_PLAIN if plain * 2 > len(found) else 2) or names.isdisjoint(_NEEDED):
        return lines
    aside = pen.named(Furniture.SOURCE_LINE)
    kept: list[Line] = []
    gap = 0
    for at, line in enumerate(lines):
        label = found.get(at)
        told = _told(line, label, aside) if label is not None else _unless_mark(line, aside)
        if told is None:
            gap += line.gap + 1
            continue
        kept.append(replace(told, gap=told.gap + gap))
        gap = 0
    return kept


def _label(text: str) -> re.Match[str] | None:
    if text[0] in "【[":
        return _BRACKETED.match(text)
    return _TAGGED.match(text) if text[0] == "<" else _PLAIN.match(text)


def _unless_mark(line: Line, pen: Pen) -> Line | None:
    """The line, unless it is nothing but the mark between two records."""
    if line.text[0] == "<" and _RECORD.fullmatch(line.text) and pen.set_aside(line.strand.ranges()):
        return None
    return line


def _told(line: Line, label: re.Match[str], pen: Pen) -> Line | None:
    """The line without its label and known for what it is; None where nothing of the article is left."""
    what = label["what"]
    if what not in _KINDS or label.end() == len(line.text):
        return None if pen.set_aside(line.strand.ranges(), confidence=0.95) else line
    if not pen.set_aside(line.strand.ranges(0, label.end())):
        return line
    rest = line.strand.cut(label.end(), len(line.text)).stripped()
    kind = _KINDS[what]
    return replace(line, strand=rest, kind=kind, mark="field" if kind else line.mark)
