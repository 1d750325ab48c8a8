"""Firms everybody knows by a short name that tells no firm: the largest of the state, those of the daily news."""

from __future__ import annotations

import re

KNOWN_FIRMS = frozenset(
    re.findall(
        r"\S+",
        # those the central government holds (list of the State-owned Assets Supervision and Administration Commission)
        "中国船舶 中国航天科技 中国航天科工 中国航发 中国商飞 中国兵器 中国电科 中国海油 中国华能 中国华电 中国大唐 "
        "国家电投 国家能源集团 中国三峡集团 三峡集团 中国石油 中国石化 中国五矿 中国建筑 中国中铁 中国铁建 "
        "中国交建 中国电建 "
        "中国能建 中国中车 中国通号 中国化学 中国建材 中国有色 中国铝业 中铝集团 中国稀土 中国宝武 中国黄金 "
        "中国盐业 中国中化 "
        "中国远洋海运 中远海运 中国国航 中国东航 中国南航 中国旅游集团 中国中煤 中国煤科 中国钢研 中国节能 "
        "中国诚通 中国国新 "
        "中国星网 中国卫通 中国广核 中广核 中核集团 中国核电 中粮集团 中储粮 中储粮集团 中国农发 中林集团 "
        "中国医药集团 国药集团 "
        "中国保利 中国华润 华润集团 招商局集团 中国绿发 中国银联 中国信保 中国人保 中国太保 中国平安 中国结算 "
        "中国一重 "
        "国机集团 哈电集团 东方电气 鞍钢 鞍钢集团 首钢 首钢集团 宝钢 武钢 河钢 马钢 包钢 攀钢 沙钢 太钢 本钢 酒钢 "
        "湘钢 涟钢 "
        "上汽 广汽 北汽 一汽 中国一汽 东风汽车 长安汽车 中国重汽 潍柴 徐工 "
        # others
        "宁德时代 比亚迪 三一重工 中联重科 铁建重工 山河智能 隆平高科 北方稀土 广船国际 中芯国际 京东方 科大讯飞 "
        "中兴通讯 "
        "华为 腾讯 阿里巴巴 字节跳动 拼多多 蚂蚁集团 药明康德 恒瑞医药 长江存储 奇瑞汽车 吉利汽车 长城汽车 "
        "小鹏汽车 理想汽车 "
        "蔚来汽车 特斯拉 沪东中华 江南造船 外高桥造船 大船集团 万华化学 隆基绿能 海康威视 美的集团 格力电器 海尔 "
        "海信 "
        "中国铁物 牧原股份 温氏股份 新希望六和 海螺水泥 金风科技 远景能源 中伟股份 英伟达 英特尔 微软 谷歌 台积电 "
        "三星电子 "
        "波音 空客",
    )
)
"""Left out are names that are words of another meaning as well (小米, 苹果, 联想, 大众)."""
