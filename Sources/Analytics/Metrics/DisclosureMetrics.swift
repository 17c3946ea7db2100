import ParsedCorpus

/// Proactive disclosure: section 2, where the editions differ most.
enum DisclosureMetrics {
    static let all: [Metric] = [
        cell("regulations_issued", "规章制发", "regulations issued", "regulations.issued", only2021),
        cell("regulations_repealed", "规章废止", "regulations repealed", "regulations.repealed", only2021),
        cell("regulations_in_force", "现行有效规章", "regulations in force", "regulations.in_force", only2021),
        cell("normative_issued", "规范性文件制发", "normative documents issued", "normative.issued", only2021),
        cell("normative_repealed", "规范性文件废止", "normative documents repealed", "normative.repealed", only2021),
        cell(
            "normative_in_force", "现行有效规范性文件", "normative documents in force", "normative.in_force", only2021),
        Metric(
            "normative_turnover", "规范性文件更新率", "turnover of normative documents",
            CellSum([named("normative.issued"), named("normative.repealed")]),
            per: CellSum([named("normative.in_force")]),
            fraction: Bilingual("制发＋废止/现行", "issued+repealed/in force"),
            unit: .share, uncertainty: .none, isChained: false, caveat: only2021, source: source),
        cell(
            "regulations_made", "规章新制作（2019 年表式）", "regulations made (2019 form)", "regulations.made",
            only2019),
        cell(
            "regulations_public_total", "规章对外公开总数（2019 年表式）", "regulations disclosed in total (2019 form)",
            "regulations.total", only2019),
        cell(
            "normative_made", "规范性文件新制作（2019 年表式）", "normative documents made (2019 form)", "normative.made",
            only2019),
        cell(
            "normative_public_total", "规范性文件对外公开总数（2019 年表式）",
            "normative documents disclosed in total (2019 form)", "normative.total", only2019),
        cell("licensing_decisions", "行政许可决定", "licensing decisions", "licensing.decisions", period),
        cell("penalty_decisions", "行政处罚决定", "penalty decisions", "penalties.decisions", period),
        cell("coercion_decisions", "行政强制决定", "coercion decisions", "coercion.decisions", period),
        cell("fees_amount", "行政事业性收费金额（万元）", "administrative fees (10,000 yuan)", "fees.amount", fees),
        cell(
            "procurement_items", "政府集中采购项目", "centralised procurement projects", "procurement.items", only2019
        ),
        cell(
            "procurement_amount", "政府集中采购金额（元）", "centralised procurement amount (yuan)",
            "procurement.amount",
            procurement),
    ]

    private static let source = MetricDictionary.source(.disclosure)
    private static let only2021 = Bilingual(
        "仅 2021 年表式；2019 年表式的“对外公开总数量”含义不同，不与之相接。",
        "2021 form only; the 2019 form's totals of documents disclosed mean something else and are not joined to it."
    )
    private static let only2019 = Bilingual("仅 2019 年表式，2021 年表式已取消。", "2019 form only; dropped in 2021.")
    private static let period = Bilingual(
        "2019 年表式未限定“本年”，两种表式之间不连比。",
        "the 2019 form does not confine the number to the year; the editions are not joined.")
    private static let fees = Bilingual(
        "仅 2021 年表式，单位万元；2019 年表式只列项目数。",
        "2021 form only, in 10,000 yuan; the 2019 form counts kinds of fees.")
    private static let procurement = Bilingual(
        "仅 2019 年表式，单位未注明，按元计；大小悬殊者先核对单位。",
        "2019 form only, which names no unit: taken as yuan; check the unit where sizes differ wildly.")

    private static func named(_ name: String) -> CellID { CellID(name)! }

    private static func cell(
        _ id: String, _ chinese: String, _ english: String, _ name: String, _ caveat: Bilingual
    ) -> Metric {
        let cell = named(name)
        return Metric(
            id, chinese, english, CellSum([cell]), unit: MetricUnit(Form.cells[cell.index].unit),
            uncertainty: .none,
            isChained: false, caveat: caveat, source: source)
    }
}
