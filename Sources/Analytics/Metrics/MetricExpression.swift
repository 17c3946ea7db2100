import ParsedCorpus

/// Reads metrics that a user defines: `name=cell+cell-cell/cell+cell`.
public enum MetricExpression {
    /// What is wrong with an expression.
    public enum Failure: Error, Sendable, Hashable {
        /// No cell or group of that name; with the closest ones.
        case unknownCell(String, suggestions: [String])
        /// Nothing where a cell was expected.
        case emptyTerm(in: String)
        /// More than one `/`.
        case severalDivisions(String)
        /// A name that is taken or holds other letters than `a-z`, `0-9`, `_`, `.`.
        case badName(String)

        /// One lower-case line.
        public var description: String {
            switch self {
            case .unknownCell(let name, let suggestions):
                "no cell '\(name)'"
                    + (suggestions.first.map { "; did you mean '\($0)'?" } ?? "")
            case .emptyTerm(let text): "'\(text)' lacks a cell beside + or -"
            case .severalDivisions(let text): "'\(text)' has more than one /, expected numerator/denominator"
            case .badName(let name):
                "'\(name)' cannot name a metric: expected letters a-z, digits and _, and no name already taken"
            }
        }
    }

    /// The metric defined by `text`, `name=a+b/c`.
    ///
    /// A quotient whose numerator's cells all stand in its denominator counts as a proportion, any other as a
    /// ratio of counts.
    public static func metric(_ text: String) throws(Failure) -> Metric {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .badName(text) }
        return try metric(name: parts[0], formula: parts[1])
    }

    /// The metric `name` with the formula `a+b/c`.
    public static func metric(
        name: String, chinese: String? = nil, english: String? = nil, formula: String, unit: MetricUnit? = nil
    ) throws(Failure) -> Metric {
        let name = trimmed(name)
        let isPlain =
            !name.isEmpty
            && name.utf8.allSatisfy {
                ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F || $0 >= 0x80
            }
        guard isPlain, MetricDictionary.byID[name] == nil, CellID(name) == nil else { throw .badName(name) }
        let sides = formula.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard sides.count <= 2 else { throw .severalDivisions(formula) }
        let numerator = try sum(sides[0])
        let denominator = sides.count == 2 ? try sum(sides[1]) : nil
        let isShare = denominator.map { isPart(numerator, of: $0) } ?? false
        let isCount = (numerator.cells + (denominator?.cells ?? [])).allSatisfy {
            Form.cells[$0.index].unit == .count
        }
        let money = numerator.cells.lazy.map { Form.cells[$0.index].unit }.first { $0 != .count }
        let plain: MetricUnit =
            switch money {
            case .yuan: .yuan
            case .tenThousandYuan: .tenThousandYuan
            default: .count
            }
        return Metric(
            name, chinese ?? name, english ?? name, numerator, per: denominator,
            fraction: Bilingual("分子/分母", "part/whole"),
            unit: unit ?? (denominator == nil ? plain : isShare ? .share : .ratio),
            uncertainty: !isCount ? .none : denominator == nil ? .none : isShare ? .proportion : .rate,
            source: Bilingual("自定义", "defined by the user"))
    }

    /// The sum `a+b-c`.
    public static func sum(_ text: String) throws(Failure) -> CellSum {
        var text = trimmed(text)
        if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
        var terms: [CellSum.Term] = []
        var sign = 1.0
        var word = ""
        func close() throws(Failure) {
            terms.append(try term(trimmed(word), sign, in: text))
            word = ""
        }
        for character in text {
            if character == "+" || character == "-" {
                if !(terms.isEmpty && trimmed(word).isEmpty) { try close() }
                sign = character == "+" ? 1 : -1
            } else {
                word.append(character)
            }
        }
        try close()
        return CellSum(terms)
    }

    private static func term(_ name: String, _ sign: Double, in text: String) throws(Failure) -> CellSum.Term
    {
        if name.isEmpty { throw .emptyTerm(in: text) }
        if let cell = CellID(name) { return CellSum.Term(sign: sign, name: name, alternatives: [[cell]]) }
        if let group = GroupName.term(name) {
            return CellSum.Term(sign: sign, name: name, alternatives: group.alternatives)
        }
        throw .unknownCell(
            name, suggestions: Suggestions.closest(to: name, among: Form.cells.map(\.name) + GroupName.all))
    }

    private static func isPart(_ numerator: CellSum, of denominator: CellSum) -> Bool {
        guard (numerator.terms + denominator.terms).allSatisfy({ $0.sign > 0 }) else { return false }
        let whole = Set(denominator.terms.map(\.name))
        return numerator.terms.allSatisfy { term in
            whole.contains(term.name) || denominator.terms.contains { FormWhole.contains(term, in: $0) }
        }
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
