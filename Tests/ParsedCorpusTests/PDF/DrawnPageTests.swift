import Testing

@testable import ParsedCorpus

/// What a page's description tells besides its lines.
@Suite struct DrawnPageTests {
    /// A file of one page with that description; its fonts are A, with a map to characters, and B, without one.
    private func file(_ description: String, toUnicode: String = "") -> [UInt8] {
        func font(_ name: String, _ number: Int, _ map: String) -> String {
            """
            \(number) 0 obj << /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H \(map)
            /DescendantFonts [\(number + 1) 0 R] >> endobj
            \(number + 1) 0 obj << /Type /Font /Subtype /CIDFontType2 /BaseFont /\(name)
            /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >> endobj

            """
        }
        return Array(
            """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R
            /Resources << /Font << /A 5 0 R /B 7 0 R >> >> >> endobj
            4 0 obj << /Length \(description.utf8.count) >> stream
            \(description)
            endstream endobj
            \(font("AAAAAA+Known", 5, "/ToUnicode 9 0 R"))\(font("BBBBBB+Unknown", 7, ""))
            trailer << /Root 1 0 R >>
            %%EOF
            """.utf8)
    }

    private func page(_ description: String) throws -> DrawnPage {
        let drawing = try #require(PageDrawing(file(description), pageCount: 1))
        return try #require(drawing.page(0))
    }

    @Test func fontsWithoutCharactersAreNamedWhereInUse() throws {
        #expect(try page("BT /A 9 Tf (x) Tj ET").unknownFonts.isEmpty)
        #expect(try page("BT /A 9 Tf (x) Tj /B 9 Tf (x) Tj ET").unknownFonts == ["BBBBBB+Unknown"])
    }

    /// The glyphs of a part of a TrueType font may be numbered anew, from those of no sign on.
    @Test(arguments: [
        ("/FirstChar 0 /LastChar 65", true), ("/FirstChar 32 /LastChar 90", false),
        ("/FirstChar 0 /LastChar 127", false),
        ("/FirstChar 0 /LastChar 65 /Encoding /WinAnsiEncoding", false),
    ])
    func glyphsNumberedAnewAreUnknown(_ entries: String, _ isUnknown: Bool) throws {
        let font = "6 0 obj << /Type /Font /Subtype /TrueType /BaseFont /CCCCCC+Cut \(entries) >> endobj"
        let bytes = Array(
            """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R
            /Resources << /Font << /A 6 0 R >> >> >> endobj
            4 0 obj << /Length 20 >> stream
            BT /A 9 Tf (x) Tj ET
            endstream endobj
            \(font)
            trailer << /Root 1 0 R >>
            %%EOF
            """.utf8)
        let drawn = try #require(PageDrawing(bytes, pageCount: 1)?.page(0))
        #expect(drawn.unknownFonts == (isUnknown ? ["CCCCCC+Cut"] : []))
    }

    @Test func aSheetAskewIsTurnedLevel() throws {
        // One degree: what rises by 7 on 400 is level, and so is what is drawn at right angles.
        let text = "BT 0.99985 0.01745 -0.01745 0.99985 100 700 Tm (x) Tj (y) Tj ET "
        let drawn = try page(text + "1 w 100 600 m 500 606.98 l S")
        #expect(abs(drawn.slope + 0.01745) < 1e-4)
        #expect(drawn.rulings.horizontal.count == 1 && drawn.rulings.vertical.isEmpty)
        #expect(try page("1 w 100 600 m 500 606.98 l S").rulings.horizontal.isEmpty)
    }

    @Test func aStampAcrossAPageTurnsNothing() throws {
        let level = String(repeating: "BT 1 0 0 1 100 700 Tm (x) Tj ET ", count: 3)
        #expect(try page(level + "BT 0.7 0.7 -0.7 0.7 100 700 Tm (x) Tj ET").slope == 0)
        #expect(try page("BT 0.9 0.4 -0.4 0.9 100 700 Tm (x) Tj ET").slope == 0)
        #expect(try page("BT 0 1 -1 0 100 700 Tm (x) Tj ET").slope == 0)
    }

    /// The sides of a border are trapezoids, cut at their ends where they meet.
    @Test func sidesOfBordersCutAtTheirEndsAreLines() throws {
        let above = try page("100 600 m 500 600 l 498 598 l 102 598 l h f").rulings
        #expect(above.horizontal == [Ruling(position: 201, start: 100, end: 500)])
        let beside = try page("100 600 m 102 598 l 102 402 l 100 400 l h f").rulings
        #expect(beside.vertical == [Ruling(position: 101, start: 200, end: 400)])
        let wide = try page("100 600 m 500 600 l 470 570 l 130 570 l h f").rulings
        #expect(wide.horizontal.isEmpty && wide.areas.isEmpty)
    }

    @Test func charactersGoBackToTheirLine() {
        let slope = 0.0175
        let glyphs = (0..<10).map { index in
            let x = 50 + Float(index) * 50
            let y = 400 + (x - 300) * Float(slope)
            return Glyph(
                start: 0, length: 1, box: Box(left: x, top: y, right: x + 5, bottom: y + 10), isASCII: true,
                isDigit: true)
        }
        let page = PDFPage(number: 1, width: 600, height: 800, glyphs: glyphs).levelled(slope)
        let heights = page.glyphs.map(\.box.centreY)
        #expect(
            heights.max()! - heights.min()! < 0.1
                && page.glyphs.map(\.box.width).allSatisfy { abs($0 - 5) < 0.01 })
    }
}
