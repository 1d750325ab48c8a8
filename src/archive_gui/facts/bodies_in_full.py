"""Bodies that are called by their level alone, by their full names: of 县民政局 every county has one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from archive_gui.domain.facts import OrganisationFact
from archive_gui.facts.names import Row

_OF_A_LEVEL = re.compile("[省市州县区旗镇乡村][一-鿿]")


def bodies_in_full(rows: Iterable[Row], original: str) -> Mapping[str, str]:
    """The full names of the bodies of one text that it calls by their level, by what it calls them."""
    full: dict[str, str] = {}
    for span, _, detail, *_ in rows:
        if isinstance(detail, OrganisationFact) and detail.full_name:
            called = "".join(original[span.start : span.end].split())
            if _OF_A_LEVEL.match(called):
                full[called] = detail.full_name
    return full
