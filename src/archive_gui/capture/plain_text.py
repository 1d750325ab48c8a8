"""Readers for plain text and Markdown: the bytes decoded, the text as it stands."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.capture.encodings import decode
from archive_gui.capture.errors import EncodingUnknown, FileBinary
from archive_gui.capture.formats import looks_binary
from archive_gui.capture.markdown_outline import chapter_hints
from archive_gui.domain.captured import CapturedText, Message, SourceMetadata

_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\r?\n(?P<keys>.{0,4000}?)\r?\n(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\r?\n(?P<set>.{0,4000}?)\r?\n\+\+\+)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)
_KEY = re.compile(
    r"^(title|author|date|published|url|source|publication)[ \t]*[:=][ \t]*[\"']?([^\r\n]{1,200}?)[\"']?\s*$",
    re.MULTILINE,
)
_DAY = re.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)")


class PlainTextReader:
    """Reads .txt in whatever encoding it comes."""

    name = "plain_text"
    version = 1
    media_types: tuple[str, ...] = ("text/plain",)
    extensions: tuple[str, ...] = (".txt", ".text")
    isolated = False
    seconds_per_mb = 20

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The decoded text.

        Raises:
            EncodingUnknown: no encoding fits.
            FileBinary: it is full of control characters.
        """
        try:
            decoded = decode(data, name)
        except EncodingUnknown:
            if b"\0" in data:  # in no encoding of text that is read here, except UTF-16 and UTF-32, which were tried
                raise FileBinary(name=name) from None
            raise
        if looks_binary(decoded.text):
            raise FileBinary(name=name)
        warnings = []
        if not decoded.certain:
            warnings.append(Message("capture.encoding_guessed", {"encoding": decoded.encoding}))
        if decoded.damaged:
            warnings.append(Message("capture.damaged_bytes", {"count": decoded.damaged}))
        return CapturedText(
            text=decoded.text,
            sha256=sha256,
            byte_count=len(data),
            media_type=self.media_types[0],
            encoding=decoded.encoding,
            reader=self.name,
            reader_version=self.version,
            warnings=tuple(warnings),
        )


class MarkdownReader(PlainTextReader):
    """Reads .md; its marks are captured as they stand, repair takes them off."""

    name = "markdown"
    version = 4
    media_types: tuple[str, ...] = ("text/markdown",)
    extensions: tuple[str, ...] = (".md", ".markdown")

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The decoded text, with what keys and values at its beginning say of it (YAML or TOML between rulers).

        Where it is a book, hints tell its chapters.

        Raises:
            EncodingUnknown: no encoding fits.
            FileBinary: it is full of control characters.
        """
        captured = super().read(data, sha256, name)
        found = _FRONT_MATTER.match(captured.text)
        hints, book = chapter_hints(captured.text, found.end() if found else 0)
        told = dict(_KEY.findall(found["keys"] or found["set"] or "")) if found else {}
        published = told.pop("published", "")
        day = _DAY.match(told.pop("date", published))
        source = told.pop("source", "")
        if source.startswith(("http://", "https://")):
            told.setdefault("url", source)
        if book is not None:
            told.setdefault("publication", book)
        return replace(captured, hints=hints, metadata=SourceMetadata(**told, date=day[0] if day else None))
