from __future__ import annotations

import ast
import pickle
from pathlib import Path

import pytest

from archive_gui.base import messages
from archive_gui.base import sentences as _registered  # noqa: F401
from archive_gui.base.errors import UserError
from archive_gui.base.fact_words import kind_name
from archive_gui.base.messages import LANGUAGES, choose_language, one_after_another, render
from archive_gui.base.paths import resources_dir
from archive_gui.desktop.qmodels.fact_kind_words import kind_word
from archive_gui.domain.captured import Message
from archive_gui.domain.facts import FactKind


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
    for code, counted in messages._COUNTED.items():
        assert "{count}" in counted(2), code


def test_one_is_told_in_the_singular() -> None:
    told = {"title": "甲", "other": "乙", "differences": "3 → 5"}
    choose_language("en")
    assert "in 1 place: " in render(Message("ledger.few_differences", {"count": 1, **told}))
    assert "in 2 places: " in render(Message("ledger.few_differences", {"count": 2, **told}))
    assert render(Message("step.facts.accept", {"count": 1})) == "Accepted 1 fact"
    choose_language("zh_CN")
    assert render(Message("step.facts.accept", {"count": 1})) == "采信 1 条事实"


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


def test_what_is_quoted_has_no_marks_twice() -> None:
    told = {"first": "“三个样例”", "second": "三样例", "context": "坚持“三样例”的做法"}
    said = Message("finding.programme_names_vary", told)
    for language in LANGUAGES:
        choose_language(language)
        sentence = render(said)
        assert "““" not in sentence
        assert "””" not in sentence
        assert "“三个样例”" in sentence
        assert "坚持‘三样例’的做法" in sentence
    assert said.params == told


def test_sentences_stand_in_a_row_without_a_blank_behind_a_chinese_full_stop() -> None:
    assert one_after_another(("未保存。", "", "没有这一天。")) == "未保存。没有这一天。"
    assert one_after_another(("Not saved.", "There is no such day.")) == "Not saved. There is no such day."
    assert one_after_another(()) == ""


def test_no_words_stand_inside_an_f_string_where_catalogues_do_not_see_them() -> None:
    source = Path(messages.__file__).resolve().parent.parent
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in source.rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"}
    ]
    assert hidden == []


def test_traditional_words_are_those_of_archives_and_not_of_programming() -> None:
    catalogue = Path(resources_dir(), "locale", "zh_TW", "LC_MESSAGES", "archive_gui.po").read_text("utf-8")
    assert not [word for word in ("程式碼", "物件", "專案", "許可權", "型別") if word in catalogue]


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_a_kind_of_fact_is_called_the_same_alone_and_as_a_heading(language: str) -> None:
    choose_language(language)
    assert {kind: kind_word(kind) for kind in FactKind} == {kind: kind_name(kind) for kind in FactKind}
