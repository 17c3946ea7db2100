/// The sums the form prints or implies, on the numbers as printed.
enum SumChecks {
    static func check(_ context: inout CheckContext) {
        let sums = PreparedSums.of(context.report.applicationsEdition ?? .form2019)
        var hasBroken = false
        var totalOnly: [CellID] = []
        var totalBlank: [CellID] = []
        for index in sums.sums.indices {
            switch sums.assess(index, context.values) {
            case .holds, .silent, .notAssessable: break
            case .broken(let left, let right):
                hasBroken = true
                report(sums.sums[index], left: left, right: right, &context)
            case .leftEmpty: totalOnly.append(contentsOf: sums.sums[index].right)
            case .rightEmpty: totalBlank.append(contentsOf: sums.sums[index].right)
            }
        }
        if !totalOnly.isEmpty { reportTotalOnly(unique(totalOnly), &context) }
        if !totalBlank.isEmpty { reportTotalBlank(unique(totalBlank), &context) }
        if hasBroken { Localisation.suggest(&context) }
    }

    private static func unique(_ cells: [CellID]) -> [CellID] { Set(cells).sorted() }

    private static func report(_ sum: FormSum, left: Int, right: Int, _ context: inout CheckContext) {
        let whole = sum.right[0]
        let cell = Form.cells[whole.index]
        let terms = Self.terms(sum.left, context.values)
        let message: BilingualText
        switch sum.kind {
        case .balance:
            let handled = Self.terms(sum.right, context.values)
            message = BilingualText(
                english: "\(cell.columnEnglish): new and carried in \(terms) = \(left), "
                    + "handled and carried forward \(handled) = \(right)",
                chinese: "\(cell.columnChinese)：新收与上年结转 \(terms) = \(left)，办结与结转下年 \(handled) = \(right)")
        case .outcomes:
            message = BilingualText(
                english: "\(cell.titleEnglish): the outcomes add up to \(terms) = \(left), printed \(right)",
                chinese: "\(cell.titleChinese)：办理结果各行之和 \(terms) = \(left)，表中为 \(right)")
        case .columns:
            message = BilingualText(
                english: "\(cell.titleEnglish): the columns add up to \(terms) = \(left), printed \(right)",
                chinese: "\(cell.titleChinese)：六类申请人之和 \(terms) = \(left)，表中为 \(right)")
        case .disputes:
            message = BilingualText(
                english: "\(cell.titleEnglish): the results add up to \(terms) = \(left), printed \(right)",
                chinese: "\(cell.titleChinese)：各类结果之和 \(terms) = \(left)，表中为 \(right)")
        }
        context.add(
            sum.rule, .error, sum.left + sum.right, expected: String(left), actual: String(right), at: whole,
            english: message.english, chinese: message.chinese)
    }

    /// `8+1+0`: the numbers of `cells`; of more than six only those that are not 0.
    static func terms(_ cells: [CellID], _ values: CellValues) -> String {
        let numbers = cells.compactMap { values.whole($0) }
        let shown = numbers.count > 6 ? numbers.filter { $0 != 0 } : numbers
        if shown.isEmpty { return "0" }
        return shown.map { $0 < 0 ? "(\($0))" : String($0) }.joined(separator: "+")
    }

    private static func reportTotalOnly(_ cells: [CellID], _ context: inout CheckContext) {
        context.add(
            "structure.total_only", .note, cells,
            english: "only totals are filled in, their parts are blank: \(names(cells, english: true))",
            chinese: "只填总计，各分项空白：\(names(cells, english: false))")
    }

    private static func reportTotalBlank(_ cells: [CellID], _ context: inout CheckContext) {
        context.add(
            "structure.total_blank", .note, cells,
            english: "totals are blank though their parts are filled in: \(names(cells, english: true))",
            chinese: "各分项有数，总计空白：\(names(cells, english: false))")
    }

    /// The titles of up to four cells, and how many more.
    static func names(_ cells: [CellID], english: Bool) -> String {
        var shown = cells.prefix(4).map { cell in
            english ? Form.cells[cell.index].titleEnglish : Form.cells[cell.index].titleChinese
        }
        let more = cells.count - shown.count
        if more > 0 { shown.append(english ? "\(more) more" : "另 \(more) 处") }
        return shown.joined(separator: english ? "; " : "；")
    }
}
