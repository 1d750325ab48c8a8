"""Title, kicker and subtitle as the parts of a reading text give them."""

from __future__ import annotations

import re

from archive_gui.describe.page import texts
from archive_gui.domain.reading import PartKind, ReadingText

_LABEL = re.compile(
    r"[【\[◆■]?\s*(?:导读|导语|编者按|核心提示|核心阅读|内容提要|提要|摘要|引言|引子|开栏的?话|阅读提示|前言|题记)\s*[】\]]?[:：]?"
)
_DASHES = "—―─- "


def title(reading: ReadingText) -> str | None:
    """The title; None for an article that has none."""
    return _first(reading, PartKind.TITLE)


def kicker(reading: ReadingText) -> str | None:
    """The line above the title; a label over a lead (导读) is none."""
    return next((text for text in texts(reading, PartKind.KICKER) if not _LABEL.fullmatch(text)), None)


def subtitle(reading: ReadingText) -> str | None:
    """The subtitle without the dashes it is printed with."""
    text = _first(reading, PartKind.SUBTITLE)
    return (text.strip(_DASHES) or text) if text else None


def _first(reading: ReadingText, kind: PartKind) -> str | None:
    return next(iter(texts(reading, kind)), None)
