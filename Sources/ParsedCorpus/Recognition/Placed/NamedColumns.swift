/// The seven columns of section 3 by the labels that stand over them.
///
/// Labels may be set in the middle of their columns and numbers at the left or the right: all numbers then stand
/// about as far to one side of their label, and less than half a column away.
struct NamedColumns {
    /// The middle of what stands over each column.
    private let centres: [Float]

    /// Nil where the labels are not seven, one beside the other.
    init?(_ heads: [PlacedLines.Word]) {
        let spans = PlacedColumns(heads).spans
        guard spans.count == 7 else { return nil }
        centres = spans.map { ($0.left + $0.right) / 2 }
    }

    /// Whether each label stands over a column of its own.
    func agree(with columns: PlacedColumns) -> Bool {
        centres.indices.allSatisfy { columns.index(at: centres[$0]) == $0 }
    }

    /// The columns where `values` stand alike to the labels; nil where they do not.
    func columns(of values: some Sequence<PlacedLines.Word>) -> PlacedColumns? {
        let offsets = values.map { word -> Float in
            let nearest = centres.nearest(to: word.centre)!
            return (word.centre - centres[nearest]) / pitch(nearest)
        }
        guard let least = offsets.min(), let most = offsets.max(), most - least < 0.5,
            max(-least, most) < 0.48
        else { return nil }
        let shift = (least + most) / 2
        return PlacedColumns(
            places: centres.indices.map { column in
                let (middle, reach) = (centres[column] + shift * pitch(column), 0.25 * pitch(column))
                return middle - reach...middle + reach
            })
    }

    /// The distance to the nearer neighbour.
    private func pitch(_ column: Int) -> Float {
        let steps = [column - 1, column + 1].filter(centres.indices.contains).map {
            abs(centres[$0] - centres[column])
        }
        return max(steps.min()!, 1)
    }
}
