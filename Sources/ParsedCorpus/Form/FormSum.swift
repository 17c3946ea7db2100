/// One of the sums the form prints or implies: the left cells add up to what the right cells add up to.
public struct FormSum: Sendable {
    /// The rule that reports it broken: `applications.columns.granted`.
    public let rule: String
    public let kind: Kind
    public let left: [CellID]
    public let right: [CellID]
    /// The editions of section 3 it belongs to.
    public let editions: [Edition]

    public enum Kind: Sendable, Hashable {
        /// New and carried in equal handled and carried forward, in one column.
        case balance
        /// The outcomes add up to the total row, in one column.
        case outcomes
        /// Six columns add up to the total column, in one row.
        case columns
        /// Four outcomes add up to the total of a block of section 4.
        case disputes
    }

    /// All sums of one edition: 7 balances, 7 of outcomes, 23 or 25 of columns, 3 of disputes.
    public static func all(in edition: Edition) -> [FormSum] { byEdition[Int(edition.rawValue)] }

    /// The sums `cell` takes part in, of every edition.
    public static func all(containing cell: CellID) -> [FormSum] { byCell[cell.index] }

    /// Whether the sum holds; nil where a cell it needs is not a number. Blank cells, and marks that a
    /// cell does not apply, add nothing, but a sum with nothing else says nothing.
    public func holds(_ reading: (CellID) -> CellReading?) -> Bool? {
        guard let left = sum(left, reading), let right = sum(right, reading) else { return nil }
        if left.numbers == 0 || right.numbers == 0 { return nil }
        return left.sum == right.sum
    }

    /// The sum of the cells and how many are numbers; nil if one of them is unreadable or not whole.
    public func sum(_ cells: [CellID], _ reading: (CellID) -> CellReading?) -> (sum: Int, numbers: Int)? {
        var (sum, numbers) = (0, 0)
        for cell in cells {
            guard let reading = reading(cell) else { return nil }
            switch reading.status {
            case .number:
                guard let whole = reading.value?.wholeNumber else { return nil }
                let (next, overflow) = sum.addingReportingOverflow(whole)
                if overflow { return nil }
                sum = next
                numbers += 1
            case .blank, .notApplicable: break
            case .unreadable, .absent: return nil
            }
        }
        return (sum, numbers)
    }

    private static let byEdition: [[FormSum]] = Edition.allCases.map { edition in
        let rows = ApplicationRow.rows(of: edition)
        let outcomes = rows.filter(\.isOutcome)
        let balances = ApplicantColumn.allCases.map { column in
            FormSum(
                rule: "applications.balance.\(column.name)", kind: .balance,
                left: [ApplicationRow.newReceived.cell(column), ApplicationRow.carriedIn.cell(column)],
                right: [ApplicationRow.total.cell(column), ApplicationRow.carriedForward.cell(column)],
                editions: Edition.allCases)
        }
        let sums = ApplicantColumn.allCases.map { column in
            FormSum(
                rule: "applications.outcomes.\(column.name)", kind: .outcomes,
                left: outcomes.map { $0.cell(column) },
                right: [ApplicationRow.total.cell(column)], editions: [edition])
        }
        let columns = rows.map { row in
            FormSum(
                rule: "applications.columns.\(row.name)", kind: .columns,
                left: ApplicantColumn.parts.map { row.cell($0) }, right: [row.cell(.total)],
                editions: row.editions)
        }
        let disputes = DisputeBlock.allCases.map { block in
            FormSum(
                rule: "\(block.name).total", kind: .disputes,
                left: DisputeOutcome.parts.map { block.cell($0) },
                right: [block.cell(.total)], editions: Edition.allCases)
        }
        return balances + sums + columns + disputes
    }

    private static let byCell: [[FormSum]] = {
        var table: [[FormSum]] = Array(repeating: [], count: Form.cells.count)
        for edition in Edition.allCases {
            for sum in all(in: edition) {
                for cell in sum.left + sum.right
                where !table[cell.index].contains(where: {
                    $0.rule == sum.rule && $0.editions == sum.editions
                }) {
                    table[cell.index].append(sum)
                }
            }
        }
        return table
    }()
}
