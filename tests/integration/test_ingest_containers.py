"""Files of every format, alone and in containers, all the way into the archive."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.mixed import document, mail, packed, page
from tests.fixtures.command_line import run
from tests.fixtures.formats import ARTICLE, OTHER, every_format
from tests.fixtures.mutations import damaged

from archive_gui.base.messages import render
from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.ingest import FileStatus, ImportReport
from archive_gui.workflows import find, read
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="样本员")
    yield made
    made.close()


def statuses(report: ImportReport, folder: Path) -> dict[str, str]:
    return {Path(file.path).relative_to(folder).as_posix(): file.status.value for file in report.files}


def write(folder: Path, files: dict[str, bytes]) -> list[Path]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


def test_a_file_of_every_format_is_imported_and_found(archive: Archive, tmp_path: Path) -> None:
    report = import_paths(archive, write(tmp_path, every_format()), Silent())
    assert set(statuses(report, tmp_path).values()) == {"imported"}
    assert find.search(archive, "清河县在东部山区").total == len(every_format())


def test_members_of_a_container_are_sources_of_their_own(archive: Archive, tmp_path: Path) -> None:
    inner = mail(ARTICLE, attachments=(("附件.docx", document(OTHER)), ("图.gif", b"GIF89a")))
    files = {"页.html": page(ARTICLE), "信.eml": inner, "../逃.txt": b"a text", "页二.html": page(ARTICLE)}
    report = import_paths(archive, write(tmp_path, {"包.zip": packed(files)}), Silent())
    assert statuses(report, tmp_path) == {
        "包.zip/页.html": "imported",
        "包.zip/信.eml": "imported",
        "包.zip/信.eml/附件.docx": "imported",
        "包.zip/信.eml/图.gif": "skipped",
        "包.zip/../逃.txt": "failed",
        "包.zip/页二.html": "duplicate",
    }
    (attached,) = [file for file in report.files if file.path.endswith("附件.docx")]
    record = read.article(archive, attached.articles[0])
    assert record.description.title == OTHER.title
    assert record.source.sha256 == hashlib.sha256(document(OTHER)).hexdigest()
    assert record.source.original_path.endswith("包.zip/信.eml/附件.docx")
    assert archive.store.verify(Silent()).ok


def test_an_archive_of_nothing_to_read_says_so(archive: Archive, tmp_path: Path) -> None:
    report = import_paths(archive, write(tmp_path, {"空.zip": packed({".DS_Store": b"x"})}), Silent())
    assert [message.code for file in report.files for message in file.messages] == ["ingest.nothing_inside"]


def test_progress_counts_members_and_a_cancel_keeps_those_that_came_in(archive: Archive, tmp_path: Path) -> None:
    files = {f"{number:02}.txt": f"样本{number}：今年修路{number}公里。".encode() for number in range(40)}
    ticks: list[tuple[int, int | None]] = []

    class Impatient:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            ticks.append((done, total))
            if done == 35:
                raise Cancelled

    report = import_paths(archive, write(tmp_path, {"包.zip": packed(files)}), Impatient())
    assert ticks[-1] == (35, 40)
    assert report.cancelled
    assert report.count(FileStatus.IMPORTED) == 35
    assert [file.path for file in report.files if file.status is FileStatus.SKIPPED] == [str(tmp_path / "包.zip")]


def test_inspect_prints_a_line_a_member(tmp_path: Path) -> None:
    path = tmp_path / "包.zip"
    path.write_bytes(packed({"页.html": page(ARTICLE), "图.gif": b"GIF89a", "文.docx": document(OTHER)}))
    ran = run("inspect", str(path), "--json")
    assert [line["source"]["path"] for line in ran.lines] == [
        f"{path}/{name}" for name in ("页.html", "图.gif", "文.docx")
    ]
    assert ["error" in line for line in ran.lines] == [False, True, False]
    assert ran.status == 0
    assert json.loads(ran.out.split("\n")[0])["articles"][0]["title"] == ARTICLE.title


def test_sources_inside_are_told_from_the_container_that_is_torn(tmp_path: Path) -> None:
    path = tmp_path / "包.zip"
    path.write_bytes(packed(every_format())[:-200])
    ran = run("inspect", str(path), "--json")
    assert ran.status == 1
    assert list(ran.json) == ["source", "error"]


@pytest.mark.soak
def test_a_thousand_mixed_files_are_imported(archive: Archive, tmp_path: Path) -> None:
    """One in ten is damaged; every file has its line in the report, and every failure a sentence."""
    drawn = random.Random(20261122)
    samples = sorted({**every_format(), "包.zip": packed(every_format())}.items())
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(1000):
        name, data = samples[number % len(samples)]
        own = data + b"\n" * (number + 1) if not name.endswith((".docx", ".epub", ".zip")) else data
        write(folder, {f"{number:04}-{name}": damaged(own, name, drawn) if number % 10 == 0 else own})
    ticks: list[tuple[int, int | None]] = []

    class Watching:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            ticks.append((done, total))

    report = import_paths(archive, [folder], Watching())
    assert ticks[-1][0] == ticks[-1][1]
    assert ticks == sorted(ticks, key=lambda tick: tick[0])
    assert len({file.path.removeprefix(str(folder)).split("/")[1] for file in report.files}) == 1000
    assert all(file.messages for file in report.files if file.status is not FileStatus.IMPORTED)
    assert all(render(message) for file in report.files for message in file.messages)
    assert archive.store.verify(Silent()).ok
