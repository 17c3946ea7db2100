import Analytics
import Rendering

extension OutputOptions {
    /// Writes `table`; or `chart`, as a drawing where SVG is asked for, or between title and notes in place of the
    /// rows if `inPlace`.
    ///
    /// - Throws: ``UsageError`` where a drawing is asked for and there is nothing to draw.
    func write(
        _ table: Table, chart: @autoclosure () throws -> (any VectorChart)?, inPlace: Bool,
        default fallback: OutputFormat? = nil
    ) throws {
        let format = resolvedFormat(default: inPlace ? .table : fallback)
        if format == .svg {
            guard let chart = try chart() else {
                throw UsageError("nothing to draw: no body has a value, or all are 0")
            }
            return try write(Array(chart.svg(title: table.title, notes: table.notesAfter).utf8))
        }
        guard inPlace, format == .table, let chart = try chart() else {
            return try write(table, default: inPlace ? .table : fallback)
        }
        var frame = Table([], title: table.title)
        let canvas = canvas
        var lines = TextTable.lines(frame, on: canvas) + [""] + chart.lines(on: canvas) + [""]
        frame.title = nil
        frame.notesAfter = table.notesAfter
        lines += TextTable.lines(frame, on: canvas)
        try write(lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
    }

    /// Writes several tables one below the other for people, the first alone for scripts.
    func write(_ tables: [Table]) throws {
        let format = resolvedFormat()
        if format == .svg { throw Self.noDrawing }
        let shown = format.isForPeople ? tables : Array(tables.prefix(1))
        var bytes: [UInt8] = []
        for table in shown {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
            bytes += try table.bytes(
                as: format, header: header, language: language.header, excel: excel, canvas: canvas)
        }
        try write(bytes)
    }
}
