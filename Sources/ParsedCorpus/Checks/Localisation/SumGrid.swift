/// A report's numbers with the sums of one table, for trying out changes.
struct SumGrid {
    let sums: PreparedSums
    /// The numbers of the sums of this table.
    let members: [Int]
    /// Whether a side with nothing but blanks counts as 0 where the other side adds up to something.
    let blanksAreZero: Bool
    private(set) var values: CellValues

    init(_ sums: PreparedSums, members: [Int], values: CellValues, blanksAreZero: Bool) {
        self.sums = sums
        self.members = members
        self.values = values
        self.blanksAreZero = blanksAreZero
    }

    /// Whether every sum can be assessed, so that no other wrong number can hide.
    var isComplete: Bool {
        members.allSatisfy { index in
            switch sums.assess(index, values) {
            case .holds, .broken, .silent: true
            case .leftEmpty, .rightEmpty: blanksAreZero
            case .notAssessable: false
            }
        }
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
            guard let excess = excess(of: index), excess != 0 else { continue }
            broken.append(Broken(sum: index, excess: excess))
            if broken.count >= limit { break }
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
        case .leftEmpty(let right): blanksAreZero ? 0 &- right : nil
        case .rightEmpty(let left): blanksAreZero ? left : nil
        case .silent, .notAssessable: nil
        }
    }

    mutating func set(_ cell: CellID, _ value: Int) { values.set(cell, value) }
    mutating func restore(_ cell: CellID, _ slot: CellValues.Slot) { values.restore(cell, slot) }
}
