import Analytics
import ParsedCorpus
import Rendering

/// One body on one page: its numbers beside its peers', its outcomes, its trends, what changed, what contradicts.
struct ProfileReport {
    let profile: BodyProfile
    /// What peers are, if not the bodies of the same kind and level.
    var grouping: BodyGrouping?
    let language: Language
    let paths: [String]

    /// The seed of the ranges of ranks.
    static let rankSeed: UInt64 = 1

    private typealias Line = BodyProfile.Line
    private var body: BodyYear { profile.body }
    private var words: ReportWords { ReportWords(language: language) }

    /// The page, a table a section; scripts take the first.
    func tables(on canvas: Canvas, isForPeople: Bool) -> [Table] {
        var tables = [numbers(on: canvas, isForPeople: isForPeople)]
        if !profile.outcomes.bodies.isEmpty {
            var outcomes = OutcomesReport(outcomes: profile.outcomes, language: language).groupTable()
            outcomes.title = language.pick("办理结果，占办结总数", "how applications ended, of everything handled")
            outcomes.notesAfter = []
            tables.append(outcomes)
        }
        return tables + [changes, trends, findings].compactMap { $0 }
    }

    private func numbers(on canvas: Canvas, isForPeople: Bool) -> Table {
        var columns: [(Column, (Line, MetricFormat) -> CellContent)] = []
        func add(_ column: Column, _ value: @escaping (Line, MetricFormat) -> CellContent) {
            columns.append((column, value))
        }
        func number(_ id: String, _ value: @escaping (Line) -> Double?) {
            add(Column.number(id).forScripts) { line, _ in CellContent(value(line)) }
        }
        func shown(_ zh: String, _ en: String, _ value: @escaping (Line, MetricFormat) -> CellContent) {
            add(Column("shown\(columns.count)", zh: zh, en: en).compound.forPeople, value)
        }
        add(Column.text("metric", zh: "指标代号", en: "metric id").forScripts) { line, _ in
            .text(line.entry.metric.id)
        }
        // A metric's name is never cut: half of one may be another's.
        var name = Column.text("name", zh: "指标", en: "metric")
        name.minimumWidth = nil
        add(name) { _, format in .text(format.name) }
        add(Column.integer("year").forScripts) { _, _ in .integer(body.year) }
        number("value") { $0.entry.value.value }
        shown("\(body.year)", "\(body.year)") { line, format in CellContent(Self.shown(line.entry, format)) }
        number("numerator") { $0.entry.value.numerator }
        number("denominator") { $0.entry.value.denominator }
        number("ci_low") { $0.entry.interval?.low }
        number("ci_high") { $0.entry.interval?.high }
        shown("95 % 区间", "95% interval") { line, format in
            format.interval(line.entry.interval?.low, line.entry.interval?.high)
        }
        number("change") { $0.point?.change }
        shown("较上年", "change") { line, format in
            CellContent(line.point?.change.map { format.signed($0, format.changeStyle) })
        }
        let span = span
        shown("历年", "years") { line, _ in
            let points = line.series?.chained ?? []
            let values = span.map { year in points.first { $0.year == year }?.value.value }
            return .text(Sparkline(values).glyphs(on: canvas))
        }
        if hasPeers {
            shown("同类中位", "peers") { line, format in
                CellContent(line.entry.peers.map { format.text($0.median) })
            }
            shown("四分位", "quartiles") { line, format in
                line.entry.peers.map { format.interval($0.q1, $0.q3) } ?? .missing
            }
            shown("位次", "rank") { line, _ in
                CellContent(line.entry.rank.map { Self.place($0, line.entry) })
            }
        }
        number("peer_median") { $0.entry.peers?.median }
        number("percentile") { $0.entry.percentile }
        add(Column.integer("peers").forScripts) { line, _ in .integer(line.entry.peerCount) }
        number("q1") { $0.entry.peers?.q1 }
        number("q3") { $0.entry.peers?.q3 }
        add(Column.integer("rank").forScripts) { line, _ in CellContent(line.entry.rank) }
        number("change_p_value") { $0.point?.pValue }
        number("change_q_value") { $0.changeQ }
        number("trend_slope") { $0.series?.slope?.slope }
        number("trend_slope_low") { $0.series?.slope?.interval?.low }
        number("trend_slope_high") { $0.series?.slope?.interval?.high }
        number("trend_p_value") { $0.series?.test?.pValue }
        number("trend_q_value") { $0.trendQ }
        add(Column.integer("rank_low").forScripts) { line, _ in CellContent(line.entry.rankRange?.low) }
        add(Column.integer("rank_high").forScripts) { line, _ in CellContent(line.entry.rankRange?.high) }
        var table = Table(columns.map(\.0), title: title, notesAfter: numberNotes)
        for line in profile.lines {
            // Undefined is shown, what no report has a number for is not.
            let values = line.series?.points.map(\.value) ?? []
            if isForPeople, values.allSatisfy({ $0.value == nil }),
                values.isEmpty || values.contains(where: \.isMissing)
            {
                continue
            }
            let format = MetricFormat(metric: line.entry.metric, language: language)
            table.append(columns.map { $0.1(line, format) })
        }
        return table
    }

