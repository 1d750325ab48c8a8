"""The table of contents of an electronic book (EPUB 3.3 navigation document, EPUB 2 NCX)."""

from __future__ import annotations

import posixpath
import re

from lxml import etree

from archive_gui.base.errors import UserError
from archive_gui.capture.packed import Package
from archive_gui.capture.safe_xml import xml_root
from archive_gui.capture.web.page import read_html

_NCX = "application/x-dtbncx+xml"
_OTHER_LISTS = frozenset({"page-list", "landmarks"})
_ESCAPED = re.compile(rb"%([0-9A-Fa-f]{2})")


def contents_of(package: Package, root: etree._Element, where: str) -> dict[str, tuple[str, ...]]:
    """The entries that lead into each file of the book, in their order; a table that is damaged has none.

    Args:
        package: the opened book.
        root: its package document.
        where: the path of that.
    """
    found: dict[str, dict[str, None]] = {}
    for item in root.iter("{*}item"):
        is_page = "nav" in (item.get("properties") or "").split()
        path = path_of(item.get("href") or "", where)
        if path not in package.entries or not (is_page or item.get("media-type") == _NCX):
            continue
        try:
            entries = _of_page(package, path) if is_page else _of_ncx(package, path)
        except UserError:  # the book is read without it
            continue
        for target, label in entries:
            if label:
                found.setdefault(path_of(target, path), {})[label] = None
    return {path: tuple(labels) for path, labels in found.items()}


def path_of(address: str, where: str) -> str:
    """The path in the book that an address in the file ``where`` leads to, without its escapes (RFC 3986)."""
    raw = _ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), address.partition("#")[0].encode("utf-8"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(where), raw.decode("utf-8", "replace")))


def _of_page(package: Package, path: str) -> list[tuple[str, str]]:
    """Addresses and labels of a navigation document, but for lists of pages and landmarks."""
    page, _decoded = read_html(package.read(path), f"{package.name}/{path}")
    if page is None:
        return []
    lists = [nav for nav in page.iter("nav") if nav.get("epub:type") not in _OTHER_LISTS]
    return [(link.get("href") or "", _words(link)) for nav in lists for link in nav.iter("a")]


def _of_ncx(package: Package, path: str) -> list[tuple[str, str]]:
    """Addresses and labels of an NCX, whatever their depth."""
    root = xml_root(package.read(path), f"{package.name}/{path}", "EPUB")
    entries = []
    for point in root.iter("{*}navPoint"):
        label, content = point.find("{*}navLabel"), point.find("{*}content")
        if label is not None and content is not None:
            entries.append((content.get("src") or "", _words(label)))
    return entries


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
