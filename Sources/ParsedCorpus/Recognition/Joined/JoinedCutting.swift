/// Finds every way to cut a string of joined values into the cells of a row.
///
/// The last column of each group is the sum of the group's others: a cut that does not add up is not kept,
/// unless sums are not asked for. The search is bounded; one that was cut off says so and counts for nothing.
struct JoinedCutting {
    /// The columns of each group, its sum included: 7, or 5, 5 and 5.
    var groups: [Int]
    /// Whether a column before the sum repeats the sum of all parts but the first; it is left out of readings.
    var hasSubtotal = false
    /// Whether a cell may be empty, which leaves no trace.
    var allowsBlanks = false
    /// Whether each group must add up.
    var needsSums = true
    /// The most digits of a number: no count of applications or cases has eight.
    var digitLimit = 7
    /// The most readings worth having; more are as good as none.
    var readingLimit = 2000

    struct Result {
        var readings: [JoinedReading] = []
        /// Whether all ways were seen.
        var isComplete = true
    }

    /// The steps one string may take.
    static let stepLimit = 100_000

    /// All readings of the strings in `alternatives`.
    func readings(of alternatives: [[JoinedSymbol]]) -> Result {
        var search = Search(self)
        for symbols in alternatives where search.result.isComplete { search.run(symbols) }
        return search.result
    }

    private struct Search {
        let cutting: JoinedCutting
        let columnCount: Int
        /// For each column: whether it is its group's sum, the parts left in its group, the columns behind the group.
        let columns: [(isSum: Bool, partsLeft: Int, behind: Int)]
        var result = Result()
        private var values: [Int32]
        private var contents: [JoinedReading.Content]
        private var seen: [[Int32]: Int] = [:]
        private var steps = 0
        /// The total of a row, where it is taken first: it bounds all others.
        private var total: (value: Int32, content: JoinedReading.Content)?
        /// Characters of a cell besides digits: two commas, or dashes instead of one.
        private var slack = 0

        init(_ cutting: JoinedCutting) {
            self.cutting = cutting
            columnCount = cutting.groups.reduce(0, +)
            var columns: [(isSum: Bool, partsLeft: Int, behind: Int)] = []
            for group in cutting.groups {
                for index in 0..<group {
                    let behind = columnCount - columns.count - (group - index)
                    columns.append((index == group - 1, group - 1 - index, behind))
                }
            }
            self.columns = columns
            values = Array(repeating: 0, count: columnCount)
            contents = Array(repeating: .blank, count: columnCount)
        }

        mutating func run(_ symbols: [JoinedSymbol]) {
            let most = columnCount * (cutting.digitLimit + 2)
            if symbols.count > most || (!cutting.allowsBlanks && symbols.count < columnCount) { return }
            guard cutting.needsSums, cutting.groups.count == 1 else { return visit(symbols, 0, 0, 0) }
            var totals: [(start: Int, value: Int32, content: JoinedReading.Content)] = []
            for start in symbols.indices.suffix(cutting.digitLimit + 2) {
                JoinedCells.forEach(symbols.span, at: start, digitLimit: cutting.digitLimit) {
                    end, value, content in
                    if end == symbols.count { totals.append((start, value, content)) }
                }
            }
            if cutting.allowsBlanks { totals.append((symbols.count, 0, .blank)) }
            slack = symbols.allSatisfy { $0.kind == .digit } ? 0 : 3
            for (start, value, content) in totals {
                total = (value, content)
                visit(Array(symbols[..<start]), 0, 0, 0)
            }
        }

        private mutating func visit(_ symbols: [JoinedSymbol], _ at: Int, _ column: Int, _ sum: Int32) {
            if !result.isComplete { return }
            steps += 1
            if steps > JoinedCutting.stepLimit {
                result.isComplete = false
                return
            }
            if column == columnCount {
                if at == symbols.count { keep() }
                return
            }
            if let total {
                let rest = total.value - sum
                if rest < 0 { return }
                if column == columnCount - 1 {
                    if at < symbols.count || rest > 0 { return }
                    set(column, total.value, total.content)
                    return keep()
                }
            }
            let place = columns[column]
            let left = symbols.count - at
            if let total {
                // No part is larger than what is left of the total.
                if !cutting.allowsBlanks, left < place.partsLeft { return }
                if left > place.partsLeft * (Self.digits(total.value - sum) + slack) { return }
            } else if cutting.allowsBlanks {
                if cutting.needsSums, sum > 0, left < Self.digits(sum) { return }
            } else {
                // What is still to come takes at least this much; a sum at least the digits it has so far.
                let needed = place.partsLeft + place.behind + (cutting.needsSums ? Self.digits(sum) : 1)
                if left < needed { return }
            }
            if left > (columnCount - column) * (cutting.digitLimit + 2) { return }
            let isSubtotal = cutting.hasSubtotal && column == columnCount - 2
            // What the cell must hold, if the others tell.
            let expected = !cutting.needsSums ? nil : place.isSum ? sum : isSubtotal ? sum - values[0] : nil
            if cutting.allowsBlanks, expected == nil || expected == 0 {
                set(column, 0, .blank)
                visit(symbols, at, column + 1, place.isSum ? 0 : sum)
            }
            var cells: [(Int, Int32, JoinedReading.Content)] = []
            JoinedCells.forEach(symbols.span, at: at, digitLimit: cutting.digitLimit) { end, value, content in
                cells.append((end, value, content))
            }
            for (end, value, content) in cells {
                if let expected, value != expected { continue }
                if let total {
                    let rest = total.value - sum - (isSubtotal ? 0 : value)
                    if rest < 0 || (place.partsLeft == 1 && (rest > 0 || end < symbols.count)) { continue }
                }
                set(column, value, content)
                visit(symbols, end, column + 1, place.isSum ? 0 : isSubtotal ? sum : sum + value)
            }
        }

        private mutating func set(_ column: Int, _ value: Int32, _ content: JoinedReading.Content) {
            values[column] = value
            contents[column] = content
        }

        private mutating func keep() {
            var reading = JoinedReading(values: values, contents: contents)
            if cutting.hasSubtotal {
                reading.values.remove(at: columnCount - 2)
                reading.contents.remove(at: columnCount - 2)
            }
            if let known = seen[values] {
                result.readings[known].merge(reading)
            } else if result.readings.count == cutting.readingLimit {
                result.isComplete = false
            } else {
                seen[values] = result.readings.count
                result.readings.append(reading)
            }
        }

        private static func digits(_ value: Int32) -> Int {
            var (count, rest) = (1, value)
            while rest > 9 { (count, rest) = (count + 1, rest / 10) }
            return count
        }
    }
}
