import ArgumentParser
import Rendering

/// The formats that findings can be written in: those of every table, and two that other tools take.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
    case table, csv, tsv, json, jsonl, markdown, xlsx
    /// Static Analysis Results Interchange Format 2.1.0 (OASIS).
    case sarif
    /// Test suites as JUnit's XML has them.
    case junit

    /// The format by a file's ending; nil for one that names none.
    init?(ending: String) {
        switch ending {
        case "md": self = .markdown
        case "xml": self = .junit
        default: self.init(rawValue: ending)
        }
    }

    /// The format for tables; nil where findings are no table.
    var ofTables: OutputFormat? { OutputFormat(rawValue: rawValue) }
}
