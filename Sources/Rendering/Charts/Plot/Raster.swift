/// A grid of dots finer than characters: 2 × 4 to a character in Braille, 1 × 2 in ASCII.
struct Raster {
    let columns: Int
    let rows: Int
    private let isASCII: Bool
    private var cells: [UInt8]
    private var marks: [Int: (glyph: Character, style: Style)] = [:]

    init(columns: Int, rows: Int, isASCII: Bool) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        self.isASCII = isASCII
        cells = Array(repeating: 0, count: self.columns * self.rows)
    }

    /// How many dots stand side by side.
    var width: Int { columns * (isASCII ? 1 : 2) }
    /// How many dots stand above each other.
    var height: Int { rows * (isASCII ? 2 : 4) }

    /// Sets the dot `x` from the left and `y` from above; outside the grid nothing happens.
    mutating func set(_ x: Int, _ y: Int) {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return }
        let (across, down) = isASCII ? (1, 2) : (2, 4)
        let bit = isASCII ? 1 << (y % 2) : Self.brailleBits[y % 4][x % 2]
        cells[y / down * columns + x / across] |= UInt8(bit)
    }

    /// Sets the dots of a straight line, or every other one if `isDotted`.
    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), isDotted: Bool = false) {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y))
        for step in 0...steps where !isDotted || step % 3 == 0 {
            let share = steps == 0 ? 0 : Double(step) / Double(steps)
            let x = Double(start.x) + share * Double(end.x - start.x)
            let y = Double(start.y) + share * Double(end.y - start.y)
            set(Int(x.rounded()), Int(y.rounded()))
        }
    }

    /// Puts `glyph` over the character that holds the dot at `x` and `y`.
    mutating func mark(_ x: Int, _ y: Int, _ glyph: Character, _ style: Style) {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return }
        let (across, down) = isASCII ? (1, 2) : (2, 4)
        marks[y / down * columns + x / across] = (glyph, style)
    }

    /// The characters, row by row, all of the same width.
    func lines(on canvas: Canvas) -> [String] {
        (0..<rows).map { row in
            var line = ""
            for column in 0..<columns {
                let index = row * columns + column
                if let mark = marks[index] {
                    line += canvas.styled(String(mark.glyph), mark.style)
                } else {
                    line.unicodeScalars.append(glyph(cells[index]))
                }
            }
            return line
        }
    }

    private static let brailleBits = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    private static let asciiGlyphs: [Unicode.Scalar] = [" ", "'", ".", ":"]

    private func glyph(_ bits: UInt8) -> Unicode.Scalar {
        if isASCII { return Self.asciiGlyphs[Int(bits)] }
        return bits == 0 ? " " : Unicode.Scalar(0x2800 + UInt32(bits))!
    }
}
