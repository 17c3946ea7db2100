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
        let byRegion = Names(of: rows, \.region)
        lazy var byName = Names(of: rows, \.agency)
        var result: Set<Int> = []
        for index in rows.indices where rows[index].kind == .government {
            let row = rows[index]
            func isOther(_ other: Int) -> Bool {
                other != index && rows[other].year == row.year && rows[other].body != row.body
            }
            let name = row.agency.hasSuffix("人民政府") ? String(row.agency.dropLast(4)) : row.agency
            if byRegion.hasRow(startingWith: row.region, where: isOther)
                || row.region.isEmpty && byName.hasRow(startingWith: name, where: isOther)
            {
                result.insert(index)
            }
        }
        return result
    }

    /// Rows by a name of theirs, in the order of its bytes: names that begin alike are neighbours.
    private struct Names {
        /// Neighbours among the rows mostly share their name, one body's years for one.
        private var runs: [(name: String, rows: Range<Int>)] = []

        init(of rows: [BodyYear], _ name: (BodyYear) -> String) {
            for index in rows.indices {
                let own = name(rows[index])
                if let last = runs.last, last.name.utf8.elementsEqual(own.utf8) {
                    runs[runs.count - 1].rows = last.rows.lowerBound..<index + 1
                } else {
                    runs.append((own, index..<index + 1))
                }
            }
            runs.sort { ByteOrder.precedes($0.name, $1.name) }
        }

        func hasRow(startingWith prefix: String, where isWanted: (Int) -> Bool) -> Bool {
            if prefix.isEmpty { return false }
            var (low, high) = (0, runs.count)
            while low < high {
                let middle = (low + high) / 2
                if ByteOrder.precedes(runs[middle].name, prefix) { low = middle + 1 } else { high = middle }
            }
            return runs[low...].lazy.prefix { $0.name.utf8.starts(with: prefix.utf8) }
                .contains { $0.rows.contains(where: isWanted) }
        }
    }
}
