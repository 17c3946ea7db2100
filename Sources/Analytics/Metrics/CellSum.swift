public import ParsedCorpus

/// A sum of cells with signs: the numerator or the denominator of a metric.
///
/// A term may be spelled differently in the editions of the form, such as 其他处理, one row in 2019 and three in
/// 2021; what is in the document decides which spelling is read.
public struct CellSum: Sendable, Hashable {
    /// A cell, or cells that are one in another edition, added or taken away.
    public struct Term: Sendable, Hashable {
        /// 1 or −1.
        public var sign: Double
        /// What it is called in expressions: a cell id, or `applications.other.total` for a group.
        public var name: String
        /// The spellings; within one, all cells are added up.
        public var alternatives: [[CellID]]
    }

    /// The terms, in order.
    public let terms: [Term]

    /// One spelling of a term: where its cells stand in ``spelledCells``. Plain numbers, which threads may read at once
    /// without counting references.
    private struct Spelling: Sendable, Hashable {
        var term: Int
        var sign: Double
        var first: Int
        var end: Int
    }

    private let spellings: [Spelling]
    private let spelledCells: [CellID]

    /// The sum of `terms`.
    public init(_ terms: [Term]) {
        self.terms = terms
        var (spellings, cells): ([Spelling], [CellID]) = ([], [])
        for (index, term) in terms.enumerated() {
            for spelled in term.alternatives {
                spellings.append(
                    Spelling(
                        term: index, sign: term.sign, first: cells.count, end: cells.count + spelled.count))
                cells += spelled
            }
        }
        (self.spellings, spelledCells) = (spellings, cells)
    }

    /// The sum of `cells`, all added.
    public init(_ cells: [CellID]) {
        self.init(cells.map { Term(sign: 1, name: $0.name, alternatives: [[$0]]) })
    }

    /// The number of the sum in `row`, or what is missing. One missing cell makes the whole sum missing.
    public func value(in row: BodyYear) -> Result<Double, MissingCell> {
        var sum = 0.0
        var settled = 0
        for spelling in spellings where spelling.term == settled {
            var part = 0.0
            var isComplete = true
            for place in spelling.first..<spelling.end {
                guard let value = row[spelledCells[place]] else {
                    isComplete = false
                    break
                }
                part += value
            }
            if isComplete {
                sum += spelling.sign * part
                settled += 1
            }
        }
        return settled == terms.count ? .success(sum) : .failure(MissingCell(of: terms[settled], in: row))
    }

    /// All cells of all spellings.
    public var cells: [CellID] { spelledCells }

    /// The sum as it is written in an expression: `applications.total.total-applications.other.total`.
    public var expression: String {
        terms.enumerated().map {
            ($0.offset == 0 && $0.element.sign > 0 ? "" : $0.element.sign > 0 ? "+" : "-") + $0.element.name
        }
        .joined()
    }
}

/// Why a sum has no number in a report.
public enum MissingCell: Error, Sendable, Hashable {
    /// The cell is blank, unreadable or absent.
    case noNumber(CellID)
    /// The edition of the form that the report uses has no such cell.
    case notOnForm(CellID, Edition)

    init(of term: CellSum.Term, in row: BodyYear) {
        let cells = term.alternatives.flatMap { $0 }
        let edition: Edition? =
            switch Form.cells[cells[0].index].section {
            case .disclosure: row.disclosureEdition
            case .applications: row.applicationsEdition
            case .disputes, .prose: nil
            }
        let spelled = term.alternatives.first { cells in
            cells.allSatisfy { edition.map(Form.cells[$0.index].editions.contains) ?? true }
        }
        if let edition, spelled == nil {
            self = .notOnForm(cells[0], edition)
        } else {
            self = .noNumber((spelled ?? cells).first { row[$0] == nil } ?? cells[0])
        }
    }
}
