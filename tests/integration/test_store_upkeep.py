"""Verifying, backing up, full disks, and readers beside the writer."""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from tests.fixtures.store_samples import page, titled

from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.captured import Message
from archive_gui.domain.records import ArticleFilter
from archive_gui.store import opening, seals, sqlite, verifying
from archive_gui.store.archive import Store
from archive_gui.store.errors import ArchiveDamaged, ArchiveUnreachable, DiskFull
from archive_gui.store.originals import hash_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "archive", name="样本", operator="王") as opened:
        opened.add_sources([page("一", titled("甲", "乙")), page("二")])
        yield opened


def _run(store: Store, script: str) -> None:
    with store._database.writing() as connection:
        connection.execute(text(script))


def _problems(store: Store) -> list[Message]:
    report = store.verify(Silent())
    assert report.ok == (not report.problems)
    return list(report.problems)


def test_a_sound_archive_is_found_sound(store: Store) -> None:
    report = store.verify(Silent())
    assert report.ok
    assert report.problems == ()
    assert report.checked == {"databases": 1, "originals": 2, "articles": 3, "facts": 6}


def test_a_flipped_byte_in_an_original_is_found(store: Store) -> None:
    path = store.original_path(store.sources()[0].id)
    data = bytearray(path.read_bytes())
    data[5] ^= 1
    path.chmod(0o644)
    path.write_bytes(data)
    inside = path.relative_to(store.folder).as_posix()
    assert _problems(store) == [Message("verify.original_changed", {"file_name": "一.txt", "path": inside})]


def test_a_damaged_original_is_mended_by_importing_the_file_again(store: Store) -> None:
    path = store.original_path(store.sources()[0].id)
    path.chmod(0o644)
    path.write_bytes(b"broken")
    store.add_sources([page("一", titled("甲", "乙"))])
    assert _problems(store) == []


def test_missing_and_unknown_originals_are_found(store: Store) -> None:
    store.original_path(store.sources()[1].id).unlink()
    (store.folder / "originals" / "stray").write_bytes(b"?")
    codes = [problem.code for problem in _problems(store)]
    assert codes == ["verify.original_missing", "verify.original_unknown"]


def test_an_original_that_the_disk_does_not_give_hides_no_other(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (store.original_path(source.id) for source in store.sources()[:2])
    stray = store.folder / "originals" / "stray"
    stray.write_bytes(b"?")
    second.unlink()

    def scratched(path: Path) -> str:
        if path in {first, stray}:
            raise OSError(errno.EIO, "Input/output error")
        return hash_of(path)

    monkeypatch.setattr(verifying, "hash_of", scratched)
    problems = _problems(store)
    assert [problem.code for problem in problems] == [
        "verify.original_unreadable",
        "verify.original_missing",
        "verify.original_unknown",
    ]
    inside = first.relative_to(store.folder).as_posix()
    assert problems[0].params == {"file_name": "一.txt", "path": inside, "reason": "Input/output error"}


def test_a_whole_original_that_waits_for_its_source_is_counted_and_no_fault(store: Store) -> None:
    data = "样本：导入中断前已写下的原件。".encode()
    name = hashlib.sha256(data).hexdigest()
    path = store.folder / "originals" / name[:2] / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    report = store.verify(Silent())
    assert report.ok
    assert dict(report.checked)["originals_without_source"] == 1


def test_quotes_and_offset_maps_that_do_not_fit_the_text_are_found(store: Store) -> None:
    _run(store, "UPDATE facts SET quote = '别' WHERE article_id = 2 AND number = 1")
    _run(store, "UPDATE article_texts SET offsets = x'00' WHERE article_id = 1")
    _run(store, "UPDATE article_texts SET text = text || '多' WHERE article_id = 3")
    assert {(problem.code, problem.params.get("article")) for problem in _problems(store)} == {
        ("verify.article_made", 1),
        ("verify.article_made", 2),
        ("verify.article_made", 3),
        ("verify.offsets", 1),
        ("verify.offsets", 3),
        ("verify.quote", 2),
        ("verify.no_sound_copy", None),
    }


def test_rows_that_refer_to_nothing_are_found(store: Store) -> None:
    connection = sqlite3.connect(store.folder / "archive.db")
    connection.execute("UPDATE repairs SET article_id = 77 WHERE id = 1")
    connection.commit()
    connection.close()
    problems = _problems(store)
    assert problems[0] == Message("verify.references", {"table": "repairs", "count": 1})
    assert [problem.code for problem in problems[1:]] == ["verify.source_made", "verify.no_sound_copy"]


def test_an_index_that_lost_a_row_is_found(store: Store) -> None:
    _run(store, "CREATE TABLE keep AS SELECT sql FROM sqlite_master WHERE name = 'ix_contributors_name'")
    connection = sqlite3.connect(store.folder / "archive.db")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = sql || ' WHERE position > 99' WHERE name = 'ix_contributors_name'"
    )
    connection.commit()
    connection.close()
    reopened = Store.open(store.folder, operator="李")
    assert [problem.code for problem in _problems(reopened)] == ["verify.database", "verify.no_sound_copy"]
    reopened.close()


