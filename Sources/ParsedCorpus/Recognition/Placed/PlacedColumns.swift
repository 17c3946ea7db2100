/// Columns told by what stands in them: words that overlap share one.
struct PlacedColumns {
    /// Left and right edge of what stands in each, left to right.
    private(set) var spans: [(left: Float, right: Float, count: Int)] = []

    init(_ words: [PlacedLines.Word]) {
        for word in words.sorted(by: { $0.left < $1.left }) {
            if let last = spans.last, word.left < last.right {
                spans[spans.count - 1] = (last.left, max(last.right, word.right), last.count + 1)
            } else {
                spans.append((word.left, word.right, 1))
            }
        }
    }

    /// A column for each of `words`, which share a line.
    init(each words: [PlacedLines.Word]) { spans = words.map { ($0.left, $0.right, 1) } }

    /// Whether `words`, one for each column, stand where the columns are; blanks may have pushed two.
    func fit(_ words: [PlacedLines.Word]) -> Bool {
        var pushed = 0
        for (index, word) in words.enumerated() where self.index(word) != index {
            let (left, right, _) = spans[index]
            guard max(left - word.centre, word.centre - right) < 0.6 * pitch else { return false }
            pushed += 1
        }
        return pushed <= 2
    }

    /// Takes `words`, one for each column, into them.
    mutating func widen(_ words: [PlacedLines.Word]) {
        for (index, word) in words.enumerated() where self.index(word) == index {
            let (left, right, count) = spans[index]
            spans[index] = (min(left, word.left), max(right, word.right), count + 1)
        }
    }

    /// The smallest distance from one column to the next.
    var pitch: Float {
        zip(spans, spans.dropFirst()).map { $1.left + $1.right - $0.left - $0.right }.min().map { $0 / 2 }
            ?? 0
    }

    /// The column `word` stands in, or the nearest.
    func index(_ word: PlacedLines.Word) -> Int { index(at: word.centre) }

    /// The column at `place`, or the nearest.
    func index(at place: Float) -> Int {
        func distance(_ span: (left: Float, right: Float, count: Int)) -> Float {
            max(span.left - place, place - span.right, 0)
        }
        return spans.indices.min { distance(spans[$0]) < distance(spans[$1]) }!
    }

    /// Takes neighbours together that are closer than half a usual column and never both have a word in one of
    /// `lines`: words of one column that blanks have pushed.
    mutating func joinPushed(_ lines: [[PlacedLines.Word]]) {
        let steps = zip(spans, spans.dropFirst()).map { ($1.left + $1.right - $0.left - $0.right) / 2 }
            .sorted()
        guard !steps.isEmpty else { return }
        let usual = steps[steps.count / 2]
        var index = 1
        while index < spans.count {
            let (left, right) = (spans[index - 1], spans[index])
            let isClose = right.left + right.right - left.left - left.right < usual
            let areBoth = lines.contains { line in
                let columns = Set(line.map(self.index))
                return columns.contains(index - 1) && columns.contains(index)
            }
            if isClose, !areBoth {
                spans[index - 1] = (left.left, max(left.right, right.right), left.count + right.count)
                spans.remove(at: index)
            } else {
                index += 1
            }
        }
    }

    /// A column for each of `places`, where its values stand.
    init(places: [ClosedRange<Float>]) { spans = places.map { ($0.lowerBound, $0.upperBound, 2) } }

    /// Without the columns of fewer than `count` words.
    mutating func dropRare(below count: Int) { spans.removeAll { $0.count < count } }
}

/// The columns of a table of numbers. One that is cut in two may have others in each part; in a line of as many
/// values as there are columns each has its own by order, wherever blanks pushed it.
struct PlacedValueColumns {
    private struct Part {
        var top: Float
        var columns: PlacedColumns
    }

    private(set) var count: Int
    /// Whether a label stands over each.
    private(set) var areNamed = false
    private var parts: [Part] = []
    private var ordered: [Int: Int] = [:]

