/// The objects of a PDF, found by looking through the file instead of trusting its table of places.
///
/// Of several objects of one number the last in the file counts, as after an incremental save.
final class PDFObjects {
    private let file: [UInt8]
    private enum Place {
        case file(Int)
        case packed(stream: Int, index: Int)
    }
    private var places: [Int: Place] = [:]
    private var packs: [Int: (bytes: [UInt8], offsets: [Int])] = [:]
    /// Objects taken apart before: fonts and states are asked for on every page.
    private var known: [Int: PDFValue] = [:]
    private static let mostKnown = 4_096
    /// All places are known; before, a later object of the same number may follow.
    private var isComplete = false
    private(set) var root: Int?
    /// The worst met while decompressing since it was last set to `none`.
    var damage = Damage.none

    /// What is wrong with compressed data.
    enum Damage {
        case none
        /// It can be decompressed, but its check sum differs.
        case doubtful
        /// It cannot be decompressed to its end.
        case broken
    }

    /// Nil for an encrypted file, one without a catalogue, and one whose objects have no end: looking at
    /// it may not cost more than some readings of the whole.
    init?(_ bytes: [UInt8]) {
        file = bytes
        var syntax = PDFSyntax(bytes)
        var index = 0
        var work = 0
        while let found = Self.find("obj", in: bytes, from: index) {
            index = found + 3
            guard work <= 16 * bytes.count + 100_000 else { return nil }
            guard let number = Self.objectNumber(bytes, before: found) else { continue }
            places[number] = .file(index)
            // A look at the first bytes is enough to know a container of objects.
            syntax.at = index
            syntax.skipBlanks()
            guard syntax.at + 1 < bytes.count, bytes[syntax.at] == 0x3C else { continue }
            let value = syntax.value()
            work += syntax.at - index
            guard let entries = value?.dictionary else { continue }
            if entries["Type"]?.name == "XRef" { if !note(trailer: entries) { return nil } }
            if entries["Type"]?.name == "ObjStm" {
                guard let stream = stream(at: index) else { return nil }
                // Streams that lie one in another are no file's.
                work += 4 * stream.data.count
                if let data = decode(stream) { unpack(data, entries: stream.entries, number: number) }
            }
            if let length = entries["Length"]?.count, syntax.at + length < bytes.count {
                index = syntax.at + length
            } else {
                index = syntax.at
            }
        }
        index = 0
        while let found = Self.find("trailer", in: bytes, from: index) {
            index = found + 7
            syntax.at = index
            if let entries = syntax.value()?.dictionary, !note(trailer: entries) { return nil }
        }
        guard root != nil else { return nil }
        isComplete = true
    }

    private func note(trailer: [String: PDFValue]) -> Bool {
        if trailer["Encrypt"] != nil { return false }
        if case .reference(let number)? = trailer["Root"] { root = number }
        return true
    }

    private func unpack(_ data: [UInt8], entries: [String: PDFValue], number: Int) {
        guard let count = entries["N"]?.count, let first = entries["First"]?.count else { return }
        var syntax = PDFSyntax(data)
        var offsets: [Int] = []
        for index in 0..<count {
            syntax.skipBlanks()
            guard let object = PDFValue.number(syntax.number() ?? -1).count else { break }
            syntax.skipBlanks()
            guard let offset = PDFValue.number(syntax.number() ?? -1).count else { break }
            offsets.append(first + offset)
            places[object] = .packed(stream: number, index: index)
        }
        packs[number] = (data, offsets)
    }

    /// `value` itself, or what it refers to.
    func resolve(_ value: PDFValue?) -> PDFValue? {
        var value = value
        for _ in 0..<8 {
            guard case .reference(let number)? = value else { return value }
            if let known = known[number] {
                value = known
                continue
            }
            switch places[number] {
            case .file(let offset):
                var syntax = PDFSyntax(file, at: offset)
                value = syntax.value()
            case .packed(let stream, let index):
                guard let pack = packs[stream], index < pack.offsets.count,
                    pack.offsets[index] < pack.bytes.count
                else { return nil }
                var syntax = PDFSyntax(pack.bytes, at: pack.offsets[index])
                value = syntax.value()
            case nil: return nil
            }
            if isComplete, known.count < Self.mostKnown { known[number] = value }
        }
        return nil
    }

    /// A stream's dictionary and its bytes as they lie in the file.
    struct Stream {
        var entries: [String: PDFValue]
        var data: ArraySlice<UInt8>
    }

    func stream(_ value: PDFValue?) -> Stream? {
        guard case .reference(let number)? = value, case .file(let offset)? = places[number] else {
            return nil
        }
        return stream(at: offset)
    }

    private func stream(at offset: Int) -> Stream? {
        var syntax = PDFSyntax(file, at: offset)
        guard let entries = syntax.value()?.dictionary else { return nil }
        syntax.skipBlanks()
        guard file[syntax.at...].starts(with: Array("stream".utf8)) else { return nil }
        var start = syntax.at + 6
        if start < file.count, file[start] == 13 { start += 1 }
        if start < file.count, file[start] == 10 { start += 1 }
        if let length = resolve(entries["Length"])?.count {
            var after = PDFSyntax(file, at: min(start + length, file.count))
            let end = after.at
            after.skipBlanks()
            if file[after.at...].starts(with: Array("endstream".utf8)) {
                return Stream(entries: entries, data: file[start..<end])
            }
        }
        guard let end = Self.find("endstream", in: file, from: start) else { return nil }
        return Stream(entries: entries, data: file[start..<end])
    }
}
