"""What the command line says of itself, in the language of whoever asks."""

from __future__ import annotations

import os
import re
import subprocess

import pytest
from tests.fixtures.command_line import START

from archive_gui.cli.helping import columns, wrapped


def asked(*arguments: str, language: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LANGUAGE": language, "PYTHONWARNINGS": "error", "COLUMNS": "80"}
    return subprocess.run(
        [*START, *arguments], capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


@pytest.mark.parametrize("command", [(), ("facts",), ("ledger",)])
def test_help_is_chinese_throughout_and_stands_in_columns(command: tuple[str, ...]) -> None:
    said = asked(*command, "--help", language="zh_CN").stdout
    assert said.startswith("用法: archive-gui")
    assert not re.search(r"\b(Usage|Options|OPTIONS|Commands?|COMMAND|Show|exit|TEXT|INTEGER|DIRECTORY)\b", said)
    options = said.partition("选项:")[2].partition("\n\n")[0]
    named = [re.fullmatch(r"(  -\S.*?  +)(\S.*)", line) for line in options.splitlines()]
    begins = {columns(found[1]) for found in named if found is not None}
    assert len(begins) == 1
    assert all(columns(line) <= 80 for line in said.splitlines() if "|" not in line)


@pytest.mark.parametrize(
    "command", [("import",), ("compare",), ("fact", "edit"), ("fact", "add"), ("tag", "add"), ("ledger", "judge")]
)
def test_what_stands_for_an_argument_is_chinese_in_chinese_help(command: tuple[str, ...]) -> None:
    usage = asked(*command, "--help", language="zh_CN").stdout.splitlines()[0]
    own = usage.removeprefix("用法: archive-gui").removeprefix(f" {' '.join(command)}")
    assert not re.search(r"[A-Z]{3,}", own)


def test_what_stands_for_an_argument_tells_what_can_be_left_out_and_what_repeated() -> None:
    assert "[REFERENCES]..." in asked("compare", "--help", language="en").stdout
    assert " PATHS..." in asked("import", "--help", language="en").stdout


def test_mistakes_are_said_in_chinese_too() -> None:
    ran = asked("list", "--sort", "nothing", language="zh_CN")
    assert ran.returncode == 2
    assert "错误：'--sort' 的值不合要求" in ran.stderr
    assert "Try" not in ran.stderr
    for command in (("facts", "--year", "甲"), ("fact", "accept", "甲")):
        assert "'甲' 不是整数。" in asked(*command, language="zh_CN").stderr


def test_english_help_stays_english() -> None:
    said = asked("facts", "--help", language="en").stdout
    assert said.startswith("Usage: archive-gui facts [OPTIONS]")
    assert "Show this message and exit." in said


def test_lines_break_between_chinese_characters_and_no_mark_begins_one() -> None:
    assert wrapped("甲乙丙丁，戊己", 8) == ["甲乙丙丁，", "戊己"]
    assert wrapped("甲乙 --code-name 丙", 12) == ["甲乙", "--code-name", "丙"]
    assert wrapped("  ", 8) == []
