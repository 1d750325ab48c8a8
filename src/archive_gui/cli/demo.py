"""The demo: a sample archive, and every step of the main job done on it."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

import click

from archive_gui.base.messages import _
from archive_gui.base.paths import user_data_dir
from archive_gui.base.settings import load_settings
from archive_gui.cli.face import Face, Place, checked_folder, remember
from archive_gui.cli.output import print_words, progress
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.workflows import deliver, demo, find, read, tag
from archive_gui.workflows.session import Archive


@click.command(
    "demo",
    help=_("Make a sample archive and try everything on it: import, search, tag, export, a picture of the window."),
)
@click.argument("folder", required=False, type=Place(file_okay=False))
@click.pass_obj
def demo_(face: Face, folder: Path | None) -> None:
    """``demo``."""
    target = checked_folder(folder) if folder else Path(tempfile.mkdtemp(prefix=_demo_prefix(), dir=user_data_dir()))
    settings = load_settings()
    with progress(_("Importing")) as ticker:
        archive, report = demo.make_demo(
            target / "archive", ticker, name=_("Sample archive"), operator=settings.operator_name
        )
    try:
        _walk_through(archive, target, sum(len(file.articles) for file in report.files))
    finally:
        archive.close()
    if face.screenshot is not None:
        picture = target / "window.png"
        face.screenshot(archive.folder, picture)
        print_words(_("Picture of the window: {path}").format(path=picture))
    remember(settings, archive.folder)


def _demo_prefix() -> str:
    return datetime.now().astimezone().strftime("demo-%Y%m%d-%H%M%S-")


def _walk_through(archive: Archive, target: Path, articles: int) -> None:
    print_words(_("Sample archive: {path} ({count} articles)").format(path=archive.folder, count=articles))
    wanted = _demo_query(archive)
    page = find.search(archive, wanted, limit=10)
    print_words(
        _("Search for “{query}”: {total} articles, {ms} ms").format(query=wanted, total=page.total, ms=page.elapsed_ms)
    )
    tag.add(archive, [hit.id for hit in page.hits], wanted)
    print_words(_("Tagged “{tag}”: {count} articles").format(tag=wanted, count=len(page.hits)))
    ids = [ArticleId(article) for article in find.list_articles(archive, ArticleFilter(), descending=False).ids]
    with progress(_("Exporting")) as ticker:
        report = deliver.export_pdf(archive, ids, target / "dossier.pdf", ticker)
    print_words(_("Dossier: {path} ({pages} pages)").format(path=report.path, pages=report.pages))


def _demo_query(archive: Archive) -> str:
    """A place that the samples speak of most, so that the search finds something whatever they are."""
    names: dict[str, int] = {}
    for article in find.list_articles(archive, ArticleFilter()).ids:
        for fact in read.article(archive, ArticleId(article)).facts:
            if fact.kind.value == "place":
                names[fact.quote] = names.get(fact.quote, 0) + 1
    return max(names, key=lambda name: (names[name], name)) if names else "样本"
