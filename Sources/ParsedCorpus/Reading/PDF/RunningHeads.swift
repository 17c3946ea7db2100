/// Tells running heads, feet and page numbers from the text, by place first: only the outermost lines of a
/// page outside any table are looked at, and a bare number is one only if it counts the pages.
struct RunningHeads {
    /// Per page, the indices of lines to leave out.
    private(set) var dropped: [Set<Int>]

    init(_ pages: [PageLayout], text: PDFText) {
        dropped = Array(repeating: [], count: pages.count)
        for atTop in [true, false] {
            for round in 0..<2 {
                let found = pages.indices.map { candidate(pages[$0], page: $0, atTop: atTop, text: text) }
                var any = false
                for (page, line) in found.enumerated() {
                    guard let line, confirmed(line, page: page, among: found, round: round) else { continue }
                    dropped[page].insert(line.index)
                    any = true
                }
                if !any { break }
            }
        }
    }

    /// The outermost remaining line of a page, if it stands in the margin.
    private struct Candidate {
        var index: Int
        var y: Float
        /// Its text without blanks.
        var key: [UInt8]
        /// The same without digits: a browser prints the address and the page.
        var words: [UInt8]
        var mark: PageMark
    }

    private func candidate(_ layout: PageLayout, page: Int, atTop: Bool, text: PDFText) -> Candidate? {
        let indices = layout.lines.indices.filter { !dropped[page].contains($0) }
        guard let index = atTop ? indices.first : indices.last else { return nil }
        let line = layout.lines[index]
        let height = layout.page.height
        guard atTop ? line.box.bottom < 0.12 * height : line.box.top > 0.88 * height else { return nil }
        guard line.starts.count <= 4,
            !layout.tables.contains(where: {
                atTop ? $0.frame.box.top < line.box.top : $0.frame.box.bottom > line.box.bottom
            })
        else { return nil }
        let key = line.glyphs.flatMap { text.bytes[Int($0.start)..<Int($0.start + $0.length)] }
        let others = atTop ? indices.dropFirst().first : indices.dropLast().last
        let gap = others.map {
            atTop ? layout.lines[$0].box.top - line.box.bottom : line.box.top - layout.lines[$0].box.bottom
        }
        var mark = PageMark(key)
        // Close under a column of numbers a bare number is one of them.
        if case .bare = mark, let gap, gap < 0.9 * line.size { mark = .none }
        let words = key.filter { $0 < 0x30 || $0 > 0x39 }
        return Candidate(index: index, y: line.box.centreY, key: key, words: words, mark: mark)
    }

    private func confirmed(_ line: Candidate, page: Int, among all: [Candidate?], round: Int) -> Bool {
        switch line.mark {
        case .dressed: return true
        case .bare(let number):
            let others = all.enumerated().filter { $0.offset != page && $0.element != nil }
            if others.isEmpty { return number == page + 1 }
            return others.contains { other, candidate in
                guard case .bare(let value)? = candidate?.mark else { return false }
                return value - number == other - page
            }
        case .none:
            // Numbers alone may be of a table that the page cuts.
            if line.words.isEmpty { return false }
            let twins = all.enumerated().count { other, candidate in
                other != page && candidate.map { $0.words == line.words && abs($0.y - line.y) < 3 } == true
            }
            return twins >= 1 && (twins + 1) * 2 >= all.count
        }
    }
}

/// What a line says as a page number.
enum PageMark: Equatable {
    case none
    /// Nothing but a number.
    case bare(Int)
    /// A number in dashes, `第3页`, `3/12`.
    case dressed

    /// `key` is the line's UTF-8 without blanks.
    init(_ key: [UInt8]) {
        var digits = 0
        var value = 0
        var others = 0
        var index = 0
        self = .none
        while index < key.count {
            let rest = key[index...]
            if key[index] >= 0x30, key[index] <= 0x39 {
                digits += 1
                value = value &* 10 &+ Int(key[index] - 0x30)
                index += 1
            } else if let sign = Self.signs.first(where: { rest.starts(with: $0) }) {
                others += 1
                index += sign.count
            } else {
                return
            }
        }
        guard digits > 0, digits <= 8 else { return }
        self = others == 0 ? (digits <= 4 ? .bare(value) : .none) : .dressed
    }

    private static let signs: [[UInt8]] = [
        "-", "—", "–", "―", "－", "─", "~", "·", "/", "第", "页", "共", "，", ",",
    ].map {
        Array($0.utf8)
    }
}