    /// What moved from the year before by more than chance alone would.
    private var changes: Table? {
        let tested = profile.lines.count { $0.point?.pValue != nil }
        if tested == 0 { return nil }
        var table = Table(
            [
                uncut("指标", "metric"), Column("before", zh: "上年", en: "before").compound,
                Column("after", zh: "本年", en: "after").compound,
                Column("change", zh: "变化", en: "change").compound,
                Column("interval", zh: "95 % 区间", en: "95% interval").compound,
                .probability("p_value", zh: "p", en: "p", digits: 4),
                .probability("q_value", zh: "q", en: "q", digits: 3),
            ],
            title: language.pick(
                "较上年的变化，偶然难以造成者（p < 0.05）", "changes that chance alone would rarely make (p < 0.05)"))
        for line in profile.changes {
            let format = MetricFormat(metric: line.entry.metric, language: language)
            let interval = line.point?.changeInterval
            table.append([
                .text(format.name), CellContent(line.before?.value.map(format.text)),
                CellContent(line.entry.value.value.map(format.text)),
                CellContent(line.point?.change.map { format.signed($0, format.changeStyle) }),
                format.interval(interval?.low, interval?.high), CellContent(line.point?.pValue),
                CellContent(line.changeQ),
            ])
        }
        table.notesAfter = [
            table.rowCount == 0
                ? language.pick("\(tested) 项检验，没有。", "\(tested) tested, none.")
                : language.pick(
                    "共检验 \(tested) 项；q 已按项数校正（Benjamini–Hochberg）；比例的变化为百分点。",
                    "\(tested) tested; q is corrected for their number (Benjamini–Hochberg); changes of rates in points."
                )
        ]
        return table
    }

    /// Slopes and tests of the metrics with three years or more.
    private var trends: Table? {
        let lines = profile.lines.filter { $0.series?.test != nil }
        if lines.isEmpty { return nil }
        var table = Table(
            [
                uncut("指标", "metric"), .integer("n", zh: "年数", en: "years"),
                Column("slope", zh: "Sen 斜率/年", en: "Sen's slope/year").compound,
                Column("interval", zh: "区间", en: "interval").compound,
                .probability("p_value", zh: "p", en: "p", digits: 3),
                .probability("least_p", zh: "最小可及", en: "least p", digits: 3),
                .probability("q_value", zh: "q", en: "q", digits: 3),
            ],
            title: language.pick("趋势（精确 Mann–Kendall 检验）", "trends (exact Mann–Kendall test)"),
            notesAfter: [
                language.pick(
                    "最小可及：这些年数所能达到的最小 p，不低于 0.05 者断言不了趋势；斜率：比例为百分点。",
                    "least p: what so many years can give at best; where it is not below 0.05 no trend can be shown; "
                        + "slopes of rates in points.")
            ])
        for line in lines {
            guard let series = line.series, let test = series.test else { continue }
            let format = MetricFormat(metric: line.entry.metric, language: language)
            let style = format.slopeStyle
            let interval = series.slope?.interval.map {
                format.signed($0.low, style) + "…" + format.signed($0.high, style)
            }
            table.append([
                .text(format.name), .integer(series.testedYears.count),
                CellContent(series.slope.map { format.signed($0.slope, style) }), CellContent(interval),
                .number(test.pValue), .number(test.smallestPValue), CellContent(line.trendQ),
            ])
        }
        return table
    }

