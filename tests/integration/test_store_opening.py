"""Making, opening, locking, moving and upgrading archives, and refusing what is no good."""

from __future__ import annotations

import errno
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine
from tests.fixtures.killed_programs import write_and_die
from tests.fixtures.store_samples import page

from archive_gui.base.errors import UserError
from archive_gui.base.paths import migrations_dir
from archive_gui.base.progress import Silent
from archive_gui.domain.description import Description
from archive_gui.domain.records import SourceId
from archive_gui.store import lock, migrate, opening, sqlite
from archive_gui.store.archive import Store
from archive_gui.store.errors import (
    ArchiveDamaged,
    ArchiveExists,
    ArchiveLocked,
    ArchiveNewer,
    DamagedWithoutCopy,
    DatabaseMissing,
    DiskFull,
    FolderNotEmpty,
    FolderNotWritable,
    MissingWithoutCopy,
    NotAnArchive,
    ReadOnlyArchive,
    SettingsDamaged,
)
from archive_gui.store.revision import HEAD

LATER = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9001", "{head}"
def upgrade():
    op.add_column("articles", sa.Column("mood", sa.Text()))
    {more}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed archive with two sources."""
    with Store.create(tmp_path / "archive", name='样本 "甲"\n\\', operator="王", organisation="样本馆") as store:
        store.add_sources([page("一"), page("二")])
    return tmp_path / "archive"


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as it will be with one more migration; gives the migration's file."""
    scripts = tmp_path / "later"
    shutil.copytree(migrations_dir(), scripts)
    monkeypatch.setattr(migrate, "migrations_dir", lambda: scripts)
    monkeypatch.setattr(opening, "HEAD", "9001")
    script = scripts / "migrations" / "versions" / "9001_later.py"
    script.write_text(LATER.format(head=HEAD, more=""), "utf-8")
    return script


def _columns(folder: Path) -> set[str]:
    connection = sqlite3.connect(folder / "archive.db")
    found = {row[1] for row in connection.execute("PRAGMA table_info(articles)")}
    connection.close()
    return found


def _run_sql(database: Path, script: str) -> None:
    connection = sqlite3.connect(database)
    connection.executescript(script)
    connection.close()


def test_a_new_archive_has_its_name_and_its_place(folder: Path) -> None:
    with Store.open(folder, operator="王") as store:
        info = store.info()
        assert info.name == '样本 "甲"\n\\'
        assert info.path == str(folder)
        assert (info.articles, info.sources, info.read_only, info.holder) == (2, 2, False, None)
        assert store.index_folder == folder / "index"
    assert sorted(path.name for path in folder.iterdir() if path.suffix != ".lock") == [
        "archive.db",
        "archive.toml",
        "backups",
        "index",
        "originals",
    ]


def test_a_new_archive_takes_an_empty_folder_and_no_other(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    Store.create(tmp_path / "empty", name="空", operator="王").close()
    with pytest.raises(ArchiveExists):
        Store.create(folder, name="再", operator="王")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "photo.jpg").touch()
    with pytest.raises(FolderNotEmpty):
        Store.create(tmp_path / "full", name="满", operator="王")
    (tmp_path / "file").touch()
    with pytest.raises(FolderNotEmpty):
        Store.create(tmp_path / "file", name="文", operator="王")
    with pytest.raises(FolderNotWritable):
        Store.create(tmp_path / "file" / "inside", name="内", operator="王")


def test_a_disk_that_fills_while_the_tables_are_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pragmas = sqlite._pragmas

    def little_room(*, read_only: bool, foreign_keys: bool) -> tuple[str, ...]:
        return (*pragmas(read_only=read_only, foreign_keys=foreign_keys), "max_page_count=20")

    with monkeypatch.context() as patched:
        patched.setattr(sqlite, "_pragmas", little_room)
        folder = migrations_dir()
        patched.setattr(migrate, "migrations_dir", lambda: folder)  # else tables made ready would get in as they are
        with pytest.raises(DiskFull):
            Store.create(tmp_path / "archive", name="样本", operator="王")
    assert not (tmp_path / "archive").exists()
    Store.create(tmp_path / "archive", name="样本", operator="王").close()


def test_names_that_are_no_text_are_kept_as_far_as_they_are(tmp_path: Path) -> None:
    undecodable = "档案".encode("gb18030").decode("utf-8", "surrogateescape")
    folder = tmp_path / undecodable
    with Store.create(folder, name=undecodable, operator="王\ud800", organisation="馆\udcff") as store:
        tag = store.create_tag("水")[1]
    with Store.open(folder, operator="李\ud800") as store:
        store.rename_tag(tag.id, "路")
        store.update_description(
            store.add_sources([page("一")])[1][0][0], Description(title="半个\ud83d", abstract="\ude00")
        )
        assert store.info().name == "档案"
        assert {entry.operator for entry in store.journal(9)} == {"王\ufffd", "李\ufffd"}
        (article,) = store.rows([1])
        assert article.title == "半个\ufffd"
        store.undo()
        assert store.verify(Silent()).problems == ()


