"""What the sections of the sidebar show, as rows; and which of many rows are worth showing first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from archive_gui.base.fact_words import kind_name
from archive_gui.domain.facets import Facets, PlaceCount
from archive_gui.domain.facts import FactKind
from archive_gui.domain.queries import SavedQuery
from archive_gui.domain.tags import Tag

FIRST_ROWS = 12
"""Rows of one level that show without asking for more: a section is taken in at a glance."""
MORE_ROWS = 100
"""Rows that come with each asking."""
_CITY_DIGITS = 4
_PROVINCE_DIGITS = 2


@dataclass(frozen=True, slots=True)
class SidebarRow:
    """A row to show: ``key`` is what is asked for, ``parent`` the key of the row it stands under.

    ``count`` None: not known yet. ``opened`` says whether the rows under it show as long as nobody folds them.
    """

    key: object
    name: str
    count: int | None
    colour: str | None = None
    parent: object = None
    kind: FactKind | None = None
    opened: bool = True


@dataclass(frozen=True, slots=True)
class RowTree:
    """Rows by the key of the row above (None: at the top), and that key for each row."""

    children: Mapping[object, Sequence[SidebarRow]]
    above: Mapping[object, object]


def tree_of(rows: Sequence[SidebarRow]) -> RowTree:
    """The rows as a tree; one whose row above is not there stands at the top. Thousands are for a job to arrange."""
    keys = {row.key for row in rows}
    children: dict[object, list[SidebarRow]] = {}
    above: dict[object, object] = {}
    for row in rows:
        parent = row.parent if row.parent in keys else None
        above[row.key] = parent
        children.setdefault(parent, []).append(row)
    return RowTree(children, above)


NO_ROWS = RowTree({}, {})


def tag_rows(tags: Sequence[Tag], facets: Facets | None) -> list[SidebarRow]:
    """All tags, since articles can be dropped on any; counted in the result where there is one."""
    found = {tag.id: count for tag, count in facets.tags} if facets is not None else {}
    return [
        SidebarRow(
            tag.id, tag.name, tag.article_count if facets is None else found.get(tag.id, 0), tag.colour, tag.parent
        )
        for tag in tags
    ]


def place_rows(places: Sequence[PlaceCount], chosen: str | None, names: Mapping[str, str]) -> list[SidebarRow]:
    """The places as a tree of provinces, cities and counties, the most frequent first.

    A county without a city stands under its province. ``chosen`` is there in any case, by its name in ``names``.
    """
    known = {place.code: place for place in places}
    most = next((place.code for place in places if len(place.code) == _PROVINCE_DIGITS), None)
    rows = [
        SidebarRow(place.code, place.name, place.articles, parent=_above(place.code, known), opened=place.code == most)
        for place in places
    ]
    if chosen is not None and chosen not in known and chosen in names:
        rows.append(SidebarRow(chosen, names[chosen], 0, parent=_above(chosen, known)))
    return rows


def kind_rows(facets: Facets, chosen: Collection[FactKind]) -> list[SidebarRow]:
    """The kinds of fact that articles of the result state."""
    rows = [SidebarRow(kind, kind_name(kind), count, kind=kind) for kind, count in facets.kinds]
    known = {kind for kind, _count in facets.kinds}
    return rows + [SidebarRow(kind, kind_name(kind), 0, kind=kind) for kind in chosen if kind not in known]


def publication_rows(publications: Sequence[tuple[str, int]], chosen: str | None) -> list[SidebarRow]:
    """The newspapers."""
    rows = [SidebarRow(name, name, count) for name, count in publications]
    if chosen is not None and all(name != chosen for name, _count in publications):
        rows.append(SidebarRow(chosen, chosen, 0))
    return rows


def saved_rows(saved: Sequence[SavedQuery]) -> list[SidebarRow]:
    """The saved queries in their order."""
    return [SidebarRow(each.id, each.name, each.articles) for each in saved]


def first_rows(rows: Sequence[SidebarRow], limit: int, chosen: Collection[object]) -> list[SidebarRow]:
    """At most ``limit`` of these rows, those that are chosen and the most frequent, in the order given.

    Of more rows than that, those that nothing is counted for do not come first unless they are asked for.
    """
    if len(rows) <= limit:
        return list(rows)
    ranked = sorted(
        range(len(rows)), key=lambda number: (rows[number].key not in chosen, -(rows[number].count or 0), number)
    )
    shown = set(ranked[:limit])
    if limit == FIRST_ROWS:
        shown = {number for number in shown if rows[number].count or rows[number].key in chosen}
    return [row for number, row in enumerate(rows) if number in shown]


def _above(code: str, known: Mapping[str, PlaceCount]) -> str | None:
    for digits in (_CITY_DIGITS, _PROVINCE_DIGITS):
        if len(code) > digits and code[:digits] in known:
            return code[:digits]
    return None
