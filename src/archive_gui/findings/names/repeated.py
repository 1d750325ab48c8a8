"""Two names told of once, whichever rules see them: a village by its end, as a fact and by its spelling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive_gui.findings.evidence import Doubt

_OF_NAMES = frozenset({"finding.names_vary_here", "finding.programme_names_vary"})


def without_repeated(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """The doubts without those about two names of which an earlier one tells, in full or in part."""
    told: list[tuple[str, str]] = []
    for doubt in doubts:
        if doubt.code in _OF_NAMES:
            pair = str(doubt.params["first"]), str(doubt.params["second"])
            if any(_is_same(pair, other) or _is_same(pair[::-1], other) for other in told):
                continue
            told.append(pair)
        yield doubt


def _is_same(pair: tuple[str, ...], other: tuple[str, str]) -> bool:
    return all(one in rival or rival in one for one, rival in zip(map(_bare, pair), map(_bare, other), strict=True))


def _bare(name: str) -> str:
    return "".join(name.split()).strip("“”‘’\"'")
