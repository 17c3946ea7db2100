/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// The report contradicts the form's own arithmetic, or prints what cannot be.
    case error
    /// Two statements disagree, or something is missing; somebody should look.
    case warning
    /// Worth knowing when the number is used; nothing need be wrong.
    case note

    /// Errors first.
    public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }

    /// The severity in Chinese.
    public var chinese: String { ["错误", "警告", "提示"][order] }

    private var order: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
}
