"""How a figure is told: in speech, in a caption, in the lead, as all there is, or as what was told before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive_gui.findings.counts import Count

_POINTING_AT = re.compile(r"(?:[这那该此其]|我[家们]?那|本次|此次|当初|当年那|上述|前述)[^，。、；：“”\d]{0,3}$")
"""这座168米长的桥, 那二十六箱: what was told before is told of again."""

_POINTING = re.compile("[这那该此]|当初|上述|前述|本届|本次")
_ALL = re.compile(r"全[省市县区州镇乡村校厂社程长]|全部|共|所有|一律|总")
_CAPTION = re.compile(r"\s*(?:[（(]?图[为：片]|图\d|上图|下图)")
_SPEECH = 10
"""Characters between quotation marks from which on somebody speaks; fewer are a name."""

_LEAD = 0.2
"""The share of an article that tells in short what follows."""

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Telling:
    """What is known of how one figure is told."""

    speech: bool
    caption: bool
    lead: bool
    pointing: bool
    """Whether its clause points back before it (这, 该, 当初)."""
    pointed_at: bool
    """Whether what points back stands right before it."""
    whole: bool
    """Whether its clause says that it is all (全村, 一共)."""
    spelt: bool
    """Whether it is printed in Chinese numerals."""


def telling(text: str, count: Count) -> Telling:
    """How a figure of a text is told."""
    at, (start, end) = count.fact.span.start, count.paragraph
    lead = text[count.clause.start : at]
    return Telling(
        speech=_in_speech(text, count),
        caption=_CAPTION.match(text, start, end) is not None,
        lead=start < _LEAD * len(text),
        pointing=_POINTING.search(lead) is not None,
        pointed_at=_POINTING_AT.search(lead) is not None,
        whole=_ALL.search(lead) is not None,
        spelt=not _DIGIT.search(count.fact.quote),
    )


def _in_speech(text: str, count: Count) -> bool:
    opened = text.rfind("“", count.paragraph.start, count.fact.span.start)
    if opened < 0 or text.rfind("”", opened, count.fact.span.start) >= 0:
        return False
    closed = text.find("”", count.fact.span.end, count.paragraph.end)
    return (count.paragraph.end if closed < 0 else closed) - opened >= _SPEECH
