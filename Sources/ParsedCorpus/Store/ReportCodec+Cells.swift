extension ReportCodec {
    // MARK: - Cells and notes

    static func write(_ reading: CellReading, to out: inout ByteWriter) {
        out.byte(reading.cell.rawValue)
        out.string(reading.status.rawValue)
        out.optional(reading.value) { write($1, to: &$0) }
        out.string(reading.raw)
        write(reading.location, to: &out)
        out.byte(reading.evidence.rawValue)
    }

    static func readCell(_ input: inout ByteReader) throws(StoreError) -> CellReading {
        CellReading(
            cell: try readCellID(&input), status: try named(&input),
            value: try input.optional { reader throws(StoreError) in try readQuantity(&reader) },
            raw: try input.string(), location: try readLocation(&input), evidence: try numbered(&input))
    }

    static func write(_ note: ReadingNote, to out: inout ByteWriter) {
        out.string(note.rule)
        out.string(note.message)
        write(note.location, to: &out)
        out.list(note.cells) { $0.byte($1.rawValue) }
    }

    static func readNote(_ input: inout ByteReader) throws(StoreError) -> ReadingNote {
        ReadingNote(
            rule: try input.string(), message: try input.string(), location: try readLocation(&input),
            cells: try input.list { reader throws(StoreError) in try readCellID(&reader) })
    }

    // MARK: - Their parts

    static func write(_ location: Location, to out: inout ByteWriter) {
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

    static func readLocation(_ input: inout ByteReader) throws(StoreError) -> Location {
        switch try input.byte() {
        case 0: return .unknown
        case 1: return .line(try input.int(), column: try input.int())
        case 2: return .cell(table: try input.int(), row: try input.int(), column: try input.int())
        case 3: return .page(try input.int(), x: try input.int(), y: try input.int())
        default: throw input.error("the kind of a location")
        }
    }

    static func write(_ quantity: Quantity, to out: inout ByteWriter) {
        out.byte(quantity.scale)
        out.signed(quantity.units)
    }

    static func readQuantity(_ input: inout ByteReader) throws(StoreError) -> Quantity {
        let scale = try input.byte()
        guard scale <= 18 else { throw input.error("at most 18 decimal places") }
        return Quantity(units: try input.signed(), scale: scale)
    }

    static func readCellID(_ input: inout ByteReader) throws(StoreError) -> CellID {
        let index = try input.byte()
        guard Int(index) < Form.cells.count else { throw input.error("a cell of the form") }
        return CellID(rawValue: index)
    }

    /// A value of an enumeration with numbers.
    static func numbered<Value: RawRepresentable<UInt8>>(
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
