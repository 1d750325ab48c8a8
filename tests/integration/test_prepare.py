"""What is changed of a file's structure before it is imported comes in with it, and with nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from archive_gui.base.progress import Silent
from archive_gui.domain import editing
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.workflows import prepare, structure, trash
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.outcomes import outcomes
from archive_gui.workflows.preview import edited_file, preview
from archive_gui.workflows.session import Archive, create_archive

TEXT = (
    "样例县修好第{number}座水渠\n\n样例县昨天修好水渠{number}0里，浇地{number}00亩，村民都来看水。\n\n"
    "第二天又修了{number}里。\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    made = create_archive(tmp_path / "archive", operator="样本员")
    yield made
    made.close()


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A container of three texts."""
    path = tmp_path / "bundle.zip"
    with ZipFile(path, "w") as packed:
        for number in (1, 2, 3):
            packed.writestr(f"{number}.txt", TEXT.format(number=number))
    return path


def begun_at_the_last_part(source: ProcessedSource) -> ProcessedSource:
    """The source with a second article that begins with the last part of the first."""
    readings = [one.reading for one in source.articles]
    edit = editing.split_article(readings, editing.PartPlace(1, readings[0].parts[-1].id))
    assert edit is not None
    return prepare.edited(source, [edit], Silent())


def test_a_member_of_a_container_is_changed_by_itself(archive: Archive, bundle: Path) -> None:
    (file,) = preview(archive, [bundle], Silent()).files
    second = file.articles[1]
    source = prepare.read_source(bundle, second.source, Silent())
    assert source.file_name == "2.txt"
    made = begun_at_the_last_part(source)
    shown = edited_file(archive, file, made)
    assert [one.source for one in shown.articles] == [
        one.source for one in (file.articles[0], second, second, file.articles[2])
    ]
    edits = {second.source: made_edits(source)}
    report = import_paths(archive, [bundle], Silent(), edits=edits)
    assert [len(one.articles) for one in report.files] == [1, 2, 1]


def made_edits(source: ProcessedSource) -> list[StructureEdit]:
    reading = source.articles[0].reading
    edit = editing.split_article([reading], editing.PartPlace(1, reading.parts[-1].id))
    assert edit is not None
    return [edit]


def test_what_comes_back_from_the_trash_stays_as_it_was(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT.format(number=4), "utf-8")
    (file,) = preview(archive, [path], Silent()).files
    edits = {file.articles[0].source: made_edits(prepare.read_source(path, file.articles[0].source, Silent()))}
    (first,) = import_paths(archive, [path], Silent()).files
    trash.discard(archive, first.articles)
    import_paths(archive, [path], Silent(), edits=edits)
    source = archive.store.article(first.articles[0]).source.id
    assert structure.decisions(archive, source).edits == ()


def test_a_file_that_holds_something_else_now_is_said(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT.format(number=5), "utf-8")
    (file,) = preview(archive, [path], Silent()).files
    path.write_text("别的。\n", "utf-8")
    with pytest.raises(prepare.FileChanged):
        prepare.read_source(path, file.articles[0].source, Silent())
    path.unlink()
    with pytest.raises(prepare.FileChanged):
        prepare.read_source(path, file.articles[0].source, Silent())


def test_a_long_source_is_made_anew_in_a_worker(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(TEXT.format(number=number) for number in range(1, 700)), "utf-8")
    (outcome,) = [one for _, one in outcomes([path], lambda: None, inline_files=1, with_facts=False)]
    assert outcome.processed is not None
    source = outcome.processed
    assert len(source.captured.text) > structure.INLINE_CHARS
    assert len(begun_at_the_last_part(source).articles) == len(source.articles) + 1
