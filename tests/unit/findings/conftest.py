"""What is told of paragraphs set under the head of a made-up newspaper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.findings import Finding
from archive_gui.workflows.inspect import process

Told = Callable[..., list[tuple[str, str]]]

HEAD = "样例日报 2019年6月1日\n\n样溪县的一则样本消息\n\n"
_OF_THE_PAGE = {"date_unknown", "place_unknown"}


def _found(text: str) -> list[Finding]:
    source = process(text.encode(), "样本.txt", "样本.txt")
    return [finding for article in source.articles for finding in article.findings]


@pytest.fixture
def told() -> Told:
    """Kind and severity of what is told of paragraphs of 2019, confirmations too."""

    def tell(*paragraphs: str, head: str = HEAD) -> list[tuple[str, str]]:
        found = _found(head + "\n\n".join(paragraphs) + "\n")
        return [(one.kind.value, one.severity.value) for one in found if one.kind.value not in _OF_THE_PAGE]

    return tell
