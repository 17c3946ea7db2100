/// The values of a table without rulings by the heights they stand at, and the row each height belongs to.
///
/// Rows do not overlap: what stands beside a line of a label is in that label's row, wherever in the row the values are
/// set. Between two labels a tall row leaves room at its top or its bottom, and what stands there may be of either:
/// where the table sets its values above or below the middle of their labels tells which, or that one of the two has
/// values already. Where neither tells, the values stay without a row.
struct PlacedLevels {
    /// Values side by side, top to bottom.
    private(set) var levels: [[PlacedLines.Word]] = []
    /// Per level the label it belongs to; nil where that is not sure.
    private(set) var rows: [Int?] = []

    private let labels: [PlacedLabels.Label]
    private let columns: PlacedValueColumns?
    /// Words in the labels' place that are none.
    private let unknown: [PlacedLines.Word]
    /// The size of the font.
    private let size: Float

    /// - Parameters:
    ///   - columns: the columns of all rows; nil where each row has its own.
    ///   - unknown: words in the labels' place that are none: what stands beside them is in another row.
    init(
        _ values: [PlacedLines.Word], _ labels: [PlacedLabels.Label], _ columns: PlacedValueColumns?,
        unknown: [PlacedLines.Word], size: Float
    ) {
        (self.labels, self.columns, self.unknown, self.size) = (labels, columns, unknown, size)
        for word in values.sorted(by: { $0.middle < $1.middle }) {
            if let last = levels.last?.last, word.middle - last.middle < 0.3 * size, word.band == last.band {
                levels[levels.count - 1].append(word)
            } else {
                levels.append([word])
            }
        }
        let ruled = ruled
        rows = levels.map { level in ruled[level[0].band] ?? beside(Self.middle(level)) }
        while settle() {}
    }

    static func middle(_ words: [PlacedLines.Word]) -> Float {
        words.reduce(0) { $0 + $1.middle } / Float(max(words.count, 1))
    }

    /// The label between each two rules, where rules part all rows from one another.
    private var ruled: [Int32: Int] {
        var ruled: [Int32: Int] = [:]
        for (index, label) in labels.enumerated() {
            for band in Set(label.words.map(\.band)) {
                guard band > 0, ruled.updateValue(index, forKey: band) == nil else { return [:] }
            }
        }
        return ruled
    }

