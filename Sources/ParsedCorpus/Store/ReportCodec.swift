/// A report as bytes and back: a few kilobytes, no field left out.
///
/// A mark and the version, then the fields in the order of their declaration. Whoever adds a field to
/// ``Report`` or what it holds adds it here, in both directions, and raises ``version``.
public enum ReportCodec {
    /// Rises with every change of the format or of the order of ``Form/cells``.
    public static let version = 3

    private static let mark = Array("gkr".utf8)

    /// `report` as bytes.
    public static func encode(_ report: Report) -> [UInt8] {
        var out = ByteWriter(capacity: 64 + report.cells.count * 16)
        for byte in mark { out.byte(byte) }
        out.int(version)
        write(report, to: &out)
        return out.bytes
    }

    /// The report that ``encode(_:)`` made `bytes` of.
    public static func decode(_ bytes: [UInt8]) throws(StoreError) -> Report {
        var input = ByteReader(bytes)
        for byte in mark where try input.byte() != byte { throw input.error("the mark of a report") }
        let found = try input.int()
        guard found == version else { throw .version(found: found, expected: version) }
        let report = try readReport(&input)
        guard input.isAtEnd else { throw input.error("the end") }
        return report
    }

    private static func write(_ report: Report, to out: inout ByteWriter) {
        out.string(report.document)
        out.string(report.format.rawValue)
        out.string(report.agency)
        out.string(report.region)
        out.string(report.kind.rawValue)
        out.string(report.level.rawValue)
        out.optional(report.year) { $0.int($1) }
        for edition in [report.disclosureEdition, report.applicationsEdition, report.disputesEdition] {
            out.optional(edition) { $0.byte($1.rawValue) }
        }
        out.list(report.cells) { write($1, to: &$0) }
        out.list(report.statements) { write($1, to: &$0) }
        out.list(report.claims) { write($1, to: &$0) }
        write(report.outline, to: &out)
        out.list(report.notes) { write($1, to: &$0) }
    }

    private static func readReport(_ input: inout ByteReader) throws(StoreError) -> Report {
        var report = Report(document: try input.string(), format: try named(&input))
        report.agency = try input.string()
        report.region = try input.string()
        report.kind = try named(&input)
        report.level = try named(&input)
        report.year = try input.optional { reader throws(StoreError) in try reader.int() }
        report.disclosureEdition = try input.optional { reader throws(StoreError) in try numbered(&reader) }
        report.applicationsEdition = try input.optional { reader throws(StoreError) in try numbered(&reader) }
        report.disputesEdition = try input.optional { reader throws(StoreError) in try numbered(&reader) }
        report.cells = try input.list { reader throws(StoreError) in try readCell(&reader) }
        report.statements = try input.list { reader throws(StoreError) in try readStatement(&reader) }
        report.claims = try input.list { reader throws(StoreError) in try readClaim(&reader) }
        report.outline = try readOutline(&input)
        report.notes = try input.list { reader throws(StoreError) in try readNote(&reader) }
        return report
    }
}
