/// Lines that touch one another, at least two each way: the lines of one table.
struct RulingGroup: Sendable {
    var rulings: Rulings

    static func groups(_ rulings: Rulings) -> [RulingGroup] {
        let count = rulings.horizontal.count
        var parents = Array(0..<count + rulings.vertical.count)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        for (i, across) in rulings.horizontal.enumerated() {
            for (j, down) in rulings.vertical.enumerated() where across.meets(down) {
                parents[root(i)] = root(count + j)
            }
        }
        var members: [Int: Rulings] = [:]
        for index in parents.indices {
            if index < count {
                members[root(index), default: Rulings()].horizontal.append(rulings.horizontal[index])
            } else {
                members[root(index), default: Rulings()].vertical.append(rulings.vertical[index - count])
            }
        }
        return members.sorted { $0.key < $1.key }.compactMap { RulingGroup(rulings: $0.value).closed() }
    }

    /// The group with the sides it lacks drawn where its lines end: open tables, and tables that a page
    /// break cuts without a border. Nil where there is too little to make a table.
    private func closed() -> RulingGroup? {
        guard rulings.horizontal.count + rulings.vertical.count >= 3, !rulings.horizontal.isEmpty,
            !rulings.vertical.isEmpty
        else { return nil }
        let (across, down) = (rulings.horizontal, rulings.vertical)
        let left = min(across.map(\.start).min()!, down.map(\.position).min()!)
        let right = max(across.map(\.end).max()!, down.map(\.position).max()!)
        let top = min(down.map(\.start).min()!, across.map(\.position).min()!)
        let bottom = max(down.map(\.end).max()!, across.map(\.position).max()!)
        var group = self
        let near: Float = 6
        for x in [left, right] where !down.contains(where: { abs($0.position - x) <= near }) {
            group.rulings.vertical.append(Ruling(position: x, start: top, end: bottom))
        }
        for y in [top, bottom] where !across.contains(where: { abs($0.position - y) <= near }) {
            group.rulings.horizontal.append(Ruling(position: y, start: left, end: right))
        }
        return group
    }
}
