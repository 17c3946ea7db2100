import Foundation
import ParsedCorpus

/// The made-up PDFs of `Fixtures/pdf`, and dumps of what was read from them.
enum PDFFixture {
    static func bytes(_ name: String, file: String = #filePath) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: folder.appending(path: "Fixtures/pdf/\(name)")))
    }

    static func read(_ name: String) throws -> Document { try PDFReader.read(bytes(name), name: name) }

    static func paragraphs(_ document: Document) -> [String] {
        document.blocks.compactMap { block in
            if case .paragraph(let piece) = block { document.string(piece.text) } else { nil }
        }
    }

    static func grids(_ document: Document) -> [Document.Grid] {
        document.blocks.compactMap { block in if case .grid(let grid) = block { grid } else { nil } }
    }

    static func lines(_ document: Document) -> [Document.PlacedLine] {
        document.blocks.compactMap { block in if case .line(let line) = block { line } else { nil } }
    }

    /// A row a line; `↓2→3` is a cell's extent where it is more than one row and column, `⏎` a broken line.
    static func dump(_ grid: Document.Grid, of document: Document) -> String {
        var rows = [[String]](repeating: [], count: grid.rowCount)
        for cell in grid.cells {
            let extent =
                (cell.rowSpan > 1 ? "↓\(cell.rowSpan)" : "")
                + (cell.columnSpan > 1 ? "→\(cell.columnSpan)" : "")
            let text = document.string(cell.text).replacing("\n", with: "⏎")
            rows[Int(cell.row)].append(extent.isEmpty ? text : "\(extent) \(text)")
        }
        return rows.map { $0.joined(separator: " | ") }.joined(separator: "\n")
    }
}
