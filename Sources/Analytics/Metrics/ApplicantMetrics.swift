import ParsedCorpus

/// Who applies, and how differently applicants fare.
enum ApplicantMetrics {
    static let all: [Metric] = shares + rates

    private static let shares: [Metric] = ApplicantColumn.parts.map { column in
        Metric(
            "\(prefix(column))_share", "\(column.chinese)申请占比", "share of \(column.english) among applicants",
            CellSum([ApplicationRow.newReceived.cell(column)]), per: [.newReceived],
            fraction: Bilingual("\(column.chinese)/新收", "theirs/new"), unit: .share, uncertainty: .proportion,
            source: ApplicationMetrics.source)
    }

    private static let rates: [Metric] = ApplicantColumn.parts.map { column in
        Metric(
            "\(prefix(column))_disclosure_rate", "\(column.chinese)公开率",
            "disclosure rate of \(column.english)",
            OutcomeMetrics.disclosed(column), per: CellSum([ApplicationRow.total.cell(column)]),
            fraction: Bilingual("公开/办结", "disclosed/handled"), unit: .share, uncertainty: .proportion,
            caveat: Bilingual(
                "同一机关不同申请人之间的差距看 outcomes；样本常很小。", "samples of single kinds of applicants are often small."),
            source: ApplicationMetrics.source)
    }

    /// The column's name; 其他 must not be taken for 其他处理.
    private static func prefix(_ column: ApplicantColumn) -> String { column.name }
}
