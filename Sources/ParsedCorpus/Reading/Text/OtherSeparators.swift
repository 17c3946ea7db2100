/// Texts whose cells are parted by other signs than pipes and tabs: full-width pipes, upright strokes without rules
/// between the rows, slashes between blanks, or commas as in CSV.
enum OtherSeparators {
    /// `text` with pipes or tabs in their place, byte for byte as long; `text` itself where cells are not parted so.
    static func replaced(in text: [UInt8]) -> [UInt8] {
        if let pipes = strokes(text, [0xEF, 0xBD, 0x9C]) { return pipes }
        if ByteSearch.first([0xE2, 0x94, 0x80], in: text) == nil,
            let pipes = strokes(text, [0xE2, 0x94, 0x82])
        {
            return pipes
        }
        if ByteSearch.first(headersBetweenSlashes, in: text) != nil { return slashes(text) }
        return commas(text) ?? text
    }

    /// Elsewhere a slash stands for a cell that does not apply.
    private static let headersBetweenSlashes = Array("科研机构 / 社会公益组织".utf8)

    private static func slashes(_ text: [UInt8]) -> [UInt8] {
        var result = text
        for place in text.indices.dropFirst()
        where text[place] == UInt8(ascii: "/") && text[place - 1] == 0x20 {
            let next = place + 1 < text.count ? text[place + 1] : 0x0A
            if next == 0x20 || next == 0x0A || next == 0x0D { result[place] = UInt8(ascii: "|") }
        }
        return result
    }

    /// How many lines of a text have to be rows.
    private static let leastRows = 20

    private static func strokes(_ text: [UInt8], _ stroke: [UInt8]) -> [UInt8]? {
        var places: [Int] = []
        var from = 0
        while let found = ByteSearch.first(stroke, in: text, from: from) {
            places.append(found)
            from = found + stroke.count
        }
        if places.count < leastRows * 3 { return nil }
        var result = text
        for place in places { result.replaceSubrange(place..<place + 3, with: "|  ".utf8) }
        return result
    }

    /// Rows of CSV, whose quoted cells may hold commas and line ends.
    private static func commas(_ text: [UInt8]) -> [UInt8]? {
        if text.count(where: { $0 == UInt8(ascii: ",") }) < leastRows * 7 { return nil }
        var result = text
        var wideRows = 0
        var start = 0
        while start < text.count {
            let row = row(text, from: start)
            defer { start = row.end + 1 }
            if row.commas.count < 3 { continue }
            if row.commas.count >= 7 { wideRows += 1 }
            for place in row.commas { result[place] = UInt8(ascii: "\t") }
            for place in row.blanks { result[place] = UInt8(ascii: " ") }
        }
        return wideRows >= leastRows ? result : nil
    }

    /// The commas between the cells of the row at `start`, its quotes and the line ends inside of them, and where it ends.
    private static func row(_ text: [UInt8], from start: Int) -> (commas: [Int], blanks: [Int], end: Int) {
        var (commas, blanks): ([Int], [Int]) = ([], [])
        var at = start
        var opensCell = true
        while at < text.count, text[at] != UInt8(ascii: "\n") {
            if opensCell, text[at] == UInt8(ascii: "\""), let close = closingQuote(text, from: at + 1) {
                blanks +=
                    [at, close]
                    + (at..<close).filter { text[$0] == 0x0A || text[$0] == 0x0D || text[$0] == 0x09 }
                at = close + 1
                opensCell = false
                continue
            }
            opensCell = text[at] == UInt8(ascii: ",")
            if opensCell { commas.append(at) }
            at += 1
        }
        return (commas, blanks, at)
    }

    /// The quote that ends a cell begun at `start`; nil where none does soon.
    private static func closingQuote(_ text: [UInt8], from start: Int) -> Int? {
        for at in start..<min(start + 2_000, text.count) where text[at] == UInt8(ascii: "\"") {
            let next = at + 1 < text.count ? text[at + 1] : 0x0A
            return next == UInt8(ascii: ",") || next == 0x0A || next == 0x0D ? at : nil
        }
        return nil
    }
}
