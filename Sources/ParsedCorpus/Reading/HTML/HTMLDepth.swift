/// An estimate of how deep a page nests its elements, from its tags alone, before anything is built.
///
/// The parser looks through all open elements at many tags, so a page of a million open elements would
/// keep it busy for hours. Elements that end by themselves are not counted: they nest only where counted
/// ones do.
enum HTMLDepth {
    static func check(_ text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(ReadingError) {
        let deepest = deepest(text, stopAt: limits.elementDepth + 1)
        if deepest > limits.elementDepth {
            throw .limitExceeded(
                name: "elements inside each other", limit: limits.elementDepth,
                found: "\(deepest) open at once")
        }
    }

    /// The largest number of elements open at once, up to `limit`.
    static func deepest(_ text: UnsafeBufferPointer<UInt8>, stopAt limit: Int) -> Int {
        // Open elements by a hash of their name; end tags without a start tag do not count.
        var open = [Int32](repeating: 0, count: 1024)
        var depth = 0
        var deepest = 0
        var index = 0
        let count = text.count
        while index + 1 < count {
            if text[index] != UInt8(ascii: "<") {
                index += 1
                continue
            }
            index += 1
            let isEnd = text[index] == UInt8(ascii: "/")
            if isEnd { index += 1 }
            var hash: UInt32 = 2_166_136_261
            let from = index
            while index < count {
                let letter = lowercased(text[index])
                guard letter &- 97 < 26 || letter &- 48 < 10 else { break }
                hash = (hash ^ UInt32(letter)) &* 16_777_619
                index += 1
            }
            guard index > from, lowercased(text[from]) &- 97 < 26 else { continue }
            let slot = Int((hash ^ (hash >> 15)) & 1023)
            if isEnd {
                if open[slot] > 0 {
                    open[slot] -= 1
                    depth -= 1
                }
            } else if !endsByItself.contains(hash) {
                open[slot] += 1
                depth += 1
                if depth > deepest {
                    deepest = depth
                    if deepest >= limit { return deepest }
                }
            }
        }
        return deepest
    }

    private static let endsByItself: Set<UInt32> = {
        let names: [String] = [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
            "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option",
            "optgroup", "colgroup", "caption", "rp", "rt", "html", "head", "body",
        ]
        return Set(names.map { $0.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } })
    }()
}
