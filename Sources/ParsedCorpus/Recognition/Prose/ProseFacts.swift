/// The facts and claims of a report's running text.
public enum ProseFacts {
    /// Every statement of every fact in `sheet`, in the order of the text, and every claim.
    ///
    /// A fact is what the report says about its own year: an exact number rather than a rounded one, a
    /// statement of the whole rather than of a channel, and of those the first in section 1, or where that
    /// section has none the first of all.
    static func read(_ text: ProseText, _ sheet: Sheet, year: Int?) -> (
        statements: [ProseStatement], claims: [ProseClaim]
    ) {
        let analysis = ProseAnalysis(text, year: year)
        let found = analysis.findings + ProseDocuments.findings(text, year: year)
        if found.isEmpty, analysis.claims.isEmpty { return ([], []) }
        let facts = choose(found, year)
        var statements: [ProseStatement] = []
        statements.reserveCapacity(found.count)
        var (start, sentence, location) = (Int32(-1), "", Location.unknown)
        for (index, finding) in found.enumerated() {
            if finding.start != start {
                start = finding.start
                sentence = text.string(Int(start)..<Int(finding.end))
                location = text.location(Int(start), sheet)
            }
            statements.append(
                ProseStatement(
                    fact: finding.fact, value: finding.value, isRounded: finding.isRounded,
                    year: finding.year.flatMap { $0 < 0 ? nil : $0 }, section: finding.section,
                    sentence: sentence, location: location, isFact: facts[Int(finding.fact.rawValue)] == index
                ))
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

    /// The place of each fact's statement in `findings`, −1 where there is none.
    private static func choose(_ findings: [ProseFinding], _ year: Int?) -> [Int] {
        var chosen = [Int](repeating: -1, count: ProseFact.allCases.count)
        for (index, finding) in findings.enumerated() where isOwn(finding, year) {
            let best = chosen[Int(finding.fact.rawValue)]
            if best < 0 || rank(finding, index) < rank(findings[best], best) {
                chosen[Int(finding.fact.rawValue)] = index
            }
        }
        for fact in chosen.indices where chosen[fact] >= 0 {
            if !isWhole(findings[chosen[fact]], findings, year) { chosen[fact] = -1 }
        }
        return chosen
    }

    /// Whether the number is one of the reporting year.
    private static func isOwn(_ finding: ProseFinding, _ year: Int?) -> Bool {
        guard let own = finding.year else { return true }
        return own > 0 && (year == nil || own == year)
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
    private static func isWhole(_ finding: ProseFinding, _ all: [ProseFinding], _ year: Int?) -> Bool {
        if finding.strength == .plain || finding.strength == .strong { return true }
        if finding.strength == .weak, all.contains(where: { $0.fact == .proactiveMedia }) { return false }
        return all.allSatisfy { $0.fact != finding.fact || $0.value == finding.value || !isOwn($0, year) }
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