@pytest.mark.parametrize("was_there", [True, False])
@pytest.mark.parametrize("step", ["_write_meta", "write_settings"])
def test_a_creation_that_fails_leaves_nothing_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, was_there: bool
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    root = tmp_path / "in" / "new"
    (root if was_there else root.parent).mkdir(parents=True)
    with monkeypatch.context() as patched:
        patched.setattr(opening, step, full)
        with pytest.raises(DiskFull):
            Store.create(root, name="新", operator="王")
    assert list(root.parent.rglob("*")) == ([root] if was_there else [])
    Store.create(root, name="新", operator="王").close()


class Killed(BaseException):
    """Stands for a program that ends at once, and clears nothing away."""


def _begin(root: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def kill(*_arguments: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(opening, "_remove_begun", lambda *_arguments, **_more: None)
        patched.setattr(opening, step, kill)
        with pytest.raises(Killed):
            Store.create(root, name="新", operator="王")


@pytest.mark.parametrize("step", ["_migrate", "_write_meta"])
def test_a_creation_that_was_killed_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    root = tmp_path / "new"
    _begin(root, monkeypatch, step)
    (root / "archive.toml.part").touch()
    Store.create(root, name="新", operator="王").close()
    with Store.open(root, operator="王") as store:
        assert store.verify(Silent()).problems == ()


def test_a_creation_killed_at_its_very_end_made_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "new"
    _begin(root, monkeypatch, "write_settings")
    with pytest.raises(ArchiveExists):
        Store.create(root, name="再", operator="王")
    with Store.open(root, operator="王") as store:
        assert store.info().name == "新"


@pytest.mark.parametrize("kept", ["originals/ab", "archive.db"])
def test_what_no_creation_left_is_never_taken_away(tmp_path: Path, kept: str) -> None:
    file = tmp_path / "full" / kept
    file.parent.mkdir(parents=True)
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE own (thing)")
    connection.commit()
    connection.close()
    with pytest.raises((ArchiveExists, FolderNotEmpty)):
        Store.create(tmp_path / "full", name="满", operator="王")
    assert file.stat().st_size


def test_of_two_creations_at_once_the_second_leaves_the_first_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_check_vacant", lambda _folder: None)
    with pytest.raises(ArchiveExists):
        Store.create(folder, name="再", operator="王")
    with Store.open(folder, operator="王") as store:
        assert not store.read_only
        assert len(store.rows([1, 2])) == 2


def test_a_creation_that_fails_takes_away_nothing_that_another_has_made_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = sorted(folder.rglob("*"))
    with monkeypatch.context() as patched:
        patched.setattr(opening, "_check_vacant", lambda _folder: None)
        patched.setattr(lock, "write_whole", full)
        with pytest.raises(FolderNotWritable):
            Store.create(folder, name="再", operator="王")
    assert set(before) <= set(folder.rglob("*"))
    with Store.open(folder, operator="王") as store:
        assert len(store.rows([1, 2])) == 2


def test_an_archive_without_its_database_says_so(folder: Path) -> None:
    (folder / "archive.db").unlink()
    with pytest.raises(DatabaseMissing) as told:
        Store.open(folder, operator="王")
    assert isinstance(told.value, MissingWithoutCopy)
    assert told.value.params == {"path": str(folder / "archive.db"), "originals": str(folder / "originals")}
    (folder / "backups" / "archive-1.db").write_bytes(b"a copy")
    with pytest.raises(DatabaseMissing) as told:
        Store.open(folder, operator="王")
    assert told.value.params == {"path": str(folder / "archive.db"), "backups": str(folder / "backups")}


def test_on_a_full_disk_an_archive_opens_for_reading_and_says_what_is_missing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(lock, "write_whole", full)
        store = Store.open(folder, operator="王")
    with store:
        assert (store.info().read_only, store.info().disk_full) == (True, True)
        with pytest.raises(DiskFull):
            store.require_writable()
    with Store.open(folder, operator="王") as store:
        assert not store.read_only


def test_a_folder_without_an_archive_is_none(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(NotAnArchive):
            Store.open(path, operator="王")


def test_the_second_opens_for_reading_only_and_says_who_has_it(folder: Path) -> None:
    first = Store.open(folder, operator="王")
    second = Store.open(folder, operator="李")
    info = second.info()
    assert info.read_only
    assert info.holder is not None
    assert info.holder.startswith("王 · ")
    first.add_sources([page("三")])
    assert second.info().articles == 3
    with pytest.raises(ArchiveLocked) as told:
        second.create_tag("水")
    assert told.value.params["holder"] == info.holder
    with pytest.raises(ArchiveLocked):
        second.require_writable()
    second.close()
    first.close()
    with Store.open(folder, operator="李") as third:
        assert not third.read_only
        third.require_writable()


def test_closing_twice_does_no_harm(folder: Path) -> None:
    store = Store.open(folder, operator="王")
    store.close()
    store.close()


def test_opened_for_reading_only_nothing_is_written(folder: Path) -> None:
    before = (folder / "archive.db").read_bytes()
    with Store.open(folder, operator="王", read_only=True) as store:
        assert len(store.rows([1, 2])) == 2
        for write in (lambda: store.trash([1]), store.undo, store.backup, lambda: store.add_sources([page("三")])):
            with pytest.raises(ReadOnlyArchive):
                write()
        assert store.verify(Silent()).ok
        with Store.open(folder, operator="李") as writer:
            assert not writer.read_only
    assert (folder / "archive.db").read_bytes() == before


def test_a_lock_whose_holder_was_killed_is_taken_over(folder: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from archive_gui.store.archive import Store\n"
        "store = Store.open(Path(sys.argv[1]), operator='死'); store.create_tag('水'); print(store.read_only)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert (folder / "archive.holder").exists()
    with Store.open(folder, operator="王") as store:
        assert not store.read_only
        assert [tag.name for tag in store.tags()] == ["水"]
    assert not (folder / "archive.holder").exists()


def test_an_archive_can_be_moved(folder: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / "存 档%20#?"
    moved.parent.mkdir()
    folder.rename(moved)
    for read_only in (False, True):
        with Store.open(moved, operator="王", read_only=read_only) as store:
            assert store.original_path(SourceId(1)).is_relative_to(moved)
            assert store.verify(Silent()).ok


def test_a_newer_archive_is_refused_and_left_as_it_is(folder: Path) -> None:
    _run_sql(folder / "archive.db", "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ArchiveNewer) as told:
        Store.open(folder, operator="王")
    assert told.value.params["found"] == "9999"
    _run_sql(folder / "archive.db", f"UPDATE alembic_version SET version_num = '{HEAD}'")
    settings = folder / "archive.toml"
    settings.write_text(settings.read_text("utf-8").replace("format = 1", "format = 2"), "utf-8")
    with pytest.raises(ArchiveNewer):
        Store.open(folder, operator="王")
    settings.write_text(settings.read_text("utf-8").replace("format = 2", "format = 1"), "utf-8")
    with Store.open(folder, operator="王") as store:
        assert not store.read_only


def test_an_older_archive_is_backed_up_and_brought_up_to_date(folder: Path, later: Path) -> None:
    with Store.open(folder, operator="王") as store:
        assert len(store.rows([1, 2])) == 2
        assert store.verify(Silent()).ok
    assert "mood" in _columns(folder)
    (copy,) = (folder / "backups").iterdir()
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (2,)
    connection.close()


def test_a_migration_that_fails_leaves_the_archive_as_it_was(folder: Path, later: Path) -> None:
    later.write_text(LATER.format(head=HEAD, more="raise RuntimeError('half way')"), "utf-8")
    with pytest.raises(RuntimeError, match="half way"):
        Store.open(folder, operator="王")
    assert "mood" not in _columns(folder)
    later.write_text(LATER.format(head=HEAD, more=""), "utf-8")
    with Store.open(folder, operator="王") as store:
        assert not store.read_only


def test_a_migration_that_breaks_references_is_not_kept(folder: Path, later: Path) -> None:
    later.write_text(LATER.format(head=HEAD, more="op.execute('DELETE FROM source_pages')"), "utf-8")
    with pytest.raises(ArchiveDamaged):
        Store.open(folder, operator="王")
    assert "mood" not in _columns(folder)


@pytest.mark.parametrize("spoil", [b"", b"no database" * 500])
def test_a_file_that_is_no_database_is_damaged(folder: Path, spoil: bytes) -> None:
    sound = (folder / "archive.db").read_bytes()
    (folder / "archive.db").write_bytes(spoil)
    with pytest.raises(ArchiveDamaged) as told:
        Store.open(folder, operator="王")
    assert isinstance(told.value, DamagedWithoutCopy)
    assert told.value.params["originals"] == str(folder / "originals")
    (folder / "backups" / "archive-1.db").write_bytes(sound)
    with pytest.raises(ArchiveDamaged) as told:
        Store.open(folder, operator="王")
    assert told.value.params["backups"] == str(folder / "backups")
    (folder / "archive.db").write_bytes(sound)
    with Store.open(folder, operator="王") as store:
        assert not store.read_only


def test_overwritten_pages_are_found_when_opening(folder: Path) -> None:
    database = folder / "archive.db"
    data = bytearray(database.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 8192] = b"\xa5" * 8192
    database.write_bytes(data)
    with pytest.raises(ArchiveDamaged):
        Store.open(folder, operator="王")


def test_a_large_database_is_checked_page_by_page_after_a_crash_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks: list[bool] = []
    monkeypatch.setattr(opening, "CHECKED_BYTES", 0)
    monkeypatch.setattr(sqlite, "quick_check", lambda _connection: checks.append(True))
    Store.open(folder, operator="王").close()
    assert checks == []
    (folder / "archive.holder").write_text("{}", "utf-8")
    Store.open(folder, operator="王").close()
    assert checks == [True]
    Store.open(folder, operator="王").close()
    assert checks == [True]


def test_lost_settings_come_back_from_the_database(folder: Path) -> None:
    settings = folder / "archive.toml"
    before = settings.read_text("utf-8")
    settings.unlink()
    with Store.open(folder, operator="王", read_only=True) as store:
        assert store.info().name == '样本 "甲"\n\\'
    assert not settings.exists()
    Store.open(folder, operator="王").close()
    assert settings.read_text("utf-8") == before


def test_a_copy_left_half_written_is_cleared_away(folder: Path) -> None:
    half = folder / "backups" / "archive-20200101T000000000000Z.part"
    half.write_bytes(b"SQLite")
    half.with_name(f"{half.name}-journal").touch()
    with Store.open(folder, operator="王", read_only=True):
        assert half.exists()
    with Store.open(folder, operator="王") as store:
        copy = store.backup()
    assert list((folder / "backups").iterdir()) == [copy]


@pytest.fixture
def restored(folder: Path) -> Path:
    """An archive whose program was killed, and whose database was replaced by an earlier copy, its log left there."""
    with Store.open(folder, operator="王") as store:
        copy = store.backup()
        store.add_sources([page(f"后来{number}") for number in range(30)])
        store.create_tag("后来")
    write_and_die(folder, "没有保存")
    shutil.copyfile(copy, folder / "archive.db")
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_copy_put_back_is_not_mixed_with_what_was_written_after_it(restored: Path) -> None:
    with Store.open(restored, operator="王", read_only=True) as store:
        assert (store.info().sources, store.tags()) == (2, ())
    for _ in range(2):
        with Store.open(restored, operator="王") as store:
            assert not store.read_only
            assert (store.info().sources, store.tags()) == (2, ())
            assert store.verify(Silent()).problems == ()
    (log,) = (restored / "backups").glob("replaced-*-wal")
    assert log.stat().st_size
    assert sorted(path.name for path in restored.glob("archive.db*")) == ["archive.db"]


@pytest.mark.parametrize("content", ["name = ", 'name = "甲"', "format = 'x'", "\x00"])
def test_settings_that_cannot_be_read_are_told(folder: Path, content: str) -> None:
    (folder / "archive.toml").write_text(content, "utf-8")
    with pytest.raises(SettingsDamaged) as told:
        Store.open(folder, operator="王")
    assert told.value.params["path"] == str(folder / "archive.toml")


@pytest.fixture
def unwritable(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite on a medium where it can make no file beside the database."""
    make_engine = sqlite.make_engine

    def make(path: Path, *, read_only: bool = False, immutable: bool = False) -> Engine:
        known = path if immutable else path.with_name("gone") / path.name
        return make_engine(known, read_only=read_only, immutable=immutable)

    monkeypatch.setattr(sqlite, "make_engine", make)


def test_an_archive_is_read_where_nothing_can_be_written(folder: Path, unwritable: None) -> None:
    with Store.open(folder, operator="王", read_only=True) as store:
        assert len(store.rows([1, 2])) == 2


def test_each_error_has_a_code_of_its_own() -> None:
    def below(kind: type[UserError]) -> list[type[UserError]]:
        return [found for child in kind.__subclasses__() for found in (child, *below(child))]

    codes = [kind.code for kind in below(UserError) if kind.__module__ == "archive_gui.store.errors"]
    assert len(codes) > 20
    assert len(set(codes)) == len(codes)
    assert all(code.startswith("store.") for code in codes)
