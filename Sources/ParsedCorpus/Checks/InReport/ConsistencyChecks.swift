/// Numbers that do not go together although no sum of the form says so.
enum ConsistencyChecks {
    static func check(_ context: inout CheckContext) {
        checkHandled(&context)
        checkCarriedForward(&context)
        for rule in stocks { checkStock(rule, &context) }
    }

    /// Nothing handled, yet outcomes of handling.
    private static func checkHandled(_ context: inout CheckContext) {
        let handled = ApplicationRow.total.cell(.total)
        guard context.values.whole(handled) == 0 else { return }
        let outcomes = outcomeTotals.filter { (context.values.whole($0) ?? 0) > 0 }
        if outcomes.isEmpty { return }
        let sum = outcomes.reduce(0) { $0 &+ (context.values.whole($1) ?? 0) }
        context.add(
            "consistency.handled_zero", .warning, [handled] + outcomes, expected: String(sum), actual: "0",
            english: "no application is said to be handled, but outcomes are given for \(sum)",
            chinese: "办结总计为 0，各办理结果却有 \(sum) 件")
    }

    /// More carried forward than there were.
    private static func checkCarriedForward(_ context: inout CheckContext) {
        let cells = [ApplicationRow.carriedForward, .newReceived, .carriedIn].map { $0.cell(.total) }
        guard let forward = context.values.whole(cells[0]), let new = context.values.whole(cells[1]),
            let carriedIn = context.values.whole(cells[2]), forward > new &+ carriedIn
        else { return }
        context.add(
            "consistency.carried_forward", .warning, cells, expected: "≤ \(new &+ carriedIn)",
            actual: String(forward),
            english:
                "\(forward) applications carried forward, but only \(new)+\(carriedIn) were new or carried in",
            chinese: "结转下年 \(forward) 件，多于新收与上年结转之和 \(new)+\(carriedIn)")
    }

    /// A part of a stock that is larger than the stock.
    private struct Stock {
        let rule: String
        let parts: [CellID]
        let whole: [CellID]
    }

    private static let stocks: [Stock] = ["regulations", "normative"].flatMap { row in
        [
            // What was issued this year is in force at its end, unless it was repealed.
            Stock(
                rule: "consistency.in_force.\(row)", parts: [CellID("\(row).issued")!],
                whole: [CellID("\(row).in_force")!, CellID("\(row).repealed")!]),
            Stock(
                rule: "consistency.disclosed.\(row)", parts: [CellID("\(row).disclosed")!],
                whole: [CellID("\(row).total")!]),
        ]
    }

    private static func checkStock(_ stock: Stock, _ context: inout CheckContext) {
        var (part, whole) = (0, 0)
        for cell in stock.parts {
            guard let number = context.values.whole(cell) else { return }
            part = part &+ number
        }
        for cell in stock.whole {
            guard let number = context.values.whole(cell) else { return }
            whole = whole &+ number
        }
        if part <= whole { return }
        let row = Form.cells[stock.parts[0].index]
        let isNewer = stock.whole.count == 2
        context.add(
            stock.rule, .warning, stock.parts + stock.whole, expected: "≤ \(whole)",
            actual: String(part),
            english: isNewer
                ? "\(row.rowEnglish): \(part) issued this year, but only \(whole) in force or repealed"
                : "\(row.rowEnglish): \(part) newly disclosed this year, but only \(whole) disclosed in total",
            chinese: isNewer
                ? "\(row.rowChinese)：本年制发 \(part) 件，现行有效与废止之和只有 \(whole) 件"
                : "\(row.rowChinese)：本年新公开 \(part) 件，对外公开总数量只有 \(whole) 件")
    }

    private static let outcomeTotals = ApplicationRow.allCases.filter(\.isOutcome).map { $0.cell(.total) }
}
