import Analytics
import Testing

@Suite("Tests of change and trend against SciPy, statsmodels and R")
struct ChangeReferenceTests {
    private func counts(_ group: [Double]) -> BinomialCount {
        BinomialCount(successes: whole(group[0]), trials: whole(group[1]))
    }

    @Test(arguments: ReferenceCase.all("change"))
    func newcombe(_ row: ReferenceCase) throws {
        let change = try ProportionChange(
            from: counts(row.groups[0]), to: counts(row.groups[1]), level: row.groups[2][0])
        check(row, [change.points, change.interval.low, change.interval.high])
    }

    @Test(arguments: ReferenceCase.all("fisher"))
    func fisher(_ row: ReferenceCase) throws {
        check(row, [try ExactTests.fisher(counts(row.groups[0]), counts(row.groups[1]))])
    }

    @Test(arguments: ReferenceCase.all("exact-tests"))
    func exact(_ row: ReferenceCase) throws {
        let v = row.groups[0]
        switch row.quantity {
        case "binomial": check(row, [try ExactTests.binomial(counts(v), probability: v[2])])
        case "poisson":
            check(row, [try ExactTests.poisson(PoissonCount(events: whole(v[0]), exposure: 1), rate: v[1])])
        default:
            check(
                row,
                [
                    try ExactTests.equalRates(
                        PoissonCount(events: whole(v[0]), exposure: v[1]),
                        PoissonCount(events: whole(v[2]), exposure: v[3]))
                ])
        }
    }

    @Test(arguments: ReferenceCase.all("false-discovery"))
    func falseDiscovery(_ row: ReferenceCase) throws {
        let method: FalseDiscovery.Method = row.quantity == "bh" ? .benjaminiHochberg : .benjaminiYekutieli
        check(row, try FalseDiscovery.adjusted(row.groups[0], method: method))
    }

    @Test(arguments: ReferenceCase.all("mann-kendall"))
    func mannKendall(_ row: ReferenceCase) throws {
        let result = try MannKendall(row.groups[0])
        switch row.quantity {
        case "test": check(row, [Double(result.s), result.pValue, result.smallestPValue])
        case "p": check(row, [result.pValue])
        default: check(row, result.tau.map { [$0] })
        }
    }

    @Test(arguments: ReferenceCase.all("sen-slope"))
    func senSlope(_ row: ReferenceCase) throws {
        let result = try SenSlope(times: row.groups[0], values: row.groups[1])
        switch row.quantity {
        case "slope": check(row, [result.slope])
        case "intercept": check(row, [result.intercept])
        default: check(row, result.interval.map { [$0.low, $0.high, $0.level] })
        }
    }
}
