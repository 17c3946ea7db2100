import Analytics
import ParsedCorpus
import Rendering

/// Outcomes as tables: long for scripts, groups or reasons for people.
struct OutcomesReport {
    let outcomes: Outcomes
    var grouping: BodyGrouping?
    let language: Language
    var intervalMethod = ProportionMethod.wilson

    private var words: ReportWords { ReportWords(language: language) }
    private var all: [Outcomes.Body] { outcomes.totals + outcomes.bodies }
    /// Rows for people: a body alone needs no total.
    private var shown: [Outcomes.Body] { isLone ? outcomes.bodies : all }
    private var isLone: Bool { Set(outcomes.bodies.map(\.agency)).count == 1 }

    /// The columns of a row a body, year and outcome; groups and single rows told apart by `level`.
    static let longColumns: [Column] = [
        .text("agency", zh: "机关", en: "agency"), .integer("year", zh: "年度", en: "year"),
        .text("level", zh: "层次", en: "level"), .text("outcome", zh: "结果", en: "outcome"),
        .text("name", zh: "名称", en: "name"), .number("count", zh: "件数", en: "count"),
        .number("handled", zh: "办结", en: "handled"), .percent("share", zh: "占办结", en: "share"),
        .number("ci_low", zh: "区间下限", en: "interval from"),
        .number("ci_high", zh: "区间上限", en: "interval to"),
    ]

    /// All rows of ``longColumns``.
    func longTable() -> Table {
        var table = Table(Self.longColumns, title: title, notesAfter: notes)
        for piece in 0..<longPieceCount { writeLongPiece(piece, to: &table) }
        return table
    }

    /// How many bodies and years a piece of the long table has.
    private static let pieceSize = 1000

    /// How many pieces the long table has, at least one.
    var longPieceCount: Int { max(1, (outcomes.bodies.count + Self.pieceSize - 1) / Self.pieceSize) }

    /// The rows of one piece of the long table, in its order.
    func writeLongPiece<Rows: RowSink>(_ piece: Int, to rows: inout Rows) {
        let totals = piece == 0 ? outcomes.totals : []
        let bodies = outcomes.bodies.dropFirst(piece * Self.pieceSize).prefix(Self.pieceSize)
        let groups = OutcomeGroup.allCases.map { group in
            (group, rows.cells { name("group", group.name, group.chinese, group.english, &$0) })
        }
        let reasons = Outcomes.rows.map { row in
            (row, rows.cells { name("row", row.name, row.label, row.english, &$0) })
        }
        for body in totals + bodies {
            let start = rows.cells {
                $0.append(body.agency ?? "total")
                $0.append(body.year)
            }
            // Of some thirty outcomes most are 0, and single reasons are their group's: few counts are different ones.
            var known: [(count: Double?, numbers: Rows.Cells)] = []
            func write(_ outcome: Rows.Cells, _ count: Double?) {
                rows.append(start)
                rows.append(outcome)
                if let numbers = known.first(where: { $0.count == count })?.numbers {
                    rows.append(numbers)
                } else {
                    let numbers = rows.cells { append(count, of: body, &$0) }
                    known.append((count, numbers))
                    rows.append(numbers)
                }
                rows.endRow()
            }
            for (group, cells) in groups { write(cells, body.groups[group]) }
            for (row, cells) in reasons {
                if let count = body.rows[row] { write(cells, count) }
            }
        }
    }

    private func name(
        _ level: String, _ id: String, _ chinese: String, _ english: String, _ rows: inout some RowSink
    ) {
        rows.append(level)
        rows.append(id)
        rows.append(language.pick(chinese, english))
    }

    /// Count, handled, share and its interval.
    private func append(_ count: Double?, of body: Outcomes.Body, _ rows: inout some RowSink) {
        let share = body.share(count)
        var interval: ConfidenceInterval?
        if let share, (0...1).contains(share), let count, let handled = body.handled {
            interval = try? intervalMethod.interval(
                BinomialCount(successes: Int(count), trials: Int(handled)))
        }
        rows.append(count)
        rows.append(body.handled)
        rows.append(share)
        rows.append(interval?.low)
        rows.append(interval?.high)
    }

    /// A row a body, a column a group.
    func groupTable() -> Table {
        let hasYears = Set(all.map(\.year)).count > 1
        let agency = Column.text("agency", zh: "机关", en: "agency")
        var columns: [Column] = [isLone && hasYears ? agency.forScripts : agency]
        if hasYears { columns.append(.integer("year", zh: "年度", en: "year")) }
        if isMarked { columns.append(Column("mark", zh: "", en: "").compound) }
        columns.append(.number("handled", zh: "办结", en: "handled"))
        columns += OutcomeGroup.allCases.map { .percent($0.name, zh: short($0), en: short($0)) }
        var table = Table(columns, title: title, notesAfter: notes)
        table.keyColumns = hasYears ? 2 : 1
        for body in shown {
            var row: [CellContent] = [.text(name(body))]
            if hasYears { row.append(.integer(body.year)) }
            if isMarked { row.append(.text(body.brokenRules.isEmpty ? "" : "!")) }
            row.append(CellContent(body.handled))
            row += OutcomeGroup.allCases.map { CellContent(body.share(body.groups[$0])) }
            table.append(row)
        }
        return table
    }

