public import ParsedCorpus

/// How a reading compares with the truth, cell by cell.
public struct Score: Sendable, Equatable {
    /// Numbers the document prints and settles.
    public var numbers = 0
    /// Numbers given as printed.
    public var exact = 0
    /// Numbers not given or refused, though the document settles them.
    public var missed = 0
    /// Numbers that differ from what is printed.
    public var wrong = 0
    /// Numbers other than 0 given where nothing or a dash is printed.
    public var invented = 0
    /// Zeros given where nothing or a dash is printed.
    public var zeroFilled = 0
    /// Numbers given for cells the document does not have.
    public var extra = 0
    /// Numbers the document does not settle that were refused, as they may be.
    public var rightlyRefused = 0
    /// Numbers that are wrong, invented, filled in or extra and not flagged.
    public var silent = 0
    /// The cells at fault, with what was expected and what was given.
    public var faults: [String] = []

    /// No cell yet.
    public init() {}

    /// Whether nothing was missed and nothing is wrong.
    public var isPerfect: Bool { missed + wrong + invented + zeroFilled + extra == 0 }

    /// Adds the counts of `other`.
    public mutating func add(_ other: Score) {
        numbers += other.numbers
        exact += other.exact
        missed += other.missed
        wrong += other.wrong
        invented += other.invented
        zeroFilled += other.zeroFilled
        extra += other.extra
        rightlyRefused += other.rightlyRefused
        silent += other.silent
        faults += other.faults
    }
}

/// Compares the cells of a parsed report with the truth about its document.
public struct Scorer: Sendable {
    private let truth: [CellID: TruthCell]
    private let document: String

    /// Compares with `truth`.
    public init(_ truth: Truth) {
        document = truth.document
        self.truth = Dictionary(truth.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The score of `report`. `flagged` are the cells that a note or finding names.
    public func score(_ report: Report, flagged: Set<CellID> = []) -> Score {
        score(report.cells, flagged: flagged)
    }

    /// The score of `cells`; facts of the prose among them are left alone.
    public func score(_ cells: [CellReading], flagged: Set<CellID> = []) -> Score {
        var score = Score()
        var seen: Set<CellID> = []
        for reading in cells where reading.cell.index < Form.tableCellCount {
            seen.insert(reading.cell)
            judge(reading, isFlagged: flagged.contains(reading.cell), &score)
        }
        for cell in truth.values where !seen.contains(cell.cell) { judgeUnread(cell, &score) }
        score.faults.sort()
        return score
    }

    private func judge(_ reading: CellReading, isFlagged: Bool, _ score: inout Score) {
        guard let cell = truth[reading.cell] else {
            if reading.status == .number {
                score.extra += 1
                fault(reading, "no such cell", isFlagged, &score)
            }
            return
        }
        guard reading.status == .number, let given = reading.value else { return judgeUnread(cell, &score) }
        switch cell.value {
        case .number(let expected):
            score.numbers += 1
            if given == expected || cell.unit == "万元" && given == expected.inYuan {
                score.exact += 1
            } else {
                score.wrong += 1
                fault(reading, expected.description, isFlagged, &score)
            }
        case .blank, .notApplicable:
            if given.isZero { score.zeroFilled += 1 } else { score.invented += 1 }
            fault(reading, cell.value == .blank ? "blank" : "not applicable", isFlagged, &score)
        }
    }

    private func judgeUnread(_ cell: TruthCell, _ score: inout Score) {
        guard case .number(let expected) = cell.value else { return }
        guard cell.isDetermined else {
            score.rightlyRefused += 1
            return
        }
        score.numbers += 1
        score.missed += 1
        score.faults.append("\(document): \(cell.cell.name): expected \(expected), got none")
    }

    private func fault(_ reading: CellReading, _ expected: String, _ isFlagged: Bool, _ score: inout Score) {
        if !isFlagged { score.silent += 1 }
        let given = reading.value?.description ?? reading.raw
        let mark = isFlagged ? "" : " (silent)"
        score.faults.append("\(document): \(reading.cell.name): expected \(expected), got \(given)\(mark)")
    }
}

extension Quantity {
    /// The amount in yuan where it is in ten thousand yuan.
    fileprivate var inYuan: Quantity {
        scale >= 4
            ? Quantity(units: units, scale: scale - 4)
            : Quantity(units: (0..<(4 - Int(scale))).reduce(units) { value, _ in value * 10 })
    }
}
