"""How values of the domain stand in JSON columns, and how they come back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from archive_gui.domain.captured import Message, StructureHint
from archive_gui.domain.reading import Part, PartKind
from archive_gui.domain.spans import Ranges, Span

_LONE = re.compile("[\ud800-\udfff]")
_ESCAPED = "surrogateescape"
_NESTED = "$message"
"""Marks a message that is a parameter of another one."""


def storable(name: str) -> str:
    """A name as the database can hold it.

    A file name that is not in the system's encoding comes from Python with lone surrogates (PEP 383); most often it
    was written in GB 18030 and is read as that, piece by piece of the path; what remains unreadable becomes �.
    """
    return "/".join(map(_readable, name.split("/")))


def well_formed(text: str) -> str:
    """Text as the database can hold it: half a surrogate pair, as a clipboard may bring it, becomes �."""
    return _LONE.sub("\ufffd", text)


def message_to_json(message: Message) -> list[Any]:
    """``[code, params]``; a parameter that is a message itself is kept as one."""
    return [message.code, {key: _param_to_json(value) for key, value in message.params.items()}]


def message_from_json(found: list[Any]) -> Message:
    """Read back what ``message_to_json`` wrote."""
    code, params = found
    return Message(str(code), {str(key): _param_from_json(value) for key, value in params.items()})


def messages_to_json(messages: Iterable[Message]) -> list[list[Any]]:
    """Several messages, in order."""
    return [message_to_json(message) for message in messages]


def messages_from_json(found: Iterable[list[Any]]) -> tuple[Message, ...]:
    """Several messages, in order."""
    return tuple(message_from_json(entry) for entry in found)


def ranges_to_json(ranges: Ranges) -> list[list[int]]:
    """``[[start, end], …]``."""
    return [[span.start, span.end] for span in ranges]


def ranges_from_json(found: Iterable[list[int]]) -> Ranges:
    """Read back what ``ranges_to_json`` wrote."""
    return tuple(Span(start, end) for start, end in found)


def parts_to_json(parts: Iterable[Part]) -> list[list[Any]]:
    """``[[id, kind, start, end], …]``."""
    return [[part.id, part.kind.value, part.span.start, part.span.end] for part in parts]


def parts_from_json(found: Iterable[list[Any]]) -> tuple[Part, ...]:
    """Read back what ``parts_to_json`` wrote."""
    return tuple(Part(str(name), PartKind(kind), Span(start, end)) for name, kind, start, end in found)


def hints_to_json(hints: Iterable[StructureHint]) -> list[list[Any]]:
    """``[[kind, start, end, level], …]``."""
    return [[hint.kind, hint.span.start, hint.span.end, hint.level] for hint in hints]


def _param_to_json(value: Any) -> Any:
    if isinstance(value, Message):
        return {_NESTED: message_to_json(value)}
    if isinstance(value, (list, tuple)):
        return [_param_to_json(entry) for entry in value]
    return storable(value) if isinstance(value, str) else value


def _readable(piece: str) -> str:
    if not _LONE.search(piece):
        return piece
    try:
        return piece.encode("utf-8", _ESCAPED).decode("gb18030")
    except UnicodeDecodeError:
        return piece.encode("utf-8", _ESCAPED).decode("utf-8", "replace")
    except UnicodeEncodeError:
        return well_formed(piece)


def _param_from_json(value: Any) -> Any:
    if isinstance(value, dict) and _NESTED in value:
        return message_from_json(value[_NESTED])
    if isinstance(value, list):
        return [_param_from_json(entry) for entry in value]
    return value
