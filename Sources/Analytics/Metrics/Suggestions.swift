/// Names close to a misspelled one.
public enum Suggestions {
    /// The `names` within a third of the letters of `word`, closest first, ties in the order given.
    ///
    /// The distance is that of insertions, deletions, substitutions and swaps of neighbours (optimal string
    /// alignment), in characters, capital letters as small ones.
    public static func closest(to word: String, among names: [String], limit: Int = 3) -> [String] {
        let asked = Array(word.lowercased())
        let tolerance = max(1, asked.count / 3)
        let close = names.enumerated().compactMap {
            index, name -> (distance: Int, index: Int, name: String)? in
            let letters = Array(name.lowercased())
            guard abs(letters.count - asked.count) <= tolerance else { return nil }
            let distance = distance(asked, letters)
            return distance <= tolerance ? (distance, index, name) : nil
        }
        return close.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(limit).map(\.name)
    }

    /// The part of one of the `names` that is closest to `word` and about as long: what was meant by a part of a name.
    public static func closestPart(to word: String, in names: [String]) -> String? {
        let asked = Array(word.lowercased())
        let tolerance = max(1, asked.count / 3)
        var best: (rank: (Int, Int), part: String)?
        for name in names {
            let letters = Array(name)
            let lower = letters.map { Character($0.lowercased()) }
            for count in max(1, asked.count - 1)...asked.count + 1 where count <= letters.count {
                for start in 0...letters.count - count {
                    let part = lower[start..<start + count]
                    // Nothing is close that shares no letter.
                    guard part.contains(where: asked.contains) else { continue }
                    let distance = distance(asked, Array(part))
                    let rank = (distance, abs(count - asked.count))
                    if distance <= tolerance, best.map({ rank < $0.rank }) ?? true {
                        best = (rank, String(letters[start..<start + count]))
                    }
                }
            }
        }
        return best?.part
    }

    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var before: [Int] = []
        var row = Array(0...b.count)
        for i in 0..<a.count {
            var next = [i + 1] + Array(repeating: 0, count: b.count)
            for j in 0..<b.count {
                next[j + 1] = min(row[j] + (a[i] == b[j] ? 0 : 1), next[j] + 1, row[j + 1] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    next[j + 1] = min(next[j + 1], before[j - 1] + 1)
                }
            }
            (before, row) = (row, next)
        }
        return row[b.count]
    }
}