def test_rows_that_lost_the_number_of_their_article_are_found(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A flipped bit in the header of a row can turn numbers into NULL, which stand among those that are looked for."""
    digests = seals._Sealed.digests

    def spoilt(sealed: seals._Sealed, *given: Any) -> Iterator[tuple[int | None, bytes]]:
        for owner, digest in digests(sealed, *given):
            yield (None, b"other") if (sealed.name, owner) == ("contributors", 2) else (owner, digest)

    monkeypatch.setattr(seals._Sealed, "digests", spoilt)
    told = Message("verify.article_changed", {"what": Message("rows.contributors", {}), "article": 2})
    assert _problems(store)[:1] == [told]


def test_verifying_can_be_cancelled(store: Store) -> None:
    class Impatient:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            assert total == 6
            assert isinstance(note, str)
            if done == 3:
                raise Cancelled

    with pytest.raises(Cancelled):
        store.verify(Impatient())


def test_a_backup_is_an_archive_database_of_its_own(store: Store) -> None:
    first, second = store.backup(), store.backup()
    assert first != second
    assert first.parent == store.folder / "backups"
    connection = sqlite3.connect(f"{first.as_uri()}?mode=ro&immutable=1", uri=True)
    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (3,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    assert sorted(path.suffix for path in first.parent.iterdir()) == [".db", ".db"]


def test_a_copy_that_fails_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_connection: object, target: Path) -> None:
        target.touch()
        target.with_name(f"{target.name}-journal").touch()  # SQLite keeps one, and leaves it where it cannot write
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sqlite, "copy_to", full)
    with pytest.raises(DiskFull):
        store.backup()
    assert list((store.folder / "backups").iterdir()) == []


def test_a_full_disk_stores_nothing_of_the_batch(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("archive_gui.store.originals.os.fsync", full)
    with pytest.raises(DiskFull) as told:
        store.add_sources([page("三")])
    assert told.value.params == {"path": str(store.folder)}
    monkeypatch.undo()
    assert _problems(store) == []
    assert len(store.sources()) == 2


def test_a_disk_that_fails_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(handle: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("archive_gui.store.originals.os.fsync", broken)
    with pytest.raises(ArchiveUnreachable) as told:
        store.add_sources([page("三")])
    assert told.value.params["reason"] == os.strerror(errno.EIO)


def test_a_database_with_no_room_left_keeps_what_it_has(store: Store) -> None:
    with store._database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull):
        store.add_sources([page(f"多{number}") for number in range(50)])
    assert len(store.sources()) == 2
    assert store.create_tag("水")[1].name == "水"


def test_a_store_on_a_full_disk_closes_and_its_log_is_read_at_the_next_opening(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_connection: object) -> None:
        no_room = sqlite3.OperationalError("database or disk is full")
        no_room.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise OperationalError("PRAGMA", {}, no_room)

    monkeypatch.setattr(sqlite, "fold_log", full)
    store.close()
    monkeypatch.undo()
    with Store.open(store.folder, operator="王") as again:
        assert not again.info().read_only
        assert len(again.sources()) == 2


def test_damage_met_while_reading_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.create(tmp_path / "damaged", name="样本", operator="王") as made:
        made.add_sources([page(f"第{number}") for number in range(200)])
    database = tmp_path / "damaged" / "archive.db"
    data = bytearray(database.read_bytes())
    # The schema stands in front, the last of the rows in the last third.
    sound = len(data) * 2 // 3 // 4096 * 4096
    data[sound:] = b"\xa5" * (len(data) - sound)
    database.write_bytes(data)
    monkeypatch.setattr(opening, "CHECKED_BYTES", 0)
    with Store.open(tmp_path / "damaged", operator="王", read_only=True) as store, pytest.raises(ArchiveDamaged):
        store.rows(store.article_ids(ArticleFilter()))


def test_readers_see_whole_batches_while_others_are_written(store: Store) -> None:
    # Each batch brings three articles.
    seen: list[int] = []
    faults: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                ids = store.article_ids(ArticleFilter())
                seen.append(len(ids))
                assert [row.id for row in store.rows(ids)] == list(ids)
                assert store.counts().all % 3 == 0
        except BaseException as fault:  # noqa: BLE001 - told by the test below
            faults.append(fault)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(12):
        store.add_sources([page(f"新{number}", titled("甲", "乙")), page(f"附{number}")])
    done.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert seen
    assert all(count % 3 == 0 for count in seen)
