extension DisplayWidth {
    /// `text` in at most `width` columns, ending in `marker` where something was cut off.
    ///
    /// A character is kept whole with its combining marks or goes as a whole; where a wide one does not fit, the
    /// result is a column short.
    public func cut(_ text: String, to width: Int, marker: String = "…") -> String {
        guard columns(of: text) > width else { return text }
        let room = width - columns(of: marker)
        guard room >= 0 else { return String(prefix(of: text, columns: max(0, width))) }
        return prefix(of: text, columns: room) + marker
    }

    /// `text` with blanks up to `width` columns; longer text is left as it is.
    public func pad(_ text: String, to width: Int, _ alignment: Column.Alignment = .leading) -> String {
        let missing = width - columns(of: text)
        guard missing > 0 else { return text }
        let blanks = String(repeating: " ", count: missing)
        return alignment == .leading ? text + blanks : blanks + text
    }

    /// The longest beginning of `text` that takes at most `width` columns.
    func prefix(of text: String, columns width: Int) -> Substring {
        var taken = 0
        var end = text.startIndex
        while end < text.endIndex {
            taken += columns(of: text[end])
            if taken > width { break }
            end = text.index(after: end)
        }
        return text[..<end]
    }
}
