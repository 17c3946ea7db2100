// Hands what libFuzzer makes up to one reader, and what that reads to recognition and checks, as `parse` and
// `check` do. FUZZ_FORMAT names the reader, `page` standing for the description of a page in a PDF, `styles` for the styles
// of a DOCX; without it the content is looked at first. With FUZZ_DEPTH=reader nothing follows the reader, which is many times faster.
import Foundation
import ParsedCorpus

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

enum Target {
    private static let name = ProcessInfo.processInfo.environment["FUZZ_FORMAT"]
    private static let readsOnly = ProcessInfo.processInfo.environment["FUZZ_DEPTH"] == "reader"
    static let format = name.map { name in
        if let part = ["page": DocumentFormat.pdf, "styles": .docx][name] { return part }
        guard let format = DocumentFormat(rawValue: name) else { fatalError("no format is called \(name)") }
        return format
    }

    static let parser = ReportParser(format: format)

    /// Parses as users' files are; a refusal is as good as a report. More than a second is a hang: of
    /// processor time, as the machine may have other work.
    static func parse(_ bytes: [UInt8]) {
        let input =
            switch name {
            case "xlsx": workbook(bytes)
            case "page": page(bytes)
            case "styles": styled(bytes)
            default: bytes
            }
        let started = clock()
        if readsOnly {
            _ = try? DocumentReader.read(input, name: "fuzz", as: format)
        } else if let report = try? parser.parse(input, name: "fuzz") {
            _ = ReportChecks.check(report)
        }
        let seconds = Double(clock() - started) / Double(CLOCKS_PER_SEC)
        if seconds > 1 { fatalError("\(seconds) seconds for one input") }
    }

    /// A DOCX with `bytes` for its styles.
    private static func styled(_ bytes: [UInt8]) -> [UInt8] {
        let names = ["a", "b", "c", "Title", "Heading1", ""]
        let body = names.map { "<w:p><w:pPr><w:pStyle w:val='\($0)'/></w:pPr><w:r><w:t>1</w:t></w:r></w:p>" }
        var zip = StoredZip([
            "word/document.xml": "<w:document><w:body>\(body.joined())</w:body></w:document>",
            "word/numbering.xml": """
            <w:numbering><w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='b'/></w:abstractNum>
            <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>
            """,
        ])
        zip.add(Array("word/styles.xml".utf8), bytes)
        return zip.bytes
    }

    /// A PDF of one page drawn by `bytes`.
    private static func page(_ bytes: [UInt8]) -> [UInt8] {
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            nil, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
        var file = Array("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.count)
            file += Array("\(index + 1) 0 obj\n".utf8)
            if let object {
                file += Array(object.utf8)
            } else {
                file += Array("<</Length \(bytes.count)>>\nstream\n".utf8) + bytes + Array("\nendstream".utf8)
            }
            file += Array("\nendobj\n".utf8)
        }
        let table = file.count
        file += Array("xref\n0 6\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            file += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        return file + Array("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n".utf8)
    }

    /// A workbook whose only sheet is `bytes`: in the archive itself a change would only break its checksum.
    private static func workbook(_ bytes: [UInt8]) -> [UInt8] {
        var archive = StoredZip([
            "xl/workbook.xml": "<workbook><sheets><sheet name='1' r:id='i1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels":
                "<Relationships><Relationship Id='i1' Type='t/worksheet' Target='s.xml'/></Relationships>",
        ])
        archive.add(Array("xl/s.xml".utf8), bytes)
        return archive.bytes
    }
}

// The first use reads the table of divisions, which is no input's fault.
_ = Target.parser
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = runDriver(&count, &arguments) { data, count in
    Target.parse([UInt8](UnsafeBufferPointer(start: data, count: count)))
    return 0
}
