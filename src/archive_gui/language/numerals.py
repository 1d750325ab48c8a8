"""Numbers as Chinese text writes them: Arabic, Chinese, and the two mixed (3万5千, 1.5亿, 两万五, 廿三)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "俩": 2, "仨": 3,
}  # fmt: skip
"""Characters that stand for one digit; the second row are the forms used on cheques and contracts."""

SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
"""Characters that multiply the digit before them within a group of four."""

GROUPS = {"万": 10**4, "亿": 10**8}
"""Characters that multiply everything before them."""

CONTRACTIONS = {"廿": 20, "卅": 30, "卌": 40}

FORMS = str.maketrans(
    "０１２３４５６７８９．％＋－：∶／～萬億兩貳陸參叄壹佰仟個號點後餘幾來",
    "0123456789.%+-::/~万亿两贰陆叁叁壹佰仟个号点后余几来",
)
"""What full-width digits and signs, and traditional numerals, are in their plain forms."""
_TOKEN = re.compile(r"\d[\d,，]*(?:\.\d+)?|.", re.DOTALL)
_SPOKEN_POINT = "点"


def plain(text: str) -> str:
    """The text with full-width digits and signs, and traditional numerals, in their plain forms; lengths are kept."""
    return text.translate(FORMS)


@lru_cache(maxsize=4096)
def parse(text: str) -> Decimal | None:
    """The value of a number written in Arabic digits, Chinese numerals or both; None where it is not one number.

    ``二〇二〇`` is read digit by digit, ``两万五`` is 25,000, ``一百零五`` 105, ``半`` 0.5, ``3.5万`` 35,000.
    """
    text = plain(text).replace(" ", "")
    if not text:
        return None
    if text == "半":
        return Decimal("0.5")
    if _SPOKEN_POINT in text:
        return _parse_spoken_decimal(text)
    if all(character in DIGITS for character in text):
        return Decimal("".join(str(DIGITS[character]) for character in text))
    return _parse_scaled(text)


def _parse_spoken_decimal(text: str) -> Decimal | None:
    whole, _, rest = text.partition(_SPOKEN_POINT)
    fraction = rest.rstrip("万亿")
    if not fraction or not all(character in DIGITS for character in fraction):
        return None
    start = parse(whole)
    if start is None:
        return None
    value = start + Decimal("0." + "".join(str(DIGITS[character]) for character in fraction))
    for group in rest[len(fraction) :]:
        value *= GROUPS[group]
    return value


class _Sum:
    """A number read from left to right, group by group."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.section = Decimal(0)
        self.number: Decimal | None = None
        self.last_scale = 0
        self.after_zero = False

    def take_number(self, value: Decimal) -> bool:
        if self.number not in {None, Decimal(0)}:
            return False
        self.number = value
        self.after_zero = self.after_zero or value == 0
        return True

    def take_scale(self, scale: int) -> bool:
        if self.last_scale and self.last_scale <= scale and self.number is None:
            return False
        self.section += (self.number or 1) * scale if self.number != 0 or not self.section else scale
        self.number, self.last_scale, self.after_zero = None, scale, False
        return True

    def take_group(self, group: int) -> None:
        amount = self.section + (self.number or 0)
        if amount == 0 and self.total == 0:
            amount = Decimal(1)
        if group == GROUPS["亿"]:
            self.total = (self.total + amount) * group
        elif amount == 0:
            self.total *= group
        else:
            self.total += amount * group
        self.section, self.number, self.last_scale, self.after_zero = Decimal(0), None, group, False

    def value(self) -> Decimal:
        tail = self.number or Decimal(0)
        # 两万五: a single digit right after a scale counts the next lower scale.
        if 0 < tail < 10 and self.last_scale >= 100 and not self.after_zero:
            tail *= self.last_scale // 10
        return self.total + self.section + tail


def _parse_scaled(text: str) -> Decimal | None:
    reading = _Sum()
    for token in _TOKEN.findall(text):
        if token[0].isascii() and token[0].isdigit():
            good = reading.take_number(Decimal(token.replace(",", "").replace("，", "")))
        elif token in CONTRACTIONS:
            good = reading.number is None
            reading.section += CONTRACTIONS[token]
            reading.last_scale = 10
        elif token in DIGITS:
            good = reading.take_number(Decimal(DIGITS[token]))
        elif token in SCALES:
            good = reading.take_scale(SCALES[token])
        elif token in GROUPS:
            good = True
            reading.take_group(GROUPS[token])
        else:
            good = False
        if not good:
            return None
    return reading.value()
