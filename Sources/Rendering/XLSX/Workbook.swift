internal import CXLSXWriter

/// The one type that talks to libxlsxwriter.
///
/// The library frees a workbook on closing it, whether that succeeds or not, so a workbook is closed exactly once.
struct Workbook: ~Copyable {
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384
    /// The longest text of a cell, in characters.
    private static let textLimit = 32_767

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let bold: UnsafeMutablePointer<lxw_format>
    private var formats: [NumberStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var isOpen = true

    init(path: String, rowByRow: Bool) throws(RenderingError) {
        var options = lxw_workbook_options(constant_memory: rowByRow ? 1 : 0, tmpdir: nil, use_zip64: 0)
        guard let book = workbook_new_opt(path, &options), let bold = workbook_add_format(book) else {
            throw .workbookNotWritten(reason: "no memory", code: 1)
        }
        format_set_bold(bold)
        self.book = book
        self.bold = bold
        // Any moment but now: the time of writing would make every file different.
        var properties = lxw_doc_properties()
        properties.created = 946_684_800
        workbook_set_properties(book, &properties)
    }

    deinit { if isOpen { workbook_close(book) } }

    /// Adds a sheet with the header and rows of `table`.
    mutating func add(_ table: Table, name: String, header: HeaderChoice) throws(RenderingError) {
        let sheet = try addSheet(named: name)
        let columns = table.columnIndices(for: .scripts)
        for (place, index) in columns.enumerated() {
            let column = table.columns[index]
            let width = Double(Self.width(of: table, column: index, header: header))
            worksheet_set_column(sheet, UInt16(place), UInt16(place), width, format(of: column))
            worksheet_write_string(sheet, 0, UInt16(place), Self.cellText(column.header(header)), bold)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        if !columns.isEmpty {
            worksheet_autofilter(sheet, 0, 0, UInt32(table.rowCount), UInt16(columns.count - 1))
        }
        for row in 0..<table.rowCount {
            for (place, index) in columns.enumerated() {
                try write(
                    table[row, index], of: table.columns[index], to: sheet, UInt32(row + 1), UInt16(place))
            }
        }
    }

    /// Adds a sheet with a line of text a row.
    func add(notes: [String], name: String) throws(RenderingError) {
        let sheet = try addSheet(named: name)
        worksheet_set_column(sheet, 0, 0, 100, nil)
        for (row, note) in notes.enumerated() {
            worksheet_write_string(sheet, UInt32(row), 0, Self.cellText(note), nil)
        }
    }

    /// Writes the file.
    mutating func finish() throws(RenderingError) {
        isOpen = false
        try Self.check(workbook_close(book))
    }

    private func addSheet(named name: String) throws(RenderingError) -> UnsafeMutablePointer<lxw_worksheet> {
        try Self.check(workbook_validate_sheet_name(book, name))
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw .workbookNotWritten(reason: "no memory", code: 1)
        }
        return sheet
    }

    private mutating func write(
        _ cell: CellContent, of column: Column, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
        _ place: UInt16
    ) throws(RenderingError) {
        let format = format(of: column)
        let text: String
        switch cell {
        case .missing: return
        case .text(let words): text = words
        case .integer(let value) where value.magnitude < 1 << 53:
            return try Self.check(worksheet_write_number(sheet, row, place, Double(value), format))
        case .integer(let value): text = String(value)
        case .number(let value):
            guard value.isFinite else { return }
            return try Self.check(worksheet_write_number(sheet, row, place, value, format))
        case .exact(let decimal):
            // A spreadsheet keeps 15 digits; longer numbers stay text rather than lose their end.
            let digits = DecimalDigits(text: decimal)?.digits.count ?? .max
            if digits <= 15, NumberFormat.isPlainDecimal(decimal), let value = Double(decimal) {
                return try Self.check(worksheet_write_number(sheet, row, place, value, format))
            }
            text = decimal
        }
        // Writing an empty text would make a cell that is neither blank nor a word.
        if text.isEmpty { return }
        try Self.check(worksheet_write_string(sheet, row, place, Self.cellText(text), format))
    }

    private mutating func format(of column: Column) -> UnsafeMutablePointer<lxw_format>? {
        guard case .number(let style) = column.kind, let code = Self.code(of: style) else { return nil }
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        format_set_num_format(format, code)
        formats[style] = format
        return format
    }

    private static func code(of style: NumberStyle) -> String? {
        func decimals(_ digits: Int) -> String {
            digits > 0 ? "0." + String(repeating: "0", count: digits) : "0"
        }
        return switch style {
        case .shortest: nil
        case .integer: "0"
        case .decimal(let digits), .probability(let digits): decimals(digits)
        case .percent(let digits), .percentagePoints(let digits): decimals(digits) + "%"
        }
    }

    private static func width(of table: Table, column: Int, header: HeaderChoice) -> Int {
        let canvas = Canvas()
        // The filter's arrow covers two columns of the header.
        var widest = canvas.measure.columns(of: table.columns[column].header(header)) + 2
        for row in 0..<min(table.rowCount, 1_000) {
            let text = TextColumn.text(table[row, column], table.columns[column], on: canvas)
            widest = max(widest, canvas.measure.columns(of: text))
        }
        return min(60, widest + 1)
    }

    /// Text without what XML cannot hold, as long as a cell can be.
    private static func cellText(_ text: String) -> String {
        let isPlain = text.utf8.count <= textLimit && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0xEF }
        if isPlain { return text }
        let kept = text.unicodeScalars.filter { scalar in
            (scalar.value >= 0x20 || scalar == "\n" || scalar == "\t") && scalar.value & 0xFFFE != 0xFFFE
        }
        return String(String.UnicodeScalarView(kept.prefix(textLimit)))
    }

    private static func check(_ code: lxw_error) throws(RenderingError) {
        guard code != LXW_NO_ERROR else { return }
        throw .workbookNotWritten(reason: String(cString: lxw_strerror(code)), code: Int(code.rawValue))
    }
}
