/// Finds the row of the form a value row's label names, whole, in pieces or misprinted.
struct RowMatching<Row: Equatable> {
    /// The row a meaning names.
    let row: (LabelMeaning) -> Row?
    /// All labels spelt out, for misprints.
    let texts: [(Row, [UInt32])]

    struct Match {
        var row: Row
        /// 3 for the label itself, 2 for one put together from lines, 1 for a misprinted one.
        var strength: Int
    }

    /// The row named by `rows[index]`, nil where its labels name none.
    func match(_ sheet: Sheet, _ rows: ValueRows, _ index: Int) -> Match? {
        let valueRow = rows.rows[index]
        let own = valueRow.labels.filter { sheet.pieces[$0].content == .text }
        if isSubtotal(sheet, own) { return nil }
        if let last = own.last, let row = sheet.pieces[last].meaning.flatMap(row) {
            return Match(row: row, strength: 3)
        }
        // Blanks inside a label part it into pieces; the label of its group may stand before them.
        for start in own.indices.dropLast() {
            if let row = lookup(sheet, Array(own[start...])) { return Match(row: row, strength: 3) }
        }
        let after = index + 1 < rows.rows.count ? rows.rows[index + 1].fragmentsBefore : rows.fragmentsAfter
        if let row = joined(sheet, valueRow.fragmentsBefore, own, after) {
            return Match(row: row, strength: 2)
        }
        if let row = misprinted(sheet, valueRow.fragmentsBefore, own, after) {
            return Match(row: row, strength: 1)
        }
        for label in own.dropLast().reversed() {
            if let row = sheet.pieces[label].meaning.flatMap(row) { return Match(row: row, strength: 1) }
        }
        return nil
    }

    /// Whether a row is one of subtotals, which the form does not have.
    func isSubtotal(_ sheet: Sheet, _ own: [Int]) -> Bool {
        own.last.map { sheet.pieces[$0].key == SubtotalLabel.key } ?? false
    }

    private func lookup(_ sheet: Sheet, _ pieces: [Int]) -> Row? {
        LabelTable.shared[key(sheet, pieces)].flatMap(row)
    }

    private func key(_ sheet: Sheet, _ pieces: [Int]) -> HanKey {
        if pieces.count == 1 { return LabelText.key(sheet.bytes.span, sheet.pieces[pieces[0]].text.range) }
        let text = text(sheet, pieces)
        return LabelText.key(text.span, 0..<text.count)
    }

    /// The pieces as one text: an enumerator may be broken as well, as `（` and `七）总计`.
    private func text(_ sheet: Sheet, _ pieces: [Int]) -> [UInt8] {
        var text: [UInt8] = []
        for piece in pieces { text += sheet.bytes[sheet.pieces[piece].text.range] }
        return text
    }

    /// A label broken over lines: some of the text above, the row's own, some of the text below.
    private func joined(_ sheet: Sheet, _ before: [Int], _ own: [Int], _ after: [Int]) -> Row? {
        // Without the labels of groups that stand beside, then without those of the table's left edge only,
        // for 其他处理 is a group in one edition and a row in the other; last with everything.
        let keeps: [(Int) -> Bool] = [
            { !isGroup(sheet, $0) }, { !GroupFragments.shared.isEdge(sheet.pieces[$0]) }, { _ in true },
        ]
        for keep in keeps {
            let (above, below) = (before.suffix(6).filter(keep), after.prefix(6).filter(keep))
            for ownPart in own.count > 1 ? [[own[own.count - 1]], own] : [own] {
                // Text below alone belongs to the next row more often than to this one: last.
                for j in above.isEmpty ? [0] : Array(1...above.count) + [0] {
                    for k in 0...below.count where j + k > 0 {
                        let parts = above.suffix(j) + ownPart + below.prefix(k)
                        if let row = lookup(sheet, Array(parts)) { return row }
                    }
                }
            }
        }
        return nil
    }

