/// Figures turned on their side beside upright ones: a stamp in the margin or over a table, whose digits would else fall
/// into its cells.
enum SidewaysText {
    /// The indices of a page's sideways digits and of what runs on from them up or down, ascending.
    static func found(on page: PDFPage) -> [Int] {
        let glyphs = page.glyphs
        let lying = glyphs.indices.filter {
            glyphs[$0].isDigit && glyphs[$0].isASCII && isLying(glyphs[$0].box)
        }
        // Of a page that is turned as a whole nothing is left out.
        guard !lying.isEmpty, lying.count * 2 < glyphs.count(where: \.isDigit) else { return [] }
        var marks: Set<Int> = []
        for index in lying where marks.insert(index).inserted {
            for step in [-1, 1] {
                var (last, next) = (index, index + step)
                while glyphs.indices.contains(next), runsOn(glyphs[last].box, glyphs[next].box),
                    marks.insert(next).inserted
                {
                    (last, next) = (next, next + step)
                }
            }
        }
        return marks.sorted()
    }

    private static func isLying(_ box: Box) -> Bool { box.width > 1.2 * box.height }

    /// Whether `next` stands above or below `box` in the same run.
    private static func runsOn(_ box: Box, _ next: Box) -> Bool {
        let reach = 1.8 * max(box.width, box.height)
        let (across, down) = (abs(next.centreX - box.centreX), abs(next.centreY - box.centreY))
        return across < 0.3 * max(box.width, next.width) && down > 0.1 * reach && down < reach
    }
}

extension ReadingNote {
    static func sideways(_ first: Glyph, page: Int) -> ReadingNote {
        ReadingNote(
            rule: "reading.hidden", message: "text turned on its side on page \(page), a stamp, is left out",
            location: first.box.location(page: page))
    }
}
