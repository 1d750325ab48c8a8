"""Whether a model proposes names beside the rules: asked for on the command line, or else in the user's settings."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import TYPE_CHECKING

from archive_gui.base.errors import UserError
from archive_gui.base.messages import _, sentences
from archive_gui.base.settings import load_settings

if TYPE_CHECKING:
    from archive_gui.facts.proposer import NameProposer

VARIABLE = "ARCHIVE_GUI_NAMES"
"""What worker processes are told by: it stands above the settings."""


class NamesBy(StrEnum):
    """Who finds names: the rules alone, or the rules over what a model proposes."""

    RULES = "rules"
    MODEL = "model"


class NamesModelMissing(UserError):
    """A model was asked for that is not installed."""

    code = "names_model_missing"


sentences(
    {
        "names_model_missing": lambda: _(
            "The model that proposes names is not installed. Install the program with its extra “names”, "
            "or let the rules find the names."
        ),
    }
)


def choose(names: NamesBy) -> None:
    """Let this process, and those it starts, find names so, whatever the settings say.

    Raises:
        NamesModelMissing: the model is not installed.
    """
    if names is NamesBy.MODEL and open_proposer() is None:
        raise NamesModelMissing
    os.environ[VARIABLE] = names.value


def chosen() -> NamesBy:
    """Who finds names now: the model only where it was chosen and is installed."""
    model = (os.environ.get(VARIABLE) or load_settings().names) == NamesBy.MODEL
    return NamesBy.MODEL if model and open_proposer() is not None else NamesBy.RULES


def open_proposer() -> NameProposer | None:
    """The model where it is installed."""
    from archive_gui.facts import proposer  # noqa: PLC0415 - the rules take seconds to load

    return proposer.open_proposer()


def proposer(names: NamesBy) -> NameProposer | None:
    """The model where it finds names; it is loaded by the first text it reads."""
    return open_proposer() if names is NamesBy.MODEL else None
