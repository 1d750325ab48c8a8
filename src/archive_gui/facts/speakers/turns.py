"""Who speaks in turn: who answers a question or a call, whose letter is quoted, whom 这位 and 老人 take up."""

from __future__ import annotations

import re

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.quotes import Quoted
from archive_gui.facts.speakers.people import People, sentence_start
from archive_gui.facts.speakers.subjects import Subjects
from archive_gui.facts.speakers.words import ARE_WORDS_OF, WHO
from archive_gui.language.personal_names import read_name
from archive_gui.language.roles import AFTER_NAME

_ASKED = frozenset("？?")
_CALLED = re.compile(
    rf"(?P<who>[一-鿿]?(?:{alternatives(AFTER_NAME)})|[一-鿿]{{1,2}}[爷叔婶伯嫂哥姐公婆娘爹妈])[，,！!]"
)
"""Whom words are called to: “三爷，收成几多？”"""
_ANSWERED = re.compile("[^，。；！？“”\n他她]{0,6}(?:回?答|答应|应)(?:道|了?一声|了)?[，。]")
"""An answer of which no name is told: “…”对面答."""
_OLD_ANSWERS = re.compile("[。”](?:老(?:人家?|[汉太伯])|大[爷娘妈]|对方)(?![们的和与])[^，。；！？“”\n]{0,14}[：:，,]$")
"""Someone old, or the other one, who answers a call in the sentence behind it: 老人点点头：."""
_NAMED_SO = "(?:唤作|叫作|叫做|称作|称为|人称|外号|绰号|唤他|叫他|叫她)“?{}”?的?"
_POINTED = re.compile("(?:[^，。；！？“”\n他她]{2,14}[，,])?这(?:位|名)(?!记者|读者|专家们)(?=[一-鿿\\d])")
_WHO_POINTED = re.compile(f"(?:[^，。；！？“”\\n]{{0,14}}的)?(?P<who>{WHO.pattern})")
_OLD = re.compile("(?P<who>老(?:人家?|[汉太伯]|奶奶|爷爷)|大[爷娘妈伯婶叔])(?![们的和与、])(?=[一-鿿])")
_IN_LETTER = re.compile("[，,]?(?:来)?信[里中上](?:还|又|接着|末尾|最后)?(?:这样|这么|如此)?[写说讲]")
_WRITER = re.compile("(?:写信|来信|寄信)的?(?:人|者)(?:就|名)?(?:是|叫)")
_CITES = re.compile(
    "引(?:用|述)?了?(?:[一这那几两][句段]|句)?(?P<who>[^，。；“”\n]{1,12}?)(?:常说|爱说|说过|讲过)?的(?:[一这那]句|原)?话[：:，,]?$"
)
"""Whose words somebody quotes: 他引了一句群众的话."""
_VOICE_OF = re.compile(
    "[^，。；！？“”\n]{0,8}?(?:传来|响起|飘来|传出|是)了?(?P<whose>[^，。；！？“”\n]{1,12}?)的(?:声音|喊声|笑声|吆喝声|话音|嗓门)"
)
"""What is heard behind words: 屋里传来样样的声音."""
_SEEN_BY = re.compile("在(?P<whose>[^，。；！？“”\n]{2,10})(?:看来|眼里|眼中|心里)[，,：:]$")
_CUTS_IN = re.compile(
    "\\s{1,4}[^。！？“”\n]{0,30}?(?:插话|插嘴|接话|接过话|接茬|搭腔|打断|抢着|抢过话|补充|反驳|回应|应道|回答|答道)[^。！？“”\n]{0,10}[：:]“"
)
"""What begins the next paragraph where another goes on to speak: 样样插话：."""
_OFTEN = re.compile("(?:时?[常总爱老最]|挂在).*")
"""What tells how often someone says words, behind a name: 样样|常挂在嘴边."""
_OF_THREE = 3
_ASKS_ONE = re.compile(
    "[^。！？；“”\n]{0,12}?(?:[追反]?问|打趣|数落|埋怨|责怪|逗|笑)(?P<whom>[他她])[^。！？；“”\n他她]{0,8}。?\\s+"
)
"""What stands between words put to him or her and the next paragraph: 公公问她."""
_REPORTER_ASKS = re.compile(
    "[^。！？；“”\n]{0,10}?(?:记者|笔者|我们|[我俺])(?:[又再还忙]|接着|忍不住|好奇地)?(?:追问|询问|请教|问)(?:起|到)?"
)
_HE_OR_SHE = re.compile("[他她](?![们的])")
_HANDS_OVER = re.compile("(?:塞|递|交|送|披|戴|揣)[到给进在]|[拉攥握]住?[着了]?[^，。]{0,6}的手|拦[住下]|追[上出]|拽住")
_FAR = 1_000
"""Characters within which the one who is interviewed was heard before."""


