/// Reads a file of any format that reports are published in. The format is told from the content, never from
/// the name.
public enum DocumentReader {
    /// The document in `bytes`.
    ///
    /// - Parameters:
    ///   - name: what the document is called in every message.
    ///   - format: the format to take it for; nil to look.
    /// - Throws: why it cannot be read.
    public static func read(
        _ bytes: [UInt8], name: String, as format: DocumentFormat? = nil,
        limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) -> Document {
        try limits.check(fileBytes: bytes.count)
        guard let format = format ?? FormatSniffer.sniff(bytes) else {
            if let signature = FormatSniffer.binarySignature(bytes) { throw .binary(signature: signature) }
            if MixedTextReader.applies(bytes) {
                return try MixedTextReader.read(bytes, name: name, limits: limits)
            }
            return try TextReader.read(bytes, name: name)
        }
        switch format {
        case .text, .markdown: return try TextReader.read(bytes, name: name)
        case .html: return try HTMLReader.read(bytes, name: name, limits: limits)
        case .mhtml: return try MHTMLReader.read(bytes, name: name, limits: limits)
        case .docx: return try DOCXReader.read(bytes, name: name, limits: limits)
        case .xlsx: return try XLSXReader.read(bytes, name: name, limits: limits)
        case .pdf: return try PDFReader.read(bytes, name: name)
        case .doc, .rtf, .wps, .xls, .odt, .ods:
            try OLE2Content.check(bytes)
            throw .needsConverter(format: format, install: format.converterPackage)
        case .zip: throw .notAReport(reason: "an archive inside an archive")
        }
    }
}
