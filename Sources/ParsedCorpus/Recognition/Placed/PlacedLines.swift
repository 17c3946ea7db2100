/// The lines of one table without rulings, over all pages it runs on.
struct PlacedLines {
    /// A word with its place; heights run on over the pages.
    struct Word {
        /// The piece of the sheet.
        var piece: Int
        var left: Float
        var right: Float
        var top: Float
        var bottom: Float
        var content: PieceContent
        var key: HanKey

        var centre: Float { (left + right) / 2 }
        var middle: Float { (top + bottom) / 2 }
        var isText: Bool { content == .text }
    }

    /// How far the first line of a page is below that of the page before.
    static let pageHeight: Float = 20_000

    /// Indices of the sheet's rows, top to bottom.
    var rows: [Int]
    /// Per line its words from left to right.
    var words: [[Word]]
    /// The height of a usual line.
    var lineHeight: Float

    init(_ sheet: Sheet, _ rows: [Int]) {
        self.rows = rows
        words = rows.map { index in
            let row = sheet.rows[index]
            let above = Float(row.page) * Self.pageHeight
            return row.pieces.map { piece in
                let source = sheet.pieces[piece]
                return Word(
                    piece: piece, left: source.left, right: source.right, top: above + row.top,
                    bottom: above + row.bottom, content: source.content, key: source.key)
            }
        }
        let heights = rows.map { sheet.rows[$0].bottom - sheet.rows[$0].top }.sorted()
        lineHeight = heights.isEmpty ? 1 : heights[heights.count / 2]
    }

    /// The values a line ends with: from its first value on, if nothing longer than a word follows.
    func trailingValues(_ line: Int) -> ArraySlice<Word> {
        let words = words[line]
        let start = (words.lastIndex { $0.isText && $0.key.count > 3 } ?? -1) + 1
        guard let first = words[start...].firstIndex(where: { !$0.isText }) else { return [] }
        return words[first...]
    }
}

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

    /// The smallest distance from one column to the next.
    var pitch: Float {
        zip(spans, spans.dropFirst()).map { $1.left + $1.right - $0.left - $0.right }.min().map { $0 / 2 }
            ?? 0
    }

    /// The column `word` stands in, or the nearest.
    func index(_ word: PlacedLines.Word) -> Int {
        func distance(_ span: (left: Float, right: Float, count: Int)) -> Float {
            max(span.left - word.centre, word.centre - span.right, 0)
        }
        return spans.indices.min { distance(spans[$0]) < distance(spans[$1]) }!
    }

    /// Without the columns of fewer than `count` words.
    mutating func dropRare(below count: Int) { spans.removeAll { $0.count < count } }
}

/// Parts that the labels of columns break into: 科研, 机构, 结果.
struct HeaderFragments {
    static let applicants = HeaderFragments([
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计", "申请人情况", "法人或其他组织", "小计",
    ])
    /// Those of single columns alone.
    static let applicantColumns = HeaderFragments([
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "其它", "总计", "合计", "小计",
    ])
    static let disclosures = HeaderFragments(LabelTable.disclosureHeaders.flatMap(\.2))
    static let outcomes = HeaderFragments(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])

    private var keys: Set<HanKey> = []

    private init(_ labels: [String]) {
        for label in labels.map({ LabelText.scalars($0) }) {
            for start in label.indices {
                var key = HanKey()
                for scalar in label[start...] {
                    key.append(scalar)
                    keys.insert(key)
                }
            }
        }
    }

    func contains(_ word: PlacedLines.Word) -> Bool { word.isText && keys.contains(word.key) }
    func contains(_ piece: SheetPiece) -> Bool { piece.content == .text && keys.contains(piece.key) }
}
