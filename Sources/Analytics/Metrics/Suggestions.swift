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