    /// Nil where what stands in the lines makes no table of seven columns, or eight with a subtotal.
    init?(_ lines: PlacedLines, header: HeaderFragments) {
        let values = lines.rows.indices.map { line in
            lines.trailingValues(line).filter { !header.contains($0) }
        }
        let full = values.map { $0.allSatisfy { !$0.isText } ? $0.count : 0 }
        let (sevens, eights) = (full.count { $0 == 7 }, full.count { $0 == 8 })
        count = eights > sevens ? 8 : 7
        // A table of eight columns has lines of seven values too, where one is blank: both kinds tell nothing.
        if max(sevens, eights) >= 2, min(sevens, eights) == 0 {
            for line in full.indices where full[line] == count { add(values[line], after: parts.last) }
        } else {
            guard let columns = Self.gathered(values.filter { $0.count >= 3 }, lines) else { return nil }
            count = columns.spans.count
            parts = [Part(top: -.infinity, columns: columns)]
            let heads = Self.heads(lines)
            areNamed = columns.spans.indices.allSatisfy { column in
                heads.contains { columns.index($0) == column }
            }
        }
        parts[0].top = -.infinity
    }

    /// Takes a full line into the last part, or begins another with it.
    private mutating func add(_ words: [PlacedLines.Word], after part: Part?) {
        for (column, word) in words.enumerated() { ordered[word.piece] = column }
        let page = (words[0].top / PlacedLines.pageHeight).rounded(.down) * PlacedLines.pageHeight
        if let part, part.top >= page, part.columns.fit(words) {
            parts[parts.count - 1].columns.widen(words)
            return
        }
        let isCut = part.map { $0.top >= page } ?? false
        parts.append(
            Part(top: isCut ? words.map(\.top).min()! - 1 : page, columns: PlacedColumns(each: words)))
    }

    /// Columns of what stands one below the other, of the labels over them too where that makes seven.
    private static func gathered(_ lines: [[PlacedLines.Word]], _ all: PlacedLines) -> PlacedColumns? {
        guard lines.count >= 2 else { return nil }
        let heads = heads(all)
        let named = NamedColumns(heads)
        for words in [lines.joined() + heads, Array(lines.joined())] {
            var columns = PlacedColumns(words)
            columns.joinPushed(lines)
            if columns.spans.count > 7 { columns.dropRare(below: max(2, lines.count / 8)) }
            guard (7...8).contains(columns.spans.count) else { continue }
            if let named, columns.spans.count != 7 || !named.agree(with: columns) { break }
            return columns
        }
        return named?.columns(of: lines.joined())
    }

    /// 其他, which 法人或其他组织 may break into as well.
    private static let other = LabelText.key("其他")

    /// What stands over single columns: above the first values, for 总计 is the label of a row too.
    private static func heads(_ lines: PlacedLines) -> [PlacedLines.Word] {
        let first = lines.rows.indices.first { lines.trailingValues($0).count >= 3 } ?? 0
        return lines.words[..<first].joined().filter {
            HeaderFragments.applicantColumns.contains($0)
                && ($0.key == other || !HeaderFragments.applicantGroups.contains($0))
        }
    }

    private func columns(at height: Float) -> PlacedColumns {
        (parts.last { $0.top <= height } ?? parts[0]).columns
    }

    /// The column `word` stands in, or the nearest.
    func index(_ word: PlacedLines.Word) -> Int {
        ordered[word.piece] ?? columns(at: word.bottom).index(word)
    }

    /// The columns that `word` reaches into.
    func overlapped(by word: PlacedLines.Word) -> [Int] {
        let spans = columns(at: word.bottom).spans
        return spans.indices.filter { spans[$0].left < word.right && word.left < spans[$0].right }
    }

    /// Whether `word` stands right of the labels.
    func holds(_ word: PlacedLines.Word) -> Bool {
        if ordered[word.piece] != nil { return true }
        let columns = columns(at: word.top)
        let (edge, pitch) = (columns.spans[0].left, columns.pitch)
        if !word.isText { return word.centre > edge - 0.35 * pitch }
        return word.centre > edge - (word.key.count <= 3 ? 0.2 * pitch : 1)
    }
}
