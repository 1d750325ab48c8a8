from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from tests.fixtures.command_line import BODY, check, run, write_files

from archive_gui.base.progress import Silent
from archive_gui.base.settings import Settings, save_settings
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.inspect import process
from archive_gui.workflows.session import create_archive, open_archive


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """An archive of the samples, to be copied."""
    folder = tmp_path_factory.mktemp("imported") / "archive"
    made = create_archive(folder, name="样本馆", operator="样本员")
    import_paths(made, [samples], Silent(), inline_files=100)
    made.close()
    return folder


@pytest.fixture
def archive(imported: Path, tmp_path: Path) -> Path:
    """An archive of the samples, the one opened last."""
    folder = tmp_path / "archive"
    shutil.copytree(imported, folder)
    save_settings(Settings().with_archive(folder))
    return folder


@pytest.fixture
def one_file(tmp_path: Path) -> Path:
    path = tmp_path / "稿.txt"
    path.write_text(BODY, "utf-8")
    return path


def test_every_command_keeps_to_its_published_shape(archive: Path, samples: Path, tmp_path: Path) -> None:
    again = run("import", samples, samples / "missing.txt")
    check("import", again.json)
    assert again.status == 1
    assert {file["status"] for file in again.json["files"]} == {"duplicate", "failed"}
    listed = run("list")
    assert len(listed.lines) >= 8
    for line in listed.lines:
        check("list", line)
        shown = run("show", str(line["id"]))
        check("show", shown.json)
        assert run("show", line["uuid"]).json == run("show", line["uuid"][:13]).json == shown.json
    check("search", run("search", "样本").json)
    check("search", run("search", "样本", "--count").json)
    check("tag", run("tag", "add", "重点", "1", "2").json)
    check("verify", run("verify").json)
    check("reindex", run("reindex").json)
    check("export", run("export", "--output", tmp_path / "a.pdf", "1").json)
    for path in sorted(samples.iterdir()):
        check("inspect", run("inspect", path).json)
    check("inspect", run("inspect", tmp_path / "missing.txt").json)


def test_archive_may_stand_before_or_after_the_command_or_be_the_last_one(archive: Path, tmp_path: Path) -> None:
    made = run("create", tmp_path / "first", "--name", "样本馆")
    check("create", made.json)
    before = run("--archive", archive, "list")
    assert before.out == run("list", "--archive", archive).out
    other = tmp_path / "other"
    run("create", "--archive", other)
    assert run("list").out == ""
    assert run("list", "--archive", archive).out == before.out
    assert run("list").out == before.out


def test_json_is_an_option_of_every_command_that_prints_values(archive: Path, tmp_path: Path, one_file: Path) -> None:
    for command in (
        ["list"], ["show", "1"], ["search", "样本"], ["verify"], ["reindex"], ["inspect", one_file],
        ["import", one_file],
        ["tag", "add", "甲", "1"], ["tag", "remove", "甲", "1"], ["export", "1", "--output", tmp_path / "b.pdf"],
        ["create", tmp_path / "new"],
    ):  # fmt: skip
        answer = run(*command, "--json")
        assert (answer.status, answer.err) == (0, ""), command
        assert answer.lines


def test_tags_count_only_what_changes(archive: Path) -> None:
    assert run("tag", "add", "重点", "1", "2").json == {"changed": 2}
    assert run("tag", "add", "重点", "2", "3", "3").json == {"changed": 1}
    assert run("search", "标签:重点", "--count").json["total"] == 3
    assert run("tag", "remove", "重点", "1", "4").json == {"changed": 1}
    assert run("tag", "remove", "没有的", "1").json == {"changed": 0}
    tagged = [line["id"] for line in run("list").lines if "重点" in line["tags"]]
    assert sorted(tagged) == [2, 3]


def test_a_command_naming_an_unknown_article_changes_nothing(archive: Path) -> None:
    answer = run("tag", "add", "重点", "1", "9999")
    assert answer.status == 1
    assert {len(line["tags"]) for line in run("list").lines} == {0}


