"""The command line from its arguments to its exit status: every error one sentence, never a traceback."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from types import TracebackType

import click

from archive_gui.base.errors import UserError
from archive_gui.base.logs import log_path
from archive_gui.base.messages import render
from archive_gui.base.progress import Cancelled
from archive_gui.cli.commands import cli
from archive_gui.cli.errors import OutputUnwritable
from archive_gui.cli.face import Face, Screenshot
from archive_gui.cli.output import ReaderGone, abandon_output, end_line, finish_output, prepare_streams, print_error
from archive_gui.domain.captured import Message

log = logging.getLogger(__name__)

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130
NOBODY_READS = 141
"""As a shell reports a program ended by SIGINT (128 + 2) and SIGPIPE (128 + 13)."""


def run(arguments: Sequence[str], screenshot: Screenshot) -> int:
    """Run one command; returns the exit status. A bug goes to the log, and its sentence to standard error."""
    prepare_streams()
    sys.excepthook = _report_bug
    try:
        status = _command(arguments, screenshot)
        finish_output()
    except ReaderGone:
        abandon_output()
        return NOBODY_READS
    except OutputUnwritable as error:
        abandon_output()
        print_error(render(error.message))
        return FAILED
    return status


def _command(arguments: Sequence[str], screenshot: Screenshot) -> int:
    try:
        status: int | None = cli.main(
            list(arguments), prog_name="archive-gui", standalone_mode=False, obj=Face(screenshot=screenshot)
        )
    except OutputUnwritable:
        raise
    except UserError as error:
        print_error(render(error.message))
        return FAILED
    except click.ClickException as error:
        error.show()
        return WRONG_USAGE
    except OSError:
        end_line()  # click prints help by itself: where standard output takes no more, this says so
        raise
    except (click.Abort, KeyboardInterrupt, Cancelled):
        return INTERRUPTED
    return status or 0


def _report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.critical("the command line failed", exc_info=(kind, error, trace))
    print_error(render(Message("cli.bug", {"log": str(log_path())})))
