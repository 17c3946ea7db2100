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
        /// The rules it stands between; 0 where there are none.
        var band: Int32 = 0

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
    /// Per line the rules it lies between: lines of one band make one row; 0 where there are none.
    var bands: [Int32]
    /// The height of a usual line.
    var lineHeight: Float
    /// The size of a usual Chinese character, which the boxes of lines may exceed by half.
    var size: Float

    init(_ sheet: Sheet, _ rows: [Int]) {
        self.rows = rows
        words = rows.map { index in
            let row = sheet.rows[index]
            let above = Float(row.page) * Self.pageHeight
            return row.pieces.map { piece in
                let source = sheet.pieces[piece]
                return Word(
                    piece: piece, left: source.left, right: source.right,
                    top: above + (source.heights?.lowerBound ?? row.top),
                    bottom: above + (source.heights?.upperBound ?? row.bottom), content: source.content,
                    key: source.key, band: row.band)
            }
        }
        bands = rows.map { sheet.rows[$0].band }
        let heights = rows.map { sheet.rows[$0].bottom - sheet.rows[$0].top }.sorted()
        lineHeight = heights.isEmpty ? 1 : heights[heights.count / 2]
        // Digits and signs leave no trace in a key, and are narrower.
        let widths = words.joined()
            .filter { $0.key.count >= 3 && sheet.pieces[$0.piece].text.count == 3 * Int($0.key.count) }
            .map { ($0.right - $0.left) / Float($0.key.count) }.sorted()
        size = widths.isEmpty ? 0.8 * lineHeight : min(widths[widths.count / 2], lineHeight)
    }

    /// The values a line ends with: from its first value on, if nothing longer than a word follows.
    func trailingValues(_ line: Int) -> ArraySlice<Word> {
        let words = words[line]
        let start = (words.lastIndex { $0.isText && $0.key.count > 3 } ?? -1) + 1
        guard let first = words[start...].firstIndex(where: { !$0.isText }) else { return [] }
        return words[first...]
    }
}
