"""What a reader gave of a source, as columns, and back: from it the source is processed anew without its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from archive_gui.domain.captured import CapturedText, Locator, SourceMetadata, StructureHint
from archive_gui.domain.spans import Span
from archive_gui.store.json_values import hints_to_json, messages_from_json


def captured_to_columns(captured: CapturedText) -> dict[str, Any]:
    """The columns of ``source_texts``, its key aside."""
    stated = asdict(captured.metadata)
    return {
        "text": captured.text,
        "hints": hints_to_json(captured.hints),
        "locators": [
            [one.span.start, one.span.end, one.page, one.box and list(one.box), one.path, one.confidence]
            for one in captured.locators
        ],
        "stated": {name: value for name, value in stated.items() if value is not None},
    }


def captured_from_columns(page: Mapping[str, Any], row: Mapping[str, Any]) -> CapturedText:
    """The captured text as its reader gave it, given the rows of ``source_pages`` and ``source_texts``."""
    return CapturedText(
        text=row["text"],
        sha256=page["sha256"],
        byte_count=page["byte_count"],
        media_type=page["media_type"],
        encoding=page["encoding"],
        reader=page["reader"],
        reader_version=page["reader_version"],
        hints=tuple(StructureHint(kind, Span(start, end), level) for kind, start, end, level in row["hints"]),
        warnings=messages_from_json(page["warnings"]),
        locators=tuple(
            Locator(Span(start, end), number, box and tuple(box), path, confidence)
            for start, end, number, box, path, confidence in row["locators"]
        ),
        metadata=SourceMetadata(**row["stated"]),
    )
