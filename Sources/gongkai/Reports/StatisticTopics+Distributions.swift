extension StatisticTopic {
    static let distributions: [StatisticTopic] = [
        StatisticTopic(
            names: ["jensen_shannon", "similar", "distance"],
            title: ("Jensen–Shannon 距离", "Jensen–Shannon distance"),
            lines: [
                (
                    "两个机关六类结果构成的距离：散度（以 2 为底）的平方根，0 相同，1 全异，满足三角不等式。办结少者距离不稳。",
                    "between the outcome mixes of two bodies: the square root of the divergence to base 2, 0 the same, 1 nothing in common; a metric. Unsteady where few were handled."
                )
            ],
            source:
                "Lin (1991), IEEE Transactions on Information Theory 37, 145–151; Endres & Schindelin (2003), 49, 1858–1860"
        ),
        StatisticTopic(
            names: [
                "concentration", "gini", "gini_low", "gini_high", "gini_corrected", "top_share", "top_low",
                "top_high", "lorenz",
            ],
            title: ("集中程度：基尼、洛伦茨、前 k 位", "concentration: Gini, Lorenz, top shares"),
            lines: [
                (
                    "洛伦茨曲线：从少到多累加，机关的份额对总数的份额。基尼为曲线与对角线之间面积的两倍，0 均等；上限 (n−1)/n，gini_corrected 乘以 n/(n−1)。top_share 为最多的 k 个机关所占份额。",
                    "Lorenz curve: bodies from least to most, their share of all bodies against their share of the total. Gini is twice the area to the diagonal, 0 if all are equal, at most (n−1)/n; gini_corrected is times n/(n−1). top_share is what the k greatest have together."
                ),
                (
                    "区间为自助法百分位区间（对机关重抽，种子写明）；机关少、分布偏时偏窄：50 个指数分布值的 95 % 区间实际覆盖约 91 %。",
                    "intervals: percentile bootstrap over bodies, seed printed; too narrow for few bodies and skewed numbers: of 50 exponential values a 95% interval covers in about 91%."
                ),
            ],
            source:
                "Gini (1912); Lorenz (1905); Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13"
        ),
        StatisticTopic(
            names: ["herfindahl", "herfindahl_low", "herfindahl_high"],
            title: ("赫芬达尔指数（HHI）", "Herfindahl–Hirschman index"),
            lines: [
                (
                    "份额平方和，1/n（均等）到 1（独占）；其倒数是「相当于几个一样大的机关」。",
                    "the sum of squared shares, 1/n (equal) to 1 (one has all); its inverse is how many equal bodies it amounts to."
                )
            ],
            source: "Hirschman (1964), American Economic Review 54, 761–762"),
        StatisticTopic(
            names: ["mad"],
            title: ("绝对中位差（MAD）", "median absolute deviation"),
            lines: [
                (
                    "离中位数距离的中位数 × 1.4826；近半数异常也拉不动。",
                    "the median distance from the median × 1.4826; not moved by outliers, be they nearly half."
                )
            ],
            source: "Rousseeuw & Croux (1993), JASA 88, 1273–1283"),
        StatisticTopic(
            names: ["qn"],
            title: ("Qn 离散度", "Qn scale"),
            lines: [
                (
                    "两两距离的约四分位数，按正态换算；同样稳健，而不以中位数为中心。过半数相同则为 0。",
                    "about the first quartile of all distances between two values, scaled to a normal's σ; as robust, and without a centre. 0 where more than half are equal."
                )
            ],
            source: "Rousseeuw & Croux (1993), JASA 88, 1273–1283"),
        StatisticTopic(
            names: ["bounds", "mean_low", "mean_high", "pooled_low", "pooled_high", "not_reported"],
            title: ("缺报的界限", "bounds for missing reports"),
            lines: [
                (
                    "未报与无值的机关取最坏与最好的可能：比例各为 0 或 1，数量自 0 到 --at-most（不给则无上限）。不作任何假定，故不是置信区间。合并比例的界限需要知道缺者分母多大，不给 --at-most 就是 0–1。",
                    "bodies without a report or a number take the worst and the best they can: rates 0 or 1, numbers from 0 to --at-most (without it no upper end). Nothing is assumed, so these are no confidence intervals. A pooled rate needs to know how large the missing denominators can be: 0–1 without --at-most."
                )
            ],
            source:
                "Manski (1989), Journal of Human Resources 24, 343–360; Manski (2003), Partial Identification of Probability Distributions"
        ),
        StatisticTopic(
            names: [
                "correlation", "correlate", "spearman", "pearson", "pearson_low", "pearson_high", "kendall",
                "shares_cells",
            ],
            title: ("相关", "correlation"),
            lines: [
                (
                    "Spearman ρ：位次的相关，区间为 Bonett–Wright；Pearson r：线性相关，区间（pearson_low、pearson_high）为 Fisher 的 z；Kendall τ-b：两两同向与反向（超过 5000 个机关不算）。三个机关以下没有，四个以下没有区间；恰为 ±1 时区间没有宽度，不说明任何问题。",
                    "Spearman's ρ: of ranks, interval by Bonett and Wright; Pearson's r: linear, interval (pearson_low, pearson_high) by Fisher's z; Kendall's τ-b: pairs in and out of step (not above 5000 bodies). None below three bodies, no interval below four; at exactly ±1 it has no width and tells nothing."
                ),
                (
                    "相关不是因果；shares_cells 的两个指标含同一单元格，本来就相关。",
                    "no causes; metrics that share a cell (shares_cells) go together by themselves."
                ),
            ],
            source: "Fisher (1921), Metron 1, 3–32; Bonett & Wright (2000), Psychometrika 65, 23–28"),
        StatisticTopic(
            names: [
                "quantiles", "compare", "profile", "q1", "median", "q3", "iqr", "peer_median", "percentile",
                "peers",
            ],
            title: ("分位数与同类", "quantiles and peers"),
            lines: [
                (
                    "样本分位数为线性插值（R 第 7 型）。同类：同年、同种类、同级的其他机关；不足 4 个不给分位。compare 把所比的机关都剔出同类，profile 只剔出该机关自己。percentile 为低于该机关的同类比例，同值各计一半。",
                    "sample quantiles by linear interpolation (R type 7). Peers: other bodies of the same year, kind and level; no quantiles below 4. compare takes all bodies compared out of the peers, profile only the body itself. percentile is the share of peers below the body, equal ones counting half."
                )
            ],
            source: "Hyndman & Fan (1996), The American Statistician 50, 361–365"),
        StatisticTopic(
            names: ["columns", "breaks", "renamed", "former_name", "not_assessable", "top"],
            title: ("标记列与选项", "columns and options that mark"),
            lines: [
                (
                    "breaks：该年起表式改变含义，与上年不连比。renamed：沿革文件所载更名后的第一年，former_name 为当时之名；前后不连比，除非 --bridge-renames。",
                    "breaks: from this year on the form means something else, and nothing is compared with before. renamed: the first year under another name by the lineage file, former_name the name then; not compared across, unless --bridge-renames."
                ),
                (
                    "not_assessable：missing 之中分母为 0 或部分大于整体的机关数，不按 0 计。--top：只列前若干位（rank、similar、decompose），或合计份额的机关数（concentration）；计算仍用全部机关。",
                    "not_assessable: of the missing, bodies with nothing to divide by or a part greater than its whole, never taken for 0. --top: only so many rows (rank, similar, decompose), or how many bodies have the top share (concentration); all bodies are computed with."
                ),
            ],
            source: "国办公开办函〔2021〕30号; gongkai trend --help, gongkai summary --help"),
        StatisticTopic(
            names: [
                "fields", "value", "numerator", "denominator", "n", "min", "max", "count", "share", "handled",
                "total",
                "earlier", "later", "level", "outcome", "reason", "cell",
            ],
            title: ("一般列", "plain columns"),
            lines: [
                (
                    "value：numerator ÷ denominator（无分母者即 numerator），分母为 0 或小于其部分时为空。n、min、max：有值的机关数、最小、最大。",
                    "value: numerator ÷ denominator (without a denominator, the numerator); empty where the denominator is 0 or less than its part. n, min, max: bodies with a value, the least, the greatest."
                ),
                (
                    "outcomes：count 为该结果件数，handled 为办结总数，share 为二者之比；level 为 group（六类）或 row（表中各行）；total 为检验所用件数。decompose：earlier、later 为前后两年之值，total 为各部分之和。",
                    "outcomes: count of an outcome, handled in total, share their ratio; level is group (the six) or row (of the form); total is the number tested. decompose: earlier and later are the values of the two years, total the sum of the parts."
                ),
                (
                    "rank --withheld 的 reason：no_report 缺报，no_number 无数字，not_on_form 表式无此项，nothing_to_divide_by 分母为 0，contradiction 部分大于整体，too_few 样本量不足，covers_others 已含表中机关；cell 为所缺单元格。",
                    "reason of rank --withheld: no_report, no_number, not_on_form (the edition has no such cell), nothing_to_divide_by (0), contradiction (a part greater than its whole), too_few (below --min-n), covers_others; cell is the cell without a number."
                ),
            ],
            source: "国办公开办函〔2021〕30号; gongkai rank --help, gongkai outcomes --help"),
        StatisticTopic(
            names: ["moments", "mean", "sd", "cv", "skewness", "kurtosis", "pooled"],
            title: ("均值、离散与形状", "mean, spread and shape"),
            lines: [
                (
                    "均值每个机关一份；pooled 为分子之和 ÷ 分母之和（无分母者为合计）。标准差 n − 1；cv = 标准差 ÷ 均值；偏度、峰度为 e1071 第 3 型。n = 1 时没有离散。",
                    "mean: every body once; pooled: sum of numerators over sum of denominators (for plain numbers their sum). sd with n − 1; cv = sd / mean; skewness and kurtosis of e1071 type 3. One body has no spread."
                )
            ],
            source: "Joanes & Gill (1998), The Statistician 47, 183–189"),
    ]
}
