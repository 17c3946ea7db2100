/// What the text says against what the tables say.
public enum ProseChecks {
    static func check(_ context: inout CheckContext) {
        if !context.report.claims.isEmpty { checkClaims(&context) }
        let cells = context.report.cells
        guard let last = cells.last, last.cell.index >= Form.firstProseCell else { return }
        var start = cells.count
        while start > 0, cells[start - 1].cell.index >= Form.firstProseCell { start -= 1 }
        while start < cells.count {
            var end = start + 1
            while end < cells.count, cells[end].cell == cells[start].cell { end += 1 }
            compare(Array(cells[start..<end]), &context)
            start = end
        }
    }

    /// The table's side of each fact the tables hold too.
    static let counterparts: [(fact: ProseFact, rule: String, cells: [CellID])] = [
        (.applicationsNew, "prose.new_received", [ApplicationRow.newReceived.cell(.total)]),
        (.applicationsHandled, "prose.handled", [ApplicationRow.total.cell(.total)]),
        (.carriedIn, "prose.carried_in", [ApplicationRow.carriedIn.cell(.total)]),
        (.carriedForward, "prose.carried_forward", [ApplicationRow.carriedForward.cell(.total)]),
        (.reconsideration, "prose.reconsideration", [DisputeBlock.reconsideration.cell(.total)]),
        (
            .litigation, "prose.litigation",
            [
                DisputeBlock.litigationDirect.cell(.total),
                DisputeBlock.litigationAfterReconsideration.cell(.total),
            ]
        ),
        // Cells that only the 2021 form has: without them the text has nothing to be held against.
        (.normativeInForce, "prose.normative_in_force", [CellID("normative.in_force")!]),
        (.normativeIssued, "prose.normative_issued", [CellID("normative.issued")!]),
        (.normativeRepealed, "prose.normative_repealed", [CellID("normative.repealed")!]),
    ]

    /// All the readings of one fact, against each other and against the table.
    private static func compare(_ readings: [CellReading], _ context: inout CheckContext) {
        let cell = readings[0].cell
        let numbers = readings.compactMap { reading in
            reading.value?.wholeNumber.map { (value: $0, reading: reading) }
        }
        guard let counterpart = counterparts.first(where: { $0.fact.cell == cell }),
            let table = tableValue(counterpart.cells, context)
        else {
            compareWithEachOther(cell, numbers, &context)
            return
        }
        // 收到 may mean all that there was to handle; and where one sentence agrees with the table, another
        // number may have another scope.
        let carriedIn = context.values.whole(ApplicationRow.carriedIn.cell(.total)) ?? 0
        let agrees = numbers.contains {
            $0.value == table.value
                || (cell == ProseFact.applicationsNew.cell && $0.value == table.value &+ carriedIn)
        }
        for (value, reading) in numbers where value != table.value {
            // All that there was to handle is no other number but another meaning of 收到.
            if cell == ProseFact.applicationsNew.cell, value == table.value &+ carriedIn { continue }
            let what = ValueChecks.english(counterpart.cells[0])
            let sentence = quoted(reading.raw)
            context.add(
                counterpart.rule, agrees ? .note : .warning, [cell] + counterpart.cells,
                expected: String(table.value), actual: String(value), location: reading.location,
                responsibility: .either,
                english: "\(what): the text says \(value), the table \(table.english)\(sentence)",
                chinese:
                    "\(ValueChecks.chinese(counterpart.cells[0]))：正文为 \(value)，表格为 \(table.chinese)\(sentence)"
            )
        }
    }

    private static func compareWithEachOther(
        _ cell: CellID, _ numbers: [(value: Int, reading: CellReading)], _ context: inout CheckContext
    ) {
        guard let first = numbers.first, let other = numbers.first(where: { $0.value != first.value }) else {
            return
        }
        context.add(
            "prose.conflict", .note, [cell], expected: String(first.value), actual: String(other.value),
            location: other.reading.location, responsibility: .either,
            english: "\(ValueChecks.english(cell)): the text says \(first.value) and \(other.value)",
            chinese: "\(ValueChecks.chinese(cell))：正文前后为 \(first.value) 与 \(other.value)")
    }

    /// What the table gives: the sum of `cells`, blanks as nothing if their parts are blank or 0 as well.
    private static func tableValue(
        _ cells: [CellID], _ context: CheckContext
    ) -> (value: Int, english: String, chinese: String)? {
        var value = 0
        var blanks = 0
        for cell in cells {
            if let number = context.values.whole(cell) {
                value = value &+ number
            } else if context.values.isEmpty(cell), hasNoParts(cell, context) {
                blanks += 1
            } else {
                return nil
            }
        }
        if blanks == cells.count { return (0, "is blank", "空白") }
        let parts =
            cells.count == 1
            ? "" : " (" + cells.map { String(context.values.whole($0) ?? 0) }.joined(separator: "+") + ")"
        return (value, "\(value)\(parts)", "\(value)\(parts)")
    }

    private static func hasNoParts(_ total: CellID, _ context: CheckContext) -> Bool {
        FormSum.all(containing: total).allSatisfy { sum in
            sum.right != [total] || sum.kind == .outcomes
                || sum.left.allSatisfy { context.values.isEmpty($0) || context.values.whole($0) == 0 }
        }
    }

    /// The sentence in 「」, shortened; nothing for an empty one.
    static func quoted(_ sentence: String) -> String {
        if sentence.isEmpty { return "" }
        let limit = 60
        let characters = sentence.unicodeScalars
        if characters.count <= limit { return " 「\(sentence)」" }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: characters.prefix(limit))
        return " 「\(String(short))…」"
    }
}
