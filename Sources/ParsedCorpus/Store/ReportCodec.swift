/// A report as bytes and back: a few kilobytes, no field left out.
///
/// A mark and the version, then the fields in the order of their declaration. Whoever adds a field to
/// ``Report`` or what it holds adds it here, in both directions, and raises ``version``.
public enum ReportCodec {
    /// Rises with every change of the format or of the order of ``Form/cells``.
    public static let version = 1

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
        report.notes = try input.list { reader throws(StoreError) in try readNote(&reader) }
        return report
    }

    // MARK: - Cells and notes

    private static func write(_ reading: CellReading, to out: inout ByteWriter) {
        out.byte(reading.cell.rawValue)
        out.string(reading.status.rawValue)
        out.optional(reading.value) {
            $0.byte($1.scale)
            $0.signed($1.units)
        }
        out.string(reading.raw)
        write(reading.location, to: &out)
        out.byte(reading.evidence.rawValue)
    }

    private static func readCell(_ input: inout ByteReader) throws(StoreError) -> CellReading {
        CellReading(
            cell: try readCellID(&input), status: try named(&input),
            value: try input.optional { reader throws(StoreError) in try readQuantity(&reader) },
            raw: try input.string(), location: try readLocation(&input), evidence: try numbered(&input))
    }

    private static func write(_ note: ReadingNote, to out: inout ByteWriter) {
        out.string(note.rule)
        out.string(note.message)
        write(note.location, to: &out)
        out.list(note.cells) { $0.byte($1.rawValue) }
    }

    private static func readNote(_ input: inout ByteReader) throws(StoreError) -> ReadingNote {
        ReadingNote(
            rule: try input.string(), message: try input.string(), location: try readLocation(&input),
            cells: try input.list { reader throws(StoreError) in try readCellID(&reader) })
    }

    // MARK: - Their parts

    private static func write(_ location: Location, to out: inout ByteWriter) {
        let (tag, numbers): (UInt8, [Int]) =
            switch location {
            case .unknown: (0, [])
            case .line(let line, let column): (1, [line, column])
            case .cell(let table, let row, let column): (2, [table, row, column])
            case .page(let page, let x, let y): (3, [page, x, y])
            }
        out.byte(tag)
        for number in numbers { out.int(number) }
    }

    private static func readLocation(_ input: inout ByteReader) throws(StoreError) -> Location {
        switch try input.byte() {
        case 0: return .unknown
        case 1: return .line(try input.int(), column: try input.int())
        case 2: return .cell(table: try input.int(), row: try input.int(), column: try input.int())
        case 3: return .page(try input.int(), x: try input.int(), y: try input.int())
        default: throw input.error("the kind of a location")
        }
    }

    private static func readQuantity(_ input: inout ByteReader) throws(StoreError) -> Quantity {
        let scale = try input.byte()
        guard scale <= 18 else { throw input.error("at most 18 decimal places") }
        return Quantity(units: try input.signed(), scale: scale)
    }

    private static func readCellID(_ input: inout ByteReader) throws(StoreError) -> CellID {
        let index = try input.byte()
        guard Int(index) < Form.cells.count else { throw input.error("a cell of the form") }
        return CellID(rawValue: index)
    }

    private static func numbered<Value: RawRepresentable<UInt8>>(
        _ input: inout ByteReader
    ) throws(StoreError) -> Value {
        guard let value = Value(rawValue: try input.byte()) else { throw input.error("a \(Value.self)") }
        return value
    }

    /// A value of an enumeration with names.
    static func named<Value: RawRepresentable<String>>(_ input: inout ByteReader) throws(StoreError) -> Value
    {
        guard let value = Value(rawValue: try input.string()) else { throw input.error("a \(Value.self)") }
        return value
    }
}
