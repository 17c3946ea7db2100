/// What the text of one piece amounts to, before anything is known of its place.
enum PieceContent: Sendable, Equatable {
    case blank
    case notApplicable
    case number(ReadNumber)
    /// Figures that make no number by themselves, as the first half of a broken one: `5733.`
    case incomplete
    case text

    var isValue: Bool { self != .text }

    var number: ReadNumber? {
        if case .number(let number) = self { return number }
        return nil
    }
}

/// A number as it was printed, and what stood round it.
struct ReadNumber: Sendable, Equatable {
    var value: Quantity
    /// Blanks or a line break between its digits: one number broken up, or two.
    var isBroken = false
    /// More than digits: a unit, brackets, words of increase or decrease.
    var isAnnotated = false
    var unit = PrintedUnit.none
}

/// A unit printed beside a number.
enum PrintedUnit: Sendable, Equatable {
    case none, things, yuan, tenThousandYuan, hundredMillionYuan
}
