/// The names of bodies in one document's evidence, the weightiest first.
struct DocumentNames {
    private var names: [(origin: IdentityClue.Source, name: BodyName)] = []
    private var basis: IdentityClue.Source?
    /// The aliases that were put in place of what stands in the document.
    private(set) var aliasClues: [IdentityClue] = []

    init(_ evidence: IdentityEvidence, aliases: Aliases) {
        add(.title, evidence.title, aliases)
        add(.introduction, evidence.introduction, aliases)
        add(.signature, evidence.signature, aliases)
        add(.source, evidence.source, aliases)
        // Whom to turn to may be anybody: it only stands in.
        if !names.contains(where: { $0.name.isRecognised }) { add(.contact, evidence.contact, aliases) }
    }

    private mutating func add(_ origin: IdentityClue.Source, _ line: String, _ aliases: Aliases) {
        guard !line.isEmpty else { return }
        var isFirst = true
        for part in TitleText.parts(HanText.folded(line, limit: 600)) {
            var bytes = TitleText.name(in: part)
            if let alias = aliases.name(forFolded: bytes) {
                aliasClues.append(
                    IdentityClue(.aliases, .overruled(String(decoding: bytes, as: UTF8.self), by: alias)))
                bytes = HanText.folded(alias)
            }
            if let name = BodyName(folded: bytes) {
                names.append((origin == .title && !isFirst ? .source : origin, name))
            }
            isFirst = false
        }
    }

    /// The name to build on: the first that is recognised, else the first at all.
    mutating func takeBasis() -> (origin: IdentityClue.Source, name: BodyName)? {
        guard var taken = names.first(where: { $0.name.isRecognised }) ?? names.first else { return nil }
        basis = taken.origin
        // To turn to a body is to turn to its office.
        if taken.origin == .contact, taken.name.given.hasSuffix("办公室") {
            let body = BodyName(folded: HanText.folded(String(taken.name.given.dropLast(3))))
            if let body, body.isRecognised { taken.name = body }
        }
        return taken
    }

    /// Notes the places that name a body other than `name`: another division, or a body of which neither name is a
    /// shortening of the other. A body's own office is no other body.
    func noteConflicts(with name: BodyName, in result: inout ResolvedIdentity, table: DivisionTable) {
        for (origin, other) in names
        where origin != basis && origin != .contact && other.isRecognised && !other.isCompleted {
            if origin == .source, other.kind == .government || other.kind == .zone { continue }
            guard other.level != .national, differs(other, from: name, result, table) else { continue }
            let found = IdentityDraft(name: other, origin: origin, table: table).standingAlone
            guard !result.conflicts.contains(where: { $0.found == found }) else { continue }
            result.conflicts.append(.init(source: origin, found: found, expected: result.agency))
            result.confidence = min(result.confidence, 0.8)
        }
    }

    private func differs(
        _ other: BodyName, from name: BodyName, _ result: ResolvedIdentity, _ table: DivisionTable
    ) -> Bool {
        if case .divisions(let places) = other.jurisdiction, let code = result.code,
            case .divisions = name.jurisdiction,
            !places.contains(where: { table.entries[$0].code == code })
        {
            return true
        }
        let (a, b) = (Array(name.core.utf8), Array(other.core.utf8))
        return !isShortening(a, of: b) && !isShortening(b, of: a)
    }

    /// Whether all bytes of `short` stand in `long` in their order.
    private func isShortening(_ short: [UInt8], of long: [UInt8]) -> Bool {
        var next = 0
        for byte in long where next < short.count && byte == short[next] { next += 1 }
        return next == short.count
    }
}

extension IdentityDraft {
    /// The name of a body as far as it goes by itself.
    var standingAlone: String {
        var copy = self
        switch name.jurisdiction {
        case .zone(let zone): copy.settle(zone: zone)
        case .divisions(let places) where places.count == 1: copy.settle(division: places[0])
        default: return name.given
        }
        return copy.result.agency
    }
}
