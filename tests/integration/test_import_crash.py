"""A program killed while it imports: index and findings across articles are in step after the next opening."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest
from tests.fixtures.ready_programs import started

from archive_gui.base.progress import Silent
from archive_gui.domain.ledger import LedgerFilter, LedgerState
from archive_gui.workflows import doubts, keep, ledger
from archive_gui.workflows.session import Archive, create_archive, open_archive

IMPORTER = """
import sys
from pathlib import Path
from archive_gui.base.progress import Silent
from archive_gui.workflows import ingest
from archive_gui.workflows.session import open_archive

ingest.BATCH_FILES = 4
archive = open_archive(Path(sys.argv[1]), operator="死")
print("open", flush=True)
ingest.import_paths(archive, [Path(sys.argv[2])], Silent(), inline_files=1000)
archive.close()
"""

COUNTED = ("在册护林人员", "在岗乡村教师", "持证船员", "登记挑夫", "备案砖瓦窑工人")
COUNTIES = [
    "隆回县",
    "新邵县",
    "洞口县",
    "绥宁县",
    "武冈市",
    "邵东市",
    "双峰县",
    "桃江县",
    "安化县",
    "溆浦县",
    "辰溪县",
    "新化县",
]
"""So many that no article has more to be compared with than are looked at."""


def _write_pairs(folder: Path, pairs: int) -> None:
    """Texts of which each two give another number of the same."""
    folder.mkdir()
    for number in range(pairs):
        counted, county = COUNTED[number % len(COUNTED)], COUNTIES[number // len(COUNTED) % len(COUNTIES)]
        year = 2001 + number // (len(COUNTED) * len(COUNTIES))
        for name, value, head in (("a", 3482 + number, "统计见报"), ("b", 3842 + number, "另一篇报道")):
            told = f"截至{year}年4月底，{county}共有{counted}{value}名。"
            text = f"样例日报 {year}年5月8日\n\n{head}第{number}号\n\n{told}\n"
            (folder / f"{number:03}{name}.txt").write_text(text, "utf-8")


def _told(archive: Archive) -> set[tuple[str, ...]]:
    rows = ledger.rows(archive, ledger.items(archive, LedgerFilter(LedgerState.ALL)))
    across = [row for row in rows if len({piece.source for piece in row.evidence}) > 1]
    return {(row.message.code, *sorted(f"{piece.article} {piece.quote}" for piece in row.evidence)) for row in across}


def _kill_imports(folder: Path, rounds: int) -> None:
    _write_pairs(folder / "texts", pairs=10 * rounds)
    create_archive(folder / "archive", name="样本", operator="王").close()
    chance = random.Random(rounds)
    for _ in range(rounds):
        with started(IMPORTER, str(folder / "archive"), str(folder / "texts")) as importer:
            assert importer.first_words() == "open"
            time.sleep(chance.uniform(0.2, 1.5))
        archive = open_archive(folder / "archive", operator="王")
        keep.catch_up(archive, Silent())
        assert keep.behind(archive) == 0
        assert keep.verify(archive, Silent()).problems == ()
        told = _told(archive)
        doubts.rerun(archive, Silent())
        assert told == _told(archive)
        archive.close()


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_killed_import_leaves_nothing_uncompared(tmp_path: Path) -> None:
    _kill_imports(tmp_path, rounds=2)


@pytest.mark.soak
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_many_killed_imports_leave_nothing_uncompared(tmp_path: Path) -> None:
    _kill_imports(tmp_path, rounds=25)
