/// What was there, came and went against what is there.
enum StockFlow {
    static func check(_ previous: SeriesYear, _ current: SeriesYear, _ findings: inout [Finding]) {
        guard let earlier = previous.report.disclosureEdition, let later = current.report.disclosureEdition
        else {
            return
        }
        if earlier != later {
            findings.append(
                .series(
                    "series.edition_change", .note, current, [], expected: earlier.name, actual: later.name,
                    english:
                        "section 2 changed from the \(earlier.name) to the \(later.name) form: documents in force "
                        + "cannot be carried over from \(previous.year)",
                    chinese: "第二部分由 \(earlier.name) 年表式改为 \(later.name) 年表式，现行有效件数无法与 \(previous.year) 年衔接"))
        } else if later == .form2021 {
            for stock in documents { checkDocuments(stock, previous, current, &findings) }
        } else {
            for stock in items { checkItems(stock, previous, current, &findings) }
        }
    }

    private static let documents = ["regulations", "normative"].map { row in
        (
            rule: "stock_flow.\(row)", inForce: CellID("\(row).in_force")!, issued: CellID("\(row).issued")!,
            repealed: CellID("\(row).repealed")!
        )
    }

    private static func checkDocuments(
        _ stock: (rule: String, inForce: CellID, issued: CellID, repealed: CellID), _ previous: SeriesYear,
        _ current: SeriesYear, _ findings: inout [Finding]
    ) {
        guard let before = previous.values.whole(stock.inForce),
            let issued = current.values.whole(stock.issued),
            let repealed = current.values.whole(stock.repealed),
            let inForce = current.values.whole(stock.inForce)
        else { return }
        let expected = before &+ issued &- repealed
        if expected == inForce { return }
        let cell = Form.cells[stock.inForce.index]
        findings.append(
            .series(
                stock.rule, .warning, current,
                [
                    (stock.inForce, previous), (stock.issued, current), (stock.repealed, current),
                    (stock.inForce, current),
                ],
                expected: String(expected), actual: String(inForce),
                english:
                    "\(cell.rowEnglish) in force: \(inForce) printed, \(expected) expected: \(before) in force in "
                    + "\(previous.year) + \(issued) issued − \(repealed) repealed = \(expected)",
                chinese: "\(cell.rowChinese)现行有效：表中为 \(inForce)，应为 \(expected)："
                    + "\(previous.year) 年现行有效 \(before) ＋ 制发 \(issued) − 废止 \(repealed) = \(expected)"))
    }

    private static let items = ["licensing", "other_services", "penalties", "coercion", "fees"].map { row in
        (rule: "stock_flow.\(row)", items: CellID("\(row).previous_items")!, change: CellID("\(row).change")!)
    }

    /// The 2019 form: items last year as given this year, against last year's own count.
    private static func checkItems(
        _ stock: (rule: String, items: CellID, change: CellID), _ previous: SeriesYear, _ current: SeriesYear,
        _ findings: inout [Finding]
    ) {
        guard let before = previous.values.whole(stock.items),
            let change = previous.values.whole(stock.change),
            let now = current.values.whole(stock.items)
        else { return }
        let expected = before &+ change
        if expected == now { return }
        let cell = Form.cells[stock.items.index]
        let sign = change < 0 ? "− \(change.magnitude)" : "+ \(change)"
        findings.append(
            .series(
                stock.rule, .warning, current,
                [(stock.items, previous), (stock.change, previous), (stock.items, current)],
                expected: String(expected), actual: String(now),
                english:
                    "\(cell.titleEnglish): \(now) printed, \(expected) expected: the report for \(previous.year) "
                    + "has \(before) \(sign) = \(expected)",
                chinese: "\(cell.titleChinese)：表中为 \(now)，应为 \(expected)：\(previous.year) 年报告为 "
                    + "\(before) \(sign) = \(expected)"))
    }
}
