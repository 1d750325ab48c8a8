"""A program killed while it imports leaves whole batches and nothing else."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from archive_gui.base.progress import Silent
from archive_gui.domain.records import ArticleFilter
from archive_gui.store.archive import Store

BATCH = 20
ROOT = Path(__file__).resolve().parents[2]

# Tells the batches that came back, so that the test can demand them.
IMPORTER = """
import sys
from pathlib import Path
from archive_gui.store.archive import Store
from tests.fixtures.store_samples import page, titled

store = Store.open(Path(sys.argv[1]), operator="死")
first = store.info().sources
for start in range(first, first + 4000, {batch}):
    store.add_sources([page(f"第{{number}}", titled("甲", "乙")) for number in range(start, start + {batch})])
    print(start + {batch}, flush=True)
"""


def _import_and_kill(folder: Path, after_s: float) -> int:
    """Start an import, kill it some time after its first batch, and give the number of sources it told of."""
    script = IMPORTER.format(batch=BATCH)
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as importer:
        assert importer.stdout is not None
        told = int(importer.stdout.readline())
        time.sleep(after_s)
        importer.kill()
        rest = importer.stdout.read().split()
        return int(rest[-1]) if rest else told


def _check(folder: Path, told: int) -> None:
    with Store.open(folder, operator="王") as store:
        assert not store.read_only
        sources = store.info().sources
        assert sources % BATCH == 0
        assert told <= sources <= told + BATCH
        assert len(store.article_ids(ArticleFilter())) == 2 * sources
        assert len(store.journal(1000)) == sources // BATCH
        report = store.verify(Silent())
        assert report.problems == ()
        assert report.checked["originals"] == sources
    assert not list(folder.rglob("*.part"))


def test_a_killed_import_leaves_whole_batches(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    Store.create(folder, name="样本", operator="王").close()
    chance = random.Random(20_261_121)
    for _ in range(3):
        _check(folder, _import_and_kill(folder, chance.uniform(0, 0.3)))


@pytest.mark.soak
def test_many_killed_imports_leave_whole_batches(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    Store.create(folder, name="样本", operator="王").close()
    chance = random.Random(7)
    for _ in range(25):
        _check(folder, _import_and_kill(folder, chance.uniform(0, 0.5)))
