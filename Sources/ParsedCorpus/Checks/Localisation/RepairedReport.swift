/// A number that stands in for another one, for whoever asks for repairs.
public struct AppliedRepair: Sendable {
    /// The cell.
    public var cell: CellID
    /// What the document has there; nil where it has no such cell.
    public var before: CellReading?
    /// The number that is used instead.
    public var value: Int
    /// What it rests on: the slip it looks like and how many sums it makes hold.
    public var reason: BilingualText

    /// `applications.granted.total 9 instead of 10 (one digit differs): makes 2 sums hold`.
    public var text: BilingualText {
        let printed =
            before.map { $0.raw.isEmpty ? ("nothing", "空白") : ($0.raw, $0.raw) } ?? ("no cell", "缺格")
        return BilingualText(
            english: "\(cell.name) \(value) instead of \(printed.0) (\(reason.english))",
            chinese: "\(cell.name) 以 \(value) 代 \(printed.1)（\(reason.chinese)）")
    }
}

extension Report {
    /// A copy in which the numbers that the form's sums settle take the place of those they prove wrong, and
    /// what was replaced. The report itself stays as it is.
    ///
    /// Only changes without any alternative are made: one change of as few cells as possible that makes all
    /// broken sums hold, and lost cells whose number one sum gives and another confirms. A replaced cell has the
    /// status number; its raw text and location stay those of the document.
    public func repaired() -> (report: Report, applied: [AppliedRepair]) {
        var applied: [AppliedRepair] = []
        let (values, edition) = (CellValues(self), applicationsEdition ?? .form2019)
        for repair in Localisation.explain(values, edition: edition) where repair.isUnique {
            let count = repair.rules.count
            for change in repair.changes {
                applied.append(
                    AppliedRepair(
                        cell: change.cell, before: self[change.cell], value: change.value,
                        reason: BilingualText(
                            english:
                                "\(repair.kind.text.english), makes \(count) \(count == 1 ? "sum" : "sums") hold",
                            chinese: "\(repair.kind.text.chinese)，使 \(count) 处勾稽关系成立")))
            }
        }
        for lost in LostCells.find(self, values, edition) where lost.isConfirmed {
            applied.append(
                AppliedRepair(
                    cell: lost.cell, before: self[lost.cell], value: lost.value,
                    reason: BilingualText(
                        english: "not readable, given by its sums, \(lost.rules.count) of them",
                        chinese: "无法辨认，由 \(lost.rules.count) 处勾稽关系得出")))
        }
        if applied.isEmpty { return (self, []) }
        var report = self
        for repair in applied { report.put(repair) }
        return (report, applied)
    }

    private mutating func put(_ repair: AppliedRepair) {
        let place = cells.firstIndex { $0.cell >= repair.cell } ?? cells.count
        if place == cells.count || cells[place].cell != repair.cell {
            cells.insert(
                CellReading(cell: repair.cell, status: .absent, raw: "", location: .unknown), at: place)
        }
        cells[place].status = .number
        cells[place].value = Quantity(repair.value)
        cells[place].evidence = .sums
    }
}
