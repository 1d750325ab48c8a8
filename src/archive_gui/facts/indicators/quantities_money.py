"""What money is where only a verb tells it: 领到 a wage named before, 卖了 sales, 自己只掏 one's own share."""

from __future__ import annotations

import re

from archive_gui.facts.figures.numbers import FoundFigure

_MODAL = "能可只就才还又再竟也都要得需将已仅共多至少另"
_ENDINGS = "(?:[到得来回走出下上掉过了]{0,2}|到手)"
_OWN = re.compile(rf"自[己家][{_MODAL}]{{0,3}}[掏出付拿花]{_ENDINGS}$|(?:^|[，。；\0])[{_MODAL}]{{0,2}}掏{_ENDINGS}$")
_CARRIED = re.compile("(?P<verb>揣|怀揣|攥|捏|带)着$")
_GOING = re.compile("[南北东西][下上]|[去来回进出赶走跑闯到离奔]")
_VERB = re.compile(
    rf"(?P<verb>投入|拿出|筹[集措]|争取|讨|募|卖|挣|领|拿(?!出)|到手|进账|揣走|花|亏|攒|剩|(?<![部百成十积评得])分)"
    rf"(?:{_ENDINGS}|下了)$"
)
_TAKEN = frozenset(("领", "拿", "到手", "进账", "揣走", "挣"))
"""What is paid to somebody: where its name stands before, that is what it is."""
_BY_VERB = {
    "投入": "资金",
    "拿出": "资金",
    "筹集": "资金",
    "筹措": "资金",
    "争取": "资金",
    "讨": "资金",
    "募": "资金",
    "卖": "销售收入",
    "亏": "亏损",
    "攒": "积蓄",
    "剩": "钱",
    "分": "分红",
}
_TAKES_PLACE = frozenset(("亏", "花"))
"""Verbs that their noun repeats: 合作社亏损, not 合作社亏的亏损."""
_PAYMENT = re.compile(
    "[一-鿿]{0,2}(?<![无没])(?:工资|工钱|薪水|薪酬|报酬|补偿|补贴|补助|津贴|奖金|奖补|分红|租金|低保金?|养老金|助学金|奖学金|抚恤金|救助金|生活费|"
    "现款|货款|稿费|利息|红利)"
)
_PAYING = re.compile("^.?[拿领发付给有按计得到缴交欠的和加是靠]")
_MEDICAL = re.compile("住院|医|药|病|[癌瘤炎]|手术|门诊|报销")
_PERIOD = re.compile("(?:[每一]个?[月天日年季周]|[一每]学期|月均|日均|年均)(?=[一-鿿]{0,6}$)")
_LED = re.compile(rf"[{_MODAL}]+(?=[一-鿿]{{1,3}}$)")
_PURPOSES = range(3, 11)
_WINDOW, _SENTENCE, _SHORT = 16, 60, 10
_SENTENCE_END = "。！？\n"


def is_carried(text: str, figure: FoundFigure) -> bool:
    """揣着300元南下: whether somebody has the money on him on his way."""
    carried = _CARRIED.search(text, max(0, figure.span.start - _WINDOW), figure.span.start)
    return carried is not None and _GOING.match(text, figure.span.end) is not None


def of_money(text: str, original: str, figure: FoundFigure, ahead: str | None, purpose: str = "") -> str | None:
    """What an amount of money is, by the verb that touches it; None where none tells.

    ``ahead`` are the words before it that name it, if any, ``purpose`` what is done with it (改造线路);
    ``original`` is the text as printed.
    """
    start = figure.span.start
    low = max(0, start - _WINDOW)
    sentence = max(text.rfind(mark, max(0, start - _SENTENCE), start) for mark in _SENTENCE_END) + 1
    sentence = max(sentence, start - _SENTENCE)
    if _OWN.search(text, low, start):
        return "自付费用" if _MEDICAL.search(text, sentence, start) else "自筹资金"
    if (carried := _CARRIED.search(text, low, start)) is not None:
        return f"{carried['verb']}着的钱"
    found = _VERB.search(text, low, start)
    if found is None:
        return None
    verb = found["verb"]
    words = ahead if ahead is not None and verb[0] in ahead else verb
    if len(words) <= len(verb) + 2:
        words = _LED.sub("", words)
    if _BY_VERB.get(verb) == "资金" and len(purpose) in _PURPOSES:
        return f"{verb}{purpose}的资金"
    if verb == "花":
        name = "医疗费用" if _MEDICAL.search(text, sentence, start) else "花费"
    else:
        name = _BY_VERB.get(verb, "收入")
    if verb in _TAKEN:
        paid = [_PAYING.sub("", match[0]) for match in _PAYMENT.finditer(text, sentence, found.start())]
        name = paid[-1] if paid else name
        period = _PERIOD.search(original, max(sentence, found.start() - _SHORT), found.start())
        words = f"{period[0] if period and period[0] not in words else ''}{words}"
    if verb in _TAKES_PLACE:
        return f"{words[: words.rfind(verb)]}{name}"
    return f"{words}的{name}"
