/// Tells a file's format from its content, never from its name: a `.doc` is often HTML.
public enum FormatSniffer {
    /// The format of `bytes`; nil for plain text, Markdown and what is no document at all.
    ///
    /// ``DocumentFormat/doc`` stands for every OLE2 file that is neither Excel's nor Works', so for WPS
    /// Office's as well.
    public static func sniff(_ bytes: [UInt8]) -> DocumentFormat? {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
            return BinarySignature.archive(bytes) == nil ? archiveFormat(bytes) : nil
        }
        if OLE2.isContainer(bytes) { return OLE2Content.format(bytes) }
        if isPlainText(bytes) { return nil }
        let head = SniffedHead(bytes)
        if head.starts("%pdf-") { return .pdf }
        if head.starts("{\\rtf") { return .rtf }
        if head.starts("<?xml"), let format = head.unpackedOffice { return format }
        if head.isMessage { return .mhtml }
        if head.isHTML { return .html }
        // Mail gateways and broken scripts put bytes before a PDF; viewers accept 1024.
        return head.contains("%pdf-1.", within: 1024) ? .pdf : nil
    }

    /// Begins with a character beyond ASCII and has no tag near: a text, as most reports in text are.
    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { $0 > 0x20 }), first >= 0x80, first < 0xEF else { return false }
        let end = min(bytes.count, 64 << 10)
        return ByteSearch.first([UInt8(ascii: "<")], in: bytes, to: end) == nil
            && ByteSearch.first([UInt8(ascii: "%")], in: bytes, to: end) == nil
    }

    /// What `bytes` are if they are no text: an image, a program, another container; nil for text.
    public static func binarySignature(_ bytes: [UInt8]) -> String? { BinarySignature.describe(bytes) }

    /// A package by what is in it; a damaged one by the names that are left.
    private static func archiveFormat(_ bytes: [UInt8]) -> DocumentFormat {
        if let names = ZIPDirectory(bytes)?.names {
            if names.contains("[Content_Types].xml") || names.contains("_rels/.rels") {
                if names.contains(where: { $0.hasPrefix("word/") }) { return .docx }
                if names.contains(where: { $0.hasPrefix("xl/") }) { return .xlsx }
            }
            if names.contains("word/document.xml") { return .docx }
            if names.contains("META-INF/manifest.xml"), names.contains("content.xml") {
                return SniffedHead(bytes).contains("opendocument.spreadsheet", within: 256) ? .ods : .odt
            }
            return names.contains("xl/workbook.xml") ? .xlsx : .zip
        }
        let head = SniffedHead(bytes)
        if head.contains("word/") { return .docx }
        return head.contains("xl/") ? .xlsx : .zip
    }
}

/// The first bytes of a file as ASCII in lower case, whatever the encoding.
private struct SniffedHead {
    private let text: [UInt8]
    /// First byte that is no byte order mark, blank or comment.
    private let start: Int

