internal import Glibc

/// What following a page's description tells.
struct DrawnPage {
    /// Its straight lines.
    var rulings = Rulings()
    /// There are pictures that may show more.
    var showsPictures = false
    /// Names of fonts in use that do not say which characters their glyphs are.
    var unknownFonts: Set<String> = []
    /// How many of its texts show and how many do not: white or transparent ones, outside the clip or too small to read.
    var texts = (shown: 0, hidden: 0)
    /// Something is drawn over some of them.
    var coversText = false

    /// Some of its text may not be seen. Where most does not it is the text of the page's picture.
    var mayHideText: Bool { coversText || (texts.hidden > 0 && texts.hidden <= texts.shown) }
    /// By how much most of its text runs downwards, in radians: a sheet scanned askew. 0 for upright pages.
    var slope = 0.0
}

/// Tells the direction that most text of a page runs in.
struct TextSlope {
    private var sums: [Int: (count: Int, sum: Double)] = [:]
    private var total = 0

    /// Counts text along the map's x axis.
    mutating func note(_ map: AffineMap) {
        guard map.a.isFinite, map.b.isFinite, map.a != 0 || map.b != 0 else { return }
        let angle = atan2(map.b, map.a)
        // Text along the other edge of the sheet is as upright.
        let slope = angle - (angle / (.pi / 2)).rounded() * (.pi / 2)
        let bucket = Int((slope * 500).rounded())
        sums[bucket, default: (0, 0)].count += 1
        sums[bucket, default: (0, 0)].sum += slope
        total += 1
    }

    /// The slope of the majority; 0 where it is less than 0.06 or more than 15 degrees, or where there is none.
    var majority: Double {
        guard let usual = sums.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) else {
            return 0
        }
        // A slope between two buckets counts in both.
        let near = [usual.key - 1, usual.key, usual.key + 1].compactMap { sums[$0] }
        let (count, sum) = near.reduce((0, 0.0)) { ($0.0 + $1.count, $0.1 + $1.sum) }
        let slope = sum / Double(count)
        return count * 2 > total && abs(slope) > 0.001 && abs(slope) < 0.26 ? slope : 0
    }
}

extension AffineMap {
    /// Turns by minus `slope` about the middle of a page of that size, y growing downwards.
    static func levelling(_ slope: Double, width: Double, height: Double) -> AffineMap {
        let (cosine, sine) = (cos(slope), sin(slope))
        let (x, y) = (width / 2, height / 2)
        return AffineMap(
            a: cosine, b: -sine, c: sine, d: cosine, e: x - x * cosine - y * sine,
            f: y + x * sine - y * cosine)
    }
}

extension PDFPage {
    /// The page turned so that text of that slope runs level.
    func levelled(_ slope: Double) -> PDFPage {
        guard slope != 0, turn == .none else { return self }
        let map = AffineMap.levelling(slope, width: Double(width), height: Double(height))
        var page = self
        var first = 0
        for index in glyphs.indices {
            let box = glyphs[index].box
            // Poppler gives all characters of a word the height of its first.
            if index == 0 || box.top != glyphs[index - 1].box.top || box.left < glyphs[index - 1].box.left {
                first = index
            }
            let x = map(Double(box.centreX), Double(box.centreY)).x
            let y = map(Double(glyphs[first].box.centreX), Double(box.centreY)).y
            page.glyphs[index].box = Box(
                left: x - box.width / 2, top: y - box.height / 2, right: x + box.width / 2,
                bottom: y + box.height / 2)
        }
        return page
    }
}
