"""The workflows, each loaded when it is first asked for.

With the database and the index behind them they take longer to load than all of the window, which is to be up before.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive_gui.workflows import (
        deliver,
        demo,
        describe,
        duplicates,
        find,
        ingest,
        keep,
        ledger,
        pages,
        preview,
        queries,
        read,
        reports,
        session,
        structure,
        tag,
        trash,
        undo,
        watch,
    )
else:

    def __getattr__(name: str) -> object:
        """A workflow by its name."""
        if name.startswith("_"):
            raise AttributeError(name)
        return import_module(f"archive_gui.workflows.{name}")


__all__ = [
    "deliver",
    "demo",
    "describe",
    "duplicates",
    "find",
    "ingest",
    "keep",
    "ledger",
    "pages",
    "preview",
    "queries",
    "read",
    "reports",
    "session",
    "structure",
    "tag",
    "trash",
    "undo",
    "watch",
]
