"""How near a repaired page comes to the truth: characters, paragraphs, parts, order, boilerplate."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from benchmarks.repair_articles import Piece
from benchmarks.repair_pages import Damaged

_EDGE = 8
"""Characters by which the beginning or end of a part is known again."""

_GRAM = 6


@dataclass(frozen=True, slots=True)
class Result:
    """What an engine made of a page: its articles' parts, the names found, and how many repairs it made."""

    articles: tuple[tuple[Piece, ...], ...]
    names: tuple[str, ...] = ()
    repairs: int = 0


def squeeze(text: str) -> str:
    """The text without blanks."""
    return re.sub(r"\s", "", text)


def measure(page: Damaged, result: Result) -> dict[str, float]:
    """Every measure from 0 to 1 (order from -1), best 1; ``left`` and ``changed`` are best 0.

    ``bigrams`` and ``boundaries`` are F1 of neighbouring characters and of the first and last characters of parts,
    ``parts`` F1 of whole parts, ``kinds`` the share of right parts whose kind is right, ``order`` Kendall's tau of
    parts known by their beginnings, ``articles`` whether any two of them stand together as they should, ``left`` the
    share of boilerplate that is still there, ``kept`` the share of the parts' text that is, whatever their order.
    """
    wanted = [(number, piece.kind, squeeze(piece.text)) for number, one in enumerate(page.truth) for piece in one]
    found = [(number, piece.kind, squeeze(piece.text)) for number, one in enumerate(result.articles) for piece in one]
    found = [one for one in found if one[2]]
    true_text, text = ("".join(one[2] for one in rows) for rows in (wanted, found))
    whole = Counter(one[2] for one in wanted) & Counter(one[2] for one in found)
    kinds_of = {one[2]: one[1] for one in found}
    right = [one for one in wanted if one[2] in whole]
    grams = {one[2][at : at + _GRAM] for one in wanted for at in range(max(1, len(one[2]) - _GRAM + 1))}
    furniture = [squeeze(line) for line in page.boilerplate]
    lines = Counter(one[2] for one in found)
    left = sum(len(line) for line in furniture if lines[line] or (len(line) >= _GRAM and line in text))
    measures = {
        "bigrams": _f1(Counter(map("".join, pairwise(true_text))), Counter(map("".join, pairwise(text)))),
        "boundaries": _f1(_edges(wanted), _edges(found)),
        "parts": 2 * whole.total() / max(1, len(wanted) + len(found)),
        "kinds": sum(kinds_of[one[2]] == one[1] for one in right) / max(1, len(right)),
        "kept": sum(gram in text for gram in grams) / max(1, len(grams)),
        "clean": float([one[2] for one in wanted] == [one[2] for one in found] and not result.repairs),
        **_order(wanted, found),
    }
    if furniture:
        measures["left"] = left / max(1, sum(map(len, furniture)))
    if page.names:
        measures["names"] = _f1(Counter(page.names), Counter(result.names))
    return measures


def _f1(wanted: Counter[str], found: Counter[str]) -> float:
    return 2 * (wanted & found).total() / max(1, wanted.total() + found.total())


def _edges(rows: Sequence[tuple[int, str, str]]) -> Counter[str]:
    return Counter(edge for _, _, text in rows for edge in (f"^{text[:_EDGE]}", f"{text[-_EDGE:]}$"))


def _order(wanted: Sequence[tuple[int, str, str]], found: Sequence[tuple[int, str, str]]) -> dict[str, float]:
    places = {one[2][:_EDGE]: at for at, one in enumerate(found)}
    times = Counter(one[2][:_EDGE] for one in wanted) + Counter(one[2][:_EDGE] for one in found)
    known = [(one, places[one[2][:_EDGE]]) for one in wanted if times[one[2][:_EDGE]] == 2 and one[2][:_EDGE] in places]
    pairs = list(combinations(known, 2))
    if not pairs:
        return {"order": 0.0, "articles": 0.0}
    forward = sum(first[1] < second[1] for first, second in pairs)
    together = sum((a[0][0] == b[0][0]) == (found[a[1]][0] == found[b[1]][0]) for a, b in pairs) / len(pairs)
    counts = (len({one[0] for one in found}), len({one[0] for one in wanted}))
    return {"order": 2 * forward / len(pairs) - 1, "articles": together * min(counts) / max(counts)}
