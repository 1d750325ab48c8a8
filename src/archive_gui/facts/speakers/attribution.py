"""Who spoke the words in quotation marks: told by verbs of speech, by who acts beside them, by whom a pronoun means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.found import FoundPerson
from archive_gui.facts.quotes import Quoted
from archive_gui.facts.speakers.acts import continues, kin_acting, told_after
from archive_gui.facts.speakers.clauses import LED_BY_COLON, acting_in_clause, labelled, unlisted_at
from archive_gui.facts.speakers.headlines import speaker_of_headline
from archive_gui.facts.speakers.people import SENTENCE_ENDS, People, sentence_start
from archive_gui.facts.speakers.sayings import Sayings
from archive_gui.facts.speakers.shows import ELDER_ACTS, shown
from archive_gui.facts.speakers.subjects import Subjects
from archive_gui.facts.speakers.turns import Turns
from archive_gui.facts.speakers.voices import Voices
from archive_gui.facts.speakers.words import (
    CRIES_OUT,
    HAVING_SAID,
    IS_HEARD,
    IS_TOLD_LATER,
    LABEL,
    MADE_UP_BY,
    OWN_WORDS,
    PRONOUN,
    PRONOUN_ACTS,
    REFUSED_BY,
    SAME_AGAIN,
    SAY,
    SAYS_OF,
    SAYS_ON,
    SPEAKS_OF,
    SUMS_UP,
    VOWS,
    WHO,
    WORDING_OF,
    WORDS_OF,
    WRITTEN_BY,
)
from archive_gui.language.personal_names import surname_characters
from archive_gui.language.roles import AFTER_NAME

LED_BY_SPEECH = re.compile(
    rf"(?:{SAY}|要求|告诫|劝告|勉励|[嚷吼夸赞]|留言|搭腔|帮腔|接口|搭话|开腔)[^，。；！？“”\n]{{0,12}}?[：:，,]\s*$"
)
_LED_CLOSELY = re.compile(
    "(?:问候|回应|高呼|齐呼|大喊|直呼|喊着?|回答|[喊说叫吼道问答回](?:出|了|出了)?(?:一声|一句)|"
    "(?:补|添|接|插|丢下|冒出|甩出|蹦出|撂下)了?(?:一)?句(?:话)?[，,：:]?|(?<=[，,])(?:[就只便]?是?)?一句(?:话)?)$"
)
DEMANDS = re.compile(
    "(?:要求|强调|指出|表示|直言|坦言|称|说|反映|抱怨|感叹|号召|叮嘱|嘱咐|勉励|嘱托|寄语)"
    "(?:要|[他她]们?|大家|乡亲们|同学们|[一-鿿]{2}们)?$"
)
SPEECH_BEHIND = re.compile(rf"(?P<before>[^。！？!?；“”「」\n]{{0,40}}?)(?P<verb>{SAY})(?![起话法明服道课座坛堂授究])")
_TITLED = re.compile(rf"[{surname_characters()}](?:{alternatives(AFTER_NAME)})")
_HEARS = re.compile(
    "[^，。；！？“”\n]{0,12}?(?:应了一声|应声|答应[着了]|没[有]?(?:吭声|作声|说话|回答)|不吭声|不作声|听[了完罢后])"
)
"""What someone does who heard the words before."""
_IS_KIN = re.compile("[他她]的[一-鿿]{1,4}[就正也]?(?:是|叫)$")
"""Who is named behind is kin of whoever spoke: “…。”她的爷爷就是样样."""
_CROWD = re.compile("(?P<who>(?:村民|乡亲|老乡|工友|邻居|孩子|同学|姐妹|家长|社员|队员)们)(?![的和与、])")
_NEXT_PARAGRAPH = re.compile(r"\s*(?=[^\s“])")
_NEAR = 80
"""Characters before the words in which whoever acts is taken to speak them."""
_SETTING = re.compile("[^，,。；！？“”\n他她]{0,14}(?:[天时后日晚早夜午前年月\0]|傍晚|早晨)[，,]")
"""What tells when someone acts, before their name: 通水那天，样样."""
_TOLD_ALL = re.compile(r"[^。！？；\n“”]{0,40}?(?:说|介绍|表示|强调|指出|告诉记者)[，,：:]")
_VOICE = re.compile("(?<![一-鿿])(?P<who>[一-鿿]{2,10}?)(?:的?话音(?:未落|刚落|一落|才落)|[总老就]是这(?:么)?一?句话?)")
_CLOSING_MARKS = ("”", "&rdquo;")
_CRY = 16
_LONGEST_ORIGIN = 16
"""Characters that may tell where someone comes from, before their name: 样溪镇样坡村的样样."""
_COMMA = re.compile("[，。；：！？“”\n]")
_LEAST_LEAD = 4
"""What is cried out is no longer than this."""
_LIFTS_VOICE = re.compile("[唱喊嚷吼念]|吆喝|说着|笑着")
_REPORTS = frozenset(("介绍", "透露"))


class Speakers:
    """Tells the speakers of one text's quotations, asked in reading order."""

    def __init__(self, text: str, people: Sequence[FoundPerson], quoted: Sequence[Quoted] = ()) -> None:
        """``people`` are the names found in ``text``, in order; who is named inside ``quoted`` words spoke none."""
        self._text = text
        self._people = People(text, people, quoted)
        self._subjects = Subjects(text, self._people)
        self._sayings = Sayings(text, self._people, self._subjects)
        self._turns = Turns(text, self._people, self._subjects)
        self._voices = Voices(text, self._people)
        self._last_end = -1
        self._other: str | None = None
        """With whom the last speaker talks, if the text says so."""

    def of_speech(self, quoted: Quoted) -> str | None:
        """Who is told, or is likeliest, to have spoken the words; None where it is nobody that the text names."""
        speaker = None
        for step in (
            self._sayings.signed,
            self._turns.told,
            self._voices.heard,
            self._told_behind,
            self._continued,
            self._ahead,
            self._turns.asked,
            self._voices.in_run,
            self._broken_off,
            self._turns.taken_up,
            self._turns.before_other,
            self._behind,
            self._shows,
            self._turns.asked_by_reporter,
            self._sayings.written,
            self._split,
            self._near,
            self._around,
            self._turns.acted,
            self._turns.answering,
        ):
            speaker = step(quoted)
            if speaker is not None:
                break
        if speaker and SAME_AGAIN.fullmatch(speaker):
            speaker = self._named_later(quoted.span.end) or speaker
        if speaker:
            speaker = self._people.kin_named(speaker)
        self._turns.take(quoted, speaker)
        if not self._text.endswith(("”", "」"), 0, quoted.span.start) or self._last_end != quoted.span.start:
            self._other = self._asked(quoted, speaker)
        elif speaker is not None:
            self._other = self._subjects.last_speaker
        self._subjects.last_speaker, self._last_end = speaker or None, quoted.span.end
        return self._subjects.last_speaker

    def _asked(self, quoted: Quoted, speaker: str | None) -> str | None:
        """Who is asked, and so may answer: named right before the colon, 问样样：."""
        text, start = self._text, quoted.span.start
        stop = len(text[:start].rstrip("：:")) if text.endswith(("：", ":"), 0, start) else start
        told = self._people.named(max(0, stop - 4), stop)
        return told[-1].name if told and told[-1].span.end == stop and told[-1].name != speaker else None

    def _named_later(self, end: int) -> str | None:
        """Whom the sentence behind words and their teller names: “…”小伙子笑了。他叫样样."""
        later = IS_TOLD_LATER.match(self._text, end)
        named = self._people.named(later.end(), later.end() + 12) if later is not None else ()
        return named[0].name if named else None

    def _told_behind(self, quoted: Quoted) -> str | None:
        """Whose words they are, by what follows: 喊话的是样样; 群众的话点醒了他."""
        if (told := told_after(self._text, self._people, quoted.span.end)) is not None:
            return told
        made = MADE_UP_BY.match(self._text, quoted.span.end)
        if made is None and self._text.find("下", quoted.span.end, quoted.span.end + _NEAR) >= 0:
            made = VOWS.match(self._text, quoted.span.end)
        if made is not None:
            return self._subjects.of_stretch(*made.span("who"), last=False) or made["who"]
        words = WORDS_OF.match(self._text, quoted.span.end)
        return None if words is None else self._subjects.of_stretch(*words.span("who"), last=False)

    def _continued(self, quoted: Quoted) -> str | None:
        """The other half of words that the speaker's act parts: “…。”样样把杯子一放，“…”乙说."""
        between = Span(self._last_end, quoted.span.start) if 0 <= self._last_end <= quoted.span.start else None
        speaker = self._subjects.last_speaker
        goes_on = between is not None and continues(self._text, self._people, between, speaker)
        return speaker if goes_on else None

    def of_saying(self, quoted: Quoted) -> str | None:
        """Who quotes, sings or writes the words, or whose saying they are; most sayings are nobody's."""
        heard = self._voices.heard(quoted)
        return (heard or None) if heard is not None else self._sayings.speaker(quoted) or self._turns.by_voice(quoted)

    def of_headline(self, quoted: Quoted) -> str | None:
        """Whose words a headline gives; None where it is nobody that the text names."""
        return self._sayings.signed(quoted) or speaker_of_headline(self._text, quoted, self._people)

    def _ahead(self, quoted: Quoted) -> str | None:
        """Who is named before the words as saying them; empty where the text says that it is someone."""
        text, start = self._text, quoted.span.start
        before = text[max(0, start - 24) : start]
        low = sentence_start(text, start)
        if (label := labelled(text, start)) is not None:
            return label
        for told_by in (REFUSED_BY, WRITTEN_BY):
            if (told := told_by.search(text, low, start)) is not None:
                return told["who"]
        led = text.endswith(("：", ":"), 0, start)
        if led and (sums := SUMS_UP.search(text, max(0, low - 1), start)) is not None:
            return self._subjects.of_stretch(*sums.span("who"), last=True) or sums["who"]
        ends = not led and text.startswith("。", quoted.span.end)
        if ends and (summed := SAYS_OF.search(text, low, start)) is not None:
            return self._subjects.of_stretch(low, summed.start(), last=True) or unlisted_at(text, low)
        demands = DEMANDS.search(before)
        if demands is not None:  # whoever is named behind the verb is spoken to
            return self._subjects.of_stretch(low, start - len(demands[0]), last=True)
        if not any(led.search(before) for led in (LED_BY_SPEECH, LED_BY_COLON, _LED_CLOSELY)):
            return None
        if (own := OWN_WORDS.search(text, low, start)) is not None:
            return self._subjects.called(own["who"], start)
        if (wording := WORDING_OF.search(text, low, start)) is not None:
            return wording["who"]
        if self._people.tells_of_self(low, start):
            return self._people.narrator or ""
        kin = kin_acting(text, self._people, low, start)
        acting = kin if kin is not None else acting_in_clause(text, self._people, self._subjects, low, start)
        if acting is None:
            acting = self._subjects.of_stretch(low, start, last=True)
        return acting if acting is not None else unlisted_at(text, low)

    def _broken_off(self, quoted: Quoted) -> str | None:
        """Who begins a sentence that a comma breaks off before whole words: 样样支支吾吾，“……。”."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        if not text.endswith(("，", ","), 0, start) or not self._is_whole(end) or start - self._last_end <= _LEAST_LEAD:
            return None
        tail = SPEECH_BEHIND.match(text, end, end + 60)
        if tail is not None and text[tail.end() : tail.end() + 1] in {"。", "着", "道"}:
            return None
        low = sentence_start(text, start)
        named = self._people.named(low, start)
        if not named and (crowd := CRIES_OUT.match(text, low, start) or _CROWD.match(text, low, start)) is not None:
            return crowd["who"]
        if len(named) != 1 or PRONOUN_ACTS.search(text, named[0].span.end, start) is not None:
            return None
        return named[0].name if self._people.opens(named[0]) else None

    def _behind(self, quoted: Quoted) -> str | None:
        """Who is named behind the words as saying them, or begins the next sentence; after a colon nobody there is."""
        text, end = self._text, quoted.span.end
        if LED_BY_COLON.search(text, max(0, quoted.span.start - 2), quoted.span.start):
            return None
        at = end
        while at < len(text) and text[at] in "，, ":
            at += 1
        if (said := HAVING_SAID.match(text, at)) is not None:
            return self._subjects.of_stretch(said.end(), said.end() + 1, last=False)
        if SPEAKS_OF.match(text, at):
            return self._behind_topic(at)
        tail = SPEECH_BEHIND.match(text, at, at + 60)
        if tail is not None:
            if self._opens_report(quoted, tail):
                return None
            speaker = self._subjects.of_stretch(at, tail.end("before"), last=False)
            if speaker is not None:
                return speaker
        stop = SENTENCE_ENDS.search(text, at)
        voice = _VOICE.search(text, at, min(stop.start() if stop is not None else len(text), at + 60))
        if voice is not None:
            return self._subjects.of_stretch(*voice.span("who"), last=False) or voice["who"]
        setting = _SETTING.match(text, at) if self._is_whole(end) else None
        if setting is not None:
            acting = self._people.named(setting.end(), setting.end() + _LONGEST_ORIGIN)
            if acting and not _COMMA.search(text, setting.end(), acting[0].span.start):
                return self._subjects.kin_of(acting[0], at + 40)
        return self._begins(at, stop.start() if stop is not None else len(text))

    def _begins(self, at: int, stop: int) -> str | None:
        """Who begins the sentence at ``at``: a name, he or she to whom another does something, surname and title."""
        text = self._text
        near = self._people.named(at, at + 16)
        if near and (_HEARS.match(text, near[0].span.end) or _IS_KIN.search(text, at, near[0].span.start)):
            return None
        if near and self._people.are_objects(near[:1]):
            clause = PRONOUN_ACTS.search(text, near[0].span.end, stop)
            return self._subjects.meant(at, clause["who"], near) if clause is not None else None
        if near and not any(mark in text[at : near[0].span.start] for mark in "，。；！？\n“（("):
            return self._subjects.kin_of(near[0], at + 40)
        titled = _TITLED.match(text, at)
        return titled[0] if titled is not None else unlisted_at(text, at)

    def _shows(self, quoted: Quoted) -> str | None:
        """Who shows behind whole words that they have spoken; words that touch others answer them."""
        if not self._is_whole(quoted.span.end) or quoted.span.start == self._last_end:
            return None
        return shown(self._text, self._people, self._subjects, quoted)

    def _opens_report(self, quoted: Quoted, tail: re.Match[str]) -> bool:
        """Whether who is named behind goes on to report, and the words are of whom the sentence before tells.

        样样十分钟办完了手续。“以前要跑五个部门。”主任某某介绍，今年……
        """
        text, start = self._text, quoted.span.start
        if tail["verb"] not in _REPORTS or text[tail.end() : tail.end() + 1] not in {"，", ","}:
            return False
        low = max(start - _NEAR, 0, *(text.rfind(mark, max(start - _NEAR, 0), start - 1) + 1 for mark in "。！？\n”"))
        return text[start - 1 : start] == "。" and bool(self._people.named(low, start))

    def _behind_topic(self, at: int) -> str | None:
        """Who acts behind what is spoken of: “…”说起学生，样样笑了."""
        text = self._text
        comma = re.compile("[，,]").search(text, at, at + 24)
        stop = SENTENCE_ENDS.search(text, at)
        if comma is None or (stop is not None and stop.start() < comma.start()):
            return None
        end = min(stop.start() if stop else len(text), comma.end() + 16)
        return self._subjects.of_stretch(comma.end(), end, last=False)

    def _split(self, quoted: Quoted) -> str | None:
        """The other half of split words: “…，”他说，“…”."""
        between = self._text[self._last_end : quoted.span.start] if self._last_end >= 0 else None
        if between == "" and self._takes_turns(quoted):
            return self._other or self._turns.heard_before(quoted) or ""
        if between is None or len(between) > 40 or any(mark in between for mark in "。！？\n"):
            return None
        return self._subjects.last_speaker

    def _takes_turns(self, quoted: Quoted) -> bool:
        """Whether words that touch the ones before answer them: a question, or two cries."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        cries = text.rfind("“", max(0, start - _CRY), start) >= 0 and end - start <= _CRY
        return text[start - 2] in "？?" or (cries and text[start - 2] in "！!")

    def _near(self, quoted: Quoted) -> str | None:
        """Whoever the sentence or two before the words speak of, within their paragraph."""
        text, start = self._text, quoted.span.start
        low = text.rfind("\n", max(0, start - 400), start) + 1
        if not text[low:start].strip():
            return self._opened(low)
        if text[start - 1] in "。！？" and (teller := self._teller(low, start)) is not None:
            return teller
        if text[start - 1 : start] not in "。！？：:，,":
            return None
        elder = ELDER_ACTS.match(text, opening := sentence_start(text, start - 1))
        if elder is not None and PRONOUN_ACTS.search(text, elder.end(), start) is not None:
            elder = None  # 老人塞给他鸡蛋，他收下了
        if elder is not None and text[start - 1] == "。" and not self._people.named(opening, start):
            return self._subjects.called(elder["who"], opening)
        near = max(low, start - _NEAR)
        if not self._people.named(near, start) and not PRONOUN.search(text, near, start):
            names = {one.name for one in self._people.named(low, start)}
            if len(names) == 1 and text[start - 1] in "。！？" and not WHO.match(text, opening):
                return names.pop()
        return self._subjects.of_stretch(near, start, last=True)

    def _opened(self, low: int) -> str | None:
        """Who is about to speak where the paragraph before ends: 样样打开了话匣子——."""
        end = len(self._text[:low].rstrip()) if self._text[max(0, low - 4) : low].strip() else low
        if not self._text.endswith(("：", ":", "——"), 0, end):
            return None
        begin = self._text.rfind("\n", max(0, end - _NEAR), end) + 1
        return self._subjects.of_stretch(max(begin, sentence_start(self._text, end - 1)), end, last=True)

    def _teller(self, low: int, high: int) -> str | None:
        """Whose report the paragraph gives where nobody is named in the sentences between: 主任样样说，……。“…”."""
        persons = self._people.named(low, high)
        if not persons or persons[-1].span.end >= high - _NEAR:
            return None
        says_on = list(SAYS_ON.finditer(self._text, persons[-1].span.end, high))
        if says_on:
            return self._subjects.meant(says_on[-1].start("who"), says_on[-1]["who"])
        end = persons[-1].span.end
        return persons[-1].name if _TOLD_ALL.match(self._text, end, min(high, end + _NEAR)) else None

    def _around(self, quoted: Quoted) -> str | None:
        """For words that are a paragraph or go on with it: who spoke before in it, who opens it, who opens the next."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        low = text.rfind("\n", max(0, start - 600), start) + 1
        if text[low:start].strip() and not LABEL.fullmatch(text, low, start):
            if self._last_end > low and not self._people.named(self._last_end, start):
                return self._subjects.last_speaker
            if text[start - 1] not in "。！？”） \u3000":
                return None
            opening = self._people.named(low, start)
            if opening:
                return opening[0].name
        behind = _NEXT_PARAGRAPH.match(text, end)
        if behind is None:
            return None
        stop = min((at for mark in "。！？\n“" if (at := text.find(mark, behind.end())) >= 0), default=len(text))
        stop = min(stop, behind.end() + 80)
        named = self._people.named(behind.end(), stop)
        if named:
            return self._subjects.kin_of(self._people.actor(named, stop), stop)
        if (later := self._named_later(end)) is not None:
            return later
        heard = IS_HEARD.match(text, behind.end())
        if heard is not None and (voice := self._voice(heard.end())) is not None:
            return voice
        pronoun = PRONOUN.search(text, behind.end(), stop)
        if pronoun is not None and self._is_whole(end):
            return self._subjects.meant(start, pronoun[0])
        cried = CRIES_OUT.search(text, behind.end(), stop)
        if cried is not None or text[stop : stop + 1] != "。" or text[low:start].strip():
            return cried["who"] if cried is not None else None
        second = SENTENCE_ENDS.search(text, stop + 1)
        named = self._people.named(stop, second.start() if second is not None else len(text))
        return named[0].name if named else None

    def _voice(self, at: int) -> str | None:
        """Who sings or shouts in the sentence at ``at``, or begins it."""
        stop = SENTENCE_ENDS.search(self._text, at, at + 2 * _NEAR)
        named = self._people.named(at, stop.start() if stop is not None else at + _NEAR)
        ends = [one.span.start for one in named[1:]] + [stop.start() if stop is not None else at + _NEAR]
        for one, end in zip(named, ends, strict=False):
            if _LIFTS_VOICE.search(self._text, one.span.end, end):
                return one.name
        return named[0].name if named else None

    def _is_whole(self, end: int) -> bool:
        """Whether the words that end there are a sentence of their own: “甜！”."""
        text = self._text
        mark = next((mark for mark in _CLOSING_MARKS if text.endswith(mark, 0, end)), "")
        return mark != "" and text[end - len(mark) - 1] in "。！？!?…"
