"""Which names of a text stand for one and the same: 样山 and 样山县, 样书记 and 样大山."""

from __future__ import annotations

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.subjects.topics import Named

_BODIES = {
    "国开行": "国家开发银行",
    "农发行": "中国农业发展银行",
    "央行": "中国人民银行",
    "人社部": "人力资源社会保障部",
    "工信部": "工业和信息化部",
    "发改委": "国家发展改革委",
    "国家发改委": "国家发展改革委",
    "国家卫健委": "国家卫生健康委",
    "住建部": "住房城乡建设部",
    "国新办": "国务院新闻办公室",
    "世卫组织": "世界卫生组织",
    "世贸组织": "世界贸易组织",
    "上合组织": "上海合作组织",
    "中科院": "中国科学院",
    "最高法": "最高人民法院",
    "最高检": "最高人民检察院",
}
"""Bodies of the state and the world by their short names."""


def full_names(named: Named, original: str) -> dict[str, str]:
    """The longest name that the text uses of what a shorter one stands for, by the shorter one as it is printed."""
    full: dict[str, str] = {}
    called: dict[tuple[PlaceLevel, str], set[str]] = {}
    for place in named.places:
        if place.full_name:
            name = original[place.span.start : place.span.end]
            called.setdefault((place.level, place.full_name), set()).add(name)
    for names in called.values():
        longest = max(names, key=lambda name: (len(name), name))
        full.update((name, longest) for name in names if name != longest and name in longest)
    bodies = {original[span.start : span.end] for span in named.bodies}
    full.update((short, whole) for short, whole in _BODIES.items() if short in bodies and whole in bodies)
    people = set(named.people)
    for span, whole in named.told.full_names.items():
        words = original[span.start : span.end]
        if span in people and whole != words:
            full[words] = whole
    return full
