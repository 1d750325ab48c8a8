"""The table of repair rules, in the order in which they are applied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

import archive_gui.repair.messages  # noqa: F401 - registers the sentences of the doubts
from archive_gui.base.messages import _, sentences
from archive_gui.domain.decisions import ARCHIVIST
from archive_gui.repair.draft import Block, Line, Pen
from archive_gui.repair.rules import (
    blanks,
    broken_headings,
    cut_sentences,
    double_print,
    first_cells,
    invisible,
    jump_lines,
    line_numbers,
    line_order,
    mail_frames,
    markdown,
    misreadings,
    overlaps,
    page_chrome,
    page_furniture,
    radicals,
    record_fields,
    split_characters,
    split_titles,
    unwrap,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's name and version as they stand in the repair log, and what it does in a sentence."""

    name: str
    version: int
    explanation: Callable[[], str]


@dataclass(frozen=True, slots=True)
class LineRule(Rule):
    """Works on the lines of a page, before they are gathered."""

    apply: Callable[[list[Line], Pen], list[Line]]


@dataclass(frozen=True, slots=True)
class GatheringRule(Rule):
    """Makes blocks of lines."""

    apply: Callable[[list[Line], Pen], list[Block]]


@dataclass(frozen=True, slots=True)
class BlockRule(Rule):
    """Works on the blocks of a page, or of one article."""

    apply: Callable[[list[Block], Pen], list[Block]]


@dataclass(frozen=True, slots=True)
class DoubtRule(Rule):
    """Proposes what may be meant, looking at all articles of a page at once; nothing is applied unless adopted."""

    apply: Callable[[list[list[Block]], Pen], list[list[Block]]]


LINE_RULES: tuple[LineRule, ...] = (
    LineRule("invisible", 1, lambda: _("Invisible characters are taken out."), invisible.apply),
    LineRule(
        "radicals", 2, lambda: _("Radicals and compatibility characters become ordinary characters."), radicals.apply
    ),
    LineRule(
        "line_number", 1, lambda: _("Numbers that count the lines of a document are taken out."), line_numbers.apply
    ),
    LineRule(
        "mail_frame",
        1,
        lambda: _("Quote marks, heads and signatures of a forwarded mail are set aside."),
        mail_frames.apply,
    ),
    LineRule(
        "page_chrome", 2, lambda: _("What a web page or document shows round its text is set aside."), page_chrome.apply
    ),
    LineRule("markdown", 6, lambda: _("Markdown marks are taken out; what they say is kept."), markdown.apply),
    LineRule("double_print", 4, lambda: _("What was printed twice is kept once."), double_print.apply),
    LineRule(
        "record_field",
        2,
        lambda: _("Field labels of a database's export are set aside; what they say is kept."),
        record_fields.apply,
    ),
    LineRule(
        "furniture",
        12,
        lambda: _("Page numbers, source lines, navigation, counters and footers are set aside."),
        page_furniture.apply,
    ),
    LineRule(
        "line_order",
        2,
        lambda: _("Lines captured across columns, or from the last to the first, are read in their order."),
        line_order.apply,
    ),
)

UNWRAP = GatheringRule("unwrap", 10, lambda: _("Lines of a column are joined into paragraphs."), unwrap.apply)

PAGE_RULES: tuple[BlockRule, ...] = (
    BlockRule(
        "jump_line",
        1,
        lambda: _("A pointer to the page where an article comes from or goes on is set aside."),
        jump_lines.apply,
    ),
    BlockRule("cut_sentence", 6, lambda: _("A sentence cut by a column or page break is joined."), cut_sentences.apply),
    BlockRule("title_split", 2, lambda: _("A title and its subtitle in one line are parted."), split_titles.apply),
    BlockRule("broken_heading", 6, lambda: _("A heading broken over two lines is joined."), broken_headings.apply),
)

BLANKS = BlockRule("blanks", 5, lambda: _("Stray blanks between characters and round digits are closed."), blanks.apply)

OVERLAPS = BlockRule(
    "overlap", 1, lambda: _("A stretch printed twice inside a heading or caption is kept once."), overlaps.apply
)

ARTICLE_RULES: tuple[BlockRule, ...] = (BLANKS, OVERLAPS)

DOUBT_RULES: tuple[DoubtRule, ...] = (
    DoubtRule(
        "split_character",
        1,
        lambda: _("A rare character that was read as its two halves is proposed."),
        split_characters.apply,
    ),
    DoubtRule(
        "misreading",
        1,
        lambda: _("A place name that a look-alike character may have changed is doubted."),
        misreadings.apply,
    ),
)

SPLIT = Rule("article_split", 7, lambda: _("A page that holds several articles is split into them."))

ORDER = Rule("reading_order", 7, lambda: _("Heads and headings that stand after their text are moved before it."))

EDITS = Rule(ARCHIVIST, 1, lambda: _("The archivist changed the structure of the page."))

FIRST_CELLS = BlockRule(
    "first_cell", 1, lambda: _("Empty cells that a table's row begins with are kept."), first_cells.apply
)

FURNITURE_NAMES: tuple[Rule, ...] = (
    Rule("page_number", 2, lambda: _("A page number is set aside.")),
    Rule("source_line", 8, lambda: _("A line with source and time is set aside and read for the description.")),
    Rule(
        "edition_line",
        8,
        lambda: _("A line with newspaper, date, page or editors is set aside and read for the description."),
    ),
    Rule("navigation", 9, lambda: _("Navigation of a web page is set aside.")),
    Rule("counter", 4, lambda: _("A visitor counter is set aside.")),
    Rule("footer", 9, lambda: _("A page's footer is set aside.")),
    Rule("ruler", 3, lambda: _("A line drawn with signs is set aside.")),
    Rule("running_head", 5, lambda: _("A running head that repeats from page to page is set aside.")),
)

RULES: tuple[Rule, ...] = (
    *LINE_RULES,
    UNWRAP,
    *PAGE_RULES,
    SPLIT,
    ORDER,
    *ARTICLE_RULES,
    *DOUBT_RULES,
    EDITS,
    FIRST_CELLS,
    *FURNITURE_NAMES,
)
"""Every rule whose name can stand in a repair log."""

RULES_VERSION = sha256("\n".join(f"{rule.name} {rule.version}" for rule in RULES).encode()).hexdigest()[:12]
"""Differs whenever a rule comes, goes or grows: a source that was repaired by other rules may be repaired anew."""

sentences({f"repair.rule.{rule.name}": rule.explanation for rule in RULES})
