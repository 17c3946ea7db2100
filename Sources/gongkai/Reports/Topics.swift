import ParsedCorpus
import Rendering

/// The methods behind commands and options, for `gongkai explain`.
enum Topics {
    /// The commands and choices with an entry here, then the statistics.
    static let names =
        ["check", "rank", "trend", "summary", "outcomes", "blank", "missing"]
        + StatisticTopic.all.map { $0.names[0] }

    static func explanation(_ name: String, _ language: Language) -> Explanation? {
        if let topic = StatisticTopic.named(name), lines(name) == nil {
            let fields = topic.lines.map { ("", language.pick($0.zh, $0.en)) }
            return Explanation(
                title: "\(topic.names[0]) · " + language.pick(topic.title.zh, topic.title.en),
                fields: fields + [(language.pick("出处", "source"), topic.source)],
                next: topic.names.count > 1
                    ? language.pick("列：", "columns: ") + topic.names.dropFirst().joined(separator: ", ") : nil
            )
        }
        guard let lines = lines(name) else { return nil }
        return Explanation(
            title: "gongkai \(name)", fields: lines.map { ("", language.pick($0.zh, $0.en)) },
            next: methods(name).map {
                $0.map { "gongkai explain \($0)" }.joined(separator: language.pick("；", "; "))
            })
    }

    /// The statistics that a command's page leads on to.
    private static func methods(_ name: String) -> [String]? {
        switch name {
        case "rank": ["wilson", "garwood", "shrinkage", "rank_range", "rank_sets"]
        case "trend": ["newcombe", "fisher", "mann_kendall", "sen_slope", "benjamini_hochberg"]
        case "summary": ["moments", "quantiles", "mad", "qn", "concentration", "bounds"]
        case "outcomes": ["wilson", "association", "residual", "cramers_v", "jensen_shannon"]
        default: nil
        }
    }

    private static func lines(_ name: String) -> [(zh: String, en: String)]? {
        switch name {
        case "check": check
        case "rank": rank
        case "trend": trend
        case "summary": summary
        case "outcomes": outcomes
        case "blank": blank
        case "missing": missing
        default: nil
        }
    }

    private static let check = [
        (
            "三级：错误——合计加不拢，不可能对；警告——两处说法不一，或缺了东西；提示——使用该数时应知道。退出状态 2 表示有错误。",
            "three severities: an error cannot be right, as a sum that does not hold; a warning is two statements that "
                + "differ, or something missing; a note is worth knowing. Exit status 2 where there is an error."
        ),
        (
            "定位：表三的勾稽关系对 175 格构成编码，凡不符之处，找出改动格数最少而使全部合计成立的改法。唯一者方作断言；"
                + "缺失或无法辨认的格，由行、列之和得出，并以另一合计印证。",
            "localisation: the sums of section 3 are a code over 175 cells. The smallest change that makes all broken sums "
                + "hold is looked for; only one without any alternative is claimed. Lost and unreadable cells are given by "
                + "one sum and confirmed by another."
        ),
        (
            "--apply-repairs：只改用唯一的改法与有印证的缺格；parse 末列 repair 与标准错误输出逐一写明，状态、原文、位置仍为文件所载。",
            "--apply-repairs uses these and no others; the column repair of parse and standard error name each. Status, raw "
                + "text and place stay the document's."
        ),
        (
            "上下级：政府的年报与辖区内各机关之和相比；缺报、未填者不计，故和为下限。多数数据恰为其和时，方以其余不等者为警告。",
            "jurisdictions: a government's report against the sum of its bodies. Bodies that are missing or fill nothing in "
                + "add nothing, so the sum is a lower bound; only where most numbers are exactly the sum do the others "
                + "count against the report."
        ),
        (
            "跨年：结转七列、存量与增减；缺年与表式改变之处只标明，不算不符。",
            "years: carried forward and in over seven columns, stocks and flows; a gap or a change of form is named and "
                + "fails nothing."
        ),
        (
            "不作判断的：文字的文采与标点、表格的边框、数字首位分布（件数太小，检验无力）、“均已办结”与结转下年（未到期的申请可以结转）、"
                + "空白格的多少（见 --scorecard 的“填写”）。",
            "not judged: style and punctuation, borders of tables, the distribution of first digits (counts this small show "
                + "nothing), 'all answered' beside applications carried forward (they may not have been due), the number "
                + "of blank cells (see cells in --scorecard)."
        ),
        (
            "--suppress FILE：一行一条“规则 文件 # 理由”，* 代表任意文字；--write-baseline 与 --baseline 只看新发现，以编号为准，"
                + "编号由规则、文件、单元格得出，逐次不变。",
            "--suppress FILE: a line a decision, RULE DOCUMENT # reason, with * for anything. --write-baseline and --baseline "
                + "show new findings only, by an id made of rule, document and cells that stays from run to run."
        ),
        (
            "--scorecard：\(scorecard(\.chinese, "、"))。",
            "--scorecard: \(scorecard(\.english, ", "))."
        ),
    ]

