/// Why a file could not be read as a report at all. Every case is one line for a person.
public enum ReadingError: Error, Sendable, Hashable {
    case empty
    case unreadableFile(reason: String)
    case binary(signature: String)
    case damaged(format: DocumentFormat, reason: String)
    case noTextLayer(pages: Int)
    case encrypted(format: DocumentFormat)
    case limitExceeded(name: String, limit: Int, found: String)
    case needsConverter(format: DocumentFormat, install: String)
    case emptyForm
    case notAReport(reason: String)
    case crashed(format: DocumentFormat)
}

extension ReadingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "the file is empty"
        case .unreadableFile(let reason): "cannot be read: \(reason)"
        case .binary(let signature): "not a document: \(signature)"
        case .damaged(let format, let reason): "damaged \(format.rawValue): \(reason)"
        case .noTextLayer(let pages):
            "scan: no text layer on \(pages) pages; give gongkai a text made by OCR"
        case .encrypted(let format): "encrypted \(format.rawValue): remove the password first"
        case .limitExceeded(let name, let limit, let found): "\(name) over its limit of \(limit): \(found)"
        case .needsConverter(let format, let install):
            "\(format.rawValue) files need a converter that is not installed; install \(install)"
        case .emptyForm: "an empty form: the three tables hold no number"
        case .notAReport(let reason): "not an annual report: \(reason)"
        case .crashed(let format): "the \(format.rawValue) library crashed on it"
        }
    }
}
