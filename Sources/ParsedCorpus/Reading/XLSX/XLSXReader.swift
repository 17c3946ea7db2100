/// Reads a workbook (Office Open XML) into one grid a sheet.
public enum XLSXReader {
    /// Reads `bytes` as XLSX.
    ///
    /// Every sheet that is shown and not empty is a grid from its first row and column on, so that places
    /// agree with the sheet's own; its name comes before it as a paragraph unless it is a default one.
    /// Numbers are as stored, to fifteen digits as programs show them, without their display format.
    public static func read(
        _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) -> Document {
        try limits.check(fileBytes: bytes.count)
        if OLE2.isContainer(bytes) {
            if OLE2.contains(stream: "EncryptedPackage", in: bytes) { throw .encrypted(format: .xlsx) }
            throw .damaged(
                format: .xlsx, reason: "an OLE2 file as older Excel and WPS write, not a ZIP archive")
        }
        var archive = try ZIPArchive(bytes, limits: limits, format: .xlsx)
        let package = try OfficePackage(&archive, format: .xlsx, usual: "xl/workbook.xml")
        var document = Document(name: name, format: .xlsx)
        document.metadataTitle = package.title
        let strings = SharedStrings()
        try run(package.folder + "sharedStrings.xml", &archive, strings)
        let styles = SheetStyles()
        try run(package.folder + "styles.xml", &archive, styles)
        let workbook = WorkbookEvents()
        let relationships = RelationshipEvents()
        guard try run(package.mainPart, &archive, workbook) else {
            throw .damaged(format: .xlsx, reason: "no '\(package.mainPart)' in the archive")
        }
        let file = package.mainPart.split(separator: "/").last ?? ""
        try run("\(package.folder)_rels/\(file).rels", &archive, relationships)
        var table = 0
        for sheet in workbook.sheets {
            guard let target = relationships.relationships.first(where: { $0.id == sheet.id })?.target else {
                continue
            }
            let path = target.hasPrefix("/") ? String(target.dropFirst()) : package.folder + target
            if sheet.isHidden {
                document.notes.append(
                    ReadingNote(
                        rule: "reading.hidden", message: "sheet '\(sheet.name)' is hidden and left out"))
                continue
            }
            let events = SheetEvents(document, strings: strings, styles: styles, limits: limits)
            guard try run(path, &archive, events) else { continue }
            let grid = events.grid(table: table + 1)
            document = events.document
            guard let grid else { continue }
            table += 1
            if !isDefault(sheet.name) {
                let text = document.append(sheet.name.utf8)
                document.blocks.append(.paragraph(Document.Piece(text: text, location: .unknown)))
            }
            document.blocks.append(.grid(grid))
        }
        return document
    }

    @discardableResult
    private static func run(
        _ part: String, _ archive: inout ZIPArchive, _ events: XMLEvents
    ) throws(ReadingError) -> Bool {
        guard let member = archive.member(part) else { return false }
        try XMLPass.run(archive.extract(member), part: part, format: .xlsx, events: events)
        return true
    }

    /// Whether a sheet has the name new sheets get.
    private static func isDefault(_ name: String) -> Bool {
        for prefix in ["Sheet", "sheet", "工作表"] where name.hasPrefix(prefix) {
            if name.dropFirst(prefix.count).allSatisfy(\.isNumber) { return true }
        }
        return false
    }
}

/// The sheets of a workbook in order.
private final class WorkbookEvents: XMLEvents {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        guard name.hash == Self.sheet else { return }
        let state = attributes.string("state")
        sheets.append(
            (attributes.string("name"), attributes.string("id"), state == "hidden" || state == "veryHidden"))
    }

    private static let sheet = XMLName.hash(of: "sheet")
}
