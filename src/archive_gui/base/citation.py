"""The citation of a newspaper article, as GB/T 7714-2015 has it."""

from __future__ import annotations

import re

from archive_gui.domain.description import Description

_MAX_NAMES = 3
"""GB/T 7714-2015, 8.1.2: of more than three makers the first three are named, then 等."""
_ANONYMOUS_ROLES = frozenset({"摄影", "制图", "摄", "图", "编辑", "责编", "校对", "版式"})
"""Roles that do not make someone the author of the words."""
_EDITION = re.compile(r"^第?\s*(.+?)\s*版?$")


def citation(description: Description) -> str:
    """``责任者. 题名[N]. 报纸名, 日期(版次).``; what is not known is left out."""
    names = [
        person.name
        for person in description.contributors
        if (person.role or "") not in _ANONYMOUS_ROLES and person.name
    ]
    makers = ", ".join(names[:_MAX_NAMES]) + (", 等" if len(names) > _MAX_NAMES else "")
    title = f"{_one_line(description.title)}[N]" if description.title else ""
    edition = _EDITION.sub(r"\1", description.edition.strip()) if description.edition else ""
    date = (description.date.value or "") + (f"({edition})" if edition else "")
    printed = ", ".join(part for part in (description.publication or "", date) if part)
    cited = ". ".join(part for part in (makers, title, printed) if part)
    return f"{cited}." if cited else ""


def quoted(text: str, description: Description) -> str:
    """A quotation with its citation on a line of its own."""
    source = citation(description)
    return f"{text}\n{source}" if source else text


def _one_line(words: str) -> str:
    return " ".join(words.split())
