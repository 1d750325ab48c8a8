"""What repair did, in words for the archivist."""

from __future__ import annotations

from collections.abc import Callable

from archive_gui.base.messages import _, has_sentence, render
from archive_gui.domain.captured import Message
from archive_gui.domain.reading import Repair, RepairKind

_KINDS: dict[RepairKind, Callable[[], str]] = {
    RepairKind.JOIN: lambda: _("Lines joined"),
    RepairKind.REPLACE: lambda: _("Characters replaced"),
    RepairKind.MOVE: lambda: _("Passage moved"),
    RepairKind.SPLIT: lambda: _("Split"),
    RepairKind.SET_ASIDE: lambda: _("Set aside"),
    RepairKind.MISREADING: lambda: _("Misreading"),
}
_SHORTEST = 60
"""What is quoted of a long passage, in characters."""


def kind_words(kind: RepairKind) -> str:
    """What sort of repair it is."""
    return _KINDS[kind]()


def done_words(repair: Repair) -> str:
    """What was done, or is proposed: the rule's own sentence where there is one, else the kind of repair."""
    removed = repair.kind is RepairKind.REPLACE and not repair.after
    words = rule_words(repair.rule) or (_("Characters removed") if removed else kind_words(repair.kind))
    return words if repair.applied else _("Proposed: {what}").format(what=words)


def rule_words(rule: str) -> str:
    """What a rule does, in a sentence, where one is registered under ``repair.rule.<name>``; else empty."""
    code = f"repair.rule.{rule}"
    return render(Message(code)) if has_sentence(code) else ""


def change_words(before: str, after: str) -> str:
    """``before → after`` on one line, line ends and blanks made visible, long passages shortened."""
    return _("{before} → {after}").format(before=visible(before), after=visible(after) or _("(nothing)"))


def visible(text: str) -> str:
    """The text on one line: line ends as ↵, lone blanks as ␣, cut in the middle where it is long."""
    shown = text.replace("\r\n", "↵").replace("\n", "↵").replace("\r", "↵")
    if not shown.strip(" \u3000\t"):
        shown = shown.replace(" ", "␣").replace("\u3000", "␣").replace("\t", "⇥")
    if len(shown) > _SHORTEST:
        shown = f"{shown[: _SHORTEST // 2]}…{shown[-_SHORTEST // 2 :]}"
    return shown


def told_words(what: str, rule: str, before: str, after: str) -> str:
    """What was done by which rule, and how the text changed by it."""
    lines = [what, rule_words(rule), change_words(before, after), _("Rule: {rule}").format(rule=rule)]
    return "\n".join(line for line in lines if line)
