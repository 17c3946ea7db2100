import ParsedCorpus

/// What a file is converted to.
enum OfficeTarget: String, Sendable, CaseIterable {
    case docx, xlsx

    /// The ending and LibreOffice's name of the format.
    var filter: String {
        switch self {
        case .docx: "docx:MS Word 2007 XML"
        case .xlsx: "xlsx:Calc MS Excel 2007 XML"
        }
    }
}

/// A file that waits for conversion, in a temporary folder.
struct OfficeFile: Sendable, Hashable {
    /// Where it is, under a name of its own.
    var path: String
    /// What it is.
    var format: DocumentFormat

    /// What to make of it.
    var target: OfficeTarget { format.isWorkbook ? .xlsx : .docx }

    /// What the converted file is called.
    var outputName: String {
        let name = path.split(separator: "/").last ?? ""
        return (name.split(separator: ".").first ?? "") + "." + target.rawValue
    }
}

/// What became of a file.
enum OfficeOutcome: Sendable, Hashable {
    case converted(path: String)
    /// LibreOffice could not open it.
    case refused
    case crashed
    case late
}
