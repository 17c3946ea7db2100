/// A jurisdiction's report against those of the bodies that belong to it.
public enum HierarchyChecks {
    /// What the reports of `members`, all of one year, say about the report of their jurisdiction.
    ///
    /// Numbers that no member gives are not taken for 0: what the members do give is a lower bound of a
    /// consolidated report. Only where all bodies are there, as `isComplete` says or the numbers show, and
    /// each fills the cell, must the sum be equal. A report that covers its own office alone is not compared.
    ///
    /// - Parameters:
    ///   - parent: the jurisdiction's report.
    ///   - members: the reports of its bodies, without the parent.
    ///   - isComplete: whether these are all the bodies of the jurisdiction.
    public static func check(parent: Report, members: [Report], isComplete: Bool = false) -> [Finding] {
        let comparisons = compare(parent, members)
        let evidence = ScopeEvidence(comparisons)
        var findings = [self.scope(parent, members, evidence)]
        guard evidence.scope == .consolidated || evidence.scope == .mixed else { return findings }
        for comparison in comparisons {
            if !comparison.isCovered {
                findings.append(below(parent, comparison, isSure: evidence.isSure))
            } else if isComplete || evidence.showsAllBodies, comparison.missing == 0, !comparison.isEqual {
                findings.append(unequal(parent, comparison))
            }
        }
        return findings
    }

    /// One cell of the parent with the sum of the members.
    struct Comparison {
        var cell: CellID
        var parent: Quantity
        var members: QuantitySum
        /// Members that have no number in the cell.
        var missing: Int

        /// What rounding can amount to: half of the last decimal for each number of the coarsest kind.
        private var tolerance: Double {
            guard Form.cells[cell.index].unit != .count else { return 0 }
            let scale = Int(min(members.coarsestScale, parent.scale))
            return 0.5 * Double(members.count + 1) / Double(Quantity.powersOfTen[scale])
        }

        /// Parent less members.
        var difference: Double { parent.adding(members.total.negated)?.doubleValue ?? 0 }
        /// Whether the jurisdiction has at least what the members have; changes, which can be negative, are no
        /// lower bound of anything.
        var isCovered: Bool { difference >= -tolerance || mayBeNegative }
        var mayBeNegative: Bool { cell.name.hasSuffix(".change") }
        var isEqual: Bool { difference.magnitude <= tolerance }
    }

    /// The cells that add up over bodies: numbers of the year, no totals of totals, of equal editions.
    static func compare(_ parent: Report, _ members: [Report]) -> [Comparison] {
        cells.compactMap { cell in
            guard let whole = parent[cell]?.value else { return nil }
            var sum = QuantitySum()
            for member in members {
                guard let value = member[cell]?.value else { continue }
                sum.add(value)
            }
            if sum.count == 0 || sum.hasOverflow { return nil }
            return Comparison(cell: cell, parent: whole, members: sum, missing: members.count - sum.count)
        }
    }

    private static let cells: [CellID] = Form.allCells.prefix(Form.tableCellCount).filter { cell in
        switch Form.cells[cell.index].section {
        case .applications: cell.name.hasSuffix(".total")
        case .disputes: true
        case .disclosure: !cell.name.hasPrefix("regulations.")
        case .prose: false
        }
    }

    private static func scope(_ parent: Report, _ members: [Report], _ evidence: ScopeEvidence) -> Finding {
        let (english, chinese) =
            switch evidence.scope {
            case .consolidated: ("covers what its bodies report", "包含所属机关的数据")
            case .own: ("covers less than its bodies report: its own office alone", "小于所属机关合计，似仅为本级数据")
            case .mixed: ("covers its bodies in some numbers only", "部分数据包含所属机关，部分不包含")
            case .unknown: ("its bodies report too little to tell what it covers", "所属机关数据过少，无从判断口径")
            }
        let (votes, covered, equal) = (evidence.votes, evidence.covered, evidence.equal)
        return finding(
            "hierarchy.scope", .note, parent, [], "", evidence.scope.rawValue,
            "\(english): at least the sum of \(members.count) bodies in \(covered) of \(votes) numbers, exactly in "
                + "\(equal)",
            "\(chinese)：与 \(members.count) 个机关合计相比，\(votes) 项中不小于者 \(covered) 项，恰等者 \(equal) 项")
    }

    private static func below(_ parent: Report, _ comparison: Comparison, isSure: Bool) -> Finding {
        let (cell, sum) = (comparison.cell, comparison.members)
        return finding(
            "hierarchy.below_parts", isSure ? .warning : .note, parent, [cell], "≥ \(sum.total)",
            "\(comparison.parent)",
            "\(ValueChecks.english(cell)): \(comparison.parent) for the jurisdiction, \(sum.count) of its bodies have "
                + "\(sum.total) together",
            "\(ValueChecks.chinese(cell))：全辖区为 \(comparison.parent)，其中 \(sum.count) 个机关合计已有 \(sum.total)")
    }

    private static func unequal(_ parent: Report, _ comparison: Comparison) -> Finding {
        let (cell, sum) = (comparison.cell, comparison.members)
        return finding(
            "hierarchy.sum", .warning, parent, [cell], "\(sum.total)", "\(comparison.parent)",
            "\(ValueChecks.english(cell)): \(comparison.parent) for the jurisdiction, all \(sum.count) bodies have "
                + "\(sum.total)",
            "\(ValueChecks.chinese(cell))：全辖区为 \(comparison.parent)，全部 \(sum.count) 个机关合计为 \(sum.total)")
    }

    private static func finding(
        _ rule: String, _ severity: Severity, _ parent: Report, _ cells: [CellID], _ expected: String,
        _ actual: String, _ english: String, _ chinese: String
    ) -> Finding {
        Finding(
            rule: rule, severity: severity, document: parent.document, agency: parent.agency,
            year: parent.year,
            cells: cells, expected: expected, actual: actual,
            message: BilingualText(english: english, chinese: chinese),
            location: cells.first.flatMap { parent[$0]?.location } ?? .unknown,
            operands: cells.map { Operand($0, in: parent) })
    }
}
