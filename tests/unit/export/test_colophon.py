"""The line under an article of the dossier that says where it came from."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from archive_gui.base.messages import choose_language
from archive_gui.domain.description import Contributor, Description
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceId, SourceRecord
from archive_gui.domain.spans import Span
from archive_gui.export.chapters import chapter

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)
CODE = "0101-BK·2019-Y-0001"


@pytest.fixture(autouse=True)
def _english() -> object:
    choose_language("en")
    yield
    choose_language("zh_CN")


def made(described: Description, parts: tuple[Part, ...], text: str) -> dict[str, object]:
    offsets = OffsetMapBuilder()
    offsets.copy(Span(0, len(text)))
    reading = ReadingText(text, parts, offsets.build())
    source = SourceRecord(SourceId(1), "u", "甲.txt", "/甲.txt", "aa", 3, "text/plain", "utf-8", MOMENT, 1)
    record = ArticleRecord(ArticleId(1), "v", 1, 1, reading, described, (), (), (), source, MOMENT, deleted=False)
    return chapter(record, 1, Counter())


def colophon(code: str | None) -> str:
    parts = (Part("p1", PartKind.PARAGRAPH, Span(0, 1)),)
    return str(made(Description(title="甲", archival_code=code), parts, "甲")["source"])


def test_makers_that_the_byline_names_are_not_named_twice() -> None:
    parts = (Part("p1", PartKind.TITLE, Span(0, 1)), Part("p2", PartKind.BYLINE, Span(1, 10)))
    makers = (Contributor("何平", "记者"), Contributor("方溪", "通讯员"), Contributor("何平", "摄影"))
    described = Description(title="甲", publication="样报", contributors=makers)
    assert made(described, parts, "甲记者 何平 方溪")["meta"] == "样报 ｜ 通讯员 方溪、摄影 何平"


def test_the_archival_code_stands_before_the_source() -> None:
    plain = colophon(None)
    assert plain.startswith("Source: 甲.txt")
    assert colophon(CODE) == f"Archival code: {CODE}; {plain}"
