"""What selected words look like, before the rules have read them."""

from __future__ import annotations

import pytest

from archive_gui.desktop.panels.article_view_menus import likely_kind
from archive_gui.domain.facts import FactKind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("《样例办法》", FactKind.DOCUMENT),
        ("“路修好了。”", FactKind.QUOTATION),
        ("“样例工程”", FactKind.PROGRAMME),
        ("2016年底", FactKind.DATE),
        ("三十来户", FactKind.FIGURE),
        ("样例村", FactKind.PLACE),
        ("样例合作社", FactKind.ORGANISATION),
        ("欧阳青松", FactKind.PERSON),
        ("阿青婆", FactKind.PERSON),
        ("点灯行动", FactKind.PROGRAMME),
    ],
)
def test_words_are_taken_for_what_they_look_like(words: str, kind: FactKind) -> None:
    assert likely_kind(words) is kind
