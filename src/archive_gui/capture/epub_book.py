"""An electronic book from its zip file to captured text (EPUB 3.3, and EPUB 2 as it is found)."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from archive_gui.capture.composing import Composer
from archive_gui.capture.epub_contents import contents_of, path_of
from archive_gui.capture.errors import DocumentDamaged, DocumentLocked
from archive_gui.capture.packed import Package, opened
from archive_gui.capture.safe_xml import ENTITY, xml_root
from archive_gui.capture.web.metadata import iso_day
from archive_gui.capture.web.page import add_whole, read_html
from archive_gui.domain.captured import SourceMetadata

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONT_ALGORITHMS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""What hides fonts only, so that they are not taken out and used; the text stays readable."""
_TEXTS = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})
_KIND = "EPUB"


def read_book(data: bytes, name: str) -> tuple[Composer, SourceMetadata]:
    """The chapters in the order of the spine; a table of contents is set aside, and tells which lines are headings.

    Raises:
        DocumentDamaged: it has no package document.
        DocumentLocked: its text is encrypted.
        UserError: it is over a limit.
    """
    package = opened(data, name)
    with package.archive:
        _refuse_locked(package)
        where = _package_path(package)
        root = xml_root(_part(package, where), name, _KIND)
        labels = contents_of(package, root, where)
        composer = Composer()
        missing: list[str] = []
        pictures = 0
        for path, contents in _spine(root, where):
            if path not in package.entries:
                missing.append(path)
                continue
            chapter = package.read(path)
            if ENTITY in chapter:  # a parser of pages would leave the names of the entities as text
                missing.append(path)
                continue
            page, _decoded = read_html(chapter, f"{name}/{path}")
            if page is not None:
                add_whole(composer, page, under=path, aside=contents, titles=labels.get(path, ()))
                pictures += sum(1 for _ in page.iter("img", "image", "svg"))
    book = composer.mark_chapters([label for inside in labels.values() for label in inside])
    if missing:
        composer.warn("capture.parts_unread", parts="、".join(missing[:10]))
    if pictures:
        composer.warn("capture.pictures_unread", count=pictures)
    metadata = _metadata(root)
    return composer, replace(metadata, publication=metadata.publication or book)


def _part(package: Package, path: str) -> bytes:
    try:
        return package.read(path)
    except KeyError:
        raise DocumentDamaged(name=package.name, format=_KIND) from None


def _refuse_locked(package: Package) -> None:
    if _ENCRYPTION not in package.entries:
        return
    root = xml_root(package.read(_ENCRYPTION), package.name, _KIND)
    methods = [element.get("Algorithm") or "" for element in root.iter("{*}EncryptionMethod")]
    if any(method not in _FONT_ALGORITHMS for method in methods):
        raise DocumentLocked(name=package.name)


def _package_path(package: Package) -> str:
    root = xml_root(_part(package, _CONTAINER), package.name, _KIND)
    path = next((element.get("full-path") for element in root.iter("{*}rootfile")), None)
    if not path:
        raise DocumentDamaged(name=package.name, format=_KIND)
    return path


def _spine(root: etree._Element, where: str) -> list[tuple[str, bool]]:
    """The paths of the book's texts in reading order, and whether each is a table of contents."""
    items = {item.get("id"): item for item in root.iter("{*}item")}
    found: list[tuple[str, bool]] = []
    for reference in root.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or (item.get("media-type") or "") not in _TEXTS:
            continue
        path = path_of(item.get("href") or "", where)
        found.append((path, "nav" in (item.get("properties") or "").split()))
    return found


def _metadata(root: etree._Element) -> SourceMetadata:
    def told(tag: str) -> str | None:
        element = next(root.iter(f"{{http://purl.org/dc/elements/1.1/}}{tag}"), None)
        return " ".join((element.text or "").split()) or None if element is not None else None

    return SourceMetadata(
        title=told("title"), author=told("creator"), publication=told("publisher"), date=iso_day(told("date"))
    )
