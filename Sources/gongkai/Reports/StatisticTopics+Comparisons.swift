extension StatisticTopic {
    static let comparisons: [StatisticTopic] = [
        StatisticTopic(
            names: [
                "funnel_plot", "funnel", "z", "adjusted_z", "adjusted_p_value", "low_95", "high_95",
                "low_998", "high_998", "outside", "phi",
            ],
            title: ("漏斗图", "funnel"),
            lines: [
                (
                    "各机关与合并值相比。界限为精确二项或泊松分布的 95 % 与 99.8 %，两端对称地插值，不出可能之值（比例 0–1），也不把精确检验（p_value）不能否定的数排在界外。z 为标准化偏离；adjusted_z 再加上机关间方差 τ²（缩尾 10 % 的过度离散 φ），adjusted_p_value 为其正态 p 值，但不小于精确检验的 p_value。",
                    "every body against the pooled value. Limits: exact binomial or Poisson, 95% and 99.8%, interpolated alike on both sides, never beyond what is possible (0–1 for proportions), and no number outside that the exact test (p_value) does not reject. z is the standardised distance; adjusted_z adds the variance between bodies τ² (from the over-dispersion φ, winsorised by 10%); adjusted_p_value is its normal p-value, but never below the exact p_value."
                ),
                (
                    "outside：adjusted_q_value < 0.05，超出偶然与机关间通常的差别。",
                    "outside: adjusted_q_value < 0.05, beyond chance and the usual spread between bodies."
                ),
            ],
            source:
                "Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202; Spiegelhalter (2005), Quality and Safety in Health Care 14, 347–351"
        ),
        StatisticTopic(
            names: ["kitagawa", "decompose", "within", "composition", "entry", "exit"],
            title: ("Kitagawa 分解", "Kitagawa's decomposition"),
            lines: [
                (
                    "合并比率的变化 = 自身变化（各机关比率变了）+ 比重变化（办理量在机关间移动）+ 新增 + 退出。两年对称取平均权重；比重、新增、退出都以两年合并比率的均值为基准计：比率高于它的机关份额增大，合并值即上升。各部分相加恰等于变化。",
                    "change of a pooled rate = within (the bodies' rates changed) + composition (caseload moved between them) + entry + exit. Both years weigh alike; composition, entry and exit are measured from the mean of the two pooled rates: a body above it that gains weight raises the whole. The parts add up to the change exactly."
                ),
                (
                    "比例以百分点（pp）显示，CSV 中为小数。只有一年有数的机关算新增或退出，含缺报者。",
                    "shown in percentage points (pp) for rates, as fractions in CSV. A body with a number in one year only counts as entry or exit, the unreported too."
                ),
            ],
            source: "Kitagawa (1955), JASA 50, 1168–1194"),
        StatisticTopic(
            names: ["simpson", "simpsons_paradox"],
            title: ("辛普森悖论", "Simpson's paradox"),
            lines: [
                (
                    "reversal：合并值变了，而变动的机关全部反向。opposed：各机关自身变化合起来与合并值反向。no：都不是。只看两年都有数的机关。",
                    "reversal: the pooled value moved and every body that moved went the other way. opposed: the bodies' own changes together go the other way. no: neither. Over bodies of both years."
                )
            ],
            source:
                "Simpson (1951), JRSS B 13, 238–241; Bickel, Hammel & O'Connell (1975), Science 187, 398–404"),
        StatisticTopic(
            names: [
                "association", "chi_square", "df", "p_simulated", "g", "g_p_value", "g_p_simulated",
                "expected", "sparse_cells",
            ],
            title: ("办理结果的关联检验", "association of outcomes"),
            lines: [
                (
                    "机关（或申请人类别）× 六类结果。χ² 与 G（似然比）检验「处处一样」；期望不足 5 的格（sparse_cells）使近似不可靠，故用边际相同的随机表模拟 p（种子写明）：9999 张，大表较少，不少于 99 张。",
                    "bodies (or kinds of applicants) against the six groups. χ² and G (likelihood ratio) test that all are alike; cells expecting fewer than 5 (sparse_cells) spoil the approximation, so p is simulated by random tables with the same margins, seed printed; 9,999 tables, fewer where it is large, never below 99."
                ),
                (
                    "count 按结果各行计，不按总计栏。",
                    "counts are those of the outcome rows, not of the printed total."
                ),
            ],
            source: "Hope (1968), JRSS B 30, 582–598; Patefield (1981), Applied Statistics 30, 91–97"),
        StatisticTopic(
            names: ["cramers_v", "corrected_v"],
            title: ("Cramér V", "Cramér's V"),
            lines: [
                (
                    "关联强弱，0 无关，1 完全对应；小表偏高，corrected_v 校正此偏差。",
                    "how strong an association is, 0 none, 1 complete; too high in small tables, which corrected_v corrects."
                )
            ],
            source:
                "Cramér (1946), Mathematical Methods of Statistics; Bergsma (2013), Journal of the Korean Statistical Society 42, 323–328"
        ),
        StatisticTopic(
            names: ["residual", "unusual", "cell_p_value"],
            title: ("校正标准化残差", "adjusted standardised residuals"),
            lines: [
                (
                    "某格件数比「处处一样」多或少几个标准误；±2 以外醒目。cell_p_value 为该格的精确双侧 p：给定行、列合计的超几何分布（Fisher 检验），期望再小也准确；q_value 由它校正而来。unusual：全部格中 q < 0.05。",
                    "by how many standard errors a cell exceeds what it would be if all were alike; beyond ±2 it stands out. cell_p_value is the exact two-sided p of the cell: hypergeometric given the sums of its row and column (Fisher's test), right however little is expected; q_value corrects it. unusual: q < 0.05 among all cells."
                )
            ],
            source: "Haberman (1973), Biometrics 29, 205–220; Fisher (1935), JRSS 98, 39–82"),
    ]
}
