"""One programme under two quoted names, each the only one of its kind: “点灯进山”工程 here and “明灯入户”工程 there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from archive_gui.domain.facts import Figure, OrganisationFact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.evidence import Doubt, Material, facts_with, folded, sentences, shown
from archive_gui.findings.names.confusion import CONTRASTS
from archive_gui.findings.names.titles import Title, titles_of
from archive_gui.findings.names.titles_apart import are_lent_apart, are_told_apart
from archive_gui.language.characters import HAN, is_han_text

_KIND = 2
"""Characters behind a closing mark that tell one kind from another: 百日 of 百日攻坚; few things have more alike."""

_LEAST = 3
"""Characters of a name."""

_NO_NOUN = frozenset("的了是在有和与及等为以把被从到也都就又还将让使")
_EMPTY = Counter(CONTRASTS | frozenset("一二两三四五六七八九十百千万年号"))
"""Characters that names of all sorts have."""

_PATTERN = re.compile(".{1,3}进.{2,3}|[送捐].{1,2}下乡|最美.*|.*[年日月节奖]")
"""Names made by a pattern, of which a page may have any number: 戏曲进校园 and 法律进校园."""

_YEAR = re.compile("[0-9]{4}年")
_BEHIND = re.compile(f"[”’」』\"'》]?([{HAN}]{{0,8}})")


@dataclass(frozen=True, slots=True)
class _Named:
    title: Title
    kind: str
    """What stands behind the name, the noun for its sort first where the marks have it too."""


def one_of_a_kind(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about two quoted names of a page, the only ones before one noun, that something ties.

    In two articles a character in common does, or a body, a year or a figure told with both; in one article half of
    the characters.
    """
    of_kind: dict[str, dict[str, _Named]] = defaultdict(dict)
    for material in page:
        for named in _names(material):
            for key in _keys(named):
                of_kind[key].setdefault(named.title.core, named)
    done: set[frozenset[str]] = set()
    for alike in of_kind.values():
        for one, other in combinations(alike.values(), 2) if len(alike) == len("ab") else ():
            pair = frozenset(alike)
            if pair not in done and _may_be_one(one, other):
                done.add(pair)
                yield _doubt(one.title, other.title)


def _names(material: Material) -> Iterator[_Named]:
    text = folded(material)
    for title in titles_of(material):
        if title.marked and not title.document:
            behind = _BEHIND.match(text, title.span.end)
            kind = behind[1] if behind else ""
            yield _Named(title, title.sort + kind if title.sorted_inside else kind)


def _keys(named: _Named) -> Iterator[str]:
    """By what names of one kind are found: the noun for their sort, and the word right behind them."""
    if named.title.sort:
        yield "*" + named.title.sort
    word = named.kind[:_KIND]
    if len(word) == _KIND and not set(word) & _NO_NOUN:
        yield word


def _may_be_one(one: _Named, other: _Named) -> bool:
    first, second = one.title, other.title
    if not all(len(title.core) >= _LEAST and is_han_text(title.written) for title in (first, second)):
        return False
    if _PATTERN.fullmatch(first.core) and _PATTERN.fullmatch(second.core):
        return False
    if are_told_apart([first], [second]):
        return False
    common = sum(((Counter(first.core) & Counter(second.core)) - _EMPTY).values())
    longer = abs(len(first.core) - len(second.core))
    if first.material.number == second.material.number:
        half = 2 * common >= max(len(first.core), len(second.core))
        return half and longer <= 1 and not are_lent_apart([first], [second])
    if first.core in folded(second.material) or second.core in folded(first.material):
        return False  # an article that has both tells of two
    rare = _begun(one.kind, other.kind) > _KIND
    tied = bool(_told_with(first) & _told_with(second))
    return longer <= 1 and common + rare + tied > longer + (not common)


def _begun(one: str, other: str) -> int:
    """How many characters two kinds begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _told_with(title: Title) -> set[object]:
    """The bodies, years and figures of a title's sentence."""
    around = sentences(title.material).sentence(title.span.start)
    bodies = {
        "".join(fact.quote.split())
        for fact, _ in facts_with(title.material, OrganisationFact)
        if around.covers(fact.span)
    }
    figures = {
        (figure.value, figure.unit)
        for fact, figure in facts_with(title.material, Figure)
        if figure.value and around.covers(fact.span)
    }
    return bodies | figures | set(_YEAR.findall(folded(title.material), *around))


def _doubt(one: Title, other: Title) -> Doubt:
    params = {
        "first": one.written,
        "second": other.written,
        "context": shown(other.material.reading.text, other.span),
    }
    return Doubt(FindingKind.NAMES_VARY, Severity.LOW, "finding.programme_names_vary", params, (one.ref, other.ref))
