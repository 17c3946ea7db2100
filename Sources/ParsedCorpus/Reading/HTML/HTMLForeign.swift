/// Takes SVG and MathML out of a page before it is parsed.
///
/// No report has text in a drawing, and on mixtures of drawings with tables Gumbo stops the whole programme by an
/// assertion. A drawing becomes blanks of the same length, so places stay true; what is left of the tags is
/// renamed to elements HTML does not know.
enum HTMLForeign {
    /// The name drawings are given.
    static let drawing: StaticString = "<xvg"

    /// `text` without foreign elements; nil where it has none.
    static func neutralized(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard hasForeign(text) else { return nil }
        var bytes = Array(text)
        bytes.withUnsafeMutableBufferPointer { buffer in
            var index = 0
            // A search that failed there fails from any place before it as well, and is not repeated.
            var failedAt = 0
            while index < buffer.count {
                guard buffer[index] == UInt8(ascii: "<") else {
                    index += 1
                    continue
                }
                let all = UnsafeBufferPointer(buffer)
                if index >= failedAt, isTag("svg", at: index, of: all) {
                    let (end, isDrawing) = endOfDrawing(from: index, in: all)
                    if isDrawing {
                        for place in index..<end where buffer[place] != UInt8(ascii: "\n") {
                            buffer[place] = 0x20
                        }
                        index = end
                        continue
                    }
                    failedAt = end
                }
                let name =
                    index + (index + 1 < buffer.count && buffer[index + 1] == UInt8(ascii: "/") ? 2 : 1)
                if isWord("svg", at: name, of: all) || isWord("math", at: name, of: all) {
                    buffer[name] = UInt8(ascii: "x")
                }
                index += 1
            }
        }
        return bytes
    }

    private static func hasForeign(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = text.next(UInt8(ascii: "<"), from: 0)
        while index + 3 < text.count {
            if isWord("svg", at: index + 1, of: text) || isWord("math", at: index + 1, of: text) {
                return true
            }
            index = text.next(UInt8(ascii: "<"), from: index + 1)
        }
        return false
    }

    /// The offset after `</svg>`, or that of something before it that is not part of a drawing, as where
    /// the tag stands in a script.
    private static func endOfDrawing(
        from start: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (end: Int, isDrawing: Bool) {
        var depth = 0
        var index = start
        while index < text.count {
            if text[index] == UInt8(ascii: "<") {
                if isTag("svg", at: index, of: text) { depth += 1 }
                // Nobody draws so; renaming is enough for the rest of such a page.
                if depth > 16 { return (text.count, false) }
                if foreignToDrawings.contains(where: { isTag($0, at: index, of: text) }) {
                    return (index, false)
                }
                if isWord("/svg", at: index + 1, of: text) {
                    depth -= 1
                    if depth == 0 {
                        while index < text.count, text[index] != UInt8(ascii: ">") { index += 1 }
                        return (min(index + 1, text.count), true)
                    }
                }
            }
            index += 1
        }
        return (text.count, false)
    }

    private static let foreignToDrawings: [StaticString] = [
        "p", "div", "table", "tr", "td", "th", "body", "script", "/script", "foreignobject", "span", "br",
        "!--",
    ]

    /// Whether `<name` stands there as a whole word.
    private static func isTag(_ name: StaticString, at index: Int, of text: UnsafeBufferPointer<UInt8>)
        -> Bool
    {
        guard isWord(name, at: index + 1, of: text) else { return false }
        let after = index + 1 + name.utf8CodeUnitCount
        if after >= text.count { return true }
        let byte = lowercased(text[after])
        return !(byte &- 97 < 26 || byte &- 48 < 10)
    }
}

/// Whether `word`, in lower case, stands at `index` in any case.
func isWord(_ word: StaticString, at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + word.utf8CodeUnitCount <= text.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where lowercased(text[index + offset]) != word.utf8Start[offset]
    {
        return false
    }
    return true
}
