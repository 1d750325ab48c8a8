"""Words of corrections: states of facts, acts on them, what does not fit, mistakes in a form, steps, own places."""

from __future__ import annotations

from archive_gui.base.fact_words import joined
from archive_gui.base.messages import _, counted_sentences, ngettext, render, sentences
from archive_gui.domain.captured import Message
from archive_gui.domain.corrections import CorrectionAct, entity_name
from archive_gui.domain.facts import FactState
from archive_gui.domain.precedents import FactPrecedent, Unfit


def state_word(state: FactState) -> str:
    """Whose word a fact is, in a word."""
    return render(Message(f"fact.state.{state.value}", {}))


def act_word(act: CorrectionAct) -> str:
    """What was done to a fact, in a word."""
    return render(Message(f"fact.act.{act.value}", {}))


def unfit_words(why: Unfit) -> str:
    """Why what was said of a fact in another version cannot be said here."""
    match why:
        case Unfit.WORDS:
            return _("its words do not stand here, or more than once")
        case Unfit.OTHERWISE:
            return _("the rules find something else here")
        case Unfit.DECIDED:
            return _("something else was decided here")


def corrected_words(one: FactPrecedent) -> str:
    """What a correction is of: the words of the fact, or the names that become one."""
    if one.act is CorrectionAct.JOIN:
        name = entity_name(one.after or one.there)
        return _("{names} → {name}").format(names="、".join(other for other in one.names if other != name), name=name)
    return joined(one.there.quote)


sentences(
    {
        "fact.state.machine": lambda: _("not checked"),
        "fact.state.accepted": lambda: _("checked"),
        "fact.state.edited": lambda: _("corrected"),
        "fact.state.rejected": lambda: _("rejected"),
        "fact.state.added": lambda: _("added by hand"),
        "fact.act.accept": lambda: _("checked and accepted"),
        "fact.act.edit": lambda: _("corrected"),
        "fact.act.reject": lambda: _("rejected"),
        "fact.act.add": lambda: _("added by hand"),
        "fact.act.merge": lambda: _("merged into another fact"),
        "fact.act.join": lambda: _("joined with other names"),
        "fact.act.part": lambda: _("told apart from others of its name"),
        "fact.act.reset": lambda: _("left to the rules again"),
        # what is wrong with a form
        "fact.invalid": lambda: "{mistake}",
        "fact.detail_of_other_kind": lambda: _("These details belong to another kind of fact. Fill the form in anew."),
        "fact.text_form": lambda: _("A field has at most {limit} characters in one line. Shorten it."),
        "fact.date_form": lambda: _(
            "“{value}” is no date. Write 2019, 2019-12, 2019-12-21, an interval 2018..2019 or a duration P2Y."
        ),
        "fact.date_order": lambda: _("“{value}” ends before it begins. Exchange its ends."),
        "fact.code_form": lambda: _("“{value}” is no division code: it has 2, 4, 6, 9 or 12 digits. Correct it."),
        "fact.range_order": lambda: _("The upper end lies below the lower end. Exchange them."),
        "fact.number": lambda: _("A value must be an ordinary number. Correct it."),
        "fact.subkind": lambda: _("“{value}” is no type of programme. Choose one from the list."),
        "fact.field_unknown": lambda: _("Facts of this kind have no field “{name}”. It can be one of: {known}."),
        "fact.field_value": lambda: _("“{value}” does not fit the field “{name}”. Correct it."),
        "fact.span_empty": lambda: _("No text is chosen. Choose the words that state the fact."),
        "fact.merge_unlike": lambda: _("Only facts of one kind can be merged, figures only in one article."),
        "fact.merge_few": lambda: _("Choose at least two facts to merge."),
        "fact.correction_missing": lambda: _(
            "No other version of the article has the correction “{reference}”, or several begin so. Look it up in "
            "the list."
        ),
        "fact.correction_unfit": lambda: _(
            "What was said of “{quote}” in another version does not fit here: {why}. Correct the fact itself."
        ),
        # the store
        "store.fact_missing": lambda: _("There is no fact “{reference}” any more. Look it up in the article."),
        "store.place_missing": lambda: _(
            "There is no place “{reference}” of the archive's own. Look it up in the list."
        ),
        "store.place_exists": lambda: _("The place “{name}” is in the list already. Change that one."),
        "place.name_form": lambda: _("A place's name has 2 to {limit} characters in one line. Correct it."),
        "place.code_unknown": lambda: _(
            "The register of divisions has no code {code}. If it is right all the same, say so with --any-code."
        ),
        "place.parent_unknown": lambda: _("There is no division “{code}” for the place to lie in. Choose one."),
        "ledger.correction_unmet": lambda: _("The text of a fact is no longer there: “{quote}” ({state})."),
        # steps
        "step.fact.accept": lambda: _("Accepted the fact “{quote}”"),
        "step.fact.edit": lambda: _("Corrected the fact “{quote}”"),
        "step.fact.reject": lambda: _("Rejected the fact “{quote}”"),
        "step.fact.add": lambda: _("Added the fact “{quote}”"),
        "step.facts.merge": lambda: _("Merged {count} facts into one"),
        "step.facts.join": lambda: _("Joined the names {names} as “{name}”"),
        "step.names_same": lambda: _("Said that two of the name {name} are the same"),
        "step.names_apart": lambda: _("Said that two of the name {name} are not the same"),
        "step.fact.reset": lambda: _("Left the fact “{quote}” to the rules again"),
        "step.place_added": lambda: _("Added the place “{name}”"),
        "step.place_changed": lambda: _("Changed the place “{name}”"),
    },
    quoting=True,
)

counted_sentences(
    {
        "step.facts.accept": lambda count: ngettext("Accepted {count} fact", "Accepted {count} facts", count),
        "step.facts.edit": lambda count: ngettext("Corrected {count} fact", "Corrected {count} facts", count),
        "step.facts.reject": lambda count: ngettext("Rejected {count} fact", "Rejected {count} facts", count),
        "step.facts.reset": lambda count: ngettext(
            "Left {count} fact to the rules again", "Left {count} facts to the rules again", count
        ),
        "step.facts.followed": lambda count: ngettext(
            "Corrected {count} fact as in another version", "Corrected {count} facts as in another version", count
        ),
        "step.places_removed": lambda count: ngettext("Removed {count} place", "Removed {count} places", count),
    },
    quoting=True,
)
