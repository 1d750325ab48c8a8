"""Articles of different pages held against one another: figures of one thing and time that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive_gui.domain.facts import Fact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import Count, counts_of
from archive_gui.findings.evidence import Material
from archive_gui.findings.figures.differing import differing
from archive_gui.findings.names.titles import programme_key, unquoted

NOUN = 4
"""Characters of an indicator from which two articles may mean the same by it: 人口 alone says nothing."""

_NUMBERED = re.compile(r"[一二两三四五六七八九十]")
_CLASSIFIERS = "个大项条"
_LONGEST = 8
"""Characters of a programme's name by numbers; longer ones are sentences."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two facts of two articles that do not agree, with what is to be said of them."""

    kind: FindingKind
    severity: Severity
    code: str
    params: dict[str, str]
    one: Fact
    other: Fact


class Compared:
    """One article made ready once, to be held against several."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self._counts = [dated for count in counts_of(material) if (dated := _dated(material, count)) is not None]

    def differences(self, other: Compared) -> Iterator[Difference]:
        """Figures that both articles give of the same thing and the same time, and that are not the same."""
        counts = [replace(count, article=1) for count in self._counts]
        counts += [replace(count, article=2) for count in other._counts]
        by_fact = {(count.article, count.fact.id): count for count in counts}
        texts = {1: self.material.reading.text, 2: other.material.reading.text}
        for doubt in differing(texts, counts, across=True):
            pair = [by_fact[ref.article, ref.fact or ""] for ref in doubt.refs]
            one, two = sorted(pair, key=lambda count: count.article)
            if doubt.severity is Severity.INFO or not _of_one_time(one, two):
                continue
            params = doubt.params if pair[0].article == 1 else _turned(doubt.params)
            differ = doubt.kind is FindingKind.FIGURES_DIFFER
            code = "finding.figures_differ_across" if differ else doubt.code
            severity = Severity.MEDIUM if differ else Severity.LOW
            yield Difference(doubt.kind, severity, code, params, one.fact, two.fact)


def other_names(programme: str) -> tuple[str, ...]:
    """How a programme by numbers may be called elsewhere (四个不摘 also 四不摘); nothing for any other."""
    name = unquoted(programme)
    if not _NUMBERED.match(name) or not 3 <= len(name) <= _LONGEST:
        return ()
    plain = programme_key(name)
    return (plain,) if plain != name else tuple(name[0] + classifier + name[1:] for classifier in _CLASSIFIERS)


def _dated(material: Material, count: Count) -> Count | None:
    """The count with its time: a stated one that was over when the article appeared, else the day it appeared.

    今年 in an article of May is not 今年 in one of August. None where nothing tells.
    """
    published = material.description.date.value
    if published is None:
        return count if count.since else None
    if count.since and (len(count.until) > len(published) or count.until < published[: len(count.until)]):
        return count
    return replace(count, since=published, until=published)


def _of_one_time(one: Count, other: Count) -> bool:
    if one.thing != other.thing or min(len(one.noun), len(other.noun)) < NOUN:
        return False
    return (one.since, one.until, one.period) == (other.since, other.until, other.period)


def _turned(params: dict[str, str]) -> dict[str, str]:
    return {**params, "first": params["second"], "second": params["first"]}
