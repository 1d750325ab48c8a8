"""Meetings, fairs and contests that figures are said of: 第三届样湖采摘节, and 本届采摘节 or 大会 for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.sought import Sought

_KINDS = words(
    "大会 博览会 交易会 展览会 展销会 洽谈会 研讨会 座谈会 现场会 推进会 推介会 招聘会 运动会 音乐会 年会 峰会 论坛 "
    "大赛 锦标赛 联赛 邀请赛 文化节 艺术节 旅游节 采摘节 丰收节 电影节 美食节 展会 服贸会 进博会 "
    "广交会 消博会 书展 车展 马拉松"
)
_KIND = alternatives(_KINDS)
_KIND_AT = Sought(rf"(?P<kind>{_KIND})(?:[一-鿿]{{0,2}}(?:{_KIND}))?(?!中心|组委会|上)", opening=_KINDS)
_NAMED = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}届|(?<!\d)20\d\d(?:年度?)?)[一-鿿A-Za-z（）()·—-]{2,30}$")
_LONGEST = 38
_HELD = Sought(
    rf"(?:^|(?<=[。！？\n]))(?:[全本][省市县]|[一-鿿]{{2,4}}[省市县州])?[一-鿿]{{2,14}}?(?P<kind>{_KIND})"
    r"(?=[\0今昨日前近天（）()\d月]{0,12}在[^，。；！？\n]{2,14}(?:召开|举行|举办|开幕|开展|闭幕))",
    after="。！？\n",
    ahead=_KINDS,
    within=(2, 22),
)
_POINTING = Sought(
    rf"(?:^|(?<=[，。；！？：,;\n\0　]))(?:(?:(?:本[次届]|此次|这[次届])[一-鿿]{{0,4}}?)?(?P<kind>{_KIND})|"
    rf"(?:本[次届]|此次|这[次届])(?P<other>[一-鿿]{{1,4}}?(?:[节赛展]|歌会|庙会|论坛)))"
    "(?!组委会|堂|上|中心|选手|期间|精神|[、和与的])",
    opening=("本次", "本届", "此次", "这次", "这届", *_KINDS),
)


class Event(NamedTuple):
    """An event where it is told of, by its name or by a word that stands for it."""

    span: Span
    name: str


def events(text: str, original: str) -> Iterator[Event]:
    """The events of a text where they begin clauses; ``text`` is folded, ``original`` as printed.

    本届大会 is called by the name of the last event of its kind, by itself where none has a name.
    """
    found: list[tuple[Span, str]] = [(Span(*match.span()), match["kind"]) for match in _HELD.finditer(text)]
    for ending in _KIND_AT.finditer(text):
        led = _NAMED.search(original, max(0, ending.start() - _LONGEST), ending.start())
        if led is not None:
            found.append((Span(led.start(), ending.end()), ending["kind"]))
    named = sorted(found)
    for span, _ in named:
        yield Event(span, original[span.start : span.end])
    for match in _POINTING.finditer(text):
        kind = match["kind"] or match["other"]
        before = (span for span, other in reversed(named) if span.end <= match.start() and other == kind)
        name = next(before, None)
        is_pointing = match.end() - match.start() > len(kind)
        if name is not None:
            yield Event(Span(*match.span()), original[name.start : name.end])
        elif is_pointing:
            yield Event(Span(*match.span()), original[match.start() : match.end()])
