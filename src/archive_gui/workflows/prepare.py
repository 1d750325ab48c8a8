"""A file's lines before it is imported: read again, and made anew as the archivist changes their structure.

Nothing is stored; the edits come in with the file (``ingest``), as the same step that they would be afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import wait
from contextlib import closing
from pathlib import Path

from archive_gui.base.errors import UserError
from archive_gui.base.naming import shown_name
from archive_gui.base.progress import Ticker
from archive_gui.domain.decisions import RepairDecisions, StructureEdit
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.workflows.inspect import text_of_captured
from archive_gui.workflows.outcomes import outcomes
from archive_gui.workflows.structure import INLINE_CHARS
from archive_gui.workflows.workers import pool

_INLINE_BYTES = 3 * INLINE_CHARS
_BEAT_S = 0.1


class FileChanged(UserError):
    """The file (``name``) does not hold any more what the preview found in it."""

    code = "preview.file_changed"


def read_source(path: Path, sha256: str, ticker: Ticker) -> ProcessedSource:
    """The source with these bytes, out of a file or of the container that the file is, without facts.

    Raises:
        FileChanged: the file is gone or holds something else now.
        Cancelled: the ticker said so.
    """
    small = path.is_file() and path.stat().st_size <= _INLINE_BYTES

    def beat() -> None:
        ticker.tick(0, 1, shown_name(path))

    with closing(outcomes([path], beat, inline_files=1 if small else 0, with_facts=False)) as coming:
        for _number, outcome in coming:
            if outcome.processed is not None and outcome.processed.captured.sha256 == sha256:
                return outcome.processed
    raise FileChanged(name=shown_name(path))


def edited(source: ProcessedSource, edits: Sequence[StructureEdit], ticker: Ticker) -> ProcessedSource:
    """The source with these edits of its structure, in order, and no others.

    Raises:
        Cancelled: the ticker said so.
    """
    arguments = (source.captured, source.file_name, source.path, RepairDecisions(edits=tuple(edits)))
    if len(source.captured.text) <= INLINE_CHARS:
        return text_of_captured(*arguments)
    with pool(workers=1) as workers:
        future = workers.submit(text_of_captured, *arguments)
        while not wait((future,), timeout=_BEAT_S).done:
            ticker.tick(0, 1, source.file_name)
        made: ProcessedSource = future.result()
        return made
