"""``fact``, ``place`` and ``reextract`` from the command line, in the shapes that docs/json.md promises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.fixtures.command_line import SCHEMA, check, run

from archive_gui.domain.corrections import CorrectionAct


def shown(archive: Path) -> Any:
    found = run("show", "--archive", archive, "1").json
    check("show", found)
    return found


def figures(archive: Path) -> list[Any]:
    return [fact for fact in shown(archive)["facts"] if fact["kind"] == "figure"]


def test_facts_are_accepted_corrected_rejected_and_left_to_the_rules(archive: Path) -> None:
    first, second, third = (str(fact["number"]) for fact in figures(archive)[:3])
    accepted = run("fact", "accept", "--archive", archive, first, second, "--note", "查过").json
    check("changed", accepted)
    assert accepted == {"changed": 2}
    assert run(
        "fact", "edit", "--archive", archive, second, "--set", "value=123.5", "--set", "indicator=样本"
    ).json == {"changed": 1}
    assert run("fact", "reject", "--archive", archive, third).json == {"changed": 1}
    found = shown(archive)
    states = {str(fact["number"]): fact["state"] for fact in (*found["facts"], *found["rejected"])}
    assert (states[first], states[second], states[third]) == ("accepted", "edited", "rejected")
    (edited,) = [fact for fact in found["facts"] if str(fact["number"]) == second]
    assert (edited["value"], edited["indicator"]) == (123.5, "样本")
    history = run("fact", "history", "--archive", archive, second).lines
    for line in history:
        check("fact_history", line)
    assert [line["act"] for line in history] == ["accept", "edit"]
    assert run("fact", "reset", "--archive", archive, second, third).json == {"changed": 2}
    assert [str(fact["number"]) for fact in figures(archive)[:3]] == [first, second, third]


def test_a_fact_is_added_and_merged_into_another(archive: Path) -> None:
    text = shown(archive)["text"]
    start = text.index("\n") + 1
    added = run(
        "fact", "add", "--archive", archive, "1", str(start), str(start + 3), "person", "--set", "role=校长"
    ).json
    check("fact_added", added)
    (fact,) = [one for one in shown(archive)["facts"] if one["number"] == added["number"]]
    assert (fact["state"], fact["role"], fact["quote"]) == ("added", "校长", text[start : start + 3])
    numbers = [str(one["number"]) for one in figures(archive)[:2]]
    assert run("fact", "merge", "--archive", archive, *numbers).json["changed"] >= 1
    assert [str(one["number"]) for one in shown(archive)["rejected"]] == numbers[1:]


def test_the_most_doubtful_facts_are_listed(archive: Path) -> None:
    lines = run("fact", "next", "--archive", archive, "1", "--limit", "5", "--kind", "figure").lines
    for line in lines:
        check("fact_next", line)
    assert len(lines) == 5
    run("fact", "accept", "--archive", archive, str(lines[0]["fact"]["number"]))
    again = run("fact", "next", "--archive", archive, "1", "--limit", "5", "--kind", "figure").lines
    assert again[:4] == lines[1:]


def test_what_cannot_be_is_told_in_a_sentence(archive: Path) -> None:
    number = str(figures(archive)[0]["number"])
    for arguments, word in (
        (("edit", number, "--set", "speaker=甲"), "indicator"),
        (("edit", number, "--set", "value=许多"), "许多"),
        (("edit", number, "--set", "as_of=昨天"), "昨天"),
        (("accept", "99999"), "99999"),
        (("merge", number), ""),
    ):
        outcome = run("fact", arguments[0], "--archive", archive, *arguments[1:])
        assert (outcome.status, outcome.out) == (1, "")
        assert word in outcome.err
    assert run("fact", "edit", "--archive", archive, number, "--set", "value").status == 2


def test_a_code_no_register_has_is_kept_only_when_meant(archive: Path) -> None:
    number = str(next(fact["number"] for fact in shown(archive)["facts"] if fact["kind"] == "place"))
    refused = run("fact", "edit", "--archive", archive, number, "--set", "code=999999")
    assert (refused.status, refused.out) == (1, "")
    assert "999999" in refused.err
    assert run("fact", "edit", "--archive", archive, number, "--set", "code=430524").json == {"changed": 1}
    kept = run("fact", "edit", "--archive", archive, number, "--set", "code=999999", "--any-code").json
    assert kept == {"changed": 1}
    words = ("place", "add", "--archive", archive, "样本里", "--level", "village", "--code", "990000")
    assert run(*words).status == 1
    assert run(*words, "--any-code").json["changed"] == 1
    own = run("fact", "edit", "--archive", archive, number, "--set", "code=990000")  # one of the archive's own places
    assert own.json == {"changed": 1}
    added = run("fact", "add", "--archive", archive, "1", "0", "3", "place", "--set", "code=999998")
    assert (added.status, added.out) == (1, "")
    assert "digits" in run("fact", "edit", "--archive", archive, number, "--set", "code=99999").err


def test_places_are_told_and_their_sources_extracted_anew(archive: Path, tmp_path: Path) -> None:
    text = shown(archive)["text"]
    name = text[text.index("\n") + 1 :][:3]
    added = run("place", "add", "--archive", archive, name, "--level", "site", "--parent", "430524").json
    check("places_changed", added)
    assert added == {"changed": 1, "behind": 1}
    (place,) = run("place", "list", "--archive", archive).lines
    check("place", place)
    assert place["full_name"] == f"湖南省邵阳市隆回县{name}"
    report = run("reextract", "--archive", archive, "--report", tmp_path / "报告.csv").json
    check("repair_rerun", report)
    assert report["sources"] == 1
    assert (tmp_path / "报告.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert run("reextract", "--archive", archive).json["sources"] == 0
    assert run("reextract", "--archive", archive, "--all").json["sources"] == 1
    removed = run("place", "remove", "--archive", archive, str(place["id"])).json
    assert removed == {"changed": 1, "behind": 1}
    assert run("place", "remove", "--archive", archive, "99").status == 1


def test_every_act_may_stand_in_a_history() -> None:
    assert SCHEMA["$defs"]["fact_history"]["properties"]["act"]["enum"] == [act.value for act in CorrectionAct]
