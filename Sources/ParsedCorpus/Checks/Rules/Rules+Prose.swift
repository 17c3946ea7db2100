extension Rules {
    static let prose: [Rule] = [
        against(
            "new_received", "applications newly received", "新收申请",
            "prose.applications_new = new_received.total"),
        against("handled", "applications handled", "办结申请", "prose.applications_handled = total.total"),
        against("carried_in", "applications carried in", "上年结转申请", "prose.carried_in = carried_in.total"),
        against(
            "carried_forward", "applications carried forward", "结转下年申请",
            "prose.carried_forward = carried_forward.total"),
        against(
            "reconsideration", "reconsideration cases", "行政复议",
            "prose.reconsideration = reconsideration.total"),
        against(
            "litigation", "litigation cases", "行政诉讼",
            "prose.litigation = litigation_direct.total + litigation_after_reconsideration.total"),
        against(
            "normative_in_force", "normative documents in force", "现行有效规范性文件",
            "prose.normative_in_force = normative.in_force"),
        against(
            "normative_issued", "normative documents issued", "本年制发规范性文件",
            "prose.normative_issued = normative.issued"),
        against(
            "normative_repealed", "normative documents repealed", "本年废止规范性文件",
            "prose.normative_repealed = normative.repealed"),
        rule(
            "prose.conflict", .note, en: "the text contradicts itself", zh: "正文前后不一",
            formula: "all statements of one fact are equal",
            why:
                "The text gives two numbers for one fact, and no table tells which is right. One of them may be for "
                + "part of the year or of the bodies.",
            zhWhy: "正文对同一事实给出两个数，又无表格可资核对；其中之一可能只是部分时间或部分机关的数。"),
        rule(
            "prose.parts", .warning, en: "parts do not add up to the whole they are parts of",
            zh: "正文分项之和与总数不符",
            formula: "sum of the parts = the whole stated",
            why:
                "A sentence states a number and lists its parts. Parts that add up to more are a warning; parts "
                + "that add up to less, although one of them is called the rest, a note: a part may be left out. "
                + "Without such a part they must only not exceed the number.",
            zhWhy: "同一句中给出总数并列出各部分。各部分之和大于总数为警告；列有“其他”而仍小于总数为提示，可能漏列；"
                + "未列“其他”的只核对是否超过总数。"),
        rule(
            "prose.share", .note, en: "a percentage is not that of its numbers", zh: "占比与数字不符",
            formula: "part / whole × 100 = the percentage stated, rounded or cut off",
            why: "The sentence gives a part, a whole and a percentage, and they do not fit.",
            zhWhy: "同一句给出部分、总数与占比，三者不合。", tolerance: .decimals),
        rule(
            "prose.growth", .note, .series, en: "a growth that the two reports do not show", zh: "同比与两年报告不符",
            formula: "(number − last year's) / last year's × 100 = the percentage stated, rounded or cut off",
            why:
                "The text says how much a number grew or fell; last year's report, its table first, says otherwise.",
            zhWhy: "正文所述同比与上年报告（以表格为先）算得的不同。", tolerance: .decimals),
    ]

    private static func against(_ fact: String, _ english: String, _ chinese: String, _ formula: String)
        -> Rule
    {
        rule(
            "prose.\(fact)", .warning, en: "text and table: \(english)", zh: "正文与表格：\(chinese)",
            formula: formula,
            why:
                "The text repeats a number of the tables and differs. Where another sentence agrees with the table, "
                + "the finding is a note: that sentence may be about a part only. Which of the two is right is not "
                + "decided.",
            zhWhy: "正文所述与表格不符。若另有一句与表格相符，则降为提示：该句可能只述及一部分。何者为准不作判断。")
    }
}
