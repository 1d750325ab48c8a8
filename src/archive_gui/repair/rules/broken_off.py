"""Short lines that break off in mid-sentence between paragraphs, as headings look that have a comma."""

from __future__ import annotations

import re

from archive_gui.language.characters import HAN
from archive_gui.repair.characters import ends_sentence, has_clause, has_inner_final
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.signs import is_byline, is_credit, is_headline, is_name_list

_SHORTEST, _SHORTEST_DOUBTED, _SHORTEST_HEADING = 8, 10, 3
"""Characters of a line that is joined, of one that is doubted, and of another heading; headings with commas are mostly
pairs of equal clauses."""

_NEAR = 3
"""Blocks below among which the next closed paragraph shows how paragraphs of the page are indented."""

_REACH = 60
"""Blocks on either side among which other headings are looked for."""

_SURE, _DOUBTED = 0.85, 0.6

_TAKES_ON = re.compile(
    r"(?:已经?|正在|曾经?|因为|由于|通过|以及|并且|而且|但是?|不[仅但]|如果|虽然|为了|关于|对于|按照|随着|甚至|还有"
    r"|[这那](?:个|些|位|家|项|条)|一(?:些|名|位|家|批|项)|(?<![一合兼吞相不])并|[把被]|(?<![参赠给])与"
    rf"|(?<=[{HAN}])(?<![存现内外所自实潜何好正旨贵重])在)$"
)
"""Words behind which every sentence goes on."""

_OPENS = re.compile(
    r"(?:此外|目前|同时|为此|然而|当前|另外|其中|接下来|与此同时|不过|原来|后来|于是|因此|近年来|[今去]年以来|截至[^，]{1,8}"
    r"|(?:随着|由于|自从|经过|根据|按照|据|通过)[^，]{2,24}|从[^，]{1,10}来看|在[^，]{2,20}(?:[下中里上时前后]))，"
)
"""How sentences open and headings do not."""


def certainty(blocks: list[Block], index: int, pen: Pen) -> float:
    """How surely the block at ``index`` is the first piece of the sentence that the next one ends; 0 for a heading.

    It has a comma. A word with which no line ends tells it, or the indent that it has and the next one has not. How it
    opens makes it a doubt, and so do commas: two where no other heading near has any, one where there is no other.
    """
    head = blocks[index].text
    if "，" not in head or not _may_break_off(blocks, index):
        return 0.0
    indented = _indent(blocks[index], pen) == _indent(blocks[index - 1], pen) > 0
    flush = _indent(blocks[index + 1], pen) == 0
    if indented and flush and _is_indented_below(blocks, index + 2, pen):
        return _SURE
    if indented and not flush:
        return 0.0
    if _TAKES_ON.search(head) is not None:
        return _SURE
    if _OPENS.match(head) is not None:
        return _DOUBTED
    return _DOUBTED if _has_clauses(head) and not _has_like(blocks, index) else 0.0


def _may_break_off(blocks: list[Block], index: int) -> bool:
    """Whether a line without a stop stands between closed paragraphs, and nothing tells what it is."""
    if not 0 < index < len(blocks) - 1 or not _stands_between(blocks, index):
        return False
    text, below = blocks[index].text, blocks[index + 1].text
    if len(text) < _SHORTEST or " " in text or has_inner_final(text) or not text[-1].isalnum():
        return False
    return ends_sentence(below) and has_clause(below[:-1])


def _stands_between(blocks: list[Block], index: int) -> bool:
    """Whether a block looks like a heading and stands under a closed paragraph."""
    block, above = blocks[index], blocks[index - 1].text
    text = block.text
    if len(text) < _SHORTEST_HEADING or block.level or block.mark or not is_headline(text) or ends_sentence(text):
        return False
    if not (ends_sentence(above) and has_clause(above)):
        return False
    return not (is_credit(text) or is_byline(text) or is_name_list(text))


def _has_clauses(text: str) -> bool:
    """Whether a line is made of several clauses that are not of one length, and says nothing behind a colon."""
    clauses = text.split("，")
    alike = len({len(clause) for clause in clauses}) == 1
    return len(text) >= _SHORTEST_DOUBTED and not alike and not set(text) & set("：:？?！!“”")


def _has_like(blocks: list[Block], index: int) -> bool:
    """Whether another heading stands near: with a comma as well, or any at all where the line has just one."""
    near = range(max(1, index - _REACH), min(len(blocks) - 1, index + _REACH + 1))
    once = blocks[index].text.count("，") == 1
    return any(at != index and _stands_between(blocks, at) and (once or "，" in blocks[at].text) for at in near)


def _is_indented_below(blocks: list[Block], start: int, pen: Pen) -> bool:
    """Whether the next closed paragraph, if there is one near, has an indent."""
    near = (one for one in blocks[start : start + _NEAR] if ends_sentence(one.text) and has_clause(one.text))
    following = next(near, None)
    return following is None or _indent(following, pen) > 0


def _indent(block: Block, pen: Pen) -> int:
    """How many blanks stand before a block in its captured line."""
    text, at = pen.captured.text, block.strand.start
    first = at
    while first > 0 and text[first - 1] in " \t\u3000":
        first -= 1
    return at - first if first == 0 or text[first - 1] in "\n\f" else 0
