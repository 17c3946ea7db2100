/// Tables of plain lines, a cell a line and an empty line for each empty cell, as word processors save them: no mark
/// tells a row's end, but in section 3 seven lines stand between any two labels, and behind them as many empty ones as
/// a label spans columns, or none.
struct CountedCells {
    /// Lines of text, and the empty lines and values behind them.
    private struct Item {
        var texts: [Int]
        var values: Range<Int>
    }

    /// The tables by the line that they begin with.
    private(set) var tables: [Int: TextLines.Table] = [:]

    /// nil unless section 3 stands so and, where it is not known that each line is one cell, has an empty cell.
    init?(_ lines: [TextLines.Line], _ bytes: [UInt8], areCells: Bool) {
        guard lines.allSatisfy({ $0.innerTabs == 0 && $0.pipes == 0 }) else { return nil }
        let items = Self.items(lines, bytes)
        func meaning(_ line: Int) -> LabelMeaning? {
            LabelTable.shared[LabelText.key(bytes.span, lines[line].range)]
        }
        func row(_ item: Item) -> ApplicationRow? { meaning(item.texts.last!)?.applicationRow }
        var columns = ApplicantColumn.allCases.count
        if areCells {
            // A table may have columns of its own.
            let leaves = items.filter { row($0)?.level == 2 }
            columns = max(leaves.map(\.values.count).min() ?? 0, columns)
        }
        /// The empty lines behind the values of `item`; nil if it has too few values, or other lines stand there.
        func pads(_ item: Item) -> Int? {
            guard item.values.count >= columns,
                item.values.dropFirst(columns).allSatisfy({ lines[$0].isEmpty })
            else { return nil }
            return item.values.count - columns
        }
        guard
            let first = items.firstIndex(where: {
                pads($0) != nil && row($0) == .newReceived
            })
        else { return nil }
        var padsByLevel: [Int: Int] = [:]
        var last = first - 1
        for (place, item) in zip(items.indices, items).dropFirst(first) {
            guard let pads = pads(item) else { break }
            let row = row(item)
            // Empty lines may stand behind the last row.
            if let row, row != .carriedForward,
                padsByLevel.updateValue(pads, forKey: row.level) ?? pads != pads
            {
                return nil
            }
            last = place
            if row == .carriedForward { break }
        }
        guard last - first + 1 >= ApplicationRow.rows(of: .form2019).count - 2,
            areCells || items[first...last].contains(where: { $0.values.contains { lines[$0].isEmpty } })
        else { return nil }
        func closes(_ place: Int) -> Bool {
            place + 1 == items.count
                || SectionHeading.find(bytes.span, lines[items[place + 1].texts[0]].range) != nil
        }
        addApplications(items[first...last], columns, meaning)
        addDisclosure(items[..<first], meaning, closes)
        addDisputes(items[(last + 1)...], meaning, closes)
    }

    private static func items(_ lines: [TextLines.Line], _ bytes: [UInt8]) -> [Item] {
        var items: [Item] = []
        var texts: [Int] = []
        var index = 0
        while index < lines.count {
            let start = index
            while index < lines.count, isValue(lines[index], bytes) { index += 1 }
            if index > start {
                if !texts.isEmpty { items.append(Item(texts: texts, values: start..<index)) }
                texts = []
            }
            if index == lines.count { break }
            texts.append(index)
            index += 1
        }
        return items
    }

    private static func isValue(_ line: TextLines.Line, _ bytes: [UInt8]) -> Bool {
        line.isEmpty || NumberReading.content(bytes.span, UTF8Scan.trimmed(bytes.span, line.range)).isValue
    }

    private mutating func addApplications(
        _ items: ArraySlice<Item>, _ columns: Int, _ meaning: (Int) -> LabelMeaning?
    ) {
        var rows: [[Range<Int>]] = []
        for (place, item) in zip(items.indices, items) {
            let texts = place == items.startIndex ? item.texts.suffix(1) : item.texts[...]
            // A label broken over lines is one cell; else the group stands in a cell before the label.
            let isWhole = texts.allSatisfy { meaning($0) != nil }
            let labels = isWhole ? texts.map { $0..<($0 + 1) } : [texts.first!..<(texts.last! + 1)]
            rows.append(labels + item.values.prefix(columns).map { $0..<($0 + 1) })
        }
        tables[items.first!.texts.last!] = (rows, items.last!.values.lowerBound + columns)
    }

