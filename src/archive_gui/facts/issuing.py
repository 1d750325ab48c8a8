"""Who acts in the words that lead to a document's title, where no body stands right before the verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from archive_gui.domain.spans import Span

_HEAD = r"(?:^|(?<=[，,。；;！!？?：:、“\n\x00])|(?<=[年月日]))"
_SEAT = r"(?:(?:[省市州县区旗镇乡]?(?:党委|委)[、和])?[省市州县区旗镇乡](?:人民)?政府|[省市州县区旗镇乡]委|[镇乡]?党委)"
_MEANWHILE = (
    r"(?:近日|日前|今年|去年|明年|今后|随后|先后|相继|陆续|率先|专门|研究|及时|还|也|又|就|便|已经?|将要?|再|并|正在?"
    r"|\x00){0,4}"
)
_WITH_THIS = r"(?:[把将](?![按依根对落])[^，。；！？\n]{1,30})?$"
_BY_THIS = r"(?:(?:按照?|根据|依[据照]|对照|参照|落实|结合)|[一-鿿]{2,9}(?:按照|根据|对照|落实))?"
_SEAT_ACTS = re.compile(rf"{_HEAD}{_MEANWHILE}{_BY_THIS}(?P<seat>[省市州县区镇乡]里){_MEANWHILE}{_WITH_THIS}")
_PLACE_BEHIND = re.compile(_MEANWHILE + _WITH_THIS)
_HELPED = re.compile(r"(?:协助|帮助|帮|指导|支持|督促|督导|配合|推动)$")
_BY = re.compile(
    r"(?:由|(?<!已)经(?=[一-鿿]{2,18}会))(?P<issuer>(?![^，。\n]*[被的])[一-鿿\x01、]{2,20}?)"
    r"(?:统一|联合|共同|负责|牵头|组织|指导|主持|研究|集体|讨论|表决|及时|下)*$"
)
_GATHERED = re.compile(
    r"(?P<who>(?:村民|居民|村民代表|居民代表|户主|社员|职工|职工代表|股东)(?:大会|会议))(?:全票|一致|投票|表决|集体|讨论|审议|协商|共同|重新|还|也|又|就|便|已经?|\x00){0,4}$"
)
_CONTINUES = re.compile(rf"{_HEAD}{_MEANWHILE}$")
_HEADS_SENTENCE = re.compile(rf"[\s\x00]*(?:为此，|对此，)?(?P<who>{_SEAT})(?=[一-鿿\x00])")
_SIGNS = re.compile(r"签[订署下定]?(?:了)?$")
_IN_OFFICE = re.compile(
    r"(?P<place>[一-鿿]{2,9})?(?P<level>[省市州县区旗镇乡])(?:长|委书记|委副书记|委常委|委)(?:[、，]?(?:副?[省市州县区旗镇乡]长|代[省市州县区旗镇乡]长|[常副]务?副?[市县区]长))?$"
)
_SIGNED_ON = re.compile(
    r"(?P<who>村民|群众|乡亲|居民|住户|户主|农户|社员|职工|干部|党员|队员|代表|家长|学生)们?(?:联名|一起|先后|纷纷)?在$"
)
_HAND_PUT = re.compile(r"[上里]?(?:了|也|都|先后|一一|郑重|工工整整地?){0,2}(?:按|签|摁|捺|盖|写下(?:自己的)?名)")
_OWN_NOTES = ("记》", "笔记本》", "日志》", "手账》")
_OF_PEOPLE = re.compile(r"(?<=[一-鿿]{2})(?:[一-鿿]{1,3}族)*(?:各族)?自治$")
_CLAUSE = "，,。；;！!？?：:\n"
_SENTENCE = "。；！？!?;\n"
_FURTHEST = 160


class Acting:
    """Answers, for the documents of one text, who issues one whose title or verb no body precedes.

    ``text`` is folded with titles blanked, ``original`` as printed; all spans stand in order.
    """

    def __init__(
        self, text: str, original: str, bodies: Sequence[Span], people: Sequence[Span], places: Sequence[Span]
    ) -> None:
        self._text = text
        self._original = original
        self._bodies = bodies
        self._people = people
        self._places = places

    def seat(self, verb: int) -> str | None:
        """The place that begins the verb's clause, told by its rank alone: 局长王某说，县里将出台《…》."""
        seat = _SEAT_ACTS.search(self._text, max(0, self._clause(verb) - 1), verb)
        return None if seat is None else self._original[slice(*seat.span("seat"))]

    def named(self, verb: int) -> str | None:
        """Who is told in the verb's clause: by whom it is done, a meeting, the place that acts."""
        return self._by(verb) or self._gathered(verb) or self._place(verb)

    def hands(self, title: Span) -> str | None:
        """Whose hands are on a document: who signs it, or for whom; whose notes it holds."""
        return self._signing(title) or self._signers(title) or self._keeper(title)

    def topic(self, verb: int) -> str | None:
        """Who begins the sentence of a verb without anybody in its own clause: 县委把…列为…，先后印发《…》."""
        if _CONTINUES.search(self._text, max(0, self._clause(verb) - 1), verb) is None:
            return None
        start, low = verb, max(0, verb - _FURTHEST)
        while start > low and self._text[start - 1] not in _SENTENCE:
            start -= 1
        seat = _HEADS_SENTENCE.match(self._text, start, verb)
        if seat is not None:
            return self._original[slice(*seat.span("who"))]
        first = next((body for body in self._bodies if start <= body.start < verb), None)
        if first is None or self._text[start : first.start].strip("\0 ，"):
            return None
        return None if self._text.startswith(("的", "与", "和", "同"), first.end) else self._words(first)

    def in_short(self, title: Span) -> str | None:
        """The place of the text whose name in short begins a title: 《样江产业方案》 of 样江苗族自治县."""
        inner = self._original[title.start + 1 : title.end]
        named = {words for place in self._places if (words := self._words(place))[-1] in "市县州区旗"}
        short = (words for words in named if inner.startswith(_OF_PEOPLE.sub("", words[:-1])))
        return max(short, key=len, default=None)

    def _place(self, verb: int) -> str | None:
        """The named place that begins the verb's clause or is helped in it: 样县已把…写入《…》, 帮助样县编制《…》."""
        clause = self._clause(verb)
        for place in self._places:
            if not clause <= place.start < place.end <= verb:
                continue
            ahead = self._text[clause : place.start].strip("\0 ")
            if _PLACE_BEHIND.fullmatch(self._text, place.end, verb) and (
                not ahead or ahead[-1] in "年月日" or _HELPED.search(ahead)
            ):
                return self._words(place)
        return None

    def _by(self, verb: int) -> str | None:
        """由县某室发《…》, 经村民大会通过《…》."""
        told = _BY.search(self._text, self._clause(verb), verb)
        if told is None:
            return None
        start, end = told.span("issuer")
        first = next((body for body in self._bodies if body.start == start), None)
        if first is not None and first.end < end and self._text[first.end] not in "、和":
            end = first.end  # 由样委会同有关部门新修订的《…》
        return self._original[start:end]

    def _gathered(self, verb: int) -> str | None:
        """Those who decided it together: 村民大会修订了《…》."""
        told = _GATHERED.search(self._text, self._clause(verb), verb)
        return None if told is None else self._original[slice(*told.span("who"))]

    def _signing(self, title: Span) -> str | None:
        """Whom somebody in office signs for: 县长王某与各乡镇签订《…》, the county."""
        clause = self._clause(title.start)
        verb = _SIGNS.search(self._text, clause, title.start)
        person = next((one for one in self._people if clause <= one.start < title.start), None)
        office = None if person is None else _IN_OFFICE.search(self._text, clause, person.start)
        if verb is None or office is None:
            return None
        level, at = office["level"], office.start("level")
        before = takewhile(lambda place: place.start <= at, self._places)
        named = [self._words(place) for place in before if self._text[place.end - 1] == level or place.end == at]
        return named[-1] if named else None

    def _signers(self, title: Span) -> str | None:
        """Those who put their hands to it: 九十名村民在《…》上按下红手印."""
        told = _SIGNED_ON.search(self._text, self._clause(title.start), title.start)
        if told is None or _HAND_PUT.match(self._text, title.end) is None:
            return None
        return self._original[slice(*told.span("who"))]

    def _keeper(self, title: Span) -> str | None:
        """Whose notes they are: 王某的《驻村日记》."""
        if not self._original.endswith(_OWN_NOTES, title.start, title.end):
            return None
        keeper = next((one for one in self._people if one.end == title.start - 1), None)
        return self._words(keeper) if keeper is not None and self._text[keeper.end] == "的" else None

    def _clause(self, at: int) -> int:
        start = at
        while start > 0 and self._text[start - 1] not in _CLAUSE:
            start -= 1
        return start

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]
