"""Saved queries and the manner of searching, at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fixtures.command_line import check, run

from archive_gui.base.settings import Settings, save_settings

TEXTS = {
    "简.txt": "样本县修水渠\n样本县的群众为国出力，未来更好。\n",
    "繁.txt": "樣本縣修道路\n樣本縣的群眾為國出力。\n",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of two articles, one in traditional characters; the one opened last."""
    folder = tmp_path / "archive"
    assert run("create", folder).status == 0
    paths = []
    for name, text in TEXTS.items():
        paths.append(tmp_path / name)
        paths[-1].write_text(text, "utf-8")
    save_settings(Settings().with_archive(folder))
    assert run("import", *paths).status == 0
    return folder


def test_the_switches_of_a_search_change_what_it_finds(archive: Path) -> None:
    del archive
    assert run("search", "为国", "--count").json["total"] == 2
    assert run("search", "为国", "--count", "--exact-script").json["total"] == 1
    assert run("search", "为囯", "--count", "--exact-script").json["total"] == 0
    assert run("search", "末来", "--count").json["total"] == 0
    assert run("search", "末来", "--lookalike").json["total"] == 1
    marked = run("search", "為國", "--exact-script").json["hits"]
    assert ["為國" in hit["snippet"] for hit in marked] == [True]


def test_a_query_is_saved_listed_asked_and_removed(archive: Path) -> None:
    del archive
    saved = run("queries", "save", "水利", "水渠 题名:水渠", "--exact-script", "--sort", "date")
    check("saved_query", saved.json)
    assert (saved.json["articles"], saved.json["exact_script"], saved.json["sort"]) == (None, True, "date")
    (listed,) = run("queries", "list").lines
    check("saved_query", listed)
    assert (listed["name"], listed["articles"]) == ("水利", 1)
    found = run("queries", "run", "水利").json
    check("search", found)
    assert (found["query"], found["total"]) == ("水渠 题名:水渠", 1)
    assert run("queries", "remove", "水利").json == {"changed": 1}
    assert run("queries", "list").lines == []


@pytest.mark.parametrize(
    "command",
    [
        ["queries", "save", "问", "（水渠"],
        ["queries", "save", "问", " "],
        ["queries", "save", "", "水渠"],
        ["queries", "run", "没有"],
        ["queries", "remove", "没有"],
    ],
)
def test_what_cannot_be_done_is_one_sentence(archive: Path, command: list[str]) -> None:
    del archive
    ran = run(*command)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
