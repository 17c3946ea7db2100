/// A report's numbers with the sums of one table, for trying out changes.
struct SumGrid {
    let sums: PreparedSums
    /// The numbers of the sums of this table.
    let members: [Int]
    private(set) var values: CellValues

    init(_ sums: PreparedSums, members: [Int], values: CellValues) {
        self.sums = sums
        self.members = members
        self.values = values
    }

    /// A sum that does not hold, and by how much its left side is too large.
    struct Broken {
        var sum: Int
        var excess: Int
    }

    /// The sums that do not hold, at most `limit` of them.
    func broken(limit: Int = .max) -> [Broken] {
        var broken: [Broken] = []
        for index in members {
            if case .broken(let left, let right) = sums.assess(index, values) {
                broken.append(Broken(sum: index, excess: left &- right))
                if broken.count >= limit { break }
            }
        }
        return broken
    }

    /// The cells of a sum that hold a number, nothing, or a mark, left ones first.
    func cells(of sum: Int) -> [(cell: CellID, isLeft: Bool)] {
        sums.sums[sum].left.map { ($0, true) } + sums.sums[sum].right.map { ($0, false) }
    }

    /// The number that `cell` must hold for `broken` to hold; nil if it would be below 0.
    func value(of cell: CellID, for broken: Broken) -> Int? {
        let isLeft = sums.sums[broken.sum].left.contains(cell)
        let value = values[cell].whole &+ (isLeft ? 0 &- broken.excess : broken.excess)
        return value >= 0 ? value : nil
    }

    /// What the sum is off by; 0 where it holds, nil where it is not assessed.
    func excess(of sum: Int) -> Int? {
        switch sums.assess(sum, values) {
        case .holds: 0
        case .broken(let left, let right): left &- right
        default: nil
        }
    }

    mutating func set(_ cell: CellID, _ value: Int) { values.set(cell, value) }
    mutating func restore(_ cell: CellID, _ slot: CellValues.Slot) { values.restore(cell, slot) }
}
