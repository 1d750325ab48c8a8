"""The page of fact rules: ``update`` writes docs/facts-rules.md from the registry, ``check`` proves it is in step.

python docs/rules.py update|check
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from archive_gui.facts.grammar import Rule
from archive_gui.facts.registry import GUARDS, PROPOSED, RULES, TOLD

PAGE = Path(__file__).resolve().parent / "facts-rules.md"
_LONGEST = 100
_HEAD = """# Rules that find facts

Made from the registry by `python docs/rules.py update`; do not edit. Each rule has an example, in which ⟦ and ⟧ mark
what it finds, and a counter-example, in which it finds nothing. Both are run as tests. The version of a rule grows when
it behaves otherwise than before; every fact carries the rule and version that found it.
"""


def page() -> str:
    """The page as it should be."""
    sections = [_HEAD]
    sections += [
        _table(kind.value.capitalize(), [rule for rule in RULES if rule.kind is kind])
        for kind in dict.fromkeys(rule.kind for rule in RULES)
    ]
    sections.append(_table("What is no figure", GUARDS, found="no figure stands in", left="a figure stands in"))
    sections.append(_table("Places of the archive's own", TOLD))
    sections.append(_table("Names a model proposes", PROPOSED))
    return "\n".join(sections)


def _table(title: str, rules: Iterable[Rule], *, found: str = "finds", left: str = "leaves alone") -> str:
    rows = [
        f"| `{rule.id}` | {rule.version} | {_cell(rule.example)} | {_cell(rule.counter_example)} | {_pattern(rule)} |"
        for rule in rules
    ]
    head = f"## {title}\n\n| rule | version | {found} | {left} | pattern |\n| --- | --- | --- | --- | --- |\n"
    return head + "\n".join(rows) + "\n"


def _pattern(rule: Rule) -> str:
    pattern = " ".join(rule.pattern.split())
    shown = pattern if len(pattern) <= _LONGEST else pattern[: _LONGEST - 1] + "…"
    return f"`{_cell(shown)}`" if "`" not in shown else _cell(shown)


def _cell(text: str) -> str:
    return text.replace("\n", " ").replace("|", "\\|")


def check() -> list[str]:
    """What is out of step; empty when all is well."""
    stale = not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page()
    return [f"out of step: {PAGE.name}"] if stale else []


def main() -> int:
    """``update`` or ``check``."""
    if sys.argv[1:] == ["update"]:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    if sys.argv[1:] == ["check"]:
        found = check()
        sys.stdout.writelines(f"{line}\n" for line in found)
        return 1 if found else 0
    sys.stderr.write("usage: rules.py update|check\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
