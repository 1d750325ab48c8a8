"""A dossier of articles as PDF: cover, contents, the articles with their facts and sources, an outline."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from archive_gui.base.progress import Ticker
from archive_gui.base.unfinished import unfinished
from archive_gui.domain.captured import Message
from archive_gui.domain.dossier import DeliveryReport, Dossier
from archive_gui.domain.records import ArticleRecord
from archive_gui.export.chapters import chapter, front_matter
from archive_gui.export.errors import NothingToExport, TargetUnwritable
from archive_gui.export.typesetter import typeset

ARTICLES_PER_VOLUME = 400
"""Typst took 2.5 GB for 1,000 articles (design/dependencies.md); a volume of 400 would take one by proportion."""


def write_dossier(dossier: Dossier, path: Path, ticker: Ticker) -> DeliveryReport:
    """Set a dossier and write it to ``path`` (beyond 400 articles: to ``path``, ``path``-2 and so on).

    The file appears whole or not at all. Characters that no font has are given as 〔U+XXXX〕 and listed in the report.

    Raises:
        NothingToExport: the dossier is empty.
        TargetUnwritable: the folder cannot be written.
        TypesettingFailed: the typesetter gave up.
        Cancelled: the ticker said so; nothing is left behind.
    """
    if not dossier.articles:
        raise NothingToExport
    volumes = [
        dossier.articles[first : first + ARTICLES_PER_VOLUME]
        for first in range(0, len(dossier.articles), ARTICLES_PER_VOLUME)
    ]
    replaced: Counter[str] = Counter()
    pages = 0
    finished: list[tuple[Path, Path]] = []
    with tempfile.TemporaryDirectory(prefix="archive-gui-") as scratch:
        for number, articles in enumerate(volumes):
            ticker.tick(number, len(volumes))
            pdf = Path(scratch, f"volume-{number}.pdf")
            data = _data(dossier, articles, replaced)
            pages += typeset(json.dumps(data, ensure_ascii=False), pdf, ticker)
            finished.append((pdf, _volume_path(path, number)))
        for pdf, target in finished:
            _put(pdf, target)
    ticker.tick(len(volumes), len(volumes))
    return DeliveryReport(str(path), len(dossier.articles), pages, _warnings(replaced, [end for _, end in finished]))


def _data(dossier: Dossier, articles: Sequence[ArticleRecord], replaced: Counter[str]) -> dict[str, object]:
    return {
        **front_matter(dossier, replaced),
        "articles": [
            chapter(article, number, replaced, with_facts=dossier.with_facts)
            for number, article in enumerate(articles, 1)
        ],
    }


def _volume_path(path: Path, number: int) -> Path:
    return path if number == 0 else path.with_name(f"{path.stem}-{number + 1}{path.suffix}")


def _put(pdf: Path, target: Path) -> None:
    """Copy beside the target first, so that an older file is replaced only by a whole one."""
    try:
        with unfinished(target) as beside:
            shutil.copyfile(pdf, beside)
            beside.replace(target)
    except OSError as error:
        raise TargetUnwritable(path=str(target), reason=error.strerror or type(error).__name__) from error


def _warnings(replaced: Counter[str], paths: Sequence[Path]) -> tuple[Message, ...]:
    warnings = []
    if replaced:
        listed = ", ".join(f"U+{ord(char):04X} ×{count}" for char, count in sorted(replaced.items()))
        warnings.append(Message("export.characters_replaced", {"characters": listed}))
    if len(paths) > 1:
        warnings.append(Message("export.volumes", {"count": len(paths), "last": paths[-1].name}))
    return tuple(warnings)
