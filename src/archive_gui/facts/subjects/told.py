"""What the rules tell of whom a figure is said of, and by which of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

SPEECH = 400
"""How far back in direct speech words are looked for that tell whether the speaker tells of himself."""
# 我家5口人: what a speaker tells of himself alone.
OF_ONE = re.compile("我(?![们国县市镇乡村省厂校])|[俺咱]家")
COUNTRY = frozenset({"全国", "我国"})
"""What sets the stage for the topic of a sentence where another follows."""


class Step(StrEnum):
    """The rule by which the subject of a figure was told."""

    DESCRIBED = "described"
    TOUCHING = "touching"
    PAIRED = "paired"
    HELPS = "helps"
    GIVEN = "given"
    FOUNDED = "founded"
    SENTENCE = "sentence"
    EACH = "each"
    OWN = "own"
    SPEAKER = "speaker"
    CARRIED = "carried"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Told:
    """The name that the rules tell, and the rule."""

    name: str
    step: Step
