/// Why a table could not be written.
public enum RenderingError: Error, Equatable, Sendable {
    /// A sheet holds at most 1,048,576 rows (the header is one) and 16,384 columns.
    case tooLargeForSheet(rows: Int, columns: Int)
    /// The XLSX library gave up; `code` is its own number.
    case workbookNotWritten(reason: String, code: Int)
    /// The temporary file a workbook passes through could not be made or read.
    case temporaryFile(path: String, errorNumber: Int32)
    /// A drawing was asked for of something that is a table alone.
    case noChart
    /// Writing to an open file or pipe failed.
    case writeFailed(errorNumber: Int32)
}

extension RenderingError: CustomStringConvertible {
    /// One lower-case line for the terminal.
    public var description: String {
        switch self {
        case .tooLargeForSheet(let rows, let columns):
            "\(rows) rows and \(columns) columns do not fit in one XLSX sheet (at most 1048575 and 16384); "
                + "use --format csv"
        case .workbookNotWritten(let reason, let code):
            "the XLSX workbook could not be written: \(reason) (libxlsxwriter, code \(code))"
        case .temporaryFile(let path, let errorNumber):
            "the temporary file '\(path)' could not be used (errno \(errorNumber)); set TMPDIR to a writable folder"
        case .noChart:
            "nothing to draw here; --format svg goes with rank, trend, outcomes, funnel and concentration"
        case .writeFailed(let errorNumber):
            "writing the output failed (errno \(errorNumber))"
        }
    }
}
