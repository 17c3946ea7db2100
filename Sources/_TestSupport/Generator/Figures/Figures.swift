public import ParsedCorpus

/// The numbers of a report, a place for every cell of the form.
public struct Figures: Sendable {
    private var values: [Quantity?]

    /// No number anywhere.
    public init() { values = Array(repeating: nil, count: Form.cells.count) }

    /// The number in `cell`, nil where the form in use has no such cell.
    public subscript(cell: CellID) -> Quantity? {
        get { values[cell.index] }
        set { values[cell.index] = newValue }
    }

    /// The number in the cell called `name`.
    public subscript(name: String) -> Quantity? {
        get { CellID(name).flatMap { self[$0] } }
        set { if let cell = CellID(name) { self[cell] = newValue } }
    }

    /// The count in `cell`, 0 where there is none.
    public func count(_ cell: CellID) -> Int { self[cell]?.wholeNumber ?? 0 }

    /// Sets a count.
    public mutating func set(_ cell: CellID, _ count: Int) { self[cell] = Quantity(count) }
}

extension Figures {
    /// Fills section 3 so that every sum holds. The arrays have a number for each of the six applicant
    /// columns; `weights` one for each outcome row of `edition`.
    public mutating func fillApplications(
        new: [Int], carriedIn: [Int], carriedForward: [Int], weights: [Int], edition: Edition,
        random: inout SeededRandom
    ) {
        let rows = ApplicationRow.rows(of: edition)
        let outcomes = rows.filter(\.isOutcome)
        for (index, column) in ApplicantColumn.parts.enumerated() {
            let handled = new[index] + carriedIn[index] - carriedForward[index]
            set(ApplicationRow.newReceived.cell(column), new[index])
            set(ApplicationRow.carriedIn.cell(column), carriedIn[index])
            set(ApplicationRow.carriedForward.cell(column), carriedForward[index])
            set(ApplicationRow.total.cell(column), handled)
            let parts = random.split(handled, over: weights)
            for (row, part) in zip(outcomes, parts) { set(row.cell(column), part) }
        }
        for row in rows {
            set(row.cell(.total), ApplicantColumn.parts.reduce(0) { $0 + count(row.cell($1)) })
        }
    }

    /// Fills a block of section 4.
    public mutating func fillDisputes(_ block: DisputeBlock, outcomes: [Int]) {
        for (outcome, count) in zip(DisputeOutcome.parts, outcomes) { set(block.cell(outcome), count) }
        set(block.cell(.total), outcomes.reduce(0, +))
    }

    /// The ids of the form's own sums that the figures break, in the order of the form.
    public func brokenRules(applicationsEdition edition: Edition) -> [String] {
        var broken: [String] = []
        for column in ApplicantColumn.allCases {
            let came =
                count(ApplicationRow.newReceived.cell(column)) + count(ApplicationRow.carriedIn.cell(column))
            let left =
                count(ApplicationRow.total.cell(column)) + count(ApplicationRow.carriedForward.cell(column))
            if came != left { broken.append("applications.balance.\(column.name)") }
        }
        let rows = ApplicationRow.rows(of: edition)
        for column in ApplicantColumn.allCases {
            let sum = rows.filter(\.isOutcome).reduce(0) { $0 + count($1.cell(column)) }
            if sum != count(ApplicationRow.total.cell(column)) {
                broken.append("applications.outcomes.\(column.name)")
            }
        }
        for row in rows {
            let sum = ApplicantColumn.parts.reduce(0) { $0 + count(row.cell($1)) }
            if sum != count(row.cell(.total)) { broken.append("applications.columns.\(row.name)") }
        }
        for block in DisputeBlock.allCases {
            let sum = DisputeOutcome.parts.reduce(0) { $0 + count(block.cell($1)) }
            if sum != count(block.cell(.total)) { broken.append("\(block.name).total") }
        }
        return broken
    }
}
