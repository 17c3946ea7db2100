extension ProseChecks {
    /// Numbers that a sentence lists as the parts of a whole it states: 公开信息191条，其中概况类100条、其他92条.
    ///
    /// - Parameters:
    ///   - parts: the parts in the order of the sentence; at least two.
    ///   - whole: the whole as stated.
    ///   - sentence: the sentence, for the message.
    ///   - location: where it stands.
    ///   - report: the report it is from.
    ///   - isComplete: whether nothing is left out, as where a part is called the rest; else the parts must only
    ///     not exceed the whole.
    ///   - cell: the fact of the prose that the whole is, if it is one.
    /// - Returns: a finding of `prose.parts` where the parts do not add up to the whole, nil where they do.
    public static func parts(
        _ parts: [Int], whole: Int, sentence: String, location: Location, in report: Report,
        isComplete: Bool = true, cell: CellID? = nil
    ) -> Finding? {
        if parts.count < 2 { return nil }
        let sum = parts.reduce(0, &+)
        if sum == whole || (!isComplete && sum < whole) { return nil }
        let terms = parts.map(String.init).joined(separator: "+")
        // Too little can be a part that is not listed, or was left out where the text was shortened.
        return Finding(
            rule: "prose.parts", severity: sum > whole ? .warning : .note, document: report.document,
            agency: report.agency,
            year: report.year, cells: cell.map { [$0] } ?? [], expected: String(sum), actual: String(whole),
            message: BilingualText(
                english: "the text states \(whole), its parts add up to \(terms) = \(sum)\(quoted(sentence))",
                chinese: "正文总数为 \(whole)，各部分之和为 \(terms) = \(sum)\(quoted(sentence))"),
            location: location, operands: cell.map { [Operand($0, in: report)] } ?? [],
            responsibility: .either)
    }

    /// The claims of the text that its own numbers prove or disprove: parts of a whole, and shares of it.
    static func checkClaims(_ context: inout CheckContext) {
        for claim in context.report.claims {
            switch claim.kind {
            case .parts(let whole, let fact, let parts, let isComplete):
                let numbers = parts.compactMap(\.value.wholeNumber)
                guard let total = whole.wholeNumber, numbers.count == parts.count else { continue }
                let finding = Self.parts(
                    numbers, whole: total, sentence: claim.sentence, location: claim.location,
                    in: context.report, isComplete: isComplete, cell: fact?.cell)
                if let finding { context.append(finding) }
            case .share(let part, let whole?, _, let percent):
                checkShare(part, whole, percent, claim, &context)
            case .share, .growth: break
            }
        }
    }

    private static func checkShare(
        _ part: ProsePart, _ whole: Quantity, _ percent: Quantity, _ claim: ProseClaim,
        _ context: inout CheckContext
    ) {
        if whole.isZero { return }
        let share = part.value.doubleValue / whole.doubleValue * 100
        if isRounding(of: share, percent) { return }
        let shown = rounded(share, places: Int(percent.scale))
        context.add(
            "prose.share", .note, expected: "\(shown) %", actual: "\(percent) %", location: claim.location,
            responsibility: .either,
            english:
                "the text says \(percent) %, \(part.value) of \(whole) is \(shown) %\(quoted(claim.sentence))",
            chinese: "正文称占 \(percent)%，\(part.value)/\(whole) 为 \(shown)%\(quoted(claim.sentence))")
    }

    /// Whether `printed` is `exact`, rounded or cut off at its last decimal.
    static func isRounding(of exact: Double, _ printed: Quantity) -> Bool {
        let unit = 1 / Double(Quantity.powersOfTen[Int(min(printed.scale, 12))])
        return abs(exact - printed.doubleValue) < unit * 1.000001
    }

    /// `value` with `places` decimals, at most six.
    static func rounded(_ value: Double, places: Int) -> String {
        let places = min(places, 6)
        let scaled = (value * Double(Quantity.powersOfTen[places])).rounded()
        guard abs(scaled) < 1e15 else { return String(value) }
        return Quantity(units: Int64(scaled), scale: UInt8(places)).description
    }
}
