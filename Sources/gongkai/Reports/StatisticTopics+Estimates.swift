extension StatisticTopic {
    static let estimates: [StatisticTopic] = [
        StatisticTopic(
            names: [
                "wilson", "ci_low", "ci_high", "value_low", "value_high", "pooled_ci_low", "pooled_ci_high",
            ],
            title: ("Wilson 区间", "Wilson's interval"),
            lines: [
                (
                    "比例的 95 % 区间：计分检验不能否定的比例；不作连续性校正。n 再小也可用，0/n 与 n/n 亦然。",
                    "the 95% interval of a proportion: the proportions that the score test does not reject, without continuity correction; good at any n, at 0/n and n/n too."
                ),
                (
                    "它说的是：同样做法之下，偶然能使数字差多少；不是抽样误差。",
                    "it says what chance alone would do to a body with the same practice; it is no error of a sample."
                ),
                (
                    "趋势中 ci_low、ci_high 是变化的区间（newcombe），数值本身的区间是 value_low、value_high；summary 的 pooled_ci_low、pooled_ci_high 为合并值的区间，全部机关视为一个。",
                    "in trend ci_low and ci_high are of the change (newcombe); those of the value are value_low and value_high; pooled_ci_low and pooled_ci_high of summary are of the pooled value, all bodies taken as one."
                ),
            ],
            source:
                "Wilson (1927), JASA 22, 209–212; Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133"
        ),
        StatisticTopic(
            names: ["garwood"],
            title: ("Garwood 区间", "Garwood's interval"),
            lines: [
                (
                    "件数与「每百件办结的案件数」的精确泊松区间：由伽马分位数得出，覆盖不低于 95 %。案件不是申请的一部分，故不用二项区间。",
                    "the exact Poisson interval of counts, and of cases per 100 handled; by gamma quantiles, covers at least 95%. Cases are no part of the applications, so no binomial interval is used."
                ),
                (
                    "比率的分母按已知数处理，不当作随机。",
                    "the denominator of a rate is taken as known, not as chance."
                ),
            ],
            source: "Garwood (1936), Biometrika 28, 437–442"),
        StatisticTopic(
            names: ["clopper_pearson", "jeffreys"],
            title: ("Clopper–Pearson 与 Jeffreys 区间", "Clopper–Pearson and Jeffreys intervals"),
            lines: [
                (
                    "比例的另两种区间，供核对：前者任何比例下覆盖不低于 95 %，偏宽；后者为贝塔后验的等尾区间。rank、outcomes、trend、compare 用 Wilson，--interval 可改。",
                    "two other intervals of a proportion: the first covers at least 95% whatever the proportion, and is wide; the second has equal tails of a beta posterior. rank, outcomes, trend and compare use Wilson's unless --interval names another."
                )
            ],
            source: "Clopper & Pearson (1934), Biometrika 26, 404–413; Brown, Cai & DasGupta (2001)"),
        StatisticTopic(
            names: ["newcombe", "change", "change_percent", "percent_low", "percent_high"],
            title: ("变化与 Newcombe 区间", "change and Newcombe's interval"),
            lines: [
                (
                    "change 为本年减上年（比例以百分点显示）；change_percent 是相对变化，占上年值的百分之几，与百分点是两回事；上年为 0 则无。",
                    "change is this year less the year before (points, for proportions); change_percent is relative, in percent of the year before, and another thing than points; none where that is 0."
                ),
                (
                    "比例之差的 95 % 区间由两个 Wilson 区间合成（Newcombe 第 10 法）。计数与计数之比：percent_low、percent_high 为 change_percent 的区间，即两年比率之比的精确条件区间（给定两年合计，Clopper–Pearson）减 1，以百分数计；上年为 0 则无。",
                    "the 95% interval of a difference of proportions combines two Wilson intervals (Newcombe's method 10). For counts and ratios of counts percent_low and percent_high are the interval of change_percent: the exact conditional interval of the ratio of both years' rates (Clopper–Pearson, given their sum), less 1, in percent; none where the year before is 0."
                ),
            ],
            source: "Newcombe (1998), Statistics in Medicine 17, 873–890"),
        StatisticTopic(
            names: ["fisher", "p_value", "change_p_value"],
            title: ("两年之间的检验", "the test between two years"),
            lines: [
                (
                    "比例：Fisher 精确检验（双侧，小概率法）。件数与计数之比：给定合计的精确条件检验。漏斗图：对合并值的精确二项或泊松检验。",
                    "proportions: Fisher's exact test, two-sided by the method of small p-values. Counts and ratios of counts: the exact test given their sum. Funnel: the exact binomial or Poisson test against the pooled value. Association: the χ² tail."
                )
            ],
            source: "Fisher (1935), JRSS 98, 39–82; Przyborowski & Wilenski (1940), Biometrika 31, 313–323"),
        StatisticTopic(
            names: [
                "benjamini_hochberg", "q_value", "adjusted_q_value", "change_q_value", "trend_q_value",
                "change_q",
            ],
            title: ("q 值（Benjamini–Hochberg）", "q-values (Benjamini–Hochberg)"),
            lines: [
                (
                    "检验多了，总有偶然的小 p。q < 0.05 的一批里，平均至多 5 % 是偶然。同族：趋势为所有序列；变化为同一年的所有机关；漏斗为所有机关；办理结果为所有格；画像为该机关的所有指标。",
                    "of many tests some have a small p by chance. Among results with q < 0.05 at most 5% are chance on average. The family: all series for trends, all bodies of one year for changes, all bodies of a funnel, all cells of an outcome table, all metrics of a profile."
                )
            ],
            source: "Benjamini & Hochberg (1995), JRSS B 57, 289–300"),
        StatisticTopic(
            names: ["mann_kendall", "trend_p_value", "trend_tau", "trend_least_p", "trend_years"],
            title: ("Mann–Kendall 趋势检验", "Mann–Kendall test"),
            lines: [
                (
                    "各年两两比较，升多于降还是降多于升；p 由全部排列精确算出（至 60 年，含同值），不用正态近似。τ 为 Kendall τ-b。",
                    "compares all pairs of years, rises against falls; p is exact over all orders, ties included, up to 60 years, never the normal approximation for a few. τ is Kendall's τ-b."
                ),
                (
                    "trend_least_p 是这些年数所能达到的最小 p：三年 0.333，四年 0.083，五年 0.017。最小也不低于 0.05 的，什么也断言不了。",
                    "trend_least_p is the least p that so many years can give: .333 for 3, .083 for 4, .017 for 5. Where even that is not below .05, nothing can be shown."
                ),
            ],
            source: "Mann (1945), Econometrica 13, 245–259; Kendall (1975), Rank Correlation Methods"),
        StatisticTopic(
            names: ["sen_slope", "trend_slope", "trend_slope_low", "trend_slope_high", "slope"],
            title: ("Sen 斜率", "Sen's slope"),
            lines: [
                (
                    "所有两年之间斜率的中位数，每年变化多少；一年异常拉不动它。区间由 Kendall S 的精确分布取次序统计量，覆盖不低于所求水平；不足五年没有 95 % 区间。",
                    "the median of the slopes between all pairs of years: change a year, not moved by one odd year. The interval takes order statistics by the exact distribution of Kendall's S, at least the level asked for; fewer than five years have none at 95%."
                ),
                (
                    "缺年不补，按实际年份间隔；表式改变含义之后重新起算。",
                    "missing years are not filled in; a change of meaning of the form starts anew."
                ),
            ],
            source: "Sen (1968), JASA 63, 1379–1389"),
        StatisticTopic(
            names: ["shrinkage", "shrunk", "weight"],
            title: ("收缩估计", "shrinkage"),
            lines: [
                (
                    "经验贝叶斯：机关之间的真实差别由全组估出，样本小的机关向组均值靠拢。比例用贝塔–二项，计数之比用伽马–泊松；先验由最大似然估计，矩估计为起点。",
                    "empirical Bayes: the true spread between bodies is estimated from the list, and a body moves to the list's mean by as much as its own evidence is weak. Beta-binomial for proportions, gamma-Poisson for ratios of counts; the prior by maximum likelihood from a moment start."
                ),
                (
                    "weight 为自身数值的权重 n/(n + 先验强度)，其余为组均值。看不出超出偶然的差别时（含全为 0）权重为 0；只有一个机关时为 1；两个机关照算，但先验几乎无据。组为所排的那一列（--group-by 则每组一列）。",
                    "weight is that of the body's own value, n/(n + strength of the prior). No spread beyond chance to be shown (all zeros too): weight 0; one body alone: 1; two bodies are computed like any number, on thin evidence. The group is the list ranked (with --group-by each group's own)."
                ),
            ],
            source: "Efron & Morris (1975), JASA 70, 311–319; Clayton & Kaldor (1987), Biometrics 43, 671–681"
        ),
        StatisticTopic(
            names: ["rank_range", "rank_low", "rank_high", "expected_rank", "top_quarter", "bottom_quarter"],
            title: ("位次区间", "rank ranges"),
            lines: [
                (
                    "从每个机关的后验分布抽取数值再排位，反复多次（种子与次数写在表下）：中间 90 % 的位次为区间，平均为 expected_rank，落在前、后四分之一的比例为 top_quarter、bottom_quarter。",
                    "values are drawn from every body's posterior and ranked, again and again (seed and draws are printed): the middle 90% of its ranks is the range, their mean expected_rank, the shares in the first and last quarter top_quarter and bottom_quarter."
                ),
                (
                    "四个机关以下没有四分之一之说。四分之一为机关数 ÷ 4，进位取整。列表越长，抽取次数越少（至少 100 次）。",
                    "below four bodies there are no quarters. A quarter is the number of bodies over 4, rounded up. Long lists get fewer draws, at least 100."
                ),
                (
                    "先验（机关间的差别）由同一列估出而当作已知，其误差未计入：机关少时区间偏窄。看不出超出偶然的差别时，各机关的后验同为一值，先后不明，而非没有先后。",
                    "the prior (the spread between bodies) is estimated from the same list and then taken as known; its own error is left out, so ranges are too narrow for few bodies. Where no spread beyond chance can be shown all share one value: their order is unknown, which is not to say that there is none."
                ),
                (
                    "计数（如新收申请）用单位暴露量的伽马–泊松后验：问的是同样的来件强度之下，偶然能使位次差多少。表式二的数字（规范性文件、许可、处罚等）是机关自身行为的全数，不含偶然，没有位次区间。",
                    "counts such as new applications have a gamma-Poisson posterior of exposure 1: what chance alone would do to the rank at the same rate of arrival. Numbers of section 2 (documents, licences, penalties) count all of a body's own acts, without chance in them, and have no ranges."
                ),
            ],
            source:
                "Laird & Louis (1989), Journal of Educational Statistics 14, 29–46; Goldstein & Spiegelhalter (1996), JRSS A 159, 385–443"
        ),
        StatisticTopic(
            names: ["rank_sets", "set_low", "set_high", "may_be_best"],
            title: ("位次置信集", "confidence sets of ranks"),
            lines: [
                (
                    "95 % 置信集：数据不能排除的位次。两两比较，用最大标准化差的临界值（参数自助法，逐步剔除），不依赖先验。marginal：每个机关各自成立；simultaneous：全部机关同时成立。",
                    "95%: ranks that the data do not rule out. Bodies are compared in pairs with a critical value for the greatest studentised difference, by parametric bootstrap, stepping down; no prior is used. marginal: for each body alone; simultaneous: for all at once."
                ),
                (
                    "--best τ：同时置信集的上端不劣于 τ 者，以 95 % 的把握包含全部真正的前 τ 名。比例取反正弦尺度，计数取平方根尺度（Anscombe），使误差几与数值无关；件数极少、接近 0 的机关多而另有很大的机关时，该近似偏窄（模拟中个别设计的 marginal 覆盖率降至 80 %）。超过 500 个机关用 Bonferroni 临界值，有效而偏宽。",
                    "--best τ: bodies whose simultaneous set begins at τ or better; they hold all of the true best τ with 95%. Proportions are compared on the arcsine and counts on the square-root scale (Anscombe), where errors hardly depend on the value; with many bodies of few, nearly all 0, beside a very large one the approximation is too narrow (in simulations of such lists marginal sets covered down to 80%). Above 500 bodies the critical value is Bonferroni's, valid and wider."
                ),
            ],
            source: "Mogstad, Romano, Shaikh & Wilhelm (2024), Review of Economic Studies 91, 476–518"),
    ]
}
