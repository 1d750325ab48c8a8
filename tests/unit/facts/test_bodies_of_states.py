"""Bodies of the state, of the world and of other states, by the shape of their names; firms everybody knows."""

from __future__ import annotations

import pytest
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import FactKind


def _bodies(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind is FactKind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("线索已移交中央纪委国家监委机关处理。", ["中央纪委", "国家监委"]),
        ("根据党中央部署，各地抓好冬修。", ["党中央"]),
        ("中央巡视组近日进驻，开展工作。", ["中央巡视组"]),
        ("全国爱卫办部署春季卫生活动。", ["全国爱卫办"]),
        ("国际象棋联合会昨天公布排名。", ["国际象棋联合会"]),
        ("世界泳联公布参赛名单。", ["世界泳联"]),
        ("北部战区陆军第80集团军官兵赶赴灾区。", ["北部战区陆军第80集团军"]),
        ("东部战区在附近海域组织演练。", ["东部战区"]),
        ("国家水上应急救援重庆长航队连夜赶到。", ["国家水上应急救援重庆长航队"]),
        ("火箭运抵文昌航天发射场，准备合练。", ["文昌航天发射场"]),
        ("上海证券交易所今天发布新规则。", ["上海证券交易所"]),
        ("国家气候中心监测，今年冬季偏暖。", ["国家气候中心"]),
        ("晚会将在总台新闻频道播出。", ["总台新闻频道"]),
        ("农业农村部种植业管理司负责人介绍了情况。", ["农业农村部种植业管理司"]),
        ("长江委发布洪水预警。", ["长江委"]),
        ("全国人大宪法和法律委员会作了汇报。", ["全国人大宪法和法律委员会"]),
        ("俄罗斯国防部昨天称，击落3架无人机。", ["俄罗斯国防部"]),
        ("俄国防部说，演习已经结束。", ["俄国防部"]),
        ("国防部举行记者会。", ["国防部"]),
        ("国务院部际协调机制开会。", ["国务院部际协调机制"]),
        ("国务院体制机制改革推进。", ["国务院"]),
        ("联合国开发计划署发布报告。", ["联合国开发计划署"]),
        ("中国篮协公布集训名单。", ["中国篮协"]),
        ("由中国中铁承建的隧道贯通。", ["中国中铁"]),
        ("宁德时代今年出货量增长两成。", ["宁德时代"]),
        ("美国特斯拉公司新建一座工厂。", ["特斯拉公司"]),
        ("中国科学院古脊椎动物与古人类研究所公布新发现。", ["中国科学院古脊椎动物与古人类研究所"]),
    ],
)
def test_a_body_of_a_state_is_told_by_its_shape(find: Find, text: str, named: list[str]) -> None:
    assert _bodies(find, text) == named


@pytest.mark.parametrize(
    "text",
    [
        "国际行业协会众多，国际组织人员来访。",
        "世界各国组织了多场活动，全球产业联盟增加。",
        "全国教育工作会议召开，全国农业生产形势好。",
        "我国东部地区降雨明显，中部战略区位优势明显。",
        "国家应急救援队伍待命，海军第一次访问。",
        "综合频道数量增加，全国卫星发射次数达60次。",
        "一架波音737客机平稳降落。",
        "首钢琴手登台演出，河钢铁链断裂。",
        "会议任命样振华为副主任。",
        "认真落实党中央决策部署。",
    ],
)
def test_what_only_looks_like_one_is_none(find: Find, text: str) -> None:
    assert _bodies(find, text) == []


def test_a_ministry_that_acts_is_no_part_of_a_longer_name(find: Find) -> None:
    assert _bodies(find, "水利部派出工作组赴各地会商，开展司法宣传。") == ["水利部"]
