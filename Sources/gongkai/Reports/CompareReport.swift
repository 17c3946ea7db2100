import Analytics
import ParsedCorpus
import Rendering

/// Bodies side by side, with their peers' quartiles.
struct CompareReport {
    let comparison: Comparison
    var grouping: BodyGrouping?
    let language: Language

    private var words: ReportWords { ReportWords(language: language) }

    /// The columns of ``longTable()``.
    static let longColumns: [Column] = [
        .text("metric"), .text("agency"), .integer("year"), .number("value"), .number("numerator"),
        .number("denominator"), .number("ci_low"), .number("ci_high"), .integer("peers"), .number("q1"),
        .number("median"), .number("q3"), .number("percentile"), .text("region"),
    ]

    /// A row a metric and body.
    func longTable() -> Table {
        var table = Table(Self.longColumns)
        for entry in comparison.entries {
            table.append([
                .text(entry.metric.id), .text(entry.agency), CellContent(comparison.year),
                CellContent(entry.value.value), CellContent(entry.value.numerator),
                CellContent(entry.value.denominator), CellContent(entry.interval?.low),
                CellContent(entry.interval?.high), .integer(entry.peerCount), CellContent(entry.peers?.q1),
                CellContent(entry.peers?.median), CellContent(entry.peers?.q3), CellContent(entry.percentile),
                .text(entry.region),
            ])
        }
        return table
    }

    /// A row a metric, a column a body.
    func table() -> Table {
        var columns: [Column] = [.text("metric", zh: "指标", en: "metric")]
        for (index, body) in comparison.bodies.enumerated() {
            columns.append(Column("body\(index)", zh: body.agency, en: body.agency).compound)
        }
        let isOneKind = havePeersInCommon
        if isOneKind {
            columns.append(Column("median", zh: "同类中位", en: "peers' median").compound)
            columns.append(Column("quartiles", zh: "四分位", en: "quartiles").compound)
        }
        let title = language.pick(
            "比较 · \(words.years([comparison.year].compactMap { $0 }))，\(words.bodies(comparison.bodies.count))",
            "comparison, \(words.years([comparison.year].compactMap { $0 })), \(words.bodies(comparison.bodies.count))"
        )
        var table = Table(columns, title: title, notesAfter: notes(isOneKind))
        let count = comparison.bodies.count
        if count == 0 { return table }
        for start in stride(from: 0, to: comparison.entries.count, by: count) {
            let entries = comparison.entries[start..<start + count]
            guard let first = entries.first else { continue }
            let format = MetricFormat(metric: first.metric, language: language)
            var row: [CellContent] = [.text(format.name)]
            row += entries.map { entry in
                CellContent(
                    entry.value.value.map { format.text($0) + (entry.brokenRules.isEmpty ? "" : " !") }
                        ?? (entry.brokenRules.isEmpty ? nil : "— !"))
            }
            if isOneKind {
                row.append(CellContent(first.peers.map { format.text($0.median) }))
                row.append(first.peers.map { format.interval($0.q1, $0.q3) } ?? .missing)
            }
            table.append(row)
        }
        return table
    }

    /// Whether all bodies have the same peers, so that one column of quartiles serves them all.
    private var havePeersInCommon: Bool {
        if let grouping { return Set(comparison.bodies.map(grouping.group(of:))).count == 1 }
        return Set(comparison.bodies.map { "\($0.kind) \($0.level)" }).count == 1
    }

    private func notes(_ isOneKind: Bool) -> [String] {
        if comparison.bodies.isEmpty { return [language.pick("没有符合条件的年报。", "no report matches.")] }
        var notes = words.leftOut(comparison.leftOut)
        if comparison.entries.contains(where: { !$0.brokenRules.isEmpty }) { notes.append(words.brokenSums) }
        let absent = comparison.entries.compactMap { entry -> String? in
            guard let reason = LeftOutBody.Reason(entry.value, of: entry.metric) else { return nil }
            let metric = MetricFormat(metric: entry.metric, language: language).name
            return language.pick(
                "— \(entry.agency)\(metric)：\(words.reason(reason))",
                "— \(entry.agency), \(metric): \(words.reason(reason))")
        }
        notes += absent.prefix(6)
        if absent.count > 6 {
            notes.append(language.pick("— 共 \(absent.count) 处。", "— \(absent.count) in all."))
        }
        let peers = comparison.entries.map(\.peerCount).max() ?? 0
        if let grouping, isOneKind, let first = comparison.bodies.first {
            let group = words.group(grouping.group(of: first), grouping.key)
            notes.append(
                language.pick(
                    "同类：同年“\(group)”组的其他机关，至多 \(peers) 个；不足 4 个不列四分位。",
                    "peers: up to \(peers) other bodies of the group '\(group)' in the same year; no quartiles below 4."
                ))
        } else if grouping != nil {
            notes.append(
                language.pick(
                    "所列机关分属不同的组，不列同类分位。", "the bodies are of different groups, so no peers are shown."))
        } else if isOneKind, let kind = comparison.bodies.first?.kind {
            notes.append(
                language.pick(
                    "同类：同年同级\(words.kind(kind))，至多 \(peers) 个；不足 4 个不列四分位。",
                    "peers: up to \(peers) other \(words.kind(kind)) of the same level and year; no quartiles below 4."
                ))
        } else {
            notes.append(
                language.pick(
                    "所列机关种类或级别不同，不列同类分位；请比较比例而非数量。",
                    "the bodies differ in kind or level, so no peers are shown; compare rates, not numbers."))
        }
        return notes
    }
}
