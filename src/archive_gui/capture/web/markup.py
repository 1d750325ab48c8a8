"""A web page's text as a tree, under the parser's limits: no entities of its own, nothing fetched, no bomb."""

from __future__ import annotations

import re

from lxml import etree, html

from archive_gui.capture.errors import PageTooLarge

_NOT_IN_XML = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FATAL = etree.ErrorLevels.FATAL


def parsed(text: str, name: str) -> html.HtmlElement | None:
    """The page as a tree; None where there is nothing in it.

    Raises:
        PageTooLarge: its tags are nested beyond 255, or a single text is longer than ten million characters; the
            parser (libxml2, without ``huge_tree``) stops there, and what follows would be lost.
    """
    clean = _NOT_IN_XML.sub("\ufffd", text).encode("utf-8")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    try:
        tree = html.document_fromstring(clean, parser=parser)
    except etree.ParserError:
        return None
    except etree.XMLSyntaxError:
        raise PageTooLarge(name=name) from None
    if any(error.level == _FATAL and error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise PageTooLarge(name=name)
    return tree
