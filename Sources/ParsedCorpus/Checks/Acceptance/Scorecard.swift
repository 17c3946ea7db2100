/// What a report is good for: timely, complete, consistent; every item with its weight.
public struct Scorecard: Sendable {
    /// The items in the order they are listed in.
    public let items: [Item]

    /// One item of the card.
    public struct Item: Sendable, Hashable {
        /// A stable id such as `consistent.sums`.
        public let id: String
        /// How the rule is called.
        public let title: BilingualText
        /// How many points the item is worth.
        public let weight: Int
        /// The part reached, 0…1; nil where it cannot be assessed.
        public let share: Double?
        /// What the part is made of: `38 of 42 sums hold`.
        public let detail: String
    }

    /// The points reached, 0…100, of the items that could be assessed; nil if none could.
    public var score: Double? {
        let assessed = items.filter { $0.share != nil }
        let weight = assessed.reduce(0) { $0 + $1.weight }
        if weight == 0 { return nil }
        return assessed.reduce(0) { $0 + Double($1.weight) * ($1.share ?? 0) } / Double(weight) * 100
    }

    /// The weight of the items that could be assessed, of ``fullWeight``.
    public var assessedWeight: Int { items.filter { $0.share != nil }.reduce(0) { $0 + $1.weight } }

    /// The weight of all items: 100.
    public static let fullWeight = 100

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
        let sections = [FormSection.disclosure, .applications, .disputes].filter { section in
            report.cells.contains { Form.cells[$0.cell.index].section == section && $0.status != .absent }
        }.count
        let table = report.cells.filter { $0.cell.index < Form.tableCellCount }
        let filled = table.count { $0.status == .number || $0.status == .notApplicable }
        let (holding, assessed) = Self.sums(report)
        let stated = report.cells.count { $0.cell.index >= Form.firstProseCell && $0.status == .number }
        let series = count("carry_over.") + count("stock_flow.")
        items = [
            Item(
                id: "timely", title: BilingualText(english: "published in time", chinese: "按时公布"), weight: 15,
                share: daysLate.map { $0 <= 0 ? 1 : $0 <= 30 ? 0.5 : 0 },
                detail: daysLate.map { $0 <= 0 ? "in time" : "\($0) days late" } ?? "date not known"),
            Item(
                id: "complete.tables", title: BilingualText(english: "three tables", chinese: "三张表齐全"),
                weight: 20,
                share: Double(sections) / 3, detail: "\(sections) of 3 tables"),
            Item(
                id: "complete.cells", title: BilingualText(english: "cells filled in", chinese: "表格填写完整"),
                weight: 15,
                share: table.isEmpty ? nil : Double(filled) / Double(table.count),
                detail: "\(filled) of \(table.count) cells"),
            Item(
                id: "consistent.sums", title: BilingualText(english: "sums hold", chinese: "勾稽关系成立"),
                weight: 30,
                share: assessed == 0 ? nil : Double(holding) / Double(assessed),
                detail: "\(holding) of \(assessed) sums hold"),
            Item(
                id: "consistent.prose",
                title: BilingualText(english: "text agrees with tables", chinese: "文表一致"),
                weight: 10, share: stated == 0 ? nil : count("prose.") == 0 ? 1 : 0,
                detail: stated == 0 ? "the text states no number" : "\(count("prose.")) contradictions"),
            Item(
                id: "consistent.series",
                title: BilingualText(english: "agrees with last year's report", chinese: "与上年衔接"),
                weight: 10, share: hasPreviousYear ? (series == 0 ? 1 : 0) : nil,
                detail: hasPreviousYear ? "\(series) contradictions" : "no report of the year before"),
        ]
    }

    private static func sums(_ report: Report) -> (holding: Int, assessed: Int) {
        let (sums, values) = (PreparedSums.of(report.applicationsEdition ?? .form2019), CellValues(report))
        var (holding, assessed) = (0, 0)
        for index in sums.sums.indices {
            switch sums.assess(index, values) {
            case .holds: (holding, assessed) = (holding + 1, assessed + 1)
            case .broken: assessed += 1
            default: break
            }
        }
        return (holding, assessed)
    }
}
