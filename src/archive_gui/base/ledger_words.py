"""Words of the ledger: kinds of findings, severities and verdicts, and the sentences behind its codes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from archive_gui.base.messages import _, counted_sentences, ngettext, render, sentences
from archive_gui.domain.captured import Message
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import COPIES, Evidence, LedgerRow, Verdict

BETWEEN = " ↔ "
"""Between two places, figures or names that are held against each other."""


def verdict_word(verdict: Verdict) -> str:
    """What a verdict is called."""
    return render(Message(f"verdict.{verdict.value}", {}))


def kind_word(kind: FindingKind) -> str:
    """What a kind of finding is called."""
    return render(Message(f"finding.{kind.value}", {}))


def severity_word(severity: Severity) -> str:
    """What a severity is called."""
    return render(Message(f"severity.{severity.value}", {}))


def apart(row: LedgerRow) -> tuple[str, ...]:
    """What tells the article of each piece of evidence from the others': its file and date; empty where its title does.

    Copies are told apart by their files in any case.
    """
    bearers: dict[str, set[int]] = {}
    for piece in row.evidence:
        if piece.article is not None:
            bearers.setdefault(piece.title, set()).add(piece.article)
    return tuple(
        _file_and_date(piece, row.evidence)
        if piece.article is not None and (row.kind in COPIES or len(bearers[piece.title]) > 1)
        else ""
        for piece in row.evidence
    )


def _file_and_date(piece: Evidence, all_of_it: Sequence[Evidence]) -> str:
    """The file with its folder where another one has its name, with the place on the page where both are of one."""
    words = piece.file_name
    others = [other for other in all_of_it if other.article not in (None, piece.article)]
    if any(other.file_name == piece.file_name and other.source != piece.source for other in others):
        words = "/".join(PurePath(piece.path).parts[-2:]) or words
    if any(other.source == piece.source for other in others):
        words += " " + _("article {position}").format(position=piece.position)
    return f"{words} · {piece.date}" if piece.date else words


sentences(
    {
        "finding.figures_differ": lambda: _("figures differ"),
        "finding.sum_holds": lambda: _("sum holds"),
        "finding.sum_fails": lambda: _("sum fails"),
        "finding.part_exceeds_total": lambda: _("part exceeds total"),
        "finding.precision": lambda: _("rounded figures agree"),
        "finding.unit_clash": lambda: _("units clash"),
        "finding.misreading": lambda: _("suspected misreading"),
        "finding.split_character": lambda: _("suspected split character"),
        "finding.doubtful_join": lambda: _("doubtful join"),
        "finding.doubtful_order": lambda: _("doubtful order"),
        "finding.doubtful_split": lambda: _("doubtful split"),
        "finding.doubtful_aside": lambda: _("possible page furniture"),
        "finding.names_vary": lambda: _("names vary"),
        "finding.date_unknown": lambda: _("date without a year"),
        "finding.dates_disorder": lambda: _("dates out of order"),
        "finding.place_unknown": lambda: _("unknown place"),
        "finding.duplicate": lambda: _("same text"),
        "finding.near_duplicate": lambda: _("near-duplicate"),
        "finding.decision_unmet": lambda: _("decision without its place"),
        "severity.high": lambda: _("high"),
        "severity.medium": lambda: _("medium"),
        "severity.low": lambda: _("low"),
        "severity.info": lambda: _("information"),
        "verdict.scope": lambda: _("counted differently"),
        "verdict.time": lambda: _("different times"),
        "verdict.misprint": lambda: _("misprint"),
        "verdict.as_printed": lambda: _("printed so"),
        "verdict.undecided": lambda: _("undecided"),
        "verdict.adopted": lambda: _("adopted"),
        "verdict.dismissed": lambda: _("not adopted"),
        "verdict.same": lambda: _("indeed a duplicate"),
        "verdict.version": lambda: _("another version"),
        "verdict.different": lambda: _("no duplicate"),
        "verdict.noted": lambda: _("noted"),
        "verdict.resolved": lambda: _("resolved"),
        "verdict.reopened": lambda: _("reopened"),
        "ledger.same_text": lambda: _("“{title}” has the same text as “{other}”."),
        "ledger.near_text": lambda: _("“{title}” and “{other}” have {percent} % of their text in common."),
        "ledger.decline_unmet": lambda: _("A repair that was undone is no longer found ({rule})."),
        "ledger.adopt_unmet": lambda: _("A proposal that was adopted is no longer found ({rule})."),
        "ledger.edit_unmet": lambda: _("A change of the structure no longer fits the text."),
        "ledger.item_missing": lambda: _("There is no item “{reference}” in the ledger. Look it up in the list."),
        "ledger.verdict_unknown": lambda: _("“{verdict}” is no verdict on “{kind}”. Choose one of: {known}."),
        "step.repairs.decline_rule": lambda: _("Undid all repairs of one rule in “{name}”: {rule}"),
        "step.repairs.allow_rule": lambda: _("Let a rule work on “{name}” again: {rule}"),
        "step.repairs.decline_everything": lambda: _("Undid all repairs of “{name}”"),
        "step.repairs.allow_everything": lambda: _("Left all repairs of “{name}” to the rules again"),
        "step.repairs.edit": lambda: _("Changed the structure of “{name}”"),
        "step.repairs.withdraw": lambda: _("Took back a change of the structure of “{name}”"),
        "preview.known": lambda: _("“{name}” is there already, as “{known}”."),
        "preview.known_by_name": lambda: _("“{name}” is there already, under the same name."),
        "preview.trashed": lambda: _("“{name}” lies in the trash; importing it brings it back."),
        "preview.file_changed": lambda: _(
            "“{name}” has changed since the preview was made. Close the preview and choose the file again."
        ),
        "watch.folder_missing": lambda: _("The watched folder “{path}” is not there. Connect its disk, or remove it."),
    }
)

counted_sentences(
    {
        "ledger.few_differences": lambda count: ngettext(
            "“{title}” differs from “{other}” in {count} place: {differences}",
            "“{title}” differs from “{other}” in {count} places: {differences}",
            count,
        ),
        "step.judged": lambda count: ngettext(
            "Judged {count} item of the ledger: {verdict}", "Judged {count} items of the ledger: {verdict}", count
        ),
        "step.followed": lambda count: ngettext(
            "Judged {count} item of the ledger as in another version",
            "Judged {count} items of the ledger as in another version",
            count,
        ),
        "step.reopened": lambda count: ngettext(
            "Reopened {count} item of the ledger", "Reopened {count} items of the ledger", count
        ),
        "step.repairs.decline": lambda count: ngettext(
            "Undid {count} repair of “{name}”", "Undid {count} repairs of “{name}”", count
        ),
        "step.repairs.adopt": lambda count: ngettext(
            "Adopted {count} proposal of “{name}”", "Adopted {count} proposals of “{name}”", count
        ),
        "step.repairs.allow": lambda count: ngettext(
            "Left {count} repair of “{name}” to the rules again",
            "Left {count} repairs of “{name}” to the rules again",
            count,
        ),
        "step.made_anew": lambda count: ngettext(
            "Made {count} source anew with the rules of now", "Made {count} sources anew with the rules of now", count
        ),
        "step.compared": lambda count: ngettext(
            "Compared {count} article with the others", "Compared {count} articles with one another", count
        ),
        "step.import_undone": lambda count: ngettext(
            "Undid an import: moved {count} article to the trash",
            "Undid an import: moved {count} articles to the trash",
            count,
        ),
    }
)
