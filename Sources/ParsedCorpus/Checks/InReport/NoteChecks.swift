/// What reading and recognition noticed, as findings, so that nothing doubtful is silent.
enum NoteChecks {
    static func check(_ context: inout CheckContext) {
        for note in context.report.notes {
            let rule = Rules.rule(note.rule)
            let actual = note.cells.count == 1 ? context.report[note.cells[0]]?.raw ?? "" : ""
            context.add(
                note.rule, rule?.severity ?? .warning, note.cells, actual: actual,
                location: note.location, responsibility: .either, english: note.message,
                chinese: note.chinese ?? "\(rule?.title.chinese ?? "识别提示")（\(note.message)）")
        }
        if context.values.hasDoubtfulPlaces { checkUnnoticed(&context) }
    }

    /// Cells whose place had to be worked out and that no note mentions.
    private static func checkUnnoticed(_ context: inout CheckContext) {
        var order: [CellID] = []
        var sums: [CellID] = []
        let report = context.report
        for position in report.cells.indices where report.cells[position].evidence > .label {
            let cell = report.cells[position].cell
            if report.notes.contains(where: { $0.cells.contains(cell) }) { continue }
            if report.cells[position].evidence == .order { order.append(cell) } else { sums.append(cell) }
        }
        if !order.isEmpty {
            context.add(
                "recognition.order", .note, order, responsibility: .either,
                english: "\(order.count) cells were placed by the order between labelled rows",
                chinese: "\(order.count) 格按相邻行的次序定位")
        }
        if !sums.isEmpty {
            context.add(
                "recognition.sums", .note, sums, responsibility: .either,
                english: "\(sums.count) cells were placed by the form's own sums",
                chinese: "\(sums.count) 格按表内勾稽关系定位")
        }
    }
}
