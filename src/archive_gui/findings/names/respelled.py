"""Names of a page that its text has once more with one character wrong, where no rule knows it for a name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from archive_gui.domain.facts import FactKind, PersonFact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, Sentences, facts_with, folded, places_of, shown
from archive_gui.findings.names.confusion import CONTRASTS, are_confused
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold

_SOUGHT = (FactKind.PLACE, FactKind.PROGRAMME)
_FIRM = re.compile(r"(?:股份|集团|有限|责任|发展|科技|农业)*(?:公司|集团)$|(?:农民)?(?:专业)?合作社$")
"""What a firm's or cooperative's name is told without."""
_FIRM_ENDS = ("公司", "集团", "合作社")
_QUOTED = re.compile(r"“([一-鿿]{4,8})”")
"""What stands in quotation marks is a name of its own, whatever it names."""
_LEAST, _LEAST_OF_PLACES, _LONG = 4, 3, 5
"""Characters of a name of which one is wrong by mistake, of a village's, and of one whose wrong one may be any."""

_VILLAGE = re.compile("[村镇乡寨屯]$")

_KEY = 2
_SAME_KEY = 8
_MOST = 40
"""Names that are looked for on one page, and those that begin or end alike."""


@dataclass(frozen=True, slots=True)
class _Sought:
    """A name to look for, how and where the page has it first."""

    name: str
    written: str
    ref: FindingRef
    firm: bool


def respelled(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about words that are a name of the page but for one character: 鲤渔井村 beside 鲤鱼井村."""
    sought = _sought(page)
    keys: dict[str, list[tuple[int, _Sought]]] = defaultdict(list)
    for one in sought.values():
        for at in (0, len(one.name) - _KEY):
            keys[one.name[at : at + _KEY]].append((at, one))
    found: set[tuple[str, str]] = set()
    for material in page if keys else ():
        text = folded(material)
        if len(text) != len(material.reading.text):
            continue
        known = _known(material)
        breaks = Sentences(text)
        for place, begun in places_of(keys, text):
            for at, one in keys[begun][:_SAME_KEY]:
                start = place - at
                varied = text[max(0, start) : start + len(one.name)]
                if start < 0 or (one.name, varied) in found or not _is_varied(one, varied):
                    continue
                other = sought.get(varied)
                if other is not None and other.ref.fact and one.ref.fact:
                    continue  # names by the rules, which are held against one another as such
                span = Span(start, start + len(one.name))
                if start not in known and one.name not in text[slice(*breaks.sentence(start))]:
                    found |= {(one.name, varied), (varied, one.name)}
                    confused = any(are_confused(a, b) for a, b in zip(one.name, varied, strict=True) if a != b)
                    yield _doubt(Severity.MEDIUM if confused else Severity.LOW, material, one, span)


def _sought(page: Sequence[Material]) -> dict[str, _Sought]:
    """The names that are looked for, and what is quoted; of firms without what they may be told without."""
    found: dict[str, _Sought] = {}
    for material in page:
        for fact in material.facts if len(found) < _MOST else ():
            body = fact.kind is FactKind.ORGANISATION
            if not body and fact.kind not in _SOUGHT:
                continue
            name = _bare(fact.quote)
            ended = name.endswith(_FIRM_ENDS)
            firm = body and ended
            # Other bodies are often told in words of every day: 两国银行, 国家博物馆.
            if firm or not body:
                name = _FIRM.sub("", name) if ended else name
                village = fact.kind is FactKind.PLACE and _VILLAGE.search(name) is not None
                if len(name) >= (_LEAST_OF_PLACES if village else _LEAST) and is_han_text(name):
                    ref = FindingRef(material.number, fact.id)
                    found.setdefault(name, _Sought(name, "".join(fact.quote.split()), ref, firm))
        for quoted in islice(_QUOTED.finditer(material.reading.text), _MOST):
            ranges = material.reading.offsets.source_ranges(Span(*quoted.span(1)))
            ref = FindingRef(material.number, source_ranges=ranges)
            found.setdefault(fold(quoted[1]), _Sought(fold(quoted[1]), quoted[1], ref, firm=False))
    return found


@lru_cache(maxsize=1024)
def _bare(quote: str) -> str:
    """A name folded, without blanks and the quotation marks around it."""
    return "".join(fold(quote).split()).strip('“”‘’"')


def _known(material: Material) -> frozenset[int]:
    """Where names stand that the rules know for names of people, or for others of their own."""
    return frozenset(fact.span.start for fact, _ in facts_with(material, PersonFact))


def _is_varied(one: _Sought, varied: str) -> bool:
    """Whether a stretch of text is the name but for one character that is likely wrong."""
    if varied == one.name or len(varied) != len(one.name):
        return False
    changed = [at for at, (a, b) in enumerate(zip(one.name, varied, strict=True)) if a != b]
    if len(changed) != 1:
        return False
    right, wrong = one.name[changed[0]], varied[changed[0]]
    if right in CONTRASTS or wrong in CONTRASTS:
        return False
    # A firm of the same trade, with the first and the last character of its mark the same, is rather the same firm.
    inside = one.firm and len(one.name) >= _LONG and 0 < changed[0] < len(one.name) - 3
    return are_confused(right, wrong) or inside


def _doubt(severity: Severity, material: Material, one: _Sought, span: Span) -> Doubt:
    text = material.reading.text
    params = {
        "first": one.written,
        "second": text[slice(*span)],
        "context": shown(text, span),
    }
    refs = (
        one.ref,
        FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span)),
    )
    return Doubt(FindingKind.NAMES_VARY, severity, "finding.names_vary_here", params, refs)
