"""The rules that find bodies, each with an example and a counter-example."""

from __future__ import annotations

from archive_gui.domain.facts import FactKind
from archive_gui.facts.grammar import Rule

RULE_NATIONAL = Rule(
    "organisation.national",
    7,
    FactKind.ORGANISATION,
    "(list of national, international and press bodies and of well-known firms) | 国际…联合会 | …战区 | 全国…委 | …",
    "⟦水利部⟧派出工作组。",
    "兴修水利",
)
RULE_OFFICE = Rule(
    "organisation.office",
    7,
    FactKind.ORGANISATION,
    "(place or level)(field of government)+(局|厅|委|办|中心|…)",
    "⟦市工信局⟧负责。",
    "出现新格局",
)
RULE_NAMED = Rule(
    "organisation.named",
    10,
    FactKind.ORGANISATION,
    "(place)?(proper name)(公司|合作社|学校|医院|银行|协会|日报|…)",
    "他进了⟦样泉生物科技有限公司⟧。",
    "三家民营公司",
)
RULE_UNIT = Rule(
    "organisation.unit",
    1,
    FactKind.ORGANISATION,
    "(proper name)(某部|某团|第…集团军|…)",
    "⟦空降兵某部⟧官兵",
    "某部分人",
)
RULE_TEAM = Rule(
    "organisation.team",
    1,
    FactKind.ORGANISATION,
    "(division or country)(男|女)?(足球|…)?队",
    "⟦湖南队⟧获得亚军。",
    "突击队获得表扬。",
)
RULE_PROPOSED = Rule(
    "organisation.proposed",
    2,
    FactKind.ORGANISATION,
    "(proposed by a model, with an ending of bodies' names)",
    "她在⟦样溪茶艺队⟧学戏。",
    "她在生产队学戏。",
)
RULES = (RULE_NATIONAL, RULE_OFFICE, RULE_NAMED, RULE_UNIT, RULE_TEAM)
