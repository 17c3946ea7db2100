/// A chart that can be written as SVG too: the same numbers on the same scales.
public protocol VectorChart: Chart {
    /// The chart as an SVG document, `title` above it and `notes` below.
    func svg(title: String?, notes: [String]) -> String
}

/// What every drawing has: a title, room at the sides, notes.
protocol FramedChart: VectorChart {
    /// Draws the chart below what is there, between the side margins.
    func draw(in drawing: inout SVGDrawing, from left: Double, to right: Double)
}

extension FramedChart {
    /// A page 800 points wide.
    public func svg(title: String?, notes: [String]) -> String {
        let margin = 16.0
        var drawing = SVGDrawing(width: 800, height: margin)
        if let title {
            for line in Self.wrapped(title, drawing.width - 2 * margin) {
                drawing.text(line, margin, drawing.extend(by: SVGDrawing.rowHeight) + 15, bold: true)
            }
            _ = drawing.extend(by: 8)
        }
        draw(in: &drawing, from: margin, to: drawing.width - margin)
        _ = drawing.extend(by: 8)
        for note in notes {
            for line in Self.wrapped(note, drawing.width - 2 * margin) {
                drawing.text(line, margin, drawing.extend(by: 18) + 14, color: "#555555")
            }
        }
        _ = drawing.extend(by: margin)
        return drawing.document(title: title)
    }

    private static func wrapped(_ text: String, _ width: Double) -> [String] {
        DisplayWidth().wrap(
            TerminalText.sanitized(text), width: Int(width / (SVGDrawing.fontSize * 0.56)))
    }
}
