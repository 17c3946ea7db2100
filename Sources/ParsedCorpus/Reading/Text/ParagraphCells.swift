/// Tables whose cells are paragraphs, an empty line between any two and a line of blanks for an empty one, as
/// extractors of web pages write cells that hold paragraphs.
///
/// The cells come as lines, those without text as empty lines, for ``CountedCells`` to put rows together.
enum ParagraphCells {
    /// `lines` with a line for each paragraph and none between them; nil unless the cells of section 3 stand so.
    static func parted(_ lines: [TextLines.Line], _ bytes: [UInt8]) -> [TextLines.Line]? {
        guard lines.allSatisfy({ $0.innerTabs == 0 && $0.pipes == 0 }),
            lines.count(where: \.isEmpty) * 5 > lines.count * 2
        else { return nil }
        var result: [TextLines.Line] = []
        result.reserveCapacity(lines.count / 2)
        /// The empty lines before each line of the result.
        var gaps: [Int] = []
        var gap = 1
        /// Whether the section has a table: elsewhere a line is a paragraph of its own.
        var hasTable = false
        for var line in lines {
            if line.isEmpty {
                gap += 1
                continue
            }
            line.isEmpty = UTF8Scan.trimmed(bytes.span, line.range).isEmpty
            let heading = SectionHeading.find(bytes.span, line.range)
            if gap == 0, heading == nil, hasTable, let last = result.last, !last.isEmpty, !line.isEmpty,
                SectionHeading.find(bytes.span, last.range) == nil
            {
                result[result.count - 1].end = line.end
            } else {
                result.append(line)
                gaps.append(gap)
            }
            if let heading { hasTable = [.disclosure, .applications, .disputes].contains(heading) }
            gap = 0
        }
        func row(_ line: TextLines.Line) -> ApplicationRow? {
            LabelTable.shared[LabelText.key(bytes.span, line.range)]?.applicationRow
        }
        guard let first = result.firstIndex(where: { row($0) == .newReceived }),
            let last = result.lastIndex(where: { row($0) == .carriedForward }), first < last,
            gaps[(first + 1)...last].allSatisfy({ $0 == 1 })
        else { return nil }
        return result
    }
}
