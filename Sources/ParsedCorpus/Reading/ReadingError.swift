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
    /// The reason in one English line, with what helps where something does.
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
        case .crashed(let format): "the \(format.rawValue) reader crashed on it"
        }
    }
}

extension ReadingError {
    /// The reason in one Chinese line.
    public var chinese: String {
        switch self {
        case .empty: "文件为空"
        case .unreadableFile(let reason): "无法读取：\(Phrases.chineseOrSame(reason))"
        case .binary(let signature): "不是文档：\(Phrases.chineseOrSame(signature))"
        case .damaged(let format, let reason):
            "\(format.rawValue) 文件损坏：\(Phrases.chineseOrSame(reason))"
        case .noTextLayer(let pages): "扫描件：\(pages) 页均无文字层；请提供文字识别（OCR）后的文本"
        case .encrypted(let format): "\(format.rawValue) 文件已加密，请先去除密码"
        case .limitExceeded(let name, let limit, let found):
            "\(Phrases.chineseOrSame(name))超过上限 \(limit)：\(Phrases.chineseOrSame(found))"
        case .needsConverter(let format, let install):
            "读取 \(format.rawValue) 文件所需的转换程序未安装，请安装 \(install)"
        case .emptyForm: "空白表格：三张表均无数字"
        case .notAReport(let reason): "不是年度报告：\(Phrases.chineseOrSame(reason))"
        case .crashed(let format): "\(format.rawValue) 读取程序在该文件上崩溃"
        }
    }
}
