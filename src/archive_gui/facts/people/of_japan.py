"""People of Japan, by their surnames of two characters behind a role or named again: 首相高市枧苗."""

from __future__ import annotations

from collections.abc import Iterator

from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.people.found import Found, PeopleSoFar
from archive_gui.facts.people.patterns import CLAUSE_START, ROLE_END
from archive_gui.facts.people.rules import RULE_TRANSCRIBED
from archive_gui.facts.sought import Mentioned, Sought
from archive_gui.language.personal_names import is_verbal, is_word

_SURNAMES = words(
    "佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 池田 桥本 "
    "阿部 石川 山下 中岛 石井 小川 前田 冈田 长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 斋藤 福田 太田 西村 藤井 金子 "
    "冈本 "
    "藤原 三浦 中野 原田 松田 竹内 小野 中山 田村 上田 森田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 "
    "丸山 今井 "
    "河野 藤本 村田 武田 上野 杉山 增田 小山 大冢 平野 菅原 久保 松井 千叶 岩崎 樱井 木下 野口 松尾 菊地 野村 新井 "
    "佐野 "
    "安倍 岸田 石破 高市 茂木 林田 小泉 野田 枝野 志位 森山 西田 二阶 麻生 鸠山 福岛 羽生 宇野 坂本 大谷 村山 细川 "
    "海部 "
    "中曾根 竹下 宫泽 桥下 小池 斋木 垂秀 横井 丹羽 冈村 东条 松下 本田 丰田 稻盛 宫城 早田 张本 伊藤 平野 石川 大坂 "
    "锦织 "
)
"""The commonest surnames of Japan and those of its heads of government."""
_JAPAN = Mentioned(("日本", "日方", "日媒"))
_NAMED = Sought(f"(?P<surname>{alternatives(set(_SURNAMES))})(?=[一-鿿])", opening=_SURNAMES)
_NO_GIVEN = frozenset("的和与在将已说表称等是有对向及或就也都了年月日首内外政方国县市区府公集株会社先氏")
_OFFICERS = frozenset("长相臣官")
"""What the offices of heads end in."""
_LINKS = frozenset("同与和由对向及给为")


def of_japan(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """The people of Japan in a folded text that speaks of it."""
    if not _JAPAN.within(text):
        return
    for match in _NAMED.finditer(text):
        start, at = match.start(), match.end()
        end = next((end for end in (at + 2, at + 1) if _is_given(text, at, end)), -1)
        if end < 0 or not people.free(start, end) or (start and is_word(text, start - 1)):
            continue
        role = any(hit.end() == start for hit in ROLE_END.finditer(text, max(0, start - 4), start))
        role = role or text[start - 1 : start] in _OFFICERS
        again = text.count(text[start:end]) > 1 and end - start > 3
        led = start == 0 or text[start - 1] in CLAUSE_START or text[start - 1] in _LINKS
        if role or (again and (led or is_verbal(text, start - 2))):
            yield start, end, RULE_TRANSCRIBED, 0.75


def _is_given(text: str, at: int, end: int) -> bool:
    given = text[at:end]
    if len(given) != end - at or not all("一" <= character <= "鿿" for character in given):
        return False
    if not _NO_GIVEN.isdisjoint(given) or is_verbal(text, at) or is_word(text, at - 1):
        return False
    behind = text[end : end + 1]
    bounded = behind in CLAUSE_START or behind in _NO_GIVEN or is_verbal(text, end) or is_word(text, end) or not behind
    return bounded and (len(given) < 2 or not is_word(text, end - 1))
