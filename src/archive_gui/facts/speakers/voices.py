"""Words that nobody named in the clause speaks: a device, people of old, all who tell of someone, two in talk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.quotes import Quoted
from archive_gui.facts.speakers.people import People, sentence_start
from archive_gui.facts.speakers.words import PRONOUN_ACTS, Mention
from archive_gui.language.personal_names import surname_characters

_DEVICES = alternatives(
    re.findall(
        r"\S+",
        "喇叭 广播 音箱 音响 收音机 对讲机 打卡机 闸机 读卡器 扫码枪 自助机 一体机 导航 导航仪 机器人 闹钟 报警器 "
        "警报器 语音 语音播报 提示音 电子屏 显示屏 叫号机",
    )
)
_SOUNDS = re.compile(
    rf"[^。！？“”\n]{{0,30}}?(?<![起用过着开举握拿借靠听装给把])(?P<who>[大小]?(?:{_DEVICES}))"
    r"(?![里中上]?传[来出])(?:(?![，。的])[一-鿿]){0,8}?(?:响|播|提示|提醒|喊|报)"
)
"""A device that is heard behind words: “…”车间的打卡机响了."""
_SOUNDS_AHEAD = re.compile(
    rf"(?<![起用过着开举握拿借靠听装给把])(?P<who>[大小]?(?:{_DEVICES}))(?:(?![，。的里中上传])[一-鿿]){{0,8}}?"
    r"(?:响起?|播放?|播报|提示|提醒|喊|报)(?:着|道|了|起)?[：:，,]$"
)
_OF_OLD = re.compile(
    r"(?:^|[，。！？；\n”])[^，。；“”\n]{0,6}?(?P<who>古人|前人|先人|先贤|老祖宗|祖先|祖辈)"
    r"[^，。；“”\n]{0,6}[云说讲道言训话][：:，,]?$"
)
"""People of old, whom a text quotes: 古人讲."""
_PEOPLE = (
    r"(?:(?![，。；的])[一-鿿]){0,6}?(?:村民|乡亲|群众|老乡|邻居|邻里|百姓|居民|牧民|渔民|同事|战友|工友|家长|学生|孩子|同学|队友|干部|"
    r"当地人|[村寨镇乡]里人|大家|大伙儿?)们?"
)
_TELL_OF = re.compile(
    rf"(?:^|[。！？；\n”，])(?P<who>{_PEOPLE})(?:[一每只常都]+)?(?:[说提谈讲聊夸]起|[说提谈讲聊]到|评价)"
    r"[^，。！？；“”\n]{1,20}[，,](?P<how>[^。！？；“”\n]{0,24}?[：:，,]?)$"
)
"""All who tell of someone: 村民们说起他，总爱用一句老话."""
_IN_THEIR_EYES = re.compile(rf"在(?P<who>{_PEOPLE})(?:看来|眼里|眼中|心里|心中)[，,：:]$")
_IN_WORDS_OF = re.compile(
    r"(?:用|拿|借用?|按)(?P<who>[^，。；：“”\n]{1,16}?)(?:自己)?的(?:原)?话(?:来)?[说讲][，,：:]?$"
)
_ANSWER_OF = re.compile(
    r"(?:^|[，。！？；\n”])(?P<who>[^，。；：“”\n]{2,14}?)的(?:回答|答复|回复|表态|回话)[^，。；：“”\n]{0,10}[：:，,]$"
)
_SENT_BY = re.compile(
    r"是(?P<who>[^，。；：“”\n是]{2,14}?)(?:给[^，。；：“”\n]{1,6})?(?:发|寄|写|传|捎|打)(?:来|给[^，。；：“”\n]{1,6})的[：:]$"
)
"""Who sent words: 是样样发来的：."""
_FROM_ABOVE = re.compile(
    r"(?:^|[，。！？；\n”])(?P<who>[一-鿿]{2,14}?(?:领导|负责同志|会议|全会))(?![的们和与])[^，。；：“”\n]{0,12}?"
    r"(?:强调|指出|要求|提出|明确)[：:，,]$"
)
"""Leaders without a name, or a meeting, whose words are quoted: 省委领导在调研时指出：."""
_I_AM = re.compile(rf"我(?:是|叫)(?:[^，。！？“”\n]{{1,14}}的)?(?P<who>[小老][{surname_characters()}])[，。！]")
"""Who gives their own name as they begin to speak: “我是样行的小样，……”."""
_CRIED = re.compile(
    rf"[^。！？“”\n]{{0,24}}?(?P<who>{_PEOPLE})的(?:欢呼|惊叹|赞叹|喝彩|叫好|议论|呼喊|呐喊|喊叫|喊|笑|歌|读书|吆喝)声"
    r"(?:(?![，。])[一-鿿]){0,8}?(?:此起彼伏|响|不断|不绝|回荡|传|飘|连成|汇成|四起|打断)"
)
"""People who are heard behind words: 乡亲们的欢呼声此起彼伏."""
_READ_THERE = re.compile(
    r"[^，。“”\n]{0,10}?(?:海报|标语|横幅|条幅|牌子|展板|宣传栏|墙|门楣|碑|锦旗|屏幕|封面|扉页|牌匾)(?:[上里中])?"
    r"(?:的|写着的|印着的)?[这那](?:一?句|行|几个|段)(?:话|字|标语|诗)"
)
"""Words behind which it is told where they stand: 海报上的这句话."""
_TALK = re.compile(
    r"[^。！？“”\n]{0,40}?(?:你一言我?一?语|一问一答|聊|谈|唠|拉[着起了]?(?:家常|话)|搭着?话|招呼|对答|寒暄|说说笑笑|有说有笑)"
)
_AND = re.compile("(?:和|与|跟|同)[^，。；、“”\n他她]{0,12}")
"""What stands between two who talk."""
_FARTHEST_RUN = 200
"""Characters that a run of words side by side may have."""


class Voices:
    """Tells who is heard in words of one text that no clause gives to anybody named."""

    def __init__(self, text: str, people: People) -> None:
        """``people`` are those named in ``text``."""
        self._text = text
        self._people = people

    def heard(self, quoted: Quoted) -> str | None:
        """A device, people of old, or people without names; empty where the words only stand to be read."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        low = sentence_start(text, start)
        for ahead in (_OF_OLD, _SOUNDS_AHEAD, _IN_THEIR_EYES):
            if (told := ahead.search(text, max(0, low - 1), start)) is not None:
                return told["who"]
        above = _FROM_ABOVE.search(text, max(0, low - 1), start)
        if above is not None and not self._people.named(low, start):
            return above["who"]
        if (own := _I_AM.match(text, quoted.inside.start, end)) is not None:
            return own["who"]
        for words_of in (_IN_WORDS_OF, _ANSWER_OF, _SENT_BY):
            if (words := words_of.search(text, max(0, low - 1), start)) is not None:
                named = self._people.named(*words.span("who"))
                return named[-1].name if named else words["who"]
        tell = _TELL_OF.search(text, max(0, low - 1), start)
        if tell is not None and not self._acts_else(*tell.span("how")):
            return tell["who"]
        if _READ_THERE.match(text, end) is not None:
            return ""
        sounds = _SOUNDS.match(text, end)
        if sounds is not None and not self._people.named(end, sounds.end()):
            return sounds["who"]
        return None

    def in_run(self, quoted: Quoted) -> str | None:
        """Who is heard in words side by side, by what follows the last of them: 甲和乙聊着; 乡亲们的欢呼声响起."""
        text = self._text
        first, last, nth = quoted.span.start, quoted.span.end, 0
        while text.endswith("”", 0, first) and quoted.span.start - first < _FARTHEST_RUN:
            first, nth = text.rfind("“", 0, first), nth + 1
        while text.startswith("“", last) and last - quoted.span.end < _FARTHEST_RUN:
            last = text.find("”", last) + 1 or len(text)
        if (cried := _CRIED.match(text, last)) is not None:
            return cried["who"]
        talk = _TALK.match(text, last) if nth or last > quoted.span.end else None
        if talk is None:
            return None
        pair = self._people.named(last, talk.end())
        return pair[nth % 2].name if _are_two(self._text, pair) else None

    def _acts_else(self, low: int, high: int) -> bool:
        """Whether someone else acts in the clause that leads to the words: 村民们说起他，他只是笑."""
        return bool(self._people.named(low, high)) or PRONOUN_ACTS.search(self._text, max(0, low - 1), high) is not None


def _are_two(text: str, named: Sequence[Mention]) -> bool:
    """Whether those named are two with nothing but and between: 样样和卖菜的样样."""
    return len(named) == len("甲乙") and _AND.fullmatch(text, named[0].span.end, named[1].span.start) is not None