    init(_ bytes: [UInt8]) {
        var head = bytes.prefix(64 << 10)
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            head = ArraySlice(head.dropFirst(2).filter { $0 != 0 })
        } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            head = head.dropFirst(3)
        } else if head.count >= 4, head[0] == 0x3C && head[1] == 0 || head[0] == 0 && head[1] == 0x3C {
            head = ArraySlice(head.filter { $0 != 0 })
        }
        let text = Self.lowercased(head)
        var start = 0
        while start < text.count {
            if isHTMLBlank(text[start]) {
                start += 1
            } else if text[start...].starts(with: "<!--".utf8) {
                guard let end = Self.index(of: "-->", in: text, from: start + 4) else { break }
                start = end + 3
            } else {
                break
            }
        }
        self.text = text
        self.start = start
    }

    /// `bytes` in small letters, in a form the compiler makes vector code of.
    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.withUnsafeBufferPointer { bytes in
            [UInt8](unsafeUninitializedCapacity: bytes.count) { text, count in
                for index in 0..<bytes.count {
                    let byte = bytes[index]
                    text[index] = byte &+ (byte &- 65 < 26 ? 32 : 0)
                }
                count = bytes.count
            }
        }
    }

    func starts(_ word: String) -> Bool { text[start...].starts(with: word.utf8) }

    func contains(_ word: String, within limit: Int = .max) -> Bool {
        Self.index(of: word, in: text, from: 0).map { $0 < limit } ?? false
    }

    /// What the XML is if an office program wrote it into one file, without packing it.
    var unpackedOffice: DocumentFormat? {
        if contains("<w:worddocument") || contains("<pkg:package") { return .docx }
        if contains("<office:document") {
            return contains("opendocument.spreadsheet") ? .ods : .odt
        }
        return contains("urn:schemas-microsoft-com:office:spreadsheet") && contains("<workbook") ? .xls : nil
    }

    /// It begins with a tag of HTML, or is a text full of them, or JSON with cells of a table.
    var isHTML: Bool {
        if starts("{") || starts("[") {
            let isData = text[start...].withUnsafeBufferPointer { EmbeddedPage.isData($0) }
            if isData { return contains("<td") || contains("\\u003ctd") }
        }
        if starts("<!doctype html") { return true }
        if starts("<?xml") || starts("<![") { return contains("<html") }
        if start < text.count, text[start] == UInt8(ascii: "<"), !isMarkdown {
            let name = text[(start + 1)...].prefix { $0 &- 97 < 26 || $0 &- 48 < 10 }
            return Self.tags.contains(String(decoding: name, as: UTF8.self))
        }
        if !text.contains(UInt8(ascii: "<")) { return false }
        if contains("\n#") || contains("\n|") || starts("#") || starts("|") || hasLinesBeforeTable {
            return false
        }
        return contains("</html>") || contains("</body>") || (contains("<td") && contains("</td>"))
            || (contains("<p") && contains("</p>")) || (contains("<div") && contains("</div>"))
    }

    /// Lines of text without any tag come before a table: in HTML they would run together.
    private var hasLinesBeforeTable: Bool {
        guard let table = Self.index(of: "<table", in: text, from: start) else { return false }
        let lines = text[start..<table].split(separator: UInt8(ascii: "\n"))
        return lines.count { !$0.allSatisfy(isHTMLBlank) } > 1
            && !text[start..<table].contains(UInt8(ascii: "<"))
    }

    /// It has a table of Markdown or Textile, or headings of Markdown and nothing of HTML that holds text but tables: a page in
    /// Markdown may begin with a tag as well.
    private var isMarkdown: Bool {
        if contains("\n|") {
            let separators = ["\n|--", "\n|:-", "\n| -", "\n| :"]
            if linesOfPipes >= 20 || separators.contains(where: { contains($0) }) { return true }
        }
        if ["<p", "<h1", "<h2", "<h3", "<body", "<br", "<li"].contains(where: { contains($0) }) {
            return false
        }
        return contains("\n# ") || contains("\n## ")
    }

    /// The lines that begin and end with a pipe.
    private var linesOfPipes: Int {
        text[start...].split(separator: UInt8(ascii: "\n")).count { line in
            line.count > 2 && line.first == UInt8(ascii: "|")
                && line.last(where: { !isHTMLBlank($0) }) == UInt8(ascii: "|")
        }
    }

    /// It begins with the headers of a message that says it is MIME.
    var isMessage: Bool {
        let name = text[start...].prefix { $0 &- 97 < 26 || $0 == UInt8(ascii: "-") }
        guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ":") else {
            return false
        }
        return starts("mime-version:") || contains("\nmime-version:") || starts("content-type: multipart/")
            || contains("\ncontent-type: multipart/")
    }

    private static let tags: Set<String> = [
        "html", "head", "body", "title", "meta", "link", "script", "style", "base", "div", "p", "span",
        "table",
        "tbody", "tr", "td", "th", "center", "font", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "form",
        "a", "b",
        "i", "u", "strong", "em", "ul", "ol", "li", "dl", "pre", "section", "article", "main", "header",
        "footer",
        "nav", "img", "input", "iframe", "blockquote", "xml", "o", "ucapcontent", "ucaptitle", "noscript",
    ]

    private static func index(of word: String, in text: [UInt8], from start: Int) -> Int? {
        ByteSearch.first(Array(word.utf8), in: text, from: start)
    }
}
