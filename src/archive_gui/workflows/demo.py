"""The sample archive: the project's own sources, imported, to try everything on."""

from __future__ import annotations

from pathlib import Path

from archive_gui.base.paths import resources_dir
from archive_gui.base.progress import Ticker
from archive_gui.domain.ingest import ImportReport
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive


def sample_folder() -> Path:
    """Where the project's own sample sources lie."""
    return resources_dir() / "samples"


def make_demo(folder: Path, ticker: Ticker, *, name: str, operator: str) -> tuple[Archive, ImportReport]:
    """Make a new archive called ``name`` in ``folder`` and import the samples; the caller closes it.

    Raises:
        UserError: the folder holds something already or cannot be written.
    """
    archive = create_archive(folder, name=name, operator=operator)
    try:
        report = import_paths(archive, [sample_folder()], ticker)
    except BaseException:
        archive.close()
        raise
    return archive, report
