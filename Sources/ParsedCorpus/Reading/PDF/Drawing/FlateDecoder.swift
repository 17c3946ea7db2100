/// Decompresses a zlib stream (RFC 1950 and 1951), as PDF keeps its page descriptions.
struct FlateDecoder {
    private let input: ArraySlice<UInt8>
    private var at: Int
    private var bits: UInt64 = 0
    private var held = 0
    private var output: [UInt8] = []
    private let limit: Int

    /// What came out, and whether the check sum behind the data agrees; it is taken to where it is missing.
    struct Output {
        var bytes: [UInt8]
        var isConfirmed: Bool
    }

    /// The decompressed bytes; nil where the data is damaged, cut off or larger than `limit`.
    static func decode(_ input: ArraySlice<UInt8>, limit: Int = 64 << 20) -> Output? {
        var decoder = FlateDecoder(input: input, limit: limit)
        guard decoder.run() else { return nil }
        return Output(
            bytes: decoder.output, isConfirmed: decoder.checkSum().map { $0 == adler(decoder.output) } ?? true
        )
    }

    /// The four bytes after the data.
    private mutating func checkSum() -> UInt32? {
        _ = take(held % 8)
        var sum: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = take(8) else { return nil }
            sum = sum << 8 | UInt32(byte)
        }
        return sum
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (a, b): (UInt32, UInt32) = (1, 0)
        var index = 0
        while index < bytes.count {
            // So many sums cannot overflow.
            let end = min(index + 5_000, bytes.count)
            while index < end {
                a &+= UInt32(bytes[index])
                b &+= a
                index += 1
            }
            (a, b) = (a % 65_521, b % 65_521)
        }
        return b << 16 | a
    }

    private init(input: ArraySlice<UInt8>, limit: Int) {
        (self.input, self.limit) = (input, limit)
        at = input.startIndex + 2
        output.reserveCapacity(input.count * 4)
    }

    private mutating func run() -> Bool {
        guard input.count > 2, input.first! & 0x0F == 8 else { return false }
        var last = false
        while !last {
            guard let header = take(3) else { return false }
            last = header & 1 == 1
            let done =
                switch header >> 1 {
                case 0: stored()
                case 1: block(Self.fixedLiterals, Self.fixedDistances)
                case 2: dynamic()
                default: false
                }
            if !done { return false }
        }
        return true
    }

    private mutating func fill() {
        while held <= 48, at < input.endIndex {
            bits |= UInt64(input[at]) << UInt64(held)
            held += 8
            at += 1
        }
    }

    private mutating func take(_ count: Int) -> Int? {
        if held < count { fill() }
        guard held >= count else { return nil }
        let value = Int(bits & (1 << UInt64(count) - 1))
        bits >>= UInt64(count)
        held -= count
        return value
    }

    private mutating func symbol(_ code: HuffmanCode) -> Int? {
        if held < 15 { fill() }
        let entry = Int(code.table[Int(bits & code.mask)])
        let length = entry & 15
        guard length > 0, length <= held else { return nil }
        bits >>= UInt64(length)
        held -= length
        return entry >> 4
    }

    private mutating func stored() -> Bool {
        let loose = held % 8
        bits >>= UInt64(loose)
        held -= loose
        guard let length = take(16), let check = take(16), length == ~check & 0xFFFF else { return false }
        for _ in 0..<length {
            guard let byte = take(8) else { return false }
            output.append(UInt8(byte))
        }
        return output.count <= limit
    }

    private mutating func dynamic() -> Bool {
        guard let literals = take(5), let distances = take(5), let count = take(4) else { return false }
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<count + 4 {
            guard let length = take(3) else { return false }
            lengths[Self.order[index]] = UInt8(length)
        }
        guard let code = HuffmanCode(lengths) else { return false }
        var all: [UInt8] = []
        let total = literals + 257 + distances + 1
        while all.count < total {
            guard let symbol = symbol(code) else { return false }
            switch symbol {
            case 0..<16: all.append(UInt8(symbol))
            case 16:
                guard let last = all.last, let more = take(2) else { return false }
                all.append(contentsOf: repeatElement(last, count: 3 + more))
            default:
                guard let more = take(symbol == 17 ? 3 : 7) else { return false }
                all.append(contentsOf: repeatElement(0, count: more + (symbol == 17 ? 3 : 11)))
            }
        }
        guard all.count == total, let first = HuffmanCode(Array(all[..<(literals + 257)])),
            let second = HuffmanCode(Array(all[(literals + 257)...]))
        else { return false }
        return block(first, second)
    }

    private mutating func block(_ literals: HuffmanCode, _ distances: HuffmanCode) -> Bool {
        while let symbol = symbol(literals) {
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return true }
            guard symbol < 286, let extra = take(Self.lengthExtra[symbol - 257]),
                let code = self.symbol(distances), code < 30, let far = take(Self.distanceExtra[code])
            else { return false }
            let length = Self.lengthBase[symbol - 257] + extra
            let distance = Self.distanceBase[code] + far
            guard distance <= output.count, output.count + length <= limit else { return false }
            let start = output.count - distance
            for index in start..<start + length { output.append(output[index]) }
        }
        return false
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0] + (1...5).flatMap { [$0, $0, $0, $0] } + [0]
    private static let lengthBase: [Int] = {
        var (bases, base) = ([Int](), 3)
        for extra in lengthExtra.dropLast() {
            bases.append(base)
            base += 1 << extra
        }
        return bases + [258]
    }()
    private static let distanceExtra = [0, 0] + (0...13).flatMap { [$0, $0] }
    private static let distanceBase: [Int] = {
        var (bases, base) = ([Int](), 1)
        for extra in distanceExtra {
            bases.append(base)
            base += 1 << extra
        }
        return bases
    }()
    private static let fixedLiterals = HuffmanCode(
        [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
            + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))!
    private static let fixedDistances = HuffmanCode([UInt8](repeating: 5, count: 30))!
}
