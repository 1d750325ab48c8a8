"""Nouns of the country that begin as surnames do: 林道, 鲜叶, 田埂. What begins with one is nobody's name.

They are kept apart from the words of running text: a village may well be called by one of them.
"""

from __future__ import annotations

from archive_gui.facts.grammar import words

_BY_SURNAME = words(
    "林:道下间权木农带果区草药长相班子 田:埂坎头边间里地园块垄畴螺土亩鱼 "
    "水:窖塔渠管池井塘圳坝沟缸桶车田源表费柜泵稻肥溶毁 白:柚羊糖毫莓茶术芷及菜果酒鹅鸭莲墙发 "
    "黄:柚瓜羊菇桃茶精连柏豆花土泥鳝姜麻蜡瓜 "
    "毛:竹茶尖栗路坯巾猪驴毡 鲜:叶果花椒奶菇笋枣姜薯桃茶货品 高:坡架标产寒粱危铁速 "
    "石:板阶坎墙磨缝斛榴灰漠料碑拱砌块 金:桔橘银秋黄牌贵 米:粉酒饭面桶价香 温:室棚泉饱 路:灯面边基口肩沿况牌 "
    "车:间辆子票站库费道 谷:仓子酒种粒 古:道树寨井茶村镇法城 "
    "红:提柚菇米土桃李橙莓薯心茶火花豆糖椒杉枣砖军 花:椒圃蜜苗钱开期卉 "
    "苗:木圃子绣家乡寨鼓情 麻:袋绳布鸭将 桑:叶园树蚕果葚 松:树脂油木茸林 竹:林笋编筐篓席木器 "
    "牛:栏羊奶肉棚粪犊舍 羊:圈群肚羔肉舍毛 马:路蹄灯帮匹 鱼:塘苗虾腥肉干池 蓝:莓图天 葛:根粉 姜:苗块茶 "
    "柳:树编条 柴:火草油刀 管:护道网线子水 房:前梁租顶款源间 池:塘水子 茅:屋草厕房 程:师 药:材农田企 "
    "杉:木树林 杨:梅树 云:雾层 雷:雨电声 雨:水季露天 风:雨力貌 席:间位 单:价产位 平:地整均米 危:房楼 "
    "简:历介 段:路 干:货部旱果 养:土黑鸡鸭鹅羊牛猪鱼蜂蚕虾蛇兔鸽蟹蛙花老护殖山野 战:雨风天洪旱疫贫高酷严低寒 "
    "包:人点组 "
)
NOUNS = frozenset(entry[0] + second for entry in _BY_SURNAME for second in entry[2:])
"""The nouns, of two characters each."""

DEEDS = frozenset(
    words(
        "代养 代写 代办 代加 代卖 代建 代收 代种 代管 代缴 代耕 代购 代销 包干 包户 包片 包销 单独 "
        "支教 支农 支医 帮销 平整 水运 牵线 管护 管水 连成 连片 连着 "
    )
)
"""What people with a role do: words that begin as surnames do, too."""
