public import ParsedCorpus

/// A number that reports are compared by: what is counted, against what, and how sure it can be.
///
/// One name, one numerator, one denominator. A denominator of 0 makes the metric undefined, never 0 % or 100 %.
public struct Metric: Sendable, Hashable {
    /// The stable name: `disclosure_rate`, or a cell's.
    public var id: String
    /// The name in Chinese.
    public var chinese: String
    /// The name in English.
    public var english: String
    /// What is counted.
    public var numerator: CellSum
    /// What it is counted against; nil for a plain number.
    public var denominator: CellSum?
    /// Numerator and denominator in words, for headings: `公开/办结`, `disclosed/handled`.
    public var fraction: Bilingual
    /// The unit of the value.
    public var unit: MetricUnit
    /// What kind of chance is in the number.
    public var uncertainty: Uncertainty
    /// The editions of the form it can be computed in.
    public var editions: [Edition]
    /// Whether numbers of both editions may stand in one series: only if the form counts all cells alike.
    public var isChained: Bool
    /// What to know before quoting it; empty for nothing.
    public var caveat: Bilingual
    /// Where it stands in the form and in the regulation.
    public var source: Bilingual

    /// The rules whose sums hold one of the metric's cells.
    let touchedRules: Set<String>

    /// A metric; what is not said is worked out from the cells.
    public init(
        _ id: String, _ chinese: String, _ english: String, _ numerator: CellSum,
        per denominator: CellSum? = nil,
        fraction: Bilingual = Bilingual("", ""), unit: MetricUnit, uncertainty: Uncertainty,
        isChained: Bool = true, caveat: Bilingual = Bilingual("", ""), source: Bilingual
    ) {
        self.id = id
        self.chinese = chinese
        self.english = english
        self.numerator = numerator
        self.denominator = denominator
        self.fraction = fraction
        self.unit = unit
        self.uncertainty = uncertainty
        self.caveat = caveat
        self.source = source
        let terms = numerator.terms + (denominator?.terms ?? [])
        let cells = numerator.cells + (denominator?.cells ?? [])
        // What the form counts in section 2 changed its meaning between the editions.
        self.isChained = isChained && cells.allSatisfy { Form.cells[$0.index].section != .disclosure }
        touchedRules = Set(cells.flatMap { FormSum.all(containing: $0).map(\.rule) })
        editions = Edition.allCases.filter { edition in
            terms.allSatisfy { term in
                term.alternatives.contains {
                    $0.allSatisfy { Form.cells[$0.index].editions.contains(edition) }
                }
            }
        }
    }

    /// All cells that take part.
    public var cells: [CellID] { numerator.cells + (denominator?.cells ?? []) }

    /// The section of the form whose edition the metric follows; nil where no edition matters. Of both, it is the one
    /// whose numbers are not joined between editions.
    public var section: FormSection? {
        let sections = Set(cells.map { Form.cells[$0.index].section })
        return [.disclosure, .applications].first(where: sections.contains)
    }

    /// The edition that `row` reports this metric in.
    public func edition(in row: BodyYear) -> Edition? {
        switch section {
        case .disclosure: row.disclosureEdition
        case .applications: row.applicationsEdition
        default: row.applicationsEdition ?? row.disclosureEdition
        }
    }

    /// The formula as text: `(a+b)/c`.
    public var formula: String {
        guard let denominator else { return numerator.expression }
        func bracketed(_ sum: CellSum) -> String {
            sum.terms.count > 1 ? "(\(sum.expression))" : sum.expression
        }
        return "\(bracketed(numerator))/\(bracketed(denominator))" + (unit == .per100 ? "*100" : "")
    }
}

/// A text in both languages.
public struct Bilingual: Sendable, Hashable {
    /// In Chinese.
    public var chinese: String
    /// In English.
    public var english: String

    /// The same said twice.
    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { chinese.isEmpty && english.isEmpty }
}

/// The unit of a metric's value.
public enum MetricUnit: String, Sendable, CaseIterable {
    /// A number of things.
    case count
    /// A ratio, 0.459, that people read as a percentage.
    case share
    /// So many for every hundred.
    case per100
    /// A ratio that is no percentage.
    case ratio
    /// Money in yuan.
    case yuan
    /// Money in 10,000 yuan (万元).
    case tenThousandYuan = "10,000 yuan"

    /// What the quotient is multiplied by.
    public var scale: Double { self == .per100 ? 100 : 1 }
}

/// What kind of chance a metric's number is taken to contain.
public enum Uncertainty: String, Sendable, CaseIterable {
    /// The numerator is a part of the denominator: Wilson's interval, Fisher's test, beta-binomial shrinkage.
    case proportion
    /// Events against something they are no part of: Garwood's interval per unit of the denominator, the
    /// conditional test of two Poisson rates, gamma-Poisson shrinkage.
    case rate
    /// A plain number of events: Garwood's interval, the conditional test of two Poisson counts.
    case count
    /// A stock or an amount of money: no interval.
    case none
}