    private func misprinted(_ sheet: Sheet, _ before: [Int], _ own: [Int], _ after: [Int]) -> Row? {
        var tries: [[Int]] = []
        if let last = own.last { tries.append([last]) }
        if own.count > 1 { tries.append(own) }
        let (above, below) = (
            before.suffix(3).filter { !isGroup(sheet, $0) }, after.prefix(3).filter { !isGroup(sheet, $0) }
        )
        for j in 0...above.count {
            for k in 0...below.count where j + k > 0 && !(own.isEmpty && (j == 0 || k == 0)) {
                tries.append(Array(above.suffix(j) + own.suffix(1) + below.prefix(k)))
            }
        }
        for pieces in tries {
            let text = text(sheet, pieces)
            let scalars = LabelText.scalars(text.span, 0..<text.count)
            if scalars.count < 3 || scalars.count > 44 { continue }
            if let row = EditDistance.nearest(scalars, among: texts) { return row }
            if let rest = withoutGroup(scalars), let row = EditDistance.nearest(rest, among: texts) {
                return row
            }
        }
        return nil
    }

    private func isGroup(_ sheet: Sheet, _ piece: Int) -> Bool {
        guard let meaning = sheet.pieces[piece].meaning else {
            let key = sheet.pieces[piece].key
            return key.count > 0 && GroupFragments.shared.contains(key)
        }
        return (meaning.outcomeGroup != nil || meaning.isCaption || meaning.isApplicantHeader)
            && row(meaning) == nil
    }

    /// `scalars` without the label of a group that stands before the row's own in one cell.
    private func withoutGroup(_ scalars: [UInt32]) -> [UInt32]? {
        for group in GroupFragments.shared.groups
        where scalars.count > group.count + 2 && scalars.starts(with: group) {
            return Array(scalars.dropFirst(group.count))
        }
        return nil
    }
}

/// 小计, which reports add to the form by themselves.
enum SubtotalLabel {
    static let key = LabelText.key("小计")
}

/// Pieces that the labels of groups of rows break into: 本年, 度办理, 结果, 不予, 无法 …
struct GroupFragments: Sendable {
    static let shared = GroupFragments()

    let groups: [[UInt32]]
    private let fragments: Set<HanKey>
    private let edge: Set<HanKey>

    private init() {
        groups = ["本年度办理结果", "不予公开", "无法提供", "不予处理", "其他处理"].map { LabelText.scalars($0) }
        edge = Self.runs(of: groups[0])
        var keys = groups.reduce(into: Set<HanKey>()) { $0.formUnion(Self.runs(of: $1)) }
        // 公开, 处理 and 其他 are ends of row labels as well.
        for text in ["公开", "处理", "其他", "开"] { keys.remove(LabelText.key(text)) }
        fragments = keys
    }

    func contains(_ key: HanKey) -> Bool { fragments.contains(key) }

    /// Whether a piece is a part of 本年度办理结果, which runs down the table's left edge.
    func isEdge(_ piece: SheetPiece) -> Bool { piece.key.count == 0 || edge.contains(piece.key) }

    /// The keys of all runs of characters in `group`.
    private static func runs(of group: [UInt32]) -> Set<HanKey> {
        var keys: Set<HanKey> = []
        for start in group.indices {
            var key = HanKey()
            for end in start..<group.count {
                key.append(group[end])
                keys.insert(key)
            }
        }
        return keys
    }

    /// Whether a piece of text is a group's label or the end of one, as 公开 of 不予公开.
    func isLoose(_ piece: SheetPiece) -> Bool {
        if piece.key.count == 0 { return piece.text.count <= 9 }
        return piece.key.count <= 7
            && (fragments.contains(piece.key) || Self.ends.contains(piece.key))
    }

    private static let ends = Set(["公开", "处理", "其他", "开"].map { LabelText.key($0) })
}
