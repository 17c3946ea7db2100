import Testing
import _TestSupport

@testable import Analytics

@Suite("Tables, compositions, concentration, correlation: edges and laws")
struct AssociationTests {
    @Test("empty rows and columns are left out; too little is no table")
    func shape() throws {
        let table = try #require(try ContingencyTable([[3, 0, 4], [0, 0, 0], [5, 0, 1]]))
        #expect(table.rows == [0, 2] && table.columns == [0, 2] && table.counts == [[3, 4], [5, 1]])
        #expect(table.degreesOfFreedom == 1 && table.total == 13 && table.sparseCells == 4)
        #expect(try ContingencyTable([[3, 0], [4, 0]]) == nil)
        #expect(try ContingencyTable([]) == nil)
        #expect(try ContingencyTable([[0, 0], [0, 0]]) == nil)
        #expect(throws: StatisticsError.lengthMismatch(first: 2, second: 1)) {
            try ContingencyTable([[1, 2], [3]])
        }
        #expect(throws: StatisticsError.countOutOfRange(value: -1, minimum: 0, maximum: Int(Int32.max))) {
            try ContingencyTable([[1, -1], [3, 2]])
        }
    }

    @Test("golden numbers of the three-by-three table")
    func golden() throws {
        let table = try #require(try ContingencyTable([[30, 10, 5], [20, 25, 10], [5, 5, 30]]))
        #expect(table.chiSquare.isClose(to: 58.135362463, relativeTolerance: 1e-10))
        #expect(table.cramersV.isClose(to: 0.455660284, relativeTolerance: 1e-8))
    }

    @Test("independence, perfect association, transposition")
    func laws() throws {
        let none = try #require(try ContingencyTable([[10, 20], [30, 60]]))
        #expect(none.chiSquare.isClose(to: 0, absoluteTolerance: 1e-12) && none.correctedV == 0)
        #expect(abs(none.g) < 1e-12 && none.chiSquarePValue.isClose(to: 1))
        let perfect = try #require(try ContingencyTable([[50, 0], [0, 50]]))
        #expect(perfect.cramersV == 1)
        #expect(try #require(perfect.correctedV).isClose(to: 1))
        let table = try #require(try ContingencyTable([[12, 7, 3], [9, 14, 2]]))
        let turned = try #require(try ContingencyTable([[12, 9], [7, 14], [3, 2]]))
        #expect(table.chiSquare.isClose(to: turned.chiSquare) && table.g.isClose(to: turned.g))
        #expect((try #require(table.correctedV)).isClose(to: try #require(turned.correctedV)))
        #expect(table.adjustedResiduals[1][2].isClose(to: turned.adjustedResiduals[2][1]))
    }

    @Test("Monte-Carlo p: seeded, in range, near the χ² tail for large counts")
    func monteCarlo() throws {
        let table = try #require(try ContingencyTable([[120, 134, 90], [101, 99, 110], [88, 120, 115]]))
        let p = try table.monteCarloPValue(draws: 4000, seed: 3)
        #expect(p == (try table.monteCarloPValue(draws: 4000, seed: 3)))
        #expect(abs(p - table.chiSquarePValue) < 0.01)
        let perfect = try #require(try ContingencyTable([[50, 0], [0, 50]]))
        #expect(try perfect.monteCarloPValue(draws: 999, seed: 3) == 1.0 / 1000)
        #expect(throws: StatisticsError.countOutOfRange(value: 10, minimum: 99, maximum: .max)) {
            try perfect.monteCarloPValue(draws: 10, seed: 3)
        }
    }

    @Test("random tables keep both margins, and each cell's mean and variance, in rows of few and of many")
    func randomTables() throws {
        let rowSums = [3, 700, 0, 40, 5000, 161]
        let columnSums = [4000, 1, 1900, 3]
        let tables = RandomTables(rowSums: rowSums, columnSums: columnSums)
        let total = Double(rowSums.reduce(0, +))
        let n = 2000
        var sums = rowSums.map { _ in columnSums.map { _ in (0.0, 0.0) } }
        for draw in 0..<n {
            var columns = columnSums
            try tables.draw(GSLRandom(seed: 5, stream: UInt64(draw))) { row, cells in
                #expect(cells.reduce(0, +) == rowSums[row])
                for (column, count) in cells.enumerated() {
                    columns[column] -= count
                    sums[row][column].0 += Double(count)
                    sums[row][column].1 += Double(count * count)
                }
            }
            #expect(columns == [0, 0, 0, 0])
        }
        for (row, rowSum) in rowSums.enumerated() {
            for (column, columnSum) in columnSums.enumerated() {
                let share = Double(rowSum) / total
                let mean = Double(columnSum) * share
                let variance = mean * (1 - share) * (total - Double(columnSum)) / (total - 1)
                let found = sums[row][column].0 / Double(n)
                let spread = sums[row][column].1 / Double(n) - found * found
                #expect(abs(found - mean) <= 4.5 * (variance / Double(n)).squareRoot() + 1e-12)
                if mean > 20 { #expect(abs(spread / variance - 1) < 0.2, "\(row) \(column)") }
            }
        }
    }

    @Test(
        "the simulated p-value is that of all tables with the margins, whichever way rows are drawn",
        arguments: [
            [[9, 26], [100, 118], [59, 36]], [[15, 20], [100, 118], [52, 43]], [[2, 5], [8, 3], [1, 6]],
        ])
    func simulatedAgainstAllTables(_ counts: [[Int]]) throws {
        let table = try #require(try ContingencyTable(counts))
        let sums = counts.map { $0.reduce(0, +) }
        let first = counts.reduce(0) { $0 + $1[0] }
        func logChoose(_ n: Int, _ k: Int) throws -> Double {
            let factorials = try [n, k, n - k].map { try GSLDistributions.logGamma(Double($0) + 1) }
            return factorials[0] - factorials[1] - factorials[2]
        }
        var exact = 0.0
        for a in 0...sums[0] {
            for b in 0...sums[1] where (0...sums[2]).contains(first - a - b) {
                let firsts = [a, b, first - a - b]
                let other = try #require(try ContingencyTable(zip(firsts, sums).map { [$0, $1 - $0] }))
                guard other.chiSquare >= table.chiSquare * (1 - 1e-9) else { continue }
                var weight = -(try logChoose(table.total, first))
                for (k, n) in zip(firsts, sums) { weight += try logChoose(n, k) }
                exact += exp(weight)
            }
        }
        let draws = 100_000
        let p = try table.monteCarloPValue(draws: draws, seed: 2)
        #expect(abs(p - exact) < 4 * (exact * (1 - exact) / Double(draws)).squareRoot(), "\(p) for \(exact)")
    }

    @Test("tables of any size have a simulated p-value, from as many tables as are stated")
    func largeTables() throws {
        var numbers = SeededNumbers(seed: 8)
        let same = (0..<3000).map { _ in
            let n = 1 + Int(numbers.next() % 30)
            let k = numbers.binomial(n, 0.4)
            return [k, n - k]
        }
        let table = try #require(try ContingencyTable(same))
        let p = try table.monteCarloPValues(draws: 199, seed: 1)
        #expect(p.chiSquare > 0.02 && p.chiSquare < 1 && p.g > 0.02)
        var other = same
        for index in 0..<200 { other[index] = [25, 0] }
        let moved = try #require(try ContingencyTable(other))
        #expect(try moved.monteCarloPValue(draws: 199, seed: 1) == 1.0 / 200)
    }

    @Test("hypergeometric draws have the distribution's mean and stay within its support")
    func hypergeometric() throws {
        let random = GSLRandom(seed: 1)
        for (marked, others, draws) in [
            (5, 3, 6), (400, 700, 300), (100_000, 3, 50_000), (2, 90_000, 45_000),
        ] {
            let n = 4000
            let sample = try (0..<n).map { _ in
                try Hypergeometric.draw(random, marked: marked, others: others, draws: draws)
            }
            #expect(sample.allSatisfy { $0 >= max(0, draws - others) && $0 <= min(draws, marked) })
            let share = Double(marked) / Double(marked + others)
            let mean = Double(draws) * share
            let total = Double(marked + others)
            let variance = mean * (1 - share) * (total - Double(draws)) / (total - 1)
            let found = Double(sample.reduce(0, +)) / Double(n)
            #expect(abs(found - mean) < 4 * (variance / Double(n)).squareRoot(), "\(found) against \(mean)")
        }
    }

    @Test("Jensen–Shannon: golden number, a metric, scale-free, refusals")
    func jensenShannon() throws {
        let p = [0.6, 0.1, 0.1, 0.1, 0.05, 0.05]
        let q = [0.3, 0.1, 0.2, 0.3, 0.05, 0.05]
        #expect(try JensenShannon.distance(p, q).isClose(to: 0.294562174549754, relativeTolerance: 1e-13))
        #expect(try JensenShannon.distance(p, p) == 0)
        #expect(try JensenShannon.divergence([1, 0], [0, 7]) == 1)
        #expect(try JensenShannon.distance(p.map { 20 * $0 }, q).isClose(to: JensenShannon.distance(p, q)))
        var numbers = SeededNumbers(seed: 2)
        for _ in 0..<50 {
            let (a, b, c) = (numbers.sample(6), numbers.sample(6), numbers.sample(6))
            let direct = try JensenShannon.distance(a, c)
            #expect(direct.isClose(to: try JensenShannon.distance(c, a), relativeTolerance: 1e-12))
            #expect(try direct <= JensenShannon.distance(a, b) + JensenShannon.distance(b, c) + 1e-12)
            #expect(direct >= 0 && direct <= 1)
        }
        #expect(throws: StatisticsError.zeroTotal) { try JensenShannon.distance([0, 0], [1, 2]) }
        #expect(throws: StatisticsError.lengthMismatch(first: 1, second: 2)) {
            try JensenShannon.distance([1], [1, 2])
        }
        #expect(throws: StatisticsError.valueTooSmall(index: 1, value: -1, minimum: 0)) {
            try JensenShannon.distance([1, -1], [1, 2])
        }
    }

    @Test("concentration of nothing is absent")
    func concentrationEdges() throws {
        for x in [[], [0.0, 0]] {
            #expect(try Concentration.gini(x) == nil && Concentration.herfindahlHirschman(x) == nil)
            #expect(try Concentration.topShare(x, count: 1) == nil && Concentration.lorenz(x) == nil)
        }
        #expect(try Concentration.gini([5]) == nil)
        #expect(try Concentration.herfindahlHirschman([5]) == 1)
        #expect(try Concentration.gini([0, 0, 0, 8]) == 0.75)
        #expect(try Concentration.topShare([1, 2, 3], count: 9) == 1)
        #expect(throws: StatisticsError.valueTooSmall(index: 1, value: -2, minimum: 0)) {
            try Concentration.gini([1, -2])
        }
    }

    @Test("bootstrap: seeded, order-free, of a constant, of too little")
    func bootstrap() throws {
        let x = [1.0, 2, 3, 4, 10, 20, 50, 7, 7, 3]
        let run = { (x: [Double], seed: UInt64) in
            try Bootstrap.interval(x, seed: seed) { x throws(StatisticsError) in try Concentration.gini(x) }
        }
        let first = try #require(try run(x, 5))
        #expect(try run(x.reversed(), 5) == first && run(x, 6) != first)
        #expect(first.low < 0.57 && 0.57 < first.high && first.low > 0 && first.high < 1)
        let constant = try #require(try run([4, 4, 4], 1))
        #expect(constant.low == 0 && constant.high == 0)
        #expect(try run([0, 0, 0], 1) == nil)
        #expect(throws: StatisticsError.tooFewObservations(count: 1, minimum: 2)) { try run([1], 1) }
    }

    @Test("correlation: constants, lines, monotone curves, bounds")
    func correlation() throws {
        #expect(try Correlation.pearson([1, 2, 3], [4, 4, 4]) == nil)
        #expect(try Correlation.spearman([0.1, 0.1], [1, 2]) == nil)
        #expect(try Correlation.kendall([1, 1], [1, 2]) == nil)
        let x = [1.0, 2, 3, 4, 5, 6]
        let line = try #require(try Correlation.pearson(x, x.map { 5 - 2 * $0 }))
        #expect(line.coefficient.isClose(to: -1) && line.interval != nil)
        let curve = x.map { $0 * $0 * $0 }
        #expect(try #require(try Correlation.spearman(x, curve)).coefficient.isClose(to: 1))
        #expect(try #require(try Correlation.kendall(x, curve)).coefficient == 1)
        #expect(try #require(try Correlation.pearson([1, 2, 3], [1, 5, 2])).interval == nil)
        var numbers = SeededNumbers(seed: 8)
        for _ in 0..<30 {
            let (a, b) = (numbers.sample(12), numbers.sample(12))
            for make in [Self.pearson, Self.spearman, Self.kendall] {
                let forward = try #require(try make(a, b))
                let back = try #require(try make(b, a))
                #expect(
                    forward.coefficient.isClose(
                        to: back.coefficient, relativeTolerance: 1e-9, absoluteTolerance: 1e-12))
                let interval = try #require(forward.interval)
                #expect(interval.low >= -1 && interval.high <= 1 && interval.contains(forward.coefficient))
            }
        }
    }

    private static func pearson(_ x: [Double], _ y: [Double]) throws -> Correlation? { try .pearson(x, y) }
    private static func spearman(_ x: [Double], _ y: [Double]) throws -> Correlation? { try .spearman(x, y) }
    private static func kendall(_ x: [Double], _ y: [Double]) throws -> Correlation? { try .kendall(x, y) }

    @Test("Qn of a constant, of a majority of equals, of too little")
    func qn() throws {
        #expect(try RobustScale.qn([3, 3, 3]) == 0)
        #expect(try RobustScale.qn([3, 3, 3, 3, 100]) == 0)
        #expect(throws: StatisticsError.tooFewObservations(count: 1, minimum: 2)) { try RobustScale.qn([3]) }
    }
}
