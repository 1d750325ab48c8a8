"""What marks of punctuation tell about where lines, sentences and paragraphs end."""

from __future__ import annotations

import re

from archive_gui.language import characters as language
from archive_gui.language.characters import width

_REMARK = re.compile(r"[。！？!?…”][（(][^（）()]{1,40}[)）]$")
_CLAUSE = re.compile(r"[，。；：！？、,;]|(?<=[a-z])\.(?:\s|$)")
_INNER_FINAL = re.compile(r"[。！？!?；]|……|(?<=[a-z])\.\s")
_LATIN_STOP = re.compile(r"[A-Za-z][,.;:!?]$")
_WORD_END = re.compile(r"[A-Za-z]{2}$|[0-9]$|(?:^| )[A-Za-z]$")
_WORD_START = re.compile(r"[A-Za-z]{2}|[A-Za-z](?: |$)")


def set_width(text: str) -> int:
    """Display width in halves as the line was set: blanks that recognition put between all characters count nothing."""
    blanks = text.count(" ")
    return width(text) - (blanks if blanks * 5 >= len(text) * 2 else 0)


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends as a sentence does, a remark in brackets behind its stop left aside (……。（记者 某某）)."""
    if language.ends_sentence(text):
        return True
    return text[-1:] in (")", "）") and _REMARK.search(text[-44:]) is not None


def ends_open(text: str) -> bool:
    """Whether ``text`` ends inside a clause: with a letter, digit or Han character, or with an opening mark or dash."""
    last = text[-1:]
    return last.isalnum() or last in "“‘《〈（(「『【%％·—"


def ends_inside(text: str) -> bool:
    """Whether ``text`` ends where no paragraph does: open, or with a closing mark that has no stop beside it."""
    return ends_open(text) or (text[-1:] in "”’》）)」』】" and not ends_sentence(text))


def ends_clause(text: str) -> bool:
    """Whether ``text`` ends with a mark after which a sentence goes on."""
    return text[-1:] in "，、,"


def ends_item(text: str) -> bool:
    """Whether ``text`` ends as a decision's items and what is over them do: a semicolon, a colon behind a clause."""
    return text[-1:] in "；;" or (text[-1:] in "：:" and clause_marks(text) > 0)


def has_clause(text: str) -> bool:
    """Whether punctuation of running prose stands in ``text``."""
    return _CLAUSE.search(text) is not None


def has_inner_final(text: str) -> bool:
    """Whether a sentence, or a part of one closed by a semicolon, ends somewhere in ``text``."""
    return _INNER_FINAL.search(text) is not None


def clause_marks(text: str) -> int:
    """How many commas, stops and the like stand in ``text``."""
    return sum(map(text.count, "，。；！？,;"))


def needs_blank(before: str, after: str) -> bool:
    """Whether two stretches joined at a line end are words of an alphabetic script that need a blank between them."""
    if not after[:1].isascii() or not before[-1:].isascii():
        return False
    if _LATIN_STOP.search(before[-3:]) and (after[:1].isalnum() or after[:1] in "\"'("):
        return True
    return _WORD_END.search(before[-2:]) is not None and _WORD_START.match(after) is not None
