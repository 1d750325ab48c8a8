"""The commands by name; each one's module is imported when it is called, so that none pays for another's libraries."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from copy import copy
from pathlib import Path
from typing import Any

import click
from click.types import IntParamType

from archive_gui import __version__
from archive_gui.base.messages import _
from archive_gui.cli.face import Face, archive_option
from archive_gui.cli.helping import HelpContext

_COMMANDS: dict[str, tuple[str, str, Callable[[], str]]] = {
    "create": ("archives", "create", lambda: _("Make an empty archive in a new folder.")),
    "import": ("importing", "import_", lambda: _("Import files and folders.")),
    "inspect": ("inspecting", "inspect_", lambda: _("Show what would be made of files, storing nothing.")),
    "list": ("finding", "list_", lambda: _("List the articles, one a line.")),
    "show": ("finding", "show", lambda: _("Show one article.")),
    "search": ("finding", "search", lambda: _("Search the full text.")),
    "queries": ("saving", "queries_group", lambda: _("Keep queries under a name, and ask them again.")),
    "tag": ("tagging", "tag_group", lambda: _("Put tags on articles and take them off.")),
    "describe": (
        "describing",
        "describe_",
        lambda: _("State when and where articles were published; facts are found anew from the date."),
    ),
    "ledger": ("ledger", "ledger_group", lambda: _("Show what is doubtful and give verdicts.")),
    "fact": ("correcting", "fact_group", lambda: _("Accept, correct, reject, add and merge facts.")),
    "place": ("placing", "place_group", lambda: _("Tell the archive of places that the register does not know.")),
    "reextract": ("placing", "reextract_", lambda: _("Find facts anew where the rules have changed.")),
    "repair": ("structure", "repair_group", lambda: _("Undo repairs, and make sources anew with the rules of now.")),
    "facts": ("across", "facts", lambda: _("List facts, one a line, of the articles named or of all.")),
    "compare": (
        "across",
        "compare",
        lambda: _("Show where two articles differ; with --figures, hold the figures of articles side by side."),
    ),
    "entities": (
        "across",
        "entities_group",
        lambda: _("List people, places and bodies, and show what is said of one."),
    ),
    "timeline": (
        "across",
        "timeline_",
        lambda: _("List what is dated, the earliest first, with the sentences that say it."),
    ),
    "watch": ("watching", "watch_group", lambda: _("Import what appears in watched folders.")),
    "export": (
        "exporting",
        "export",
        lambda: _("Export articles as a dossier, or what they say as a table (all of them where none is named)."),
    ),
    "verify": ("archives", "verify", lambda: _("Check the archive against itself.")),
    "reindex": ("archives", "reindex", lambda: _("Build the search index anew.")),
    "demo": ("demo", "demo_", lambda: _("Make a sample archive and try everything on it.")),
}
"""Name: module in this package, the command in it, one line of help."""


_ARGUMENTS = {
    "end": lambda: _("END"),
    "files": lambda: _("FILES"),
    "folder": lambda: _("FOLDER"),
    "folders": lambda: _("FOLDERS"),
    "items": lambda: _("ITEMS"),
    "name": lambda: _("NAME"),
    "number": lambda: _("NUMBER"),
    "numbers": lambda: _("NUMBERS"),
    "path": lambda: _("PATH"),
    "paths": lambda: _("PATHS"),
    "query": lambda: _("QUERY"),
    "reference": lambda: _("REFERENCE"),
    "references": lambda: _("REFERENCES"),
    "repairs": lambda: _("REPAIRS"),
    "start": lambda: _("START"),
}
"""What stands for each argument in the help; one that is a choice lists the words to be typed."""


def _argument_words(argument: click.Argument) -> str | None:
    """What stands for an argument: in brackets where it can be left out, with dots where there can be several."""
    words = _ARGUMENTS.get(argument.name or "")
    if words is None or isinstance(argument.type, click.Choice):
        return None
    shown = words() if argument.required else f"[{words()}]"
    return shown if argument.nargs == 1 else f"{shown}..."


def _value_words(kind: click.ParamType[Any], values: Mapping[str, str]) -> str | None:
    """What stands for the value of an option; None where click's own word is left."""
    if isinstance(kind, click.Tuple):
        several = [values.get(one.name) for one in kind.types]
        return " ".join(filter(None, several)) if all(several) else None
    return values.get(kind.name)


def _translate(command: click.Command) -> None:
    """Put into words what click leaves in English in every language, such as what stands for options and values."""
    command.context_class = HelpContext
    command.options_metavar = _("[OPTIONS]")
    values = {"text": _("TEXT"), "integer": _("NUMBER"), "integer range": _("NUMBER")}
    for option in command.params:
        if isinstance(option, click.Option) and not option.is_flag and option.metavar is None:
            option.metavar = _value_words(option.type, values)
        if isinstance(option, click.Argument) and option.metavar is None:
            option.metavar = _argument_words(option)
        if isinstance(option.type, IntParamType):  # a copy: click has one for all programs in a process
            option.type = copy(option.type)
            option.type.name = _("whole number")
    if isinstance(command, click.Group):
        command.subcommand_metavar = _("COMMAND [ARGUMENTS]...")
        for below in command.commands.values():
            _translate(below)


class _Commands(click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order they are used in."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called so, or None."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module, name, _help = _COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(f"archive_gui.cli.{module}"), name)
        _translate(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in the help."""
        del ctx
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, summary()) for name, (_module, _name, summary) in _COMMANDS.items()])


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_(
        "Browse, repair, search and deliver an archive of Chinese newspaper articles. Without a command: the window."
    ),
)
@click.version_option(__version__, prog_name="archive-gui")
@archive_option
@click.pass_obj
def cli(face: Face, folder: Path | None) -> None:
    """Take the options before the command."""
    face.archive = folder


_translate(cli)
