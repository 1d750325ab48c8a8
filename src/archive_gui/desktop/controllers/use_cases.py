"""The workflows, each loaded when it is first asked for.

With the database and the index behind them they take longer to load than all of the window, which is to be up before.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive_gui.workflows import (
        compare,
        correct,
        deliver,
        demo,
        describe,
        duplicates,
        entities,
        find,
        ingest,
        inspect,
        keep,
        ledger,
        merging,
        namesakes,
        pages,
        places,
        precedents,
        prepare,
        preview,
        queries,
        read,
        reextract,
        reports,
        session,
        structure,
        tables,
        tag,
        timeline,
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
    "compare",
    "correct",
    "deliver",
    "demo",
    "describe",
    "duplicates",
    "entities",
    "find",
    "ingest",
    "inspect",
    "keep",
    "ledger",
    "merging",
    "namesakes",
    "pages",
    "places",
    "precedents",
    "prepare",
    "preview",
    "queries",
    "read",
    "reextract",
    "reports",
    "session",
    "structure",
    "tables",
    "tag",
    "timeline",
    "trash",
    "undo",
    "watch",
]
