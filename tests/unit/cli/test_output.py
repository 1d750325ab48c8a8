from __future__ import annotations

import pytest

from archive_gui.cli.output import print_json, print_table, shown


@pytest.mark.parametrize("order", ["\x1b[31m", "\x07", "\r", "\x9b", "\u202e", "\u2066", "\x00"])
def test_nothing_gives_the_terminal_orders(order: str) -> None:
    assert order[0] not in shown(f"稿{order}.txt")


def test_text_stays_as_it_is() -> None:
    text = "县委\t书记，𠮷水村 “3.5亿”\n第二行"
    assert shown(text) == text


def test_square_brackets_in_a_cell_are_text(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(["a"], [["[red]甲[/red]"], [("[乙]丙", [(0, 2)])], [None]])
    out = capsys.readouterr().out
    assert "[red]甲[/red]" in out
    assert "[乙]丙" in out


def test_json_is_one_line_and_readable(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"title": "甲\n乙"})
    assert capsys.readouterr().out == '{"title": "甲\\n乙"}\n'