    /// The sums of the form that the body's reports break, year by year.
    private var findings: Table? {
        var lines: [String] = []
        for row in profile.years {
            for rule in row.brokenRules {
                let sides = BrokenSum.text(rule, in: row, language) ?? ""
                lines.append(
                    language.pick("\(row.year) 年：", "\(row.year): ")
                        + (sides.isEmpty ? rule : "\(sides)（\(rule)）"))
            }
        }
        let command = "gongkai check \(paths.joined(separator: " ")) --agency \(body.agency)"
        return Table(
            [],
            title: lines.isEmpty
                ? language.pick("勾稽关系：历年年报均成立", "sums of the form: all hold in every year")
                : language.pick("勾稽关系不成立 \(lines.count) 处", "\(lines.count) sums of the form do not add up"),
            notesBefore: lines,
            notesAfter: [language.pick("其余发现：", "other findings: ") + command])
    }

    private func uncut(_ zh: String, _ en: String) -> Column {
        var column = Column.text("metric", zh: zh, en: en)
        column.minimumWidth = nil
        return column
    }

    /// `45.9 % (100/218) !`.
    private static func shown(_ entry: Comparison.Entry, _ format: MetricFormat) -> String? {
        guard let value = entry.value.value else { return nil }
        var text = format.text(value)
        if case .text(let parts) = format.fraction(entry.value.numerator, entry.value.denominator) {
            text += " (\(parts))"
        }
        return text + (entry.brokenRules.isEmpty ? "" : " !")
    }

    /// `5/21 (3–9)`: the rank, of how many, and its 90 % range.
    private static func place(_ rank: Int, _ entry: Comparison.Entry) -> String {
        let range = entry.rankRange.map { " (\($0.low)–\($0.high))" } ?? ""
        return "\(rank)/\(entry.peerCount + 1)" + range
    }

    private var hasPeers: Bool { profile.lines.contains { $0.entry.peers != nil } }

    private var span: [Int] {
        let years = profile.lines.flatMap { $0.series?.points.map(\.year) ?? [] }
        return Array((years.min() ?? body.year)...(years.max() ?? body.year))
    }

    private var title: String {
        let kind = language.pick(words.kind(body.kind), body.kind.rawValue)
        let place = body.region.isEmpty ? "" : language.pick("（\(body.region)）", " (\(body.region))")
        return language.pick(
            "\(body.agency)\(place) · \(kind) · \(body.year) 年年报",
            "\(body.agency)\(place), \(kind), report of \(body.year)")
    }

    private var numberNotes: [String] {
        let peers = profile.lines.map(\.entry.peerCount).max() ?? 0
        let own = grouping.map { words.group($0.group(of: body), $0.key) }
        let (zh, en) =
            own.map { ("同年“\($0)”组的其他机关", "other bodies of the group '\($0)' in the same year") }
            ?? ("同年同级\(words.kind(body.kind))", "other \(words.kind(body.kind)) of the same level and year")
        let who =
            peers >= 4
            ? language.pick(
                "同类：\(zh)，至多 \(peers) 个；位次自大至小，括号内为 90 % 位次区间（种子 \(Self.rankSeed)；存量、金额与自身行为的全数没有）；"
                    + "较上年：比例为百分点。",
                "peers: up to \(peers) \(en); rank: the greatest first, in brackets its 90% range (seed \(Self.rankSeed); "
                    + "none for stocks, money and full counts of own acts); changes of rates in points."
            )
            : language.pick(
                "同类不足 4 个，不列分位；较上年：比例为百分点。", "fewer than 4 peers, no comparison; changes of rates in points.")
        return body.brokenRules.isEmpty
            ? [who]
            : [who, "! " + language.pick("相关数字不合勾稽关系，见下", "sums of the form do not add up, see below")]
    }
}
