/// A change of few numbers that makes all broken sums of a table hold. A proposal: nothing applies it.
public struct Repair: Sendable, Hashable {
    /// The numbers to change, in the order of the form.
    public var changes: [Change]
    /// The rules that would hold with the change: all of those the table breaks.
    public var rules: [String]
    /// What went wrong, if it looks like a known slip.
    public var kind: Kind
    /// Whether no other change of as few cells explains as much.
    public var isUnique: Bool

    /// One number of a repair.
    public struct Change: Sendable, Hashable {
        /// The cell to change.
        public var cell: CellID
        /// The number as printed; nil for a blank or a mark.
        public var printed: Int?
        /// The number that would make the sums hold.
        public var value: Int

        /// A change of `cell`.
        public init(cell: CellID, printed: Int?, value: Int) {
            self.cell = cell
            self.printed = printed
            self.value = value
        }
    }

    /// What the difference between printed and needed numbers looks like.
    public enum Kind: String, Sendable, CaseIterable {
        /// A digit is missing: 12 for 112.
        case digitDropped
        /// A digit too many, next to one like it: 112 for 12.
        case digitDoubled
        /// A digit too many: 132 for 12.
        case digitAdded
        /// Two digits next to each other changed places.
        case digitsTransposed
        /// One digit is another.
        case digitSubstituted
        /// Nothing or 0 stands where a number belongs.
        case numberMissing
        /// A number stands where 0 belongs.
        case numberForZero
        /// A total that is not what its parts add up to, and no slip of a digit.
        case totalMistyped
        /// One number's digits stand in two neighbouring cells.
        case brokenInTwo
        /// Two cells hold each other's numbers.
        case exchanged
        /// Numbers stand one column beside their own.
        case shiftedByColumn
        /// Numbers stand one row off their own.
        case shiftedByRow
        /// Another number altogether, or several of the above.
        case other
    }

    /// A proposal with all that is known of it.
    public init(changes: [Change], rules: [String], kind: Kind, isUnique: Bool) {
        self.changes = changes
        self.rules = rules
        self.kind = kind
        self.isUnique = isUnique
    }
}
