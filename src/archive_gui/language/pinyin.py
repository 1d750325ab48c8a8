"""How names are spelled: in pinyin without tones, in full and by initials, so that they are found while typing."""

from __future__ import annotations

from functools import lru_cache

from archive_gui.language.folds import fold, simplified


@lru_cache(maxsize=50_000)
def spelled(name: str, *, by_phrase: bool) -> tuple[str, str]:
    """The name in pinyin, and its initials; what is no Chinese character stands for itself, blanks are left out.

    ``by_phrase`` reads characters of several readings by the word they stand in (重庆 chong), at ten times the cost.
    """
    plain = simplified(name)
    if by_phrase:
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionaries take 0.2 s to load

        syllables = lazy_pinyin(plain)
    else:
        syllables = [_syllable(character) for character in plain]
    spoken = [fold(syllable) for syllable in syllables if syllable and not syllable.isspace()]
    return "".join(spoken), "".join(syllable[0] for syllable in spoken)


@lru_cache(maxsize=30_000)
def _syllable(character: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionaries take 0.2 s to load

    return lazy_pinyin(character)[0]
