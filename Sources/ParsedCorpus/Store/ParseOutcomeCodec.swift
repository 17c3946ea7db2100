/// What became of one document, as bytes and back: the answer of one process to another.
public enum ParseOutcomeCodec {
    /// `outcome` as bytes.
    public static func encode(_ outcome: Result<Report, ReadingError>) -> [UInt8] {
        switch outcome {
        case .success(let report): return [0] + ReportCodec.encode(report)
        case .failure(let error):
            var out = ByteWriter()
            out.byte(1)
            write(error, to: &out)
            return out.bytes
        }
    }

    /// What ``encode(_:)`` made `bytes` of.
    public static func decode(_ bytes: [UInt8]) throws(StoreError) -> Result<Report, ReadingError> {
        var input = ByteReader(bytes)
        switch try input.byte() {
        case 0: return .success(try ReportCodec.decode(Array(bytes.dropFirst())))
        case 1: return .failure(try readError(&input))
        default: throw input.error("0 or 1")
        }
    }

    private static func write(_ error: ReadingError, to out: inout ByteWriter) {
        switch error {
        case .empty: out.byte(0)
        case .unreadableFile(let reason):
            out.byte(1)
            out.string(reason)
        case .binary(let signature):
            out.byte(2)
            out.string(signature)
        case .damaged(let format, let reason):
            out.byte(3)
            out.string(format.rawValue)
            out.string(reason)
        case .noTextLayer(let pages):
            out.byte(4)
            out.int(pages)
        case .encrypted(let format):
            out.byte(5)
            out.string(format.rawValue)
        case .limitExceeded(let name, let limit, let found):
            out.byte(6)
            out.string(name)
            out.int(limit)
            out.string(found)
        case .needsConverter(let format, let install):
            out.byte(7)
            out.string(format.rawValue)
            out.string(install)
        case .emptyForm: out.byte(8)
        case .notAReport(let reason):
            out.byte(9)
            out.string(reason)
        case .crashed(let format):
            out.byte(10)
            out.string(format.rawValue)
        }
    }

    private static func readError(_ input: inout ByteReader) throws(StoreError) -> ReadingError {
        switch try input.byte() {
        case 0: return .empty
        case 1: return .unreadableFile(reason: try input.string())
        case 2: return .binary(signature: try input.string())
        case 3: return .damaged(format: try ReportCodec.named(&input), reason: try input.string())
        case 4: return .noTextLayer(pages: try input.int())
        case 5: return .encrypted(format: try ReportCodec.named(&input))
        case 6:
            return .limitExceeded(
                name: try input.string(), limit: try input.int(), found: try input.string())
        case 7: return .needsConverter(format: try ReportCodec.named(&input), install: try input.string())
        case 8: return .emptyForm
        case 9: return .notAReport(reason: try input.string())
        case 10: return .crashed(format: try ReportCodec.named(&input))
        default: throw input.error("the kind of an error")
        }
    }
}
