/// Decides which body a report is of and where that body belongs.
///
/// The name in the title is the basis; a name in the introduction, the signature or the page's source stands in
/// where the title has none. Divisions named by the body's own name are taken as they are; only where they are
/// missing or ambiguous do other texts, telephone and postal codes and links decide, and only by a clear margin.
public struct IdentityResolver: Sendable {
    private let index: DivisionIndex
    private let aliases: Aliases
    private let lineage: Lineage

    /// A resolver that knows the divisions of `index` and, beyond them, other spellings and successors.
    public init(index: DivisionIndex = .shared, aliases: Aliases = Aliases(), lineage: Lineage = Lineage()) {
        self.index = index
        self.aliases = aliases
        self.lineage = lineage
    }

    /// The body that `evidence` is of. Never fails: an unknown body has an empty agency and confidence 0.
    public func resolve(_ evidence: IdentityEvidence) -> ResolvedIdentity {
        var names = DocumentNames(evidence, aliases: aliases)
        guard let (origin, name) = names.takeBasis() else { return .unknown }
        var draft = IdentityDraft(name: name, origin: origin, table: index.table)
        switch name.jurisdiction {
        case .zone(let zone): draft.settle(zone: zone)
        case .divisions(let places):
            let fitting = draft.inForce(places, year: evidence.year)
            if fitting.count == 1 {
                draft.settle(division: fitting[0])
            } else {
                decide(&draft, among: fitting, evidence, namedOutright: true)
            }
        case .none where name.level == .national: draft.confidence = 0.9
        case .none: decide(&draft, among: nil, evidence, namedOutright: false)
        }
        var result = draft.result
        names.noteConflicts(with: name, in: &result, table: index.table)
        result.explanation += names.aliasClues
        if let alias = aliases.name(for: result.agency), alias != result.agency {
            result.explanation.append(IdentityClue(.aliases, .overruled(result.agency, by: alias)))
            result.agency = alias
        }
        if let year = evidence.year { succeed(&result, in: year) }
        return result
    }

    /// Follows the lineage file: a body that was only renamed goes by its last name.
    private func succeed(_ result: inout ResolvedIdentity, in year: Int) {
        result.succession = lineage.succession(of: result.agency, year: year)
        guard case .renamed(let former, let name) = result.succession else { return }
        result.explanation.append(IdentityClue(.lineage, .overruled(former, by: name)))
        result.agency = name
    }

    private func decide(
        _ draft: inout IdentityDraft, among candidates: [Int]?, _ evidence: IdentityEvidence,
        namedOutright: Bool
    ) {
        let decision = RegionDecision(facts: EvidenceFacts(evidence, index: index), table: index.table)
        let open = candidates ?? decision.openCandidates(endingIn: draft.name.generic)
        let weighed = decision.weigh(open, namedOutright: namedOutright)
        guard let first = weighed.first else { return }
        let margin = weighed.count > 1 ? first.score - weighed[1].score : first.score
        let isHinted = namedOutright || !draft.name.generic.isEmpty
        if first.score >= (isHinted ? 3 : 6), margin >= 2 {
            draft.settle(division: first.place)
            draft.explanation += first.clues
            draft.confidence = min(0.9, 0.6 + Double(margin) * 0.03)
        } else {
            draft.leaveOpen(weighed, namedOutright: namedOutright)
        }
    }
}

extension ResolvedIdentity {
    static let unknown = ResolvedIdentity(
        agency: "", region: "", code: nil, kind: .other, level: .unknown, confidence: 0, given: "",
        joinKey: "",
        explanation: [], conflicts: [], candidates: [])
}
