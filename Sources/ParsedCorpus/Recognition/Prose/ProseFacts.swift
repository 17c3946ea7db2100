/// The facts and claims of a report's running text.
public enum ProseFacts {
    /// Every statement of every fact in `sheet`, in the order of the text, and every claim.
    ///
    /// A fact is what the report says about its own year: an exact number rather than a rounded one, a
    /// statement of the whole rather than of a channel, and of those the first in section 1, or where that
    /// section has none the first of all.
    static func read(_ sheet: Sheet, _ zones: Zones, year: Int?) -> (
        statements: [ProseStatement], claims: [ProseClaim]
    ) {
        let text = ProseText(sheet, zones)
        let analysis = ProseAnalysis(text, year: year)
        let facts = choose(analysis.findings, year)
        let statements = analysis.findings.enumerated().map { index, finding in
            ProseStatement(
                fact: finding.fact, value: finding.value, isRounded: finding.isRounded,
                year: finding.year.flatMap { $0 < 0 ? nil : $0 }, section: finding.section,
                sentence: text.string(Int(finding.start)..<Int(finding.end)),
                location: text.location(Int(finding.start), sheet), isFact: facts.contains(index))
        }
        return (statements, analysis.claims.map { claim($0, text, sheet) })
    }

    /// The facts among `statements` as cells.
    static func cells(_ statements: [ProseStatement]) -> [CellReading] {
        statements.filter(\.isFact).map {
            CellReading(
                cell: $0.fact.cell, status: .number, value: $0.value, raw: $0.sentence, location: $0.location)
        }.sorted { $0.cell < $1.cell }
    }

    // MARK: - Choosing

    private static func choose(_ findings: [ProseFinding], _ year: Int?) -> Set<Int> {
        var chosen: Set<Int> = []
        if findings.isEmpty { return chosen }
        for fact in ProseFact.allCases {
            let own = findings.indices.filter { index in
                let finding = findings[index]
                return finding.fact == fact
                    && (finding.year == nil
                        || (finding.year ?? 0) > 0 && (year == nil || finding.year == year))
            }
            if let best = own.min(by: { rank(findings[$0], $0) < rank(findings[$1], $1) }),
                isWhole(findings[best], fact, own.map { findings[$0] }, findings)
            {
                chosen.insert(best)
            }
        }
        return chosen
    }

    private static func rank(_ finding: ProseFinding, _ index: Int) -> (Int, Int, Int, Int) {
        let strength =
            switch finding.strength {
            case .plain, .strong: 0
            case .partial: 1
            case .weak: 2
            }
        let section =
            switch finding.section {
            case .overview: 0
            case .problems, .others: 2
            default: 1
            }
        return (strength, section, finding.isRounded ? 1 : 0, index)
    }

    /// Whether a number for one channel can stand for the whole.
    private static func isWhole(
        _ finding: ProseFinding, _ fact: ProseFact, _ own: [ProseFinding], _ all: [ProseFinding]
    ) -> Bool {
        switch finding.strength {
        case .plain, .strong: true
        case .partial: own.allSatisfy { $0.value == finding.value }
        case .weak:
            own.allSatisfy { $0.value == finding.value } && !all.contains { $0.fact == .proactiveMedia }
        }
    }

    // MARK: - Claims

    private static func claim(_ found: ProseFoundClaim, _ text: ProseText, _ sheet: Sheet) -> ProseClaim {
        func part(_ counted: ProseCounted) -> ProsePart {
            ProsePart(label: text.string(Int(counted.start)..<Int(counted.end)), value: counted.value)
        }
        let kind: ProseClaim.Kind
        switch found.relation {
        case .parts(let list):
            let parts = list.parts.map(part)
            kind = .parts(
                whole: list.whole.value, fact: list.whole.fact, parts: parts,
                isComplete: parts.contains { isRest($0.label) })
        case .share(let counted, let whole, let percent):
            kind = .share(part: part(counted), whole: whole?.value, fact: whole?.fact, percent: percent)
        case .growth(let counted, let percent):
            kind = .growth(of: counted.value, fact: counted.fact, percent: percent)
        }
        return ProseClaim(
            kind: kind, section: found.section, sentence: text.string(Int(found.start)..<Int(found.end)),
            location: text.location(Int(found.start), sheet))
    }

    /// 其他18条 is the rest; 其他处理2件 is an outcome of that name.
    private static func isRest(_ label: String) -> Bool {
        ["其他", "其它", "其余"].contains { label.hasPrefix($0) } && !label.dropFirst(2).hasPrefix("处理")
    }
}
