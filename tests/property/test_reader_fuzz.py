"""Whatever bytes a reader is given, it gives captured text or says what is wrong; it never crashes and never hangs."""

from __future__ import annotations

import faulthandler
import random
import resource
import zlib

import pytest
from benchmarks.inbox import newspaper
from benchmarks.mixed import document, mail, packed
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fixtures.formats import ARTICLE, OTHER, every_format
from tests.fixtures.mutations import damaged

from archive_gui.base import sentences as _registered  # noqa: F401
from archive_gui.base.errors import UserError
from archive_gui.base.messages import has_sentence
from archive_gui.capture.containers import members
from archive_gui.capture.readers import EXTENSIONS, capture
from archive_gui.domain.captured import CapturedText

SAMPLES = {
    **every_format(),
    "件.eml": mail(ARTICLE, attachments=(("附件.txt", b"a text, attached"),)),
    "版.pdf": newspaper(ARTICLE, twice=True),
    "包.zip": packed(
        {
            "文.docx": document(OTHER),
            "信.eml": mail(ARTICLE),
            "年/稿.txt": ARTICLE.paragraphs[0].encode("gb18030"),
            "里.zip": packed({"稿.md": b"# a text", "稿.txt": b"a text"}),
        }
    ),
}
"""Of the formats that a zip file may hold, those that are quick to read: each has its own turn."""
INPUTS = 10_000
HANGS_S = 60
LEAK_KB = 400_000
"""What reading 10,000 inputs may add to the memory in use at its highest, after a first thousand."""


def read_all(data: bytes, name: str) -> None:
    """Read a file and what it holds; only what a person can be told may go wrong."""
    for member in members(data, name):
        captured: CapturedText | None = None
        told = member.error
        if told is None:
            try:
                captured = capture(member.data, (member.path or name).rpartition("/")[2])
            except UserError as error:
                told = error.message
        if captured is None:
            assert told is not None
            assert has_sentence(told.code)
            continue
        spans = [hint.span for hint in captured.hints] + [locator.span for locator in captured.locators]
        assert all(0 <= span.start < span.end <= len(captured.text) for span in spans)
        captured.text.encode("utf-8")


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=15, deadline=None)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_a_damaged_file_is_read_or_refused(name: str, seed: int) -> None:
    read_all(damaged(SAMPLES[name], name, random.Random(seed)), name)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=2000), st.sampled_from(sorted(EXTENSIONS)))
def test_any_bytes_under_any_name_are_read_or_refused(data: bytes, extension: str) -> None:
    read_all(data, f"稿{extension}")


@pytest.mark.soak
@pytest.mark.parametrize("name", SAMPLES)
def test_ten_thousand_damaged_files_are_read_or_refused(name: str) -> None:
    drawn = random.Random(zlib.crc32(name.encode()))
    after_warming = 0
    try:
        for number in range(INPUTS):
            faulthandler.dump_traceback_later(HANGS_S, exit=True)
            read_all(damaged(SAMPLES[name], name, drawn), name)
            if number == INPUTS // 10:
                after_warming = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    finally:
        faulthandler.cancel_dump_traceback_later()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - after_warming < LEAK_KB
