/// Which sums of the form one report keeps and breaks; works on flat arrays, because a corpus asks often.
struct SumAssessment {
    private enum State: UInt8 { case absent, nothing, number, unusable }

    private var states: [State]
    private var values: [Int]
    /// Whether a sum of the form holds with the cell as it stands, and whether one does not.
    private(set) var isConfirmed: [Bool]
    private(set) var isContradicted: [Bool]

    init() {
        let count = Form.cells.count
        states = Array(repeating: .absent, count: count)
        values = Array(repeating: 0, count: count)
        isConfirmed = Array(repeating: false, count: count)
        isContradicted = Array(repeating: false, count: count)
    }

    /// Assesses `report`, forgetting the one before.
    mutating func assess(_ report: Report) {
        for index in states.indices {
            (states[index], values[index]) = (.absent, 0)
            (isConfirmed[index], isContradicted[index]) = (false, false)
        }
        for reading in report.cells {
            let index = reading.cell.index
            switch reading.status {
            case .number:
                // A fraction, or a number no count can be, cannot be added up.
                if let whole = reading.value?.wholeNumber, whole.magnitude < 1 << 52 {
                    (states[index], values[index]) = (.number, whole)
                } else {
                    states[index] = .unusable
                }
            case .blank, .notApplicable: states[index] = .nothing
            case .unreadable: states[index] = .unusable
            case .absent: break
            }
        }
        for sum in FormSum.all(in: report.applicationsEdition ?? report.disputesEdition ?? .form2021) {
            guard let left = total(sum.left), let right = total(sum.right), left.numbers > 0,
                right.numbers > 0
            else { continue }
            let holds = left.sum == right.sum
            for cells in [sum.left, sum.right] {
                for cell in cells {
                    if holds { isConfirmed[cell.index] = true } else { isContradicted[cell.index] = true }
                }
            }
        }
    }

    private func total(_ cells: [CellID]) -> (sum: Int, numbers: Int)? {
        var (sum, numbers) = (0, 0)
        for cell in cells {
            switch states[cell.index] {
            case .number: (sum, numbers) = (sum + values[cell.index], numbers + 1)
            case .nothing: break
            case .absent, .unusable: return nil
            }
        }
        return (sum, numbers)
    }
}
