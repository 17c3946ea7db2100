/// What a report is good for: timely, complete, consistent; every item with its weight.
public struct Scorecard: Sendable {
    /// The items in the order they are listed in.
    public let items: [Item]

    /// A thing that is assessed, and what it is worth.
    public struct Definition: Sendable, Hashable {
        /// A stable id such as `consistent.sums`.
        public let id: String
        /// A word or two, to head a column.
        public let short: BilingualText
        /// What is assessed.
        public let title: BilingualText
        /// How many points the item is worth.
        public let weight: Int
    }

    /// One item of the card of a report.
    public struct Item: Sendable, Hashable {
        /// What is assessed.
        public let definition: Definition
        /// The part reached, 0…1; nil where it cannot be assessed.
        public let share: Double?
        /// What the part is made of: `38 of 42 sums hold`.
        public let detail: BilingualText

        /// The id of ``definition``.
        public var id: String { definition.id }
    }

    /// All items; their weights add up to 100.
    public static let items: [Definition] = [
        item(
            "timely", 15, "in time", "按时",
            "published by the day due; half the points up to 30 days late; only where the document gives the day",
            "按期公布；逾期 30 日内得半；仅在文件载明日期时评"),
        item("complete.tables", 20, "tables", "三表", "the three tables are there", "三张表齐全"),
        item("complete.cells", 15, "cells", "填写", "cells of the tables filled in", "表格填写完整"),
        item(
            "consistent.sums", 30, "sums", "勾稽", "the form's sums hold, of those that can be assessed",
            "可核对的勾稽关系中成立的比例"),
        item(
            "consistent.prose", 10, "text", "文表",
            "the text contradicts neither the tables nor itself; only where it states a number",
            "正文与表格一致；仅在正文有数时评"),
        item(
            "consistent.series", 10, "last year", "衔接",
            "what last year's report carries over agrees; only where it is at hand", "与上年报告衔接；仅在有上年报告时评"),
    ]

    /// The points reached, 0…100, of the items that could be assessed; nil if none could.
    public var score: Double? {
        let weight = assessedWeight
        if weight == 0 { return nil }
        return items.reduce(0) { $0 + Double($1.definition.weight) * ($1.share ?? 0) } / Double(weight) * 100
    }

    /// The weight of the items that could be assessed, of 100.
    public var assessedWeight: Int {
        items.filter { $0.share != nil }.reduce(0) { $0 + $1.definition.weight }
    }

    /// The card of `report`.
    ///
    /// - Parameters:
    ///   - report: the report.
    ///   - findings: what the checks found, of this and other reports; only its own count.
    ///   - hasPreviousYear: whether the report of the year before was at hand.
    ///   - daysLate: days from the date due to the date published, 0 or less if in time; nil if not known.
    public init(_ report: Report, findings: [Finding], hasPreviousYear: Bool = false, daysLate: Int? = nil) {
        let own = findings.filter { $0.document == report.document }
        func count(_ prefix: String) -> Int {
            own.count { $0.rule.hasPrefix(prefix) && $0.severity != .note }
        }
        let series = count("carry_over.") + count("stock_flow.")
        let reached: [(share: Double?, detail: BilingualText)] = [
            Self.timely(daysLate), Self.tables(report), Self.cells(report), Self.sums(report),
            Self.prose(report, count("prose.")),
            hasPreviousYear
                ? (series == 0 ? 1 : 0, text("\(series) contradictions", "\(series) 处不符"))
                : (nil, text("no report of the year before", "无上年报告")),
        ]
        items = zip(Self.items, reached).map { Item(definition: $0, share: $1.share, detail: $1.detail) }
    }

    private static func item(
        _ id: String, _ weight: Int, _ short: String, _ zhShort: String, _ title: String, _ zhTitle: String
    ) -> Definition {
        Definition(id: id, short: text(short, zhShort), title: text(title, zhTitle), weight: weight)
    }
}

private func text(_ english: String, _ chinese: String) -> BilingualText {
    BilingualText(english: english, chinese: chinese)
}

/// The share of each item that a report reaches, and what it is made of.
extension Scorecard {
    private typealias Reached = (share: Double?, detail: BilingualText)

    private static func timely(_ daysLate: Int?) -> Reached {
        guard let days = daysLate else { return (nil, text("date not known", "日期不明")) }
        if days <= 0 { return (1, text("in time", "按时")) }
        return (days <= 30 ? 0.5 : 0, text("\(days) days late", "逾期 \(days) 日"))
    }

    private static func tables(_ report: Report) -> Reached {
        let sections = [FormSection.disclosure, .applications, .disputes].filter { section in
            report.cells.contains { Form.cells[$0.cell.index].section == section && $0.status != .absent }
        }.count
        return (Double(sections) / 3, text("\(sections) of 3 tables", "三表有其 \(sections)"))
    }

    private static func cells(_ report: Report) -> Reached {
        let table = report.cells.filter { $0.cell.index < Form.tableCellCount }
        let filled = table.count { $0.status == .number || $0.status == .notApplicable }
        return (
            table.isEmpty ? nil : Double(filled) / Double(table.count),
            text("\(filled) of \(table.count) cells", "\(table.count) 格已填 \(filled) 格")
        )
    }

    private static func sums(_ report: Report) -> Reached {
        let (sums, values) = (PreparedSums.of(report.applicationsEdition ?? .form2019), CellValues(report))
        var (holding, assessed) = (0, 0)
        for index in sums.sums.indices {
            switch sums.assess(index, values) {
            case .holds: (holding, assessed) = (holding + 1, assessed + 1)
            case .broken: assessed += 1
            default: break
            }
        }
        return (
            assessed == 0 ? nil : Double(holding) / Double(assessed),
            text("\(holding) of \(assessed) sums hold", "\(assessed) 处勾稽关系成立 \(holding) 处")
        )
    }

    private static func prose(_ report: Report, _ contradictions: Int) -> Reached {
        if !report.cells.contains(where: { $0.cell.index >= Form.firstProseCell && $0.status == .number }) {
            return (nil, text("the text states no number", "正文无数"))
        }
        return (
            contradictions == 0 ? 1 : 0, text("\(contradictions) contradictions", "\(contradictions) 处不符")
        )
    }
}
