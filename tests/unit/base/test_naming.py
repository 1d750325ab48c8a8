from __future__ import annotations

from archive_gui.base.naming import natural_key


def test_names_are_sorted_as_people_count() -> None:
    ordered = ["第01版.txt", "第2版.txt", "第2版b.txt", "第９版.txt", "第10版.txt", "第100版.txt"]
    assert sorted(set(ordered), key=natural_key) == ordered


def test_a_name_of_digits_alone_and_one_without_any_can_be_compared() -> None:
    assert sorted(["b", "7", "a", "12", ""], key=natural_key) == ["", "7", "12", "a", "b"]
    assert natural_key("A7") == natural_key("a007")
