"""People, places and bodies: lists of all that the archive names, and a page for each."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

from archive_gui.domain.entities import (
    EntityFilter,
    EntityKind,
    EntityPage,
    EntityRef,
    EntityRow,
    EntitySort,
    Mention,
    PerhapsSame,
    RoleHeld,
    Together,
)
from archive_gui.domain.fact_rows import FactRow
from archive_gui.domain.facts import PersonFact, PlaceLevel
from archive_gui.domain.records import ArticleId
from archive_gui.language.sentences import sentence_around
from archive_gui.store.bearers import Bearer
from archive_gui.store.entity_listing import FirstTold, NameTold, Told
from archive_gui.store.errors import EntityMissing
from archive_gui.store.identities import SPREAD, identities, told_apart
from archive_gui.store.identity import WhoSaid
from archive_gui.store.keys import title_key
from archive_gui.store.naming import gazetteer
from archive_gui.workflows.compare import prepare
from archive_gui.workflows.session import Archive

_FIGURES = 200
_PLACES = 2
"""Counties named in a line."""
_TOGETHER = 40
_PERHAPS = 30
_LOOKED_AT = 2_000
"""Articles of one entity in which figures and company are looked for, the latest ones."""

_SHARED = 2
"""Characters that the end of a body and the beginning of a role have in common at least, to be one name."""


def entity_ids(archive: Archive, wanted: EntityFilter) -> array[int]:
    """Everybody and everything that the filter leaves, in order; each is told by a fact that names it.

    A name that several bear stands once for each of them.
    """
    named = archive.store.across.named
    narrowed = wanted.articles is not None or wanted.within is not None
    if narrowed:
        told: Iterable[NameTold] = named.names_in(wanted.kind, wanted.articles, wanted.within)
    else:
        told = named.names(wanted.kind).values()
    if wanted.text.strip():
        like = named.names_like(wanted.kind, wanted.text)
        told = (one for one in told if one.name in like)
    bearers = named.bearers(wanted.kind)
    within = None if wanted.articles is None else set(wanted.articles)
    lines = [line for one in told for line in _lines(one, bearers.get(one.name, ()), within)]
    if wanted.sort is EntitySort.NAME:
        lines.sort(key=lambda line: title_key(line[2]))
    elif bearers:
        lines.sort(key=lambda line: -line[1])
    return array("q", (fact for fact, _articles, _name in lines))


def entity_rows(archive: Archive, ids: Sequence[int]) -> list[EntityRow]:
    """The lines asked for, in that order; names that are gone are left out. Counts are over the whole archive."""
    named = archive.store.across.named
    first = named.first_told(ids)
    kinds = {found.kind for found in first.values()}
    counts = {kind: named.names(kind) for kind in kinds}
    bearers = {kind: named.bearers(kind) for kind in kinds}
    evidence = _Evidence(archive)
    rows = []
    for number in ids:
        found = first.get(number)
        counted = None if found is None else counts[found.kind].get(found.name)
        if found is None or counted is None:
            continue
        several = bearers[found.kind].get(found.name, ())
        one = next((each for each in several if any(told.fact == number for told in each.told)), None)
        rows.append(_row(number, found, counted) if one is None else _row_of(number, found, one, evidence))
    return rows


def _lines(one: NameTold, several: Sequence[Bearer], within: set[int] | None) -> list[tuple[int, int, str]]:
    """For each bearer of a name a fact that names him, how many articles do, and the name."""
    if not several:
        return [(one.fact, one.articles, one.name)]
    lines = []
    for each in several:
        told = [mention for mention in each.told if within is None or mention.article in within]
        if told:
            articles = len({mention.article for mention in told})
            lines.append((min(mention.fact for mention in told), articles, one.name))
    return lines


def page(archive: Archive, ref: EntityRef) -> EntityPage:
    """All that the archive says of one person, place or body.

    Raises:
        EntityMissing: nothing outside the trash mentions it.
    """
    prepare(archive)
    across = archive.store.across
    told = across.named.mentions_of(ref.kind, ref.name)
    if not told:
        raise EntityMissing(name=ref.name)
    numbers = sorted({one.article for one in told})
    company = across.named.people_of(numbers) if ref.kind is EntityKind.PERSON else {}
    said = across.named.said_of(ref.kind, told)
    groups = identities(ref.kind, ref.name, told, across.named.counties_of(numbers), company, said=said)
    mine = next((group for group in groups if ref.article in {one.article for one in group}), groups[0])
    articles = array("q", dict.fromkeys(one.article for one in mine))
    latest = articles[-_LOOKED_AT:]
    code = next((one.code for one in mine if one.code), None)
    names = Counter(one.quote for one in mine)
    for one in mine:
        names.update(dict.fromkeys(one.also_called, 0))
    figures = across.details(across.named.figures_said_of(latest, {ref.name, *names}, code, _FIGURES))
    return EntityPage(
        ref=EntityRef(ref.kind, ref.name, ArticleId(articles[0])),
        names=tuple(names.most_common()),
        code=code,
        level=next((PlaceLevel(one.level) for one in mine if one.level), None),
        inside=_inside(code) if ref.kind is EntityKind.PLACE else (),
        roles=_roles(mine),
        affiliations=_affiliations(mine),
        mentions=array("q", (one.fact for one in mine)),
        articles=articles,
        figures=tuple(sorted(figures.values(), key=lambda figure: (figure.time or "", figure.fact), reverse=True)),
        together=tuple(
            Together(EntityRef(kind, name, ArticleId(first)), count)
            for kind, name, count, first in across.named.together_with(latest, _TOGETHER + 1)
            if (kind, name) != (ref.kind, ref.name)
        )[:_TOGETHER],
        perhaps=_perhaps(archive, ref, mine, [group for group in groups if group is not mine], said),
    )


def mentions(archive: Archive, facts: Sequence[int]) -> list[Mention]:
    """The mentions asked for with their sentences, in that order; those that are gone are left out."""
    return [_mention(row, text) for row, text in archive.store.across.fact_lines(facts)]


def _row(number: int, found: FirstTold, counted: NameTold) -> EntityRow:
    printed = "".join(found.quote.split())
    return EntityRow(
        id=number,
        ref=EntityRef(found.kind, found.name),
        note=_note(found.role, found.affiliation) or ("" if printed == found.name else printed),
        code=found.code,
        level=PlaceLevel(found.level) if found.level else None,
        articles=counted.articles,
        mentions=counted.mentions,
    )


def _row_of(number: int, found: FirstTold, bearer: Bearer, evidence: _Evidence) -> EntityRow:
    """The line of one of several of a name, with what tells him from the others."""
    told = bearer.told
    return EntityRow(
        id=number,
        ref=EntityRef(found.kind, found.name, ArticleId(told[0].article)),
        note=evidence.of(told),
        code=found.code,
        level=PlaceLevel(found.level) if found.level else None,
        articles=len(bearer.articles),
        mentions=len(told),
    )


class _Evidence:
    """What tells one of several of a name from the others: role and body, counties, years."""

    def __init__(self, archive: Archive) -> None:
        self._named = archive.store.across.named

    def of(self, told: Sequence[Told]) -> str:
        """In a few words: 甲县教育局局长 · 甲县 · 2016–2019."""
        note = next((note for one in told if (note := _note(one.role, one.affiliation))), "")
        return " · ".join(part for part in (note, "、".join(self._places(told)), _years(told)) if part)

    def _places(self, told: Sequence[Told]) -> list[str]:
        """The counties that most of the articles name, as far as not all over the country."""
        counties = self._named.counties_of(list({one.article for one in told}))
        counts = Counter(county for found in counties.values() if len(found) <= SPREAD for county in found)
        register = gazetteer()
        places = (register.by_code(code) for code, _count in counts.most_common(_PLACES))
        return [place.name for place in places if place is not None]


def _years(told: Sequence[Told]) -> str:
    years = sorted({one.published[:4] for one in told if one.published})
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""


def _mention(row: FactRow, text: str) -> Mention:
    sentence, highlight = sentence_around(text, row.fact.span)
    person = row.fact.detail if isinstance(row.fact.detail, PersonFact) else None
    return Mention(
        fact=row.id,
        article=row.article,
        local_id=row.fact.id,
        title=row.title,
        published=row.published,
        quote=row.fact.quote,
        span=row.fact.span,
        sentence=sentence,
        highlight=highlight,
        role=person.role if person else None,
        affiliation=person.affiliation if person else None,
    )


def _roles(told: Sequence[Told]) -> tuple[RoleHeld, ...]:
    """Each role with its body, in the order of the first article that gives it."""
    held: dict[tuple[str | None, str | None], list[Told]] = {}
    for one in told:
        if one.role or one.affiliation:
            held.setdefault((one.role, one.affiliation), []).append(one)
    return tuple(
        RoleHeld(
            role,
            affiliation,
            min((one.published for one in given if one.published), default=None),
            max((one.published for one in given if one.published), default=None),
            tuple(ArticleId(article) for article in dict.fromkeys(one.article for one in given)),
        )
        for (role, affiliation), given in held.items()
    )


def _affiliations(told: Sequence[Told]) -> tuple[tuple[str, int], ...]:
    """Bodies and places a person belongs to, with the number of articles that say so."""
    pairs = {(one.affiliation, one.article) for one in told if one.affiliation}
    return tuple(Counter(affiliation for affiliation, _article in pairs).most_common())


def _inside(code: str | None) -> tuple[EntityRef, ...]:
    if code is None:
        return ()
    register = gazetteer()
    return tuple(EntityRef(EntityKind.PLACE, register.full_name(place.code)) for place in register.ancestors(code))


def _perhaps(
    archive: Archive,
    ref: EntityRef,
    mine: Sequence[Told],
    others: Sequence[Sequence[Told]],
    said: Sequence[WhoSaid],
) -> tuple[PerhapsSame, ...]:
    """Others of the same name, those said to be others last, and names of the same kind that are printed alike."""
    ours = {one.article for one in mine}
    evidence = _Evidence(archive)
    found = [
        PerhapsSame(
            EntityRef(ref.kind, ref.name, ArticleId(group[0].article)),
            evidence.of(group),
            len({one.article for one in group}),
            told_apart(said, ours, {one.article for one in group}),
        )
        for group in others[:_PERHAPS]
    ]
    quotes = sorted({one.quote for one in mine})
    found += [
        PerhapsSame(EntityRef(ref.kind, other.name), "", other.articles)
        for other in archive.store.across.named.namesakes(ref.kind, quotes, ref.name)
        if ref.kind is not EntityKind.BODY or not _of_other_divisions(ref.name, other.name)
    ]
    return tuple(sorted(found, key=lambda one: one.parted)[:_PERHAPS])


def _of_other_divisions(one: str, other: str) -> bool:
    """Whether two bodies are each named after a division and neither division lies in the other.

    Printed 县水利局 both of them, they are those of two counties for all that.
    """
    ours, theirs = _named_after(one), _named_after(other)
    return bool(ours and theirs) and not any(a.startswith(b) or b.startswith(a) for a in ours for b in theirs)


def _named_after(body: str) -> tuple[str, ...]:
    """The codes of the divisions that the name of a body may begin with."""
    first = next(iter(gazetteer().scan(body)), None)
    return tuple(place.code for place in first.candidates) if first is not None and first.start == 0 else ()


def _note(role: str | None, affiliation: str | None) -> str:
    """A role after its body or place, what both say (打鼓村, 打鼓村村民) once."""
    role, affiliation = role or "", affiliation or ""
    shared = next((n for n in range(len(role), _SHARED - 1, -1) if affiliation.endswith(role[:n])), 0)
    return affiliation + role[shared:]
