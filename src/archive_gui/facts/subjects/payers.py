"""Who pays or gets a sum by its clause: a body right before the verb (县水利局奖补4.5万元), a group (农户户均分红)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.topics import Topics

_PAYS = re.compile(
    "(?:投资|出资|拨款|捐资|捐款|捐赠|奖补|补助|补贴|投入|拨付|援助|资助|安排|配套|支持|捐|拨)(?:了|资金|专项资金)?$"
)
_GIVES = re.compile(
    "(?:一口答应|答应|主动|带头|又|还|也|先后|个人|拿出钱|一次性|慷慨)?(?:捐[资款赠助出献]?|认捐)(?:了|资金|现金)?$"
)
"""What one person does with a sum of his own."""
_LONGEST = 8
_SHARE = re.compile("其中[^，。；！？,;!?\n]{0,2}$")
"""What leads to a part of a sum that is told of what it is spent on: 总投资3180万元，其中省教育厅补助."""
_WITHIN = 6
_GROUP = re.compile(
    "(?:^|[，。；！？、：:“”,;!?\n\0和由])(?:(?:[一二两三四五六七八九十百千万\\d]+[多余]?[户名个])?)"
    "(?P<group>(?:入股|脱贫|贫困|搬迁|移民|种植|养殖|参与|流转|返乡|茶|椒|果|菇|蜂|桑)?"
    "(?:农户|贫困户|脱贫户|搬迁户|监测户|户主|社员|村民|工人|群众|家庭|贫困人口|乡友|乡贤|爱心人士))们?"
    "(?:户均|每户|人均|每人|每年|每亩|年底|自愿|可|就|能|平均|一年|最多|共|又|只|\0)*"
    "(?:增收|分红|分得|分到|领到|领|拿到|拿|得到|得|获得|获|收入|纯收入|自筹|众筹|集资|捐款|捐|凑|出)"
    "(?:了|分红|租金|工资|收入|补助|红利)*$"
)
_REACH = 40
_HAD_BY = re.compile("[一-鿿]{0,4}?(?=[他她](?:全|都|一分|分文|没|自己|又|也|拿|用|攒|存))")


def _pays(text: str, end: int, at: int) -> bool:
    """Whether a body named up to ``end`` pays the sum that begins at ``at``."""
    return at - end <= _LONGEST and _PAYS.fullmatch(text, end, at) is not None


def _gives(text: str, end: int, at: int) -> bool:
    """Whether somebody named up to ``end`` gives the sum that begins at ``at``: 某某捐款20万元."""
    return at - end <= _LONGEST and _GIVES.fullmatch(text, end, at) is not None


def _is_share(text: str, start: int) -> bool:
    """Whether who is named from ``start`` on pays a part of a sum told before: 其中省教育厅补助."""
    return _SHARE.search(text, max(0, start - _WITHIN), start) is not None


def group_paid(text: str, at: int) -> str | None:
    """The group that gets or pays the sum at ``at``: 入股农户户均分红, 乡友捐."""
    group = _GROUP.search(text, max(0, at - _REACH), at)
    return None if group is None else group["group"]


def pronoun_behind(text: str, end: int) -> int | None:
    """Where the pronoun stands of who has the sum that ends at ``end``: 5000元奖金他全拿了出来."""
    found = _HAD_BY.match(text, end)
    return None if found is None else found.end()


class Payers:
    """Tells who pays the sums of one text; they are asked and kept in order."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._topics = topics
        self._starts = [mention.span.start for mention in mentions]
        self._sum: tuple[int, str | None] = (-1, None)
        """Where the sum before begins, and its subject."""

    def keep(self, at: int, subject: str | None) -> None:
        """Remember the subject of the sum at ``at``, which a part of it told later is of as well."""
        self._sum = at, subject

    def of(self, at: int) -> str | None:
        """Who pays the sum at ``at``; of a part of a sum that the sentence tells, whom the whole is of."""
        payer = self._payer(at)
        if payer is None:
            return None
        if not _is_share(self._text, payer.span.start):
            return payer.name
        whole_at, whole = self._sum
        return whole if whole_at >= self._breaks.sentence(at) else None

    def _payer(self, at: int) -> Mention | None:
        """The body or donor right before the verb that pays the sum at ``at``."""
        last = bisect_left(self._starts, at)
        for mention in self._mentions[max(0, last - 2) : last]:
            is_body = mention.kind is MentionKind.NAME and self._topics.level(mention.name) is None
            if is_body and _pays(self._text, mention.span.end, at):
                return mention
            if mention.kind is MentionKind.PERSON and _gives(self._text, mention.span.end, at):
                return mention
        return None
