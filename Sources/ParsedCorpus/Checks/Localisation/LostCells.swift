/// Finds the numbers of cells that are lost or unreadable, where the form's sums give them.
///
/// A sum with one unknown cell gives its number; a number found may give the next. Every row and every column
/// has a sum, so a lost cell of section 3 has two, and one of them is left to check the other.
struct LostCells {
    /// A number that the sums give.
    struct Found {
        var cell: CellID
        var value: Int
        /// The rules whose sums hold with it.
        var rules: [String]
        /// Whether a sum more than the numbers needed holds as well.
        var isConfirmed: Bool
    }

    private let sums: PreparedSums
    private var values: CellValues
    private let unknown: Set<CellID>
    /// Sums that gave a number, each once.
    private var used: Set<Int> = []

    /// - Parameter edition: the edition of section 3.
    static func find(_ report: Report, _ values: CellValues, _ edition: Edition) -> [Found] {
        let unknown = candidates(report, values, edition)
        if unknown.isEmpty || unknown.count > 60 { return [] }
        var search = LostCells(sums: PreparedSums.of(edition), values: values, unknown: unknown)
        return search.found()
    }

    private init(sums: PreparedSums, values: CellValues, unknown: Set<CellID>) {
        (self.sums, self.values, self.unknown) = (sums, values, unknown)
    }

    /// Cells without a number in sections that the report has.
    private static func candidates(_ report: Report, _ values: CellValues, _ edition: Edition) -> Set<CellID>
    {
        let present = Set(report.cells.map { Form.cells[$0.cell.index].section })
        return Set(
            Form.allCells.prefix(Form.tableCellCount).filter { cell in
                let form = Form.cells[cell.index]
                guard form.section == .applications || form.section == .disputes,
                    present.contains(form.section), form.editions.contains(edition)
                else { return false }
                let state = values[cell].state
                return state == .absent || state == .unreadable
            })
    }

    private mutating func found() -> [Found] {
        // A wrong number elsewhere would be carried into the lost one.
        for index in sums.sums.indices {
            switch sums.assess(index, values) {
            case .broken, .leftEmpty, .rightEmpty: return []
            case .holds, .silent, .notAssessable: break
            }
        }
        var given: [CellID: Int] = [:]
        var hasNew = true
        while hasNew {
            hasNew = false
            for index in sums.sums.indices where !used.contains(index) {
                guard let (cell, value) = solve(index) else { continue }
                if value < 0 { return [] }
                values.set(cell, value)
                used.insert(index)
                given[cell] = value
                hasNew = true
            }
        }
        return given.keys.sorted().compactMap { entry($0, given[$0]!) }
    }

    /// The one unknown cell of a sum and its number; nil where there are none or more, or nothing but blanks
    /// beside it.
    private func solve(_ index: Int) -> (CellID, Int)? {
        let sum = sums.sums[index]
        var lost: (cell: CellID, isLeft: Bool)?
        var (excess, numbers) = (0, 0)
        for (cells, isLeft) in [(sum.left, true), (sum.right, false)] {
            for cell in cells {
                let slot = values[cell]
                switch slot.state {
                case .whole:
                    excess = excess &+ (isLeft ? slot.whole : 0 &- slot.whole)
                    numbers += 1
                case .blank, .notApplicable: break
                case .fraction: return nil
                case .absent, .unreadable:
                    if lost != nil { return nil }
                    lost = (cell, isLeft)
                }
            }
        }
        guard let lost, numbers > 0 else { return nil }
        return (lost.cell, lost.isLeft ? 0 &- excess : excess)
    }

    /// Nothing is said of a cell one of whose sums does not hold in the end.
    private func entry(_ cell: CellID, _ value: Int) -> Found? {
        let own = sums.sumsByCell[cell.index]
        var rules: [String] = []
        for index in own {
            switch sums.assess(index, values) {
            case .holds, .silent: rules.append(sums.sums[index].rule)
            case .notAssessable: break
            case .broken, .leftEmpty, .rightEmpty: return nil
            }
        }
        return Found(cell: cell, value: value, rules: rules, isConfirmed: hasSpareSum(cell))
    }

    /// Whether the lost cells that depend on each other are fewer than the sums they stand in.
    private func hasSpareSum(_ cell: CellID) -> Bool {
        var (cells, members, queue): (Set<CellID>, Set<Int>, [CellID]) = ([cell], [], [cell])
        while let next = queue.popLast() {
            for index in sums.sumsByCell[next.index] where sums.assess(index, values) == .holds {
                guard members.insert(index).inserted else { continue }
                for other in sums.sums[index].left + sums.sums[index].right
                where unknown.contains(other) && cells.insert(other).inserted { queue.append(other) }
            }
        }
        return members.count > cells.count
    }
}

extension Localisation {
    /// Puts the numbers of lost cells beside the findings that name the cells.
    static func suggestLost(_ context: inout CheckContext) {
        let found = LostCells.find(
            context.report, context.values, context.report.applicationsEdition ?? .form2019)
        if found.isEmpty { return }
        context.suggest(for: ["structure.missing_cells", "values.unreadable", "recognition.undetermined"]) {
            cells in
            text(found.filter { cells.contains($0.cell) })
        }
    }

    /// `applications.granted.total 9 by its sums`: at most four, and how many more.
    private static func text(_ found: [LostCells.Found]) -> BilingualText {
        if found.isEmpty { return .empty }
        let more = found.count > 4 ? " …" : ""
        func list(_ sure: String, _ unsure: String, _ separator: String) -> String {
            found.prefix(4).map { "\($0.cell.name) \($0.value)\($0.isConfirmed ? sure : unsure)" }
                .joined(separator: separator) + more
        }
        return BilingualText(
            english: "by the form's sums: " + list("", " (unconfirmed)", ", "),
            chinese: "按勾稽关系应为：" + list("", "（无从印证）", "，"))
    }
}
