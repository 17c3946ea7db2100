/// How many terminal columns a text takes.
///
/// East Asian wide characters take two, combining marks none, an emoji with all its joiners and modifiers two.
/// Some characters (`“ ” × … ─`) take one column in most fonts and two in some Chinese ones;
/// ``ambiguousColumns`` says which. Ranges: Unicode 14, UAX #11.
public struct DisplayWidth: Sendable, Hashable {
    /// The columns of a character whose width the font decides, 1 or 2.
    public let ambiguousColumns: Int

    /// Widths for a terminal that gives ambiguous characters 1 or 2 columns.
    public init(ambiguousColumns: Int = 1) { self.ambiguousColumns = ambiguousColumns >= 2 ? 2 : 1 }

    /// The columns that `text` takes; control characters take none and should be gone by now.
    public func columns(of text: String) -> Int {
        // A byte scan settles most cells of most tables.
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        var sum = 0
        for scalar in text.unicodeScalars {
            if Self.startsCluster(scalar) { return text.reduce(0) { $0 + columns(of: $1) } }
            sum += columns(of: scalar)
        }
        return sum
    }

    /// The columns of one character with everything that combines with it.
    public func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard scalars.count > 1, let first = scalars.first else {
            return scalars.first.map { columns(of: $0) } ?? 0
        }
        let isFlag = Self.isRegionalIndicator(first)
        let isEmoji =
            first.properties.isEmoji
            && scalars.dropFirst().contains {
                $0.value == 0xFE0F || $0.value == 0x200D || $0.value == 0x20E3
                    || $0.properties.isEmojiModifier
            }
        return isFlag || isEmoji ? 2 : scalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// The columns of one scalar standing alone.
    public func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        switch value {
        case 0x20...0x7E: return 1
        case 0..<0xA0: return 0
        case 0x4E00...0x9FFF: return 2
        default: break
        }
        if Self.contains(value, Self.zeroRanges) { return 0 }
        if Self.contains(value, Self.wideRanges) { return 2 }
        return ambiguousColumns == 2 && Self.contains(value, Self.ambiguousRanges) ? 2 : 1
    }

    /// Whether the width of a text with `scalar` in it depends on the neighbours.
    private static func startsCluster(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return value == 0x200D || value == 0xFE0F || value == 0x20E3 || (0x1F1E6...0x1F3FF).contains(value)
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    /// Binary search in flat pairs of first and last scalar.
    private static func contains(_ value: UInt32, _ ranges: [UInt32]) -> Bool {
        var low = 0
        var high = ranges.count / 2
        while low < high {
            let middle = (low + high) / 2
            if value < ranges[2 * middle] {
                high = middle
            } else if value > ranges[2 * middle + 1] {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
