"""Documents named in 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule

RULE = Rule(
    "document.title_marks",
    4,
    FactKind.DOCUMENT,
    "《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,60}){0,3}》",
    "县里印发⟦《样例工作方案》⟧，",
    "<样例>",
)

RULE_NUMBERED = Rule(
    "document.number_one",
    1,
    FactKind.DOCUMENT,
    "(中央|省委|市委|县委)(一|1)号文件",
    "⟦省委一号文件⟧下发后，",
    "文件一号下发。",
)
RULES = (RULE, RULE_NUMBERED)

_PATTERN = re.compile(RULE.pattern)
_NUMBERED = re.compile("(?P<issuer>(?:中共)?中央|[省市县区州]委)[一1]号文件")


def find_documents(text: str) -> Iterator[Span]:
    """The documents of a text in order, each with its marks, or without any where it is the first of a year."""
    titled = [Span(*match.span()) for match in _PATTERN.finditer(text)]
    numbered = [Span(*match.span()) for match in _NUMBERED.finditer(text)] if "号文件" in text else []
    alone = [span for span in numbered if not any(title.covers(span) for title in titled)]
    yield from sorted([*titled, *alone])


def rule_of(document: str) -> Rule:
    """The rule by which a document's words were found."""
    return RULE if document.startswith("《") else RULE_NUMBERED


def issuer_in(document: str) -> str | None:
    """Who issued a document, where its own words tell it: 省委一号文件."""
    numbered = _NUMBERED.fullmatch(document)
    return numbered["issuer"] if numbered is not None else None
