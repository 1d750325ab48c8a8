"""Bodies: offices, courts, firms, schools, hospitals, media and societies, by how their names end and begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.facts.bodies.abroad import find_bodies_abroad, part_of_committee
from archive_gui.facts.bodies.firms_in_short import find_firms_in_short
from archive_gui.facts.bodies.firms_opening import find_brands, find_firms_opening
from archive_gui.facts.bodies.found import FoundBody
from archive_gui.facts.bodies.named import find_named
from archive_gui.facts.bodies.national import find_known_firms, find_state_bodies
from archive_gui.facts.bodies.offices import find_committees, find_offices
from archive_gui.facts.bodies.patterns import (
    BRANCH,
    COMMITTEE_OF,
    CONFERENCE,
    COUNTED,
    CUT,
    GENERIC,
    GOVERNMENTS,
    INSTITUTE,
    MECHANISM,
    NATIONAL_NAME,
    OF_REGIONS,
    PARENTS,
    PROPOSED_END,
    SPECIAL_REGIONS,
    TEAM,
    UNIT,
    UNIT_NUMBERED,
)
from archive_gui.facts.bodies.rules import (
    RULE_NAMED,
    RULE_NATIONAL,
    RULE_OFFICE,
    RULE_PROPOSED,
    RULE_TEAM,
    RULE_UNIT,
)
from archive_gui.facts.bodies.short import (
    again_in_short,
    belongs_to,
    brands,
    is_ordinary,
    listed_last,
    short_forms,
)
from archive_gui.facts.bodies.small import find_shops_listed, find_small_businesses
from archive_gui.facts.places.divisions import Divisions
from archive_gui.language.bodies import NATIONAL


def find_bodies(text: str, divisions: Divisions, proposed: Sequence[Span] = ()) -> list[FoundBody]:
    """The bodies a folded text names, in order, none overlapping; documents are blanked out in it.

    Of what a model ``proposed`` those count that end as the names of bodies do.
    """
    found = [*_national(text), *find_offices(text, divisions), *_units(text), *_teams(text, divisions)]
    found += [FoundBody(span, RULE_NATIONAL, 0.85) for span in find_state_bodies(text, divisions)]
    found += [FoundBody(span, RULE_NATIONAL, 0.8) for span in find_bodies_abroad(text, divisions)]
    found += [FoundBody(span, RULE_NATIONAL, 0.8) for span in find_known_firms(text, divisions)]
    found += find_committees(text, divisions)
    found += find_named(text, divisions)
    found += [FoundBody(Span(*span), RULE_OFFICE, 0.85) for span in short_forms(text, divisions)]
    ends = {body.span.end for body in found}
    found += [FoundBody(Span(*span), RULE_OFFICE, 0.8) for span in listed_last(text, ends)]
    found += [FoundBody(Span(*span), RULE_NAMED, 0.7) for span in brands(text, divisions)]
    found += [FoundBody(Span(*span), RULE_NAMED, 0.7) for span in find_firms_in_short(text, divisions)]
    found += [FoundBody(Span(*span), RULE_NAMED, 0.65) for span in find_firms_opening(text, divisions)]
    found += [FoundBody(span, RULE_NAMED, 0.65) for span in find_small_businesses(text)]
    found += [FoundBody(span, RULE_NAMED, 0.65) for span in find_shops_listed(text, divisions)]
    found += [FoundBody(Span(*match.span()), RULE_NAMED, 0.85) for match in BRANCH.finditer(text)]
    found += [FoundBody(Span(*match.span()), RULE_NATIONAL, 0.9) for match in CONFERENCE.finditer(text)]
    found += [
        FoundBody(span, RULE_PROPOSED, 0.6)
        for span in proposed
        if divisions.last_in(span.start, span.end) is None and _is_body(text[span.start : span.end])
    ]
    firms = (text[body.span.start : body.span.end] for body in found if text.endswith("公司", 0, body.span.end))
    named = [text[body.span.start : body.span.end] for body in found if body.rule is RULE_NAMED]
    found += [FoundBody(Span(*span), RULE_NAMED, 0.65) for span in find_brands(text, dict.fromkeys(named), divisions)]
    found += [FoundBody(Span(*span), RULE_NAMED, 0.75) for span in again_in_short(text, firms, divisions)]
    found = [body for body in found if not (body.rule is RULE_NAMED and COUNTED.match(text, body.span.end))]
    found.sort(key=lambda body: (body.span.start, -body.span.end))
    kept: list[FoundBody] = []
    for body in found:
        if kept and body.span.start == kept[-1].span.end and _is_part(text, kept[-1].span, body.span):
            kept[-1] = replace(kept[-1], span=Span(kept[-1].span.start, body.span.end))  # 样矿集团样美电力公司
            continue
        if kept and body.span.start < kept[-1].span.end:
            if body.span.end > kept[-1].span.end and body.span.start == kept[-1].span.start:
                kept[-1] = body
            continue
        kept.append(body)
    return kept


def _is_part(text: str, parent: Span, part: Span) -> bool:
    named = text[parent.start : parent.end], text[part.start : part.end]
    return named[0].endswith(PARENTS) or belongs_to(*named)


def _is_body(name: str) -> bool:
    """Whether a name proposed by a model ends as a body's name, and is not only such an ending."""
    if not 4 <= len(name) <= 20 or not PROPOSED_END.search(name) or name.endswith(("居委会", "村委会")):
        return False
    return GENERIC.fullmatch(name) is None and not is_ordinary(name)


def _national(text: str) -> Iterator[FoundBody]:
    for match in NATIONAL_NAME.finditer(text):
        part = INSTITUTE.match(text, match.end()) or COMMITTEE_OF.match(text, match.end())
        if match[0] == "国务院":
            part = part or MECHANISM.match(text, match.end())
        if part is not None and text[match.end() : part.end()] in NATIONAL:
            part = None  # 样样组织|国家博物馆
        start = match.start()
        above = SPECIAL_REGIONS if match[0] in OF_REGIONS else GOVERNMENTS if match[0].endswith("部") else ()
        start -= next((len(one) for one in above if text.endswith(one, 0, start)), 0)
        end = part.end() if part else part_of_committee(text, match.end())
        yield FoundBody(Span(start, end), RULE_NATIONAL, 0.95)


def _units(text: str) -> Iterator[FoundBody]:
    for match in (UNIT if "某" in text else UNIT_NUMBERED).finditer(text):
        start = match.start()
        cut = CUT.match(text[start : match.end() - 2])
        start += cut.end() if cut else 0
        if text.endswith(("军区", "集团军"), start, match.end() - 2) and text[match.end() - 2] == "某":
            yield FoundBody(Span(start, match.end() - 2), RULE_UNIT, 0.75)  # 样州军区|某部
        elif match.end() - start >= 4:
            yield FoundBody(Span(start, match.end()), RULE_UNIT, 0.75)


def _teams(text: str, divisions: Divisions) -> Iterator[FoundBody]:
    for place in divisions.all():
        team = TEAM.match(text, place.end, place.end + 12)
        if team is not None and not (place.is_ordinary_word and not place.is_full):
            yield FoundBody(Span(place.start, team.end()), RULE_TEAM, 0.85)
