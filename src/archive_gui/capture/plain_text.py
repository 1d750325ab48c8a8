"""Readers for plain text and Markdown: the bytes decoded, the text as it stands."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.capture.encodings import decode
from archive_gui.capture.errors import EncodingUnknown, FileBinary
from archive_gui.capture.formats import looks_binary
from archive_gui.capture.front_matter import front_matter
from archive_gui.capture.markdown_outline import chapter_hints
from archive_gui.domain.captured import CapturedText, Message


class PlainTextReader:
    """Reads .txt in whatever encoding it comes, an export of Markdown under that name, too."""

    name = "plain_text"
    version = 2
    media_types: tuple[str, ...] = ("text/plain",)
    extensions: tuple[str, ...] = (".txt", ".text")
    isolated = False
    seconds_per_mb = 20

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The decoded text, with what keys and values at its beginning say of it.

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
            metadata=front_matter(decoded.text)[0],
        )


class MarkdownReader(PlainTextReader):
    """Reads .md; its marks are captured as they stand, repair takes them off."""

    name = "markdown"
    version = 5
    media_types: tuple[str, ...] = ("text/markdown",)
    extensions: tuple[str, ...] = (".md", ".markdown")

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The decoded text, with what keys and values at its beginning say of it.

        Where it is a book, hints tell its chapters.

        Raises:
            EncodingUnknown: no encoding fits.
            FileBinary: it is full of control characters.
        """
        captured = super().read(data, sha256, name)
        hints, book = chapter_hints(captured.text, front_matter(captured.text)[1])
        metadata = captured.metadata
        if metadata.publication is None:
            metadata = replace(metadata, publication=book)
        return replace(captured, hints=hints, metadata=metadata)
