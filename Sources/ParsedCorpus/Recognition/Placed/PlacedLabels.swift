/// Takes the labels of rows apart that run down the left of a table, several lines each, with the labels of
/// groups beside them: the form's own labels say where one ends and the next begins.
struct PlacedLabels {
    /// A row's label.
    struct Label {
        /// Its words, top to bottom.
        var words: [PlacedLines.Word]
        var top: Float
        var bottom: Float
        /// The middle of its first and of its last line: boxes of characters reach into the lines beside them.
        var firstMiddle: Float
        var lastMiddle: Float
        /// Not a line of the table without values.
        var takesValues = true

        /// - Parameter beside: the words that stand for those of a label that is missing.
        init(_ words: [PlacedLines.Word], beside: [PlacedLines.Word] = []) {
            self.words = words
            let placed = words + beside
            top = placed.map(\.top).min()!
            bottom = placed.map(\.bottom).max()!
            firstMiddle = placed.map(\.middle).min()!
            lastMiddle = placed.map(\.middle).max()!
        }

        /// How far the middle of `word` is above or below its lines; 0 between them.
        func distance(_ word: PlacedLines.Word) -> Float { distance(word.middle) }

        /// How far `height` is above or below its lines.
        func distance(_ height: Float) -> Float { max(firstMiddle - height, height - lastMiddle, 0) }
    }

    private(set) var labels: [Label] = []
    /// Words where the labels of rows stand that belong to none of them.
    var unknown: [PlacedLines.Word] {
        let known = Set(labels.flatMap(\.words).map(\.piece))
        return lines.flatMap(\.own).filter { !known.contains($0.piece) && $0.isText && $0.key.count > 1 }
    }
    private let sheet: Sheet
    /// Per line the words left of the values, with and without those of groups.
    private var lines: [(all: [PlacedLines.Word], own: [PlacedLines.Word])]
    private let isRow: (LabelMeaning) -> Bool
    private let texts: [[UInt32]]

    /// - Parameters:
    ///   - words: per line the words left of the values.
    ///   - isRow: whether a meaning names a row, or else a line of the table without values.
    ///   - split: where the labels of groups end; found from the words where it is not given.
    ///   - texts: all labels spelt out, for misprints.
    init(
        _ sheet: Sheet, _ words: [[PlacedLines.Word]], split: Float?? = nil, texts: [[UInt32]],
        isRow: @escaping (LabelMeaning) -> Bool
    ) {
        self.sheet = sheet
        self.isRow = isRow
        self.texts = texts
        let split = split ?? Self.split(words)
        lines = words.map { line in
            let own = line.filter { word in
                // What reaches over the edge belongs to a row without a group.
                split.map { word.right > $0 } ?? true
            }
            return (line, own)
        }
        find()
    }

    /// Where the labels of groups end and those of rows begin: the blank that most lines of two words and more
    /// have in common; nil where there are hardly any.
    static func split(_ words: [[PlacedLines.Word]]) -> Float? {
        let several = words.filter { $0.count >= 2 }
        let candidates = several.map { ($0[$0.count - 2].right + $0[$0.count - 1].left) / 2 }
        func votes(_ x: Float) -> Int {
            several.count { line in
                line.contains { $0.right <= x } && line.contains { $0.left >= x }
                    && !line.contains { $0.left < x && $0.right > x }
            }
        }
        guard let best = candidates.max(by: { votes($0) < votes($1) }), votes(best) >= 3 else { return nil }
        return best
    }

    // MARK: - The best way to cut the lines into labels

    private struct Step {
        var weight: Float = 0
        /// How many lines the last label takes; 0 for a line that belongs to none.
        var length = 0
        var part = Part.own
    }

    /// Which words of the lines make a label: those right of the groups', all, the last of each, or all but pieces of
    /// groups' labels.
    private enum Part: CaseIterable { case own, all, last, ungrouped }

    private func words(_ line: Int, _ part: Part) -> [PlacedLines.Word] {
        switch part {
        case .own: lines[line].own
        case .all: lines[line].all
        case .last: Array(lines[line].all.suffix(1))
        case .ungrouped: lines[line].all.filter { !GroupFragments.shared.isLoose(sheet.pieces[$0.piece]) }
        }
    }

    /// The longest label in a narrow column, with lines of groups' labels between.
    private static let longest = 20

    private mutating func find() {
        let weights = lines.indices.map { start in Part.allCases.map { self.weights(from: start, $0) } }
        var steps = [Step()]
        for end in 1...max(lines.count, 1) where end <= lines.count {
            var step = Step(weight: steps[end - 1].weight, length: 0)
            for length in 1...min(Self.longest, end) {
                for (part, weights) in zip(Part.allCases, weights[end - length]) where length <= weights.count
                {
                    let weight = weights[length - 1]
                    if weight > 0, steps[end - length].weight + weight > step.weight {
                        step = Step(
                            weight: steps[end - length].weight + weight, length: length, part: part)
                    }
                }
            }
            steps.append(step)
        }
        var end = lines.count
        while end > 0 {
            let step = steps[end]
            if step.length > 0 {
                let words = (end - step.length..<end).flatMap { self.words($0, step.part) }
                labels.append(Label(words))
            }
            end -= max(step.length, 1)
        }
        labels.reverse()
    }

    /// How much of a label the first line from `start` makes, the first two, and so on: its characters, 0 if none. The first
    /// and the last line must take part.
    private func weights(from start: Int, _ part: Part) -> [Float] {
        var weights: [Float] = []
        var key = HanKey()
        var scalars: [UInt32] = []
        for line in start..<min(start + Self.longest, lines.count) {
            let words = words(line, part)
            if line == start, words.isEmpty { break }
            for word in words {
                LabelText.forEach(sheet.bytes.span, sheet.pieces[word.piece].text.range) {
                    key.append($0)
                    scalars.append($0)
                }
            }
            if scalars.count > 50 { break }
            weights.append(words.isEmpty ? 0 : weight(key, scalars, part))
        }
        return weights
    }

    private func weight(_ key: HanKey, _ scalars: [UInt32], _ part: Part) -> Float {
        if let meaning = LabelTable.shared[key] {
            return isRow(meaning) ? Float(scalars.count) + (part == .own ? 0.1 : 0) : 0
        }
        if part != .own || scalars.count < 5 { return 0 }
        var nearest: Int?
        for text in texts {
            let limit = min(EditDistance.tolerance(min(text.count, scalars.count)), (nearest ?? 9) - 1)
            if limit > 0, let distance = EditDistance.between(scalars, text, limit: limit) {
                nearest = distance
            }
        }
        return nearest.map { Float(scalars.count) - 2 * Float($0) - 0.5 } ?? 0
    }
}
