"""Recoll as a peer: a desktop search of its own over text files, asked through its Python module."""

from __future__ import annotations

import importlib
import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.frame import peak_rss_of_children_mb
from benchmarks.search_corpus import TOP, Article, BenchQuery

from archive_gui.language.folds import fold


class Recoll:
    """Recoll over one folded text file an article, with its own bigrams of Chinese characters (Xapian below)."""

    source = "apt install recollcmd python3-recoll"
    most_articles = 10_000
    classes = None
    _SYSTEM_MODULES = "/usr/lib/python3/dist-packages"
    """Where Debian puts the module; an environment of its own does not look there."""

    def __init__(self, folder: Path) -> None:
        self._config = folder / "recoll"
        self._texts = folder.parent / "recoll-texts"
        self._database: Any = None

    @classmethod
    def is_installed(cls) -> bool:
        """See ``Engine.is_installed``."""
        return shutil.which("recollindex") is not None and cls._module() is not None

    @classmethod
    def _module(cls) -> Any:
        if cls._SYSTEM_MODULES not in sys.path:
            sys.path.append(cls._SYSTEM_MODULES)
        if importlib.util.find_spec("recoll") is None:
            return None
        return importlib.import_module("recoll.recoll")

    def peak_mb(self) -> float | None:
        """See ``Engine.peak_mb``."""
        return peak_rss_of_children_mb()

    def version(self) -> str:
        """See ``Engine.version``."""
        asked = ["recollq", "-c", str(self._config), "x"]
        said = subprocess.run(asked, capture_output=True, text=True, check=False)
        found = re.search(r"Recoll ([0-9.]+)", said.stdout + said.stderr)
        return found[1] if found else ""

    def build(self, articles: Iterable[Article]) -> None:
        """See ``Engine.build``."""
        self._config.mkdir(parents=True)
        self._texts.mkdir()
        settings = {
            "topdirs": self._texts,
            "dbdir": self._config / "database",
            "cjkngramlen": 2,
            "idxabsmlen": 0,
            "idxniceprio": 0,
        }
        lines = [f"{name} = {value}" for name, value in settings.items()]
        (self._config / "recoll.conf").write_text("\n".join(lines) + "\n", "utf-8")
        self._write(articles)
        self._index("-z")

    def _write(self, articles: Iterable[Article]) -> list[Path]:
        paths = []
        for article in articles:
            paths.append(self._texts / f"{article.id}.txt")
            paths[-1].write_text(fold(f"{article.title}\n{article.text}"), "utf-8")
        return paths

    def _index(self, *arguments: str) -> None:
        subprocess.run(
            ["recollindex", "-c", str(self._config), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def open(self) -> None:
        """See ``Engine.open``."""
        self._database = self._module().connect(confdir=str(self._config))

    def _execute(self, query: BenchQuery) -> Any:
        joined = (" OR " if query.combine == "any" else " ").join(f'"{words}"' for words in query.words)
        asked = self._database.query()
        asked.execute(f'{joined} -"{query.unwanted}"' if query.unwanted else joined, stemming=0)
        return asked

    def search(self, query: BenchQuery) -> tuple[int, Sequence[int]]:
        """See ``Engine.search``."""
        asked = self._execute(query)
        return asked.rowcount, [int(Path(found.url).stem) for found in asked.fetchmany(TOP)]

    def all_ids(self, query: BenchQuery) -> Iterable[int]:
        """See ``Engine.all_ids``."""
        asked = self._execute(query)
        return [int(Path(found.url).stem) for found in asked.fetchmany(max(asked.rowcount, 1))]

    def add(self, articles: Sequence[Article]) -> None:
        """See ``Engine.add``."""
        self._index("-i", *map(str, self._write(articles)))
        self.open()

    def snippets(self, query: BenchQuery, texts: dict[int, str]) -> bool:  # noqa: ARG002
        """See ``Engine.snippets``."""
        return False

    def close(self) -> None:
        """See ``Engine.close``."""
        self._database.close()
