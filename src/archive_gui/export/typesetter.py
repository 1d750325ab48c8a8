"""Typst in a child process: its memory goes with it, and a crash or a cancel costs nothing else."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from archive_gui.base.paths import resources_dir
from archive_gui.base.progress import Cancelled, Ticker
from archive_gui.export.errors import TypesettingFailed
from archive_gui.export.glyphs import font_files

_POLL_S = 0.05
_MAX_REASON = 300


def typeset(data: str, pdf: Path, ticker: Ticker) -> int:
    """Set JSON ``data`` with the dossier template into ``pdf``, PDF/A-2a and UA-1; returns the number of pages.

    Raises:
        TypesettingFailed: Typst refused or died.
        Cancelled: the ticker said so; the child process is ended.
    """
    folder = pdf.parent
    (folder / "data.json").write_text(data, "utf-8")
    template = folder / "dossier.typ"
    template.write_bytes((resources_dir() / "dossier" / "dossier.typ").read_bytes())
    command = [sys.executable, "-m", "archive_gui.export.typesetter", str(template), str(pdf)]
    child = subprocess.Popen(  # noqa: S603 - our own module, our own arguments
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    try:
        out, errors = _wait(child, ticker)
    except Cancelled:
        child.kill()
        child.communicate()
        raise
    if child.returncode != 0:
        raise TypesettingFailed(reason=(errors.strip() or f"exit {child.returncode}")[-_MAX_REASON:])
    return int(out)


def _wait(child: subprocess.Popen[str], ticker: Ticker) -> tuple[str, str]:
    began = time.monotonic()
    while True:
        try:
            return child.communicate(timeout=_POLL_S)
        except subprocess.TimeoutExpired:
            ticker.tick(int(time.monotonic() - began), None)


def _main(template: str, pdf: str) -> None:
    """In the child process: compile, write, print the number of pages."""
    import typst  # noqa: PLC0415 - loads 40 MB that only the child needs

    compiler = typst.Compiler(
        template,
        root=str(Path(template).parent),
        font_paths=sorted({str(path.parent) for path in font_files()}),
        ignore_system_fonts=True,
        sys_inputs={"data": "data.json"},
    )
    try:
        compiler.compile(output=pdf, format="pdf", pdf_standards=["a-2a", "ua-1"])
        pages = compiler.query("<body-end>", field="value", one=True)
    except typst.TypstError as error:
        sys.exit(f"{error.message} {' '.join(error.hints)}")
    sys.stdout.write(pages)


if __name__ == "__main__":
    _main(*sys.argv[1:])
