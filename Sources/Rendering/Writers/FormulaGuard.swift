/// Keeps words of a document from becoming a formula in a spreadsheet.
///
/// A report is foreign text: `=HYPERLINK(…)` in a cell would run when the CSV is opened. Such words get a
/// leading apostrophe. Numbers never do, neither typed ones nor words that are only a number (`-18`, `+3.5%`)
/// or only dashes: a guard on those would turn data into text.
public enum FormulaGuard {
    /// Whether a spreadsheet would take `text` for a formula.
    public static func isNeeded(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        switch first {
        case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return true
        case UInt8(ascii: " "), 0xC2, 0xE2, 0xE3, 0xEF: break  // blanks and full-width signs, settled below
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): break
        default: return false
        }
        let scalars = text.unicodeScalars.drop { isBlank($0) }
        guard let lead = scalars.first.map(narrowed), "=+-@".unicodeScalars.contains(lead) else {
            return false
        }
        return lead == "=" || lead == "@" || !(isNumber(scalars) || isDashes(scalars))
    }

    private static func isNumber(_ scalars: Substring.UnicodeScalarView) -> Bool {
        var body = String.UnicodeScalarView(scalars.map(narrowed))
        while let last = body.last, isBlank(last) { body.removeLast() }
        if body.last == "%" { body.removeLast() }
        while let last = body.last, isBlank(last) { body.removeLast() }
        return NumberFormat.isPlainDecimal(String(body))
    }

    private static func isDashes(_ scalars: Substring.UnicodeScalarView) -> Bool {
        scalars.allSatisfy { narrowed($0) == "-" || isBlank($0) }
    }

    /// The ASCII character that a full-width one stands for.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        // White space, and the invisible marks that some editors leave at the start of a text.
        scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
    }
}
