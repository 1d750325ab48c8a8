"""Whatever stops the program, and wherever: what opens afterwards is a whole commit, the last that was announced."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archive_gui.base.progress import Silent
from archive_gui.domain.query import Text
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import IndexedArticle
from archive_gui.search import index as index_module
from archive_gui.search.errors import IndexUnwritable
from archive_gui.search.index import SearchIndex
from archive_gui.search.segment_file import SegmentFileWriter
from archive_gui.search.storage import DurableStorage

ARTICLES = 12

WRITER = """
import sys
from pathlib import Path
from archive_gui.search import index as index_module
from archive_gui.base.progress import Silent
from archive_gui.domain.search import IndexedArticle
from archive_gui.search.index import SearchIndex

index = SearchIndex.open(Path(sys.argv[1]))
first = int(index.held()[1].max(initial=0)) + 1
for revision in range(first, first + 10_000):
    words = f"样稿第{revision}版。" * 40
    added = [IndexedArticle(number, revision, "样题", words, "") for number in range(1, 13)]
    index_module._BATCH_ARTICLES = 12 if revision % 2 else 20_000
    index.update(added, [], Silent())
    print(revision, flush=True)
"""


class Stopped(BaseException):
    """The machine lost its power, as it were."""


def _articles(revision: int) -> list[IndexedArticle]:
    words = f"样稿第{revision}版。" * 40
    return [IndexedArticle(ArticleId(number), revision, "样题", words, "") for number in range(1, ARTICLES + 1)]


def _check_whole(folder: Path, revisions: set[int]) -> int:
    """The index opens as it was, and holds exactly one of the revisions in all of its parts."""
    with SearchIndex.open(folder) as index:
        assert (index.rebuilt, index.damage) == (False, None)
        ids, held = index.held()
        assert ids.tolist() == list(range(1, ARTICLES + 1))
        assert len(set(held.tolist())) == 1
        revision = int(held[0])
        assert revision in revisions
        assert sorted(index.search(Text(f"第{revision}版")).ids) == ids.tolist()
        assert index.search(Text(f"第{revision + 1}版")).ids == ()
        assert index.verify() == ()
    return revision


def _kill_while_writing(folder: Path, rounds: int) -> None:
    randomness = random.Random(20191221)
    last = 0
    for _ in range(rounds):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        announced = int(process.stdout.readline())
        time.sleep(randomness.uniform(0.0, 0.2))
        process.send_signal(signal.SIGKILL)
        rest = [int(line) for line in process.stdout.read().split()]
        process.stdout.close()
        process.wait()
        assert announced == last + 1
        announced = max([announced, *rest])
        last = _check_whole(folder, {announced, announced + 1})


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_killed_writer_leaves_a_whole_commit(tmp_path: Path) -> None:
    _kill_while_writing(tmp_path / "index", rounds=4)


@pytest.mark.soak
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_hundred_killed_writers_leave_whole_commits(tmp_path: Path) -> None:
    _kill_while_writing(tmp_path / "index", rounds=100)


def _stop_at(monkeypatch: pytest.MonkeyPatch, step: int) -> Callable[[], int]:
    """Let the ``step``-th write, sync, rename or deletion of the index be the last thing that happens (it does not)."""
    counted = 0

    def counting(original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            nonlocal counted
            counted += 1
            if counted >= step:
                raise Stopped
            return original(*args, **kwargs)

        return call

    for owner, name in (
        (SegmentFileWriter, "append"),
        (SegmentFileWriter, "finish"),
        (os, "fsync"),
        (DurableStorage, "create_file"),
        (DurableStorage, "rename_file"),
        (DurableStorage, "delete_file"),
        (Path, "replace"),
    ):
        monkeypatch.setattr(owner, name, counting(getattr(owner, name)))
    return lambda: counted


@pytest.mark.parametrize("batch", [20_000, ARTICLES])
def test_a_stop_between_any_two_writes_leaves_a_whole_commit(
    batch: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch as large as the update makes it a long one: a plain segment is committed and then coded."""
    monkeypatch.setattr(index_module, "_BATCH_ARTICLES", batch)
    before = tmp_path / "before"
    with SearchIndex.open(before) as index:
        for revision in range(1, 8):
            index.update(_articles(revision), (), Silent())
    stops = 0
    while True:
        folder = tmp_path / f"stop{stops}"
        shutil.copytree(before, folder)
        index = SearchIndex.open(folder)
        with monkeypatch.context() as patched:
            counted = _stop_at(patched, stops + 1)
            try:
                index.update(_articles(8), (), Silent())
            except Stopped:
                stopped = True
            else:
                stopped = False
                assert counted() <= stops
        index.close()
        revision = _check_whole(folder, {7, 8})
        if not stopped:
            assert revision == 8
            break
        with SearchIndex.open(folder) as again:
            again.update(_articles(9), (), Silent())
        _check_whole(folder, {9})
        stops += 1
    assert stops > 20


def test_a_full_disk_is_said_and_the_index_stays_usable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: Any) -> None:
        raise OSError(28, "No space left on device")

    with SearchIndex.open(tmp_path / "index") as index:
        index.update(_articles(1), (), Silent())
        with monkeypatch.context() as patched:
            patched.setattr(SegmentFileWriter, "append", full)
            with pytest.raises(IndexUnwritable):
                index.update(_articles(2), (), Silent())
        assert index.search(Text("第1版")).ids
        index.update(_articles(3), (), Silent())
        assert index.search(Text("第3版")).ids
    _check_whole(tmp_path / "index", {3})