@pytest.mark.parametrize(
    "command",
    [
        ["list", "--archive", "missing"],
        ["list", "--archive", "."],
        ["show", "9999"],
        ["show", "no such uuid"],
        ["show", "0"],
        ["show", "-1"],
        ["show", "99999999999999999999999"],
        ["search", "（样本"],
        ["search", "“样本"],
        ["search", "--from-file", "missing.txt"],
        ["tag", "add", "重点", "9999"],
        ["tag", "add", "", "1"],
        ["tag", "add", "x" * 5000, "1"],
        ["tag", "add", "a\nb", "1"],
        ["export", "9999", "--output", "x.pdf"],
        ["export", "--query", "没有这样的话呀", "--output", "x.pdf"],
        ["export", "--query", "（", "--output", "x.pdf"],
        ["export", "1", "--output", "missing/folder/x.pdf"],
        ["export", "1", "--output", "/proc/x.pdf"],
        ["create", "archive"],
        ["create", "/proc/archive"],
        ["inspect", "missing.txt"],
        ["inspect", "archive"],
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_status_1(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    if command[1].startswith("-") and command[0] == "show":
        command = ["show", "--", command[1]]
    answer = run(*command)
    assert answer.status == 1
    assert answer.err.count("\n") == 1, answer.err
    assert answer.err.rstrip().endswith((".", "。")), answer.err
    assert "Traceback" not in answer.err
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize(
    "command",
    [
        ["nonsense"], ["show"], ["search"], ["search", "a", "--limit", "-1"], ["import"], ["list", "--sort", "x"],
        ["export"], ["import", ""], ["list", "--archive", ""], ["create", ""], ["inspect", ""],
        ["export", "1", "--what", "people", "--output", "x.pdf"],
        ["create"], ["search", "a", "--from-file", "b"], ["export", "1", "--query", "x", "--output", "y"],
    ],
)  # fmt: skip
def test_wrong_usage_is_status_2(archive: Path, command: list[str]) -> None:
    answer = run(*command)
    assert answer.status == 2
    assert answer.out == ""


def test_without_any_archive_it_says_how_to_get_one() -> None:
    answer = run("list")
    assert answer.status == 1
    assert "create" in answer.err


def test_a_file_where_a_folder_should_be_is_no_archive(one_file: Path) -> None:
    assert run("list", "--archive", one_file).status == 2


def test_an_archive_held_elsewhere_can_be_read_and_says_so(archive: Path, one_file: Path) -> None:
    holder = open_archive(archive, operator="someone")
    try:
        listed = run("list")
        assert listed.status == 0
        assert listed.lines
        assert "someone" in listed.err
        assert listed.err.count("\n") == 1
        found = run("search", "样本", "--count")
        assert found.json["total"] > 0
        for command in (["import", one_file], ["tag", "add", "重点", "1"], ["tag", "remove", "x", "1"], ["reindex"]):
            refused = run(*command)
            assert refused.status == 1, command
            assert refused.out == ""
    finally:
        holder.close()
    assert run("verify").json["ok"]


def test_results_say_how_far_the_index_is_behind_where_it_cannot_be_mended(archive: Path) -> None:
    total = run("search", "样本", "--count").json["total"]
    for path in (archive / "index").iterdir():
        path.unlink()
    holder = open_archive(archive, operator="someone")
    try:
        found = run("search", "样本", "--count")
        assert found.json["total"] == 0
        assert "not in the search index" in found.err
    finally:
        holder.close()
    assert run("search", "样本", "--count").json["total"] == total


@pytest.fixture
def odd_name(tmp_path: Path) -> Path:
    path = tmp_path / os.fsdecode(b"odd\xff\x1b[31m\nname.txt")
    try:
        path.write_text(BODY, "utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such name")
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a file name")
def test_file_names_of_any_bytes_are_taken_and_shown(tmp_path: Path, odd_name: Path) -> None:
    run("create", tmp_path / "archive")
    inspected = run("inspect", odd_name)
    assert inspected.status == 0
    assert inspected.json["source"]["path"].endswith("odd\\xff\x1b[31m\nname.txt")
    imported = run("import", odd_name)
    assert imported.json["files"][0]["status"] == "imported"
    assert imported.json["files"][0]["path"] == inspected.json["source"]["path"]
    assert run("show", "1").status == 0
    assert run("verify").json["ok"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux passes any bytes as an argument")
@pytest.mark.parametrize(
    "command", [["search", "\udcff"], ["tag", "add", "\udcff", "1"], ["show", "\udcff"], ["create", "a\udcff"],
                ["list", "--archive", "a\udcff"], ["create", "b", "--name", "\udcff"]],
)  # fmt: skip
def test_arguments_that_are_no_text_are_refused(archive: Path, command: list[str]) -> None:
    answer = run(*command)
    assert answer.status == 1
    assert "\\xff" in answer.err


def test_a_bug_in_a_text_stage_costs_one_line_of_inspect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = write_files(tmp_path / "files", 3)
    bad = paths[1].name
    monkeypatch.setattr(
        "archive_gui.workflows.outcomes.process",
        lambda data, name, *rest: 1 // 0 if name == bad else process(data, name, *rest),
    )
    answer = run("inspect", *paths)
    assert answer.status == 1
    assert [set(line) == {"source", "error"} for line in answer.lines] == [False, True, False]
    assert paths[1].name in answer.lines[1]["error"]
    assert answer.err.count("\n") == 1


def test_demo_does_every_step_of_the_main_job(tmp_path: Path) -> None:
    answer = run("demo", tmp_path / "demo")
    assert (answer.status, answer.err) == (0, "")
    assert (tmp_path / "demo" / "dossier.pdf").read_bytes().startswith(b"%PDF")
    assert run("verify").json["ok"]
    assert any(line["tags"] for line in run("list").lines)


def test_an_interrupted_creation_leaves_no_archive_that_opens_wrongly(tmp_path: Path) -> None:
    create_archive(tmp_path / "a", operator="x").close()
    (tmp_path / "a" / "archive.toml").unlink()
    assert run("list", "--archive", tmp_path / "a").status == 0


def test_queries_from_a_file_are_answered_line_by_line(archive: Path, tmp_path: Path) -> None:
    queries = ["样本", "（错", "", "“记者”", "样本\u2028记者"]
    path = tmp_path / "queries.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "\n".join(queries).encode() + b"\n")
    answer = run("search", "--from-file", path, "--limit", "2")
    assert answer.status == 1
    assert [line["query"] for line in answer.lines] == queries
    for line in answer.lines:
        check("search", line)
    assert ["error" in line for line in answer.lines] == [False, True, False, False, False]
    assert answer.lines[0]["total"] == run("search", "样本", "--count").json["total"]
    counted = run("search", "--from-file", path, "--count").lines
    assert all(set(line) <= {"query", "total", "elapsed_ms", "error"} for line in counted)
    path.write_bytes("样本".encode("gb18030"))
    assert run("search", "--from-file", path).err.count("\n") == 1
