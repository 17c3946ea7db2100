public import ParsedCorpus

/// What bodies are put together by.
public enum GroupKey: String, Sendable, CaseIterable {
    /// The jurisdiction.
    case region
    /// The kind of body.
    case kind
    /// The level of the jurisdiction.
    case level

    /// The group of `row`: a name, or the raw value of the kind or level.
    public func group(of row: BodyYear) -> String {
        switch self {
        case .region: row.region
        case .kind: row.kind.rawValue
        case .level: row.level.rawValue
        }
    }
}

/// Rows by group, groups in the order of their names.
func grouped(_ rows: [BodyYear], by key: GroupKey?) -> [(group: String?, rows: [BodyYear])] {
    guard let key else { return [(nil, rows)] }
    var groups: [String: [BodyYear]] = [:]
    for row in rows { groups[key.group(of: row), default: []].append(row) }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

/// Rows without those of governments that cover others of the same year; and who was taken out.
func withoutContainers(
    _ rows: [BodyYear], keeping keepsConsolidated: Bool
) -> (kept: [BodyYear], leftOut: [LeftOutBody]) {
    if keepsConsolidated { return (rows, []) }
    let containers = Consolidation.containers(in: rows)
    if containers.isEmpty { return (rows, []) }
    return (
        rows.indices.filter { !containers.contains($0) }.map { rows[$0] },
        containers.sorted().map { LeftOutBody(rows[$0], .consolidated) }
    )
}
