/// Text printed over text: a shadow or a bold face made by printing twice, or a number typed over another.
///
/// Poppler may sort the characters of both into one word, from left to right, each reaching to the next: those narrower
/// than their kind usually is have another over them.
extension PDFText {
    /// Leaves one of twins on page `index`, and makes characters unknown over which others lie.
    mutating func separate(on index: Int) {
        let glyphs = pages[index].glyphs
        let usual = Self.usualWidths(glyphs, bytes)
        func hides(_ place: Int, _ part: Float) -> Bool {
            guard let width = usual[Kind(glyphs[place], bytes)] else { return false }
            return glyphs[place].box.width < part * width
        }
        var unknown: Set<Int> = []
        var twins: Set<Int> = []
        for (place, next) in zip(glyphs.indices, glyphs.indices.dropFirst()) where !twins.contains(place) {
            let (box, other) = (glyphs[place].box, glyphs[next].box)
            let isCovered = isOneWord(box, other) && hides(place, 0.6)
            guard isCovered || liesOver(box, other) else { continue }
            if character(glyphs[place]) == character(glyphs[next]) {
                // Digits set close reach over half of each other at most.
                if isCovered, !hides(place, 0.5) { continue }
                twins.insert(next)
                pages[index].glyphs[place].box.right = other.right
            } else if isCovered, glyphs[place].isDigit || glyphs[next].isDigit {
                unknown.formUnion([place, next])
            }
        }
        unknown.formUnion(overlaid(on: index).subtracting(twins))
        if unknown.isEmpty && twins.isEmpty { return }
        for place in unknown where !twins.contains(place) {
            let box = pages[index].glyphs[place].box
            pages[index].glyphs[place] = Glyph(
                start: Int32(bytes.count), length: 3, box: box, isASCII: false, isDigit: false,
                isUnknown: true)
            bytes += Self.unknownCharacter
        }
        pages[index] = pages[index].without(twins.sorted())
    }

    /// U+FFFD, which stands for a character that is not known.
    private static let unknownCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Digits of other words over which half of one lies.
    private func overlaid(on index: Int) -> Set<Int> {
        let glyphs = pages[index].withNarrowDigits(bytes).glyphs
        let digits = glyphs.indices.filter { glyphs[$0].isDigit }.sorted {
            (glyphs[$0].box.left, $0) < (glyphs[$1].box.left, $1)
        }
        var found: Set<Int> = []
        for (place, left) in digits.enumerated() {
            let box = glyphs[left].box
            // A page without end of digits at one place is no table; it may not cost the time of one either.
            for right in digits[(place + 1)...].prefix(500) {
                let other = glyphs[right].box
                if other.left >= box.right - 0.35 * box.width { break }
                if abs(other.centreY - box.centreY) < 0.3 * box.height, abs(left - right) > 1 {
                    found.formUnion([left, right])
                }
            }
        }
        return found
    }

    private func character(_ glyph: Glyph) -> ArraySlice<UInt8> {
        bytes[Int(glyph.start)..<Int(glyph.start + glyph.length)]
    }

    /// Whether more than half of a character stands over another of its size.
    private func liesOver(_ left: Box, _ right: Box) -> Bool {
        abs(left.centreY - right.centreY) < 0.1 * left.height
            && abs(left.width - right.width) < 0.1 * left.width
            && abs(left.left - right.left) < 0.5 * left.width
    }

    private func isOneWord(_ left: Box, _ right: Box) -> Bool {
        abs(left.centreY - right.centreY) < 0.1 * left.height
            && abs(right.left - left.right) < 0.1 * left.height
    }

    /// Digits one by one, the rest of Chinese as one kind; of one size.
    private struct Kind: Hashable {
        var first: UInt8
        var height: Int32

        init(_ glyph: Glyph, _ bytes: [UInt8]) {
            first = glyph.isASCII || glyph.isDigit ? bytes[Int(glyph.start + glyph.length - 1)] : 0
            height = Int32((glyph.box.height * 4).rounded())
        }
    }

    /// The width that a quarter of the characters of a kind reach; none for kinds that are rare.
    private static func usualWidths(_ glyphs: [Glyph], _ bytes: [UInt8]) -> [Kind: Float] {
        var widths: [Kind: [Float]] = [:]
        for glyph in glyphs where glyph.isDigit || !glyph.isASCII {
            widths[Kind(glyph, bytes), default: []].append(glyph.box.width)
        }
        return widths.compactMapValues { $0.count < 4 ? nil : $0.sorted()[$0.count * 3 / 4] }
    }
}

extension ReadingNote {
    static func unknownCharacters(page: Int) -> ReadingNote {
        ReadingNote(
            rule: "reading.unknown_characters",
            message: "a font on page \(page) does not say which characters its signs are; they are not read",
            location: .page(page, x: 0, y: 0))
    }
}
