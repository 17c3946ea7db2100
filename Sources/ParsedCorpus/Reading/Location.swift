/// Where a piece of a document stands.
public enum Location: Sendable, Hashable {
    /// A place in a text: line and column, both from 1; the column counts bytes of UTF-8.
    case line(Int, column: Int)
    /// A cell of a table, all from 1: the table's number in the document, row and column of the grid.
    case cell(table: Int, row: Int, column: Int)
    /// A point on a page in PDF points from the top left corner; pages from 1.
    case page(Int, x: Int, y: Int)
    case unknown
}

extension Location: CustomStringConvertible {
    /// The place in English: `line 3, column 7`; empty where unknown.
    public var description: String {
        switch self {
        case .line(let line, let column): Self.text(("line ", line), (", column ", column))
        case .cell(let table, let row, let column):
            Self.text(("table ", table), (", row ", row), (", column ", column))
        case .page(let page, let x, let y): Self.text(("page ", page), (", x ", x), (", y ", y))
        case .unknown: ""
        }
    }

    /// Words and numbers in turn, without the texts between that interpolation makes: every cell has a place.
    private static func text(_ parts: (StaticString, Int)...) -> String {
        String(unsafeUninitializedCapacity: 32 * parts.count) { bytes in
            var end = 0
            for (word, number) in parts {
                for index in 0..<word.utf8CodeUnitCount { bytes[end + index] = word.utf8Start[index] }
                end += word.utf8CodeUnitCount
                var (rest, digits) = (number.magnitude, 1)
                while rest >= 10 { (rest, digits) = (rest / 10, digits + 1) }
                if number < 0 {
                    bytes[end] = 0x2D
                    end += 1
                }
                rest = number.magnitude
                for index in (0..<digits).reversed() {
                    bytes[end + index] = 0x30 + UInt8(rest % 10)
                    rest /= 10
                }
                end += digits
            }
            return end
        }
    }
}

extension Location {
    /// The place in Chinese: `第 3 行第 7 列`; empty where unknown.
    public var chinese: String {
        switch self {
        case .line(let line, let column): "第 \(line) 行第 \(column) 列"
        case .cell(let table, let row, let column): "第 \(table) 表第 \(row) 行第 \(column) 列"
        case .page(let page, let x, let y): "第 \(page) 页（横 \(x)，纵 \(y)）"
        case .unknown: ""
        }
    }
}
