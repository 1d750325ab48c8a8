"""What was written and is no longer so is noticed, whatever changed it; what the program itself does keeps it whole."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from tests.fixtures.older_archives import make_older
from tests.fixtures.store_samples import page, titled

from archive_gui.base.messages import render
from archive_gui.base.progress import Silent
from archive_gui.domain.captured import Message
from archive_gui.domain.description import Contributor, Description
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport
from archive_gui.domain.records import ArticleId
from archive_gui.store.archive import Store
from archive_gui.store.revisions import Revision


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed archive with what people enter, undone and done again among it."""
    with Store.create(tmp_path / "archive", name="样本", operator="王") as store:
        store.add_sources([page("一", titled("甲", "乙")), page("二")])
        store.imports.end(ImportReport((FileReport("一.txt", FileStatus.IMPORTED, (ArticleId(1),)),), 0.5))
        _, water = store.create_tag("水")
        _, road = store.create_tag("路")
        store.tag_articles([1, 2, 3], water.id)
        store.tag_articles([1], road.id)
        store.rename_tag(road.id, "道路")
        store.update_description(
            ArticleId(1), Description(title="改过的题名", contributors=(Contributor("李样本", "摄影"),))
        )
        store.untag_articles([3], water.id)
        store.undo()
        store.undo()
        store.redo()
        store.trash([2])
        store.undo()
    return tmp_path / "archive"


def _codes(folder: Path) -> list[str]:
    with Store.open(folder, operator="王") as store:
        report = store.verify(Silent())
        for problem in report.problems:
            assert "{" not in render(problem)
        return [problem.code for problem in report.problems]


def _spoil(folder: Path, script: str) -> None:
    """Change something behind the program's back."""
    connection = sqlite3.connect(folder / "archive.db")
    assert connection.execute(script).rowcount == 1
    connection.commit()
    connection.close()


def test_what_the_program_does_keeps_everything_as_it_was_written(folder: Path) -> None:
    assert _codes(folder) == []


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("UPDATE journal SET operator = '汪' WHERE id = 1", "verify.journal"),
        ("UPDATE journal SET at_utc = '2001-01-01 00:00:00.000000' WHERE id = 3", "verify.journal"),
        ("UPDATE journal SET state = 'done' WHERE kind = 'edit' AND state <> 'done' AND id = 8", "verify.journal"),
        ("UPDATE journal_changes SET after = replace(after, '水', '永') WHERE journal_id = 2", "verify.journal"),
        ("DELETE FROM journal_changes WHERE journal_id = 4 AND number = 2", "verify.journal"),
        ("UPDATE tags SET name = '永' WHERE name = '水'", "verify.entered"),
        ("UPDATE tags SET colour = colour || 'x' WHERE name = '水'", "verify.entered"),
        ("UPDATE article_tags SET article_id = 2 WHERE article_id = 1 AND tag_id = 2", "verify.entered"),
        ("DELETE FROM article_tags WHERE article_id = 2", "verify.entered"),
        ("UPDATE articles SET abstract = '多' WHERE id = 3", "verify.article_changed"),
        ("UPDATE contributors SET name = '王样木' WHERE article_id = 3", "verify.article_changed"),
        ("DELETE FROM contributors WHERE article_id = 3", "verify.article_changed"),
        ("UPDATE source_pages SET original_path = '/x' WHERE id = 1", "verify.source_changed"),
        ("UPDATE source_texts SET text = replace(text, '路', '露') WHERE source_id = 1", "verify.source_changed"),
        ("UPDATE source_texts SET locators = '[ ]' WHERE source_id = 1", "verify.source_changed"),
        ("UPDATE article_texts SET text = replace(text, '路', '露') WHERE article_id = 1", "verify.article_made"),
        ("UPDATE article_texts SET parts = '[]' WHERE article_id = 1", "verify.article_made"),
        ("UPDATE facts SET value = value * 1.0000000000000002 WHERE id = 1", "verify.article_made"),
        ("UPDATE repairs SET before = '错' WHERE id = 1", "verify.source_made"),
        ("UPDATE set_asides SET text = '别' WHERE id = 1", "verify.source_made"),
        ("UPDATE import_files SET status = 'failed'", "verify.report"),
        ("UPDATE seals SET digest = x'00' WHERE table_name = 'facts' AND owner_id = 1", "verify.article_made"),
    ],
)
def test_what_nobody_changed_is_noticed(folder: Path, script: str, code: str) -> None:
    _spoil(folder, script)
    assert set(_codes(folder)) == {code, "verify.no_sound_copy"}


