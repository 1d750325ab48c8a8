"""A Word document from its zip file to captured text (ECMA-376, WordprocessingML)."""

from __future__ import annotations

import posixpath
from dataclasses import replace

from lxml import etree

from archive_gui.capture.composing import Composer
from archive_gui.capture.errors import DocumentDamaged
from archive_gui.capture.packed import Package, opened
from archive_gui.capture.safe_xml import xml_root
from archive_gui.capture.word_blocks import Blocks
from archive_gui.capture.word_styles import Styles
from archive_gui.domain.captured import SourceMetadata

_KIND = "DOCX"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_ASIDE = ("header", "footer", "comments")


def read_document(data: bytes, name: str) -> tuple[Composer, SourceMetadata]:
    """The body in its order, then foot- and endnotes.

    Headers, footers, comments and the table of contents are set aside.

    Raises:
        DocumentDamaged: it has no body that can be read.
        UserError: it is over a limit.
    """
    package = opened(data, name)
    with package.archive:
        main = _main_part(package)
        related = _related(package, main)
        styles = Styles.of(_optional(package, related, "styles"))
        composer = Composer()
        blocks = Blocks(composer, styles)
        blocks.add_story(_root(package, main), main)
        for kind, tag in _NOTES:
            for path in related.get(kind, ()):
                for note in _root(package, path).iter(f"{{*}}{tag}"):
                    if note.get(f"{{{etree.QName(note).namespace}}}type") not in {"separator", "continuationSeparator"}:
                        blocks.add_story(note, path)
        seen: set[str] = set()
        for path in (path for kind in _ASIDE for path in related.get(kind, ())):
            root = _root(package, path)
            text = "".join(map(str, root.itertext()))
            if text not in seen:  # the same header stands on first, even and odd pages
                seen.add(text)
                blocks.add_story(root, path, aside=True)
        metadata = _metadata(package)
    metadata = replace(metadata, publication=composer.mark_chapters(blocks.contents))
    if blocks.pictures:
        composer.warn("capture.pictures_unread", count=blocks.pictures)
    if blocks.symbols:
        composer.warn("capture.symbols_unread", count=blocks.symbols)
    return composer, metadata


def _root(package: Package, path: str) -> etree._Element:
    try:
        return xml_root(package.read(path), package.name, _KIND)
    except KeyError:
        raise DocumentDamaged(name=package.name, format=_KIND) from None


def _optional(package: Package, related: dict[str, list[str]], kind: str) -> etree._Element | None:
    path = next(iter(related.get(kind, ())), None)
    return _root(package, path) if path in package.entries else None


def _relations(package: Package, path: str) -> list[tuple[str, str]]:
    """Kinds and targets of what a part (empty: the package) leads to within the file; missing parts are left out."""
    folder, base = posixpath.split(path)
    where = posixpath.join(folder, "_rels", f"{base}.rels")
    if where not in package.entries:
        return []
    found: list[tuple[str, str]] = []
    for relation in _root(package, where).iter(_RELATION):
        if relation.get("TargetMode") == "External":
            continue
        target = relation.get("Target") or ""
        inside = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if inside in package.entries:
            found.append(((relation.get("Type") or "").rpartition("/")[2], inside))
    return found


def _main_part(package: Package) -> str:
    found = next((path for kind, path in _relations(package, "") if kind == "officeDocument"), "word/document.xml")
    if found not in package.entries:
        raise DocumentDamaged(name=package.name, format=_KIND)
    return found


def _related(package: Package, main: str) -> dict[str, list[str]]:
    related: dict[str, list[str]] = {}
    for kind, path in _relations(package, main):
        if path not in related.setdefault(kind, []):
            related[kind].append(path)
    return related


def _metadata(package: Package) -> SourceMetadata:
    """Title and author of the document's properties; its dates tell when the file was written, not the article."""
    path = next((path for kind, path in _relations(package, "") if kind == "core-properties"), None)
    if path is None:
        return SourceMetadata()
    root = _root(package, path)

    def told(tag: str) -> str | None:
        element = next(root.iter(f"{{http://purl.org/dc/elements/1.1/}}{tag}"), None)
        return " ".join((element.text or "").split()) or None if element is not None else None

    return SourceMetadata(title=told("title"), author=told("creator"))
