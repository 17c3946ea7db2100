import Analytics
import Testing

@Suite("Describing numbers against NumPy, SciPy and R")
struct DescriptiveReferenceTests {
    @Test(arguments: ReferenceCase.all("descriptive"))
    func descriptive(_ row: ReferenceCase) throws {
        let d = try Descriptive(row.groups[0])
        let values: [String: Double?] = [
            "n": Double(d.n), "mean": d.mean, "sd": d.sd, "cv": d.cv, "min": d.min, "q1": d.q1,
            "median": d.median, "q3": d.q3, "max": d.max, "iqr": d.iqr, "mad": d.mad,
            "skewness": d.skewness, "kurtosis": d.kurtosis, "gini": d.gini,
        ]
        let value = try #require(values[row.quantity])
        check(row, value.map { [$0] })
    }

    @Test(arguments: ReferenceCase.all("quantile"))
    func quantile(_ row: ReferenceCase) throws {
        check(row, [try Quantile.value(row.groups[0], at: row.groups[1][0])])
    }

    @Test(arguments: ReferenceCase.all("ranks"))
    func ranks(_ row: ReferenceCase) throws {
        let x = row.groups[0]
        switch row.quantity {
        case "competition": check(row, try Ranks.competition(x).map(Double.init))
        case "average": check(row, try Ranks.average(x))
        default: Issue.record("unknown quantity \(row.quantity)")
        }
    }
}
