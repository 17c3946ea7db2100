import ParsedCorpus

/// A report as laid out, before it is written in a format: paragraphs and tables in reading order.
struct Draft {
    var blocks: [Block] = []
    /// A title for the file's metadata.
    var metadataTitle = ""

    enum Block {
        case paragraph(Paragraph)
        case table(Table)
    }

    struct Paragraph {
        enum Role { case title, heading, text, signature }
        var role: Role
        /// Lines of the paragraph, apart from what a format wraps.
        var text: String
        /// For a heading numbered by the word processor: its number, which then is not in the text.
        var automaticNumber = false
    }

    /// A table whose every row fills the grid: a cell spanning rows is repeated as `continues`.
    struct Table {
        var section: FormSection
        var rows: [Row]
        /// Relative widths of the grid's columns.
        var widths: [Int]
        var columnCount: Int { widths.count }
    }

    struct Row {
        enum Kind { case band, header, data, extra }
        var kind: Kind
        var cells: [Cell]
        /// Ends a group, so that a small table may end here.
        var endsGroup = false
    }

    struct Cell {
        var text: String
        /// How many columns of the grid it covers.
        var span = 1
        /// The cell belongs to the one above it.
        var continues = false
        /// The cell of the form whose number stands here.
        var cell: CellID?
        var value: TruthValue = .blank
        var isDetermined = true
        var unit = ""
        /// The cell is not written, those after it move up.
        var isOmitted = false

        static func label(_ text: String, span: Int = 1) -> Cell { Cell(text: text, span: span) }
        static func below(span: Int = 1) -> Cell { Cell(text: "", span: span, continues: true) }
    }
}

extension Draft {
    /// Calls `change` with every table.
    mutating func changeTables(_ change: (inout Table) -> Void) {
        for index in blocks.indices {
            guard case .table(var table) = blocks[index] else { continue }
            change(&table)
            blocks[index] = .table(table)
        }
    }

    /// Calls `change` with every paragraph.
    mutating func changeParagraphs(_ change: (inout Paragraph) -> Void) {
        for index in blocks.indices {
            guard case .paragraph(var paragraph) = blocks[index] else { continue }
            change(&paragraph)
            blocks[index] = .paragraph(paragraph)
        }
    }

    /// The truth about all cells of the form that stand in the draft, in the order of the form.
    var truthCells: [TruthCell] {
        var found: [TruthCell] = []
        for case .table(let table) in blocks {
            for row in table.rows {
                for cell in row.cells {
                    guard let id = cell.cell else { continue }
                    found.append(
                        TruthCell(
                            cell: id, value: cell.value, isDetermined: cell.isDetermined, unit: cell.unit))
                }
            }
        }
        return found.sorted { $0.cell < $1.cell }
    }
}

extension Draft.Table {
    /// Calls `change` with every cell that holds a number of the form.
    mutating func changeValues(_ change: (inout Draft.Cell) -> Void) {
        for row in rows.indices {
            for column in rows[row].cells.indices where rows[row].cells[column].cell != nil {
                change(&rows[row].cells[column])
            }
        }
    }

    /// The rows that hold numbers of the form.
    var dataRows: [Int] { rows.indices.filter { rows[$0].kind == .data } }

    /// Marks the numbers of a row as not settled by the document.
    mutating func obscure(row: Int) {
        for column in rows[row].cells.indices { rows[row].cells[column].isDetermined = false }
    }
}

extension Draft.Row {
    /// The first cell of the row that holds a number.
    var firstValue: Int? { cells.firstIndex { $0.cell != nil } }
}
