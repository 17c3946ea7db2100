extension ProseChecks {
    /// Numbers that a sentence lists as the parts of a whole it states: 公开信息191条，其中概况类100条、其他92条.
    ///
    /// - Parameters:
    ///   - parts: the parts in the order of the sentence; at least two.
    ///   - whole: the whole as stated.
    ///   - sentence: the sentence, for the message.
    ///   - location: where it stands.
    ///   - report: the report it is from.
    ///   - cell: the fact of the prose that the whole is, if it is one.
    /// - Returns: a finding of `prose.parts` where the parts do not add up to the whole, nil where they do.
    public static func parts(
        _ parts: [Int], whole: Int, sentence: String, location: Location, in report: Report,
        cell: CellID? = nil
    ) -> Finding? {
        if parts.count < 2 { return nil }
        let sum = parts.reduce(0, &+)
        if sum == whole { return nil }
        let terms = parts.map(String.init).joined(separator: "+")
        return Finding(
            rule: "prose.parts", severity: .warning, document: report.document, agency: report.agency,
            year: report.year, cells: cell.map { [$0] } ?? [], expected: String(sum), actual: String(whole),
            message: BilingualText(
                english: "the text states \(whole), its parts add up to \(terms) = \(sum)\(quoted(sentence))",
                chinese: "正文总数为 \(whole)，各部分之和为 \(terms) = \(sum)\(quoted(sentence))"),
            location: location, operands: cell.map { [Operand($0, in: report)] } ?? [],
            responsibility: .either)
    }
}
