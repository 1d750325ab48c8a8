"""Villages whose name another village bears too, where the page leads to both, or to the wrong one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_gui.domain.facts import Fact, PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.evidence import Doubt, Material, of_facts
from archive_gui.language.gazetteer import Gazetteer, Place

_CITY, _COUNTY, _TOWN = 4, 6, 9
"""Digits of a code (GB/T 2260, GB/T 10114)."""

_MANY = 8
"""A name borne so often in one city (团结村, 新村) leads nobody astray: whoever reads it looks for the county."""


def namesakes(page: Sequence[Material], gazetteer: Gazetteer) -> Iterator[Doubt]:
    """Each name once: two places of it that the page leads to, or one in a county that the page never names."""
    places = [(one.number, fact) for one in page for fact in one.facts if isinstance(fact.detail, PlaceFact)]
    told = _codes_told(places)
    seen: set[str] = set()
    for number, fact in places:
        name = "".join(fact.quote.split())
        detail = fact.detail
        if not isinstance(detail, PlaceFact) or detail.level is not PlaceLevel.VILLAGE or not detail.code:
            continue
        if name in seen:
            continue
        seen.add(name)
        same = [other for other in gazetteer.villages(name, detail.code[:_CITY]) if other.name == _registered(fact)]
        others = [other for other in same if other.code != detail.code]
        rival = next((other for other in others if _is_led_to(other, detail.code, told)), None)
        twin = next((one for one in places if _is_twin(one[1], fact)), None)
        if twin is not None:
            taken = twin[1].detail
            rival = next(
                (other for other in others if isinstance(taken, PlaceFact) and other.code == taken.code), rival
            )
        refs = of_facts([(number, fact), *([twin] if twin is not None else ())])
        if rival is not None and len(same) < _MANY:
            params = {"name": name, "first": detail.full_name or "", "second": gazetteer.full_name(rival.code)}
            yield Doubt(FindingKind.PLACE_UNKNOWN, Severity.LOW, "finding.place_of_two", params, refs)
        elif not others and _is_astray(detail.code, told):
            params = {"name": name, "first": detail.full_name or ""}
            yield Doubt(FindingKind.PLACE_UNKNOWN, Severity.LOW, "finding.place_elsewhere", params, refs)


def _codes_told(places: Sequence[tuple[int, Fact]]) -> frozenset[str]:
    """The codes of counties and towns that the page names by themselves."""
    details = [fact.detail for _, fact in places]
    return frozenset(
        detail.code
        for detail in details
        if isinstance(detail, PlaceFact) and detail.code and len(detail.code) in {_COUNTY, _TOWN}
    )


def _registered(fact: Fact) -> str:
    """The village's name as the register has it, the last part of its full name."""
    detail = fact.detail
    full = detail.full_name if isinstance(detail, PlaceFact) else None
    name = "".join(fact.quote.split())
    return name if full is None or full.endswith(name) else full[-len(name) :]


def _is_led_to(other: Place, code: str, told: frozenset[str]) -> bool:
    """Whether the page names the other village's town, or its other county, and not the town of the first."""
    if code[:_TOWN] in told:
        return False
    return other.code[:_TOWN] in told or (other.code[:_COUNTY] != code[:_COUNTY] and other.code[:_COUNTY] in told)


def _is_twin(other: Fact, fact: Fact) -> bool:
    """Whether the page takes another mention of the same name for another village."""
    if not isinstance(other.detail, PlaceFact) or not isinstance(fact.detail, PlaceFact):
        return False
    apart = other.detail.code is not None and other.detail.code != fact.detail.code
    return apart and "".join(other.quote.split()) == "".join(fact.quote.split())


def _is_astray(code: str, told: frozenset[str]) -> bool:
    """Whether the village's county is named nowhere on a page that names just one other county of its city."""
    counties = {named[:_COUNTY] for named in told if named.startswith(code[:_CITY])}
    return len(counties) == 1 and code[:_COUNTY] not in counties
