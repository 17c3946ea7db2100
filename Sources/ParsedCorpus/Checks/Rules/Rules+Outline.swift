extension Rules {
    /// Headings, dates, and sections that say nothing.
    static let outline: [Rule] = [
        rule(
            "structure.section_number", .warning, en: "a section bears another's number", zh: "部分序号有误",
            formula: "section n is numbered n", basis: forms,
            why:
                "The form numbers its six sections 一 to 六. Not assessed where a heading occurs twice, as with an "
                + "annex of tables or a list of contents; such a report gets one note.",
            zhWhy: "格式规定六个部分依次编为一至六。同一标题出现两次（如另附统计表、列有目录）时不逐一核对，只作一条提示。"),
        rule(
            "structure.section_order", .warning, en: "sections out of order", zh: "部分次序有误",
            formula: "section n stands before section n + 1", basis: forms,
            why: "Assessed where every heading occurs once.", zhWhy: "各部分标题均只出现一次时核对。"),
        rule(
            "structure.section_missing", .warning, en: "a section without a heading", zh: "缺少部分标题",
            formula: "each of the six sections has its heading", basis: forms,
            why:
                "Assessed where at least four of the six are there and no other numbered heading can be meant. A note "
                + "where the section's table is there.",
            zhWhy: "六个部分中至少四个有标题、且无其他编号标题可当之时核对；该部分的表格仍在时为提示。"),
        rule(
            "structure.numbering", .note, en: "two ways of numbering sections", zh: "部分编号体例不一",
            formula: "all sections are numbered one way, each once", basis: forms,
            why: "一、 beside 2、 or （三）, or headings that come twice.", zhWhy: "“一、”与“2、”“（三）”混用，或同一部分标题出现两次。"
        ),
        rule(
            "structure.period", .warning, en: "a period other than the reporting year", zh: "统计期限不是全年",
            formula: "period = 1 January to 31 December of the reporting year", basis: forms,
            why:
                "The period as the text states it. A whole year that is another than the title's is "
                + "`identity.year_conflict`.",
            zhWhy: "以正文所述统计期限为准；期限为整年而与标题年度不同的，见 identity.year_conflict。"),
        rule(
            "publication.late", .warning, en: "dated after the day due", zh: "公布日期晚于期限",
            formula:
                "day published or signed ≤ 31 January (departments), 31 March (all others) of the next year",
            basis: [.article49],
            why:
                "By the latest day of publication that the document names, else by the day under the signature. Bodies "
                + "that are no department get the later of the two days due.",
            zhWhy: "以文件载明的最晚公布日期为准，未载明则以落款日期为准；非部门的机关一律按较晚的期限。"),
        rule(
            "publication.early", .warning, en: "dated before the reporting year is over", zh: "日期早于统计期限终了",
            formula: "day published or signed > 31 December of the reporting year", basis: [.article49],
            why: "One of the two is misprinted: often the year of the date, in January.",
            zhWhy: "日期与年度必有一误，常见于一月份落款年份未改。"),
        rule(
            "narrative.problems_missing", .warning, en: "section 5 says nothing", zh: "第五部分无内容",
            formula: "section 5 has 10 characters or more, and not 无 alone", basis: [.article50],
            why:
                "Problems and improvements are part of the report by law. Assessed where the headings of sections 5 "
                + "and 6 are both there.",
            zhWhy: "存在的主要问题及改进情况是年度报告的法定内容。第五、第六部分标题均在时核对。"),
        rule(
            "narrative.year", .warning, en: "a section begins with last year", zh: "正文以上一年度开头",
            formula: "a section does not begin with 上年年份 + 年", basis: [.article50],
            why:
                "Sections 1, 5 and 6 speak of the reporting year; one that begins with the year before is mostly last "
                + "year's text, left as it was.",
            zhWhy: "第一、五、六部分应述本年度；以上一年开头的多为沿用上年文字。"),
        rule(
            "narrative.fees_unexplained", .note, en: "fees in section 2, nothing in section 6",
            zh: "有收费而第六部分为“无”",
            formula: "fees.amount > 0 ⇒ section 6 is not 无", basis: [.article50],
            why:
                "Section 6 is where fees are to be spoken of. The amount of section 2 is that of administrative fees, "
                + "section 6 is about fees for information: both can be right.",
            zhWhy: "第六部分应报告收费情况。第二部分为行政事业性收费，第六部分为信息处理费，二者未必矛盾。"),
    ]
}
