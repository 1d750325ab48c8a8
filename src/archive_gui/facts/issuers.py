"""Who issued a document: the body that the words around its title, or the title itself, name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.issuing import Acting
from archive_gui.language.bodies import NATIONAL

_VERB = re.compile(
    r"出台|印发|编发|编印|刊发|印制|发布|制[定订]|颁布|下发|公布|通报(?=了?$)|转发|编制|编写|推出|批准|修订|审议|通过|起草|颁发|刊登|出版|作出|做出|宣读|定下|"
    r"下达|签发|签署|签[订下定]|发出|拟定|签(?=了$)|订(?=了?$)|发(?=(?:[过了]|了?一[张份封])$)|(?<=[局厅委会部院办社处站府室队厂校司联])(?:[印下]?发|编|出|[制拟]?[订定])(?=的$)|编出(?=了?$)|(?<=[道起同力])编成(?=了?$)|制发|发放(?=了?$)|(?<=[局厅委会部院办社处站室队])发$|张贴|贴(?=[了出]?$)|(?:拿|编|写)出(?=了$)"
)
# 把经验编进《…》, 局长所作的《…》: told of a body only, as what is spoken of is as often what the document tells of.
_VERB_OF_BODY = re.compile(
    r"(?<!制)作(?=的$)|(?<=[验法果料例迹录计事话歌件历会])(?:整理|汇编|编写?|总结|提炼|归纳|改编|写|印)成(?=了?$)|(?:编|写|收|选)[进入](?=了?$)|收录[进到]?(?=了?$)|列入(?=了?$)"
)
_VERB_OF_AUTHOR = re.compile(
    r"(?:写[成出下完]|[写编](?=了)|[写编著画记提](?=的)|(?:主|自)编(?=的)|编[成写出完]|撰写|拿出|整理[成出]|绘[成制]|汇编成|改编成)[了的过]?(?:[一这两三四五六七八九十\d]*[本部册份篇套首])?$"
)
"""What someone does who writes a document: 他把问题编成《…》."""
_ACTS = re.compile(r"(?:^|[，,。；！？\n])[他她](?![们的])")
# What may stand between the verb and the title: 发布新修订的《…》, 印发了《甲》和《乙》.
_TO_TITLE = re.compile(
    r"(?:[了的过出并新和与及、\x00]|修订|修正|通过|实施|印发|发布|联合|正式|共同|先后|相继|一[项部份本张册封]|首[个部份]|系列|相关|"
    r"题为|名为|在全国率先){0,12}"
)
_BY_BEHIND = re.compile(
    r"(?:[（(][^（）()\n]{0,30}[）)])?，?(?:[\d\0年月日]{2,12}，?)?(?:日前|近日|随后|正式|已经?|[昨今]日)?(?:(?:系|是)?由|(?:这|那)?是(?=[一-鿿\x01、]{2,24}(?:印制|编印|印发|编写|发放|制定)的))(?P<issuer>[一-鿿\x01、]{2,24}?)"
    r"(?:正式|联合|共同|组织|负责|主持|牵头|统一)*"
    r"(?:印[发制]|编印|发放|发布|制[定订]|颁布|下发|公布|出版|编[写制纂印]|起草|刊登|出台)"
)
_OF_TITLE = re.compile(
    r"《(?P<issuer>(?:中共|国务院|[一-鿿\x01]{1,14}?(?:委员会|人民政府|政府|[省市县区]委|局|厅|部|办公[室厅]|院|公司|协会|总会|"
    r"厂|社)))"
    r"(?=关于)"
)
_POLICY = (
    r"[^《》\n]*(?:办法|方案|预案|规划|条例|意见|通知|规定|决定|细则|纲要|计划|公报|措施|政策|制度|公约|村规民约|乡规民约|民约|章程|公告|通告|倡议书|名单|清单|责任[书状]|目录|指南|指引|标准|[一二三四五六七八九十]条)"
    r"(?:[（(][^（）()《》\n]{1,10}[）)])?》"
)
# 《样县扶持办法》: the place whose policy it is, where the text speaks of the place.
_POLICY_OF = re.compile(
    r"《(?P<place>(?P<stem>[一-鿿]{2,8}?)(?:[省市县州盟旗镇乡区村]|自治[州县区旗])(?<!安置区)(?<![园社库山景片小]区)(?<![农乡]村))(?![长委域级])(?=[一-鿿“”、]{2}|\d)"
    rf"{_POLICY}"
)
_ANY_POLICY = re.compile(f"《(?![^《》\\n]{{2,8}}?[省市县州盟旗镇乡区村]){_POLICY}")
_PROVINCIAL = ("省", "自治区")
# 区政府: a body told by its sort alone; in 局局长 the second 局 begins the office.
_SEAT = re.compile(
    "[省市州县区镇乡村]里|[市县镇乡]上|[省市县区州镇乡旗]?(?:委[、和]?)?[省市县区州镇乡旗]?(?:人民)?政府|[省市县区州镇乡旗]委"
)
_NATIONAL = re.compile(alternatives(NATIONAL))
_GENERIC = re.compile(
    r"[一-鿿\x01]{0,6}(?:党委|党组|党支部|政府|委员会|(?<=[省市县区乡镇州])委|供销社|公社|合作社|(?<!局)局|(?<!厅)厅|(?<!院)院|(?<![部干])部(?![门队分])|"
    r"学校|工厂|厂|公司|集团|协会|学会|工会|团委|妇联|办公[室厅]|指挥部|领导小组|大队|银行|报社|出版社)"
)
_GENERIC_WITHIN = re.compile(
    r"[省市县区乡镇州厂校院]?(?:党委|党组|党支部|(?:人民)?政府|委员会|(?<=[省市县区乡镇州])委|供销社|公社|合作社|工会|团委|妇联|办公[室厅])"
)
"""The same where other words of its clause stand before it: 组长拿出|市政府."""
_IN_SHORT = re.compile(
    "(?:^|(?<=[，。；：！？、,;\n\x00])|(?<=[年月日]))(?P<who>村(?:支部?)?“?两委”?(?:会)?|驻村工作队|工作队|理事会)"
)
"""Who acts in a village by what people call it, at the head of a clause: 村两委制定."""
_GENERIC_TOUCHING = re.compile(
    "(?P<who>(?:[省市县区州镇乡旗]委(?:办公室|办)?[、和]?)?[省市县区州镇乡旗](?:人民)?政府(?:办公室)?|[省市县区州镇乡旗]委(?:办公室|办)?|(?:[镇乡]?党委)、?政府|[省市州县区镇乡村]里|(?<![一-鿿])(?:[按依遵][照据循]|根据|落实|贯彻)?(?P<highest>党?中央))的?$"
)
"""A body told by its sort right before a title: 市政府的《…》."""
# 下设10个行业指挥部，出台《…》: bodies that are counted are another's.
_COUNTED = re.compile(r"[\d\0一二两三四五六七八九十百几多余][个家支所]?$")
_QUOTED = re.compile("“[^“”\n]*”")
_SENTENCE_END = "。；！？!?;\n"
_CLAUSE_END = re.compile(r"[，。；！？,;!?\n：:\x00]")
_IN_ROW = re.compile(r"(?:(?<=[》\x00])[（(][^（）()\n]{0,20}[）)])?[、，和及与以\s]{0,3}")
# 《样报》以《…》为题报道, 《样刊》刊发了通讯《…》.
_PAPER = re.compile(
    r"《(?P<paper>[^《》\n]{1,12}(?:(?:[日晚时早周]?报|周?刊|杂志|新闻|电视台|网)》|》(?=杂志|报|周刊|期刊)))"
    r"(?:(?:\d{1,2}月\d{1,2}日)?[一-鿿]{0,4}(?:分别|先后|曾|也|又|还)?以|[^，。；！？《》\n]{0,12}(?:刊[登发载]|发表|登载|登出|推出|刊出)了?[^，。；！？《》\n]{0,8})$"
)
# 样报以《…》为题报道.
_REPORTS = ("报告》", "总结》", "汇报》", "通报》", "建议》", "方案》")
_SAID_IN = re.compile(
    "[中里上]?(?:[也还就]|明确|首次|专门)*(?:提出|指出|建议|强调|点名|表扬|批评|肯定|推广|写道|写明|披露|透露|承诺|算了)"
)
_AS_TITLE = re.compile("(?:[分别先后曾均都也]{0,3})以$")
# 与甲校、乙院共建中心，制定《…》: those one works with.
_WITH = re.compile("[与和同跟][^，。；！？,;!?\n]{0,24}$")
_ADDRESSED = tuple("向对给为请邀")
# 样县成立由县长任组长的领导小组，出台《…》: who founds a body acts on.
_FOUNDED = re.compile("(?:成立|组建|设立)了?[^，。；！？,;!?\n]{0,24}$")
_TOUCHING = re.compile(
    "(?:的(?:简报|通报|内刊|刊物|专刊|期刊|文件|报告|公报|公告|通告|通知|会刊|院刊|校刊|厂报|校报|机关报)?)?"
)
"""What stands between a body and the title of what it issues: 省样厅的简报《…》."""
_POINTS_BACK = ("该", "本")
_PLACE_ACTS = re.compile(
    r"(?:^|(?<=[，。；！？：、\n\x00])|(?<=[年月日]))(?P<who>(?![全该我各本外在由从到据对把每这])[一-鿿]{1,7}(?:自治[州县旗]|[省市县州区旗镇乡村]))"
    r"(?:近日|日前|今年|去年|随后|先后|率先|还|也|又|就|便|已|及时|专门|相继|[与同和跟][^，。；！？\n]{1,14}?){0,3}$"
)
_REACH = 32
_LONGEST_SORT = 16


class Issuers:
    """Answers, for the documents of one text, which body issued them."""

    def __init__(
        self,
        text: str,
        original: str,
        bodies: Sequence[Span],
        people: Sequence[Span] = (),
        places: Sequence[Span] = (),
    ) -> None:
        """``text`` is folded with titles blanked, ``original`` as printed; all spans stand in order."""
        self._people = people
        self._acting = Acting(text, original, bodies, people, places)
        self._text = text
        self._original = original
        self._bodies = bodies
        self._ends = [body.end for body in bodies]

    def of(self, title: Span) -> str | None:
        """The body that issued the document; None where the words name none."""
        behind = _BY_BEHIND.match(self._text, title.end)
        if behind is not None:
            return self._original[slice(*behind.span("issuer"))]
        if (author := self._author(title)) is not None:
            return self._words(author)
        if (printed_by := self._printed_by(title)) is not None:
            return printed_by
        if (signed := self._acting.hands(title)) is not None:
            return signed
        body = self._before(title.start)
        if body is not None and self._reports(body, title):
            return self._original[body.start : body.end]
        if body is not None and _TOUCHING.fullmatch(self._text, body.end, title.start) is not None:
            return self._named(self._words(body), title)
        verb = self.verb(title) or self._verb(title, _VERB_OF_BODY)
        return self._untold(None, title) if verb is None else self._of_verb(verb, title)

    def _of_verb(self, verb: int, title: Span) -> str | None:
        """Who does what the verb ahead of a title says."""
        acting = self._acting
        if (named := acting.named(verb)) is not None:
            return self._named(named, title)
        body = self._before(verb)
        if acting.seat(verb) or (body is not None and not self._begins(body, verb)):
            return self._in_title(title)
        sort = self._generic(verb)
        if body is not None and not (sort and self._text[body.end : verb].count("，")):
            return self._named(self._original[self._list_before(body) : body.end], title)
        sort = sort or acting.topic(verb)
        return self._untold(verb, title) if sort is None else self._named(sort, title)

    def _untold(self, verb: int | None, title: Span) -> str | None:
        """Who issued a document that no body is told to issue: by what people call it, by the title, by a place."""
        in_short = self._in_short(verb, title)
        return (in_short if verb is not None else None) or self._in_title(title) or in_short or self._by_place(verb)

    def _printed_by(self, title: Span) -> str | None:
        """The paper or bodies that printed the piece: 《样报》刊发了《…》, 样报、样台以《…》为题报道."""
        paper = _PAPER.search(self._original, max(0, title.start - _REACH), title.start)
        if paper is not None:
            return paper["paper"].rstrip("》")
        heading = _AS_TITLE.search(self._text, max(0, title.start - 8), title.start)
        body = None if heading is None else self._before(heading.start())
        if heading is None or body is None or body.end != heading.start():
            return None
        return self._original[self._list_before(body) : body.end]

    def _reports(self, body: Span, title: Span) -> bool:
        """Whether a body, by one of its people, says something in its report: 样局局长某某在《…报告》里提出."""
        text = self._text
        if _SAID_IN.match(text, title.end) is None or not text.endswith("在", 0, title.start):
            return False
        is_report = self._original.endswith(_REPORTS, title.start, title.end)
        return is_report and not any(mark in "，," for mark in text[body.end : title.start])

    def _by_place(self, verb: int | None) -> str | None:
        """The place that begins the clause of the verb: 样县出台《…》, 样县与两家银行签订《…》."""
        if verb is None:
            return None
        start = self._sentence(verb, verb - _REACH)
        place = _PLACE_ACTS.search(self._text, start, verb)
        return None if place is None else self._original[slice(*place.span("who"))]

    def _in_short(self, verb: int | None, title: Span) -> str | None:
        """村两委定下《…》, 市政府的《…》: who is told right before the title, or begins the clause of the verb."""
        if verb is None:
            told = _GENERIC_TOUCHING.search(self._text, max(0, title.start - _LONGEST_SORT), title.start)
            if told is None:
                return None
            return self._original[slice(*told.span("highest" if told["highest"] else "who"))]
        start = self._sentence(verb, verb - _REACH)
        acting = list(_IN_SHORT.finditer(self._text, max(0, start - 1), verb))
        return self._original[slice(*acting[-1].span("who"))] if acting else None

    def verb(self, title: Span) -> int | None:
        """Where the words begin that say, ahead of a title, that it was issued; None where none do."""
        return self._verb(title, _VERB)

    def seat(self, verb: int) -> str | None:
        """The place told by its rank alone that does what a verb ahead of a title says: 省里出台《…》."""
        return self._acting.seat(verb)

    def _verb(self, title: Span, verbs: re.Pattern[str]) -> int | None:
        start = self._sentence(title.start, title.start - _REACH)
        for verb in verbs.finditer(self._text, start, title.start):
            if _TO_TITLE.fullmatch(self._text, verb.end(), title.start):
                return verb.start()
        return None

    def _author(self, title: Span) -> Span | None:
        """The person who wrote it: named last in the sentence with no body behind, or meant there by 他 or 她."""
        start = self._sentence(title.start, title.start - 2 * _REACH)
        verb = _VERB_OF_AUTHOR.search(self._text, start, title.start)
        named = [] if verb is None else [one for one in self._people if one.end <= verb.start()]
        if verb is None or not named:
            return None
        acts = _ACTS.search(self._text, max(0, start - 1), verb.start())
        here = max(start, named[-1].end, acts.start() if acts is not None else 0)
        if any(here <= body.start and body.end <= verb.start() for body in self._bodies):
            return None
        paragraph = (
            self._text.rfind("\n", 0, max(0, self._text.rfind("\n", 0, start))) + 1
        )  # this one or the one before
        return named[-1] if named[-1].start >= (paragraph if acts is not None else start) else None

    def follows(self, title: Span, previous: Span) -> bool:
        """Whether a title stands in one row with the title before it: 《甲》《乙》和《丙》."""
        return _IN_ROW.fullmatch(self._text, previous.end, title.start) is not None

    def _begins(self, body: Span, verb: int) -> bool:
        """Whether a body is who acts: in the verb's own clause, or at the head of the clause before it."""
        if not any(mark in "，," for mark in self._text[body.end : verb]):
            return True
        clause = body.start
        while clause > 0 and self._text[clause - 1] not in "，。；！？,;!?\n：:":
            clause -= 1
        return _WITH.search(self._text, clause, body.start) is None

    def _list_before(self, body: Span) -> int:
        """Where the row of bodies begins that ends with this one: 样报、样台."""
        start = body.start
        for other in reversed(self._bodies[: bisect_right(self._ends, body.start)]):
            if self._text[other.end : start] not in {"、", "和", "与", "联合", "会同", "协同"}:
                break
            start = other.start
        return start

    def _before(self, at: int) -> Span | None:
        """The last body named before ``at``, near it and in its sentence; not one that is spoken to."""
        index = bisect_right(self._ends, at) - 1
        if index < 0 or self._bodies[index].start < self._sentence(at, at - _REACH):
            return None
        body = self._bodies[index]
        return None if self._text.endswith(_ADDRESSED, 0, body.start) else body

    def _generic(self, verb: int | None) -> str | None:
        """市政府印发, 厂党委书记某某宣读: a body named by what it is."""
        if verb is None:
            return None
        start = self._sentence(verb, verb - _REACH)
        words = _QUOTED.sub(lambda quoted: "\0" * len(quoted[0]), self._text[start:verb])
        named = list(_GENERIC.finditer(words))
        if not named:
            return None
        first, last = start + named[-1].start(), start + named[-1].end()
        if _COUNTED.search(self._text, max(0, first - 2), first + 1):
            return None
        if _FOUNDED.search(self._text, max(0, first - _REACH), first):
            return None
        clause = max((start + end.end() for end in _CLAUSE_END.finditer(words, 0, last - start)), default=start)
        if first > clause and (within := list(_GENERIC_WITHIN.finditer(self._text, first, last))):
            first = within[-1].start()
        for other in reversed(named[:-1]):  # 县委、县政府
            if self._text[start + other.end() : first] not in {"、", "和"}:
                break
            first = start + other.start()
        return self._meant(max(clause, first), last)

    def _meant(self, start: int, end: int) -> str | None:
        """The words for a body, or the body named before that they point at: 该局."""
        words = self._original[start:end]
        if words.startswith(_POINTS_BACK):
            sort = words[1:]
            before = self._bodies[: bisect_right(self._ends, start)]
            return next((name for body in reversed(before) if (name := self._words(body)).endswith(sort)), words)
        return words or None

    def _named(self, body: str, title: Span) -> str:
        """The body, with the place that the title names where it is told by its sort alone: 区政府 by 《样区办法》."""
        place = self._policy_of(title) if _SEAT.fullmatch(body) else None
        if place is None:
            return body
        return place + body[1:] if place[-1] == body[0] and body[1] not in "里上" else place

    def _policy_of(self, title: Span) -> str | None:
        """The place that a policy's title begins with, if it is a province or the text speaks of it."""
        policy = _POLICY_OF.match(self._original[title.start : title.end])
        if policy is None:
            return self._acting.in_short(title) if _ANY_POLICY.match(self._original[title.start : title.end]) else None
        if not (policy["place"].endswith(_PROVINCIAL) or policy["stem"] in self._text):
            return None
        return policy["place"]

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]

    def _in_title(self, title: Span) -> str | None:
        words = self._original[title.start : title.end]
        named = _OF_TITLE.match(words)
        if named is not None:
            return named["issuer"]
        national = _NATIONAL.match(words, 1)
        return self._policy_of(title) if national is None else national[0]

    def _sentence(self, at: int, least: int) -> int:
        """Where the sentence of ``at`` begins, no further back than ``least``."""
        start, low = at, max(0, least)
        while start > low and self._text[start - 1] not in _SENTENCE_END:
            start -= 1
        return start
