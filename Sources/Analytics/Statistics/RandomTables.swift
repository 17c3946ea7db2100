/// Random tables with given margins, distributed as if the observations of the columns were dealt to the rows at random.
///
/// Rows with many observations come first, drawn cell by cell from the conditional hypergeometric distribution; to the
/// others what is left is dealt one by one. Both are the same distribution, whatever the order of the rows.
///
/// - SeeAlso: W. M. Patefield (1981), Applied Statistics 30, 91–97 (the same distribution, drawn another way).
struct RandomTables {
    private let columnSums: [Int]
    private let many: [(row: Int, sum: Int)]
    private let few: [(row: Int, sum: Int)]

    /// Tables with these margins.
    init(rowSums: [Int], columnSums: [Int]) {
        self.columnSums = columnSums
        // Up to so many observations are dealt faster than cells are drawn.
        let limit = 80 * (columnSums.count - 1)
        let rows = rowSums.enumerated().map { (row: $0.offset, sum: $0.element) }
        many = rows.filter { $0.sum > limit }
        few = rows.filter { $0.sum <= limit }
    }

    /// What a table costs, in microseconds or so.
    var cost: Double {
        let cells = Double(columnSums.count - 1)
        return few.reduce(0) { $0 + 0.05 + 0.008 * Double($1.sum) }
            + many.reduce(0) { $0 + cells * (1 + 0.02 * Double($1.sum).squareRoot()) }
    }

    /// Draws one table and hands over its rows, each with its place.
    func draw(
        _ random: borrowing GSLRandom, _ body: (_ row: Int, _ cells: [Int]) -> Void
    ) throws(StatisticsError) {
        var left = columnSums
        var total = columnSums.reduce(0, +)
        var cells = [Int](repeating: 0, count: left.count)
        for (row, sum) in many {
            var (open, pool) = (sum, total)
            for column in cells.indices {
                pool -= left[column]
                cells[column] = try Hypergeometric.draw(
                    random, marked: left[column], others: pool, draws: open)
                left[column] -= cells[column]
                open -= cells[column]
            }
            total -= sum
            body(row, cells)
        }
        var urn: [Int32] = []
        urn.reserveCapacity(total)
        for (column, count) in left.enumerated() {
            urn.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: column), count: count))
        }
        for (row, sum) in few {
            for column in cells.indices { cells[column] = 0 }
            for _ in 0..<sum {
                let place = random.index(below: total)
                total -= 1
                cells[Int(urn[place])] += 1
                urn[place] = urn[total]
            }
            body(row, cells)
        }
    }
}
