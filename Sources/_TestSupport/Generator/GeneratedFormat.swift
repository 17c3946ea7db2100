/// The ways a report is written down.
public enum GeneratedFormat: String, Sendable, CaseIterable {
    /// A cell a line, each after a tab; rows end with an empty line.
    case cellLines
    /// A cell a line with no mark of cells or rows; empty cells leave no trace.
    case plainLines
    /// A row a line, cells between tabs.
    case tabs
    /// A row a line, two tabs between cells.
    case tabPairs
    /// A cell a line, pipes between them in one of the ways of programs that take the text out of web pages.
    case pipedCells
    /// A paragraph a cell, an empty line between any two, a line of blanks for an empty one.
    case paragraphCells
    /// Markdown with a table for each section.
    case markdown
    /// Markdown with small tables whose header rows are wrong.
    case markdownMini
    /// Columns aligned with blanks on pages, as a PDF's text is laid out.
    case columns
    /// All cells of a table joined without any mark.
    case joined
    /// A web page with a table for each section.
    case html
    /// A web page with several small tables for each section.
    case htmlMini
    /// A word processor's document.
    case docx

    /// Whether the file is plain text of some kind.
    public var isText: Bool { !isHTML && self != .docx }
    /// Whether the file is a web page.
    public var isHTML: Bool { self == .html || self == .htmlMini }

    /// The file name's ending.
    public var fileExtension: String {
        switch self {
        case .markdown, .markdownMini: "md"
        case .html, .htmlMini: "html"
        case .docx: "docx"
        default: "txt"
        }
    }

    /// Empty cells leave no trace in the file.
    var dropsEmptyCells: Bool { self == .plainLines || self == .joined }
}
