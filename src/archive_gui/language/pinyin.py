"""How names are spelled: in pinyin without tones, in full and by initials, so that they are found while typing."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from archive_gui.language.folds import fold, simplified

_Spell = Callable[[str], list[str]]
_BETWEEN = re.compile(r"[\s,:]*")


@lru_cache(maxsize=50_000)
def spelled(name: str, *, by_phrase: bool) -> tuple[str, str]:
    """The name in pinyin, and its initials; what is no Chinese character stands for itself, blanks are left out.

    ``by_phrase`` reads characters of several readings by the word they stand in (重庆 chong), at ten times the cost.
    """
    plain = simplified(name)
    syllables = _by_phrases()(plain) if by_phrase else [_syllable(character) for character in plain]
    spoken = [fold(syllable) for syllable in syllables if syllable and not syllable.isspace()]
    return "".join(spoken), "".join(syllable[0] for syllable in spoken)


@lru_cache(maxsize=30_000)
def _syllable(character: str) -> str:
    return _by_characters()(character)[0]


@lru_cache(maxsize=30_000)
def readings(character: str) -> frozenset[str]:
    """All readings of one character, without tones: 长 is chang and zhang."""
    _by_characters()
    import pypinyin  # noqa: PLC0415 - loaded by now

    told = pypinyin.pinyin(simplified(character), style=pypinyin.Style.NORMAL, heteronym=True)
    return frozenset(told[0]) if told else frozenset()


@cache
def _by_characters() -> _Spell:
    """The library without its dictionary of phrases, which changes nothing where one character stands alone."""
    before = os.environ.get("PYPINYIN_NO_PHRASES")
    os.environ["PYPINYIN_NO_PHRASES"] = "1"
    try:
        import pypinyin  # noqa: PLC0415 - its dictionary takes a while to load
    finally:
        if before is None:
            del os.environ["PYPINYIN_NO_PHRASES"]
    spell: _Spell = pypinyin.lazy_pinyin
    return spell


@cache
def _by_phrases() -> _Spell:
    """The library with its dictionary of phrases, read entry by entry.

    Read at once, as the library does, it holds every thread for 0.2 s, the window's among them (measured).
    """
    spell = _by_characters()
    import pypinyin  # noqa: PLC0415 - loaded by now

    text = Path(pypinyin.__file__).with_name("phrases_dict.json").read_text("utf-8")
    decode = json.JSONDecoder().raw_decode
    phrases: dict[str, list[list[str]]] = {}
    at = _after(text, text.index("{") + 1)
    while text[at] != "}":
        phrase, at = decode(text, at)
        phrases[phrase], at = decode(text, _after(text, at))
        at = _after(text, at)
    pypinyin.load_phrases_dict(phrases)
    return spell


def _after(text: str, at: int) -> int:
    """Where what stands between two values ends."""
    found = _BETWEEN.match(text, at)
    return found.end() if found else at