def test_a_description_entered_by_hand_is_noticed_by_its_seal_and_by_the_journal(folder: Path) -> None:
    _spoil(folder, "UPDATE articles SET title = '改过的题各' WHERE id = 1")
    assert _codes(folder) == ["verify.article_changed", "verify.entered", "verify.no_sound_copy"]


def test_a_history_without_its_end_is_noticed(folder: Path) -> None:
    _spoil(folder, "DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)")
    assert "verify.journal_cut" in _codes(folder)


def test_bytes_that_are_no_text_are_a_problem_and_the_rest_is_looked_at(folder: Path) -> None:
    _spoil(folder, "UPDATE article_texts SET text = CAST(x'e6b0b4e6b0' AS TEXT) WHERE article_id = 1")
    _spoil(folder, "UPDATE tags SET name = CAST(x'e6b0' AS TEXT) WHERE name = '水'")
    codes = _codes(folder)
    assert codes[0] == "verify.article_made"
    assert {"verify.entered", "verify.no_sound_copy"} <= set(codes)


def test_the_newest_sound_copy_is_named(folder: Path) -> None:
    with Store.open(folder, operator="王") as store:
        sound = store.backup()
    _spoil(folder, "UPDATE tags SET name = '永' WHERE name = '水'")
    with Store.open(folder, operator="王") as store:
        store.backup()
        told = store.verify(Silent()).problems[-1]
    assert (told.code, told.params) == ("verify.sound_copy", {"path": f"backups/{sound.name}"})
    shutil.copy(sound, folder / "archive.db")
    assert _codes(folder) == []


def test_facts_found_anew_mend_what_rules_made(folder: Path) -> None:
    with Store.open(folder, operator="王") as store:
        processed, _data = page("二")
        state = store.rework.state(store.sources()[1].id)
    _spoil(folder, "UPDATE repairs SET before = '错' WHERE source_id = 2 AND number = 1")
    assert "verify.source_made" in _codes(folder)
    with Store.open(folder, operator="王") as store:
        store.rework.replace([Revision(state, (), processed)], Message("step.rerun", {"count": 1}))
    assert _codes(folder) == []


def test_an_archive_from_before_is_vouched_for_from_its_migration_on(folder: Path) -> None:
    make_older(folder)
    assert _codes(folder) == []
    since = _ask(folder, "SELECT value FROM archive_meta WHERE key = 'vouched_since'")
    assert _ask(folder, "SELECT count(*) FROM journal WHERE length(digest) <> 32") == 0
    _spoil(folder, "UPDATE article_texts SET text = replace(text, '路', '露') WHERE article_id = 1")
    assert "verify.article_made" in _codes(folder)
    assert _ask(folder, "SELECT value FROM archive_meta WHERE key = 'vouched_since'") == since


def test_a_step_that_fails_leaves_the_chain_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(folder, operator="王") as store:
        with monkeypatch.context() as patch:
            patch.setattr("archive_gui.store.history.reach_of", _fails)
            with pytest.raises(RuntimeError):
                store.create_tag("不成")
        store.create_tag("成")
        assert store.verify(Silent()).problems == ()


def _fails(*_given: object) -> None:
    raise RuntimeError


def _ask(folder: Path, query: str) -> object:
    connection = sqlite3.connect(folder / "archive.db")
    found = connection.execute(query).fetchone()[0]
    connection.close()
    return found
