/// Large characters laid over the text of a page: a watermark, whose digits would else fall into cells.
///
/// Text is never printed over text: a character much larger than usual, round the middle of which others stand, belongs
/// to none of the lines there. What goes on from it, over white paper, belongs to it, and so does what stands at
/// its place on other pages.
enum Watermarks {
    /// How much larger than the usual character of the page one has to be.
    private static let factor: Float = 1.8
    /// More large characters than this are no watermark.
    private static let most = 2_000

    /// Per page the indices of its characters, ascending.
    static func found(in text: PDFText) -> [[Int]] {
        let large = text.pages.map { largeOnes(of: $0) }
        var marks = text.pages.indices.map { page in
            joined(laidOver(text.pages[page], large[page]), large[page], text.pages[page].glyphs)
        }
        guard marks.contains(where: { !$0.isEmpty }) else { return marks }
        var places: Set<Place> = []
        for (page, indices) in zip(text.pages, marks) {
            places.formUnion(indices.map { Place(page.glyphs[$0], text) })
        }
        for (page, indices) in large.enumerated() {
            let glyphs = text.pages[page].glyphs
            let twins = indices.filter { places.contains(Place(glyphs[$0], text)) }
            marks[page] = joined(Set(marks[page]).union(twins), indices, glyphs)
        }
        return marks
    }

    /// A character and where it stands on its page.
    private struct Place: Hashable {
        var character: [UInt8]
        var x: Int
        var y: Int

        init(_ glyph: Glyph, _ text: PDFText) {
            character = Array(text.bytes[Int(glyph.start)..<Int(glyph.start + glyph.length)])
            (x, y) = (Int(glyph.box.centreX.rounded()), Int(glyph.box.centreY.rounded()))
        }
    }

    private static func extent(_ glyph: Glyph) -> Float { max(glyph.box.width, glyph.box.height) }

    private static func largeOnes(of page: PDFPage) -> [Int] {
        let extents = page.glyphs.map(extent)
        guard !extents.isEmpty else { return [] }
        let usual = extents.sorted()[extents.count / 2]
        let large = extents.indices.filter { extents[$0] > factor * usual }
        return large.count <= most ? large : []
    }

    /// Those of `large` round the middle of which other characters stand.
    private static func laidOver(_ page: PDFPage, _ large: [Int]) -> Set<Int> {
        if large.isEmpty { return [] }
        let isLarge = Set(large)
        let others = page.glyphs.indices.filter { !isLarge.contains($0) }.map { page.glyphs[$0].box }
            .sorted { $0.centreY < $1.centreY }
        return Set(
            large.filter { index in
                // Boxes of characters may be half as high again as the font's size.
                let box = page.glyphs[index].box
                let (across, down) = (0.35 * box.width, 0.35 * box.height)
                return others.within(box.centreY - down, box.centreY + down).contains {
                    abs($0.centreX - box.centreX) < across
                }
            })
    }

    /// `marks` with what goes on from them, ascending; nothing where one character stands alone.
    private static func joined(_ marks: Set<Int>, _ large: [Int], _ glyphs: [Glyph]) -> [Int] {
        if marks.isEmpty { return [] }
        var (marks, waiting) = (marks, Array(marks))
        var rest = large.filter { !marks.contains($0) }
        while let index = waiting.popLast() {
            let (size, box) = (extent(glyphs[index]), glyphs[index].box)
            let apart = rest.partition { other in
                let (otherSize, otherBox) = (extent(glyphs[other]), glyphs[other].box)
                // Turned by half a quarter the boxes of digits are a third smaller than those of Chinese.
                return max(size, otherSize) < 2 * min(size, otherSize)
                    && abs(otherBox.centreX - box.centreX) < 1.5 * size
                    && abs(otherBox.centreY - box.centreY) < 1.5 * size
            }
            waiting += rest[apart...]
            marks.formUnion(rest[apart...])
            rest.removeSubrange(apart...)
        }
        return marks.count >= 2 ? marks.sorted() : []
    }
}

extension ReadingNote {
    static func watermark(_ first: Glyph, page: Int) -> ReadingNote {
        ReadingNote(
            rule: "reading.hidden",
            message: "large text laid over the text of page \(page), a watermark, is left out",
            location: first.box.location(page: page))
    }
}

extension [Box] {
    /// The boxes, sorted by their middles, whose middle lies between two heights.
    fileprivate func within(_ top: Float, _ bottom: Float) -> ArraySlice<Box> {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].centreY >= top { high = middle } else { low = middle + 1 }
        }
        return self[low...].prefix { $0.centreY <= bottom }
    }
}
