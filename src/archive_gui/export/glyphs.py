"""Characters that cannot be set: no font has them, or PDF/A forbids them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\uffff"
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
"""Controls, joiners, variation selectors, noncharacters, surrogates and private use: PDF/A-2 allows none of them."""


def font_files() -> tuple[Path, ...]:
    """The fonts a dossier is set in: Noto Serif SC and Noto Sans SC, and Noto Sans CJK for rare characters."""
    serif = Path(str(files("pylopdf_fonts_zh_cn")))
    cjk = Path(str(files("manimgx_fonts_cjk")))
    return (serif / "NotoSerifSC-Regular.otf", serif / "NotoSansSC-Regular.otf", cjk / "NotoSansCJK-VF.otf.ttc")


def settable(text: str, replaced: Counter[str]) -> str:
    """``text`` with every character that cannot be set given as 〔U+XXXX〕; ``replaced`` counts them."""
    if text.isascii() and text.isprintable():
        return text
    known = covered_characters()
    odd = {char for char in set(text) if char not in "\t\n" and (ord(char) not in known or _FORBIDDEN.match(char))}
    if not odd:
        return text
    for char in odd:
        replaced[char] += text.count(char)
    return text.translate({ord(char): f"〔U+{ord(char):04X}〕" for char in odd})


@cache
def covered_characters() -> frozenset[int]:
    """Every code point that one of the fonts has a glyph for."""
    covered: set[int] = set()
    for path in font_files():
        number = 0 if path.suffix == ".ttc" else -1
        with TTFont(path, fontNumber=number, lazy=True) as font:
            covered.update(font.getBestCmap())
    return frozenset(covered)
