import Testing

@testable import ParsedCorpus

/// Digits that a page holds and does not show.
@Suite struct HiddenTextTests {
    /// A page with a ruled table of two cells, `1234` in the first; `more` stands behind it, at x = 124.
    private func file(_ more: String) -> [UInt8] {
        let text = "BT /F 10 Tf 1 0 0 1 60 706 Tm (The first of the cells holds a number.) Tj ET\n"
        let table = "0 G 50 650 100 30 re S 150 650 100 30 re S BT /F 10 Tf 1 0 0 1 100 660 Tm (1234) Tj ET\n"
        let description = text + table + more
        return Array(
            """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <<
            /Font << /F 5 0 R >> /ExtGState << /T << /ca 0 >> >> >> >> endobj
            4 0 obj << /Length \(description.utf8.count) >> stream
            \(description)
            endstream endobj
            5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> endobj
            trailer << /Root 1 0 R >>
            %%EOF
            """.utf8)
    }

    private func mayHide(_ more: String) throws -> Bool {
        try #require(PageDrawing(file(more), pageCount: 1)?.page(0)).mayHideText
    }

    private static let hidden = [
        "BT 3 Tr /F 10 Tf 1 0 0 1 124 660 Tm (99) Tj ET",
        "1 g BT /F 10 Tf 124 660 Td (99) Tj ET",
        "/T gs BT /F 10 Tf 1 0 0 1 100 640 Tm 24 20 TD (99) Tj ET",
        "q 0 0 1 1 re W n BT /F 10 Tf 1 0 0 1 124 660 Tm (99) Tj ET Q",
        "BT /F 10 Tf 1 0 0 1 124 660 Tm (99) Tj ET 1 g 123 652 20 20 re f",
        "BT /F 1 Tf 1 0 0 1 124 660 Tm (99) Tj ET",
    ]

    @Test(arguments: hidden) func digitsThatDoNotShowAreLeftOut(_ more: String) throws {
        #expect(try mayHide(more))
        let document = try PDFReader.read(file(more), name: "made-up.pdf")
        let grid = try #require(PDFFixture.grids(document).first)
        #expect(PDFFixture.dump(grid, of: document) == "1234 | ")
        #expect(document.notes.map(\.rule) == ["reading.hidden"])
    }

    @Test func digitsThatShowStay() throws {
        let behind = "BT /F 10 Tf 1 0 0 1 124 660 Tm (99) Tj ET"
        #expect(try !mayHide(behind))
        // A ground drawn first; white on black; below a cover that begins beside them.
        for more in [
            "0.9 g 151 651 98 28 re f 0 g \(behind)", "0 g 120 651 28 28 re f 1 g \(behind)",
            "\(behind) 1 g 140 652 9 20 re f",
        ] {
            let document = try PDFReader.read(file(more), name: "made-up.pdf")
            let grid = try #require(PDFFixture.grids(document).first)
            #expect(PDFFixture.dump(grid, of: document).hasPrefix("1234 99 | "))
        }
    }

    /// A rule of the table through the box of a digit is no digit.
    /// A cell filled beside a text covers none of it; one over its end does, though it begins before.
    @Test func onlyWhatReachesATextCoversIt() throws {
        let row = "BT /F 10 Tf 1 0 0 1 124 660 Tm (99) Tj ET"
        #expect(try !mayHide("\(row) 0.9 g 151 652 98 26 re f"))
        #expect(try !mayHide("\(row) BT /F 10 Tf 1 0 0 1 300 660 Tm <3737> Tj ET 0.9 g 160 652 138 26 re f"))
        #expect(try mayHide("BT /F 10 Tf 1 0 0 1 160 660 Tm (11111111) Tj ET 1 g 190 652 30 26 re f"))
        #expect(try mayHide("BT /F 10 Tf 0 1 -1 0 200 500 Tm (11111111) Tj ET 1 g 190 520 20 10 re f"))
    }

    @Test func aRuleThroughADigitsPlaceIsNoDigit() {
        let pixels = (0..<40).flatMap { row in
            (0..<40).flatMap { column in
                [UInt8](
                    repeating: column == 20 || (row == 30 && (8...12).contains(column)) ? 0 : 255, count: 4)
            }
        }
        let raster = pixels.withUnsafeBytes {
            PageRaster(pixels: $0, stride: 160, columns: 40, rows: 40, scale: 1)
        }
        #expect(!raster.showsDigit(Box(left: 15, top: 5, right: 25, bottom: 25)))
        #expect(raster.showsDigit(Box(left: 5, top: 20, right: 15, bottom: 40)))
        #expect(!raster.showsDigit(Box(left: 50, top: -10, right: 60, bottom: 20)))
    }
}
