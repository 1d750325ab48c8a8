"""What the system says of a file is said in the interface's language."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator

import pytest

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.messages import choose_language, reason_in_words, render
from archive_gui.domain.captured import Message


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    choose_language("zh_CN")
    yield
    choose_language("zh_CN")


def test_a_reason_inside_a_sentence_is_chinese() -> None:
    told = render(Message("capture.unreadable", {"name": "样本.txt", "reason": os.strerror(errno.EACCES)}))
    assert "没有权限" in told
    assert "denied" not in told


def test_a_full_disk_is_called_so_in_each_language() -> None:
    reason = os.strerror(errno.ENOSPC)
    assert reason_in_words(reason) == "磁盘已满"
    choose_language("zh_TW")
    assert reason_in_words(reason) == "磁碟已滿"
    choose_language("en")
    assert reason_in_words(reason) == "the disk is full"


def test_what_is_not_known_stays_as_the_system_says_it() -> None:
    assert reason_in_words("Protocol not available") == "Protocol not available"
