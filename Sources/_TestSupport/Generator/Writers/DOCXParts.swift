/// The files inside a word processor's document.
enum DOCXParts {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// All files by name; `body` is the content of the document's body.
    static func all(body: String, title: String) -> [(name: String, text: String)] {
        [
            ("[Content_Types].xml", contentTypes),
            (
                "_rels/.rels",
                relationships([("officeDocument", "word/document.xml"), (core, "docProps/core.xml")])
            ),
            ("docProps/core.xml", properties(title)),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"\(main)\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
            ),
            ("word/_rels/document.xml.rels", relationships([("numbering", "numbering.xml")])),
            ("word/numbering.xml", numbering),
        ]
    }

    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let package = "http://schemas.openxmlformats.org/package/2006/"
    private static let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

    private static var contentTypes: String {
        let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        return "<Types xmlns=\"\(package)content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"\(kind).document.main+xml\"/>"
            + "<Override PartName=\"/word/numbering.xml\" ContentType=\"\(kind).numbering+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    }

    private static func relationships(_ parts: [(kind: String, target: String)]) -> String {
        let list = parts.enumerated().map { index, part in
            let kind = part.kind.hasPrefix("http") ? part.kind : office + part.kind
            return "<Relationship Id=\"r\(index + 1)\" Type=\"\(kind)\" Target=\"\(part.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)relationships\">\(list.joined())</Relationships>"
    }

    private static func properties(_ title: String) -> String {
        "<cp:coreProperties xmlns:cp=\"\(package)metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title)</dc:title></cp:coreProperties>"
    }

    private static let numbering =
        "<w:numbering xmlns:w=\"\(main)\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
        + "<w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
}
