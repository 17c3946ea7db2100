/// Reads the cells of one sheet; their text goes to the document's buffer.
final class SheetEvents: XMLEvents {
    private(set) var document: Document

    private let strings: SharedStrings
    private let styles: SheetStyles
    private let limits: ReadingLimits
    private let vocabulary = SheetElement.vocabulary
    private var cells: [Cell] = []
    private var merges: [Place: (rows: Int, columns: Int)] = [:]
    private var row = -1
    private var column = -1
    private var hidden = HiddenLines()
    private var isShared = false
    private var isBoolean = false
    private var isNumber = false
    private var isFormula = false
    private var isString = false
    private var style = SheetStyles.Style()
    private var runs = RichRuns()
    private var isInText = false
    private var isInReading = false
    private var start = 0

    private struct Place: Hashable {
        var row: Int
        var column: Int
    }

    private struct Cell {
        var place: Place
        var text: TextRange
    }

    init(_ document: Document, strings: SharedStrings, styles: SheetStyles, limits: ReadingLimits) {
        self.document = document
        self.strings = strings
        self.styles = styles
        self.limits = limits
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        switch vocabulary[name] {
        case .row:
            row = min(attributes.number("r").map { $0 &- 1 } ?? row + 1, 1 << 30)
            column = -1
            if Self.isHidden(attributes) { hidden.add(row: row) }
        case .col where Self.isHidden(attributes):
            if let first = attributes.number("min"), let last = attributes.number("max") {
                hidden.add(columns: first &- 1, to: last &- 1)
            }
        case .c: startCell(attributes)
        case .f: isFormula = true
        case .v: isInText = true
        case .t: isInText = !isInReading
        case .rPh: isInReading = true
        case .mergeCell: addMerge(attributes.string("ref"))
        case let element: runs.start(element, attributes)
        }
    }

    override func end(_ name: XMLName) throws(ReadingError) {
        switch vocabulary[name] {
        case .v, .t: isInText = false
        case .rPh: isInReading = false
        case .c: try endCell()
        case let element: runs.end(element)
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInText { runs.append(text, to: &document.bytes) }
    }

    private func startCell(_ attributes: XMLAttributes) {
        let place = Self.place(attributes.string("r")[...]) ?? Place(row: row, column: column + 1)
        row = place.row
        column = place.column
        let type = attributes.string("t")
        isShared = type == "s"
        isBoolean = type == "b"
        isNumber = type.isEmpty || type == "n"
        isString = type == "str"
        isFormula = false
        style = styles[attributes.number("s")]
        runs.isRich = false
        start = document.bytes.count
    }

    private func endCell() throws(ReadingError) {
        guard row >= 0, column >= 0, row < 1 << 20, column < limits.tableColumns else {
            throw .limitExceeded(
                name: "columns of a table", limit: limits.tableColumns,
                found: "a cell in column \(column + 1)")
        }
        // A formula whose result the file does not give; a text may be empty.
        if isFormula, !isString, document.bytes.count == start { document.bytes += Array("\u{FFFD}".utf8) }
        if document.bytes.count == start { return }
        if isShared || isBoolean {
            let raw = String(decoding: document.bytes[start...], as: UTF8.self)
            document.bytes.removeSubrange(start...)
            if isBoolean {
                document.bytes.append(contentsOf: (raw == "1" ? "TRUE" : "FALSE").utf8)
            } else if let number = Int(raw), let text = strings.text(number) {
                document.bytes.append(contentsOf: text)
                runs.isRich = strings.rich.contains(number)
            } else {
                throw .damaged(
                    format: .xlsx, reason: "a cell refers to text '\(raw)' of \(strings.ends.count)")
            }
        }
        if isNumber, let plain = SheetNumber.plain(document.bytes[start...]) {
            document.bytes.replaceSubrange(start..., with: plain)
        }
        if isNumber, style.isDate {
            let day = SheetStyles.day(document.bytes[start...]) ?? Array("\u{FFFD}".utf8)
            document.bytes.replaceSubrange(start..., with: day)
        }
        if style.isStruck, !runs.isRich { document.bytes.removeSubrange(start...) }
        if document.bytes.count == start { return }
        if cells.count == limits.tableCells {
            throw .limitExceeded(name: "cells of a table", limit: limits.tableCells, found: "one more")
        }
        cells.append(
            Cell(place: Place(row: row, column: column), text: TextRange(start, document.bytes.count)))
    }

    private static func isHidden(_ attributes: XMLAttributes) -> Bool {
        ["1", "true"].contains(attributes.string("hidden"))
    }

    private func addMerge(_ reference: String) {
        let ends = reference.split(separator: ":")
        guard ends.count == 2, let first = Self.place(ends[0]), let last = Self.place(ends[1]),
            last.row >= first.row, last.column >= first.column
        else { return }
        merges[first] = (last.row - first.row + 1, last.column - first.column + 1)
    }

    /// The place that a reference such as `B3` names, from 0.
    private static func place(_ reference: Substring) -> Place? {
        var column = 0
        var row = 0
        for byte in reference.utf8 {
            if byte &- 65 < 26, row == 0 {
                column = min(column * 26 + Int(byte - 64), 1 << 20)
            } else if byte &- 48 < 10 {
                row = min(row * 10 + Int(byte - 48), 1 << 30)
            } else if byte != UInt8(ascii: "$") {
                return nil
            }
        }
        return row > 0 && column > 0 ? Place(row: row - 1, column: column - 1) : nil
    }
}

// MARK: - Grid

extension SheetEvents {
    /// Places that are written out as blank cells at most; a larger sheet gives its filled cells alone.
    private static let filledOutPlaces = 200_000

