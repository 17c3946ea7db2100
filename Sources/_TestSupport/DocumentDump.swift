public import ParsedCorpus

/// A document as text, for comparing in tests: a line a paragraph, a line a cell of a grid.
///
///     title: …
///     P 3:1 |text|
///     G 2x3
///       0,0 1x2 |text|
///     L page 1 |word| |word|
///     note reading.encoding: …
///
/// Line breaks inside a text show as `⏎`. A span of one by one is left out.
public func dump(_ document: Document) -> String {
    var lines: [String] = []
    func text(_ range: TextRange) -> String {
        var shown = "|"
        for scalar in document.string(range).unicodeScalars {
            if scalar == "\n" { shown += "⏎" } else { shown.unicodeScalars.append(scalar) }
        }
        return shown + "|"
    }
    if !document.metadataTitle.isEmpty { lines.append("title: \(document.metadataTitle)") }
    if !document.metadataSource.isEmpty { lines.append("source: \(document.metadataSource)") }
    for block in document.blocks {
        switch block {
        case .paragraph(let piece):
            var place = ""
            if case .line(let line, let column) = piece.location { place = " \(line):\(column)" }
            lines.append("P\(place) \(text(piece.text))")
        case .grid(let grid):
            lines.append("G \(grid.rowCount)x\(grid.columnCount)")
            for cell in grid.cells {
                var span = ""
                if cell.rowSpan != 1 || cell.columnSpan != 1 { span = " \(cell.rowSpan)x\(cell.columnSpan)" }
                lines.append("  \(cell.row),\(cell.column)\(span) \(text(cell.text))")
            }
        case .line(let line):
            lines.append("L page \(line.page) " + line.words.map { text($0.text) }.joined(separator: " "))
        }
    }
    for note in document.notes { lines.append("note \(note.rule): \(note.message)") }
    return lines.joined(separator: "\n")
}
