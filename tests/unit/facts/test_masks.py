"""The form in which texts are read, whatever their length."""

from __future__ import annotations

import sys

from archive_gui.facts.masks import reading_form


def test_long_texts_are_read_as_short_ones() -> None:
    every = "".join(map(chr, (code for code in range(0x40010) if not 0xD800 <= code < 0xE000))) + chr(sys.maxunicode)
    assert reading_form(every) == "".join(map(reading_form, every))
    assert reading_form("臺灣１２．５％" * 40) == "台湾12.5%" * 40
