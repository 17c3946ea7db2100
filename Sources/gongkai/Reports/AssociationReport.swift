import Analytics
import ParsedCorpus
import Rendering

/// Whether applications end alike, as tables: residuals for people, a row a cell for scripts.
struct AssociationReport {
    let result: Association
    let language: Language

    private var words: ReportWords { ReportWords(language: language) }

    /// A row a cell, with the numbers of the whole table repeated.
    func longTable() -> Table {
        var table = Table([
            .text("side"), .text("name"), .text("region"), .integer("year"), .text("outcome"),
            .number("count"),
            .number("expected"), .number("residual"), .number("q_value"), .text("unusual"),
            .number("chi_square"), .integer("df"), .number("p_value"), .number("p_simulated"), .number("g"),
            .number("g_p_value"), .number("g_p_simulated"), .number("cramers_v"), .number("corrected_v"),
            .integer("sparse_cells"), .integer("total"), .number("cell_p_value"),
        ])
        // Of the whole table: computed once, not for every cell of it.
        let test = result.table
        let whole: [CellContent] = [
            CellContent(test?.chiSquare), CellContent(test?.degreesOfFreedom),
            CellContent(test?.chiSquarePValue), CellContent(result.simulated?.chiSquare),
            CellContent(test?.g), CellContent(test?.gPValue), CellContent(result.simulated?.g),
            CellContent(test?.cramersV), CellContent(test?.correctedV),
            CellContent(test?.sparseCells), CellContent(test?.total),
        ]
        for row in result.rows {
            for (index, group) in OutcomeGroup.allCases.enumerated() {
                let own: [CellContent] = [
                    .text(result.side.rawValue), .text(row.name), .text(row.region),
                    CellContent(result.year), .text(group.name),
                    .number(row.counts[index]), CellContent(row.expected[index]),
                    CellContent(row.residuals[index]), CellContent(row.qValues[index]),
                    .text(row.isUnusual(index) ? "yes" : "no"),
                ]
                table.append(own + whole + [CellContent(row.pValues[index])])
            }
        }
        return table
    }

    /// A row a body or kind of applicant, residuals under the groups.
    func table() -> Table {
        var columns: [Column] = [
            .text("name", zh: result.side == .bodies ? "机关" : "申请人", en: result.side.rawValue),
            .number("count", zh: "件数", en: "count"),
        ]
        columns += OutcomeGroup.allCases.map {
            Column($0.name, zh: $0.shortChinese, en: $0.shortEnglish).compound
        }
        var table = Table(columns, title: title, notesAfter: notes)
        for row in result.rows {
            let mark = result.side == .bodies && row.isContradictory ? " !" : ""
            var cells: [CellContent] = [
                .text(name(row.name) + mark), .number(row.counts.reduce(0, +)),
            ]
            for (index, residual) in row.residuals.enumerated() {
                cells.append(CellContent(residual.map { signed($0) + (row.isUnusual(index) ? "*" : "") }))
            }
            table.append(cells)
        }
        return table
    }

    private func name(_ id: String) -> String {
        guard result.side == .applicants,
            let column = ApplicantColumn.allCases.first(where: { $0.name == id })
        else { return id }
        return language.pick(column.chinese, column.english)
    }

    private var title: String {
        let years = words.years([result.year].compactMap { $0 })
        return result.side == .bodies
            ? language.pick("各机关办理结果是否一致 · \(years)", "do applications end alike in all bodies, \(years)")
            : language.pick(
                "各类申请人的办理结果是否一致 · \(years)", "do applications end alike for all applicants, \(years)")
    }

    private func fixed(_ value: Double, _ digits: Int) -> String {
        NumberFormat.fixed(value, digits: digits) ?? ""
    }

    private func signed(_ value: Double) -> String {
        let text = NumberFormat.text(value, .decimal(digits: 1), showsSign: true) ?? ""
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    private var notes: [String] {
        let leftOut = words.leftOut(result.leftOut)
        guard let table = result.table else {
            return [
                language.pick(
                    "无从检验：至少要有两行、两类结果有件数。", "nothing to test: it takes counts in two rows and two outcomes.")
            ] + leftOut
        }
        var p = ReportWords.p(table.chiSquarePValue, digits: 4)
        var g = ReportWords.p(table.gPValue, digits: 4)
        if let simulated = result.simulated {
            p = language.pick("模拟 ", "simulated ") + ReportWords.p(simulated.chiSquare, digits: 4)
            g = language.pick("模拟 ", "simulated ") + ReportWords.p(simulated.g, digits: 4)
        }
        let (chi, likelihood) = (fixed(table.chiSquare, 1), fixed(table.g, 1))
        let v = table.correctedV.map { fixed($0, 3) } ?? "—"
        var notes = [
            language.pick(
                "χ² = \(chi)（\(p)），G = \(likelihood)（\(g)），df = \(table.degreesOfFreedom)；Cramér V（校正偏差）= \(v)",
                "χ² = \(chi) (\(p)), G = \(likelihood) (\(g)), df = \(table.degreesOfFreedom); bias-corrected Cramér's V = \(v)"
            )
        ]
        if let draws = result.draws {
            notes.append(
                language.pick(
                    "模拟：边际相同的随机表 \(draws) 张，种子 \(result.seed)；期望不足 5 的格 \(table.sparseCells) 个。",
                    "simulated: \(draws) random tables with the same margins, seed \(result.seed); \(table.sparseCells) cells expect fewer than 5."
                ))
        }
        notes += result.unusual.prefix(5).map { cell in
            let residual = signed(cell.residual)
            let (own, common) = (fixed(cell.share * 100, 1), fixed(cell.commonShare * 100, 1))
            return language.pick(
                "* \(name(cell.name))：\(cell.group.shortChinese) \(own) %，总体 \(common) %（残差 \(residual)）",
                "* \(name(cell.name)): \(cell.group.shortEnglish) \(own) %, \(common) % of all (residual \(residual))"
            )
        }
        if result.unusual.isEmpty {
            notes.append(language.pick("没有一格超出偶然（q < 0.05）。", "no cell is beyond chance (q < 0.05)."))
        } else if result.unusual.count > 5 {
            notes.append(
                language.pick("另有 \(result.unusual.count - 5) 格。", "\(result.unusual.count - 5) more cells."))
        }
        notes.append(
            language.pick(
                "表中为校正标准化残差；* 精确检验（超几何分布）q < 0.05（Benjamini–Hochberg）。方法：gongkai explain residual",
                "adjusted standardised residuals; * q < 0.05 (Benjamini–Hochberg) of the exact hypergeometric test. method: "
                    + "gongkai explain residual"
            ))
        if result.rows.contains(where: \.isContradictory) { notes.append(contradictoryNote) }
        return notes + leftOut
    }

    private var contradictoryNote: String {
        result.side == .bodies
            ? words.contradictoryOutcomes
            : language.pick(
                "有年报各行之和与总计不符，见 gongkai check",
                "rows and totals of some reports do not add up, see gongkai check")
    }
}

extension OutcomeGroup {
    /// The heading of a narrow column.
    var shortChinese: String {
        switch self {
        case .granted: "予以公开"
        case .partiallyGranted: "部分公开"
        case .denied: "不予公开"
        case .unable: "无法提供"
        case .refused: "不予处理"
        case .other: "其他处理"
        }
    }

    /// The same in English.
    var shortEnglish: String {
        switch self {
        case .granted: "disclosed"
        case .partiallyGranted: "partly"
        case .denied: "denied"
        case .unable: "unable"
        case .refused: "not proc."
        case .other: "other"
        }
    }
}
