/// Left and right edge of a column, or of what stands over one.
struct ColumnSpan {
    var left: Float
    var right: Float

    var middle: Float { (left + right) / 2 }

    /// How far outside `place` is; 0 for one within.
    func distance(to place: Float) -> Float { max(left - place, place - right, 0) }
}

extension [ColumnSpan] {
    /// The column at `place`, or the nearest; the first of two as near, nil of none.
    func nearest(to place: Float) -> Int? {
        indices.min { self[$0].distance(to: place) < self[$1].distance(to: place) }
    }

    /// From each column's middle to the next one's.
    var steps: [Float] { zip(self, dropFirst()).map { ($1.left + $1.right - $0.left - $0.right) / 2 } }
}

extension [Float] {
    /// Which of these places is the nearest to `place`; the first of two as near, nil of none.
    func nearest(to place: Float) -> Int? {
        indices.min { abs(self[$0] - place) < abs(self[$1] - place) }
    }
}
