"""A single fact's kind in a word."""

from __future__ import annotations

from archive_gui.base.messages import _
from archive_gui.domain.facts import FactKind


def kind_word(kind: FactKind) -> str:
    """What one fact of the kind is called; ``kind_name`` names a group of them."""
    return _WORDS[kind]()


_WORDS = {
    FactKind.FIGURE: lambda: _("Figure"),
    FactKind.CHANGE: lambda: _("Change"),
    FactKind.DATE: lambda: _("Date or time"),
    FactKind.PLACE: lambda: _("Place name"),
    FactKind.PERSON: lambda: _("Person"),
    FactKind.ORGANISATION: lambda: _("Body"),
    FactKind.PROGRAMME: lambda: _("Programme"),
    FactKind.DOCUMENT: lambda: _("Document"),
    FactKind.QUOTATION: lambda: _("Quotation"),
    FactKind.AWARD: lambda: _("Award"),
}
