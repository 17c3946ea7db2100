extension ReportCodec {
    static func write(_ statement: ProseStatement, to out: inout ByteWriter) {
        out.byte(statement.fact.rawValue)
        write(statement.value, to: &out)
        out.bool(statement.isRounded)
        out.optional(statement.year) { $0.int($1) }
        out.byte(statement.section.rawValue)
        out.string(statement.sentence)
        write(statement.location, to: &out)
        out.bool(statement.isFact)
    }

    static func readStatement(_ input: inout ByteReader) throws(StoreError) -> ProseStatement {
        ProseStatement(
            fact: try numbered(&input), value: try readQuantity(&input), isRounded: try input.bool(),
            year: try input.optional { reader throws(StoreError) in try reader.int() },
            section: try numbered(&input), sentence: try input.string(), location: try readLocation(&input),
            isFact: try input.bool())
    }

    static func write(_ claim: ProseClaim, to out: inout ByteWriter) {
        switch claim.kind {
        case .parts(let whole, let fact, let parts, let isComplete):
            out.byte(0)
            write(whole, to: &out)
            out.optional(fact) { $0.byte($1.rawValue) }
            out.list(parts) { write($1, to: &$0) }
            out.bool(isComplete)
        case .growth(let number, let fact, let percent):
            out.byte(1)
            write(number, to: &out)
            out.optional(fact) { $0.byte($1.rawValue) }
            write(percent, to: &out)
        case .share(let part, let whole, let fact, let percent):
            out.byte(2)
            write(part, to: &out)
            out.optional(whole) { write($1, to: &$0) }
            out.optional(fact) { $0.byte($1.rawValue) }
            write(percent, to: &out)
        }
        out.byte(claim.section.rawValue)
        out.string(claim.sentence)
        write(claim.location, to: &out)
    }

    static func readClaim(_ input: inout ByteReader) throws(StoreError) -> ProseClaim {
        ProseClaim(
            kind: try readKind(&input), section: try numbered(&input), sentence: try input.string(),
            location: try readLocation(&input))
    }

    private static func readKind(_ input: inout ByteReader) throws(StoreError) -> ProseClaim.Kind {
        switch try input.byte() {
        case 0:
            return .parts(
                whole: try readQuantity(&input), fact: try readFact(&input),
                parts: try input.list { reader throws(StoreError) in try readPart(&reader) },
                isComplete: try input.bool())
        case 1:
            return .growth(
                of: try readQuantity(&input), fact: try readFact(&input), percent: try readQuantity(&input))
        case 2:
            return .share(
                part: try readPart(&input),
                whole: try input.optional { reader throws(StoreError) in try readQuantity(&reader) },
                fact: try readFact(&input), percent: try readQuantity(&input))
        default: throw input.error("the kind of a claim")
        }
    }

    private static func readFact(_ input: inout ByteReader) throws(StoreError) -> ProseFact? {
        try input.optional { reader throws(StoreError) in try numbered(&reader) }
    }

    private static func write(_ part: ProsePart, to out: inout ByteWriter) {
        out.string(part.label)
        write(part.value, to: &out)
    }

    private static func readPart(_ input: inout ByteReader) throws(StoreError) -> ProsePart {
        ProsePart(label: try input.string(), value: try readQuantity(&input))
    }
}
