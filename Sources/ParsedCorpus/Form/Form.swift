/// The statutory form as data: 226 table cells of both editions and thirteen facts stated in prose.
public enum Form {
    /// Every cell, in the order of the form; a ``CellID`` is an index into it.
    public static let cells: [FormCell] = DisclosureTable.cells + applications + disputes + prose

    /// The number of table cells; the facts of the prose come after them.
    public static let tableCellCount = firstProseCell

    /// All cell ids, in the order of the form.
    public static let allCells: [CellID] = cells.indices.map { CellID(rawValue: UInt8($0)) }

    static let firstApplicationCell = 29
    static let firstDisputeCell = firstApplicationCell + 26 * 7
    static let firstProseCell = firstDisputeCell + 15

    static let indexByName: [String: UInt8] = Dictionary(
        uniqueKeysWithValues: cells.enumerated().map { ($0.element.name, UInt8($0.offset)) })

    private static let applications: [FormCell] = ApplicationRow.allCases.flatMap { row in
        ApplicantColumn.allCases.map { column in
            FormCell(
                name: "applications.\(row.name).\(column.name)", section: .applications,
                rowChinese: row.chinese, columnChinese: column.chinese, rowEnglish: row.english,
                columnEnglish: column.english, unit: .count, editions: row.editions)
        }
    }

    private static let disputes: [FormCell] = DisputeBlock.allCases.flatMap { block in
        DisputeOutcome.allCases.map { outcome in
            FormCell(
                name: "\(block.name).\(outcome.name)", section: .disputes, rowChinese: block.chinese,
                columnChinese: outcome.chinese, rowEnglish: block.english, columnEnglish: outcome.english,
                unit: .count, editions: [.form2019, .form2021])
        }
    }

    private static let prose: [FormCell] = ProseFact.allCases.map { fact in
        FormCell(
            name: fact.name, section: .prose, rowChinese: fact.chinese, columnChinese: "",
            rowEnglish: fact.english, columnEnglish: "", unit: .count, editions: [.form2019, .form2021])
    }
}
