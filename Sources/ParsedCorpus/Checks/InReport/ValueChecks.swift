/// Numbers that cannot be what their cell asks for.
enum ValueChecks {
    static func check(_ context: inout CheckContext) {
        let report = context.report
        for position in context.values.unusual {
            let cell = report.cells[position].cell
            switch report.cells[position].status {
            case .number: checkNumber(position, cell, &context)
            case .unreadable: checkUnreadable(report.cells[position], &context)
            case .blank, .notApplicable, .absent: break
            }
        }
    }

    private static func checkNumber(_ position: Int, _ cell: CellID, _ context: inout CheckContext) {
        let limits = limitsByCell[cell.index]
        guard let value = context.report.cells[position].value else { return }
        if value.scale == 0 {
            if value.units < 0, !limits.mayBeNegative { reportNegative(position, value, &context) }
            if value.units.magnitude > limits.magnitude { reportImplausible(position, value, &context) }
        } else {
            checkDecimal(position, value, limits, &context)
        }
        // A unit can only follow the digits: everything else ends in a digit of ASCII.
        if let last = context.report.cells[position].raw.utf8.last, last >= 0x80,
            cell.index < Form.tableCellCount
        {
            checkUnit(position, value, &context)
        }
    }

    private static func checkDecimal(
        _ position: Int, _ value: Quantity, _ limits: Limits, _ context: inout CheckContext
    ) {
        if value.isNegative, !limits.mayBeNegative { reportNegative(position, value, &context) }
        if value.doubleValue.magnitude > Double(limits.magnitude) {
            reportImplausible(position, value, &context)
        }
        if limits.isCount, value.wholeNumber == nil {
            let cell = context.report.cells[position].cell
            context.add(
                "values.fraction", .warning, [cell], actual: value.description,
                english: "\(english(cell)): \(value) is printed where a whole number belongs",
                chinese: "\(chinese(cell))：应为整数，表中为 \(value)")
        }
    }

    private static func reportNegative(_ position: Int, _ value: Quantity, _ context: inout CheckContext) {
        let cell = context.report.cells[position].cell
        context.add(
            "values.negative", .error, [cell], expected: "≥ 0", actual: value.description,
            english: "\(english(cell)): \(value) is printed, a count is 0 or more",
            chinese: "\(chinese(cell))：表中为 \(value)，数量不应为负")
    }

    private static func reportImplausible(_ position: Int, _ value: Quantity, _ context: inout CheckContext) {
        let cell = context.report.cells[position].cell
        let limit = limitsByCell[cell.index].magnitude
        context.add(
            "values.implausible", .warning, [cell], expected: "≤ \(limit)", actual: value.description,
            responsibility: .either,
            english:
                "\(english(cell)): \(value) is more than any body reports; two numbers may have run together",
            chinese: "\(chinese(cell))：\(value) 大得不合常理，可能是两个数连在一起")
    }

    private static func checkUnreadable(_ reading: CellReading, _ context: inout CheckContext) {
        // What recognition itself refused has its own finding, with the reason.
        let isExplained = context.report.notes.contains {
            $0.rule == "recognition.undetermined" && $0.cells.contains(reading.cell)
        }
        if isExplained { return }
        let found = reading.raw.isEmpty ? "nothing certain" : "'\(reading.raw)'"
        context.add(
            "values.unreadable", .warning, [reading.cell], actual: reading.raw,
            location: reading.location, responsibility: .either,
            english: "\(english(reading.cell)): \(found) stands where a number belongs",
            chinese: "\(chinese(reading.cell))：应为数字，表中为“\(reading.raw)”")
    }

    static func english(_ cell: CellID) -> String { Form.cells[cell.index].titleEnglish }
    static func chinese(_ cell: CellID) -> String { Form.cells[cell.index].titleChinese }

    /// What a cell's number can be.
    private struct Limits {
        var isCount: Bool
        var mayBeNegative: Bool
        var magnitude: UInt64
    }

    /// Counts up to a thousand million; money up to 10^12 yuan (一万亿元).
    private static let limitsByCell: [Limits] = Form.cells.map { cell in
        Limits(
            isCount: cell.unit == .count, mayBeNegative: cell.name.hasSuffix(".change"),
            magnitude: cell.unit == .count
                ? 1_000_000_000 : cell.unit == .yuan ? 1_000_000_000_000 : 100_000_000)
    }
}
