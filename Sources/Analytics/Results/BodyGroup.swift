public import ParsedCorpus

/// What bodies are put together by.
public enum GroupKey: String, Sendable, CaseIterable {
    /// The jurisdiction.
    case region
    /// The kind of body.
    case kind
    /// The level of the jurisdiction.
    case level
    /// The user's own groups.
    case group
}

/// Bodies put together by something they share.
public struct BodyGrouping: Sendable {
    /// By what.
    public let key: GroupKey
    /// The user's groups, for ``GroupKey/group``.
    private let peers: PeerGroups

    /// A grouping by `key`; `peers` are the user's own groups.
    public init(_ key: GroupKey, peers: PeerGroups = PeerGroups()) {
        self.key = key
        self.peers = peers
    }

    /// The bodies of the user's groups that have no row in `panel`.
    public func names(without panel: Panel) -> [String] {
        if peers.bodies.isEmpty { return [] }
        let known = Set(panel.rows.map(\.agency))
        return peers.bodies.filter { !known.contains($0) }
    }

    /// The group of `row`: a name, or the raw value of the kind or level; empty for bodies without a region, or
    /// in no group of the user's.
    public func group(of row: BodyYear) -> String {
        switch key {
        case .region: row.region
        case .kind: row.kind.rawValue
        case .level: row.level.rawValue
        case .group: peers.group(of: row.agency) ?? ""
        }
    }
}

/// Rows by group, groups in the order of their names; one nameless group where nothing groups them.
func grouped(_ rows: [BodyYear], by grouping: BodyGrouping?) -> [(group: String?, rows: [BodyYear])] {
    guard let grouping else { return [(nil, rows)] }
    var groups: [String: [BodyYear]] = [:]
    for row in rows { groups[grouping.group(of: row), default: []].append(row) }
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
