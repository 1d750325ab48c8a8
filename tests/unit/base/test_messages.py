from __future__ import annotations

import pickle

import pytest

from archive_gui.base import messages
from archive_gui.base import sentences as _registered  # noqa: F401
from archive_gui.base.errors import UserError
from archive_gui.base.messages import LANGUAGES, choose_language, render
from archive_gui.domain.captured import Message


@pytest.fixture(autouse=True)
def _language_restored() -> object:
    yield
    choose_language("zh_CN")


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ("zh_CN.UTF-8", "zh_CN"),
        ("zh-Hans", "zh_CN"),
        ("zh_HK", "zh_TW"),
        ("zh-Hant-TW", "zh_TW"),
        ("en_GB", "en"),
        ("fr_FR", "zh_CN"),
    ],
)
def test_the_nearest_language_is_chosen(wanted: str, chosen: str) -> None:
    assert choose_language(wanted) == chosen


def test_without_a_locale_the_interface_is_simplified_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert choose_language() == "zh_CN"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_renders_in_every_language(language: str) -> None:
    choose_language(language)
    for code, sentence in messages._SENTENCES.items():
        words = sentence()
        assert words, code


def test_a_message_inside_a_message_is_rendered_too() -> None:
    choose_language("en")
    inner = Message("describe.url", {})
    assert "http://" in render(Message("cli.query", {"position": 3, "mistake": inner}))


def test_user_errors_cross_processes_whole() -> None:
    class Sample(UserError):
        code = "error"

    error = UserError(name="甲.txt")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.params) == (UserError, {"name": "甲.txt"})
    assert Sample(x=1).message == Message("error", {"x": 1})
