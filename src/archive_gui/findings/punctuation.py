"""Half-width marks beside Chinese characters, as some pages were typed with, made wide as the rules know them."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.findings.evidence import Material

_WIDE = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "!": "！", "?": "？"}
_NARROW = re.compile(r"[,;:()!?](?:(?<=[^\x00-\x7f].)|(?=[^\x00-\x7f]))")
"""A mark between digits (1,234 and 12:30) stays."""


def with_wide_marks(material: Material) -> Material:
    """The article with each half-width mark beside a Chinese character as the wide one, so that every rule knows it.

    Offsets stay: one character stands for one.
    """
    text = material.reading.text
    wide = _NARROW.sub(lambda found: _WIDE[found[0]], text)
    return material if wide == text else replace(material, reading=replace(material.reading, text=wide))
