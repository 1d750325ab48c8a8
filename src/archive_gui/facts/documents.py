"""Documents named in 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule

RULE = Rule(
    "document.title_marks",
    3,
    FactKind.DOCUMENT,
    "《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,60}){0,3}》",
    "县里印发⟦《样例工作方案》⟧，",
    "<样例>",
)

_PATTERN = re.compile(RULE.pattern)


def find_documents(text: str) -> Iterator[Span]:
    """The documents of a text in order, each with its marks."""
    for match in _PATTERN.finditer(text):
        yield Span(*match.span())
