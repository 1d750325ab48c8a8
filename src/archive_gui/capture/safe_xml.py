"""Parsing XML from strangers: entities are never resolved, nothing is fetched, the parser's limits stay on."""

from __future__ import annotations

from lxml import etree

from archive_gui.capture.errors import DocumentDamaged, XmlUnsafe

ENTITY = b"<!ENTITY"
"""What declares an entity of a document's own."""


def xml_root(data: bytes, name: str, kind: str) -> etree._Element:
    """The root of a part of the document ``name``, which is of format ``kind``.

    Raises:
        DocumentDamaged: it is no well-formed XML, or it is nested beyond 255.
        XmlUnsafe: it declares entities of its own, which can blow up or lead to other files.
    """
    if ENTITY in data:
        raise XmlUnsafe(name=name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise DocumentDamaged(name=name, format=kind) from None
