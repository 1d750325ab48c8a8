"""All that is told of names: one written two ways, two that cannot be one, those nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.findings.evidence import Doubt, Material
from archive_gui.findings.names.endings import endings
from archive_gui.findings.names.misspelt import misspelt
from archive_gui.findings.names.namesakes import namesakes
from archive_gui.findings.names.numbered import numbered
from archive_gui.findings.names.offices import offices
from archive_gui.findings.names.one_of_a_kind import one_of_a_kind
from archive_gui.findings.names.repeated import without_repeated
from archive_gui.findings.names.respelled import respelled
from archive_gui.findings.names.retitled import retitled
from archive_gui.findings.names.title_variants import title_variants
from archive_gui.findings.names.two_towns import two_towns
from archive_gui.findings.names.unlike import unlike
from archive_gui.findings.names.unregistered import unregistered
from archive_gui.findings.names.variants import names_vary
from archive_gui.findings.names.whereabouts import unknown_places
from archive_gui.language.gazetteer import Gazetteer


def doubts_of_names(page: Sequence[Material], gazetteer: Gazetteer | None) -> list[Doubt]:
    """The doubts of this room about one page, in order; places of one name are told apart by a ``gazetteer``."""
    written_two_ways = [
        *title_variants(page),
        *endings(page),
        *names_vary(page),
        *respelled(page),
        *unregistered(page),
        *numbered(page),
        *retitled(page),
        *one_of_a_kind(page),
        *misspelt(page),
        *unlike(page),
    ]
    found = [*without_repeated(written_two_ways), *two_towns(page), *offices(page)]
    for material in page:
        found += unknown_places(material)
    return [*found, *(namesakes(page, gazetteer) if gazetteer is not None else ())]
