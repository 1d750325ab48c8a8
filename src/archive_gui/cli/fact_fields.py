"""Fields of a fact's details as they are typed on the command line: NAME=VALUE."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any

import click

from archive_gui.base.messages import _
from archive_gui.cli.errors import FieldUnknown, FieldUnreadable
from archive_gui.domain.fact_checks import DETAILS
from archive_gui.domain.facts import Approximation, FactKind, PlaceLevel

_READ: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(("value", "value_high", "from_value", "to_value"), float),
    **dict.fromkeys(("vague", "direct"), lambda text: {"true": True, "false": False}[text.lower()]),
    "approximation": Approximation,
    "level": PlaceLevel,
    "also_called": lambda text: tuple(filter(None, text.split(","))),
}
_NEVER_NONE = {"unit": "", "also_called": ()}
_FORM = "="


def field_values(kind: FactKind, typed: Sequence[str]) -> dict[str, Any]:
    """The values of NAME=VALUE; nothing behind the sign leaves a field empty.

    Raises:
        FieldUnknown: facts of the kind have no such field.
        FieldUnreadable: the value does not fit the field.
    """
    known = [field.name for field in fields(DETAILS[kind])]
    found: dict[str, Any] = {}
    for entry in typed:
        name, sign, text = entry.partition(_FORM)
        if not sign:
            raise click.UsageError(_("Write --set NAME=VALUE."))
        if name not in known:
            raise FieldUnknown(name=name, known=", ".join(known))
        try:
            found[name] = _READ.get(name, str)(text) if text else _NEVER_NONE.get(name)
        except (ValueError, KeyError) as error:
            raise FieldUnreadable(name=name, value=text) from error
    return found
