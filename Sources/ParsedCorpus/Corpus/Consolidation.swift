/// Tells the consolidated reports of governments from those of the bodies they cover.
///
/// A people's government reports for its whole jurisdiction: its departments, its towns, its counties. In one
/// list with them, or in one sum, everything would count twice.
public enum Consolidation {
    /// The rows of one year among `rows` that already contain other rows, as indices.
    ///
    /// A government contains the bodies whose jurisdiction is its own or lies inside it, told by the names of
    /// jurisdictions, or by the beginning of the bodies' names where the jurisdiction is unresolved.
    public static func containers(in rows: [BodyYear]) -> Set<Int> {
        let byName = sorted(rows.indices, rows, by: \.agency)
        let byRegion = sorted(rows.indices.filter { !rows[$0].region.isEmpty }, rows, by: \.region)
        var result: Set<Int> = []
        for (index, row) in rows.enumerated() where row.kind == .government {
            let name = row.agency.hasSuffix("人民政府") ? String(row.agency.dropLast(4)) : row.agency
            if hasOther(than: index, startingWith: row.region, byRegion, rows, \.region)
                || row.region.isEmpty && hasOther(than: index, startingWith: name, byName, rows, \.agency)
            {
                result.insert(index)
            }
        }
        return result
    }

    private static func sorted(
        _ indices: some Sequence<Int>, _ rows: [BodyYear], by key: KeyPath<BodyYear, String>
    ) -> [Int] {
        indices.sorted { rows[$0][keyPath: key].utf8.lexicographicallyPrecedes(rows[$1][keyPath: key].utf8) }
    }

    private static func hasOther(
        than own: Int, startingWith prefix: String, _ order: [Int], _ rows: [BodyYear],
        _ key: KeyPath<BodyYear, String>
    ) -> Bool {
        if prefix.isEmpty { return false }
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[order[middle]][keyPath: key].utf8.lexicographicallyPrecedes(prefix.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        while low < order.count, rows[order[low]][keyPath: key].utf8.starts(with: prefix.utf8) {
            let other = rows[order[low]]
            if order[low] != own, other.year == rows[own].year, other.body != rows[own].body {
                return true
            }
            low += 1
        }
        return false
    }
}
