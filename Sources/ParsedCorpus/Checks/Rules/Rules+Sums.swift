extension Rules {
    static let sums: [Rule] = [
        rule(
            "applications.balance.<column>", .error, en: "applications balance in a column",
            zh: "申请收支平衡（按申请人类别）", formula: "new_received + carried_in = total + carried_forward",
            basis: [.article50, .notice2019, .notice2021],
            why:
                "The form prints this identity above section 3: item 1 plus item 2 equals item 3 plus item 4. "
                + "It is checked in each of the seven columns on the numbers as printed; blank cells add nothing. "
                + "Not assessed where one of the four cells is unreadable or missing.",
            zhWhy: "表三标明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。七列逐列按原数核对，空白不计；"
                + "四格中有一格无法辨认或缺失则不核对。",
            members: ApplicantColumn.allCases.map(\.name)),
        rule(
            "applications.outcomes.<column>", .error, en: "outcomes add up to the number handled",
            zh: "办理结果各行之和等于总计行", formula: "sum of the outcome rows = total",
            basis: [.article36, .notice2019, .notice2021],
            why:
                "Every application handled has exactly one outcome, so the rows of item 3 add up to its total row. "
                + "The 2019 form has 19 such rows, the 2021 form 21 (其他处理 became three).",
            zhWhy: "每件办结的申请恰有一种结果，故第三项各行之和等于“（七）总计”。2019 年表式 19 行，2021 年表式 21 行。",
            members: ApplicantColumn.allCases.map(\.name)),
        rule(
            "applications.columns.<row>", .error, en: "applicants add up to the total column",
            zh: "六类申请人之和等于总计列",
            formula: "natural_person + business + research + social_org + legal_service + other_org = total",
            why:
                "The six kinds of applicants leave nobody out, so in every row they add up to its last cell.",
            zhWhy: "六类申请人涵盖全部申请人，故每行前六格之和等于末格“总计”。",
            members: ApplicationRow.allCases.map(\.name)),
        rule(
            "reconsideration.total", .error, en: "results of administrative reconsideration add up",
            zh: "行政复议各结果之和等于总计", formula: "upheld + corrected + other + pending = total",
            why: disputesEnglish, zhWhy: disputesChinese),
        rule(
            "litigation_direct.total", .error, en: "results of litigation without reconsideration add up",
            zh: "未经复议直接起诉各结果之和等于总计", formula: "upheld + corrected + other + pending = total",
            why: disputesEnglish, zhWhy: disputesChinese),
        rule(
            "litigation_after_reconsideration.total", .error,
            en: "results of litigation after reconsideration add up", zh: "复议后起诉各结果之和等于总计",
            formula: "upheld + corrected + other + pending = total", why: disputesEnglish,
            zhWhy: disputesChinese),
    ]

    private static let disputesEnglish =
        "Each case of section 4 was upheld, corrected, ended otherwise or is pending; the four add up to the total."
    private static let disputesChinese = "表四每件案件结果为维持、纠正、其他或尚未审结之一，四者之和等于总计。"
}
