/// Characters with a line drawn through them: text that was deleted and is shown all the same, as word
/// processors print tracked changes.
enum StruckText {
    /// The struck characters' indices, ascending; their strokes are taken out of `rulings`.
    ///
    /// A stroke runs through the middle of characters and ends where they end. An underline runs below them, a
    /// table's rule goes on to the edges of its cells.
    static func found(in glyphs: [Glyph], removing rulings: inout Rulings) -> [Int] {
        if rulings.horizontal.isEmpty || rulings.horizontal.count > Rulings.most { return [] }
        let order = glyphs.indices.sorted { glyphs[$0].box.centreY < glyphs[$1].box.centreY }
        let tallest = glyphs.reduce(Float(0)) { max($0, $1.box.height) }
        var struck: Set<Int> = []
        rulings.horizontal.removeAll { ruling in
            let start = order.partitioningIndex { glyphs[$0].box.centreY >= ruling.position - 0.25 * tallest }
            let under = order[start...].prefix {
                glyphs[$0].box.centreY <= ruling.position + 0.25 * tallest
            }.filter { runsThrough(ruling, glyphs[$0].box) }
            guard let box = under.map({ glyphs[$0].box }).reduce(nil, { $0?.union($1) ?? $1 }) else {
                return false
            }
            let overhang = 0.3 * box.height
            guard ruling.start > box.left - overhang, ruling.end < box.right + overhang else { return false }
            struck.formUnion(under)
            return true
        }
        return struck.sorted()
    }

    private static func runsThrough(_ ruling: Ruling, _ box: Box) -> Bool {
        let height = (ruling.position - box.top) / box.height
        guard height > 0.3, height < 0.72 else { return false }
        return min(ruling.end, box.right) - max(ruling.start, box.left) > 0.5 * box.width
    }
}

extension PDFPage {
    /// The page without the characters at `indices`, ascending.
    func without(_ indices: [Int]) -> PDFPage {
        if indices.isEmpty { return self }
        var page = self
        for index in indices.reversed() { page.glyphs.remove(at: index) }
        return page
    }
}

extension Array {
    /// The first index whose element fulfils `predicate`, which holds from some place on.
    fileprivate func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
