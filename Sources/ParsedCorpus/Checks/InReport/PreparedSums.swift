/// The sums of one edition with their operands in one flat list.
struct PreparedSums {
    /// The sums, in the order of ``FormSum/all(in:)``.
    let sums: [FormSum]
    private let operands: [UInt8]
    /// Where a sum's left and right operands end in ``operands``.
    private let ends: [(left: Int, right: Int)]
    /// The numbers of the sums each cell takes part in.
    let sumsByCell: [[Int]]

    static func of(_ edition: Edition) -> PreparedSums { byEdition[Int(edition.rawValue)] }
    private static let byEdition = Edition.allCases.map { PreparedSums(FormSum.all(in: $0)) }

    init(_ sums: [FormSum]) {
        self.sums = sums
        var operands: [UInt8] = []
        var ends: [(left: Int, right: Int)] = []
        for sum in sums {
            operands += sum.left.map(\.rawValue)
            let left = operands.count
            operands += sum.right.map(\.rawValue)
            ends.append((left, operands.count))
        }
        self.operands = operands
        self.ends = ends
        var sumsByCell: [[Int]] = Array(repeating: [], count: Form.cells.count)
        for (index, sum) in sums.enumerated() {
            for cell in sum.left + sum.right { sumsByCell[cell.index].append(index) }
        }
        self.sumsByCell = sumsByCell
    }

    /// What a sum comes to in a report.
    enum Assessment: Equatable {
        case holds
        case broken(left: Int, right: Int)
        /// One side has no number at all, the other adds up to something.
        case leftEmpty(right: Int)
        case rightEmpty(left: Int)
        /// Nothing is said: no number on one side, and 0 or nothing on the other.
        case silent
        /// A cell it needs is unreadable, absent or not a whole number.
        case notAssessable
    }

    /// What sum number `index` comes to. Blank cells and marks that a cell does not apply add nothing.
    func assess(_ index: Int, _ values: CellValues) -> Assessment {
        let start = index == 0 ? 0 : ends[index - 1].right
        guard let left = add(start, ends[index].left, values),
            let right = add(ends[index].left, ends[index].right, values)
        else { return .notAssessable }
        switch (left.hasNumber, right.hasNumber) {
        case (true, true): return left.sum == right.sum ? .holds : .broken(left: left.sum, right: right.sum)
        case (false, true): return right.sum == 0 ? .silent : .leftEmpty(right: right.sum)
        case (true, false): return left.sum == 0 ? .silent : .rightEmpty(left: left.sum)
        case (false, false): return .silent
        }
    }

    private func add(_ start: Int, _ end: Int, _ values: CellValues) -> (sum: Int, hasNumber: Bool)? {
        var (sum, hasNumber) = (0, false)
        for position in start..<end {
            let slot = values.slots[Int(operands[position])]
            switch slot.state {
            case .whole:
                let (next, overflow) = sum.addingReportingOverflow(slot.whole)
                if overflow { return nil }
                (sum, hasNumber) = (next, true)
            case .blank, .notApplicable: break
            case .fraction, .unreadable, .absent: return nil
            }
        }
        return (sum, hasNumber)
    }
}
