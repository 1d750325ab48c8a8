"""Every rule of the registry finds what its example marks, and nothing in its counter-example."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind
from archive_gui.facts.grammar import Rule
from archive_gui.facts.registry import GUARDS, RULES

Find = Callable[..., tuple[Fact, ...]]


def rule_id(rule: Rule) -> str:
    return rule.id


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_example_is_found_by_its_rule(find: Find, rule: Rule) -> None:
    found = [(fact.quote, fact.kind) for fact in find(rule.example_text) if fact.rule == rule.id]
    assert found == [(rule.example_quote, rule.kind)]


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_counter_example_is_left_alone(find: Find, rule: Rule) -> None:
    assert [fact.quote for fact in find(rule.counter_example) if fact.rule == rule.id] == []


@pytest.mark.parametrize("rule", GUARDS, ids=rule_id)
def test_guarded_stretch_holds_no_figure(find: Find, rule: Rule) -> None:
    assert [fact for fact in find(rule.example_text) if fact.kind is FactKind.FIGURE] == []


@pytest.mark.parametrize("rule", GUARDS, ids=rule_id)
def test_beside_a_guard_figures_are_found(find: Find, rule: Rule) -> None:
    assert [fact for fact in find(rule.counter_example) if fact.kind is FactKind.FIGURE] != []


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in (*RULES, *GUARDS)]
    assert len(ids) == len(set(ids))
