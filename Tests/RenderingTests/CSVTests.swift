import Testing

@testable import Rendering

@Suite("CSV and TSV")
struct CSVTests {
    @Test("Rows of any text read back as they were", arguments: 1...20)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let pieces = ["公开", ",", "\"", "\n", "\r\n", " ", "a", "\t", "－", "'", "", "é", "1", "\r", "👍", "。"]
        let columns = Int.random(in: 1...5, using: &random)
        let rows = (0..<Int.random(in: 0...20, using: &random)).map { _ in
            (0..<columns).map { _ in
                (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                    .joined()
            }
        }
        var dialect = CSVDialect(
            hasByteOrderMark: Bool.random(using: &random), usesCarriageReturns: Bool.random(using: &random),
            guardsFormulas: false)
        var table = Table((0..<columns).map { Column("c\($0)") })
        for row in rows { table.append(row.map(CellContent.text)) }
        let header = [(0..<columns).map { "c\($0)" }]
        #expect(bytes(header + rows) == bytes(try parseCSV(CSV.bytes(table, dialect: dialect))))

        dialect.guardsFormulas = true
        let guarded = rows.map { $0.map { FormulaGuard.isNeeded($0) ? "'" + $0 : $0 } }
        #expect(bytes(header + guarded) == bytes(try parseCSV(CSV.bytes(table, dialect: dialect))))
    }

    /// Equality of strings is canonical, that of files is not.
    private func bytes(_ rows: [[String]]) -> [[[UInt8]]] { rows.map { $0.map { Array($0.utf8) } } }

    @Test("Typed cells: numbers are never guarded, rounded or grouped, missing is empty")
    func typed() {
        var table = Table([
            .text("agency"), .integer("year"), .percent("value"), .number("change"), .text("raw"),
        ])
        table.append([.text("松阳县司法局"), .integer(2024), .number(100.0 / 218), .number(-0.112), .text("=1+2")])
        table.append([.text("-A1"), .integer(-18), .number(1e-05), .exact("-73802895.90"), .text("-18")])
        table.append([.text("a,\"b\""), .missing, .number(.nan), .number(-.infinity), .exact("-1+1")])
        let expected = """
            agency,year,value,change,raw
            松阳县司法局,2024,0.45871559633027525,-0.112,"'=1+2"
            "'-A1",-18,0.00001,-73802895.90,-18
            "a,""b""\",,,,"'-1+1"

            """
        #expect(String(decoding: CSV.bytes(table), as: UTF8.self) == expected)
    }

    @Test("The Excel dialect is the same content with mark and CR LF")
    func excel() {
        var table = Table([.text("a", zh: "机关"), .integer("b", zh: "件数")])
        table.append([.text("洪泽区人民政府"), .integer(95)])
        let plain = CSV.bytes(table, header: .zh)
        let excel = CSV.bytes(table, header: .zh, dialect: .excel)
        #expect(String(decoding: plain, as: UTF8.self) == "机关,件数\n洪泽区人民政府,95\n")
        #expect(excel == [0xEF, 0xBB, 0xBF] + Array("机关,件数\r\n洪泽区人民政府,95\r\n".utf8))
    }

    @Test("Data digits round without leaving zeros")
    func dataDigits() {
        var table = Table([Column("x", kind: .number(.decimal(digits: 2)), dataDigits: 6)])
        table.append([.number(1.0 / 3)])
        table.append([.number(0.5)])
        table.append([.number(1e-9)])
        #expect(String(decoding: CSV.bytes(table), as: UTF8.self) == "x\n0.333333\n0.5\n0\n")
    }

    @Test("Columns for people stay out, columns for scripts stay in")
    func audiences() {
        var table = Table([
            .text("agency"), .text("share").compound.forPeople, .integer("numerator").forScripts,
            .integer("denominator").forScripts,
        ])
        table.append([.text("甲"), .text("8/23"), .integer(8), .integer(23)])
        #expect(String(decoding: CSV.bytes(table), as: UTF8.self) == "agency,numerator,denominator\n甲,8,23\n")
        #expect(TextTable.lines(table, header: .id, on: Canvas()) == ["agency  share", "甲       8/23"])
    }

    @Test("A row of one empty cell is still a row")
    func emptyRow() throws {
        var table = Table([.text("a")])
        table.append([.missing])
        table.append([.text("")])
        #expect(try parseCSV(CSV.bytes(table)) == [["a"], [""], [""]])
    }

    @Test("A file in pieces is the same file")
    func pieces() {
        var whole = CSVWriter()
        var inPieces = CSVWriter()
        var collected: [UInt8] = []
        for row in 0..<3 {
            whole.append(row)
            whole.appendMissing()
            whole.endRow()
            inPieces.append(row)
            inPieces.appendMissing()
            inPieces.endRow()
            collected += inPieces.drain()
        }
        #expect(collected == whole.buffer.bytes)
        #expect(String(decoding: collected, as: UTF8.self) == "0,\n1,\n2,\n")
    }

    @Test("TSV spells what would break a cell")
    func tsv() {
        var table = Table([.text("a"), .integer("b")])
        table.append([.text("x\ty\nz\\"), .integer(-1)])
        table.append([.text("=1"), .missing])
        #expect(String(decoding: TSV.bytes(table), as: UTF8.self) == "a\tb\nx\\ty\\nz\\\\\t-1\n'=1\t\n")
    }

    private static func fill(_ rows: Range<Int>, _ sink: inout some RowSink) {
        for row in rows {
            sink.append("机关,\(row)")
            sink.append(row.isMultiple(of: 5) ? nil : Double(row) / 3)
            sink.endRow()
        }
    }

    @Test("pieces of a table, in order, are the whole of it", arguments: [CSVDialect.plain, .excel])
    func pieces(_ dialect: CSVDialect) {
        let columns: [Column] = [.text("name"), .number("value")]
        func written(_ rows: Int, by size: Int) -> [UInt8] {
            var all: [UInt8] = []
            CSV.write(
                columns + [Column.text("seen").forPeople], pieces: (rows + size - 1) / size, dialect: dialect,
                to: { all += $0 },
                { Self.fill($0 * size..<min(rows, ($0 + 1) * size), &$1) })
            return all
        }
        for rows in [0, 1, 100] {
            var table = Table(columns)
            Self.fill(0..<rows, &table)
            #expect(table.rowCount == rows)
            for size in [1, 7, 100] { #expect(written(rows, by: size) == CSV.bytes(table, dialect: dialect)) }
        }
    }
}
