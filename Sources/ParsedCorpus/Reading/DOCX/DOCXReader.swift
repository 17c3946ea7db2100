/// Reads a document of Word, WPS or LibreOffice (Office Open XML) into paragraphs and grids.
public enum DOCXReader {
    /// Reads `bytes` as DOCX.
    ///
    /// A paragraph's location is its number in the document, as a line; a cell's its place in the grid.
    /// Merged cells appear once with their span. Numbers that Word generates are part of the text. XML
    /// that is not packed, as Word 2003 and the flat form write it, is read as well.
    public static func read(
        _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) -> Document {
        try limits.check(fileBytes: bytes.count)
        if OLE2.isContainer(bytes) {
            if OLE2.contains(stream: "EncryptedPackage", in: bytes) { throw .encrypted(format: .docx) }
            throw .damaged(
                format: .docx, reason: "an OLE2 file as older Word and WPS write, not a ZIP archive")
        }
        if isXML(bytes) {
            return try readBody(bytes, part: name, name: name, WordNumbering(), WordStyles(), limits)
        }
        var archive = try ZIPArchive(bytes, limits: limits, format: .docx)
        let package = try OfficePackage(&archive, format: .docx, usual: "word/document.xml")
        guard let main = archive.member(package.mainPart) else {
            throw .damaged(format: .docx, reason: "no '\(package.mainPart)' in the archive")
        }
        let numbering = WordNumberingEvents()
        if let member = archive.member(package.folder + "numbering.xml") {
            try XMLPass.run(archive.extract(member), part: member.name, format: .docx, events: numbering)
        }
        var styles = WordStyles()
        if let member = archive.member(package.folder + "styles.xml") {
            styles = try WordStyles(archive.extract(member))
        }
        var document = try readBody(
            archive.extract(main), part: main.name, name: name, numbering.numbering, styles, limits)
        if !document.hasGrid, let chunk = try chunk(of: &archive, package, name: name, limits) {
            document = chunk
        }
        document.metadataTitle = package.title
        return document
    }

    /// The first page with a table that a document takes in as a whole, as programs make it that pack HTML into a Word file;
    /// nil where there is none.
    private static func chunk(
        of archive: inout ZIPArchive, _ package: OfficePackage, name: String, _ limits: ReadingLimits
    ) throws(ReadingError) -> Document? {
        let part = package.mainPart.split(separator: "/").last.map(String.init) ?? ""
        guard let member = archive.member(package.folder + "_rels/" + part + ".rels") else { return nil }
        let relationships = RelationshipEvents()
        try XMLPass.run(archive.extract(member), part: member.name, format: .docx, events: relationships)
        for (_, type, target) in relationships.relationships where type.hasSuffix("/aFChunk") {
            let path = target.hasPrefix("/") ? String(target.dropFirst()) : package.folder + target
            guard let member = archive.member(path) else { continue }
            let bytes = try archive.extract(member)
            var document: Document
            switch FormatSniffer.sniff(bytes) {
            case .html: document = try HTMLReader.read(bytes, name: name, limits: limits)
            case .mhtml: document = try MHTMLReader.read(bytes, name: name, limits: limits)
            default: continue
            }
            document.format = .docx
            if document.hasGrid { return document }
        }
        return nil
    }

    private static func readBody(
        _ bytes: [UInt8], part: String, name: String, _ numbering: WordNumbering,
        _ styles: WordStyles, _ limits: ReadingLimits
    ) throws(ReadingError) -> Document {
        var document = Document(name: name, format: .docx)
        document.bytes.reserveCapacity(bytes.count / 16)
        let body = WordBodyEvents(
            WordBody(
                DocumentBuilder(document, limits: limits), numbering: numbering, styles: styles))
        try XMLPass.run(bytes, part: part, format: .docx, events: body)
        return body.finish()
    }

    private static func isXML(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].starts(with: "<?xml".utf8)
    }
}
