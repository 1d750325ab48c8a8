"""Who finds names: chosen on the command line, else in the settings; the model only where it is installed."""

from __future__ import annotations

import os

import pytest

from archive_gui.base.messages import has_sentence, render
from archive_gui.base.settings import Settings
from archive_gui.facts.names import Proposals
from archive_gui.workflows import inspect, names_model
from archive_gui.workflows.names_model import VARIABLE, NamesBy, NamesModelMissing, choose, chosen, proposer


class Model:
    def propose(self, text: str) -> Proposals:
        return Proposals()


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(names_model, "load_settings", Settings)
    monkeypatch.setattr(names_model, "open_proposer", Model)


def test_the_rules_find_names_where_nothing_is_said() -> None:
    assert proposer(chosen()) is None


def test_the_setting_asks_for_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_model, "load_settings", lambda: Settings(names="model"))
    assert isinstance(proposer(chosen()), Model)


def test_what_was_chosen_stands_above_the_setting_and_is_told_to_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_model, "load_settings", lambda: Settings(names="model"))
    monkeypatch.setenv(VARIABLE, "")
    choose(NamesBy.RULES)
    assert proposer(chosen()) is None
    assert os.environ[VARIABLE] == "rules"


def test_a_missing_model_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_model, "open_proposer", lambda: None)
    with pytest.raises(NamesModelMissing) as error:
        choose(NamesBy.MODEL)
    assert has_sentence(error.value.code)
    assert "names" in render(error.value.message)


def test_a_setting_without_the_model_falls_back_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_model, "load_settings", lambda: Settings(names="model"))
    monkeypatch.setattr(names_model, "open_proposer", lambda: None)
    assert proposer(chosen()) is None


def test_a_source_keeps_whether_a_model_found_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    by_rules = inspect.made_with()
    monkeypatch.setattr(names_model, "load_settings", lambda: Settings(names="model"))
    assert inspect.made_with() != by_rules
    monkeypatch.setattr(names_model, "open_proposer", lambda: None)
    assert inspect.made_with() == by_rules
