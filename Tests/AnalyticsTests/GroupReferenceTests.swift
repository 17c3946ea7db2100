import Analytics
import Testing

@Suite("Funnels, decompositions, tables and concentration against SciPy, statsmodels and R")
struct GroupReferenceTests {
    @Test(arguments: ReferenceCase.all("funnel"))
    func funnel(_ row: ReferenceCase) throws {
        if row.quantity.hasSuffix("Limits") {
            let v = row.groups[0]
            let limits =
                row.quantity == "rateLimits"
                ? try FunnelLimits.rate(exposure: v[0], target: v[1], coverage: v[2])
                : try FunnelLimits.proportion(trials: whole(v[0]), target: v[1], coverage: v[2])
            return check(row, [limits.low, limits.high])
        }
        let pairs = Array(zip(row.groups[0], row.groups[1]))
        let funnel =
            row.quantity.hasPrefix("rates")
            ? try Funnel(rates: pairs.map { PoissonCount(events: whole($0), exposure: $1) })
            : try Funnel(proportions: pairs.map { BinomialCount(successes: whole($0), trials: whole($1)) })
        if row.quantity.hasSuffix("AdjustedQ") {
            check(row, funnel.points.map(\.adjustedQValue))
        } else if row.quantity.hasSuffix("Z") {
            check(row, funnel.points.map(\.z))
        } else {
            check(row, [funnel.target, funnel.phi, funnel.tauSquared])
        }
    }

    @Test(arguments: ReferenceCase.all("kitagawa"))
    func kitagawa(_ row: ReferenceCase) throws {
        let g = row.groups
        let parts = try KitagawaDecomposition(
            g[0].indices.map {
                (
                    Ratio(numerator: g[0][$0], denominator: g[1][$0]),
                    Ratio(numerator: g[2][$0], denominator: g[3][$0])
                )
            })
        check(row, [parts.change, parts.within, parts.composition, parts.entry, parts.exit])
    }

    @Test(arguments: ReferenceCase.all("contingency"))
    func contingency(_ row: ReferenceCase) throws {
        let table = try #require(try ContingencyTable(row.groups.map { $0.map(whole) }))
        switch row.quantity {
        case "chiSquare":
            check(row, [table.chiSquare, Double(table.degreesOfFreedom), table.chiSquarePValue])
        case "g": check(row, [table.g, table.gPValue])
        case "cramersV": check(row, [table.cramersV])
        case "correctedV": check(row, table.correctedV.map { [$0] })
        case "cellP": check(row, try table.cellPValues().flatMap { $0 })
        case "residuals": check(row, table.adjustedResiduals.flatMap { $0 })
        default: check(row, [try table.monteCarloPValue(draws: 40_000, seed: 4)])  // simulated: 5 %
        }
    }

    @Test(arguments: ReferenceCase.all("jensen-shannon"))
    func jensenShannon(_ row: ReferenceCase) throws {
        check(row, [try JensenShannon.distance(row.groups[0], row.groups[1])])
    }

    @Test(arguments: ReferenceCase.all("concentration"))
    func concentration(_ row: ReferenceCase) throws {
        let x = row.groups[0]
        switch row.quantity {
        case "gini": check(row, try Concentration.gini(x).map { [$0] })
        case "hhi": check(row, try Concentration.herfindahlHirschman(x).map { [$0] })
        default: check(row, try Concentration.topShare(x, count: 2).map { [$0] })
        }
    }

    @Test(arguments: ReferenceCase.all("robust"))
    func robust(_ row: ReferenceCase) throws {
        check(row, [try RobustScale.qn(row.groups[0])])
    }

    @Test(arguments: ReferenceCase.all("correlation"))
    func correlation(_ row: ReferenceCase) throws {
        let (x, y) = (row.groups[0], row.groups[1])
        let result: Correlation?
        switch row.quantity {
        case "pearson": result = try Correlation.pearson(x, y)
        case "spearman": result = try Correlation.spearman(x, y)
        default: result = try Correlation.kendall(x, y)
        }
        check(row, result.map { [$0.coefficient] + ($0.interval.map { [$0.low, $0.high] } ?? []) })
    }
}