class Turns:
    """Tells who answers in the talk that one text reports, asked in reading order."""

    def __init__(self, text: str, people: People, subjects: Subjects) -> None:
        """``people`` are those named in ``text``."""
        self._text = text
        self._people = people
        self._subjects = subjects
        self._last: tuple[str, int] | None = None
        """Who was told last to have spoken, and where the words end."""
        self._before: tuple[str, int] | None = None
        """Who was told to have spoken before that one."""
        self._heard: Quoted | None = None
        """The words before."""
        self._lines: tuple[Quoted, ...] = ()
        """The words before and those before them."""
        self._asked: int | None = None
        self._called: tuple[str, int] | None = None

    def told(self, quoted: Quoted) -> str | None:
        """Whose words they are by the letter or the saying that somebody quotes, or by a call that they answer."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        if _IN_LETTER.match(text, end):
            writer = _WRITER.search(text, max(0, start - _FAR), start)
            named = self._people.named(writer.end(), writer.end() + 1) if writer is not None else ()
            return named[0].name if named else "写信人"
        if (cites := _CITES.search(text, max(0, start - 30), start)) is not None:
            named = self._people.named(*cites.span("who"))
            return named[0].name if named else cites["who"]
        if (voice := self.by_voice(quoted)) is not None:
            return voice
        if self._called is None or text[self._called[1] : start].count("\n") > len("\n\n"):
            return None
        if _OLD_ANSWERS.search(text, self._called[1], start) is not None and not self._people.named(
            text.rfind("。", self._called[1], start) + 1 or start, start
        ):
            return self._whole_name(self._called[0])
        answered = _ANSWERED.match(text, end)
        if answered is None or self._people.named(end, answered.end()):
            return None
        return self._whole_name(self._called[0])

    def by_voice(self, quoted: Quoted) -> str | None:
        """Whose voice is heard behind words, whose often said words or whose view they are."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        for told in (
            _VOICE_OF.match(text, end),
            ARE_WORDS_OF.match(text, end),
            _SEEN_BY.search(text, max(0, start - 14), start),
        ):
            if told is None:
                continue
            named = self._people.named(*told.span("whose"))
            whose = _OFTEN.sub("", told["whose"])
            reading = read_name(whose + "，", 0)
            if named or (reading is not None and reading.end == len(whose) == _OF_THREE and reading.weight > 1):
                return named[0].name if named else whose
        return None

    def taken_up(self, quoted: Quoted) -> str | None:
        """Whom the sentence behind whole words takes up by 这位 or 老人, where it names nobody."""
        text, at = self._text, quoted.span.end
        if self._people.named(at, at + _SENTENCE):
            return None
        pointed = _POINTED.match(text, at)
        if pointed is not None:
            who = _WHO_POINTED.match(text, pointed.end())
            return self._subjects.meant(quoted.span.start, "") or (who and who["who"])
        old = _OLD.match(text, at)
        if old is None or not self._begins_paragraph(quoted):
            return None
        before = self._people.named(max(0, quoted.span.start - _NEAR), quoted.span.start)
        aged = self._people.old(before)
        return aged[-1].name if aged else None

    def answering(self, quoted: Quoted) -> str | None:
        """Who answers the question of a paragraph of nothing else: the one who was heard before it."""
        if not self._is_paragraph(quoted):
            return None
        asked = self._asked is not None and not self._text[self._asked : quoted.span.start].strip()
        if asked and self._last is not None:
            return self._last[0]
        return self._in_turn(quoted)

    def _in_turn(self, quoted: Quoted) -> str | None:
        """Who was heard before another, of whom the text names no more than that they asked, put a question."""
        if self._heard is None or self._last is None or self._before is None or self._last[0] == self._before[0]:
            return None
        text, end = self._text, self._heard.span.end
        near = quoted.span.start - self._before[1] < _NEAR
        between = text[end : quoted.span.start]
        if self._alternates(quoted):
            return self._before[0]
        question = text[self._heard.inside.end - 1] in _ASKED and self._last[1] == end
        return self._before[0] if near and question and between.count("\n") and len(between) < _SENTENCE else None

    def heard_before(self, quoted: Quoted) -> str | None:
        """Who was heard just before the last speaker, and so may answer."""
        if self._last is None or self._before is None or self._last[0] == self._before[0]:
            return None
        return self._before[0] if quoted.span.start - self._before[1] < _SENTENCE * 2 else None

    def _alternates(self, quoted: Quoted) -> bool:
        """Whether the two paragraphs before begin with the words of two, by turns, and these go on."""
        if len(self._lines) < len("甲乙"):
            return False
        text, (first, second) = self._text, self._lines
        if self._heard is None or self._heard.span != second.span or not self._begins_paragraph(second):
            return False
        gaps = (text[first.span.end : second.span.start], text[second.span.end : quoted.span.start])
        return self._begins_paragraph(first) and all(
            gap.strip(" \n\u3000").count("\n") == 0 < gap.count("\n") for gap in gaps
        )

    def asked(self, quoted: Quoted) -> str | None:
        """Who answers in a paragraph what another asked him or her in the one before: “…？”公公问她."""
        text, start = self._text, quoted.span.start
        if self._heard is None or not self._is_paragraph(quoted):
            return None
        asks = _ASKS_ONE.fullmatch(text, self._heard.span.end, start)
        if asks is None:
            return None
        others = self._people.named(self._heard.span.end, start)
        return self._subjects.meant(self._heard.span.start, asks["whom"], others)

    def asked_by_reporter(self, quoted: Quoted) -> str | None:
        """Whom the reporter asked in the sentence before: 记者问样样怕不怕。“…”."""
        text, start = self._text, quoted.span.start
        if text[start - 1 : start] not in {"。", "？", "?"}:
            return None
        asks = _REPORTER_ASKS.match(text, sentence_start(text, start - 1), start)
        if asks is None:
            return None
        named = self._people.named(asks.end(), start)
        if named:
            return named[0].name
        pronoun = _HE_OR_SHE.match(text, asks.end())
        return None if pronoun is None else self._subjects.meant(asks.start(), pronoun[0])

    def acted(self, quoted: Quoted) -> str | None:
        """Who hands something over, or holds someone back, as the paragraph ends ahead of words by themselves."""
        text = self._text
        if not self._is_paragraph(quoted) or text[quoted.inside.end - 1] not in "。！？!?…":
            return None
        end = len(text[: quoted.span.start].rstrip())
        low = max(sentence_start(text, max(0, end - 1)), text.rfind("\n", 0, end) + 1)
        named = self._people.named(low, end)
        if not named or _HANDS_OVER.search(text, named[0].span.end, end) is None:
            return None
        return self._people.actor(named, end).name

    def before_other(self, quoted: Quoted) -> str | None:
        """Of whom the paragraph before tells, where another cuts in behind words that fill a paragraph."""
        if not self._is_paragraph(quoted) or _CUTS_IN.match(self._text, quoted.span.end) is None:
            return None
        return self._subjects.meant(quoted.span.start, "")

    def take(self, quoted: Quoted, speaker: str | None) -> None:
        """Note who is told to have spoken, what was asked, and who was called."""
        text, end = self._text, quoted.inside.end
        question = text[end - 1 : end] in _ASKED and self._is_paragraph(quoted) and not speaker
        self._asked = quoted.span.end if question else None
        self._heard = quoted
        self._lines = (*self._lines, quoted)[-2:]
        if speaker:
            self._before = self._last
            self._last = speaker, quoted.span.end
        elif self._last is not None and quoted.span.end - self._last[1] > _FAR:
            self._last = None
        called = _CALLED.match(text, quoted.inside.start, end)
        self._called = (called["who"], quoted.span.end) if called is not None else None

    def _whole_name(self, called: str) -> str:
        """Who is told to be called so (被唤作三爷的样样), else the words."""
        at = self._called[1] if self._called is not None else 0
        told = re.compile(_NAMED_SO.format(re.escape(called))).search(self._text, max(0, at - _FAR), at + _FAR)
        named = self._people.named(told.end(), told.end() + 1) if told is not None else ()
        return named[0].name if named else called

    def _begins_paragraph(self, quoted: Quoted) -> bool:
        return self._text[max(0, quoted.span.start - 1) : quoted.span.start] in {"", "\n", "\u3000"}

    def _is_paragraph(self, quoted: Quoted) -> bool:
        """Whether the words are a paragraph of their own."""
        return self._begins_paragraph(quoted) and self._text[quoted.span.end : quoted.span.end + 1] in {"", "\n"}


_SENTENCE = 24
"""Characters behind words in which who speaks them would be named."""
_NEAR = 200
"""How far back, in characters, an old one was told of."""
