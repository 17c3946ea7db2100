extension Rules {
    static let series: [Rule] = [
        rule(
            "carry_over.<column>", .warning, .series, en: "carried forward equals carried in next year",
            zh: "上年结转与上年报告衔接", formula: "carried_forward (t − 1) = carried_in (t)",
            why:
                "What one report carries forward is what the next carries in, in each of the seven columns. Assessed "
                + "for neighbouring years of one body; a blank counts as 0 only where the report's sums confirm it.",
            zhWhy: "上一年报告的“结转下年度继续办理”即为本年的“上年结转”，七列逐列核对相邻两年；空白仅在勾稽关系证实为零时计为零。",
            members: ApplicantColumn.allCases.map(\.name)),
        rule(
            "stock_flow.<item>", .warning, .series, en: "stock, inflow and outflow over two years",
            zh: "存量与增减衔接",
            formula: "in_force (t) = in_force (t − 1) + issued (t) − repealed (t); "
                + "previous_items (t) = previous_items (t − 1) + change (t − 1)",
            basis: [.article20, .notice2019, .notice2021],
            why:
                "Regulations and normative documents of the 2021 form: what was in force, plus issued, less repealed, "
                + "is in force. The other items of the 2019 form: last year's items as given this year are those "
                + "of the report before with its change. Reviews that drop documents without a repeal break it.",
            zhWhy: "2021 年表式的规章、规范性文件：上年现行有效加本年制发减本年废止等于本年现行有效。2019 年表式其余各项："
                + "本年所填“上一年项目数量”等于上年报告的项目数加其增减。清理后不再计入而未列废止的会使其不符。",
            members: [
                "regulations", "normative", "licensing", "other_services", "penalties", "coercion", "fees",
            ]),
        rule(
            "series.gap", .note, .series, en: "a year without a report", zh: "年度缺报",
            formula: "a report for every year between the first and the last", basis: [.article49],
            why: "Rules over neighbouring years are not assessed across the gap.", zhWhy: "相邻年度的规则在缺报处不核对。"),
        rule(
            "series.edition_change", .note, .series, en: "the form changed between two years", zh: "两年表式不同",
            formula: "edition (t) = edition (t − 1)",
            why:
                "The columns of section 2 have another meaning in the other edition, so stocks are not carried over.",
            zhWhy: "两种表式第二部分栏目含义不同，存量不作衔接。"),
        rule(
            "series.disputes_without_applications", .note, .series,
            en: "disputes, but no applications for two years",
            zh: "两年无申请而有复议诉讼", formula: "no application in t − 1 and t ⇒ no dispute in t",
            basis: [.article50],
            why:
                "Disputes of section 4 are about applications; older ones, or disputes of another kind, may be the "
                + "reason.",
            zhWhy: "表四案件因申请而起；也可能源于更早的申请或误计其他案件。"),
        rule(
            "plausibility.jump", .note, .series, en: "a year far from the body's other years", zh: "与历年相差悬殊",
            formula: "|log(1 + x) − median| < 5 × 1.4826 MAD of the other years",
            why:
                "Needs at least four years; the value must also be 5 times the usual one or a fifth of it, and differ "
                + "by 20 at least. A reorganisation explains it as well as a slip.",
            zhWhy: "至少四年；且须为其余年份中位数的五倍以上或五分之一以下，相差不少于 20。机构职能调整也会如此。", tolerance: .threshold),
        rule(
            "plausibility.unit_slip", .warning, .series, en: "an amount off by ten thousand", zh: "金额疑差一万倍",
            formula: "10^3.5 ≤ ratio of neighbouring years ≤ 10^4.5", basis: [.notice2019, .notice2021],
            why: "Yuan for 10,000 yuan or the reverse is the usual slip with amounts.",
            zhWhy: "元与万元混淆是金额最常见的错误。", tolerance: .threshold),
    ]

    static let corpus: [Rule] = [
        rule(
            "duplicates.identical", .note, .corpus, en: "a report found twice", zh: "重复的报告",
            formula: "one report a body and year", basis: [.article49],
            why: "Another document of the same body and year has the same numbers.",
            zhWhy: "同一机关同一年度另有数值相同的文件。"),
        rule(
            "duplicates.conflict", .warning, .corpus, en: "two versions of a report", zh: "同年两份报告数值不同",
            formula: "one report a body and year", basis: [.article49],
            why:
                "Another document of the same body and year has other numbers: a correction, a draft, or a body "
                + "wrongly named. Series use the more complete one.",
            zhWhy: "同一机关同一年度另有数值不同的文件：或为更正、草稿，或机关名称有误。序列采用较完整的一份。"),
        rule(
            "duplicates.copied_table", .warning, .corpus, en: "section 3 copied", zh: "表三雷同",
            formula: "section 3 differs between bodies and years", basis: [.article50],
            why:
                "All cells of section 3 are those of another body or year. Only tables with 20 applications handled "
                + "and three kinds of outcomes are compared: smaller ones can be alike by chance. A government and "
                + "the office that reports for it may share one on purpose.",
            zhWhy: "表三逐格与另一机关或年度相同。仅比较办结 20 件以上、至少三种结果的表，较小的表可能偶合；政府与代其填报的办公室可能本就同表。",
            tolerance: .threshold),
        rule(
            "duplicates.narrative", .warning, .corpus, en: "the text of another report", zh: "正文雷同",
            formula: "less than 80 % of the runs of eight characters are those of another body or year",
            basis: [.article50],
            why:
                "Compared without numbers and names of letters, from 800 characters on; estimated by MinHash over "
                + "128 bins. From 95 % on a warning, from 80 % a note. A government and the office that reports for "
                + "it may share a text on purpose.",
            zhWhy: "不计数字，正文 800 字以上才比较；以 128 格 MinHash 估计八字片段的重合度，95% 以上为警告，80% 以上为提示。"
                + "政府与代其填报的办公室可能本就同文。",
            tolerance: .threshold),
    ]

    static let hierarchy: [Rule] = [
        rule(
            "hierarchy.scope", .note, .hierarchy, en: "what a jurisdiction's report covers", zh: "辖区报告的口径",
            formula: "parent ≥ sum of the bodies: consolidated; parent < sum: its own office",
            basis: [.article49],
            why:
                "Every cell in which the bodies have 10 or more together is a vote; nine of ten decide. Whoever "
                + "adds up reports has to know it: a consolidated report counts its bodies already.",
            zhWhy: "所属机关合计不少于 10 的每一格计一票，九成为准。汇总时须知：全辖区报告已含所属机关。", tolerance: .threshold),
        rule(
            "hierarchy.below_parts", .warning, .hierarchy, en: "a jurisdiction below its bodies",
            zh: "辖区数小于所属机关合计",
            formula: "parent ≥ sum of the bodies that report",
            why:
                "Bodies without a number are left out, so the sum is a lower bound. Amounts may differ by the "
                + "rounding of their last decimals. A warning where at least half of five numbers or more are "
                + "exactly the sums of these bodies, else a note. Not assessed for a report of an office alone.",
            zhWhy: "未报数的机关不计，故合计为下限；金额允许末位舍入之差。五项以上数据中至少半数恰为所属机关之和时为警告，否则为提示。"
                + "仅为本级数据的报告不核对。", tolerance: .decimals),
        rule(
            "hierarchy.sum", .warning, .hierarchy, en: "a jurisdiction is not the sum of its bodies",
            zh: "辖区数不等于所属机关合计", formula: "parent = sum of all bodies",
            why:
                "Assessed only where all bodies of the jurisdiction are there and each has the number: as "
                + "`check --all-bodies` says, or where four of five numbers are exactly their sums.",
            zhWhy: "仅在所属机关全部在列且均有该数时核对：或由 `check --all-bodies` 声明，或五分之四的数据恰为其和。", tolerance: .decimals),
    ]
}
