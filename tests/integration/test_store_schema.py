"""Models, migrations and the written schema are in step, and the check notices when they are not."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect

from archive_gui.base.paths import migrations_dir
from archive_gui.store.migrate import known_revisions
from archive_gui.store.revision import HEAD
from archive_gui.store.tables import Base

WITH_A_NEW_COLUMN = """
import runpy, sys
from sqlalchemy import Column, Text
from archive_gui.store.tables import Article
Article.__table__.append_column(Column("mood", Text))
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of db/, to be spoiled."""
    return Path(shutil.copytree(migrations_dir(), tmp_path / "db"))


def _check(folder: Path, *, script: str | None = None) -> subprocess.CompletedProcess[str]:
    start = ["-c", script] if script else []
    command = [sys.executable, *start, str(folder / "check.py")]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_models_migrations_and_written_schema_are_in_step(copy: Path) -> None:
    found = _check(copy)
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize("name", ["schema.sql", "SCHEMA.md"])
def test_a_stale_schema_is_noticed(copy: Path, name: str) -> None:
    with (copy / name).open("a", encoding="utf-8") as stream:
        stream.write("stale\n")
    found = _check(copy)
    assert found.returncode == 1
    assert name in found.stderr


def test_a_model_without_migration_is_noticed(copy: Path) -> None:
    found = _check(copy, script=WITH_A_NEW_COLUMN)
    assert found.returncode == 1
    assert "mood" in found.stderr


def test_the_head_the_program_knows_is_the_last_migration() -> None:
    files = sorted(path.name for path in (migrations_dir() / "migrations" / "versions").glob("*.py"))
    assert files[-1].startswith(f"{HEAD}_")
    assert HEAD in known_revisions()


def test_what_an_archivist_may_refer_to_has_a_uuid() -> None:
    tables = Base.metadata.tables
    for name in ("source_pages", "articles", "facts", "tags", "decisions", "findings"):
        assert not tables[name].c.uuid.nullable


def test_every_constraint_has_a_name() -> None:
    for table in Base.metadata.tables.values():
        assert inspect(table).primary_key.name
        assert all(constraint.name for constraint in table.constraints)
