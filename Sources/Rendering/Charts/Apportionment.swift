/// Divides whole columns among parts.
enum Apportionment {
    /// Columns for each of `parts` that add up to `width`: largest remainder, ties to the earlier part.
    ///
    /// A part above zero gets at least one column if there are as many columns as such parts.
    static func columns(_ parts: [Double], width: Int) -> [Int] {
        let largest = parts.max() ?? 0
        guard largest > 0, width > 0 else { return parts.map { _ in 0 } }
        // Divided by the largest first, huge parts cannot overflow their sum.
        let scaled = parts.map { $0 / largest }
        let total = scaled.reduce(0, +)
        let exact = scaled.map { $0 / total * Double(width) }
        var columns = exact.map { Int($0) }
        let byRemainder = parts.indices.sorted {
            let (a, b) = (exact[$0] - Double(columns[$0]), exact[$1] - Double(columns[$1]))
            return a != b ? a > b : $0 < $1
        }
        for part in byRemainder.prefix(width - columns.reduce(0, +)) { columns[part] += 1 }
        let positive = parts.indices.filter { parts[$0] > 0 }
        guard positive.count <= width else { return columns }
        for part in positive where columns[part] == 0 {
            // The widest part can best spare a column.
            guard let donor = columns.indices.max(by: { columns[$0] < columns[$1] }) else { break }
            columns[donor] -= 1
            columns[part] = 1
        }
        return columns
    }
}
