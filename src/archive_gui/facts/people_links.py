"""What a person is and where: role and body beside the name, mentions of one person joined."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from archive_gui.domain.description import Contributor
from archive_gui.domain.facts import PersonFact
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.kin import Relations
from archive_gui.facts.masks import NAME
from archive_gui.facts.people.around import RETURNED, has_returned, named_by, posted_as
from archive_gui.facts.people.called import titled, whole
from archive_gui.facts.people.found import FoundPerson
from archive_gui.facts.people.led import POSTED, house, posted, trade
from archive_gui.facts.people.lists import OF_HOME, before_unfound, introduced, listed, share
from archive_gui.facts.people.patterns import LONGEST_ROLE
from archive_gui.facts.people.posts import Posts
from archive_gui.facts.people.profiles import FROM_VILLAGE, VILLAGERS, profile_of
from archive_gui.facts.people.role_patterns import FREE, HEADS, MORE, NUMBER, OF, ONE
from archive_gui.facts.people.rules import RULE_SIGNED
from archive_gui.facts.people.story import PATIENT, Story, Told
from archive_gui.facts.people.villagers import resident_of
from archive_gui.language.roles import AFTER_NAME, KIN, OFFICES, PEOPLE

_BEFORE = re.compile(
    rf"(?:图为|图中)?(?P<role>{ONE}(?:（女）)?(?:[、兼和]{MORE})*)(?:——|[ \u3000:：]|{NUMBER}{{1,4}}[名人位户]?[:：])?$"
)
_AGE = r"(?:现年|今年|时年|\0{2})?[\d一二三四五六七八九十多]{1,5}岁"
_BEHIND = re.compile(rf"(?:{alternatives(AFTER_NAME - {'一家', '夫妇'})})")
_IS = re.compile(
    rf"(?:同志|先生|老人|教授|烈士)?(?:（(?:[男女，、]|[一-鿿]{{1,3}}族)+）|[，,][男女][，,]?)?"
    rf"(?:[，,]?(?:生前|曾经?|现在?|如今|已经?|原来?|本来|{_AGE}[，,])?(?:是|系)|为|"
    rf"，是|[，,]是?一[个名位])(?P<of>{OF})(?P<role>{ONE}(?:[、兼]{MORE})*)(?=[，,。；、\n（]|$)"
)
_SERVES = re.compile(
    r"(?:(?<!再)担任|出任|当选为?|任命为|升任|升为|现任|当[了过上起]?(?:[^，。；\n]{0,5}年)?|做[了过](?:[^，。；\n]{0,5}年)?|成长为|成为(?![^，。；\n]{0,24}成员)|选为|推为|聘为|"
    rf"兼任|调任|接任|改任|任)(?P<of>{OF})(?P<role>{ONE}(?:[、兼]{MORE})*|(?<=[上为了])[一-鿿]{{1,4}}员)(?=[，,。；、\n的]|职务|以?后|之后|那年|时[，、]|$)"
)
_APPOSED = re.compile(
    rf"(?:（(?P<first>[^（），。；]{{0,18}}?)(?P<role>{ONE}(?:[、兼]{MORE})*)）|"
    rf"(?:[，,]{_AGE}[，,](?P<of>{OF})|[，,]\x01{{2,18}}(?:驻\x01{{2,24}})?)(?P<rank>{ONE}(?:[、兼]{MORE})*)(?=[，,。；])|"
    rf"[，,](?P<trade>\x01{{0,18}}(?:{FREE}{{0,14}}?)[种养卖做开打教修跑摆喂编唱](?!发)[一-鿿]{{1,3}}的)(?=[，。；]))"
)
"""What stands beside a name without a verb: 王样样（样村书记）, 王样样，五十岁，样村书记."""
_HEADING = re.compile(rf"为(?P<role>{ONE})(?=的)")
"""以样样为|队长的工作队."""
_FORMER = re.compile(rf"(?P<role>{ONE})(?:出身的|的|[，、](?:{_AGE}的)?)$")
"""What stands before a name with a word between: 文员出身的, 做过文员的, 作为护林员，, 老木匠、七十岁的."""
_AS = re.compile(r"(?:(?P<now>挂职|担任)|作为|身为|当过|做过|干过|曾是|曾经是|原是|本是)[^，。；]{0,20}$")
_SHOPS = ("车间", "车间的", "班组的", "小组的", "工段的", "科室的", "工区的", "分厂的")
_POINTS = re.compile(
    r"这[位名个]|(?<=[，。；！？”])[他她](?:(?:今年|现年|\0{2})?[\d一二三四五六七八九十]{1,4}岁[，,])?"
    r"(?:(?:曾经?|原来?|现在?|本来)?是|被?(?:选聘|续聘|聘请|聘|推选|选|推举|任命)为)"
)
_POINTED = re.compile(rf"(?P<of>{OF})(?P<role>{ONE}|(?<=为)[一-鿿]{{1,4}}员)(?=[，。；、\n一-鿿])")
_FORMERLY = 3
"""From here on what stands before a name tells where someone comes from."""
_LATER_WITHIN = 120
_BEHIND_WITHIN = 80
_SHOP = re.compile(r"(?:^|[，。；：、！？\s\0\1])(?P<role>[一-鿿]{1,5}(?:车间|班组|小组|工段|科室|工区|分厂))的?$")
_LOSES = re.compile(
    rf"(?:的|(?:同志)?(?:辞去|不再担任|卸任)了?)(?P<of>{OF})"
    rf"(?P<role>{ONE}|[一-鿿]{{1,4}}[员长师])(?:的?职务|一职)"
)
_CREDIT = re.compile(r"(?P<role>摄影报道|摄影|供图|制图|绘图|撰文|作者|文|图|摄)[/／:： \u3000]{0,2}$")
_CREDIT_BEHIND = re.compile(r"[ \u3000]?(?P<role>摄影报道|摄影|摄|供图|制图|绘图)(?![一-鿿])")
_COUNTED = re.compile(rf"{NUMBER}{{1,4}}[名人位户]?[:：]$")
_PHOTOGRAPHY = {"摄": "摄影"}
_OF_COMMITTEES = frozenset("省市县区州盟旗镇乡地")
_ELDER = "老人"
_WEAK_TITLES = ("同志", "先生", "女士", "小姐", _ELDER, "师傅", "大爷", "大妈", "大娘", "老汉", "奶奶", "同学")
"""Titles that tell no office: what else is told of the person counts more."""
_LEAST = 20
"""老人 counts less than anything a story tells."""
_PASSING = ("毕业生", "候选人", "社员", "盟员", "会员")
"""What people are beside their offices."""
_BARE_KIN = frozenset(KIN)
"""Kin of nobody told, which say less than an office held elsewhere."""
_MOST_ASKED = 60
"""How many mentions of one name are asked what stands beside them."""
_OF_BODY = re.compile(
    "的?|的?(?:唯一|有名|出名|著名|年轻|最[一-鿿]{1,3}|第[一-鿿]{1,3}[任位名]|首[任位名])的|"
    "(?:派驻|派往|派到|选派|派出|派来|下派|驻)[^，。；：！？、,;:!?“”（）()\n]{0,22}"
)
_OF_WINDOW = 36
_CAME = re.compile(r"(?:今年)?\d{1,3}岁的?$|来的$|(?:选派|派出|派来|指派)了?$")
"""What stands between a home and a name: 样村|81岁的, 样县|来的."""
_LONGEST_CAME = 8
_UNSAID = frozenset(("作者", "本文作者"))
"""Who someone is in the text's making, which what is told behind the name outdoes."""
_ROLE_WORDS = frozenset((*OFFICES, *PEOPLE, *KIN))
_OPEN = re.compile(
    "(?:^|[，。；：！？、的◀▶▲▼◆■●★\\s\0\1])(?P<role>(?![的了])[一-鿿]{1,4}"
    "(?:[员户手者师匠兵工徒娘倌郎贩侨女星]|(?<![务支三涉惠强助扶为])农|(?<![成增生特专擅延漫部首])长))$"
)
_HEADS = frozenset(HEADS)
_FETCHED = re.compile(
    "^(?:[一-鿿]{0,4}来自|一[位名个]|派来|请来|拉上|叫上|喊上|带上|带着|陪着|跟着|握着|拉着|扶着|搀着|看望|慰问|走访|找到|碰见|遇见|遇到|获得|由|给|"
    rf"[我俺咱](?:家|的)?(?={alternatives(KIN)}$))"
)
"""Verbs and the like before a role that are none of it: 派来技术员, 由社员."""
_CLAUSE_ENDS = "。！？!?；;\n"
_NOT_IN_ROLES = "，。；！？,;!?“”‘’《》\0\n"
"""What no role runs over."""

