/// What the evidence says about regions, read only when the name leaves the region open.
struct EvidenceFacts {
    /// A division named in some text; several indexes where the name is ambiguous.
    struct Mention {
        var places: [Int]
        var evidence: IdentityClue.Source
    }

    private(set) var mentions: [Mention] = []
    private(set) var telephonePlaces: [(number: Int, places: [Int])] = []
    private(set) var postcodePlaces: [(prefix: Int, places: [Int])] = []
    private(set) var labels: [[UInt8]] = []

    private let index: DivisionIndex

    init(_ evidence: IdentityEvidence, index: DivisionIndex) {
        self.index = index
        for (label, text) in [
            (.title, evidence.title), (.introduction, evidence.introduction),
            (.signature, evidence.signature), (.source, evidence.source), (.contact, evidence.contact),
            (.path, evidence.path), (.text, evidence.text),
        ] as [(IdentityClue.Source, String)] where !text.isEmpty {
            let bytes = HanText.folded(text, limit: 6000, table: index.table)
            readMentions(bytes, label)
            if label != .title && label != .path { readNumbers(bytes) }
        }
        for number in evidence.telephones { readNumbers(HanText.folded(number)) }
        for code in evidence.postcodes { notePostcode(HanText.folded(code), 0) }
        for link in evidence.links { noteLink(HanText.folded(link), 0) }
    }

    private mutating func readMentions(_ bytes: [UInt8], _ label: IdentityClue.Source) {
        var found: [Mention] = []
        index.forEachMention(in: bytes) { readings in
            var places: [Int] = []
            for reading in readings {
                let place =
                    reading.form == .zone
                    ? index.table.zones[reading.index].host : reading.form == .bare ? -1 : reading.index
                if place >= 0, !places.contains(place) { places.append(place) }
            }
            found.append(Mention(places: places, evidence: label))
        }
        mentions += found
    }

    private mutating func readNumbers(_ bytes: [UInt8]) {
        var i = 0
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "0") where i == 0 || !isDigit(bytes[i - 1]): i = noteTelephone(bytes, i)
            case 0xE9 where bytes.has("邮编", at: i):
                notePostcode(bytes, i + 6)
                i += 6
            case 0xE9 where bytes.has("邮政编码", at: i):
                notePostcode(bytes, i + 12)
                i += 12
            case UInt8(ascii: ".") where bytes.has(".gov.cn", at: i):
                var start = i
                while start > 0, isHost(bytes[start - 1]) { start -= 1 }
                noteLink(bytes, start)
                i += 7
            default: i += HanText.width(bytes[i])
            }
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private func isHost(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }

    /// An area code with its dash and number (0533-7210119), or eleven or twelve digits in one.
    private mutating func noteTelephone(_ bytes: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        let run = end - start
        var digits = run
        if run == 3 || run == 4 {
            var next = end
            while next < bytes.count, !isDigit(bytes[next]), next - end < 9 { next += 1 }
            var last = next
            while last < bytes.count, isDigit(bytes[last]) { last += 1 }
            guard next > end, last - next == 7 || last - next == 8 else { return max(end, start + 1) }
            digits = run
        } else if run == 11 || run == 12 {
            digits = bytes[start + 1] == 0x31 || bytes[start + 1] == 0x32 ? 3 : 4
        } else {
            return max(end, start + 1)
        }
        let number = bytes[start..<start + digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        if let places = index.table.areaCodes[number],
            !telephonePlaces.contains(where: { $0.number == number })
        {
            telephonePlaces.append((number, places))
        }
        return end
    }

    private mutating func notePostcode(_ bytes: [UInt8], _ start: Int) {
        var position = start
        while position < bytes.count, !isDigit(bytes[position]), position - start < 7 { position += 1 }
        var end = position
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        guard end - position == 6 else { return }
        let prefix = bytes[position..<position + 4].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        if let places = index.table.postcodes[prefix] { postcodePlaces.append((prefix, places)) }
    }

    private mutating func noteLink(_ bytes: [UInt8], _ start: Int) {
        var label: [UInt8] = []
        for byte in bytes[start...] {
            if byte == UInt8(ascii: "."), !label.isEmpty {
                if label.count >= 4, !labels.contains(label) { labels.append(label) }
                label = []
            } else if byte == UInt8(ascii: "/") {
                if !label.isEmpty, !label.hasSuffix(":") { break }
                label = []
            } else {
                label.append(byte | 0x20)
            }
        }
    }
}