    /// The label one of whose lines stands at `height`.
    private func beside(_ height: Float) -> Int? {
        let distances = labels.map { $0.distance(height) }
        guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }),
            distances[nearest] < 0.55 * size
        else { return nil }
        let isAlone = distances.indices.allSatisfy {
            $0 == nearest || distances[$0] - distances[nearest] > 0.25 * size
        }
        return isAlone ? nearest : nil
    }

    // MARK: - Between two labels

    /// Where the table sets its values: above or below the middle of their labels, as far as labels of several lines
    /// and values beside them show it; nil where they do not, or not all alike.
    private var side: Side? {
        var (above, below) = (0, 0)
        for (level, row) in zip(levels, rows) {
            guard let row, labels[row].lastMiddle - labels[row].firstMiddle < PlacedLines.pageHeight / 2,
                labels[row].distance(Self.middle(level)) < PlacedLines.pageHeight / 2
            else { continue }
            let offset = Self.middle(level) - (labels[row].firstMiddle + labels[row].lastMiddle) / 2
            if offset < -0.4 * size { above += 1 }
            if offset > 0.4 * size { below += 1 }
        }
        if above >= 2, below == 0 { return .above }
        if below >= 2, above == 0 { return .below }
        return nil
    }

    private enum Side { case above, below }

    /// Gives levels between labels their rows; false where nothing is left that is sure.
    private mutating func settle() -> Bool {
        let side = side
        let before = rows
        for index in levels.indices where before[index] == nil && isAlone(index, before) {
            let height = Self.middle(levels[index])
            let (above, below) = between(height)
            // There is another row between the two.
            if holdsUnknown(above, below, near: height) { continue }
            let upper = above.flatMap { free($0, before) }
            let lower = below.flatMap { free($0, before) }
            switch (upper, lower, side) {
            case (let upper?, _, .below?) where isNear(upper, height): rows[index] = upper
            case (_, let lower?, .above?) where isNear(lower, height): rows[index] = lower
            case (let upper?, nil, nil) where isNear(upper, height) && !mayContinue(index, before):
                rows[index] = upper
            case (nil, let lower?, nil) where isNear(lower, height) && !mayContinue(index, before):
                rows[index] = lower
            default: break
            }
        }
        return rows != before
    }

    /// The labels above and below `height`.
    private func between(_ height: Float) -> (above: Int?, below: Int?) {
        (labels.lastIndex { $0.lastMiddle < height }, labels.firstIndex { $0.firstMiddle > height })
    }

    private func holdsUnknown(_ above: Int?, _ below: Int?, near height: Float) -> Bool {
        let top = above.map { labels[$0].lastMiddle } ?? height - 3 * size
        let bottom = below.map { labels[$0].firstMiddle } ?? height + 3 * size
        return unknown.contains { top < $0.middle && $0.middle < bottom }
    }

    /// Whether no other level without a row stands between the same two labels: two may be one row's broken numbers.
    private func isAlone(_ index: Int, _ rows: [Int?]) -> Bool {
        [index - 1, index + 1].allSatisfy { other in
            guard levels.indices.contains(other), rows[other] == nil else { return true }
            let between = [Self.middle(levels[index]), Self.middle(levels[other])].sorted()
            return labels.contains { $0.firstMiddle > between[0] && $0.lastMiddle < between[1] }
        }
    }

    /// `label` if it is a row's that has no values yet.
    private func free(_ label: Int, _ rows: [Int?]) -> Int? {
        labels[label].takesValues && !rows.contains(label) ? label : nil
    }

    /// Not too far for one row, which a page may cut; the first and the last row have nothing beyond them.
    private func isNear(_ label: Int, _ height: Float) -> Bool {
        let distance = labels[label].distance(height)
        let isBeyond = height < labels[0].firstMiddle || height > labels[labels.count - 1].lastMiddle
        return distance < 3 * size || (distance > PlacedLines.pageHeight / 2 && !isBeyond)
    }

    /// Whether the values of a level may be the other halves of numbers in the row above or below: each stands where
    /// that row has one.
    private func mayContinue(_ level: Int, _ rows: [Int?]) -> Bool {
        let height = Self.middle(levels[level])
        let (above, below) = between(height)
        return [above, below].compactMap(\.self).contains { label in
            if !labels[label].takesValues { return false }
            let own = levels.indices.filter { rows[$0] == label }.flatMap { levels[$0] }
            if own.isEmpty { return false }
            return levels[level].allSatisfy { word in
                own.contains { other in
                    columns.map { $0.index(word) == $0.index(other) }
                        ?? (word.left < other.right && other.left < word.right)
                }
            }
        }
    }

    // MARK: - How well they fit

    /// How far the values are from the top, the middle or the bottom of their labels, whichever fits best, in sizes.
    var residual: Float {
        var sums: (top: Float, middle: Float, bottom: Float, count: Float) = (0, 0, 0, 0)
        for (level, row) in zip(levels, rows) {
            // In a row that a page cuts heights tell nothing.
            guard let row, abs(labels[row].lastMiddle - Self.middle(level)) < PlacedLines.pageHeight / 2,
                abs(labels[row].firstMiddle - Self.middle(level)) < PlacedLines.pageHeight / 2
            else { continue }
            let (height, label, count) = (Self.middle(level), labels[row], Float(level.count))
            sums.top += abs(height - label.firstMiddle) * count
            sums.middle += abs(height - (label.firstMiddle + label.lastMiddle) / 2) * count
            sums.bottom += abs(height - label.lastMiddle) * count
            sums.count += count
        }
        return sums.count > 0 ? min(sums.top, sums.middle, sums.bottom) / sums.count / size : 0
    }
}
