"""Whose kin or neighbour someone is: 妻子样样 is the wife of the one the story speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.found import FoundPerson
from archive_gui.facts.speakers.people import People
from archive_gui.facts.speakers.words import Mention, is_of_someone
from archive_gui.language.roles import AFTER_NAME, KIN
from archive_gui.language.surnames import surname_of

_RELATIONS = (frozenset(KIN) - {"老大", "老二", "老三"}) | {"邻居", "徒弟"}
"""老大 and the like tell the place among brothers, which needs no owner."""
_FORMAL = frozenset(("夫人", "遗孀"))
"""Kin that are told beside their owner only."""
_OF_HUSBANDS = frozenset(("妻子", "老婆", "堂客", "婆娘", "媳妇", "遗孀", "夫人"))
_POINTING = frozenset("他她其")
"""Pronouns that a role begins with: 他|妻子."""
_BLOOD = frozenset("儿女子父兄弟哥姐妹孙")
"""Kin whose surname is rather the owner's."""
_JOINED = re.compile(rf"(?:{alternatives(AFTER_NAME)})?(?:的|和|与|同|跟|及|带着|陪着)?(?:[他她]的?)?$")
_UNTOLD = re.compile(
    "(?:^|[，。；：！？、,;:!?\\s“”（）()]|如今|现在|后来|当时|那时|这时|其|[他她](?:的|和|与|同|跟|带着|陪着)?|[他她]的?\\d{1,2}岁的|[看见]?[到清]?的是)$"
)
"""What stands before kin whose owner the clause does not tell, or tells by a pronoun."""
_PARAGRAPH = 600
_OF_GIVEN = 3
"""How long a name is whose given name people are called by."""
_LEAST_TOLD = 2
"""How often someone is named before a paragraph that names nobody speaks of their kin."""
_MOST_COUNTED = 100
"""How many of the mentions before are counted."""


class Relations:
    """Answers for one article whose kin it names."""

    def __init__(self, text: str, people: Sequence[FoundPerson]) -> None:
        """``people`` are the names found in ``text``, in order."""
        self._text, self._found = text, people

    def told(self, role: str, at: int, name: str) -> str:
        """``role``, which begins at ``at`` beside ``name``, with whose kin it makes them: 样样的妻子、会计."""
        told = role[1:] if role[:1] in _POINTING else role
        kin = told.partition("、")[0]
        kin = kin if kin in _RELATIONS else kin.removeprefix("老")
        if kin not in _RELATIONS:
            return role
        owner = self._owner(kin, at + len(role) - len(told), name)
        return role if owner is None else f"{owner}的{told}"

    @cached_property
    def _people(self) -> People:
        return People(self._text, self._found, ())

    def _owner(self, role: str, at: int, name: str) -> str | None:
        text = self._text
        low = text.rfind("\n", max(0, at - _PARAGRAPH), at) + 1
        named = self._people.named(low, at)
        joined = _JOINED.search(text, max(low, at - 8), at)
        if named and joined is not None and named[-1].span.end == joined.start():
            return named[-1].name
        if (given := self._by_given_name(at)) is not None:
            return given
        if role in _FORMAL or not _UNTOLD.search(text, max(0, at - 7), at):
            return None
        able = [one for one in named if self._may_own(one, name)]
        if able:
            akin = [one for one in able if _is_akin(role, one.name, name)]
            pronoun = "他" if role in _OF_HUSBANDS else "她" if role == "丈夫" else ""
            return self._people.likeliest(akin or able, at, pronoun).name
        return self._protagonist(at, name)

    def _by_given_name(self, at: int) -> str | None:
        """The only one named so far by the given name before kin: 样样的|堂客 of 张样样."""
        given = self._text[at - 3 : at - 1]
        if self._text[at - 1 : at] != "的" or at < _OF_GIVEN:
            return None
        able = {one.name for one in self._people.named(0, at) if len(one.name) == _OF_GIVEN and one.name[1:] == given}
        return able.pop() if len(able) == 1 else None

    def _may_own(self, one: Mention, name: str) -> bool:
        before = self._text[max(0, one.span.start - 12) : one.span.start]
        return one.name != name and not is_of_someone(before)

    def _protagonist(self, at: int, name: str) -> str | None:
        """Who is named most often before, where it is one alone: the one the story is about."""
        before = self._people.named(0, at)[-_MOST_COUNTED:]
        counted = Counter(one.name for one in before if self._may_own(one, name)).most_common(2)
        if not counted or counted[0][1] < _LEAST_TOLD or (len(counted) == 2 and counted[1][1] == counted[0][1]):
            return None
        return counted[0][0]


def _is_akin(role: str, owner: str, name: str) -> bool:
    """Whether blood kin share the surname."""
    return role[-1] in _BLOOD and role not in _OF_HUSBANDS and surname_of(owner) == surname_of(name)
