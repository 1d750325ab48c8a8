"""Who tells a text in the first person: who signs it, is said to tell it, or gives their own name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.facts.speakers.words import Mention

_TELLS = re.compile(r"(?:讲述|口述|自述|述说|作者|撰文)(?:人|者)?[：:是为 \u3000]{0,2}$|(?<![一-鿿])我(?:叫|是|名叫)$")
_SIGNS = re.compile(r"[^。，！？；：:“”\n]{0,30}")
_LINES_OF_HEAD, _LINES_OF_TAIL = 5, 4
_ACTS = re.compile(
    r"(?:^|[，,。；！？\n”])(?:[一-鿿]{0,6}[时候天晚后来年次回]|于是|可是?|但是?|而)?(?P<who>[我俺]们?)(?![的家国省市县区镇乡村院校厂军党会])[^。！？“”\n]*$"
)
_LABELLED = re.compile(r"[ \u3000]*(?:[问答]|[一-鿿]{2,6})[：:]")
"""A paragraph of an interview, which is told by who is asked."""
_OTHERS = re.compile("[，,；](?:[他她]|有人|大家|对方)")


def narrator(text: str, people: Sequence[Mention]) -> str | None:
    """The one person who tells the text by what stands at its head, at its end, or where they name themselves."""
    for one in people:
        if _TELLS.search(text, max(0, one.span.start - 6), one.span.start):
            return one.name
    lines = text.split("\n")
    head = len("\n".join(lines[:_LINES_OF_HEAD]))
    tail = len(text) - len("\n".join(lines[-_LINES_OF_TAIL:]))
    signed = {one.name for one in people if (one.span.start < head or one.span.end > tail) and _signs(text, one)}
    return signed.pop() if len(signed) == 1 else None


def _signs(text: str, one: Mention) -> bool:
    """Whether a name ends a short line of its own, after an office or nothing."""
    start = text.rfind("\n", 0, one.span.start) + 1
    end = text.find("\n", one.span.end)
    end = len(text) if end < 0 else end
    return not text[one.span.end : end].strip() and _SIGNS.fullmatch(text, start, one.span.start) is not None


def first_person(text: str, low: int, start: int) -> int | None:
    """Where 我 ends that begins a clause leading to ``start`` and nobody else does; who is asked answers."""
    if _LABELLED.match(text, text.rfind("\n", max(0, low - 400), low) + 1):
        return None
    acting = _ACTS.search(text, max(0, low - 1), start)
    if acting is None or _OTHERS.search(text, acting.end("who"), start) is not None:
        return None
    asks = "问" in text[acting.end("who") : start] and not text.startswith(("：", ":"), start - 1)
    return None if asks else acting.end("who")
