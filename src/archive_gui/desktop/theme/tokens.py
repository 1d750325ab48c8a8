"""The colours of the window, by meaning; one palette for light surroundings and one for dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from archive_gui.domain.facts import FactKind


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``, named by what they are for.

    Text on its ground reaches a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3); a test holds every pair to it.
    """

    name: str
    ground: str  # the paper around everything: menu bar, toolbar, sidebar, status bar
    sheet: str  # lists, facts, fields
    paper: str  # under the article
    text: str
    muted: str  # second-rank words: dates, counts, captions
    line: str  # hairlines between things
    edge: str  # the edge of a field or button
    hover: str
    chosen: str  # the row that is chosen
    chosen_text: str
    accent: str  # the one warm colour: current tab, focus, chosen bars
    on_accent: str
    link: str
    flash: str  # the fact that has just been jumped to
    hit: str  # a search hit
    hit_text: str
    hit_current: str
    good: str
    warning: str
    warning_ground: str
    danger: str
    bar: str  # bars that are not chosen
    facts: Mapping[FactKind, str]
    tags: Mapping[str, str]

    def colours(self) -> dict[str, str]:
        """Every plain colour by name, as the style sheet's template asks for them."""
        return {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if field.name not in {"name", "facts", "tags"}
        }


LIGHT = Palette(
    name="light",
    ground="#f1efe8",
    sheet="#ffffff",
    paper="#fbfaf6",
    text="#1f1d1a",
    muted="#6b665b",
    line="#e6e1d6",
    edge="#d3ccbd",
    hover="#e9e5da",
    chosen="#efe2d3",
    chosen_text="#1f1d1a",
    accent="#a33327",
    on_accent="#ffffff",
    link="#1d5ba4",
    flash="#d9e6f6",
    hit="#fbe08a",
    hit_text="#1f1d1a",
    hit_current="#f2b02e",
    good="#2a7a45",
    warning="#9a4a0a",
    warning_ground="#fdf1e7",
    danger="#a5281c",
    bar="#b9ad95",
    facts=MappingProxyType(
        {
            FactKind.FIGURE: "#1d5ba4",
            FactKind.CHANGE: "#0e6b82",
            FactKind.DATE: "#7440a8",
            FactKind.PLACE: "#2a7a45",
            FactKind.PERSON: "#ad5a10",
            FactKind.ORGANISATION: "#14716b",
            FactKind.PROGRAMME: "#a33327",
            FactKind.DOCUMENT: "#7a5322",
            FactKind.QUOTATION: "#5f5b52",
            FactKind.AWARD: "#8a6400",
        }
    ),
    tags=MappingProxyType(
        {
            "green": "#2b7a4b",
            "blue": "#1f5ca8",
            "red": "#a8322a",
            "orange": "#ab560c",
            "purple": "#7042a4",
            "teal": "#14716b",
            "brown": "#795226",
            "grey": "#615e57",
        }
    ),
)

DARK = Palette(
    name="dark",
    ground="#211f1c",
    sheet="#292723",
    paper="#26241f",
    text="#ece7dc",
    muted="#ada69a",
    line="#3a3731",
    edge="#504b42",
    hover="#34312b",
    chosen="#4a3c2d",
    chosen_text="#f6efe2",
    accent="#e58170",
    on_accent="#231310",
    link="#8fbcf0",
    flash="#2e4666",
    hit="#6e5510",
    hit_text="#fff3cf",
    hit_current="#a87a0c",
    good="#7cc796",
    warning="#f0a868",
    warning_ground="#3b2b1c",
    danger="#f08b7c",
    bar="#6f6756",
    facts=MappingProxyType(
        {
            FactKind.FIGURE: "#84b4ee",
            FactKind.CHANGE: "#6fc3d8",
            FactKind.DATE: "#c39cec",
            FactKind.PLACE: "#7cc796",
            FactKind.PERSON: "#eaa562",
            FactKind.ORGANISATION: "#68c5bc",
            FactKind.PROGRAMME: "#ee9384",
            FactKind.DOCUMENT: "#d3ae7c",
            FactKind.QUOTATION: "#b8b1a4",
            FactKind.AWARD: "#dcb648",
        }
    ),
    tags=MappingProxyType(
        {
            "green": "#6fc08d",
            "blue": "#82b0ea",
            "red": "#ec8c7f",
            "orange": "#e6a15c",
            "purple": "#c09ae8",
            "teal": "#64beb5",
            "brown": "#cfaa7a",
            "grey": "#b3ada2",
        }
    ),
)
