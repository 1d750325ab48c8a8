"""What befell those a figure counts, where no noun names them: 12人受到处理, 85户因此脱贫; who is told apart so."""

from __future__ import annotations

import re

_ADVERBS = re.compile(
    r"(?:已经?|一共|总?共(?!同)|也|又|还|都|均|全部?|分别|因此|由此|从此|就此|将|先后|相继|陆续|再次|再度|重新|如期|成功|顺利|现已|"
    r"早已|一[同起道]|共同|普遍|纷纷|当[场天日]|正在?|仍然?|可以?|\0+)+"
)
# 散居在山上, 分住在两岸: where people live tells nothing of them; what is counted is who they are.
_DWELLING = re.compile(
    r"[一-鿿]?[散分聚群杂]居|分[住布散]|散[布落]|居住|住在|隔[河江沟]|世代|祖祖辈辈|生活|守[着住护]|守(?=在)|靠着"
)
# What compares or measures, and what only leads on to other words.
_NO_TELLING = re.compile(
    r"[占达为于和与及或至到升降增减比约近超多少等高低左右以内里上下前后时，]|中(?![枪弹毒暑奖选签标风])|同比|环比|不[等止足]|之多|来自|是[一-鿿]{1,4}族|的|是(?:[^一-鿿]|$)|[，。；]"
)
_IS = re.compile("是(?=[一-鿿]{2})(?![一-鿿]{1,4}族)")
_STOP = re.compile(r"[，。；！？,;!?\n：:、（）()\0]|(?<=[一-鿿]{3})(?:[，、]|并(?!发)|后(?=[，来又再]))")
_LONGEST, _SHORTEST = 16, 2
# 9个村结对, 4个组不通公路: the smallest divisions and groups, which one character names and their deeds tell apart.
_TOLD_APART = frozenset("村组县镇乡市省州队家厂校班户人")
_WORDS = re.compile(
    r"村[民支委庄里口级干道小落集医办规部务容头寨屯组校社两]|组[织成建合装团长员]|县[级城政委域区市直乡定属管办]|镇[级政委区街域属办]|乡[镇村党政里亲土属办贤绅友音]|"
    r"市[场民区县级州长直辖定属管办]|省[级份区市政委直定属管]|州[级直定属管]|队[伍员长]|家[庭长属里人家具乡电禽畜企]|厂[房区长家商矿]|校[长园区舍友]|班[级子组次车主员]|户[籍主口外]|"
    r"人[口员次大民家才物类工均力群马士生们]"
)
_BEFORE_DEED = re.compile(r"(?:都|也|就|又|还|已经?|均|则|要|将|全部?|仅|只)*")
_NO_DEED = frozenset("的、和与及或中里之占达为是")
_HOUSES = "人家"


def dwell(text: str, start: int, stop: int) -> bool:
    """Whether what follows a count only tells where people live, which says nothing of them."""
    return _DWELLING.match(text, start, stop) is not None


def befell(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Where ``text[start:stop]``, which follows a count of people, tells what befell them; None where it does not."""
    adverbs = _ADVERBS.match(text, start, stop)
    start = start if adverbs is None else adverbs.end()
    if dwell(text, start, stop):
        return None
    copula = _IS.match(text, start, stop)
    if copula is not None:
        start = copula.end()
    elif _NO_TELLING.match(text, start, stop):
        return None
    return _deed(text, start, stop)


def told_apart(text: str, start: int, stop: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """9个村结对 as 结对的村, 64户人家装上了电话 as 装上了电话的人家: where deed and noun stand; None for others."""
    at = start + len(_HOUSES if text.startswith(_HOUSES, start) else text[start : start + 1])
    if at - start == 1 and (text[start:at] not in _TOLD_APART or _WORDS.match(text, start)):
        return None
    noun = start, at
    lead = _BEFORE_DEED.match(text, at, stop)
    at = at if lead is None else lead.end()
    if text[at : at + 1] in _NO_DEED:
        return None
    deed = _deed(text, at, stop)
    return None if deed is None else (deed, noun)


def _deed(text: str, start: int, stop: int) -> tuple[int, int] | None:
    stop = min(stop, start + _LONGEST)
    found = _STOP.search(text, start, stop)
    end = stop if found is None else found.start()
    end -= text[end - 1 : end] in {"了", "着", "过"}
    return (start, end) if end - start >= _SHORTEST and text[start] != "\1" else None
