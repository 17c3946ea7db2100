internal import CPoppler

/// An open PDF: the one place that calls poppler. Not shared between tasks.
final class PopplerFile {
    private let document: OpaquePointer

    /// GLib's log handler is one for the programme.
    private static let silenced: Void = gongkai_poppler_silence()

    /// A document without pages that is never closed: with the last one poppler forgets its tables of characters, and reading
    /// them again takes longer than most reports.
    private nonisolated(unsafe) static let keeper = open(
        Array(
            """
            %PDF-1.1
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.utf8)
    ).document

    init(_ bytes: [UInt8]) throws(ReadingError) {
        Self.silenced
        _ = Self.keeper
        let opened = Self.open(bytes)
        guard let document = opened.document else {
            if opened.status == 1 { throw .encrypted(format: .pdf) }
            throw .damaged(format: .pdf, reason: "its list of objects cannot be read")
        }
        self.document = document
    }

    private static func open(_ bytes: [UInt8]) -> (document: OpaquePointer?, status: Int32) {
        var status: Int32 = 0
        let document = bytes.withUnsafeBytes {
            gongkai_poppler_open($0.baseAddress, gsize($0.count), &status)
        }
        return (document, status)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

    var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

    /// The title its producer wrote, empty where there is none.
    var title: [UInt8] {
        guard let text = poppler_document_get_title(document) else { return [] }
        defer { g_free(text) }
        return [UInt8](UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:)))
    }

    /// Reads the characters of page `index` (from 0), appending their bytes to `bytes`; nil where the file
    /// has lost the page.
    ///
    /// - Parameter unknown: names of fonts whose characters are not known.
    func page(_ index: Int, into bytes: inout [UInt8], unknown: Set<String> = []) -> PDFPage? {
        guard let page = poppler_document_get_page(document, Int32(index)) else { return nil }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        var (width, height) = (0.0, 0.0)
        poppler_page_get_size(page, &width, &height)
        var result = PDFPage(number: index + 1, width: Float(width), height: Float(height), glyphs: [])
        guard let text = poppler_page_get_text(page) else { return result }
        defer { g_free(text) }
        var boxes: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(page, &boxes, &count) != 0, let boxes else { return result }
        defer { g_free(boxes) }
        let utf8 = UnsafeRawBufferPointer(start: text, count: strlen(text))
        let isUnknown = Self.places(on: page, of: unknown, count: Int(count))
        result.glyphs = GlyphReader.glyphs(
            utf8, count: Int(count), into: &bytes, isUnknown: { !isUnknown.isEmpty && isUnknown[$0] }
        ) { index in
            let box = boxes[index]
            return Box(
                left: Float(min(box.x1, box.x2)), top: Float(min(box.y1, box.y2)),
                right: Float(max(box.x1, box.x2)), bottom: Float(max(box.y1, box.y2)))
        }
        return result
    }

    /// Which of the `count` characters of a page are in one of the named fonts; empty where there are no names.
    private static func places(
        on page: OpaquePointer, of fonts: Set<String>, count: Int
    ) -> [Bool] {
        if fonts.isEmpty { return [] }
        // Poppler leaves out what marks a part of a font: `ABCDEF+`.
        let fonts = fonts.union(fonts.map { $0.dropFirst(6).first == "+" ? String($0.dropFirst(7)) : $0 })
        var places = [Bool](repeating: false, count: count)
        let list = poppler_page_get_text_attributes(page)
        defer { poppler_page_free_text_attributes(list) }
        var node = list
        while let current = node {
            node = current.pointee.next
            guard let run = current.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self).pointee,
                let name = run.font_name, fonts.contains(String(cString: name))
            else { continue }
            let (first, last) = (max(0, Int(run.start_index)), min(count - 1, Int(run.end_index)))
            if first <= last { for place in first...last { places[place] = true } }
        }
        return places
    }

    /// Page `index` (from 0) drawn on white at `scale` pixels a point; nil where it cannot be drawn, or holds over
    /// 100 million pixels.
    func raster(_ index: Int, scale: Float) -> PageRaster? {
        guard let page = poppler_document_get_page(document, Int32(index)) else { return nil }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        var (width, height) = (0.0, 0.0)
        poppler_page_get_size(page, &width, &height)
        guard width > 0, height > 0, width * height * Double(scale * scale) < 1e8 else { return nil }
        let columns = Int32((width * Double(scale)).rounded(.up))
        let rows = Int32((height * Double(scale)).rounded(.up))
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows)
        defer { cairo_surface_destroy(surface) }
        let context = cairo_create(surface)
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, Double(scale), Double(scale))
        poppler_page_render(page, context)
        cairo_destroy(context)
        cairo_surface_flush(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return PageRaster(
            pixels: UnsafeRawBufferPointer(start: data, count: stride * Int(rows)), stride: stride,
            columns: Int(columns), rows: Int(rows), scale: scale)
    }
}
