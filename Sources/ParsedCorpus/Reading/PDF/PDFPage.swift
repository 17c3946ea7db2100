/// A character as a page shows it: where its bytes lie and its box in points from the top left corner.
struct Glyph: Sendable {
    /// Offset in ``PDFText/bytes``.
    var start: Int32
    var length: Int32
    var box: Box
    /// An ASCII letter, digit or sign: these are set apart by blanks, Chinese is not.
    var isASCII: Bool
    var isDigit: Bool
    /// A sign that shows but whose character is not known, U+FFFD.
    var isUnknown = false
}

/// A rectangle on a page, y growing downwards.
struct Box: Sendable, Equatable {
    var left: Float
    var top: Float
    var right: Float
    var bottom: Float

    var width: Float { right - left }
    var height: Float { bottom - top }
    var centreX: Float { (left + right) / 2 }
    var centreY: Float { (top + bottom) / 2 }

    func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// No side is lost or further out than any sheet of paper.
    var isOnPaper: Bool {
        abs(left) < 20_000 && abs(top) < 20_000 && abs(right) < 20_000 && abs(bottom) < 20_000
    }

    func contains(x: Float, y: Float) -> Bool { left <= x && x < right && top <= y && y < bottom }
}

/// The text of all pages in the order the file gives it; what is read from it is copied piece by piece.
struct PDFText: Sendable {
    var bytes: [UInt8] = []
    var pages: [PDFPage] = []
}

/// A page: its size as shown and its characters, blanks left out.
struct PDFPage: Sendable {
    /// From 1.
    var number: Int
    var width: Float
    var height: Float
    var glyphs: [Glyph]
    /// How far the text on it was turned to read from left to right.
    var turn: PageTurn = .none
}
