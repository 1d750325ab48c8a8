from __future__ import annotations

import pytest

from archive_gui.capture.encodings import decode
from archive_gui.capture.errors import EncodingUnknown

SIMPLIFIED = "样本：清河县今年新建小学三所，新增学位一千二百个。"
TRADITIONAL = "樣本：清河縣今年新建小學三所，新增學位一千二百個。"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be"])
def test_simplified_text_comes_back_from_every_encoding(encoding: str) -> None:
    assert decode(SIMPLIFIED.encode(encoding), "a.txt").text == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030", "utf-16-le"])
def test_traditional_text_comes_back_from_every_encoding(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding), "a.txt").text == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_taken_off_and_makes_the_encoding_certain(encoding: str) -> None:
    decoded = decode(SIMPLIFIED.encode(encoding), "a.txt")
    assert (decoded.text, decoded.certain) == (SIMPLIFIED, True)


def test_line_ends_stay_as_they_are() -> None:
    assert decode("甲\r\n乙\r丙\n".encode(), "a.txt").text == "甲\r\n乙\r丙\n"


def test_ascii_in_utf_16_is_not_taken_for_utf_8() -> None:
    assert decode("Annual report, 1996".encode("utf-16-le"), "a.txt").text == "Annual report, 1996"


def test_a_few_broken_bytes_are_counted_and_the_rest_is_kept() -> None:
    data = bytearray((SIMPLIFIED * 40).encode())
    data[300:301] = b"\xff"
    decoded = decode(bytes(data), "a.txt")
    assert decoded.encoding == "utf-8"
    assert 1 <= decoded.damaged <= 3
    assert decoded.text.endswith(SIMPLIFIED)


def test_noise_is_refused_with_the_name_of_the_file() -> None:
    noise = bytes((i * 7919 + i * i * 31) % 256 for i in range(4000)).replace(b"\0", b"\x81")
    with pytest.raises(EncodingUnknown) as caught:
        decode(noise, "noise.txt")
    assert caught.value.params["name"] == "noise.txt"
