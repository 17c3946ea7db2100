/// Chooses one reading for each row of section 3 so that the columns add up.
///
/// Two sums hold in each of the six columns: new and carried in equal handled and carried forward, and the
/// outcomes add up to the handled. A row counts in the first with `balance` and in the second with `outcome`;
/// the readings asked for are those that take part in a choice in which all twelve add up to nothing.
struct JoinedSums {
    struct Row {
        var readings: [JoinedReading]
        /// 1, -1 or 0: how the row counts in the sum of what came and went.
        var balance: Int32
        /// 1, -1 or 0: how the row counts in the sum of the outcomes.
        var outcome: Int32
    }

    enum Outcome {
        /// For each row, whether each of its readings takes part in some choice that adds up.
        case solved([[Bool]])
        /// No choice adds up.
        case none
        /// The search was given up.
        case cutOff
    }

    private typealias Vector = SIMD16<Int32>

    private var vectors: [[Vector]]
    /// The readings still possible, as indices.
    private var possible: [[Int]]

    /// The choices for `rows`; sums of the columns in `dropped` need not hold. `work` is what is left of the
    /// steps allowed, and is lowered.
    static func solve(_ rows: [Row], dropping dropped: Int? = nil, work: inout Int) -> Outcome {
        var sums = JoinedSums(rows, dropping: dropped)
        guard sums.narrow(&work) else { return work > 0 ? .none : .cutOff }
        return sums.search(&work)
    }

    private init(_ rows: [Row], dropping dropped: Int?) {
        vectors = rows.map { row in
            row.readings.map { reading in
                var vector = Vector.zero
                for column in 0..<6 where column != dropped {
                    vector[column] = reading.values[column] &* row.balance
                    vector[8 + column] = reading.values[column] &* row.outcome
                }
                return vector
            }
        }
        possible = rows.map { Array($0.readings.indices) }
    }

    private func bounds(_ row: Int) -> (low: Vector, high: Vector) {
        var (low, high) = (Vector(repeating: .max), Vector(repeating: .min))
        for index in possible[row] {
            low = pointwiseMin(low, vectors[row][index])
            high = pointwiseMax(high, vectors[row][index])
        }
        return (low, high)
    }

    /// Strikes out readings that no readings of the other rows can make up for; false if a row has none left.
    private mutating func narrow(_ work: inout Int) -> Bool {
        if possible.contains(where: \.isEmpty) { return false }
        var changed = true
        while changed {
            changed = false
            let ranges = possible.indices.map { bounds($0) }
            var (low, high) = (Vector.zero, Vector.zero)
            for range in ranges { (low, high) = (low &+ range.low, high &+ range.high) }
            for row in possible.indices {
                work -= possible[row].count
                let (below, above) = (low &- ranges[row].low, high &- ranges[row].high)
                let kept = possible[row].filter { index in
                    let vector = vectors[row][index]
                    return all((vector &+ below) .<= .zero) && all((vector &+ above) .>= .zero)
                }
                if kept.isEmpty { return false }
                if kept.count < possible[row].count {
                    possible[row] = kept
                    changed = true
                }
            }
            if work <= 0 { return false }
        }
        return true
    }

    private struct Edge {
        var from: Int32
        var reading: Int32
        var to: Int32
    }

    /// Goes through the rows with several readings left, keeping every different sum reached so far once.
    private func search(_ work: inout Int) -> Outcome {
        // Rows that may be far apart come first: what the others can still add then soon tells which to leave.
        let spreads = possible.indices.map { row in
            let range = bounds(row)
            return (0..<16).reduce(0) { max($0, Int(range.high[$1]) - Int(range.low[$1])) }
        }
        let open = possible.indices.filter { possible[$0].count > 1 }.sorted {
            (spreads[$1], $0) < (spreads[$0], $1)
        }
        var start = Vector.zero
        for row in possible.indices where possible[row].count == 1 {
            start &+= vectors[row][possible[row][0]]
        }
        // What the rows from each layer on can still add.
        var (low, high) = (
            [Vector](repeating: .zero, count: open.count + 1),
            [Vector](repeating: .zero, count: open.count + 1)
        )
        for layer in open.indices.reversed() {
            let range = bounds(open[layer])
            (low[layer], high[layer]) = (low[layer + 1] &+ range.low, high[layer + 1] &+ range.high)
        }
        var states = [start]
        var edges: [[Edge]] = []
        for (layer, row) in open.enumerated() {
            var next: [Vector: Int32] = [:]
            var nextStates: [Vector] = []
            var layerEdges: [Edge] = []
            for (from, state) in states.enumerated() {
                work -= possible[row].count
                if work <= 0 { return .cutOff }
                for index in possible[row] {
                    let sum = state &+ vectors[row][index]
                    guard all((sum &+ low[layer + 1]) .<= .zero), all((sum &+ high[layer + 1]) .>= .zero)
                    else { continue }
                    let to = next[sum] ?? Int32(nextStates.count)
                    if to == nextStates.count {
                        next[sum] = to
                        nextStates.append(sum)
                        work -= 8
                    }
                    layerEdges.append(Edge(from: Int32(from), reading: Int32(index), to: to))
                }
            }
            states = nextStates
            edges.append(layerEdges)
        }
        guard let end = states.firstIndex(of: .zero) else { return .none }
        return .solved(supported(open, edges, end))
    }

    /// The readings on a way to the end where everything adds up.
    private func supported(_ open: [Int], _ edges: [[Edge]], _ end: Int) -> [[Bool]] {
        var result = possible.indices.map { row in [Bool](repeating: false, count: vectors[row].count) }
        for row in possible.indices where possible[row].count == 1 { result[row][possible[row][0]] = true }
        var alive: Set<Int32> = [Int32(end)]
        for (layer, row) in open.enumerated().reversed() {
            var before: Set<Int32> = []
            for edge in edges[layer] where alive.contains(edge.to) {
                before.insert(edge.from)
                result[row][Int(edge.reading)] = true
            }
            alive = before
        }
        return result
    }
}
