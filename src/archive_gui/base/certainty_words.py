"""How a date of publication is known, in a word."""

from __future__ import annotations

from archive_gui.base.messages import _
from archive_gui.domain.description import Certainty


def certainty_word(certainty: Certainty) -> str:
    """Stated, inferred or unknown."""
    match certainty:
        case Certainty.STATED:
            return _("stated")
        case Certainty.INFERRED:
            return _("inferred")
        case Certainty.UNKNOWN:
            return _("unknown")
