"""What is told of paragraphs set under the head of a made-up newspaper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import Severity

Told = Callable[..., list[tuple[str, str]]]
Doubts = Callable[..., list[str]]

HEAD = "样例日报 2019年6月1日\n\n样溪县的一则样本消息\n\n"


@pytest.fixture
def told() -> Told:
    """Kind and severity of what is told of paragraphs of 2019, confirmations too."""

    def tell(*paragraphs: str, head: str = HEAD) -> list[tuple[str, str]]:
        return [(one.kind.value, one.severity.value) for one in findings_in(head + "\n\n".join(paragraphs) + "\n")]

    return tell


@pytest.fixture
def doubts(told: Told) -> Doubts:
    """The kinds of what is told of paragraphs of 2019 as a doubt."""

    def tell(*paragraphs: str) -> list[str]:
        return [kind for kind, severity in told(*paragraphs) if severity != Severity.INFO.value]

    return tell
