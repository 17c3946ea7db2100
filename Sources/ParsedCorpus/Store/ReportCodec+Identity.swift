extension ReportCodec {
    static func write(_ succession: Succession, to out: inout ByteWriter) {
        switch succession {
        case .none: out.byte(0)
        case .renamed(let from, let to):
            out.byte(1)
            out.string(from)
            out.string(to)
        case .merged(let heir):
            out.byte(2)
            out.string(heir)
        case .split(let heirs):
            out.byte(3)
            out.list(heirs) { $0.string($1) }
        }
    }

    static func readSuccession(_ input: inout ByteReader) throws(StoreError) -> Succession {
        switch try input.byte() {
        case 0: return .none
        case 1: return .renamed(from: try input.string(), to: try input.string())
        case 2: return .merged(into: try input.string())
        case 3: return .split(into: try input.list { reader throws(StoreError) in try reader.string() })
        default: throw input.error("the kind of a succession")
        }
    }

    static func write(_ evidence: IdentityEvidence, to out: inout ByteWriter) {
        for text in [
            evidence.title, evidence.introduction, evidence.signature, evidence.source, evidence.contact,
            evidence.text, evidence.path,
        ] {
            out.string(text)
        }
        for texts in [evidence.telephones, evidence.postcodes, evidence.links] {
            out.list(texts) { $0.string($1) }
        }
        out.optional(evidence.year) { $0.int($1) }
    }

    static func readEvidence(_ input: inout ByteReader) throws(StoreError) -> IdentityEvidence {
        var evidence = IdentityEvidence()
        evidence.title = try input.string()
        evidence.introduction = try input.string()
        evidence.signature = try input.string()
        evidence.source = try input.string()
        evidence.contact = try input.string()
        evidence.text = try input.string()
        evidence.path = try input.string()
        evidence.telephones = try input.list { reader throws(StoreError) in try reader.string() }
        evidence.postcodes = try input.list { reader throws(StoreError) in try reader.string() }
        evidence.links = try input.list { reader throws(StoreError) in try reader.string() }
        evidence.year = try input.optional { reader throws(StoreError) in try reader.int() }
        return evidence
    }
}
