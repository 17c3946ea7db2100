extension Rules {
    static let values: [Rule] = [
        rule(
            "values.negative", .error, en: "a count below 0", zh: "数量为负", formula: "count ≥ 0",
            why:
                "Only the 2019 form's 本年增/减 can be negative; anywhere else a minus sign is a slip or a dash.",
            zhWhy: "只有 2019 年表式的“本年增/减”可以为负，其余为负是笔误或将横线误作负号。"),
        rule(
            "values.fraction", .warning, en: "a count with a fraction", zh: "数量不是整数",
            formula: "count is whole",
            why:
                "Documents, decisions and applications are counted in whole numbers; amounts of money are exempt.",
            zhWhy: "文件、决定、申请均以整数计，金额除外。"),
        rule(
            "values.unit", .warning, en: "a unit that is not the form's", zh: "单位与表式不符",
            formula: "unit printed = unit of the cell",
            why:
                "The 2021 form asks for fees in 10,000 yuan, the 2019 form for procurement in yuan. The number is "
                + "kept as printed; the suggestion says what it is in the form's unit.",
            zhWhy: "2021 年表式收费金额单位为万元，2019 年表式采购金额为元。数值照录，建议中给出换算。"),
        rule(
            "values.implausible", .warning, en: "a number beyond any body's", zh: "数值大得不合常理",
            formula: "count ≤ 10^9; money ≤ 10^12 yuan",
            why: "Numbers this large are usually two numbers run together or a code.",
            zhWhy: "如此大的数通常是两数相连或编号误入。", tolerance: .threshold),
        rule(
            "values.unreadable", .warning, en: "no number can be read", zh: "无法辨认的数值",
            formula: "a number, a blank or a mark",
            why:
                "Text stands where a number belongs, or the document does not settle which number it is. The cell "
                + "has no value and the sums it takes part in are not assessed.",
            zhWhy: "应为数字处是文字，或文件本身不足以确定数字。该格不取值，相关勾稽关系不核对。"),
    ]

    static let consistency: [Rule] = [
        rule(
            "consistency.handled_zero", .warning, en: "outcomes, but nothing handled", zh: "办结为零却有办理结果",
            formula: "total = 0 ⇒ every outcome = 0",
            why: "The total row was left at 0 although outcomes are filled in.", zhWhy: "各办理结果有数，总计行却为 0。"),
        rule(
            "consistency.carried_forward", .warning, en: "more carried forward than there were",
            zh: "结转下年多于应办总数", formula: "carried_forward ≤ new_received + carried_in",
            why: "What is carried forward was new or carried in this year.", zhWhy: "结转下年的申请必为本年新收或上年结转。"),
        rule(
            "consistency.in_force.<item>", .warning, en: "more issued than are in force", zh: "制发数多于现行有效数",
            formula: "issued ≤ in_force + repealed", basis: [.article20, .notice2021],
            why:
                "A document issued this year is in force at the year's end unless it was repealed. 2021 form only.",
            zhWhy: "本年制发的文件年末应现行有效，除非已废止。仅 2021 年表式。", members: ["regulations", "normative"]),
        rule(
            "consistency.disclosed.<item>", .warning, en: "more newly disclosed than in total",
            zh: "新公开数多于公开总数", formula: "disclosed ≤ total", basis: [.article20, .notice2019],
            why: "What was disclosed this year is part of all that is disclosed. 2019 form only.",
            zhWhy: "本年新公开的包含在对外公开总数量之中。仅 2019 年表式。", members: ["regulations", "normative"]),
    ]
}
