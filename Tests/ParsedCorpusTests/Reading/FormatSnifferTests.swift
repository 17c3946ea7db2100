import ParsedCorpus
import Testing
import _TestSupport

@Suite struct FormatSnifferTests {
    static func sniff(_ text: String) -> DocumentFormat? { FormatSniffer.sniff(Array(text.utf8)) }

    @Test(arguments: [
        "<!DOCTYPE html><p>", "  \n<HTML>", "\u{FEFF}<html>", "<!-- a --> <!-- b --><div>", "<TABLE>",
        "<?xml version='1.0'?><html xmlns='x'>", "年报<table><tr><td>1</td></tr></table>", "<UCAPCONTENT>x",
    ])
    func html(_ text: String) {
        #expect(Self.sniff(text) == .html)
        let units = [0xFEFF] + text.utf16.filter { $0 != 0xFEFF }
        #expect(FormatSniffer.sniff(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == .html)
    }

    @Test(arguments: [
        "", "年报\n一、", "# 年报\n<p>x</p>", "| a |\n|---|\n| <p>1</p> |", "a < b", "<年报>", "From here: on",
    ])
    func text(_ text: String) {
        #expect(Self.sniff(text) == nil)
        #expect(FormatSniffer.binarySignature(Array(text.utf8)) == nil)
    }

    @Test func containers() {
        #expect(FormatSniffer.sniff(docx("")) == .docx)
        #expect(FormatSniffer.sniff(Array(docx(p("x")).dropLast(40))) == .docx)
        #expect(FormatSniffer.sniff(XLSXReaderTests.workbook("")) == .xlsx)
        #expect(FormatSniffer.sniff(StoredZip(["a.html": "x"]).bytes) == .zip)
        #expect(FormatSniffer.sniff([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .doc)
        #expect(Self.sniff("%PDF-1.7") == .pdf)
        #expect(Self.sniff("x\n%PDF-1.7") == .pdf)
        #expect(Self.sniff("{\\rtf1") == .rtf)
        #expect(Self.sniff(MHTMLReaderTests.whole) == .mhtml)
        #expect(Self.sniff("<?xml version='1.0'?>\n<?mso-application?><w:wordDocument>") == .docx)
        #expect(
            Self.sniff(
                "<?xml version='1.0'?>\n<office:document office:mimetype='application/vnd.oasis.opendocument.text'>"
            ) == .odt)
        #expect(
            Self.sniff(
                "<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.spreadsheet'>"
            )
                == .ods)
        #expect(
            Self.sniff("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>")
                == .xls)
    }

    @Test func otherFiles() {
        let ofd = StoredZip(["OFD.xml": "x"]).bytes
        #expect(FormatSniffer.sniff(ofd) == nil)
        #expect(FormatSniffer.binarySignature(ofd) == "OFD document (GB/T 33190); export it as PDF")
        #expect(FormatSniffer.binarySignature([0x89, 0x50, 0x4E, 0x47, 13, 10]) == "PNG image")
        #expect(FormatSniffer.binarySignature([0x7F, 0x45, 0x4C, 0x46, 2]) == "ELF program")
        #expect(
            FormatSniffer.binarySignature([1, 0, 0, 2, 3])
                == "binary data (2 NUL bytes among the first 5)")
        #expect(
            FormatSniffer.binarySignature([1, 2, 3, 4])
                == "binary data (4 control characters among the first 4 bytes)")
        #expect(FormatSniffer.binarySignature(docx("")) == nil)
        #expect(FormatSniffer.binarySignature([0xFF, 0xFE, 0x31, 0, 0x32, 0]) == nil)
    }

    @Test func anyBytes() {
        var seeded = SeededBytes(seed: 11)
        for _ in 0..<2000 {
            let bytes = (0..<seeded.next(below: 64)).map { _ in UInt8(truncatingIfNeeded: seeded.next()) }
            _ = FormatSniffer.sniff(bytes)
            _ = FormatSniffer.binarySignature(bytes)
        }
    }
}
