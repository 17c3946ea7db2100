/// 同比增长 and 同比下降 in the text against last year's report.
enum GrowthClaims {
    static func check(_ previous: SeriesYear, _ current: SeriesYear, _ findings: inout [Finding]) {
        for claim in current.report.claims {
            guard case .growth(let now, let fact?, let percent) = claim.kind,
                let (cells, before) = number(fact, previous), before > 0
            else { continue }
            let growth = (now.doubleValue - before) / before * 100
            if ProseChecks.isRounding(of: growth, percent) { continue }
            let shown = ProseChecks.rounded(growth, places: Int(percent.scale))
            let was = ProseChecks.rounded(before, places: 0)
            let quoted = ProseChecks.quoted(claim.sentence)
            var finding = Finding.series(
                "prose.growth", .note, current, cells.map { ($0, previous) }, expected: "\(shown) %",
                actual: "\(percent) %",
                english: "the text says a change of \(percent) %, \(now) after \(was) in \(previous.year) is "
                    + "\(shown) %\(quoted)",
                chinese: "正文称同比 \(percent)%，\(previous.year) 年为 \(was)，本年 \(now)，应为 \(shown)%\(quoted)")
            finding.location = claim.location
            finding.responsibility = .either
            findings.append(finding)
        }
    }

    /// What last year's report gives for `fact`: its table, else its text.
    private static func number(_ fact: ProseFact, _ year: SeriesYear) -> ([CellID], Double)? {
        if let counterpart = ProseChecks.counterparts.first(where: { $0.fact == fact }) {
            let numbers = counterpart.cells.compactMap { year.count($0) }
            if numbers.count == counterpart.cells.count {
                return (counterpart.cells, Double(numbers.reduce(0, &+)))
            }
        }
        return year.amount(fact.cell).map { ([fact.cell], $0) }
    }
}
