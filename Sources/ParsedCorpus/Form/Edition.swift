/// An edition of the statutory annual-report form.
///
/// The edition belongs to a section of a report, not to the report and not to its year: bodies used the
/// 2021 form for 2020 and mix both in one document.
public enum Edition: UInt8, Sendable, Hashable, Comparable, CaseIterable {
    /// 国办公开办函〔2019〕60号.
    case form2019
    /// 国办公开办函〔2021〕30号.
    case form2021

    /// The edition's name in every output: `2019` or `2021`.
    public var name: String { self == .form2019 ? "2019" : "2021" }

    /// Whether `left` was issued before `right`.
    public static func < (left: Edition, right: Edition) -> Bool { left.rawValue < right.rawValue }
}

/// The part of a report a cell stands in.
public enum FormSection: UInt8, Sendable, Hashable, CaseIterable {
    /// Section 2, proactive disclosure (主动公开政府信息情况).
    case disclosure = 2
    /// Section 3, applications (收到和处理政府信息公开申请情况).
    case applications = 3
    /// Section 4, administrative reconsideration and litigation (行政复议、行政诉讼).
    case disputes = 4
    /// Facts stated in words, outside the three tables.
    case prose = 1
}
