"""Documents named in 《》, and who issued them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule

RULE = Rule(
    "document.title_marks",
    1,
    FactKind.DOCUMENT,
    "《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,60}){0,3}》",
    "县里印发⟦《样例工作方案》⟧，",
    "<样例>",
)

_PATTERN = re.compile(RULE.pattern)
_ISSUED = re.compile(
    r"(?:出台|印发|发布|制定|制订|颁布|下发|公布|转发|出版|签署|通过|审议|实施|编制|编写|推出|批准|修订|联合|"
    r"刊登|发表|起草|撰写|创作|颁发|正式|了|并|共同|先后|的|相继|在全国率先|和|"
    r"、|\x00)*$"
)
_VERB = re.compile(
    r"出台|印发|发布|制定|制订|颁布|下发|公布|转发|编制|编写|推出|批准|修订|审议|通过|起草|颁发|刊登|出版"
)
_CLAUSE = re.compile(r"[，。；！？,;!?\n：:]")


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document's title with its marks; ``verb_start`` is where the words begin that say it was issued, else None."""

    span: Span
    verb_start: int | None


def find_documents(text: str) -> Iterator[FoundDocument]:
    """The documents of a text in order."""
    for match in _PATTERN.finditer(text):
        yield FoundDocument(Span(*match.span()), _issued_at(text, match.start()))


def _issued_at(text: str, start: int) -> int | None:
    window_start = max(0, start - 24)
    window = text[window_start:start]
    clause = list(_CLAUSE.finditer(window))
    offset = clause[-1].end() if clause else 0
    verbs = list(_VERB.finditer(window, offset))
    return window_start + verbs[0].start() if verbs and _ISSUED.search(window, verbs[0].start()) else None
