"""The rules that find people, each with an example and a counter-example."""

from __future__ import annotations

from archive_gui.domain.facts import FactKind
from archive_gui.facts.grammar import Rule

RULE_AFTER_ROLE = Rule(
    "person.after_role", 7, FactKind.PERSON, "(role)(name)", "村支书⟦刘清山⟧来了。", "村支书记在心里。"
)
RULE_UNLISTED = Rule(
    "person.unlisted",
    3,
    FactKind.PERSON,
    "(role|age)(rare surname or minority name)(deed)",
    "村民⟦茶玉芳⟧家有茶园。",
    "村民茶余饭后聊天。",
)
RULE_BEFORE_ROLE = Rule(
    "person.before_role", 5, FactKind.PERSON, "(name)(title)", "⟦李树森⟧书记来了。", "全体同志来了。"
)
RULE_SPEAKS = Rule(
    "person.speaks", 2, FactKind.PERSON, "(name)(说|介绍|表示|…)", "⟦刘德明⟧告诉大家。", "群众告诉大家。"
)
RULE_LISTED = Rule(
    "person.listed", 4, FactKind.PERSON, "(name)、(name)", "村民陈小林、⟦赵大林⟧到会。", "高粱、黄豆丰收。"
)
RULE_KIN = Rule("person.kin", 1, FactKind.PERSON, "(妻子|儿子|…)(name)", "妻子⟦梁桂香⟧在家。", "妻子高兴地笑了。")
RULE_TOLD = Rule(
    "person.told",
    5,
    FactKind.PERSON,
    "(name)(，男|家境|今年…岁|等…人|…)",
    "⟦吴子明⟧家境贫寒。",
    "全家境况好转。",
)
RULE_REPEATED = Rule(
    "person.repeated",
    2,
    FactKind.PERSON,
    "(a name found elsewhere in the article, or one of good shape twice at the start of a clause)",
    "村支书刘清山来了。大家都夸⟦刘清山⟧能干。",
    "大家都喜欢热闹。",
)
RULE_TRANSCRIBED = Rule(
    "person.transcribed",
    3,
    FactKind.PERSON,
    "(name)·(name) | (role)(transcribed name)",
    "枣农⟦买买提·艾力⟧笑了。",
    "新疆·喀什",
)
RULE_TRADES = Rule(
    "person.at_work",
    1,
    FactKind.PERSON,
    "(start of a clause)(name)(养|种|开|办|任…|的爷爷|…)",
    "⟦李茂林⟧养蜜蜂，邻居打工。",
    "村里养蜜蜂，镇上打工。",
)
RULE_SIGNED = Rule(
    "person.signed",
    1,
    FactKind.PERSON,
    "(摄|文|图|——)(name)",
    "（⟦张明扬⟧ 摄）",
    "（本报摄影）",
)
RULE_ANONYMOUS = Rule(
    "person.anonymous",
    1,
    FactKind.PERSON,
    "(surname)某",
    "主犯⟦刘某⟧到案。",
    "某部分人",
)
RULE_WEIGHED = Rule(
    "person.weighed",
    2,
    FactKind.PERSON,
    "(start of a clause)(name)(verb, particle or mark)",
    "⟦蒋思远⟧来自外省。",
    "蒋家村来了客人。",
)
RULE_PROPOSED = Rule(
    "person.proposed",
    2,
    FactKind.PERSON,
    "(proposed by a model, of the shape of a name)",
    "他跟⟦赵大山⟧学犁地。",
    "他跟大伙学犁地。",
)
RULES = (
    RULE_AFTER_ROLE,
    RULE_BEFORE_ROLE,
    RULE_SPEAKS,
    RULE_LISTED,
    RULE_KIN,
    RULE_TOLD,
    RULE_REPEATED,
    RULE_TRANSCRIBED,
    RULE_SIGNED,
    RULE_ANONYMOUS,
    RULE_WEIGHED,
    RULE_UNLISTED,
    RULE_TRADES,
)
