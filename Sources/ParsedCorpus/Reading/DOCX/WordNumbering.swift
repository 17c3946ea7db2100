/// The numbers Word generates for paragraphs: not in the text, yet printed before it, such as the
/// `一、` of a heading.
struct WordNumbering {
    /// One level of a list.
    struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        var restarts = true
        var isLegal = false
        var suffix = "tab"
        var style = ""
    }

    struct List {
        var levels: [Int: Level] = [:]
        /// The style whose list this is, in place of levels.
        var linkedStyle = ""
    }

    /// A use of a list, with its own starts.
    struct Instance {
        var list = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    var lists: [String: List] = [:]
    var instances: [String: Instance] = [:]

    private var counters: [String: [Int: Int]] = [:]
    private var usedInstances: Set<String> = []

    var isEmpty: Bool { instances.isEmpty }

    /// The number of a paragraph with these properties, with the blank that divides it from the text; nil
    /// for a paragraph without one. Counts it.
    mutating func next(
        style: String, of styles: WordStyles, instance: String?, level: Int?
    ) throws(ReadingError) -> String? {
        if instances.isEmpty { return nil }
        var instanceID = instance
        var levelIndex = level
        if instanceID == nil || levelIndex == nil {
            let inherited = try styles.numbering(style)
            if instanceID == nil { instanceID = inherited.instance }
            if levelIndex == nil { levelIndex = inherited.level }
        }
        guard let instanceID, instanceID != "0", let found = instances[instanceID] else { return nil }
        let (listID, list) = try resolve(found.list, styles)
        guard let list else { return nil }
        let index = min(
            max(levelIndex ?? list.levels.first { $0.value.style == style && !style.isEmpty }?.key ?? 0, 0), 8
        )
        guard let own = found.levels[index] ?? list.levels[index] else { return nil }
        let values = count(listID, list, instanceID, found, at: index)
        return WordNumberFormat.expand(own, level: index) { reference in
            let format = found.levels[reference] ?? list.levels[reference] ?? Level()
            return (values[reference] ?? format.start, format.format)
        }
    }

    private mutating func count(
        _ listID: String, _ list: List, _ instanceID: String, _ instance: Instance, at index: Int
    ) -> [Int: Int] {
        var values = counters[listID] ?? [:]
        if usedInstances.insert(instanceID).inserted {
            for (level, start) in instance.starts { values[level] = start &- 1 }
        }
        let start = instance.levels[index]?.start ?? list.levels[index]?.start ?? 1
        values[index] = (values[index] ?? start &- 1) &+ 1
        for deeper in (index + 1)..<10 where list.levels[deeper]?.restarts ?? true { values[deeper] = nil }
        counters[listID] = values
        return values
    }

    private func resolve(_ listID: String, _ styles: WordStyles) throws(ReadingError) -> (String, List?) {
        guard let list = lists[listID] else { return (listID, nil) }
        if list.levels.isEmpty, !list.linkedStyle.isEmpty,
            let target = try styles.numbering(list.linkedStyle).instance, let instance = instances[target]
        {
            return (instance.list, lists[instance.list])
        }
        return (listID, list)
    }
}
