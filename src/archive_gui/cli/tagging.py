"""``tag add`` and ``tag remove``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive_gui.base.messages import _
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_words, wants_json
from archive_gui.workflows import read, tag

if TYPE_CHECKING:
    from archive_gui.domain.records import ArticleId
    from archive_gui.workflows.session import Archive


@click.group("tag", help=_("Put tags on articles and take them off."))
def tag_group() -> None:
    """``tag``."""


@tag_group.command("add", help=_("Put the tag NAME on articles; it is made where it is new."))
@archive_option
@click.argument("name", type=WORDS)
@click.argument("references", nargs=-1, required=True, type=WORDS)
@json_option
@click.pass_obj
def tag_add(face: Face, folder: Path | None, name: str, references: tuple[str, ...], *, as_json: bool) -> None:
    """``tag add``."""
    _change(face, folder, references, lambda archive, ids: tag.add(archive, ids, name).count, as_json=as_json)


@tag_group.command("remove", help=_("Take the tag NAME off articles."))
@archive_option
@click.argument("name", type=WORDS)
@click.argument("references", nargs=-1, required=True, type=WORDS)
@json_option
@click.pass_obj
def tag_remove(face: Face, folder: Path | None, name: str, references: tuple[str, ...], *, as_json: bool) -> None:
    """``tag remove``."""

    def remove(archive: Archive, ids: list[ArticleId]) -> int:
        known = tag.find(archive, name)
        return tag.remove(archive, ids, known.id).count if known else 0

    _change(face, folder, references, remove, as_json=as_json)


def _change(
    face: Face,
    folder: Path | None,
    references: tuple[str, ...],
    change: Callable[[Archive, list[ArticleId]], int],
    *,
    as_json: bool,
) -> None:
    with opened(face, folder) as archive:
        archive.store.require_writable()
        changed = change(archive, [read.resolve(archive, reference) for reference in references])
    if wants_json(asked=as_json):
        print_json({"changed": changed})
    else:
        print_words(_("{count} articles changed.").format(count=changed))
