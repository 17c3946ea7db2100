/// How the columns of a text table share the width of the terminal.
struct TextLayout {
    /// The width of every column.
    private(set) var widths: [Int]
    /// The columns of each piece of the table; one piece if all fits.
    private(set) var pieces: [[Int]]
    /// What is left for bars; nil if there is no chart or no room for one.
    private(set) var chartWidth: Int?

    /// Bars narrower than this say nothing.
    private static let leastChartWidth = 8
    private static let gap = 2

    init(_ columns: [TextColumn], keyColumns: Int, hasChart: Bool, width: Int) {
        let natural = columns.map(\.naturalWidth)
        let least = columns.map(\.minimumWidth)
        pieces = [Array(columns.indices)]
        widths = natural
        if hasChart {
            let room = width - Self.gap - Self.leastChartWidth
            widths = Self.shrunk(natural, least: least, to: room)
            let total = Self.total(widths)
            if total <= room {
                chartWidth = width - Self.gap - total
                return
            }
        }
        widths = Self.shrunk(natural, least: least, to: width)
        guard Self.total(widths) > width else { return }
        // Repeated columns must leave room for the widest of the others.
        var keys = min(keyColumns, columns.count)
        func spare() -> Int {
            width - Self.total(Array(least[..<keys])) - Self.gap - (least[keys...].max() ?? 0)
        }
        while keys > 1, spare() < 0 { keys -= 1 }
        // In pieces there is room again for words: a third of the width for those repeated, the rest else.
        for column in 0..<keys {
            let third = max(least[column], min(natural[column], width / 3))
            widths[column] = min(third, least[column] + max(0, spare()) / keys)
        }
        let room = width - Self.gap - Self.total(Array(widths[..<keys]))
        for column in keys..<widths.count { widths[column] = max(least[column], min(natural[column], room)) }
        pieces = Self.split(widths, keys: keys, to: width)
    }

    private static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + gap * max(0, widths.count - 1) }

    /// Takes columns from the widest that may still shrink until the total fits or none may.
    private static func shrunk(_ natural: [Int], least: [Int], to width: Int) -> [Int] {
        var widths = natural
        var excess = total(widths) - width
        while excess > 0 {
            let candidates = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private static func split(_ widths: [Int], keys: Int, to width: Int) -> [[Int]] {
        let keyColumns = Array(widths.indices.prefix(keys))
        var pieces: [[Int]] = []
        var piece = keyColumns
        for column in widths.indices.dropFirst(keys) {
            if piece.count > keyColumns.count, total((piece + [column]).map { widths[$0] }) > width {
                pieces.append(piece)
                piece = keyColumns
            }
            piece.append(column)
        }
        return pieces + [piece]
    }
}
