"""What is said beside a name in the lists of people and bodies."""

from __future__ import annotations

import pytest

from archive_gui.workflows.entities import _note


@pytest.mark.parametrize(
    ("affiliation", "role", "told"),
    [
        ("青石村", "第一书记", "青石村第一书记"),
        ("青石村", "青石村村民", "青石村村民"),
        ("样例县青石村", "青石村村民", "样例县青石村村民"),
        ("样例县村委会", "会计", "样例县村委会会计"),
        (None, "村民", "村民"),
        ("青石村", None, "青石村"),
        (None, None, ""),
    ],
)
def test_what_body_and_role_both_say_is_said_once(affiliation: str | None, role: str | None, told: str) -> None:
    assert _note(role, affiliation) == told