    /// The rows of section 2 behind whose labels as many lines stand as the header above them has columns.
    private mutating func addDisclosure(
        _ items: ArraySlice<Item>, _ meaning: (Int) -> LabelMeaning?, _ closes: (Int) -> Bool
    ) {
        var start = 0
        /// Under the last header: columns, and the empty lines behind the values of a row.
        var (columns, pads) = (0, 0)
        for (place, item) in zip(items.indices, items) {
            let isRow = meaning(item.texts.last!)?.disclosureRow != nil
            let heads = item.texts.dropLast(isRow ? 1 : 0).reversed().prefix {
                meaning($0)?.disclosureColumn != nil
            }
            if let first = heads.last {
                (start, columns, pads) = (first, heads.count, isRow ? 0 : item.values.count)
                let end = isRow ? item.texts.last! : item.values.upperBound
                tables[start] = ([[first..<first] + heads.reversed().map { $0..<($0 + 1) }], end)
            } else if item.texts.count > 1 || !isRow {
                columns = 0
            }
            if !isRow { continue }
            let label = item.texts.last!
            let count = item.values.count - pads
            guard columns > 0, count == columns || count > columns && closes(place) else {
                columns = 0
                continue
            }
            tables[start]?.rows.append(
                [label..<(label + 1)] + item.values.prefix(columns).map { $0..<($0 + 1) })
            tables[start]?.end = item.values.lowerBound + columns
        }
    }

    /// Section 4: under nineteen heads fifteen lines of values, five under the heads of each block, or three behind each
    /// outcome under the three blocks.
    private mutating func addDisputes(
        _ items: ArraySlice<Item>, _ meaning: (Int) -> LabelMeaning?, _ closes: (Int) -> Bool
    ) {
        func row(_ lines: some Sequence<Int>) -> [Range<Int>] { lines.map { $0..<($0 + 1) } }
        let (blocks, outcomes) = (DisputeBlock.allCases.count, DisputeOutcome.allCases.count)
        var start: Int?
        for (place, item) in zip(items.indices, items) {
            let heads = item.texts.suffix(while: { meaning($0)?.isOfDisputes == true })
            guard let first = heads.first, let last = heads.last else { continue }
            let below = Array(heads).suffix(while: { meaning($0)?.disputeOutcome != nil })
            let whole = [19: blocks * outcomes, outcomes: outcomes, outcomes + 1: outcomes][heads.count]
            let count = whole ?? blocks
            guard item.values.count == count || item.values.count > count && closes(place) else { continue }
            let values = row(item.values.prefix(count))
            let end = item.values.lowerBound + count
            if heads.count == 19 {
                tables[first] = (
                    [row(heads.prefix(2)), row(heads.dropFirst(2).prefix(7)), row(below), values], end
                )
            } else if below.count == outcomes {
                tables[first] = (
                    [row(heads.dropLast(outcomes)), row(below), values].filter { !$0.isEmpty }, end
                )
            } else if below.count == 1 {
                let names = heads.filter { meaning($0)?.disputeBlock != nil }
                if names.count == blocks {
                    start = first
                    tables[first] = ([[first..<first] + row(names)], end)
                }
                guard let start, heads.count == 1 || start == first else { continue }
                tables[start]?.rows.append([last..<(last + 1)] + values)
                tables[start]?.end = end
            }
        }
    }
}

extension ApplicationRow {
    /// How many labels stand before the row's own: the further columns it spans, the fewer.
    fileprivate var level: Int {
        switch self {
        case .newReceived, .carriedIn, .carriedForward: 0
        case .granted, .partiallyGranted, .otherHandling, .total: 1
        default: 2
        }
    }
}

extension LabelMeaning {
    /// Whether the text heads columns or rows of section 4.
    fileprivate var isOfDisputes: Bool { disputeBlock != nil || disputeOutcome != nil || isCaption }
}

extension Array {
    /// The last elements that satisfy `predicate`, in order.
    fileprivate func suffix(while predicate: (Element) -> Bool) -> ArraySlice<Element> {
        self[(lastIndex { !predicate($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
