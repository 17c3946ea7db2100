/// A block of section 4: the way a dispute was taken.
public enum DisputeBlock: UInt8, Sendable, CaseIterable {
    case reconsideration, litigationDirect, litigationAfterReconsideration

    /// The first part of the cell name.
    public var name: String {
        ["reconsideration", "litigation_direct", "litigation_after_reconsideration"][Int(rawValue)]
    }
    public var chinese: String { ["行政复议", "行政诉讼 未经复议直接起诉", "行政诉讼 复议后起诉"][Int(rawValue)] }
    public var english: String {
        [
            "administrative reconsideration", "litigation without prior reconsideration",
            "litigation after reconsideration",
        ][Int(rawValue)]
    }

    /// The cell of `outcome`.
    public func cell(_ outcome: DisputeOutcome) -> CellID {
        CellID(rawValue: UInt8(Form.firstDisputeCell + Int(rawValue) * 5 + Int(outcome.rawValue)))
    }
}

/// A column of a block of section 4: how the dispute ended.
public enum DisputeOutcome: UInt8, Sendable, CaseIterable {
    case upheld, corrected, other, pending, total

    public var name: String { ["upheld", "corrected", "other", "pending", "total"][Int(rawValue)] }
    public var chinese: String { ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"][Int(rawValue)] }
    public var english: String {
        ["upheld", "corrected", "other outcome", "pending", "total"][Int(rawValue)]
    }

    /// The four outcomes that add up to ``total``.
    public static let parts: [DisputeOutcome] = allCases.dropLast()
}
