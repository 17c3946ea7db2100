/// Tables whose pipes part cells that each stand on lines of their own, as extractors of web pages write cells that
/// hold paragraphs: `|0` or `0 |` a line, or a line with nothing but a pipe between two cells.
///
/// The cells come as lines of text, those without text as empty lines, for ``CountedCells`` to put rows together.
enum PipedCells {
    /// `lines` with a line for each cell; nil where pipes do not stand so.
    static func parted(_ lines: [TextLines.Line], _ bytes: [UInt8]) -> [TextLines.Line]? {
        var (cells, rows, closed) = (0, 0, 0)
        for line in lines where line.pipes > 0 {
            let pieces = pieces(line, bytes)
            let texts = pieces.count { !$0.isEmpty }
            if texts > 1 { rows += 1 } else { cells += 1 }
            if texts == 1, !pieces[0].isEmpty { closed += 1 }
            if rows > 40, rows > cells { return nil }
        }
        guard cells >= 40, cells > 20 * rows else { return nil }
        return part(lines, bytes, marksRows: 2 * closed > cells && opensWithPipe(lines, bytes))
    }

    /// Whether the first pipe stands on a line of its own: where all cells end in a pipe, it opens a row.
    private static func opensWithPipe(_ lines: [TextLines.Line], _ bytes: [UInt8]) -> Bool {
        guard let first = lines.first(where: { $0.pipes > 0 }) else { return false }
        return pieces(first, bytes).allSatisfy(\.isEmpty)
    }

    private static func part(_ lines: [TextLines.Line], _ bytes: [UInt8], marksRows: Bool) -> [TextLines.Line]
    {
        var result: [TextLines.Line] = []
        result.reserveCapacity(lines.count)
        /// Whether a pipe stands before, and a text since the last one.
        var (isInTable, hasText) = (false, false)
        func add(_ piece: Range<Int>, of line: TextLines.Line) {
            if piece.isEmpty { return }
            if isInTable, hasText {
                // The cell goes on.
                result[result.count - 1].end = Int32(piece.upperBound)
                return
            }
            var cell = line
            (cell.start, cell.end, cell.pipes) = (Int32(piece.lowerBound), Int32(piece.upperBound), 0)
            (cell.leadingTabs, cell.innerTabs, cell.mayDraw) = (0, 0, false)
            result.append(cell)
            hasText = true
        }
        for line in lines {
            if line.pipes == 0 {
                if line.isEmpty {
                    if !isInTable { result.append(line) }
                    continue
                }
                if SectionHeading.find(bytes.span, line.range) != nil {
                    (isInTable, hasText) = (false, false)
                }
                if !isInTable { hasText = false }
                add(UTF8Scan.trimmed(bytes.span, line.range), of: line)
                continue
            }
            let pieces = pieces(line, bytes)
            if marksRows, bytes[Int(line.start)] == 0x7C, pieces.allSatisfy(\.isEmpty) {
                (isInTable, hasText) = (true, false)
                continue
            }
            add(pieces[0], of: line)
            for piece in pieces.dropFirst() {
                if isInTable, !hasText {
                    var empty = line
                    (empty.end, empty.pipes, empty.isEmpty) = (line.start, 0, true)
                    (empty.leadingTabs, empty.innerTabs, empty.mayDraw) = (0, 0, false)
                    result.append(empty)
                }
                (isInTable, hasText) = (true, false)
                add(piece, of: line)
            }
        }
        return result
    }

    /// What stands before, between and behind the pipes of a line, without blanks around.
    private static func pieces(_ line: TextLines.Line, _ bytes: [UInt8]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = Int(line.start)
        for index in line.range where bytes[index] == 0x7C {
            pieces.append(UTF8Scan.trimmed(bytes.span, start..<index))
            start = index + 1
        }
        pieces.append(UTF8Scan.trimmed(bytes.span, start..<Int(line.end)))
        return pieces
    }
}
