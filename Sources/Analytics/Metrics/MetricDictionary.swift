public import ParsedCorpus

/// All metrics, by name.
public enum MetricDictionary {
    /// The metrics of the dictionary, in the order they are listed; cells are metrics besides.
    public static let all: [Metric] =
        ApplicationMetrics.all + OutcomeMetrics.all + ApplicantMetrics.all + DisputeMetrics.all
        + DisclosureMetrics.all + ProseMetrics.all

    /// The metrics of the dictionary by id.
    public static let byID: [String: Metric] = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    /// The metric called `name`: an id, a name in Chinese or English, or a cell's id; nil if there is none.
    public static func metric(_ name: String) -> Metric? {
        byID[name] ?? CellID(name).map(cellMetric) ?? byWord[name]
    }

    /// Ids close to a misspelled `name`; cells too where no metric is close.
    public static func suggestions(for name: String) -> [String] {
        let close = Suggestions.closest(to: name, among: all.map(\.id))
        return close.isEmpty ? Suggestions.closest(to: name, among: Form.cells.map(\.name)) : close
    }

    /// A cell of the form as a metric: the number as printed.
    public static func cellMetric(_ cell: CellID) -> Metric {
        let form = Form.cells[cell.index]
        let isCase = form.section == .applications || form.section == .disputes
        return Metric(
            cell.name, form.titleChinese, form.titleEnglish, CellSum([cell]), unit: MetricUnit(form.unit),
            uncertainty: isCase && form.unit == .count ? .count : .none, source: Self.source(form.section))
    }

    private static let byWord: [String: Metric] = {
        var table: [String: Metric] = [:]
        for metric in all {
            for word in [metric.chinese, metric.english] where table[word] == nil { table[word] = metric }
        }
        return table
    }()

    static func source(_ section: FormSection) -> Bilingual {
        switch section {
        case .disclosure: Bilingual("表式二，《条例》第二十条", "section 2 of the form; article 20 of the regulation")
        case .applications:
            Bilingual("表式三，《条例》第二十七条至第四十条", "section 3 of the form; articles 27–40 of the regulation")
        case .disputes: Bilingual("表式四，《条例》第五十一条", "section 4 of the form; article 51 of the regulation")
        case .prose: Bilingual("正文第一部分", "the report's own words, part 1")
        }
    }
}

extension MetricUnit {
    /// The unit of a cell's number.
    init(_ unit: CellUnit) {
        switch unit {
        case .count: self = .count
        case .yuan: self = .yuan
        case .tenThousandYuan: self = .tenThousandYuan
        }
    }
}
