"""Where the command line writes: JSON lines for programs, words for people, progress on a terminal only."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any, TextIO

from archive_gui.base.progress import CancelToken, Ticker
from archive_gui.cli.errors import OutputUnwritable

if TYPE_CHECKING:
    from rich.progress import Progress

_UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters and direction overrides: in a file name or a text they would give the terminal orders."""


class ReaderGone(Exception):
    """Whoever read standard output has closed it, as ``head`` does; nothing is wrong."""


def prepare_streams() -> None:
    r"""Make standard output and error take any text: UTF-8, and what has no place in it as ``\udcff``, as in JSON."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def finish_output() -> None:
    """Hand the last of the output over.

    Raises:
        ReaderGone: nobody reads any more.
        OutputUnwritable: the disk does not take it.
    """
    with _explained():
        sys.stdout.flush()


def end_line() -> None:
    """End the line that something else began.

    Raises:
        ReaderGone: nobody reads any more.
        OutputUnwritable: the disk does not take it.
    """
    with _explained():
        sys.stdout.write("\n")
        sys.stdout.flush()


def abandon_output() -> None:
    """Let what is left in standard output go nowhere, so that ending does not fail on it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def wants_json(*, asked: bool) -> bool:
    """JSON when it is asked for, and wherever nobody reads along."""
    return asked or not sys.stdout.isatty()


def print_json(value: Any) -> None:
    """One line of JSON."""
    with _explained():
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def print_words(text: str) -> None:
    """Text for people."""
    with _explained():
        sys.stdout.write(shown(text) + "\n")


def print_error(text: str) -> None:
    """A sentence on standard error."""
    sys.stderr.write(shown(text) + "\n")


def print_table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """A table for people; a cell may be a pair of text and highlighted places in it."""
    from rich.console import Console  # noqa: PLC0415 - half of the start of a command that prints JSON
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        cells = []
        for cell in row:
            words, marks = cell if isinstance(cell, tuple) else (cell, ())
            text = Text("" if words is None else shown(str(words)))
            for start, end in marks:
                text.stylize("bold yellow", start, end)
            cells.append(text)
        table.add_row(*cells)
    with _explained():
        Console().print(table)


def shown(text: str) -> str:
    """The text with every character that would give the terminal orders replaced by one that shows its place."""
    return _UNSHOWN.sub("\ufffd", text)


@contextmanager
def progress(title: str) -> Iterator[Ticker]:
    """A ticker that draws a bar on a terminal and is silent elsewhere.

    Ctrl+C raises ``Cancelled`` at its next tick, so that what is finished stays; pressed again, it interrupts at once.
    """
    token = CancelToken()
    with _interrupts(token), _bar(title, sys.stderr) as bar:
        yield _Watched(token, bar)


class _Watched:
    """Looks at the cancel flag at each tick, and moves the bar if there is one."""

    def __init__(self, token: CancelToken, bar: Progress | None) -> None:
        self._token = token
        self._bar = bar

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:
        """Go on, or stop where Ctrl+C was pressed."""
        self._token.raise_if_cancelled()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done, total=total, note=shown(note))


@contextmanager
def _interrupts(token: CancelToken) -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)

    def interrupted(_number: int, _frame: FrameType | None) -> None:
        token.cancel()
        signal.signal(signal.SIGINT, before)

    if before is not signal.default_int_handler:  # ignored, as by nohup: it stays so
        yield
        return
    signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _bar(title: str, stream: TextIO) -> Iterator[Progress | None]:
    if not stream.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - half of the start of a command that draws nothing
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[note]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task(title, total=None, note="")
        yield bar


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGone from error
    except OSError as error:
        raise OutputUnwritable(reason=error.strerror or type(error).__name__) from error
