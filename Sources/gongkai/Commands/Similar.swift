import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai similar`
struct Similar: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bodies whose applications end most like those of one body.",
        discussion: """
            The distance is the square root of the Jensen–Shannon divergence between the six groups of outcomes: 0 \
            the same mix, 1 nothing in common. CSV has agency, region, year, handled, distance and a share a group.

            gongkai similar 教育局 reports/ --top 5
            """)

    @Argument(help: ArgumentHelp("The body's name, or a part of it.", valueName: "agency"))
    var agencyName: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many bodies.")
    var top: Int = 10

    func validate() throws {
        if top < 1 { throw ValidationError("'--top' must be at least 1, got \(top)") }
    }

    func analyse() async throws {
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let agency = try corpus.panel.body(named: agencyName, selection.selection, output.language)
        let result = try Similarity(
            to: agency, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping)
        let language = output.language
        var table = Table(
            [
                .text("agency", zh: "机关", en: "agency"), Column.text("region").forScripts,
                Column.integer("year").forScripts, .number("handled", zh: "办结", en: "handled"),
                .decimal("distance", zh: "距离", en: "distance", digits: 3),
            ]
                + OutcomeGroup.allCases.map {
                    .percent($0.name, zh: String($0.chinese.dropFirst(3)), en: $0.english, digits: 0)
                },
            title: language.pick(
                "办理结果与\(agency.agency)最相近的机关", "bodies whose outcomes are most like those of \(agency.agency)"
            ),
            notesAfter: ReportWords(language: language).leftOut(result.leftOut) + [
                language.pick(
                    "距离：六类结果构成的 Jensen–Shannon 散度的平方根，0 相同，1 全异；办结少者距离不稳。",
                    "distance: square root of the Jensen–Shannon divergence of the six groups, 0 the same, 1 nothing "
                        + "in common; unsteady where few were handled.")
            ])
        let shown = [result.body].compactMap { $0 } + result.rows.prefix(top)
        let isForPeople = output.resolvedFormat().isForPeople
        if shown.contains(where: \.isContradictory) {
            table.notesAfter.append(ReportWords(language: language).contradictoryOutcomes)
        }
        for row in shown {
            table.append(
                [
                    .text(row.agency + (row.isContradictory && isForPeople ? " !" : "")), .text(row.region),
                    .integer(row.year), .number(row.handled),
                    .number(row.distance),
                ]
                    + row.shares.map { .number($0) })
        }
        if result.body == nil {
            table.notesAfter.removeLast()
        }
        try output.write(corpus.marked(table, output.language))
        try corpus.finish(leftOut: result.leftOut, output)
    }
}