    /// The sheet's grid; nil for a sheet without text.
    func grid(table: Int) -> Document.Grid? {
        var rowCount = 0
        var columnCount = 0
        var found: [Place: Document.GridCell] = [:]
        var isHiding = false
        hidden.close(columnLimit: limits.tableColumns)
        for cell in cells {
            let merge = merges[cell.place] ?? (1, 1)
            let height = min(merge.rows, limits.rowSpan), width = min(merge.columns, limits.columnSpan)
            if hidden.hides(row: cell.place.row, column: cell.place.column, height: height, width: width) {
                isHiding = true
                continue
            }
            found[cell.place] = gridCell(cell.place, cell.text, height, width, table)
            rowCount = max(rowCount, cell.place.row + height)
            columnCount = max(columnCount, cell.place.column + width)
        }
        if isHiding {
            document.notes.append(
                ReadingNote(
                    rule: "reading.hidden", message: "hidden rows or columns of sheet \(table) are left out"))
        }
        if found.isEmpty { return nil }
        if rowCount * columnCount <= Self.filledOutPlaces { fillOut(&found, rowCount, columnCount, table) }
        let sorted = found.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        let grid = hidden.removed(
            from: Document.Grid(cells: sorted, rowCount: rowCount, columnCount: columnCount))
        return grid.cells.isEmpty ? nil : grid
    }

    /// Adds the cells that the sheet does not store because nothing is in them.
    private func fillOut(
        _ found: inout [Place: Document.GridCell], _ rowCount: Int, _ columnCount: Int, _ table: Int
    ) {
        var isCovered = [Bool](repeating: false, count: rowCount * columnCount)
        let blank = TextRange(document.bytes.count, document.bytes.count)
        for (place, merge) in merges where place.row < rowCount && place.column < columnCount {
            let height = min(merge.rows, rowCount - place.row)
            let width = min(merge.columns, columnCount - place.column)
            if found[place] == nil { found[place] = gridCell(place, blank, height, width, table) }
        }
        for cell in found.values where cell.rowSpan > 1 || cell.columnSpan > 1 {
            for row in Int(cell.row)..<min(Int(cell.row + cell.rowSpan), rowCount) {
                for column in Int(cell.column)..<min(Int(cell.column + cell.columnSpan), columnCount) {
                    isCovered[row * columnCount + column] = true
                }
            }
        }
        let widths = Self.tableWidths(found.values, rowCount)
        for row in 0..<rowCount {
            for column in 0..<widths[row] where !isCovered[row * columnCount + column] {
                let place = Place(row: row, column: column)
                if found[place] == nil { found[place] = gridCell(place, blank, 1, 1, table) }
            }
        }
    }

    /// Per row how many columns the table has that it belongs to: a sheet may hold several, one below the
    /// other, and a line of text alone in its row parts them.
    private static func tableWidths(
        _ cells: Dictionary<Place, Document.GridCell>.Values, _ rowCount: Int
    ) -> [Int] {
        var rows = [(cells: Int, width: Int)](repeating: (0, 0), count: rowCount)
        for cell in cells {
            for row in Int(cell.row)..<min(Int(cell.row + cell.rowSpan), rowCount) {
                // A cell over several rows is part of a table, even if alone.
                rows[row].cells += cell.rowSpan > 1 ? 2 : 1
                rows[row].width = max(rows[row].width, Int(cell.column + cell.columnSpan))
            }
        }
        var widths = rows.map(\.width)
        var first = 0
        for row in 0...rowCount where row == rowCount || rows[row].cells <= 1 {
            let widest = widths[first..<row].max() ?? 0
            for index in first..<row { widths[index] = widest }
            first = row + 1
        }
        return widths
    }

    private func gridCell(
        _ place: Place, _ text: TextRange, _ height: Int, _ width: Int, _ table: Int
    ) -> Document.GridCell {
        Document.GridCell(
            row: Int32(place.row), column: Int32(place.column), rowSpan: Int32(height),
            columnSpan: Int32(width), text: text,
            location: .cell(table: table, row: place.row + 1, column: place.column + 1))
    }
}
