/// What tables and charts are drawn on: a width, a set of glyphs, colour or none.
public struct Canvas: Sendable, Hashable {
    /// How many columns there are.
    public var width: Int
    /// Whether only ASCII is drawn; text of documents stays what it is.
    public var isASCII: Bool
    /// Whether styles are written.
    public var usesColor: Bool
    /// How the terminal counts columns.
    public var measure: DisplayWidth

    /// A canvas; without arguments the plain one of tests and files.
    public init(
        width: Int = 80, isASCII: Bool = false, usesColor: Bool = false,
        measure: DisplayWidth = DisplayWidth()
    ) {
        self.width = width
        self.isASCII = isASCII
        self.usesColor = usesColor
        self.measure = measure
    }

    /// Whether bars are drawn in ASCII: asked for, or because blocks would take two columns here.
    var drawsASCII: Bool { isASCII || measure.ambiguousColumns == 2 }

    /// What stands for a cut.
    var ellipsis: String { isASCII ? ".." : "…" }

    /// What stands for a missing value.
    var missing: String { isASCII ? "-" : "—" }

    /// `text` in `style`, if there is colour.
    func styled(_ text: String, _ style: Style) -> String { style(text, isOn: usesColor) }

    /// `text` in the glyphs of this canvas: in ASCII mode typographic signs are replaced.
    func spelled(_ text: String) -> String {
        guard isASCII, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var result = ""
        for character in text {
            switch character {
            case "…": result += "..."
            case "─", "–", "—", "−", "‐", "‑", "·": result += "-"
            case "•": result += "*"
            case "│", "┤", "├": result += "|"
            case "×": result += "x"
            case "÷": result += "/"
            case "→": result += "->"
            case "±": result += "+-"
            case "¼": result += "1/4"
            case "²": result += "2"
            case "∞": result += "inf"
            case "é": result += "e"
            case "σ": result += "sigma"
            case "τ": result += "tau"
            case "φ": result += "phi"
            case "χ": result += "chi"
            case "ρ": result += "rho"
            case "‡": result += "++"
            case "≤": result += "<="
            case "≥": result += ">="
            case "“", "”": result += "\""
            case "‘", "’": result += "'"
            case "\u{2581}"..."\u{2588}", "\u{2589}"..."\u{2593}": result += "#"
            default: result.append(character)
            }
        }
        return result
    }
}