    /// The items of the scorecard with their weights.
    private static func scorecard(_ word: KeyPath<BilingualText, String>, _ separator: String) -> String {
        Scorecard.items.map { "\($0.short[keyPath: word]) \($0.weight)" }.joined(separator: separator)
    }

    private static let rank = [
        (
            "位次为竞争位次：同值同位，下一位顺延。",
            "competition ranks: equal values share the best rank, the next ones follow after."
        ),
        (
            "95 % 区间：比例用 Wilson 法，计数之比与计数用 Garwood 精确泊松法。存量、金额与表式二的件数（制发规范性文件、许可、处罚等，机关自身行为一年的全数）不含偶然，不给区间、收缩与位次区间。",
            "95% intervals: Wilson for proportions, exact Poisson (Garwood) for counts and ratios of counts. Stocks, money and "
                + "the yearly numbers of section 2 (documents issued, licences, penalties: a full count of the body's own "
                + "acts) have no chance in them, so no interval, shrinkage or rank range."
        ),
        (
            "收缩估计：把样本小的机关拉向同组均值（贝塔–二项或伽马–泊松经验贝叶斯），办结越多拉得越少。",
            "shrunk: bodies with small numbers are drawn to their peers' mean (empirical Bayes, beta-binomial or "
                + "gamma-Poisson); the larger the number, the less."
        ),
        (
            "位次区间 90 %：从各机关的后验分布（计数用单位暴露量的伽马–泊松）反复抽取并排位，种子写在表下；区间重叠的机关，先后不能当真。",
            "rank range, 90%: values are drawn from every body's posterior (gamma-Poisson of exposure 1 for counts) and ranked, again and again, with the printed "
                + "seed; where ranges overlap, the order means little."
        ),
        (
            "政府的年报通常覆盖本级部门与下级，不与它们同表，除非 --kind all。",
            "a government's report usually covers its departments and what lies below; it stands in no list with them "
                + "unless --kind all."
        ),
    ]
    private static let trend = [
        (
            "较上年：比例以百分点计，Newcombe 区间，Fisher 精确检验；计数用条件检验。",
            "change: in points for proportions, with Newcombe's interval and Fisher's exact test; conditional test for counts."
        ),
        (
            "缺年、表式改变含义与机关更名之处不连比。",
            "missing years, changes of meaning between editions and renames are not bridged."
        ),
        (
            "趋势：精确 Mann–Kendall 检验。三年最小 p = 0.333，四年 0.083，五年 0.017：年份太少时断言不了趋势。",
            "trend: exact Mann–Kendall test. The least p is .333 for 3 years, .083 for 4, .017 for 5: few years cannot show "
                + "a trend."
        ),
    ]
    private static let summary = [
        (
            "n 为有值机关数，无值含缺数字与分母为 0 者，从不按 0 计。",
            "n bodies have a value; missing are those without a number or with nothing to divide by, never taken for 0."
        ),
        (
            "标准差 n − 1；变异系数 = 标准差 ÷ 均值；四分位 R 第 7 型；MAD × 1.4826；偏度、峰度为 e1071 第 3 型；基尼为未校正值。",
            "sd with n − 1; cv = sd / mean; quartiles of R type 7; MAD × 1.4826; skewness and kurtosis of e1071 type 3; "
                + "plain Gini coefficient."
        ),
        ("合并：分子之和 ÷ 分母之和。", "pooled: sum of numerators over sum of denominators."),
    ]
    private static let outcomes = [
        (
            "各组件数占办结总数之比；合计只含各行齐全的机关，缺者点名。",
            "shares of everything handled; the total holds only bodies with a complete set of rows, others are named."
        ),
        (
            "其他处理：2019 年表式一行，2021 年表式三行之和。",
            "other handling: one row of the 2019 form, the sum of three of the 2021 form."
        ),
    ]
    private static let blank = [
        (
            "verified（默认）：空白格只在表内勾稽关系以 0 成立时计 0；zero：一律计 0；missing：一律为缺。",
            "verified (default): a blank counts as 0 only where the form's own sums hold with it as 0; zero: always; missing: "
                + "never."
        ),
        ("第二部分没有勾稽关系，空白一律为缺。", "section 2 has no sums: its blanks stay missing."),
    ]
    private static let missing = [
        (
            "缺数字、读不出、表中没有，三者都不等于 0；分母为 0 为无从评价，不作 0 % 或 100 %。",
            "blank, unreadable and absent are not 0; a denominator of 0 is not assessable, never 0 % or 100 %."
        )
    ]
}
