/// The declarations of a `style` attribute or of a rule, as far as they hide something.
extension UnsafeBufferPointer<UInt8> {
    /// Whether text in the element is not seen, or crossed out, while its place is kept.
    var hidesText: Bool {
        declares("visibility", "hidden") || declares("visibility", "collapse")
            || declares("font-size", "0", isWhole: true) || declares("text-decoration", "line-through")
            || declares("text-decoration-line", "line-through")
    }

    /// Whether one of the declarations is `property: value…`, or sets the property at all.
    ///
    /// - Parameter isWhole: `value` is a number, which may have a unit but no more digits.
    func declares(_ property: StaticString, _ value: StaticString = "", isWhole: Bool = false) -> Bool {
        var index = 0
        while index < count {
            var end = index
            while end < count, self[end] != UInt8(ascii: ";") { end += 1 }
            var at = index
            func skipBlanks() { while at < end, isHTMLBlank(self[at]) { at += 1 } }
            func take(_ word: StaticString) -> Bool {
                let length = word.utf8CodeUnitCount
                guard at + length <= end else { return false }
                for offset in 0..<length where lowercased(self[at + offset]) != word.utf8Start[offset] {
                    return false
                }
                at += length
                return true
            }
            skipBlanks()
            if take(property) {
                skipBlanks()
                if take(":") {
                    skipBlanks()
                    let isMore = { at < end && (self[at] &- 48 < 10 || self[at] == UInt8(ascii: ".")) }
                    if take(value), !isWhole || !isMore() { return true }
                }
            }
            index = end + 1
        }
        return false
    }
}
