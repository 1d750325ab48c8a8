"""When an item of the ledger is open."""

from __future__ import annotations

from archive_gui.domain.findings import Severity
from archive_gui.domain.ledger import Verdict


def is_open(severity: str, verdict: str | None) -> bool:
    """Whether an item waits: a doubt without a verdict that closes it, or a confirmation that was reopened."""
    if verdict is not None:
        return not Verdict(verdict).closes
    return severity != Severity.INFO
