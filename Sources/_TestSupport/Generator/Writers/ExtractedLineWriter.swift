/// Writers of texts as programs take them out of web pages.
enum ExtractedLineWriter {
    /// Where pipes stand beside cells that each have a line.
    enum Pipes: CaseIterable {
        /// `|0`
        case before
        /// `0 |`, and as many pipes on a line behind a row as its cells span further columns.
        case behind
        /// Cells and pipes in turn.
        case between
        /// ` 0  | ` under a pipe that opens the row, the pipes of spanned columns behind the last cell.
        case behindRowMarks
    }

    static func piped(_ draft: Draft, as pipes: Pipes) -> String {
        LineWriter.write(draft) { table in table.rows.map { row($0.withoutContinuations, pipes) }.joined() }
    }

    private static func row(_ row: Draft.Row, _ pipes: Pipes) -> String {
        let texts = row.written.map(\.text)
        let pads = String(repeating: "|", count: row.written.reduce(0) { $0 + $1.span - 1 })
        switch pipes {
        case .before: return texts.map { "|\($0)\n" }.joined()
        case .behind:
            let cells = texts.map { $0.isEmpty ? "|\n" : "\($0) |\n" }.joined()
            return cells + (pads.isEmpty ? "" : pads + "\n")
        case .between: return texts.map { $0.isEmpty ? "|\n" : "\($0)\n|\n" }.joined()
        case .behindRowMarks:
            return "| \n" + texts.dropLast().map { " \($0)  | \n" }.joined()
                + " \(texts.last ?? "")  | \(pads)\n"
        }
    }

    /// Every cell a paragraph.
    static func paragraphs(_ draft: Draft) -> String {
        LineWriter.write(draft) { table in
            table.rows.flatMap(\.withoutContinuations.written)
                .map { ($0.text.isEmpty ? "\u{A0}" : $0.text) + "\n\n" }.joined()
        }
    }

    /// A row a line.
    static func tabPairs(_ draft: Draft) -> String {
        LineWriter.write(draft) { table in
            table.rows.map { row in
                row.withoutContinuations.written.map { $0.text.replacing("\n", with: "") }
                    .joined(separator: "\t\t") + "\n"
            }.joined() + "\n"
        }
    }
}
