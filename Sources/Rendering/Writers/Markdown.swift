/// A table as GitHub-flavoured Markdown, as people read it: rounded numbers, a dash for missing.
public enum Markdown {
    /// Title, notes and a table padded so that the source can be read too.
    public static func bytes(
        _ table: Table, header: HeaderChoice = .zh, measure: DisplayWidth = DisplayWidth()
    ) -> [UInt8] {
        var blocks: [String] = []
        if let title = table.title { blocks.append("**" + escaped(title) + "**") }
        blocks += table.notesBefore.map(escaped)
        let columns = table.columnIndices(for: .people)
        if !columns.isEmpty { blocks.append(body(table, columns, header: header, measure: measure)) }
        blocks += table.notesAfter.map(escaped)
        return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
    }

    private static func body(
        _ table: Table, _ indices: [Int], header: HeaderChoice, measure: DisplayWidth
    ) -> String {
        let canvas = Canvas(measure: measure)
        let columns = indices.map { index in
            let column = table.columns[index]
            let cells = (0..<table.rowCount).map { row in
                if case .text(let text) = table[row, index] { return escaped(text) }
                return TextColumn.text(table[row, index], column, on: canvas)
            }
            return (alignment: column.alignment, lines: [escaped(column.header(header))] + cells)
        }
        let widths = columns.map { $0.lines.reduce(3) { max($0, measure.columns(of: $1)) } }
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        var lines = (0...table.rowCount).map { row in
            line(
                columns.indices.map {
                    measure.pad(columns[$0].lines[row], to: widths[$0], columns[$0].alignment)
                })
        }
        let rule = columns.indices.map { column in
            let dashes = String(repeating: "-", count: widths[column] - 1)
            return columns[column].alignment == .leading ? dashes + "-" : dashes + ":"
        }
        lines.insert(line(rule), at: 1)
        return lines.joined(separator: "\n")
    }

    /// `text` with everything escaped that would end a cell or start markup.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\\", "|", "`", "*", "[", "]": result.append(contentsOf: ["\\", scalar])
            // Not inside a word, where an underscore is only a letter: `disclosure_rate`.
            case "_" where index == 0 || scalars[index - 1] == " ": result.append(contentsOf: ["\\", scalar])
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": break
            case "\n", "\r", "\u{2028}", "\u{2029}": result.append(contentsOf: "<br>".unicodeScalars)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
