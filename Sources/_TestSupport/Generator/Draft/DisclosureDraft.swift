import ParsedCorpus

extension Draft.Table {
    /// The table of section 2.
    static func disclosure(_ figures: Figures, edition: Edition) -> Draft.Table {
        var rows: [Draft.Row] = []
        for (item, kinds) in bands(edition) {
            rows.append(Draft.Row(kind: .band, cells: [.label("第二十条第（\(item)）项", span: 4)]))
            let headers = columnHeaders(item, edition)
            let lastSpan = 4 - headers.count
            rows.append(
                Draft.Row(
                    kind: .header,
                    cells: [.label("信息内容")]
                        + headers.enumerated().map { index, text in
                            .label(text, span: index == headers.count - 1 ? lastSpan : 1)
                        }))
            for kind in kinds {
                var row = Draft.Row(kind: .data, cells: [.label(kind.label(edition))])
                let cells = kind.row.cells(in: edition)
                for (index, cell) in cells.enumerated() {
                    row.cells.append(
                        .number(figures[cell], cell, span: index == cells.count - 1 ? lastSpan : 1))
                }
                rows.append(row)
            }
            rows[rows.count - 1].endsGroup = true
        }
        return Draft.Table(section: .disclosure, rows: rows, widths: [22, 14, 14, 14])
    }

    private struct Kind {
        var row: DisclosureRow
        func label(_ edition: Edition) -> String {
            switch row {
            case .regulations: "规章"
            case .normative: edition == .form2019 ? "规范性文件" : "行政规范性文件"
            case .licensing: "行政许可"
            case .otherServices: "其他对外管理服务事项"
            case .penalties: "行政处罚"
            case .coercion: "行政强制"
            case .fees: "行政事业性收费"
            case .procurement: "政府集中采购"
            }
        }
    }

    private static func bands(_ edition: Edition) -> [(item: String, kinds: [Kind])] {
        let layout: [(String, [DisclosureRow])] = [
            ("一", [.regulations, .normative]), ("五", [.licensing, .otherServices]),
            ("六", [.penalties, .coercion]), ("八", [.fees]), ("九", [.procurement]),
        ]
        return layout.compactMap { item, rows in
            let present = rows.filter { !$0.cells(in: edition).isEmpty }
            return present.isEmpty ? nil : (item, present.map { Kind(row: $0) })
        }
    }

    private static func columnHeaders(_ item: String, _ edition: Edition) -> [String] {
        switch (item, edition) {
        case ("一", .form2019): ["本年新制作数量", "本年新公开数量", "对外公开总数量"]
        case ("一", .form2021): ["本年制发件数", "本年废止件数", "现行有效件数"]
        case ("八", .form2021): ["本年收费金额（单位：万元）"]
        case ("八", .form2019): ["上一年项目数量", "本年增/减"]
        case ("九", _): ["采购项目数量", "采购总金额"]
        case (_, .form2021): ["本年处理决定数量"]
        default: ["上一年项目数量", "本年增/减", "处理决定数量"]
        }
    }
}

extension Draft.Cell {
    /// A cell that holds a number of the form.
    static func number(_ quantity: Quantity?, _ cell: CellID, span: Int = 1) -> Draft.Cell {
        guard let quantity else { return Draft.Cell(text: "", span: span, cell: cell) }
        return Draft.Cell(
            text: quantity.description, span: span, cell: cell, value: .number(quantity),
            unit: cell.name == "fees.amount" ? "万元" : "")
    }
}
