/// The kinds of refusals, by which a person sorts what is left to do: find a better copy, install something, or nothing.
public enum RefusalKind: String, Sendable, CaseIterable {
    /// Pages that are pictures.
    case scan
    /// The form without a number.
    case emptyForm = "empty_form"
    /// Another kind of document.
    case notAReport = "not_a_report"
    /// A file cut short, or not what its format asks for.
    case damaged
    /// A file behind a password.
    case encrypted
    /// More than the limits on hostile files let through.
    case overLimit = "over_limit"
    /// A format whose converter is not installed.
    case noConverter = "no_converter"
    /// No document at all: empty, a picture, a program, or a file that could not be opened.
    case noDocument = "no_document"
    /// The format's reader crashed.
    case crashed

    /// What so many of them are called in English: `1 scan`, `2 scans`.
    public func counted(_ count: Int) -> String {
        let (one, many) =
            switch self {
            case .scan: ("scan", "scans")
            case .emptyForm: ("empty form", "empty forms")
            case .notAReport: ("no annual report", "no annual reports")
            case .damaged: ("damaged", "damaged")
            case .encrypted: ("encrypted", "encrypted")
            case .overLimit: ("over a limit", "over a limit")
            case .noConverter: ("without a converter", "without a converter")
            case .noDocument: ("no document", "no documents")
            case .crashed: ("crashed its reader", "crashed their reader")
            }
        return "\(count) \(count == 1 ? one : many)"
    }

    /// What they are called in Chinese.
    public var chinese: String {
        switch self {
        case .scan: "扫描件"
        case .emptyForm: "空白表格"
        case .notAReport: "非年度报告"
        case .damaged: "文件损坏"
        case .encrypted: "已加密"
        case .overLimit: "超过上限"
        case .noConverter: "缺转换程序"
        case .noDocument: "不是文档"
        case .crashed: "读取程序崩溃"
        }
    }
}

extension ReadingError {
    /// The kind of refusal it is.
    public var kind: RefusalKind {
        switch self {
        case .empty, .unreadableFile, .binary: .noDocument
        case .damaged: .damaged
        case .noTextLayer: .scan
        case .encrypted: .encrypted
        case .limitExceeded: .overLimit
        case .needsConverter: .noConverter
        case .emptyForm: .emptyForm
        case .notAReport: .notAReport
        case .crashed: .crashed
        }
    }
}
