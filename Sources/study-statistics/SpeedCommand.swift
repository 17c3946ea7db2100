import Analytics
import ArgumentParser
import Glibc
import ParsedCorpus
import _TestSupport

/// `study-statistics speed`
struct SpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed",
        abstract: "Seconds that each command computes on a made-up panel, reading apart.",
        discussion: """
            seconds by the clock, and by the processor over all threads: on a busy machine the latter is the steadier one.
            """)

    @Option(help: "Bodies of the panel.")
    var bodies = 20_000

    @Option(help: "Years of each body.")
    var years = 5

    @Option(help: "Only commands whose name contains this.")
    var only = ""

    func run() throws {
        let panel = Self.panel(bodies: bodies, years: years)
        let clock = ContinuousClock()
        func time(_ name: String, _ work: () throws -> Int) throws {
            guard name.contains(only) || only.isEmpty else { return }
            var rows = 0
            let before = Glibc.clock()
            let duration = try clock.measure { rows = try work() }
            let processor = Double(Glibc.clock() - before) / Double(CLOCKS_PER_SEC)
            let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
            print("\(name),\(panel.rows.count),\(rows),\(thousandths(seconds)),\(thousandths(processor))")
        }
        func thousandths(_ x: Double) -> Double { (x * 1000).rounded() / 1000 }
        print("command,body_years,rows,seconds,processor_seconds")
        let open = PanelSelection()
        guard let rate = MetricDictionary.byID["disclosure_rate"],
            let cases = MetricDictionary.byID["litigation_rate"],
            let count = MetricDictionary.byID["applications_new"]
        else { return }
        try time("rank") { try Ranking(rate, of: panel, selection: open).rows.count }
        try time("rank litigation_rate") { try Ranking(cases, of: panel, selection: open).rows.count }
        var sets = Ranking.Options()
        sets.best = 10
        try time("rank --best 10") { try Ranking(rate, of: panel, selection: open, options: sets).rows.count }
        sets = Ranking.Options()
        sets.sets = .marginal
        try time("rank --rank-sets marginal") {
            try Ranking(rate, of: panel, selection: open, options: sets).rows.count
        }
        try time("trend") { try Trend(rate, of: panel, selection: open).series.count }
        try time("trend applications_new") { try Trend(count, of: panel, selection: open).series.count }
        try time("summary") { try Summary([rate, count], of: panel, selection: open).rows.count }
        try time("summary --expected") {
            try Summary([rate], of: panel, selection: open, expected: ExpectedReports(.number(bodies + 7)))
                .rows
                .count
        }
        try time("concentration") { try Spread([count], of: panel, selection: open).rows.count }
        try time("outcomes") { Outcomes(of: panel, selection: open).bodies.count }
        try time("outcomes --test bodies") { try Association(.bodies, of: panel, selection: open).rows.count }
        try time("outcomes --test applicants") {
            try Association(.applicants, of: panel, selection: open).rows.count
        }
        try time("funnel") { try FunnelResult(rate, of: panel, selection: open).rows.count }
        try time("decompose") { try Decomposition(rate, of: panel, selection: open).rows.count }
        try time("correlate") {
            try Correlations([rate, count, cases], of: panel, selection: open).rows.count
        }
        let body = panel.rows[panel.rows.count / 2].body
        try time("similar") { try Similarity(to: body, of: panel, selection: open).rows.count }
        var one = open
        one.agencies = [body.agency]
        try time("compare") {
            try Comparison(Comparison.profileMetrics, of: panel, selection: one).entries.count
        }
        try time("compare --group-by region") {
            try GroupComparison(
                Comparison.profileMetrics, of: panel, selection: open, grouping: BodyGrouping(.region)
            ).entries.count
        }
        try time("profile") {
            var year = one
            year.years = [2024...2024]
            let own = Panel(rows: panel.rows.filter { $0.body == body })
            let comparison = try Comparison(
                Comparison.profileMetrics, of: panel, selection: year, rankSeed: 1)
            return try BodyProfile(own.rows[own.rows.count - 1], comparison, of: own, selection: one).lines
                .count
        }
    }

    /// Bodies of a hundred counties, with sizes from one application to thousands, every outcome a share of them.
    private static func panel(bodies: Int, years: Int) -> Panel {
        var random = StudyRandom(seed: 1)
        var rows: [BodyYear] = []
        for body in 0..<bodies {
            let size = 1 + Int(20 * random.exponential() * random.exponential() * random.exponential() * 5)
            let p = random.beta(6, 9)
            for year in 0..<years {
                var row = BodyYear(
                    agency: "县\(body % 100)局\(body)", region: "省市县\(body % 100)", kind: .department,
                    level: .county, year: 2020 + year, disclosureEdition: .form2021,
                    applicationsEdition: .form2021)
                for column in ApplicantColumn.allCases {
                    for cell in ApplicationRow.rows(of: .form2021) { row[cell.cell(column)] = 0 }
                }
                let disclosed = random.binomial(min(size, 400), p)
                let rest = min(size, 400) - disclosed
                for column in [ApplicantColumn.naturalPerson, .total] {
                    row[ApplicationRow.granted.cell(column)] = Double(disclosed)
                    row[ApplicationRow.unableNotHeld.cell(column)] = Double(rest)
                    row[ApplicationRow.newReceived.cell(column)] = Double(disclosed + rest)
                    row[ApplicationRow.total.cell(column)] = Double(disclosed + rest)
                }
                for cell in cases { row[cell] = Double(random.binomial(3, 0.1)) }
                rows.append(row)
            }
        }
        rows.sort { ($0.agency, $0.year) < ($1.agency, $1.year) }
        return Panel(rows: rows)
    }

    private static let cases: [CellID] = MetricDictionary.byID["litigation_rate"]?.numerator.cells ?? []
}
