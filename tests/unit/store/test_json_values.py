"""Values in JSON columns."""

from __future__ import annotations

import json

from archive_gui.domain.captured import Message
from archive_gui.domain.reading import Part, PartKind
from archive_gui.domain.spans import Span
from archive_gui.store.json_values import (
    message_from_json,
    message_to_json,
    parts_from_json,
    parts_to_json,
    ranges_from_json,
    ranges_to_json,
    storable,
)


def test_messages_keep_messages_within_them() -> None:
    inner = Message("inner", {"count": 2, "deep": Message("deepest", {})})
    message = Message("outer", {"step": inner, "list": [Message("one", {"x": 1.5}), None, "字"], "flag": True})
    assert message_from_json(json.loads(json.dumps(message_to_json(message)))) == message


def test_ranges_and_parts_come_back() -> None:
    ranges = (Span(0, 3), Span(9, 9))
    parts = (Part("a1.p1", PartKind.TITLE, Span(0, 2)), Part("a1.p2", PartKind.PHOTO_CREDIT, Span(3, 8)))
    assert ranges_from_json(json.loads(json.dumps(ranges_to_json(ranges)))) == ranges
    assert parts_from_json(json.loads(json.dumps(parts_to_json(parts)))) == parts


def test_names_the_system_could_not_decode_are_read_as_gb18030() -> None:
    raw = "/收件/".encode() + "样本.txt".encode("gb18030")
    assert storable(raw.decode("utf-8", "surrogateescape")) == "/收件/样本.txt"
    assert storable("/收件/样本.txt") == "/收件/样本.txt"
    assert storable("坏\udcff") == "坏\ufffd"
    assert storable("坏\ud800") == "坏\ufffd"
    assert message_to_json(Message("m", {"name": "\udcff"})) == ["m", {"name": "\ufffd"}]
