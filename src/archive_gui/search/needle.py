"""What is looked for: words in a manner, character by character as the index knows them."""

from __future__ import annotations

from dataclasses import dataclass, field

from archive_gui.domain.search import EXACT, Manner
from archive_gui.language.comparison import alternatives
from archive_gui.language.folds import fold
from archive_gui.search.writings import is_han_variant


@dataclass(frozen=True, slots=True)
class Needle:
    """Words to look for; two are equal if words and manner are.

    For each character: ``typed`` is its code point, ``folded`` that of its fold, and ``choices`` are the folded code
    points that stand for it. ``written`` are the code points that may be written there; None: any that fold to these.
    """

    words: str
    manner: Manner
    typed: tuple[int, ...] = field(compare=False, repr=False)
    folded: tuple[int, ...] = field(compare=False, repr=False)
    choices: tuple[tuple[int, ...], ...] = field(compare=False, repr=False)
    written: tuple[frozenset[int], ...] | None = field(compare=False, repr=False)

    @staticmethod
    def of(words: str, manner: Manner = EXACT) -> Needle:
        """The needle for the words as they were typed."""
        compared = alternatives(words, manner)
        written = tuple(frozenset(map(ord, each)) for each in compared) if manner.exact_script else None
        folded = tuple(map(ord, fold(words)))
        choices = tuple(tuple(sorted({ord(fold(one)) for one in each})) for each in compared)
        return Needle(words, manner, tuple(map(ord, words)), folded, choices, written)

    @property
    def variants(self) -> tuple[int, ...]:
        """The places of the characters that were typed in a traditional or otherwise variant form."""
        return tuple(at for at, code in enumerate(self.typed) if code != self.folded[at] and is_han_variant(code))
