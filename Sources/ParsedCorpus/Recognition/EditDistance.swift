/// Levenshtein distance between short runs of characters, given up above a limit.
enum EditDistance {
    /// The number of insertions, deletions and substitutions between `a` and `b`; nil above `limit`.
    static func between(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int? {
        if abs(a.count - b.count) > limit { return nil }
        var row = Array(0...b.count)
        for i in 0..<a.count {
            var diagonal = row[0]
            row[0] = i + 1
            var best = row[0]
            for j in 0..<b.count {
                let substitution = diagonal + (a[i] == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
                best = min(best, row[j + 1])
            }
            if best > limit { return nil }
        }
        return row[b.count] <= limit ? row[b.count] : nil
    }

    /// How many characters of a label of `count` may be misprinted: none in very short ones.
    static func tolerance(_ count: Int) -> Int {
        switch count {
        case ..<4: 0
        case ..<6: 1
        case ..<10: 2
        default: 3
        }
    }

    /// The one candidate nearest to `text`, nil where none is near or two are equally near.
    static func nearest<Value: Equatable>(
        _ text: [UInt32], among candidates: [(Value, [UInt32])]
    ) -> Value? {
        var best: (value: Value, distance: Int)?
        var isTied = false
        for (value, scalars) in candidates {
            let limit = EditDistance.tolerance(min(scalars.count, text.count))
            if limit == 0 { continue }
            guard let distance = between(text, scalars, limit: limit) else { continue }
            if let current = best {
                if distance < current.distance {
                    (best, isTied) = ((value, distance), false)
                } else if distance == current.distance, current.value != value {
                    isTied = true
                }
            } else {
                best = (value, distance)
            }
        }
        return isTied ? nil : best?.value
    }
}