_CALLED_ONE = re.compile(
    "的(?P<role>[小大]?(?:男孩|女孩|男生|女生|姑娘|小伙子?|汉子|老人|老汉|后生|妹子|孩子|学生|村民))"
)
"""有个叫样样的男孩: who somebody is, told behind the name."""
_OFFICES_CALLED = AFTER_NAME & frozenset((*OFFICES, *PEOPLE)) - frozenset(_WEAK_TITLES)
"""Titles that tell an office or a trade."""

_Whose = tuple[str | None, str | None]
"""The role and the body or place of someone."""


def _office_of(name: str, titles: Sequence[str]) -> str | None:
    """What somebody is by the titles that the text calls him with: 唐医生 is one."""
    offices = (title[1:] for title in titles if title[:1] == name[:1])
    return next((office for office in offices if office in _OFFICES_CALLED), None)


class PeopleLinks:
    """Answers for one article who its people are."""

    def __init__(
        self,
        text: str,
        original: str,
        people: Sequence[FoundPerson],
        bodies: Sequence[Span],
        places: Sequence[Span],
        *,
        contributors: Iterable[Contributor] = (),
    ) -> None:
        """Read the words around each name; ``text`` has places and bodies marked, ``original`` is as printed."""
        self._text = text
        self._original = original
        self._people_starts = [person.span.start for person in people]
        self._people_ends = [person.span.end for person in people]
        self._bodies, self._body_ends = bodies, [span.end for span in bodies]
        self._places, self._place_ends = places, [span.end for span in places]
        self._signed = {contributor.name: contributor for contributor in contributors}
        self._relations = Relations(text, people)
        self._facts: dict[str, PersonFact] = {}
        told: dict[str, list[Told]] = {}
        story = Story(text, original, people, bodies, places)
        asked: Counter[str] = Counter()
        for person, found in zip(people, self._all_beside(people), strict=True):
            if found is not None:
                told.setdefault(person.name, []).append(found)
            if asked[person.name] < _MOST_ASKED:
                asked[person.name] += 1
                told.setdefault(person.name, []).extend(story.of(person))
        names = list(dict.fromkeys(person.name for person in people))
        roles = {name: self._best(name, told.get(name, [])) for name in names}
        self._settle(people, roles, story)
        titles = titled(original, names, {name: role for name, (role, _) in roles.items()})
        transcribed = [name for name in names if "·" in name]
        for name in names:
            role, affiliation = roles[name]
            role = role or _office_of(name, titles.get(name, ()))
            self._facts[name] = PersonFact(role, affiliation, whole(name, transcribed), titles.get(name, ()))

    def _settle(self, people: Sequence[FoundPerson], roles: dict[str, _Whose], story: Story) -> None:
        """The only body of its sort or the village of the story, for those whose place nothing else tells."""
        settled: dict[str, _Whose] = {}
        posts = Posts(self._original, self._bodies)
        for index, person in enumerate(people):
            role, body = roles[person.name]
            if body is not None or person.rule is RULE_SIGNED or person.name in settled:
                continue
            if role is not None:
                body = posts.body_of(role, person.span.start) or story.village_of(role, person)
                roles[person.name] = role, body
            elif index and people[index - 1].name in settled and listed(self._text, people, index):
                roles[person.name] = settled[person.name] = settled[people[index - 1].name]
            else:
                roles[person.name] = settled[person.name] = story.home(person)

    def of(self, person: FoundPerson) -> PersonFact:
        """What is known of the one a mention names."""
        return self._facts[person.name]

    def _best(self, name: str, told: list[Told]) -> _Whose:
        """The role told most plainly, and the body told with it or elsewhere."""
        signed = self._signed.get(name)
        if not told:
            return (signed.role, signed.affiliation) if signed is not None else (None, None)
        told = sorted(told, key=lambda one: (_rank(one), one[2] is None, not one[1].endswith(OFFICES)))
        affiliation = next((body for _, _, body in told if body), signed.affiliation if signed is not None else None)
        if signed is not None and signed.role is not None and told[0][1] in signed.role:
            return signed.role, affiliation
        plain = next((role for level, role, _ in told if role and level < _LEAST), None)
        resident = resident_of(affiliation or "")
        plain = f"{resident}、{plain}" if resident and plain == PATIENT else plain or resident
        return plain or next((role for _, role, _ in told if role), None), affiliation

    def _all_beside(self, people: Sequence[FoundPerson]) -> list[Told | None]:
        """What stands beside each mention; what stands beside one end of a list of names holds for all of it."""
        asked: Counter[str] = Counter()
        found: list[Told | None] = []
        for person in people:
            asked[person.name] += 1
            found.append(self._beside(person) if asked[person.name] <= _MOST_ASKED else None)
        share(found, people, self._text, self._words)
        return found

    def _beside(self, person: FoundPerson) -> Told | None:
        """How plainly (the lower the plainer), what, and of which body."""
        start = person.span.start
        told = self._ahead(person)
        if told is None or told[0] >= _FORMERLY or told[1] in _UNSAID:
            behind = self._behind(person)
            told = (
                behind
                if told is None or (behind is not None and (behind[0] <= told[0] or told[1] in _UNSAID))
                else told
            )
        if told is not None and told[2] is not None:
            return told
        home = self._home(start) if told is None or self._text[start - 1 : start] == "的" else None
        if told is not None:  # 样村的样样……这个苗家汉子
            return told if home is None else (told[0], told[1], home)
        return None if home is None else (OF_HOME, "", home)

    def _home(self, start: int) -> str | None:
        """The body or places that a name belongs to, which begins at ``start``: 样样大学的|样样教授."""
        came = _CAME.search(self._text, max(0, start - _LONGEST_CAME), start)
        at = start - (len(came[0]) if came is not None else self._text[start - 1 : start] in {"的", " ", "\u3000"})
        home = self._touching(at) or self._affiliation(at)
        if home is None and (body := house(self._text, start)) is not None:
            return self._words(*body)
        return home

    def _body_of(self, start: int) -> str | None:
        """The body of someone told by a title, or the places joined by 的: 样样大学样样教授, 样村的样样书记."""
        return self._home(start) if self._text[start - 1 : start] == "的" else self._touching(start)

    def _ahead(self, person: FoundPerson) -> Told | None:
        """What stands before a name: its role, the trade or workshop it comes from, a credit."""
        start, text = person.span.start, self._text
        index = bisect_left(self._people_starts, start)
        window = max(0, start - _OF_WINDOW, self._people_ends[index - 1] if index else 0)
        if self._ends_in_role(start):
            clause = max(text.rfind(mark, window, start) for mark in _NOT_IN_ROLES) + 1
            before = _BEFORE.search(text[max(window, clause) : start])
            if before is not None:
                at = max(window, clause) + before.start("role")
                role = self._relations.told(self._words(at, at + len(before["role"])), at, person.name)
                return 0, role, self._affiliation(at)
        if text[start - 1 : start] in {"的", "，", "、"} and self._ends_in_former_role(start):
            former = _FORMER.search(text[window:start])
            within = former and _AS.search(text[window : window + former.start()] + former["role"])
            if former is not None and (
                within or not former[0].endswith(("，", "、", "的")) or former[0].endswith(("出身的", "岁的"))
            ):
                at = window + former.start("role")
                level = 0 if within and within["now"] else _FORMERLY
                return level, self._words(at, window + former.end("role")), self._affiliation(at)
        if text[start - 1 : start] in _HEADS and (opened := _OPEN.search(text[window:start])) is not None:
            at = window + opened.start("role")
            return 2, self._words(at, start), self._affiliation(at)
        if (by := self._trade(start, window) or self._shared(start)) is not None:
            return by
        if (led := named_by(text, start, person.span.end) or posted_as(text, start)) is not None:
            return (2 if text.endswith(OFFICES, *led) else 6), self._words(*led), self._home(led[0])
        if has_returned(text, start):
            return OF_HOME, RETURNED, None
        credit = _CREDIT_BEHIND.match(text, person.span.end)
        if credit is not None or person.rule is RULE_SIGNED:
            credit = _CREDIT.search(text[window:start]) or credit
            if credit is not None:
                return 4, _PHOTOGRAPHY.get(credit["role"], credit["role"]), None
            if person.rule is RULE_SIGNED and person.name in self._signed and self._signed[person.name].role is None:
                return 4, "作者", None
        return None

    def _shared(self, start: int) -> Told | None:
        """The role of a list that begins with one not found, or is told before it; the head of a body: 人武部|长."""
        if self._text[start - 2 : start] == f"{NAME}长" and (body := self._touching(start - 1)) is not None:
            return 0, self._words(start - 2, start), body
        role = before_unfound(self._text, start) or introduced(self._text, start)
        return None if role is None else (1, self._words(*role), self._affiliation(role[0]))

    def _trade(self, start: int, window: int) -> Told | None:
        """The workshop, trade or post that 的 joins to a name."""
        if self._text.endswith(_SHOPS, 0, start):
            match = _SHOP.search(self._text[window:start])
            if match is not None:
                return 3, self._words(window + match.start("role"), window + match.end("role")), None
        if (by := trade(self._text, start)) is not None:
            return 3, self._words(*by), self._affiliation(by[0])
        return (3, POSTED, None) if posted(self._text, start) else None

    def _behind(self, person: FoundPerson) -> Told | None:
        """What is told behind a name: an office left or held, a title, what the paragraph says further on."""
        text, end = self._text, person.span.end
        for pattern in (_LOSES, _IS, _APPOSED, *[_HEADING] * (text[person.span.start - 1 : person.span.start] == "以")):
            match = pattern.match(text, end, end + _BEHIND_WITHIN)
            if match is not None:
                group = match.lastgroup if match.lastgroup in {"role", "rank", "trade"} else "role"
                role = self._relations.told(self._words(*match.span(group)), match.start(group), person.name)
                return 1, role, self._affiliation(match.start(group))
        profile = profile_of(text, person.span.start, end)
        if profile is not None and profile.role is not None:
            role = self._relations.told(
                self._words(profile.role.start, profile.role.end), profile.role.start, person.name
            )
            return 1, role, self._affiliation(profile.role.start) or self._body_of(person.span.start)
        called = _CALLED_ONE.match(text, end)
        if called is not None and text.endswith("叫", 0, person.span.start):
            return 3, self._words(*called.span("role")), None
        title = _BEHIND.match(text, end)
        if title is not None and title[0] not in _WEAK_TITLES:
            return 2, self._words(*title.span()), self._body_of(person.span.start)
        stop = min((at for mark in _CLAUSE_ENDS if (at := text.find(mark, end, end + 70)) >= 0), default=end + 70)
        index = bisect_left(self._people_starts, end)
        stop = min(stop, self._people_starts[index]) if index < len(self._people_starts) else stop
        serves = _SERVES.search(text, end, stop + 1)
        if serves is not None and serves.end("role") <= stop and not self._is_of_next(serves.end("role")):
            return 3, self._words(*serves.span("role")), self._affiliation(serves.start("role"))
        later = self._later(end)
        if later is not None:
            return 4, self._words(*later.span("role")), self._affiliation(later.start("role"))
        home = FROM_VILLAGE.match(text, end)
        if home is not None and self._words(*home.span("home")).endswith(VILLAGERS):
            return 4, self._words(*home.span("home")), None
        if title is None:
            return (OF_HOME, "", self._affiliation(profile.end)) if profile is not None else None
        return (_LEAST if title[0] == _ELDER else 5), self._words(*title.span()), self._body_of(person.span.start)

    def _is_of_next(self, end: int) -> bool:
        """Whether a role runs on to another's name: 帮扶样样，时任书记、|主任样样."""
        index = bisect_left(self._people_starts, end)
        if index == len(self._people_starts) or self._people_starts[index] - end > LONGEST_ROLE + 4:
            return False
        between = self._text[end : self._people_starts[index]]
        return bool(between) and between[0] in "、的兼" and not set(between) & set("，。；")

    def _later(self, end: int) -> re.Match[str] | None:
        """What the paragraph says further on of whom it named last: 这位样样院长, 她是村里的会计."""
        index = bisect_right(self._people_starts, end)
        stop = self._people_starts[index] if index < len(self._people_starts) else end + _LATER_WITHIN
        line = self._text.find("\n", end)
        stop = min(stop, end + _LATER_WITHIN, line if line >= 0 else len(self._text))
        points = _POINTS.search(self._text, end, stop)
        return None if points is None else _POINTED.match(self._text, points.end(), stop)

    def _touching(self, at: int) -> str | None:
        """The body right before a name: 黑龙江队|高雪松."""
        index = bisect_right(self._body_ends, at) - 1
        if index < 0 or self._body_ends[index] != at:
            return None
        return self._words(self._bodies[index].start, at)

    def _ends_in_role(self, at: int) -> bool:
        before = self._text[max(0, at - LONGEST_ROLE - 6) : at]
        if before.endswith((":", "：")) and (counted := _COUNTED.search(before)) is not None:
            before = before[: counted.start()]  # 学员31名：
        before = before.rstrip(" \u3000:：—")
        return before.endswith("）") or any(before[-length:] in _ROLE_WORDS for length in range(1, LONGEST_ROLE + 1))

    def _ends_in_former_role(self, at: int) -> bool:
        """Whether a role may end before the words that stand between it and a name: 文员|出身的, 老木匠|、七十岁的."""
        return self._text.endswith(("出身的", "岁的"), 0, at) or self._ends_in_role(at - 1)

    def _words(self, start: int, end: int) -> str:
        text = self._original
        if text[start : start + 1] == "委" and text[start - 1 : start] in _OF_COMMITTEES:
            start -= 1  # 张家界市|委书记: the level belongs to the committee as well
        return _FETCHED.sub("", "".join(text[start:end].replace("（女）", "").split()))

    def _affiliation(self, at: int) -> str | None:
        """The body right before a role, or in its clause; else the places right before it."""
        index = bisect_right(self._body_ends, at) - 1
        if index >= 0:
            body = self._bodies[index]
            between = self._text[body.end : at]
            if len(between) <= 24 and _OF_BODY.fullmatch(between):
                return self._words(body.start, body.end)
        index = bisect_right(self._place_ends, at) - 1
        if index < 0 or at - self._places[index].end > 1:
            return None
        first = last = index
        while first > 0 and self._places[first - 1].end == self._places[first].start:
            first -= 1
        return self._words(self._places[first].start, self._places[last].end)


def _rank(told: Told) -> int:
    """How plainly something is told; what someone once was or only happens to be says less than an office."""
    level, role, _ = told
    return max(level, _FORMERLY + 1) if role.endswith(_PASSING) or role in _BARE_KIN else level
