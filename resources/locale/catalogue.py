"""Message catalogues: ``update`` takes new words from the source, ``check`` proves that nothing is missing.

Words are translated by hand in ``zh_CN/LC_MESSAGES/archive_gui.po``. The traditional catalogue is made from it with
OpenCC (s2twp) and the corrections in ``zh_TW/corrections.tsv``; English is the source itself. What click says by itself
(its help, its errors) is translated here as well: it asks gettext, ``base/messages.py`` points that to this catalogue.
"""

from __future__ import annotations

import csv
import io
import string
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
import opencc
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent / "src" / "archive_gui"
HEADER = """# Words of archive-gui. Part of the program, under the same licence (Apache-2.0).
#"""
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""The date in every catalogue's head, so that a catalogue changes only when words do."""
CLICK = Path(click.__file__).resolve().parent
CLICK_SAYS = ("core.py", "decorators.py", "exceptions.py", "formatting.py", "parser.py", "types.py")
"""What of click speaks on our command line: help and mistakes, no editor and no questions."""
KEYWORDS = {"_": None, "ngettext": (1, 2)}


def extracted() -> Catalog:
    """All words in the source and in click's, without the places they stand at (places change with every edit)."""
    template = Catalog(project="archive-gui", charset="utf-8")
    for _file, _line, message, comments, context in extract_from_dir(str(SOURCE), keywords=KEYWORDS):
        template.add(message, auto_comments=comments, context=context)
    for name in CLICK_SAYS:
        for _line, message, comments, context in extract_from_file("python", CLICK / name, keywords=KEYWORDS):
            template.add(message, auto_comments=comments, context=context)
    return template


def _empty(language: str) -> Catalog:
    return Catalog(
        locale=language,
        charset="utf-8",
        project="archive-gui",
        version="",
        header_comment=HEADER,
        msgid_bugs_address="",
        last_translator="",
        language_team="",
        creation_date=EPOCH,
        revision_date=EPOCH,
    )


def path_of(language: str, ending: str = "po") -> Path:
    """Where a language's catalogue lies."""
    return HERE / language / "LC_MESSAGES" / f"archive_gui.{ending}"


def load(language: str) -> Catalog:
    """A language's catalogue, empty where there is none yet."""
    path = path_of(language)
    if not path.exists():
        return _empty(language)
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def po_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file: sorted, without dates, so that it changes only when words do."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=0, sort_output=True, omit_header=False, no_location=True, ignore_obsolete=True)
    kept = [line for line in buffer.getvalue().decode().splitlines() if not _is_dated(line)]
    return ("\n".join(kept).rstrip() + "\n").encode()


def _is_dated(line: str) -> bool:
    return line.startswith(
        (
            '"POT-Creation-Date',
            '"PO-Revision-Date',
            '"Generated-By',
            "# FIRST AUTHOR",
            "#, fuzzy",
            '"Report-Msgid',
            '"Last-Trans',
            '"Language-Team',
        )
    )


def mo_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def merged(template: Catalog) -> Catalog:
    """The simplified catalogue with the source's words: known ones keep their translation, new ones are empty."""
    known = load("zh_CN")
    fresh = _empty("zh_CN")
    for message in template:
        if message.id:
            old = known.get(message.id, message.context)
            empty: str | tuple[str, ...] = ("",) if message.pluralizable else ""
            fresh.add(message.id, old.string if old else empty, context=message.context)
    return fresh


_NO_COMPUTING = {"程式碼": "代碼", "物件": "對象", "專案": "項目", "許可權": "權限", "型別": "類型"}
"""Words that OpenCC takes for those of programming: here they are codes of places, subjects, entries and kinds."""


def traditional(simplified: Catalog) -> Catalog:
    """The traditional catalogue, converted; where conversion mistakes a word, as ``corrections.tsv`` has it."""
    convert = opencc.OpenCC("s2twp").convert
    with (HERE / "zh_TW" / "corrections.tsv").open(encoding="utf-8", newline="") as stream:
        corrections: dict[str, str] = dict(csv.reader(stream, delimiter="\t"))

    def converted(text: str | None) -> str:
        words = str(convert(text or ""))
        for computing, meant in _NO_COMPUTING.items():
            words = words.replace(computing, meant)
        return words

    made = _empty("zh_TW")
    for message in simplified:
        if message.id:
            words = message.string
            plain = tuple(map(converted, words)) if isinstance(words, (tuple, list)) else converted(words)
            made.add(message.id, corrections.get(str(message.id), plain), context=message.context)
    return made


def english(template: Catalog) -> Catalog:
    """The English catalogue holds only plural forms; everything else is the source's own words."""
    made = _empty("en")
    for message in template:
        if message.id and message.pluralizable:
            made.add(message.id, tuple(message.id))
    return made


def wanted() -> dict[Path, bytes]:
    """Every file of the catalogues as it ought to be."""
    template = extracted()
    simplified = merged(template)
    catalogues = {"zh_CN": simplified, "zh_TW": traditional(simplified), "en": english(template)}
    files = {path_of(language): po_bytes(catalogue) for language, catalogue in catalogues.items()}
    return files | {path_of(language, "mo"): mo_bytes(catalogue) for language, catalogue in catalogues.items()}


def problems(catalogue: Catalog) -> list[str]:
    """Words without a translation, and translations that lose a parameter."""
    found = []
    for message in catalogue:
        if not message.id:
            continue
        texts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if not all(texts):
            found.append(f"not translated: {message.id!r}")
        elif any(_parameters(text) != _parameters(_longest(message)) for text in texts):
            found.append(f"other parameters: {message.id!r} -> {texts!r}")
    return found


def _longest(message: Message) -> str:
    return message.id[-1] if isinstance(message.id, (tuple, list)) else message.id


def _parameters(text: str | None) -> set[str]:
    return {name for _literal, name, _form, _conversion in string.Formatter().parse(text or "") if name is not None}


def update() -> None:
    """Bring every catalogue up to date with the source."""
    for path, data in wanted().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def check() -> list[str]:
    """What is out of step; empty when all is well."""
    stale = [
        f"out of step: {path.relative_to(HERE)}"
        for path, data in wanted().items()
        if not path.exists() or path.read_bytes() != data
    ]
    return problems(merged(extracted())) + stale


def main() -> int:
    """``update`` or ``check``."""
    if sys.argv[1:] == ["update"]:
        update()
        return 0
    if sys.argv[1:] == ["check"]:
        found = check()
        sys.stdout.writelines(f"{line}\n" for line in found)
        return 1 if found else 0
    sys.stderr.write("usage: catalogue.py update|check\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
