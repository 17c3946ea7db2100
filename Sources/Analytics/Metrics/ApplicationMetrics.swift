public import ParsedCorpus

/// What came in, what was handled, what is left.
enum ApplicationMetrics {
    static let all: [Metric] = [
        count("applications_new", "新收申请", "new applications", .newReceived),
        count("applications_carried_in", "上年结转申请", "applications carried in", .carriedIn),
        Metric(
            "applications_due", "应办申请（新收＋上年结转）", "applications due (new + carried in)", due,
            unit: .count, uncertainty: .count, source: source),
        count("applications_handled", "办结申请", "applications handled", .total),
        count("applications_carried_forward", "结转下年申请", "applications carried forward", .carriedForward),
        Metric(
            "clearance_rate", "办结率", "clearance rate", [.total], per: due,
            fraction: Bilingual("办结/应办", "handled/due"), unit: .share, uncertainty: .proportion,
            caveat: Bilingual(
                "年末收到、期限未到的申请也算未办结。", "applications received late in the year are not overdue, only open."),
            source: source),
        Metric(
            "backlog_rate", "结转率", "backlog rate", [.carriedForward], per: due,
            fraction: Bilingual("结转/应办", "carried forward/due"), unit: .share, uncertainty: .proportion,
            caveat: Bilingual(
                "年末收到、期限未到的申请也在其中。", "includes applications received late in the year, which are not overdue."
            ),
            source: source),
    ]

    static let source = MetricDictionary.source(.applications)

    /// 新收＋上年结转.
    static let due: CellSum = [.newReceived, .carriedIn]

    private static func count(_ id: String, _ chinese: String, _ english: String, _ row: ApplicationRow)
        -> Metric
    {
        Metric(id, chinese, english, [row], unit: .count, uncertainty: .count, source: source)
    }
}

extension CellSum: ExpressibleByArrayLiteral {
    /// Rows of section 3 in the column of totals.
    public init(arrayLiteral rows: ApplicationRow...) { self.init(rows.map { $0.cell(.total) }) }
}
