"""Words for the doubts that repair leaves to the archivist."""

from __future__ import annotations

from archive_gui.base.messages import _, sentences

sentences(
    {
        "repair.joined_across": lambda: _(
            "Two pieces of a sentence were joined across what stood between them; please compare with the original."
        ),
        "repair.joined_sentence": lambda: _(
            "Two pieces of a sentence cut by a column or page break were joined; please compare with the original."
        ),
        "repair.join_proposed": lambda: _("A sentence may break off here and go on below; it was not joined."),
        "repair.article_split": lambda: _("A further article seems to begin here; the page was split."),
        "repair.split_proposed": lambda: _("A further article may begin here; the page was not split."),
        "repair.order_proposed": lambda: _("Parts seem to stand out of order; they were left where they are."),
        "repair.head_moved": lambda: _("The headline stood after its text and was moved before it."),
        "repair.headings_moved": lambda: _("Headings stood after their sections and were moved before them."),
        "repair.sections_reversed": lambda: _("The sections stood in reverse order and were turned round."),
        "repair.aside_proposed": lambda: _("This may be a page's furniture rather than its article; it was left in."),
        "repair.misreading": lambda: _(
            "No list of places has {written}; {read} ({place}) is one look-alike away. Occurrences: {count}"
        ),
        "repair.split_character": lambda: _(
            "{written} may be {read}: one of its characters came apart in two. Occurrences: {count}"
        ),
        "repair.lines_turned": lambda: _(
            "The lines ran from the last to the first and were turned round; please compare with the original."
        ),
        "repair.columns_turned": lambda: _(
            "The columns stood in reverse order and were turned round; please compare with the original."
        ),
        "repair.columns_parted": lambda: _(
            "Two columns stood side by side in the same lines and were parted; please compare with the original."
        ),
        "repair.lead_stranded": lambda: _(
            "The lead stood at the end of a section and was moved before the first heading."
        ),
        "repair.lead_moved": lambda: _("The lead stood at the end and was moved to the beginning."),
    }
)
