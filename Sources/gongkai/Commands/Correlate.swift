import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai correlate`
struct Correlate: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "How metrics go together over bodies.",
        discussion: """
            Every pair of the leading metrics over the bodies of one year, the latest unless --year names one. CSV has \
            metric_x, metric_y, year, n, spearman, ci_low, ci_high (95 %), pearson, kendall, shares_cells, \
            pearson_low, pearson_high (95 %).

            gongkai correlate disclosure_rate litigation_rate applications_new reports/
            """)

    @Argument(
        help: ArgumentHelp("A metric; at least one more follows before the paths.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    func analyse() async throws {
        var input = input
        let wanted = try metrics.leading([name], &input)
        if wanted.count < 2 { throw UsageError("one metric given, expected at least two before the paths") }
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let years = Set(selection.selection.rows(of: corpus.panel).map(\.year))
        if !selection.selection.years.isEmpty, years.count > 1 {
            throw UsageError(
                "correlations are of one year, got reports of \(years.min() ?? 0)–\(years.max() ?? 0); name one with --year"
            )
        }
        let result = try Correlations(
            wanted, of: corpus.panel,
            selection: selection.selection, grouping: corpus.grouping)
        let language = output.language
        let words = ReportWords(language: language)
        func title(_ metric: Metric) -> String { language.pick(metric.chinese, metric.english) }
        let group = corpus.grouping.map { grouping in
            (grouping.key, Column.text("group", zh: "组", en: "group"))
        }
        var table = Table(
            (group.map { [$0.1.forPeople] } ?? []) + [
                Column.text("metric_x").forScripts, Column.text("metric_y").forScripts,
                Column.text("x", zh: "指标", en: "metric").forPeople,
                Column.text("y", zh: "指标", en: "metric").forPeople,
                Column.integer("year").forScripts, .integer("n", zh: "机关数", en: "n"),
                .decimal("spearman", zh: "Spearman ρ", en: "Spearman ρ", digits: 2),
                .decimal("ci_low", zh: "下限", en: "from", digits: 2),
                .decimal("ci_high", zh: "上限", en: "to", digits: 2),
                .decimal("pearson", zh: "Pearson r", en: "Pearson r", digits: 2),
                Column.number("kendall").forScripts,
                Column.text("shares_cells").forScripts, Column.number("pearson_low").forScripts,
                Column.number("pearson_high").forScripts,
            ] + (group.map { [$0.1.forScripts] } ?? []),
            title: language.pick("相关 · ", "correlations, ") + words.years(result.rows.map(\.year)),
            notesAfter: words.leftOut(result.leftOut) + [
                language.pick(
                    "每个机关一份；ρ 的 95 % 区间（Bonett–Wright）；相关不是因果。",
                    "a body counts once; 95% interval of ρ (Bonett–Wright); no causes.")
            ])
        for row in result.rows {
            let name = row.group ?? ""
            table.append(
                (group.map { [.text(words.group(name, $0.0))] } ?? []) + [
                    .text(row.first.id), .text(row.second.id), .text(title(row.first)),
                    .text(title(row.second)),
                    .integer(row.year), .integer(row.n), CellContent(row.spearman?.coefficient),
                    CellContent(row.spearman?.interval?.low), CellContent(row.spearman?.interval?.high),
                    CellContent(row.pearson?.coefficient), CellContent(row.kendall?.coefficient),
                    .text(row.sharesCells ? "yes" : "no"), CellContent(row.pearson?.interval?.low),
                    CellContent(row.pearson?.interval?.high),
                ] + (group == nil ? [] : [.text(name)]))
        }
        if result.rows.contains(where: \.sharesCells) {
            table.notesAfter.append(
                language.pick(
                    "有的两个指标含同一单元格，本来就会相关。", "some pairs share a cell and go together by themselves."))
        }
        for (metric, value) in result.constants {
            let shown = MetricFormat(metric: metric, language: language).text(value)
            table.notesAfter.append(
                language.pick(
                    "\(title(metric))：各机关均为 \(shown)，没有差别，无从相关。",
                    "\(title(metric)): \(shown) in all bodies; without spread there is no correlation."))
        }
        try output.write(corpus.marked(table, output.language))
        try corpus.finish(leftOut: result.leftOut, output)
    }
}
