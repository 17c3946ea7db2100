/// The years of one body against each other.
enum SeriesChecks {
    static func check(_ series: [SeriesYear], _ findings: inout [Finding]) {
        for (previous, current) in zip(series, series.dropFirst()) {
            if current.year != previous.year + 1 {
                findings.append(gap(previous, current))
                continue
            }
            checkCarryOver(previous, current, &findings)
            StockFlow.check(previous, current, &findings)
            checkDisputes(previous, current, &findings)
            GrowthClaims.check(previous, current, &findings)
        }
        let slips = UnitSlips.check(series, &findings)
        Jumps.check(series, except: slips, &findings)
    }

    private static func gap(_ previous: SeriesYear, _ current: SeriesYear) -> Finding {
        let missing =
            current.year - previous.year == 2
            ? "\(previous.year + 1)" : "\(previous.year + 1)–\(current.year - 1)"
        return .series(
            "series.gap", .note, current, [], expected: missing,
            english: "no report for \(missing): nothing carried over into \(current.year) can be checked",
            chinese: "缺 \(missing) 年报告，\(current.year) 年的结转无从核对")
    }

    private static func checkCarryOver(
        _ previous: SeriesYear, _ current: SeriesYear, _ findings: inout [Finding]
    ) {
        for column in ApplicantColumn.allCases {
            let (out, into) = (
                ApplicationRow.carriedForward.cell(column), ApplicationRow.carriedIn.cell(column)
            )
            guard let forward = previous.count(out), let carriedIn = current.count(into), forward != carriedIn
            else {
                continue
            }
            findings.append(
                .series(
                    "carry_over.\(column.name)", .warning, current, [(out, previous), (into, current)],
                    expected: String(forward), actual: String(carriedIn),
                    english:
                        "\(column.english): \(carriedIn) carried in from \(previous.year), but \(forward) were "
                        + "carried forward in the report for \(previous.year)",
                    chinese: "\(column.chinese)：上年结转 \(carriedIn) 件，\(previous.year) 年报告结转下年 \(forward) 件"))
        }
    }

    /// Disputes about applications of a body that had none for two years.
    private static func checkDisputes(
        _ previous: SeriesYear, _ current: SeriesYear, _ findings: inout [Finding]
    ) {
        let came = [ApplicationRow.newReceived, .carriedIn].map { $0.cell(.total) }
        for year in [previous, current] {
            for cell in came where year.count(cell) != 0 { return }
        }
        let totals = DisputeBlock.allCases.map { $0.cell(.total) }
        let cases = totals.reduce(0) { $0 &+ (current.values.whole($1) ?? 0) }
        if cases <= 0 { return }
        findings.append(
            .series(
                "series.disputes_without_applications", .note, current,
                came.map { ($0, current) } + totals.map { ($0, current) }, expected: "0",
                actual: String(cases),
                english:
                    "\(cases) reconsideration and litigation cases, but no application in \(previous.year) or "
                    + "\(current.year)",
                chinese: "复议、诉讼共 \(cases) 件，而 \(previous.year)、\(current.year) 年均无申请"))
    }
}
