from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from archive_gui.capture.errors import FileBinary, FileEmpty, FileTooLarge, FileVanished, FormatUnknown, FormatUntold
from archive_gui.capture.limits import MAX_BYTES
from archive_gui.capture.readers import capture, load


def test_captured_text_carries_the_hash_and_size_of_the_bytes() -> None:
    data = "样本：一行字。\r\n".encode("gb18030")
    captured = capture(data, "一行.txt")
    assert captured.sha256 == hashlib.sha256(data).hexdigest()
    assert (captured.byte_count, captured.encoding, captured.media_type) == (len(data), "gb18030", "text/plain")
    assert captured.text == "样本：一行字。\r\n"


def test_a_guessed_encoding_is_said() -> None:
    captured = capture("样本：一行很普通的字。".encode("gb18030"), "a.txt")
    assert [warning.code for warning in captured.warnings] == ["capture.encoding_guessed"]


def test_markdown_is_known_by_its_name() -> None:
    assert capture("# 样本\n".encode(), "甲.MD").media_type == "text/markdown"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", " \r\n\u3000\n".encode()])
def test_a_file_with_nothing_in_it_is_refused(data: bytes) -> None:
    with pytest.raises(FileEmpty):
        capture(data, "空.txt")


@pytest.mark.parametrize(("data", "format_name"), [(b"Rar!\x1a\x07\x01\x00", "RAR"), (b"GIF89a", "GIF")])
def test_a_known_format_behind_a_wrong_name_is_told(data: bytes, format_name: str) -> None:
    with pytest.raises(FormatUnknown) as caught:
        capture(data, "page.txt")
    assert caught.value.params["format"] == format_name


def test_control_characters_make_a_file_binary() -> None:
    with pytest.raises(FileBinary):
        capture(b"abc\x01\x02\x03\x04" * 50, "a.txt")


def test_an_unknown_ending_is_refused() -> None:
    with pytest.raises(FormatUnknown):
        capture(b"text", "a.xyz")


def test_a_file_whose_kind_nothing_tells_is_refused_without_naming_one() -> None:
    with pytest.raises(FormatUntold) as caught:
        capture("样县的旧闻".encode(), "旧闻")
    assert caught.value.message.code == "capture.untold_format"
    assert caught.value.message.params == {"name": "旧闻"}


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(FileTooLarge):
        load(path)


def test_a_vanished_file_is_said_to_be_gone(tmp_path: Path) -> None:
    with pytest.raises(FileVanished):
        load(tmp_path / "gone.txt")
