import Testing

@testable import ParsedCorpus

/// Tables each of whose cells has a border of its own.
@Suite struct SpacedBordersTests {
    /// The edges of `count` cells side by side.
    private func sides(_ count: Int, _ width: Float, blank: Float) -> [(start: Float, end: Float)] {
        (0..<count).map { (100 + Float($0) * (width + blank), 100 + Float($0) * (width + blank) + width) }
    }

    private func frames(
        _ columns: [(start: Float, end: Float)], _ rows: [(start: Float, end: Float)]
    ) -> [TableFrame] {
        var rulings = Rulings()
        for column in columns {
            for row in rows {
                for y in [row.start, row.end] {
                    rulings.horizontal.append(Ruling(position: y, start: column.start, end: column.end))
                }
                for x in [column.start, column.end] {
                    rulings.vertical.append(Ruling(position: x, start: row.start, end: row.end))
                }
            }
        }
        return TableFrame.frames(rulings)
    }

    @Test func theBlankBetweenTwoCellsIsNoColumn() throws {
        let frames = frames(sides(4, 40, blank: 3), sides(4, 20, blank: 3))
        let frame = try #require(frames.first)
        #expect(frames.count == 1)
        #expect(frame.columnEdges == [100, 141.5, 184.5, 227.5, 269])
        #expect(frame.rowEdges == [100, 121.5, 144.5, 167.5, 189])
        #expect(frame.cells.map { [$0.row, $0.column] } == (0..<16).map { [$0 / 4, $0 % 4] })
        #expect(frame.cells.allSatisfy { $0.rowSpan == 1 && $0.columnSpan == 1 && !$0.isOpen })
    }

    @Test func narrowColumnsSideBySideStay() throws {
        let frame = try #require(frames(sides(5, 6, blank: 0), sides(2, 20, blank: 0)).first)
        #expect(frame.columnEdges == [100, 106, 112, 118, 124, 130])
        #expect(frame.cells.count == 10)
    }
}
