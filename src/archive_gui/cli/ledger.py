"""``ledger list``, ``ledger judge`` and ``ledger reopen``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive_gui.base.ledger_words import kind_word, severity_word, verdict_word
from archive_gui.base.messages import _
from archive_gui.cli import ledger_shapes
from archive_gui.cli.errors import LedgerItemMissing, VerdictUnknown
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_table, print_words, wants_json
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import ItemId, LedgerFilter, LedgerRow, LedgerState, Verdict, verdicts_for
from archive_gui.workflows import ledger, read

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_PAGE = 200
_KINDS = click.Choice([kind.value for kind in FindingKind])
_GIVEN = click.Choice([verdict.value for verdict in Verdict if verdict is not Verdict.REOPENED])


@click.group("ledger", help=_("Show what is doubtful and give verdicts."))
def ledger_group() -> None:
    """``ledger``."""


@ledger_group.command("list", help=_("List the items of the ledger, one a line; without options the open ones."))
@archive_option
@click.option("--state", type=click.Choice([state.value for state in LedgerState]), default="open")
@click.option("--kind", "kinds", type=_KINDS, multiple=True, help=_("Only items of this kind; may be repeated."))
@click.option("--article", type=WORDS, help=_("Only items that this article shows."))
@click.option("--text", type=WORDS, default="", help=_("Only items with these words."))
@json_option
@click.pass_obj
def ledger_list(
    face: Face,
    folder: Path | None,
    *,
    state: str,
    kinds: tuple[str, ...],
    article: str | None,
    text: str,
    as_json: bool,
) -> None:
    """``ledger list``."""
    with opened(face, folder) as archive:
        shown = None if article is None else read.resolve(archive, article)
        chosen = tuple(FindingKind(kind) for kind in kinds)
        ids = ledger.items(archive, LedgerFilter(LedgerState(state), chosen, article=shown, text=text))
        for first in range(0, len(ids), _PAGE):
            rows = ledger.rows(archive, ids[first : first + _PAGE])
            if wants_json(asked=as_json):
                for row in rows:
                    print_json(ledger_shapes.item(row))
            else:
                _print(rows)


@ledger_group.command("judge", help=_("Give items a verdict; adopting or dismissing a proposal changes the text."))
@archive_option
@click.argument("verdict", type=_GIVEN)
@click.argument("items", nargs=-1, required=True, type=int)
@click.option("--note", type=WORDS, default=None, help=_("Why."))
@json_option
@click.pass_obj
def ledger_judge(
    face: Face, folder: Path | None, *, verdict: str, items: tuple[int, ...], note: str | None, as_json: bool
) -> None:
    """``ledger judge``."""
    with opened(face, folder) as archive:
        archive.store.require_writable()
        wanted = Verdict(verdict)
        for row in _checked(archive, items):
            if wanted not in verdicts_for(row.kind):
                known = ", ".join(one.value for one in verdicts_for(row.kind))
                raise VerdictUnknown(verdict=verdict, kind=kind_word(row.kind), known=known)
        changed = ledger.judge(archive, [ItemId(item) for item in items], wanted, note).count
    _tell(changed, as_json=as_json)


@ledger_group.command("reopen", help=_("Let items wait for a verdict again."))
@archive_option
@click.argument("items", nargs=-1, required=True, type=int)
@click.option("--note", type=WORDS, default=None, help=_("Why."))
@json_option
@click.pass_obj
def ledger_reopen(face: Face, folder: Path | None, *, items: tuple[int, ...], note: str | None, as_json: bool) -> None:
    """``ledger reopen``."""
    with opened(face, folder) as archive:
        archive.store.require_writable()
        _checked(archive, items)
        changed = ledger.reopen(archive, [ItemId(item) for item in items], note).count
    _tell(changed, as_json=as_json)


def _checked(archive: Archive, items: tuple[int, ...]) -> list[LedgerRow]:
    found = ledger.rows(archive, items)
    missing = sorted(set(items) - {row.id for row in found})
    if missing:
        raise LedgerItemMissing(reference=str(missing[0]))
    return found


def _tell(changed: int, *, as_json: bool) -> None:
    if wants_json(asked=as_json):
        print_json({"changed": changed})
    else:
        print_words(_("{count} items changed.").format(count=changed))


def _print(rows: list[LedgerRow]) -> None:
    cells = (
        (
            row.id,
            kind_word(row.kind),
            severity_word(row.severity),
            row.title,
            ledger_shapes.words(row),
            "" if row.verdict is None else verdict_word(row.verdict),
        )
        for row in rows
    )
    print_table((_("Item"), _("Kind"), _("Severity"), _("Article"), _("Doubt"), _("Verdict")), cells)
