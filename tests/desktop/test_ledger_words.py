"""What an item of the ledger says: quotations inside quotations are marked as Chinese marks them."""

from __future__ import annotations

import pytest

from archive_gui.desktop.qmodels.ledger_words import _nested


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("“三个样例”与“样例三”", "“三个样例”与“样例三”"),
        ("“按照“三个样例”的要求”", "“按照‘三个样例’的要求”"),
        ("““三个样例””或为“样例三”", "“三个样例”或为“样例三”"),
        ("“甲说：“乙讲过“丙””了”", "“甲说：‘乙讲过‘丙’’了”"),
        ("“没有完", "“没有完"),
        ("多了一个”的“话”", "多了一个”的“话”"),
    ],
)
def test_marks_inside_marks_become_single_ones(said: str, shown: str) -> None:
    assert _nested(said) == shown
