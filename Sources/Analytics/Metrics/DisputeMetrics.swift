import ParsedCorpus

/// Administrative reconsideration and litigation.
enum DisputeMetrics {
    static let all: [Metric] = [
        Metric(
            "reconsideration_cases", "行政复议件数", "reconsideration cases", CellSum(reconsideration(.total)),
            unit: .count,
            uncertainty: .count, source: source),
        Metric(
            "litigation_cases", "行政诉讼件数", "litigation cases", CellSum(litigation(.total)), unit: .count,
            uncertainty: .count,
            caveat: Bilingual("未经复议直接起诉与复议后起诉之和。", "direct and after reconsideration together."),
            source: source),
        perHundred(
            "reconsideration_rate", "每百件办结的复议", "reconsiderations per 100 handled", reconsideration(.total)),
        perHundred("litigation_rate", "每百件办结的诉讼", "litigation cases per 100 handled", litigation(.total)),
        ofConcluded(
            "reconsideration_correction_rate", "复议纠错率", "correction rate in reconsideration",
            reconsideration, .corrected, "纠错"),
        ofConcluded(
            "litigation_correction_rate", "诉讼纠错率", "correction rate in litigation", litigation, .corrected,
            "纠错"),
        ofConcluded(
            "reconsideration_upheld_rate", "复议维持率", "upheld rate in reconsideration", reconsideration,
            .upheld,
            "维持"),
        ofConcluded(
            "litigation_upheld_rate", "诉讼维持率", "upheld rate in litigation", litigation, .upheld, "维持"),
        Metric(
            "escalation_rate", "复议后起诉率", "escalation after reconsideration",
            CellSum([DisputeBlock.litigationAfterReconsideration.cell(.total)]),
            per: CellSum(concluded.flatMap(reconsideration)),
            fraction: Bilingual("复议后起诉/复议审结", "suits/concluded"), unit: .share, uncertainty: .rate,
            caveat: Bilingual(
                "起诉可能针对上一年审结的复议，故可超过 100 %，按泊松计数而非比例估计误差。",
                "a suit may follow a reconsideration of the year before, so this can exceed 100 % and is treated "
                    + "as a ratio of counts, not as a proportion."),
            source: source),
    ]

    private static let source = MetricDictionary.source(.disputes)
    private static let concluded: [DisputeOutcome] = [.upheld, .corrected, .other]

    private static func reconsideration(_ outcome: DisputeOutcome) -> [CellID] {
        [DisputeBlock.reconsideration.cell(outcome)]
    }

    private static func litigation(_ outcome: DisputeOutcome) -> [CellID] {
        [DisputeBlock.litigationDirect, .litigationAfterReconsideration].map { $0.cell(outcome) }
    }

    private static func perHundred(_ id: String, _ chinese: String, _ english: String, _ cells: [CellID])
        -> Metric
    {
        Metric(
            id, chinese, english, CellSum(cells), per: [.total],
            fraction: Bilingual("案件/办结", "cases/handled"),
            unit: .per100, uncertainty: .rate,
            caveat: Bilingual(
                "案件可能起于往年的申请，不是办结数的一部分，故按泊松计数估计误差。",
                "a case may stem from an application of another year: a ratio of counts, not a proportion."),
            source: source)
    }

    private static func ofConcluded(
        _ id: String, _ chinese: String, _ english: String, _ cells: (DisputeOutcome) -> [CellID],
        _ outcome: DisputeOutcome, _ word: String
    ) -> Metric {
        Metric(
            id, chinese, english, CellSum(cells(outcome)), per: CellSum(concluded.flatMap(cells)),
            fraction: Bilingual("\(word)/审结", "\(outcome.english)/concluded"), unit: .share,
            uncertainty: .proportion,
            caveat: Bilingual("分母为已审结案件，不含尚未审结。", "of concluded cases; pending ones are left out."),
            source: source)
    }
}
