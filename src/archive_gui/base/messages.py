"""Words for people: gettext catalogues, and the sentences behind message codes."""

from __future__ import annotations

import gettext
import locale
import os
import re
from collections.abc import Callable, Iterable

from archive_gui.base.paths import resources_dir
from archive_gui.domain.captured import Message

DOMAIN = "archive_gui"
LANGUAGES = ("zh_CN", "zh_TW", "en")
"""The interface's languages, the first one where nothing else is asked for."""

_ROOMY = "。！？；：，、…）”》"
"""Full-width marks, which end with room of their own."""
_SENTENCES: dict[str, Callable[[], str]] = {}
_COUNTED: dict[str, Callable[[int], str]] = {}
_REASONS: dict[str, Callable[[], str]] = {}
_QUOTING: set[str] = set()
"""Codes whose sentences quote what is printed."""

_QUOTED = re.compile(r"[“「]\{(\w+)\}[”」]")
_WHOLE_QUOTE = re.compile(r"“[^“”]*”|「[^「」]*」|\"[^\"]*\"")
_INNER = {"“": str.maketrans("“”", "‘’"), "「": str.maketrans("「」", "『』")}
"""Marks inside a quotation, by the mark it begins with (GB/T 15834, 4.8.3.3)."""


class _Current:
    """The catalogue in use; one per process, set once at the start and when the user chooses another language."""

    language = LANGUAGES[0]
    catalogue: gettext.NullTranslations = gettext.NullTranslations()


def _(message: str) -> str:
    """The words for ``message`` in the current language; msgids are English."""
    return _Current.catalogue.gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """The words for ``count`` things in the current language."""
    return _Current.catalogue.ngettext(singular, plural, count)


def current_language() -> str:
    """The language in use, one of ``LANGUAGES``."""
    return _Current.language


def choose_language(wanted: str = "") -> str:
    """Load the catalogue for ``wanted`` (empty: the system's language, else 简体中文); returns the language chosen."""
    language = _matching(wanted or system_language())
    _Current.language = language
    _Current.catalogue = gettext.translation(
        DOMAIN, localedir=str(resources_dir() / "locale"), languages=[language], fallback=language == "en"
    )
    return language


def speak_for_libraries() -> None:
    """Let libraries that ask gettext themselves, as click does, find their words in our catalogue.

    For a process that speaks one language from its beginning to its end: gettext is told by the environment.
    """
    os.environ["LANGUAGE"] = _Current.language
    gettext.bindtextdomain(DOMAIN, str(resources_dir() / "locale"))
    gettext.textdomain(DOMAIN)


def system_language() -> str:
    """The locale the environment asks for, or an empty string."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").split(":")[0]
        if value:
            return "" if value in {"C", "POSIX"} or value.startswith("C.") else value
    return locale.getlocale()[0] or ""


def _matching(wanted: str) -> str:
    code = wanted.split(".", maxsplit=1)[0].replace("-", "_")
    if code in LANGUAGES:
        return code
    if code.startswith("zh"):
        return "zh_TW" if any(mark in code for mark in ("TW", "HK", "MO", "Hant")) else "zh_CN"
    return "en" if code.startswith("en") else LANGUAGES[0]


def sentences(table: dict[str, Callable[[], str]], *, quoting: bool = False) -> None:
    """Register the sentences of message codes: each a callable that returns the translated template.

    ``quoting``: what they put in quotation marks is printed text, which may have marks of its own.
    """
    _SENTENCES.update(table)
    if quoting:
        _QUOTING.update(table)


def counted_sentences(table: dict[str, Callable[[int], str]], *, quoting: bool = False) -> None:
    """Register sentences with a ``count`` in them: each a callable that returns the template for that many."""
    _COUNTED.update(table)
    if quoting:
        _QUOTING.update(table)


def has_sentence(code: str) -> bool:
    """Whether a sentence is registered under ``code``."""
    return code in _SENTENCES or code in _COUNTED


def reasons(table: dict[str, Callable[[], str]]) -> None:
    """Register what the reasons are called that the system gives in English: each with its words."""
    _REASONS.update(table)


def reason_in_words(reason: str) -> str:
    """A reason that the system gave, as the interface says it; what is not known stays as it is."""
    return _REASONS[reason]() if reason in _REASONS else reason


def one_after_another(said: Iterable[str]) -> str:
    """Sentences in a row: between them a blank, none behind a Chinese full stop, which brings its own room."""
    row = ""
    for sentence in filter(None, said):
        row += sentence if not row or row[-1] in _ROOMY else f" {sentence}"
    return row


def render(message: Message) -> str:
    """Put a message into words in the current language; a code without a sentence is shown as it is."""
    template = _template(message)
    if template is None:
        return message.code
    params = {key: render(value) if isinstance(value, Message) else value for key, value in message.params.items()}
    if isinstance(reason := params.get("reason"), str):
        params["reason"] = reason_in_words(reason)
    if message.code in _QUOTING:
        params |= {
            name: _nested(told, quoted[0][0])
            for quoted in _QUOTED.finditer(template)
            if isinstance(told := params.get(name := quoted[1]), str)
        }
    return template.format(**params)


def _template(message: Message) -> str | None:
    counted = _COUNTED.get(message.code)
    if counted is not None:
        return counted(int(message.params["count"]))
    sentence = _SENTENCES.get(message.code)
    return None if sentence is None else sentence()


def _nested(printed: str, mark: str) -> str:
    """Printed text as it stands inside marks: a pair around all of it is dropped, others become inner ones."""
    inside = printed[1:-1] if _WHOLE_QUOTE.fullmatch(printed) else printed
    return inside.translate(_INNER[mark])
