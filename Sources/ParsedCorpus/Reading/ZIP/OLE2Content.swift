/// What an older Office file holds.
public enum OLE2Content {
    /// The format of an OLE2 file by its streams; Word where none is known. WPS Office writes Word's streams,
    /// Microsoft Works its own.
    static func format(_ bytes: [UInt8]) -> DocumentFormat {
        if OLE2.contains(stream: "WordDocument", in: bytes) { return .doc }
        if isWorkbook(bytes) { return .xls }
        return OLE2.contains(stream: "MatOST", in: bytes) ? .wps : .doc
    }

    /// Refuses a file that no converter makes a document of: one with a password, or another kind of OLE2
    /// file. Other bytes pass.
    public static func check(_ bytes: [UInt8]) throws(ReadingError) {
        guard OLE2.isContainer(bytes) else { return }
        if OLE2.contains(stream: "EncryptedPackage", in: bytes) { throw .encrypted(format: .docx) }
        for (stream, kind) in others where OLE2.contains(stream: stream, in: bytes) {
            throw .binary(signature: kind)
        }
        if isProtectedDocument(bytes) { throw .encrypted(format: .doc) }
        if isProtectedWorkbook(bytes) { throw .encrypted(format: .xls) }
    }

    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        OLE2.contains(stream: "Workbook", in: bytes) || OLE2.contains(stream: "Book", in: bytes)
    }

    /// The ninth bit of the flags at the head of a Word document.
    private static func isProtectedDocument(_ bytes: [UInt8]) -> Bool {
        guard let start = OLE2.start(ofStream: "WordDocument", in: bytes) else { return false }
        return bytes.littleEndian(2, at: start + 10) & 0x100 != 0
    }

    /// A password record right after the first record of a workbook.
    private static func isProtectedWorkbook(_ bytes: [UInt8]) -> Bool {
        guard let start = OLE2.start(ofStream: "Workbook", in: bytes),
            bytes.littleEndian(2, at: start) == 0x809
        else { return false }
        return bytes.littleEndian(2, at: start + 4 + bytes.littleEndian(2, at: start + 2)) == 0x2F
    }

    private static let others: [(stream: String, kind: String)] = [
        ("PowerPoint Document", "PowerPoint presentation"),
        ("VisioDocument", "Visio drawing"),
        ("__properties_version1.0", "Outlook message; save it as HTML"),
        ("HwpSummaryInformation", "Hangul document"),
        ("\u{5}HwpSummaryInformation", "Hangul document"),
    ]
}
