"""Bodies that a page calls by two names of which one character is another, though no slip makes it so.

利农供水协会 here and 利民供水协会 there: who founds a body gives it a mark that no other of its trade has nearby.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from archive_gui.domain.facts import Fact, OrganisationFact, PlaceFact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.evidence import Doubt, Material, facts_with, folded, of_facts, sentences, shown
from archive_gui.findings.names.confusion import CONTRASTS, SORTS
from archive_gui.findings.names.titles_apart import ANOTHER
from archive_gui.language.characters import is_han_text

_LEAST = 6
"""Characters of a name; of shorter ones many differ in one and are names of two."""

_TRADE = 4
"""Characters that the names of two bodies of one trade end in alike: 供水协会, 蔬菜合作社."""

_FOUNDED = ("协会", "公司", "合作社", "基金会", "商会", "厂", "店", "园", "场")
"""What bodies are that bear a mark of their own; offices are called by their place and their trade."""

_DIVISION = re.compile(".?[省市州县区镇乡村]")

_MOST = 12
"""Names of one shape that are held against one another, and mentions of each."""

_Mention = tuple[Material, Fact]


def unlike(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about two such names of which no paragraph has both."""
    names: dict[str, list[_Mention]] = defaultdict(list)
    for material in page:
        for fact, _ in facts_with(material, OrganisationFact):
            name = "".join(fact.quote.split())
            if len(name) >= _LEAST and name.endswith(_FOUNDED) and is_han_text(name):
                names[name].append((material, fact))
    alike: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in names:
        for at in range(len(name) - _TRADE):
            alike[at, name[:at] + name[at + 1 :]].append(name)
    for (at, _), found in alike.items():
        for one, other in combinations(found[:_MOST], 2):
            placed = any(_is_of_place(names[name][0], at) for name in (one, other))
            if (
                not placed
                and not {one[at], other[at]} & CONTRASTS
                and not {one[at], other[at]} <= SORTS
                and not (_are_beside(names[one], other) or _are_beside(names[other], one))
            ):
                yield _doubt(names[one][0], names[other][0])


def _is_of_place(mention: _Mention, at: int) -> bool:
    """Whether a character of a name is of the place that the name begins with, by the register or its own noun."""
    material, fact = mention
    known = any(
        place.span.start <= fact.span.start + at < place.span.end for place, _ in facts_with(material, PlaceFact)
    )
    return known or _DIVISION.match("".join(fact.quote.split()), at + 1) is not None


def _are_beside(mentions: Sequence[_Mention], other: str) -> bool:
    """Whether a paragraph of the one has the other too, or says that it is another one."""
    for material, fact in mentions[:_MOST]:
        around = sentences(material).paragraph(fact.span.start)
        sentence = sentences(material).sentence(fact.span.start)
        if other in folded(material)[slice(*around)] or ANOTHER.search(folded(material), *sentence):
            return True
    return False


def _doubt(one: _Mention, other: _Mention) -> Doubt:
    (material, fact), (rival, varied) = one, other
    params = {
        "first": "".join(fact.quote.split()),
        "second": "".join(varied.quote.split()),
        "context": shown(rival.reading.text, varied.span),
    }
    refs = of_facts([(material.number, fact), (rival.number, varied)])
    return Doubt(FindingKind.NAMES_VARY, Severity.LOW, "finding.names_vary_here", params, refs)
