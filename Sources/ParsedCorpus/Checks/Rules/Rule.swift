/// A rule that reports are checked by, for `gongkai rules` and `gongkai explain`.
public struct Rule: Sendable, Identifiable {
    /// The id findings bear, or that of a family: `applications.balance.<column>`.
    public let id: String
    /// The severity of a finding unless the finding itself says otherwise.
    public let severity: Severity
    /// What has to be at hand to assess it.
    public let scope: Scope
    /// How the rule is called.
    public let title: BilingualText
    /// What must hold, in cell ids: `new_received + carried_in = total + carried_forward`.
    public let formula: String
    /// Where it comes from.
    public let basis: [LegalBasis]
    /// Why it is checked, what a finding means, when it is not assessed.
    public let explanation: BilingualText
    /// How much may be missing before it counts.
    public let tolerance: Tolerance
    /// What `<column>`, `<row>` or `<item>` of a family's id stands for; empty for a single rule.
    public let members: [String]

    /// What a rule looks at.
    public enum Scope: String, Sendable, CaseIterable {
        /// One report.
        case report
        /// The reports of one body over the years.
        case series
        /// All reports.
        case corpus
        /// A jurisdiction and the bodies that belong to it.
        case hierarchy

        /// The scope in Chinese.
        public var chinese: String {
            switch self {
            case .report: "单份年报"
            case .series: "历年"
            case .corpus: "全部年报"
            case .hierarchy: "上下级"
            }
        }
    }

    /// How exact a rule is.
    public enum Tolerance: String, Sendable, CaseIterable {
        /// To the unit: counts have no rounding.
        case exact
        /// To the last decimal printed of the coarsest operand.
        case decimals
        /// A threshold that the explanation names.
        case threshold

        /// The tolerance in both languages.
        public var text: BilingualText {
            switch self {
            case .exact: BilingualText(english: "exact", chinese: "分毫不差")
            case .decimals: BilingualText(english: "rounding of the last decimal", chinese: "末位舍入")
            case .threshold: BilingualText(english: "the threshold named above", chinese: "以上述阈值为限")
            }
        }
    }

    /// The part of a family's id before the placeholder; the id itself for a single rule.
    public var stem: String { members.isEmpty ? id : String(id[..<(id.firstIndex(of: "<") ?? id.endIndex)]) }

    /// All ids of the family; the id itself for a single rule.
    public var ids: [String] { members.isEmpty ? [id] : members.map { stem + $0 } }
}
