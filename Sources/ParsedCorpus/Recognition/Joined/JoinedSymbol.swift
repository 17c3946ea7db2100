/// One character of joined values.
struct JoinedSymbol: Equatable {
    enum Kind: UInt8 {
        case digit, comma, point
        /// A dash: one or several make a cell.
        case dash
        /// A cell of its own that says the cell does not apply: `/`, 无.
        case mark
    }

    var kind: Kind
    /// The digit's value.
    var digit: UInt8 = 0
    /// Something stands before it that parts cells: a blank or a unit.
    var startsCell = false
    var start: Int32
    var end: Int32

    static func digit(_ scalar: UInt32) -> UInt8? {
        if scalar &- 0x30 < 10 { return UInt8(scalar - 0x30) }
        if scalar &- 0xFF10 < 10 { return UInt8(scalar - 0xFF10) }
        return nil
    }

    static func isComma(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0xFF0C }
    static func isPoint(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xFF0E }

    /// The mark behind an enumerator: `1.`, `1．`, `1、`.
    static func endsEnumerator(_ scalar: UInt32) -> Bool { isPoint(scalar) || scalar == 0x3001 }

    static func isDash(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501: true
        default: false
        }
    }

    static func isSlash(_ scalar: UInt32) -> Bool {
        scalar == 0x2F || scalar == 0xFF0F || scalar == 0x5C || scalar == 0xFF3C
    }
}
