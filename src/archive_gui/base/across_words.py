"""Words of comparisons and of pages for people, places and bodies, and the sentences behind their codes."""

from __future__ import annotations

from archive_gui.base.fact_words import iso_text
from archive_gui.base.figure_words import change_text, figure_text, number_text
from archive_gui.base.messages import _, counted_sentences, ngettext, render, sentences
from archive_gui.domain.captured import Message
from archive_gui.domain.comparison import Agreement, Alternative, Cell, Row, SourceFigure
from archive_gui.domain.entities import EntityKind
from archive_gui.domain.facts import Change, FactKind, Figure


def figure_words(figure: SourceFigure) -> str:
    """A figure as a cell shows it: ``143,674 名``, ``over 30 户``, ``3.1% → 0.4%``."""
    if figure.kind is FactKind.CHANGE:
        return change_text(Change(figure.from_value, figure.value, figure.unit), figure.quote)
    told = Figure(figure.value, figure.unit, figure.value_high, figure.approximation)
    return figure_text(told, figure.quote)


def time_words(figure: SourceFigure) -> str:
    """The time a figure holds for: ``as of 2020``, ``2015 → 2019``, or the day it was printed; empty for none."""
    if figure.from_as_of and figure.as_of:
        return f"{iso_text(figure.from_as_of)} → {iso_text(figure.as_of)}"
    if figure.as_of:
        return _("as of {date}").format(date=iso_text(figure.as_of))
    return _("printed {date}").format(date=iso_text(figure.published)) if figure.published else ""


def agreement_word(agreement: Agreement) -> str:
    """What another figure is to the one in force."""
    return render(Message(f"agreement.{agreement.value}", {}))


def alternative_words(other: Alternative) -> str:
    """Another figure of a cell: ``also 14.3 万 · truncated alike``."""
    return _("also {figure} · {agreement}").format(
        figure=figure_words(other.figure), agreement=agreement_word(other.agreement)
    )


def parts_words(cell: Cell) -> str:
    """The sum that a figure is: ``=148+323``; empty where none is known."""
    return "=" + "+".join(number_text(part.value) for part in cell.parts) if cell.parts else ""


def row_words(row: Row) -> str:
    """What a row counts, with its unit and, over years, its place."""
    noun = _("{noun} ({unit})").format(noun=row.noun, unit=row.unit) if row.unit else row.noun
    return noun if row.place is None else _("{indicator}, {place}").format(indicator=noun, place=row.place.name)


def entity_kind_word(kind: EntityKind) -> str:
    """What has a page is called."""
    return render(Message(f"entity.{kind.value}", {}))


sentences(
    {
        "agreement.same": lambda: _("the same"),
        "agreement.rounded": lambda: _("agrees when rounded"),
        "agreement.truncated": lambda: _("agrees as far as printed"),
        "agreement.overlaps": lambda: _("does not contradict"),
        "agreement.earlier": lambda: _("of an earlier time"),
        "agreement.later": lambda: _("of a later time"),
        "agreement.undated": lambda: _("time not known"),
        "agreement.differs": lambda: _("differs"),
        "entity.person": lambda: _("Person"),
        "entity.place": lambda: _("Place"),
        "entity.body": lambda: _("Body"),
        "store.entity_missing": lambda: _("Nothing in the archive mentions “{name}” any more. Look it up in the list."),
        "export.full": lambda: _("The disk is full; “{path}” was not written. Make room, or choose another place."),
        "export.no_rows": lambda: _("There is nothing to export. Widen the filter or the selection."),
    }
)

counted_sentences(
    {
        "step.rows_merged": lambda count: ngettext(
            "Merge {count} row of comparisons", "Merge {count} rows of comparisons", count
        ),
        "step.rows_split": lambda count: ngettext(
            "Part {count} row of comparisons", "Part {count} rows of comparisons", count
        ),
    }
)
