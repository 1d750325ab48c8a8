"""``ledger``, ``repair``, ``compare`` and ``watch`` from the command line, in the shapes that docs/json.md promises."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.fixtures.command_line import check, run


def test_items_are_listed_judged_and_reopened(archive: Path) -> None:
    items = run("ledger", "list", "--archive", archive).lines
    assert items
    for item in items:
        check("ledger_item", item)
    number = str(items[-1]["id"])
    judged = run("ledger", "judge", "--archive", archive, "undecided", number, "--note", "再看").json
    check("changed", judged)
    assert judged == {"changed": 1}
    (again,) = [item for item in run("ledger", "list", "--archive", archive).lines if str(item["id"]) == number]
    assert (again["verdict"], again["note"], again["open"]) == ("undecided", "再看", True)
    assert run("ledger", "judge", "--archive", archive, "dismissed", number).json == {"changed": 1}
    closed = run("ledger", "list", "--archive", archive, "--state", "closed").lines
    assert [str(item["id"]) for item in closed if item["severity"] != "info"] == [number]
    assert run("ledger", "reopen", "--archive", archive, number).json == {"changed": 1}


def test_a_verdict_that_does_not_fit_and_a_missing_item_are_told(archive: Path) -> None:
    number = run("ledger", "list", "--archive", archive).lines[0]["id"]
    wrong = run("ledger", "judge", "--archive", archive, "same", str(number))
    assert (wrong.status, wrong.out) == (1, "")
    assert "adopted" in wrong.err
    missing = run("ledger", "judge", "--archive", archive, "noted", "9999")
    assert missing.status == 1
    assert "9999" in missing.err


def test_repairs_are_undone_and_sources_made_anew(archive: Path) -> None:
    check("repair_undo", run("repair", "undo", "--archive", archive, "1", "--rule", "cut_sentence").json)
    undone = run("repair", "undo", "--archive", archive, "1", "--all").json
    assert undone["articles"]
    (whole,) = run("list", "--archive", archive).lines
    assert run("repair", "undo", "--archive", archive, str(whole["id"])).status == 2
    assert run("repair", "undo", "--archive", archive, str(whole["id"]), "r9999").status == 2
    made = run("repair", "rerun", "--archive", archive).json
    check("repair_rerun", made)
    assert (made["sources"], made["changed"]) == (1, 0)


def test_two_articles_are_compared(archive: Path) -> None:
    found = run("compare", "--archive", archive, "1", "2").json
    check("compare", found)
    assert found["differences"]
    assert run("compare", "--archive", archive, "1", "1").json == {"similarity": 1.0, "differences": []}


def test_a_watched_folder_is_imported(archive: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    path = inbox / "新.txt"
    path.write_text("样本镇修了新桥，村民都说好。\n", "utf-8")
    os.utime(path, (time.time() - 60,) * 2)
    check("watch", run("watch", "set", "--archive", archive, inbox).json)
    assert run("watch", "list", "--archive", archive).json == {"paths": [str(path)]}
    check("import", run("watch", "import", "--archive", archive).json)
    assert run("watch", "list", "--archive", archive).json == {"paths": []}
