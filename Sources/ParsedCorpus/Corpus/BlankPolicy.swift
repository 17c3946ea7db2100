/// What a blank cell, or a mark that the cell does not apply, counts as in the panel.
public enum BlankPolicy: String, Sendable, CaseIterable {
    /// 0 where the form's own sums confirm it, else missing: every sum of the form that the cell takes part in
    /// and that can be assessed holds with it as 0, and there is at least one.
    case verified
    /// Always 0.
    case zero
    /// Always missing.
    case missing
}

/// Which report of a body and year counts where there are several that differ.
public enum DuplicatePolicy: String, Sendable, CaseIterable {
    /// The last in the order of the inputs.
    case latest
    /// The first in the order of the inputs.
    case first
    /// None of them.
    case refuse
}
