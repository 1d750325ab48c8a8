"""What a character of Chinese print is: an ideograph, a mark that opens, closes or ends; and how wide it is."""

from __future__ import annotations

import re

# Script=Han of the Unicode Character Database; planes 2 and 3 hold ideographs only, assigned or to come.
HAN_RANGES = (
    (0x2E80, 0x2FD5),
    (0x3005, 0x3005),
    (0x3007, 0x3007),
    (0x3021, 0x3029),
    (0x3038, 0x303B),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAD9),
    (0x20000, 0x3FFFD),
)
HAN = "".join(f"{chr(low)}-{chr(high)}" for low, high in HAN_RANGES)
"""The inside of a regular expression's character class: ``re.compile(f"[{HAN}]+")``."""

PAIRS = {
    "“": "”", "‘": "’", "「": "」", "『": "』", "〝": "〞", "《": "》", "〈": "〉", "（": "）", "(": ")", "【": "】",
    "〔": "〕", "［": "］", "[": "]", "〖": "〗", "｛": "｝", "{": "}", "«": "»", "‹": "›", "﹁": "﹂", "﹃": "﹄",
}  # fmt: skip
"""Each opening mark with the one that closes it."""

CLOSING_QUOTES = frozenset("”’」』〞〟﹂﹄")
CLOSING_MARKS = frozenset(PAIRS.values()) | CLOSING_QUOTES

FINAL_PUNCTUATION = frozenset("。！？!?…｡．")
"""What ends a sentence in Chinese print; an ASCII full stop is told from a decimal point by ``ends_sentence``."""

_HAN_TEXT = re.compile(f"[{HAN}]+")
_QUOTES_AT_END = "\"'" + "".join(sorted(CLOSING_MARKS))


def is_han(character: str) -> bool:
    """Whether one character is an ideograph: unified, an extension's, compatibility, a radical, 〇 or 々."""
    point = ord(character)
    return 0x4E00 <= point <= 0x9FFF or any(low <= point <= high for low, high in HAN_RANGES)


def is_han_text(text: str) -> bool:
    """Whether a text is ideographs only, and at least one."""
    return _HAN_TEXT.fullmatch(text) is not None


def width(text: str) -> int:
    """Display width in halves: an ASCII character counts one, any other two."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does: in final punctuation, closing quotation marks and brackets aside."""
    body = text.rstrip().rstrip(_QUOTES_AT_END).rstrip()
    if body.endswith("."):
        return len(body) > 1 and not body[-2].isdigit()
    return body[-1:] in FINAL_PUNCTUATION
