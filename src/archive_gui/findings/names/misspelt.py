"""Names of whatever sort that no rule knows, told twice with one look-alike or like-sounding character.

Ordinary text is made of words, and nearly every two characters of it that touch stand in other articles too. Where
three characters are rare each beside the next, they are likely of a name: 刘咀庄 and 刘嘴庄.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.facts import Fact, FactKind
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, folded, sentences, shown
from archive_gui.findings.names.confusion import CONTRASTS, are_confused
from archive_gui.findings.names.variants import BESIDE
from archive_gui.language.characters import HAN_RANGES, is_han_text
from archive_gui.language.personal_names import is_word
from archive_gui.language.rarity import rare_beside

_WORDS = frozenset(
    "的了是在和与说及对向把被从到都就又还将已不这那个位名有为以而等时于着过地得告家各每全本该某几两多些我你他她它咱们"
    "出入进回返来去下建修办开设其此由让给使做作成当受按据因则或并但所中里年月日人大小再才只也很最更"
)
"""Characters that belong to what is said around a name."""

_AROUND = frozenset("的在到了是叫和与过从向往里上下有说把为进来去")
"""Characters that stand right before and behind names."""

_OF_SENTENCES = frozenset("的了是在和与同中着人出到把被")
"""Characters that hardly any such name has."""

_BEYOND, _MORE_IDEOGRAPHS = 0xFFFF, 0x20000
"""The last code point of the first plane, and from where on there are none but ideographs."""

_ENDS = frozenset("村镇乡寨屯")
"""What a place's name goes on with in full."""

_QUOTED = re.compile("[“‘「『\"'].{3}[”’」』\"']")
_LONG, _AHEAD = 3, 8
_FIRST, _INSIDE, _LAST = range(_LONG)


@dataclass(frozen=True, slots=True)
class _Told:
    """Where three characters stand first."""

    material: Material
    span: Span

    @property
    def text(self) -> str:
        return folded(self.material)[slice(*self.span)]

    @property
    def quoted(self) -> bool:
        """Whether they stand between marks by themselves."""
        return _QUOTED.match(folded(self.material), max(0, self.span.start - 1)) is not None

    def beside(self, at: int) -> str:
        """The character right before them or right behind them."""
        text = folded(self.material)
        return text[self.span.start - 1 : self.span.start] if at == _FIRST else text[self.span.end : self.span.end + 1]


def misspelt(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about two stretches of three characters that are alike but for one and stand like names."""
    first: dict[str, tuple[int, int]] = {}
    for number, material in enumerate(page):
        text = folded(material)
        for at in _rare(text) if len(text) == len(material.reading.text) else ():
            first.setdefault(text[at : at + _LONG], (number, at))
    for hole in range(_LONG):
        alike: dict[str, list[str]] = {}
        for word in first:
            if word[hole] not in _WORDS:
                alike.setdefault(word[:hole] + word[hole + 1 :], []).append(word)
        for words in alike.values():
            # What stands beside more than two characters is a word after all.
            if len(words) == len("ab") and are_confused(words[0][hole], words[1][hole]):
                contrasted = any(word[hole] in CONTRASTS for word in words)
                one, other = (
                    _Told(page[number], Span(at, at + _LONG)) for number, at in (first[word] for word in words)
                )
                # “枫尚亭” may be 枫上亭, but hardly ends in what a place ends in.
                if contrasted and (hole != _INSIDE or not (one.quoted or other.quoted)):
                    continue
                if _is_slip(hole, one, other) and not _are_known(one, other) and not _are_two(one, other):
                    yield _doubt(one, other)


def _rare(text: str) -> list[int]:
    """Where three characters begin that are rare each beside the next, none of them one that no name has."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    able = _of_names()[np.minimum(codes, _BEYOND)] | (codes >= _MORE_IDEOGRAPHS)
    rare = rare_beside(text) & able[:-1] & able[1:]
    found: list[int] = np.flatnonzero(rare[:-1] & rare[1:]).tolist()
    return found


@lru_cache(maxsize=1)
def _of_names() -> NDArray[np.bool_]:
    """For each code point up to U+FFFF whether it is an ideograph that such a name may have."""
    able = np.zeros(_BEYOND + 1, dtype=np.bool_)
    for low, high in HAN_RANGES:
        able[low : high + 1] = True
    able[[ord(character) for character in _OF_SENTENCES]] = False
    return able


def _is_slip(hole: int, one: _Told, other: _Told) -> bool:
    """Whether the character that differs is taken for the other, within a name or where one ends."""
    free = [_is_no_word(told.text, hole) for told in (one, other)]
    if not any(free) or not (all(free) or all(_is_around(told.beside(_FIRST)) for told in (one, other))):
        return False  # a word and its slip must begin like a name
    if hole == _INSIDE:
        return True
    besides = [told.beside(hole) for told in (one, other)]
    return all(_is_around(beside) or (hole == _LAST and beside in _ENDS) for beside in besides)


def _is_no_word(text: str, hole: int) -> bool:
    """Whether the character in the hole makes no word with those beside it."""
    return not any(is_word(text, at) for at in (hole - 1, hole) if 0 <= at < _LAST)


def _is_around(character: str) -> bool:
    return character in _AROUND or not is_han_text(character)


def _are_known(one: _Told, other: _Told) -> bool:
    """Whether the rules know both for names of one length, or one for a person: these are held against one another."""
    facts = [_facts(told) for told in (one, other)]
    if any(fact.kind is FactKind.PERSON for found in facts for fact in found):
        return True
    longs = [{len("".join(fact.quote.split())) for fact in found} for found in facts]
    return bool(longs[0] & longs[1])


def _facts(told: _Told) -> list[Fact]:
    named = (FactKind.PERSON, FactKind.PLACE, FactKind.ORGANISATION)
    return [fact for fact in told.material.facts if fact.kind in named and fact.span.overlaps(told.span)]


def _are_two(one: _Told, other: _Told) -> bool:
    """Whether a sentence tells of both, or one lies beside the other."""
    for told, rival in ((one, other), (other, one)):
        text, start = folded(told.material), told.span.start
        if rival.text in text[slice(*sentences(told.material).sentence(start))]:
            return True
        if BESIDE.search(text, max(0, start - _AHEAD), start):
            return True
    return False


def _doubt(one: _Told, other: _Told) -> Doubt:
    params = {"first": one.text, "second": other.text, "context": shown(other.material.reading.text, other.span)}
    refs = tuple(
        FindingRef(told.material.number, source_ranges=told.material.reading.offsets.source_ranges(told.span))
        for told in (one, other)
    )
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.names_vary_here", params, refs)
