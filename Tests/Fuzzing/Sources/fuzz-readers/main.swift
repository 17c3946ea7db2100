// Hands what libFuzzer makes up to one reader, and what that reads to recognition and checks, as `parse` and
// `check` do. FUZZ_FORMAT names the reader; without it the content is looked at first.
import Foundation
import ParsedCorpus

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

enum Target {
    static let format = ProcessInfo.processInfo.environment["FUZZ_FORMAT"].map { name in
        guard let format = DocumentFormat(rawValue: name) else { fatalError("no format is called \(name)") }
        return format
    }

    static let parser = ReportParser(format: format)

    /// Parses as users' files are; a refusal is as good as a report. More than a second is a hang: of
    /// processor time, as the machine may have other work.
    static func parse(_ bytes: [UInt8]) {
        let input = format == .xlsx ? workbook(bytes) : bytes
        let started = clock()
        if let report = try? parser.parse(input, name: "fuzz") { _ = ReportChecks.check(report) }
        let seconds = Double(clock() - started) / Double(CLOCKS_PER_SEC)
        if seconds > 1 { fatalError("\(seconds) seconds for one input") }
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
