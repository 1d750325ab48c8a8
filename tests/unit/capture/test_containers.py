from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
from benchmarks.mixed import mail
from benchmarks.mixed import packed as zipped
from tests.fixtures.formats import ARTICLE, every_format, nested, packed_in_gbk

from archive_gui.capture import containers, packed
from archive_gui.capture.containers import Member, members
from archive_gui.capture.limits import MAX_DEPTH

TEXT = ARTICLE.paragraphs[0].encode()


def codes(found: list[Member]) -> dict[str, str]:
    return {member.path: member.error.code if member.error else "" for member in found}


def test_a_file_that_holds_no_others_is_its_own_member() -> None:
    assert list(members(TEXT, "稿.txt")) == [Member("", TEXT)]


def test_members_of_every_format_come_with_their_own_bytes() -> None:
    files = every_format()
    found = {member.path: member.data for member in members(zipped(files), "包.zip")}
    assert found == files


def test_names_packed_by_chinese_windows_are_read_right() -> None:
    found = [member.path for member in members(packed_in_gbk({"图.txt": TEXT, "目录/稿件.txt": TEXT}), "包.zip")]
    assert found == ["图.txt", "目录/稿件.txt"]


def test_archives_in_archives_are_opened_down_to_a_depth() -> None:
    inner = "/".join(f"{level}.zip" for level in range(MAX_DEPTH - 1, 0, -1))
    assert codes(list(members(nested(MAX_DEPTH), "包.zip"))) == {f"{inner}/稿.txt": ""}
    (deep,) = members(nested(MAX_DEPTH + 1), "包.zip")
    assert deep.error is not None
    assert deep.error.code == "capture.archive_too_deep"


def test_a_mail_in_an_archive_brings_its_attachments() -> None:
    data = mail(ARTICLE, attachments=(("内.zip", zipped({"稿.txt": TEXT})),))
    assert list(codes(list(members(zipped({"信.eml": data}), "包.zip")))) == ["信.eml", "信.eml/内.zip/稿.txt"]


def test_what_a_mail_holds_too_deep_is_told() -> None:
    data = mail(ARTICLE, attachments=(("稿.txt", TEXT),))
    for _ in range(MAX_DEPTH):
        data = mail(ARTICLE, attachments=(("信.eml", data),))
    found = codes(list(members(data, "信.eml")))
    inner = "/".join(["信.eml"] * MAX_DEPTH)
    assert found[f"{inner}/稿.txt"] == "capture.archive_too_deep"
    assert set(found.values()) == {"", "capture.archive_too_deep"}


@pytest.mark.parametrize("name", ["../稿.txt", "/etc/稿.txt", "a/../../稿.txt", "C:\\稿.txt", "\\\\host\\稿.txt"])
def test_a_name_that_leads_out_is_refused_and_the_others_go_on(name: str) -> None:
    found = codes(list(members(zipped({name: TEXT, "好.txt": TEXT}), "包.zip")))
    assert sorted(found.values()) == ["", "capture.member_unsafe"]
    assert found["好.txt"] == ""


def test_hidden_members_are_left_out_and_unknown_ones_passed_over() -> None:
    files = {"__MACOSX/._稿.txt": b"x", ".DS_Store": b"x", "图.gif": b"GIF89a", "稿.txt": TEXT}
    found = list(members(zipped(files), "包.zip"))
    assert [(member.path, member.passed_over) for member in found] == [("图.gif", True), ("稿.txt", False)]


def test_a_bomb_is_stopped_while_it_unpacks() -> None:
    found = codes(list(members(zipped({"弹.txt": b"0" * 30_000_000, "稿.txt": TEXT}), "包.zip")))
    assert found == {"弹.txt": "capture.archive_bomb", "稿.txt": ""}


def test_a_size_that_the_head_lies_about_is_not_believed() -> None:
    data = bytearray(zipped({"弹.txt": b"0" * 30_000_000}))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)
    (member,) = members(bytes(data), "包.zip")
    assert member.error is not None
    assert len(member.data) == 0


def test_what_is_unpacked_together_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "Budget", lambda: packed.Budget(unpacked=100))
    found = list(members(zipped({"甲.txt": TEXT, "乙.txt": TEXT, "丙.txt": TEXT}), "包.zip"))
    assert [member.error.code if member.error else "" for member in found] == ["", "capture.archive_too_large"]


def test_too_many_members_are_refused_before_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZipFile", None)
    entries = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 60_000, 60_000, 0, 0, 0)
    (member,) = members(b"PK\x03\x04" + entries, "包.zip")
    assert member.error is not None
    assert member.error.code == "capture.archive_too_many"


def test_links_and_locked_members_are_refused_and_the_others_go_on() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("链.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("锁.txt", TEXT)
        archive.writestr("好.txt", TEXT)
    data = bytearray(stream.getvalue())
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[second + 8] |= 1
    assert codes(list(members(bytes(data), "包.zip"))) == {
        "链.txt": "capture.member_link", "锁.txt": "capture.document_locked", "好.txt": "",
    }  # fmt: skip


def test_a_member_with_a_wrong_sum_is_damaged_and_the_others_go_on() -> None:
    data = bytearray(zipped({"甲.txt": TEXT, "乙.txt": TEXT}))
    data[data.index(b"PK\x01\x02") - 1] ^= 0xFF
    found = codes(list(members(bytes(data), "包.zip")))
    assert found == {"甲.txt": "", "乙.txt": "capture.archive_damaged"}


def test_two_members_of_one_name_are_both_read() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("稿.txt", TEXT)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("稿.txt", TEXT + TEXT)
    assert [len(member.data) for member in members(stream.getvalue(), "包.zip")] == [len(TEXT), 2 * len(TEXT)]


def test_a_torn_archive_is_said_to_be_damaged() -> None:
    (member,) = members(zipped(every_format())[:500], "包.zip")
    assert member.error is not None
    assert member.error.code == "capture.archive_damaged"
