/// The sums the form prints or implies, on the numbers as printed.
enum SumChecks {
    static func check(_ context: inout CheckContext) {
        let sums = PreparedSums.of(context.report.applicationsEdition ?? .form2019)
        var broken: [(sum: FormSum, left: Int, right: Int)] = []
        var totalOnly: [CellID] = []
        var totalBlank: [CellID] = []
        // Blanks that cannot be 0: the other side of their sum adds up to something.
        var doubtful: [CellID] = []
        for index in sums.sums.indices {
            let sum = sums.sums[index]
            switch sums.assess(index, context.values) {
            case .holds, .silent, .notAssessable: break
            case .broken(let left, let right): broken.append((sum, left, right))
            case .leftEmpty:
                totalOnly += sum.right
                doubtful += sum.left
            case .rightEmpty:
                totalBlank += sum.right
                doubtful += sum.right
            }
        }
        if broken.isEmpty, doubtful.isEmpty { return }
        var openCount = 0
        for (sum, left, right) in broken {
            if !doubtful.isEmpty, (sum.left + sum.right).contains(where: { doubtful.contains($0) }) {
                openCount += 1
            } else {
                report(sum, left: left, right: right, &context)
            }
        }
        if !totalOnly.isEmpty { reportTotalOnly(unique(totalOnly), openCount, &context) }
        if !totalBlank.isEmpty { reportTotalBlank(unique(totalBlank), openCount, &context) }
        if !broken.isEmpty { Localisation.suggest(&context) }
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

    /// - Parameter openCount: how many sums are left open because of blanks like these.
    private static func reportTotalOnly(_ cells: [CellID], _ openCount: Int, _ context: inout CheckContext) {
        context.add(
            "structure.total_only", openCount == 0 ? .note : .warning, cells,
            english: "only totals are filled in, their parts are blank: \(names(cells, english: true))"
                + open(openCount).english,
            chinese: "只填总计，各分项空白：\(names(cells, english: false))\(open(openCount).chinese)")
    }

    private static func reportTotalBlank(_ cells: [CellID], _ openCount: Int, _ context: inout CheckContext) {
        context.add(
            "structure.total_blank", openCount == 0 ? .note : .warning, cells,
            english: "totals are blank though their parts are filled in: \(names(cells, english: true))"
                + open(openCount).english,
            chinese: "各分项有数，总计空白：\(names(cells, english: false))\(open(openCount).chinese)")
    }

    private static func open(_ count: Int) -> BilingualText {
        count == 0
            ? .empty
            : BilingualText(
                english: "; sums left open by it: \(count)", chinese: "；\(count) 处勾稽关系因此无从核对")
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
