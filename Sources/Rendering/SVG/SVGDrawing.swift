/// A drawing in the making: shapes in points from the top left corner, written as SVG 1.1.
///
/// No style sheet, no script, no font file: shapes carry their colours, text asks for the reader's own sans-serif.
struct SVGDrawing {
    /// How wide the drawing is.
    let width: Double
    /// How high; grows as rows are added.
    private(set) var height: Double
    private var body = ""

    /// The size of text.
    static let fontSize = 13.0
    /// The height of a row of text or of a bar.
    static let rowHeight = 22.0
    /// Colours that people with any colour vision tell apart (Okabe and Ito).
    static let palette = [
        "#0072B2", "#56B4E9", "#E69F00", "#D55E00", "#CC79A7", "#009E73", "#F0E442", "#999999",
    ]
    static let ink = "#222222"
    static let faint = "#BBBBBB"
    static let accent = palette[0]
    static let warning = palette[3]

    /// An empty drawing.
    init(width: Double, height: Double = 0) {
        self.width = width
        self.height = height
    }

    /// Which side of a text its place is.
    enum Anchor: String {
        case start, middle, end
    }

    /// Makes room below, and answers where it begins.
    mutating func extend(by room: Double) -> Double {
        height += room
        return height - room
    }

    /// `text` with its baseline at `y`.
    mutating func text(
        _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, bold: Bool = false,
        color: String = ink
    ) {
        let weight = bold ? " font-weight=\"bold\"" : ""
        body +=
            "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor.rawValue)\" "
            + "fill=\"\(color)\"\(weight)>\(Self.escaped(text))</text>\n"
    }

    /// A filled rectangle; one without width or height is left out.
    mutating func rectangle(_ x: Double, _ y: Double, width: Double, height: Double, fill: String) {
        guard width > 0, height > 0 else { return }
        body +=
            "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
            + "height=\"\(Self.number(height))\" fill=\"\(fill)\"/>\n"
    }

    /// A line through `points`.
    mutating func line(
        _ points: [(x: Double, y: Double)], color: String = ink, width: Double = 1, isDashed: Bool = false
    ) {
        guard points.count > 1 else { return }
        let places = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
        let dash = isDashed ? " stroke-dasharray=\"4 3\"" : ""
        body +=
            "<polyline points=\"\(places)\" fill=\"none\" stroke=\"\(color)\" "
            + "stroke-width=\"\(Self.number(width))\"\(dash)/>\n"
    }

    /// A filled point.
    mutating func dot(_ x: Double, _ y: Double, color: String = accent, radius: Double = 3.5) {
        body +=
            "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" "
            + "fill=\"\(color)\"/>\n"
    }

    /// About how wide `text` is drawn.
    static func width(of text: String) -> Double {
        Double(DisplayWidth().columns(of: text)) * fontSize * 0.56
    }

    /// `text` cut to about `limit` points.
    static func cut(_ text: String, to limit: Double) -> String {
        DisplayWidth().cut(text, to: max(1, Int(limit / (fontSize * 0.56))), marker: "…")
    }

    /// The document, `title` also as what a reader that cannot see is told.
    func document(title: String?) -> String {
        let name = title.map { "<title>\(Self.escaped($0))</title>\n" } ?? ""
        let size = "\(Self.number(width))\" height=\"\(Self.number(height))"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(size)" \
            viewBox="0 0 \(Self.number(width)) \(Self.number(height))" role="img" \
            font-family="sans-serif" font-size="\(Self.number(Self.fontSize))">
            \(name)<rect width="100%" height="100%" fill="#FFFFFF"/>
            \(body)</svg>

            """
    }

    private static func number(_ value: Double) -> String {
        NumberFormat.plain((value * 100).rounded() / 100) ?? "0"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in TerminalText.sanitized(text) {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
        return result
    }
}
