/// Tables as one XLSX workbook with typed cells, a sheet a table.
///
/// Words are written as words, so nothing in a document can become a formula. Each sheet has a bold header that
/// stays in view, filters, and columns as wide as their content; titles and notes go to a last sheet.
/// The same tables always give the same bytes.
public enum XLSX {
    /// The workbook of one table.
    public static func bytes(_ table: Table, header: HeaderChoice = .zh) throws(RenderingError) -> [UInt8] {
        try bytes([table], header: header)
    }

    /// The workbook of several tables.
    public static func bytes(_ tables: [Table], header: HeaderChoice = .zh) throws(RenderingError) -> [UInt8]
    {
        for table in tables {
            let columns = table.columnIndices(for: .scripts).count
            guard table.rowCount < Workbook.rowLimit, columns <= Workbook.columnLimit else {
                throw .tooLargeForSheet(rows: table.rowCount, columns: columns)
            }
        }
        let file = try TemporaryFile(suffix: ".xlsx")
        // Big tables go row by row through a file of the library instead of a tree in memory.
        let cells = tables.reduce(0) { $0 + $1.rowCount * $1.columns.count }
        var workbook = try Workbook(path: file.path, rowByRow: cells > 200_000)
        var names = SheetNames()
        for table in tables {
            try workbook.add(table, name: names.next(for: table.title), header: header)
        }
        let notes = tables.flatMap { table in
            let lines = table.notesBefore + table.notesAfter
            return lines.isEmpty ? [] : (table.title.map { [$0] } ?? []) + lines
        }
        if !notes.isEmpty {
            try workbook.add(notes: notes, name: names.next(for: header == .zh ? "说明" : "notes"))
        }
        try workbook.finish()
        return try file.contents()
    }
}
