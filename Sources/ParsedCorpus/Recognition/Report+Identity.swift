extension Report {
    /// Decides whose report it is by the evidence it keeps: at first, and anew for other aliases and lineages.
    public mutating func identify(with resolver: IdentityResolver) {
        let identity = resolver.resolve(evidence)
        agency = identity.agency
        region = identity.region
        kind = identity.kind
        level = identity.level
        succession = identity.succession
        notes.removeAll { $0.rule == Self.conflictRule }
        notes += identity.conflicts.map { conflict in
            ReadingNote(
                rule: Self.conflictRule,
                message: "the \(conflict.source.rawValue) names \(conflict.found), the report is taken for "
                    + "\(conflict.expected)'s")
        }
    }

    private static let conflictRule = "identity.conflict"
}
