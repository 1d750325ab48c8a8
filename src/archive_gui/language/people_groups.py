"""Groups that figures per head are said of: 贫困户, 有劳动力的搬迁家庭, 入股农户."""

from __future__ import annotations

import re

GROUP = (
    "(?:有劳动能力的|有劳动力的|建档立卡|易地扶贫|易地|入股|参与|种植|养殖|返乡|外出|务工|转移|农村)?"
    "(?:贫困(?:户|家庭|群众|人口|劳动力|学生|生)|脱贫(?:户|家庭|群众|人口|劳动力)|搬迁(?:户|家庭|群众|人口|劳动力|居民)|"
    "监测户|入股户|低保户|特困(?:户|供养户|人员)|[茶果菇椒烟蚕药蜂藕桑]农|农户|社员|水管员|护林员|护水员|护路员|保洁员|"
    "(?:务工|从业)(?:人员|群众|者)|残疾人)"
)
"""An expression that matches the name of a group."""

_BEHIND = re.compile(rf"(?<=[一-鿿]){GROUP}$")


def without_group(name: str) -> tuple[str, str]:
    """A subject without the group behind it, and the group: 泉水镇贫困户 is 泉水镇 and 贫困户."""
    found = _BEHIND.search(name)
    return (name, "") if found is None or found.start() < 2 else (name[: found.start()], found[0])
