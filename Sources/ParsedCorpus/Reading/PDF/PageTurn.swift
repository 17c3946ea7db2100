/// The turn of a page whose text runs up or down, as landscape tables on portrait pages do, or upside down. A
/// page's own `/Rotate` is applied by poppler before.
enum PageTurn: Sendable {
    case none
    /// The text ran down the page: turned counterclockwise.
    case left
    /// The text ran up the page: turned clockwise.
    case right
    /// The text stood upside down.
    case half

    /// The turn after which most characters follow one another from left to right.
    ///
    /// Reckoned over neighbours in the file's order. A cell of vertical writing does not turn the page: it
    /// takes a majority.
    init(glyphs: [Glyph]) {
        // The boxes of digits and most letters are taller than wide while they stand upright; then narrow
        // columns may break words into single characters one below the other.
        var (upright, lying) = (0, 0)
        for glyph in glyphs {
            if glyph.box.height > 1.05 * glyph.box.width { upright += 1 }
            if glyph.box.width > 1.05 * glyph.box.height { lying += 1 }
        }
        let isUpright = lying <= upright
        var (across, back, down, up) = (0, 0, 0, 0)
        for (a, b) in zip(glyphs, glyphs.dropFirst()) {
            let dx = b.box.centreX - a.box.centreX
            let dy = b.box.centreY - a.box.centreY
            let reach = 1.6 * max(a.box.width, a.box.height)
            guard abs(dx) < reach, abs(dy) < reach else { continue }
            if abs(dx) > 2 * abs(dy) {
                if dx > 0 { across += 1 } else { back += 1 }
            } else if dy > 2 * abs(dx) {
                down += 1
            } else if -dy > 2 * abs(dx) {
                up += 1
            }
        }
        if isUpright {
            self = back > 2 * across && back > max(down, up) ? .half : .none
        } else {
            let level = across + back
            self = down > level && down > up ? .left : up > level && up > down ? .right : .none
        }
    }

    /// Where `box` comes to lie on the turned page; `width` and `height` are the page's before turning.
    func apply(_ box: Box, width: Float, height: Float) -> Box {
        switch self {
        case .none: box
        case .left: Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
        case .half:
            Box(
                left: width - box.right, top: height - box.bottom, right: width - box.left,
                bottom: height - box.top)
        case .right: Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
        }
    }
}

extension PDFPage {
    /// The page turned so that its text reads from left to right.
    func turned() -> PDFPage {
        let turn = PageTurn(glyphs: glyphs)
        guard turn != .none else { return self }
        var page = self
        page.turn = turn
        if turn != .half { (page.width, page.height) = (height, width) }
        for index in page.glyphs.indices {
            page.glyphs[index].box = turn.apply(glyphs[index].box, width: width, height: height)
        }
        return page
    }
}
