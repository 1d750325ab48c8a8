"""Indicators that are no name of anything counted: a verb without its object, a word cut short, a piece of a clause."""

from __future__ import annotations

import re

from archive_gui.language.units import UnitClass

_CUT_BEHIND = re.compile(
    r"(?:[到了着过得的在与和及或近至致从向把被仅也都又再已并超前内外下起兑翻受每让使给未]|每[一-鿿]{1,2}|(?<![工课学小])时|(?<![交流普沟])通|"
    r"(?<![国私公])有|(?<![提收])成|(?<![支产演输进付])出|(?<![往])来|(?<![干上中少大])将|(?<![水公太和])平|(?<![占同环对性])比|"
    r"(?<!公)共|(?<!雷)达|(?<![条合签公节预契])约|(?<!建)设|(?<![团办审完终了])结|(?<!评)估|(?<![平高初中上])等|(?<![行作])为|"
    r"(?<![初高集])中|(?<![线])上|(?<![落])后|(?<![理])由|(?<![性差])各|均|"
    r"连续|分别|接连|一度|目前|瞬间|时间|以来|期间|期中|这样|称|说|表示|认为|指出|显示|报道|开始|继续|首次)$"
)
"""What leads on to something that is not there any more."""

_WHOLE_AFTER_ALL = re.compile(
    r"(?:[上下]午|线[上下]|天下|境[内外]游|国内|海外|前后|[一二三四五六七八九十]成|工作时间|课余时间|学习时间)$"
)

_CUT_BEFORE = re.compile(
    r"等|及|级(?!别)|期(?![货刊权末待房])|段(?!位)|场(?![馆地所次均景内外])|再(?![生就贷造保])|和(?![解平谐])|与(?!会|.*(?:贸易|往来))|或|的|了|是|把|将(?!军)|已|也|还(?![款贷田林])|约(?![谈定])|就(?![业诊医读餐地学任])|都(?!市)|由|向|"
    r"另(?!类)|其中|[这那该且但却而则每仅刚正曾](?![式面])|相当于|[低高]于|[突跌]破|先后|可(?![支再燃移利采回降持耕])|为(?!民)|"
    r"当(?![地年期日前归])|对(?![外口虾讲象接]|.*(?:出口|进口|贸易|投资|援助))|从(?![业教军属])|在(?![校职读岗册建编训园逃役线籍产用途外家学])|"
    r"自(?![来然行主治愿费有动营助由留贸]|.*进口)|均(?![匀线])|需(?![求水电])|所(?!得)|会(?![议员计馆展场堂费务师])|域|因(?![灾病公])"
)
"""What can only go on from words before it."""

_INSIDE = re.compile(r"了(?![解望])|(?<![含])被(?![征褥子])|着(?![陆力重装火])|分别|的时候|的同时|的情况")

_BARE = frozenset(
    re.findall(
        r"\S+",
        "集中 扩充 包括 惠及 覆盖 涉及 带动 吸引 实现 完成 建成 建立 新建 新增 组织 开展 举办 "
        "举行 参加 参与 获得 获评 评选 发布 发生 处于 拥有 出动 派出 达成 实施 安排 发放 提供 "
        "设立 成立 引进 解决 整合 利用 使用 进行 保持 达到 超过 需要 绕行 位于 距离 距今 属于 "
        "隶属于 双向 其中 包含 来自 用于 推出 打造 培育 形成 制定 出台 扩容 加征 恢复 通行 更换 "
        "扩建 改建 维修 整修 硬化 绿化 亮化 铺设 架设 安装 购置 添置 配备 聘请 选派 下派 走访 "
        "慰问 帮助 扶持 资助 支持 落实 争取 筹集 筹措 拨付 划拨 减免 偿还 兑现 推广 推进 推动 "
        "促进 加强 提升 改善 优化 调整 清理 清查 排查 整治 整改 查处 处理 收集 征集 梳理 列出 "
        "摆出 公布 通报 印发 下发 签订 签署 召开 出席 到场 前来 赶到 动员 号召 引导 鼓励 要求 "
        "规定 明确 可续航 续航",
    )
)
"""Verbs that ask for an object; 死亡, 受伤, 投入, 增收 are counted by themselves."""

_OF_PEOPLE = re.compile(r"(?:人口|人数|户数|人员)$")


def is_stump(noun: str, kind: UnitClass) -> bool:
    """Whether figures under this noun had better not be offered for comparing: what is counted is not said by it.

    ``kind`` is what their unit counts: people told in 个 are rather the villages they live in.
    """
    if noun in _BARE or _CUT_BEFORE.match(noun) or _INSIDE.search(noun):
        return True
    if kind is UnitClass.THING and _OF_PEOPLE.search(noun):
        return True
    return _CUT_BEHIND.search(noun) is not None and _WHOLE_AFTER_ALL.search(noun) is None
