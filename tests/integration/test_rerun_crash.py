"""A program killed while it makes sources anew leaves every source whole, as it was or as it is to be."""

from __future__ import annotations

import random
import time
from pathlib import Path

from tests.fixtures.ledger_archives import filled, state_of
from tests.fixtures.ready_programs import started

from archive_gui.base.progress import Silent
from archive_gui.domain.decisions import SplitArticle
from archive_gui.domain.editing import part_start
from archive_gui.domain.records import SourceId
from archive_gui.workflows import structure
from archive_gui.workflows.keep import behind, catch_up
from archive_gui.workflows.session import open_archive

WORKER = """
import sys
from pathlib import Path
from archive_gui.workflows import structure
from archive_gui.workflows.session import open_archive

archive = open_archive(Path(sys.argv[1]), operator="死")
print("open", flush=True)
while True:
    for act in (structure.decline_everything, structure.allow_everything):
        act(archive, 1)
        print("done", flush=True)
"""


def _kill_after(folder: Path, seconds: float) -> None:
    with started(WORKER, str(folder)) as worker:
        assert worker.first_words() == "open"
        time.sleep(seconds)


def test_a_killed_decision_leaves_a_whole_state(tmp_path: Path, samples: Path) -> None:
    archive = filled(tmp_path, samples / "schools_page.txt")
    reading = archive.store.article(archive.store.article_ids_of_source(SourceId(1))[2]).reading
    structure.edit(archive, SourceId(1), SplitArticle(part_start(reading, reading.parts[-1])))
    structure.decline_everything(archive, SourceId(1))
    plain = _derived(state_of(archive.store))
    structure.allow_everything(archive, SourceId(1))
    repaired = _derived(state_of(archive.store))
    assert plain != repaired
    archive.close()
    chance = random.Random(4)
    for _ in range(2):
        _kill_after(archive.folder, chance.uniform(0.2, 1.2))
        again = open_archive(archive.folder, operator="王")
        assert _derived(state_of(again.store)) in (plain, repaired)
        assert again.store.verify(Silent()).ok
        catch_up(again, Silent())
        assert behind(again) == 0
        again.close()


def _derived(state: dict[str, list[tuple[str, ...]]]) -> list[tuple[str, ...]]:
    """What the rules made of the source, without the numbers of rows."""
    return sorted(row[1:] for row in state["article_texts"])
