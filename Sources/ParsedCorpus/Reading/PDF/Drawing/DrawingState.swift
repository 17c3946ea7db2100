/// An affine map, as `a b c d e f cm`.
struct AffineMap {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    /// First `self`, then `other`.
    func then(_ other: AffineMap) -> AffineMap {
        AffineMap(
            a: a * other.a + b * other.c, b: a * other.b + b * other.d, c: c * other.a + d * other.c,
            d: c * other.b + d * other.d, e: e * other.a + f * other.c + other.e,
            f: e * other.b + f * other.d + other.f)
    }

    func callAsFunction(_ x: Double, _ y: Double) -> PathPoint {
        PathPoint(x: Float(a * x + c * y + e), y: Float(b * x + d * y + f))
    }

    /// By how much lengths grow, taken from the area.
    var scale: Float { Float(abs(a * d - b * c).squareRoot()) }

    /// From a page's own coordinates to points from the top left corner as shown.
    static func page(_ box: Box, turn: Int) -> AffineMap {
        let (left, low) = (Double(box.left), Double(box.top))
        let (right, high) = (Double(box.right), Double(box.bottom))
        return switch ((turn % 360) + 360) % 360 {
        case 90: AffineMap(a: 0, b: 1, c: 1, d: 0, e: -low, f: -left)
        case 180: AffineMap(a: -1, b: 0, c: 0, d: 1, e: right, f: -low)
        case 270: AffineMap(a: 0, b: -1, c: -1, d: 0, e: high, f: right)
        default: AffineMap(a: 1, b: 0, c: 0, d: -1, e: -left, f: high)
        }
    }
}

struct PathPoint {
    var x: Float
    var y: Float
}

/// What `q` saves and `Q` restores, as far as lines and what shows need it.
struct DrawingState {
    var map: AffineMap
    /// Nothing shows outside of it.
    var clip: Box
    var lineWidth = 1.0
    var strokeShows = true
    var fillShows = true
    /// How text is drawn: 0 filled, 3 not at all.
    var textMode = 0.0
    var opacity = 1.0
    var fontSize = 0.0
    var leading = 0.0
}
