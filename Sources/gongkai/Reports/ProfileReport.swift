import Analytics
import ParsedCorpus
import Rendering

/// One body on one page: this year, last year, its peers.
struct ProfileReport {
    let body: BodyYear
    let comparison: Comparison
    var grouping: BodyGrouping?
    /// The trend of each metric, in the order of the entries.
    let trends: [Trend]
    let language: Language
    let paths: [String]

    private var words: ReportWords { ReportWords(language: language) }

    func table(on canvas: Canvas, isForPeople: Bool) -> Table {
        let optional: [Column?] = [
            Column.text("metric").forScripts, .text("name", zh: "指标", en: "metric"),
            Column.integer("year").forScripts, Column.number("value").forScripts,
            Column("shown", zh: "\(body.year)", en: "\(body.year)").compound.forPeople,
            Column.number("numerator").forScripts, Column.number("denominator").forScripts,
            Column.number("ci_low").forScripts, Column.number("ci_high").forScripts,
            Column("interval", zh: "95 % 区间", en: "95% interval").compound.forPeople,
            Column.number("change").forScripts,
            Column("changed", zh: "较上年", en: "change").compound.forPeople,
            Column("years", zh: "历年", en: "years").compound.forPeople,
            hasPeers ? Column("median_shown", zh: "同类中位", en: "peers").compound.forPeople : nil,
            Column.number("peer_median").forScripts,
            hasPeers
                ? .percent("percentile", zh: "高于同类", en: "above", digits: 0)
                : Column.number("percentile").forScripts,
            Column.integer("peers").forScripts,
        ]
        let columns = optional.compactMap { $0 }
        var table = Table(columns, title: title, notesAfter: notes)
        let years = trends.flatMap { $0.series.flatMap { $0.points.map(\.year) } }
        let span = (years.min() ?? body.year)...(years.max() ?? body.year)
        for (entry, trend) in zip(comparison.entries, trends) {
            let format = MetricFormat(metric: entry.metric, language: language)
            let points = trend.series.first?.points ?? []
            if isForPeople, !points.contains(where: { $0.value.value != nil }) { continue }
            let change = points.first { $0.year == body.year }?.change
            let chained = trend.series.first?.chained ?? []
            let line = Sparkline(span.map { year in chained.first { $0.year == year }?.value.value })
            table.append(
                [
                    .text(entry.metric.id), .text(format.name), .integer(body.year),
                    CellContent(entry.value.value),
                    CellContent(shown(entry, format)), CellContent(entry.value.numerator),
                    CellContent(entry.value.denominator), CellContent(entry.interval?.low),
                    CellContent(entry.interval?.high),
                    format.interval(entry.interval?.low, entry.interval?.high),
                    CellContent(change), CellContent(change.map { changed($0, format) }),
                    .text(line.glyphs(on: canvas)),
                ]
                    + (hasPeers ? [CellContent(entry.peers.map { format.text($0.median) })] : [])
                    + [
                        CellContent(entry.peers?.median), CellContent(entry.percentile),
                        .integer(entry.peerCount),
                    ])
        }
        return table
    }

    /// `45.9 % (100/218) !`.
    private func shown(_ entry: Comparison.Entry, _ format: MetricFormat) -> String? {
        guard let value = entry.value.value else { return nil }
        var text = format.text(value)
        if case .text(let parts) = format.fraction(entry.value.numerator, entry.value.denominator) {
            text += " (\(parts))"
        }
        return text + (entry.brokenRules.isEmpty ? "" : " !")
    }

    private func changed(_ change: Double, _ format: MetricFormat) -> String {
        let text = NumberFormat.text(change, format.changeStyle, showsSign: true) ?? ""
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    private var hasPeers: Bool { comparison.entries.contains { $0.peers != nil } }

    private var title: String {
        let kind = language.pick(words.kind(body.kind), body.kind.rawValue)
        let place = body.region.isEmpty ? "" : language.pick("（\(body.region)）", " (\(body.region))")
        return language.pick(
            "\(body.agency)\(place) · \(kind) · \(body.year) 年年报",
            "\(body.agency)\(place), \(kind), report of \(body.year)")
    }

    private var notes: [String] {
        var notes: [String] = []
        let agency = body.agency
        if !body.brokenRules.isEmpty {
            notes.append(
                "! "
                    + language.pick(
                        "\(body.brokenRules.count) 处勾稽关系不成立（\(words.list(body.brokenRules, limit: 2))）",
                        "\(body.brokenRules.count) sums of the form do not add up (\(words.list(body.brokenRules, limit: 2)))"
                    )
                    + "  gongkai check \(paths.joined(separator: " ")) --agency \(agency)")
        }
        let peers = comparison.entries.map(\.peerCount).max() ?? 0
        let group = grouping.map { words.group($0.group(of: body), $0.key) }
        notes += words.leftOut(comparison.leftOut)
        notes.append(
            peers >= 4
                ? group.map {
                    language.pick(
                        "同类：同年“\($0)”组的其他机关，至多 \(peers) 个；较上年：比例为百分点。",
                        "peers: up to \(peers) other bodies of the group '\($0)' in the same year; changes of rates in points."
                    )
                }
                    ?? language.pick(
                        "同类：同年同级\(words.kind(body.kind))，至多 \(peers) 个；较上年：比例为百分点。",
                        "peers: up to \(peers) other \(words.kind(body.kind)) of the same level and year; changes of rates in points."
                    )
                : language.pick(
                    "同类不足 4 个，不列分位；较上年：比例为百分点。",
                    "fewer than 4 peers, no comparison; changes of rates in points."))
        notes.append("gongkai trend disclosure_rate \(paths.joined(separator: " ")) --agency \(agency)")
        return notes
    }
}
