"""Words that tell the parts of a whole from one another: 楼上 and 楼下, 首笔 and 第二笔, 金牌, 银牌 and 铜牌."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PAIRS = (
    ("男", "女"),
    ("楼上", "楼下"),
    ("上半年", "下半年"),
    ("前半", "后半"),
    ("白天|白班", "夜[里间班]|晚上"),
    ("城镇|城里|城区|县城", "农村|乡下|乡镇"),
    ("集中", "分散"),
    ("线上|网上", "线下|实体"),
    ("省内|县内|本地|本县|本镇|本村|本乡", "省外|县外|外地|外县|外乡|外村|邻"),
    ("室内", "室外"),
    ("岸上", "水里|水下"),
    ("(?<!不)合格|达标", "不合格|不达标|未达标|没达标"),
    ("请假|缺席|没来|未到|缺[勤席]", "实到|到场|到会|出席|到[了的]"),
    ("牺牲|死|去世|走[了掉]", "活着|健在|在世|活下|幸存"),
    ("出师|毕业|结业", "在读|还在|在学"),
    ("[大成]人|大人", "小孩|孩子|儿童"),
    ("(?<![一-鿿])公[牛羊猪鸡]", "母[牛羊猪鸡]"),
    ("水田|水浇地|水地", "旱地|旱田|坡地"),
    ("改建|翻修|维修|修缮|改造", "新建|新修"),
    ("旧|老", "新"),
    ("进口", "出口"),
    ("原[来有]", "新[增来添]|后来"),
    ("收回|补缴|还[了上清]|缴清", "欠"),
    ("观赏", "食用|油用|药用"),
    ("(?<!非)贫困[村户县]", "非贫困[村户县]|一般(?:农户|村)"),
    ("山上|高山", "山下|平坝"),
)
"""Two that leave nothing besides them, each as it may be worded."""

_ROWS = (
    ("上[段游层]", "中[段游层]", "下[段游层]"),
    ("[东]", "[西]", "[南]", "[北]", "[中]"),
    ("国家级|部级", "省级|省派", "[市州]级|[市州]派|地级", "县级|县派|[^市]区级", "[乡镇]级|乡派|镇派", "村级"),
    ("金[牌奖]", "银[牌奖]", "铜[牌奖]"),
    ("特等", "一等", "二等", "三等", "优秀奖|鼓励奖|纪念奖"),
    ("特级", "一级", "二级", "三级|其余|等外"),
    ("[幼学前]儿?园?|学前", "小学", "初中|中学", "高中|中职|职高", "大[学专]|本科|高职|中专"),
    (
        "(?:已?|已经)(?:[竣完]工|建成|完成|整改|办结|交付|修好)",
        "在建|正在|施工中|整改中|办理中",
        "[没未][有]?(?:[动开]工|启动|完成|办)|尚未|待",
    ),
    ("春", "夏", "秋", "冬"),
    ("上午|早上|早晨", "中午", "下午", "晚上|夜"),
    ("[大](?=[型棚号车船])", "[中](?=[型号车])", "[小](?=[型棚号车船])"),
    ("老大|大哥", "老二|二[哥弟]", "老三|三[弟哥]", "老四|小[弟妹]|老小"),
    ("优秀|很满意", "良好|[^很不]满意", "合格|及格|一般", "不[合及]格|不满意|差"),
    ("老[人年]", "中年|中青年|壮年", "[青少]年|年轻"),
)
"""Rows of parts; two neighbours at least are told where they are meant."""

_PAYERS = ("中央", "省", "[市州]", "县", "乡|镇", "村|群众|自筹|社会")
"""Who gives money together; of people and things these tell where they are."""

_ORDINAL = re.compile(
    r"第(?P<number>[一二三四五六七八九十\d]+)|(?P<first>首|头(?=[一批次笔趟回年天])|前两)|(?P<last>最后|末|尾|后两)|(?P<next>次[日年])"
)
_TIME = re.compile(
    r"[一二三四1-4]+季度|[\d一二三四五六七八九十]+月(?!来)|[上下]半年|年[初中末底]|第[一二三四五六七]天|首日|次日|第[一二三四五六七]日"
)
"""Times of a year or of days; years follow one another without being parts of anything."""
_BAND = re.compile(
    r"\d+(?:岁|户|人|亩|分|元|万元)?(?:至|到|—|-|~|～)\d+|\d+(?:岁|户|人|亩|分|元|万元)?(?:以[上下]|及以[上下])|百岁"
)
_REST = re.compile("其余|剩下|余下|剩余|还剩|只剩|剩(?!余劳)|还欠|还有|(?:没有?|未|尚未)[一-鿿]{1,3}的?(?:[只还]?有)?$")
_ENDING = re.compile(
    r"(?P<name>[一-鿿]{1,4})(?P<ending>[村镇乡县市州区组社队校厂站场院所班岛岸边类片室线路级等科系]|一项|小学|中学|街道|公司|银行|方面|这边|那边)"
    r"(?:最[多少大高][，,]?|[、，,])?(?:就|也|又|还|共?有|为|是|达|出|来|占|约|捐|种|建|各|分到|完成|交|捐款)*$"
)
_MARKS = re.compile("[，、。；：:,]")
_TAIL = 4
"""Characters that names of two parts have in common, and no more of their own."""
_LEAST = 2


def tells_rest(label: str) -> bool:
    """Whether a part is told as what is left of the whole."""
    return _REST.search(label) is not None


def are_told_apart(labels: Sequence[str], *, of_money: bool = True) -> bool:
    """Whether what stands before each figure tells parts of one whole: 楼上 and 楼下, 首笔, 第二笔 and 最后一笔."""
    rows = (*_ROWS, _PAYERS) if of_money else _ROWS
    return _are_pair(labels) or _are_row(labels, rows) or _are_ordinals(labels) or _are_bands(labels)


def end_alike(labels: Sequence[str]) -> bool:
    """Whether names of one sort stand right before the figures: 余江县, 都溪县, 安湖县."""
    found = [_ENDING.search(label) for label in labels]
    told = [one for one in found if one is not None]
    if len(labels) > _LEAST and len({label[-2:] for label in labels}) == 1 and len(set(labels)) == len(labels):
        return len(labels[0].lstrip("，、")) > _LEAST  # 消防出了, 市政出了, 企业出了
    endings, names = {one["ending"] for one in told}, {one["name"] for one in told}
    return len(told) == len(labels) and len(endings) == 1 and len(names) == len(labels)


def share_tail(labels: Sequence[str]) -> bool:
    """Whether all are called alike but for what stands before: C级危房改造 and D级危房改造."""
    names = [_MARKS.split(label)[-1] for label in labels]
    longest = max(map(len, names))
    tail = next((at for at in range(longest) if len({name[-1 - at : len(name) - at] for name in names}) > 1), longest)
    heads = {name[: len(name) - tail] for name in names}
    return tail >= _TAIL and len(heads) == len(labels) and all(0 < len(head) <= _TAIL for head in heads)


def ending_of(label: str) -> str:
    """The sort that a name right before a figure ends in: 村 of 高坎村; empty where none does."""
    found = _ENDING.search(label)
    return found["ending"] if found else ""


def are_times(labels: Sequence[str]) -> bool:
    """Whether a time stands before each figure, each time another."""
    found = [_TIME.search(label) for label in labels]
    told = [one[0] for one in found if one is not None]
    return len(told) == len(labels) and len(set(told)) == len(labels)


def _are_pair(labels: Sequence[str]) -> bool:
    if len(labels) != _LEAST:
        return False
    one, other = labels
    return any(
        (re.search(a, one) and re.search(b, other) and not re.search(b, one))
        or (re.search(b, one) and re.search(a, other) and not re.search(b, other))
        for a, b in _PAIRS
    )


def _are_row(labels: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Each by another word of one row, in whatever order; the last may be told as the rest."""
    named = labels[:-1] if len(labels) > _LEAST and tells_rest(labels[-1]) else labels
    for row in rows:
        places = [{at for at, word in enumerate(row) if re.search(word, label)} for label in named]
        if all(places) and len(named) > 1 and _all_differ(places):
            return True
    return False


def _all_differ(places: Sequence[set[int]]) -> bool:
    taken: set[int] = set()
    for options in sorted(places, key=len):
        free = options - taken
        if not free:
            return False
        taken.add(min(free))
    return True


def _are_ordinals(labels: Sequence[str]) -> bool:
    found = [_ORDINAL.search(label) for label in labels]
    told = [one[0] for one in found if one is not None]
    return len(told) == len(labels) and len(set(told)) == len(labels)


def _are_bands(labels: Sequence[str]) -> bool:
    return len(labels) > _LEAST and sum(_BAND.search(label) is not None for label in labels) >= len(labels) - 1
