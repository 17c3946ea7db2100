/// Takes poppler's text of a page apart into characters with boxes.
enum GlyphReader {
    /// The characters of `utf8`, the `i`-th having the box `box(i)`; blanks and characters without extent are left
    /// out. A sign that shows but whose character is not known, a control or one for which `isUnknown`, is U+FFFD.
    static func glyphs(
        _ utf8: UnsafeRawBufferPointer, count: Int, into bytes: inout [UInt8], isUnknown: (Int) -> Bool,
        box: (Int) -> Box
    ) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(count)
        bytes.reserveCapacity(bytes.count + utf8.count)
        var (offset, index) = (0, 0)
        while offset < utf8.count, index < count {
            let lead = utf8[offset]
            let length = min(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, utf8.count - offset)
            defer {
                offset += length
                index += 1
            }
            let place = box(index)
            // Among the glyphs of a font are some whose numbers look like blanks.
            let isUnknown = isUnknown(index) && place.width > 0.1
            if !isUnknown, isBlank(utf8, offset, length) { continue }
            guard place.height > 0.1, place.isOnPaper else {
                continue
            }
            let start = bytes.count
            let isSign = isUnknown || isControl(utf8, offset, length)
            if isSign {
                bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            } else {
                bytes.append(contentsOf: utf8[offset..<offset + length])
            }
            if bytes.count - start == 3 { KangxiRadicals.unify(&bytes, at: start) }
            glyphs.append(
                Glyph(
                    start: Int32(start), length: Int32(bytes.count - start), box: place,
                    isASCII: bytes.count - start == 1, isDigit: isDigit(bytes[start...]),
                    isUnknown: isSign))
        }
        return glyphs
    }

    /// 0 to 9 and their full-width forms.
    private static func isDigit(_ utf8: ArraySlice<UInt8>) -> Bool {
        let first = utf8[utf8.startIndex]
        if utf8.count == 1 { return first >= 0x30 && first <= 0x39 }
        guard utf8.count == 3, first == 0xEF, utf8[utf8.startIndex + 1] == 0xBC else { return false }
        return (0x90...0x99).contains(utf8[utf8.startIndex + 2])
    }

    /// Numbers of glyphs in a font, where the file does not say which characters they are: no text has controls.
    private static func isControl(_ utf8: UnsafeRawBufferPointer, _ offset: Int, _ length: Int) -> Bool {
        length == 1
            ? utf8[offset] < 0x20 || utf8[offset] == 0x7F
            : length == 2 && utf8[offset] == 0xC2 && utf8[offset + 1] < 0xA0
    }

    /// Ends of lines, and blank, no-break, ideographic and zero-width blanks, the byte order mark.
    private static func isBlank(_ utf8: UnsafeRawBufferPointer, _ offset: Int, _ length: Int) -> Bool {
        let lead = utf8[offset]
        if length == 1 { return lead == 0 || lead == 0x0A || lead == 0x20 }
        if length == 2 { return lead == 0xC2 && (utf8[offset + 1] == 0xA0 || utf8[offset + 1] == 0x85) }
        guard length == 3 else { return false }
        let (second, third) = (utf8[offset + 1], utf8[offset + 2])
        switch (lead, second) {
        case (0xE2, 0x80): return third <= 0x8F || third == 0xA8 || third == 0xA9 || third == 0xAF
        case (0xE3, 0x80): return third == 0x80
        case (0xEF, 0xBB): return third == 0xBF
        default: return false
        }
    }
}