    /// A row an outcome, groups and their reasons, for each year's total.
    func reasonTable() -> Table {
        let totals = outcomes.totals
        var columns: [Column] = [.text("outcome", zh: "办理结果", en: "outcome")]
        for total in totals {
            let year = totals.count == 1 ? "" : " \(total.year)"
            columns.append(.number("count\(total.year)", zh: "件数\(year)", en: "count\(year)"))
            columns.append(.percent("share\(total.year)", zh: "占办结\(year)", en: "share\(year)"))
        }
        var table = Table(columns, title: title, notesAfter: notes)
        func append(_ name: String, _ count: (Outcomes.Body) -> Double?) {
            table.append(
                [.text(name)] + totals.flatMap { [CellContent(count($0)), CellContent($0.share(count($0)))] })
        }
        for group in OutcomeGroup.allCases {
            append(language.pick(group.chinese, group.english)) { $0.groups[group] }
            if group.rows.count == 1 { continue }
            for row in group.rows where totals.contains(where: { $0.rows[row] ?? 0 > 0 }) {
                append("    " + language.pick(row.label, row.english)) { $0.rows[row] }
            }
        }
        append(language.pick("（七）总计", "handled in total")) { $0.handled }
        return table
    }

    /// Title and notes of the chart. Its bars divide the outcomes there are, where the table divides by the printed
    /// total: the two differ in reports whose rows do not add up, and the notes say by how much.
    func chartFrame() -> Table {
        var notes = notes
        notes.removeLast()
        let broken = outcomes.bodies.filter { body in
            guard let handled = body.handled, let sum = body.sumOfGroups else { return false }
            return sum != handled
        }
        let sides = broken.prefix(4).map { body in
            let (sum, total) = (Int(body.sumOfGroups ?? 0), Int(body.handled ?? 0))
            return "\(name(body)) \(body.year): "
                + language.pick("各行之和 \(sum)，总计栏 \(total)", "rows \(sum), total row \(total)")
        }
        let divided = language.pick(
            "条形按办理结果各行之和分割，件数即其和", "bars divide the sum of the outcome rows, which is the number shown")
        if sides.isEmpty {
            notes.append(divided + language.pick("。", "."))
        } else {
            let differ = language.pick(
                "，表中百分比以总计栏为分母；两者不同者：",
                "; the table's percentages are of the printed total; where the two differ: ")
            let more =
                broken.count > 4
                ? language.pick("；等 \(broken.count) 份", "; \(broken.count) reports in all") : ""
            notes.append(
                divided + differ + sides.joined(separator: language.pick("；", "; ")) + more
                    + language.pick("。", "."))
        }
        return Table([], title: title, notesAfter: notes)
    }

    /// Stacked bars of the groups.
    func chart() -> StackedBarChart {
        let hasYears = Set(all.map(\.year)).count > 1
        return StackedBarChart(
            legend: OutcomeGroup.allCases.map { language.pick($0.chinese, $0.english) },
            shown.map { body in
                .init(label(body, hasYears), OutcomeGroup.allCases.map { body.groups[$0] })
            })
    }

    private func label(_ body: Outcomes.Body, _ hasYears: Bool) -> String {
        let year = hasYears ? "\(body.year)" : ""
        let own = isLone && hasYears ? year : hasYears ? name(body) + " " + year : name(body)
        return body.brokenRules.isEmpty ? own : own + " !"
    }

    private var isMarked: Bool { outcomes.bodies.contains { !$0.brokenRules.isEmpty } }

    private func name(_ body: Outcomes.Body) -> String {
        body.agency.map { name in grouping.map { words.group(name, $0.key) } ?? name }
            ?? language.pick("合计（\(body.bodyCount) 个机关）", "total (\(words.bodies(body.bodyCount)))")
    }

    private func short(_ group: OutcomeGroup) -> String {
        language.pick(group.shortChinese, group.shortEnglish)
    }

    private var title: String {
        let lone = isLone ? outcomes.bodies.first.map(name) : nil
        let years = words.years(outcomes.bodies.map(\.year))
        let reports = words.reports(outcomes.bodies.reduce(0) { $0 + $1.bodyCount })
        return (lone.map { $0 + language.pick(" · ", ": ") } ?? "")
            + language.pick("办理结果 · \(years)，\(reports)", "outcomes of applications, \(years), \(reports)")
    }

    private var notes: [String] {
        if outcomes.bodies.isEmpty { return [language.pick("没有符合条件的年报。", "no report matches.")] }
        var notes = words.leftOut(outcomes.leftOut, showsYear: Set(outcomes.bodies.map(\.year)).count > 1)
        if isMarked {
            notes.append(words.contradictoryOutcomes)
        }
        let empty = outcomes.bodies.count { $0.handled == 0 }
        if empty > 0 {
            notes.append(
                language.pick(
                    "\(words.reports(empty))无办结申请，不算比例。",
                    "\(words.reports(empty)) with nothing handled: no shares."))
        }
        notes.append(
            language.pick(
                "百分比以各自办结总数为分母；95 % 区间（\(intervalMethod.title)）见 --format csv。",
                "percentages of each body's own total handled; their 95% intervals (\(intervalMethod.title)): --format csv."
            ))
        return notes
    }
}
