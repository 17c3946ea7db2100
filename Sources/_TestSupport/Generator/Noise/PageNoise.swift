import ParsedCorpus

/// Tables broken over pages, for formats whose writer knows no pages.
struct PageNoise {
    let noise: Set<Noise>

    func apply(to draft: inout Draft, random: inout SeededRandom) {
        guard noise.contains(.pageBreaks) || noise.contains(.repeatedHeaders) else { return }
        var page = 2
        draft.blocks = draft.blocks.flatMap { block -> [Draft.Block] in
            guard case .table(let table) = block, table.section != .prose, table.rows.count > 6 else {
                return [block]
            }
            let data = table.dataRows
            let cut = data[random.int(1...data.count - 1)]
            page += 1
            let number = Draft.Paragraph(role: .text, text: "-\(page)-")
            let (first, second) = table.cut(
                before: cut, repeatingHeader: noise.contains(.repeatedHeaders), &random)
            return [.table(first), .paragraph(number), .table(second)]
        }
    }
}

extension Draft.Table {
    /// The table in two parts; groups that go on are named again or not.
    func cut(
        before row: Int, repeatingHeader: Bool, _ random: inout SeededRandom
    ) -> (Draft.Table, Draft.Table) {
        var (first, second) = (self, self)
        first.rows = Array(rows[..<row])
        second.rows = Array(rows[row...])
        let naming = random.chance(30)
        var column = 0
        for index in second.rows[0].cells.indices {
            if second.rows[0].cells[index].continues {
                second.rows[0].cells[index].continues = false
                second.rows[0].cells[index].text = naming ? label(above: row, column: column) : ""
            }
            column += second.rows[0].cells[index].span
        }
        if repeatingHeader {
            second.rows.insert(contentsOf: rows.prefix { $0.kind == .header }, at: 0)
        }
        return (first, second)
    }

    /// The text of the cell that reaches down to `row` in the grid's `column`.
    private func label(above row: Int, column: Int) -> String {
        for index in (0..<row).reversed() {
            var at = 0
            for cell in rows[index].cells {
                if at == column, !cell.continues { return cell.text }
                at += cell.span
            }
        }
        return ""
    }
}
