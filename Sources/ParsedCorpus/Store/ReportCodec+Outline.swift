extension ReportCodec {
    static func write(_ outline: ReportOutline, to out: inout ByteWriter) {
        out.list(outline.headings) { write($1, to: &$0) }
        out.optional(outline.period) {
            write($1.first, to: &$0)
            write($1.last, to: &$0)
            write($1.location, to: &$0)
        }
        out.list(outline.days) {
            $0.byte($1.kind.rawValue)
            write($1.day, to: &$0)
            write($1.location, to: &$0)
        }
        out.int(outline.sketch.characters)
        out.list(outline.sketch.bins) { $0.int(Int($1)) }
    }

    static func readOutline(_ input: inout ByteReader) throws(StoreError) -> ReportOutline {
        var outline = ReportOutline()
        outline.headings = try input.list { reader throws(StoreError) in try readHeading(&reader) }
        outline.period = try input.optional { reader throws(StoreError) in
            ReportOutline.Period(
                first: try readDay(&reader), last: try readDay(&reader), location: try readLocation(&reader))
        }
        outline.days = try input.list { reader throws(StoreError) in
            ReportOutline.StatedDay(
                kind: try numbered(&reader), day: try readDay(&reader), location: try readLocation(&reader))
        }
        outline.sketch.characters = try input.int()
        outline.sketch.bins = try input.list { reader throws(StoreError) in
            UInt32(truncatingIfNeeded: try reader.int())
        }
        return outline
    }

    private static func write(_ heading: ReportOutline.Heading, to out: inout ByteWriter) {
        out.optional(heading.section) { $0.byte($1.rawValue) }
        out.optional(heading.ordinal) { $0.int($1) }
        out.string(heading.text)
        write(heading.location, to: &out)
        out.int(heading.length)
        out.string(heading.beginning)
    }

    private static func readHeading(_ input: inout ByteReader) throws(StoreError) -> ReportOutline.Heading {
        ReportOutline.Heading(
            section: try input.optional { reader throws(StoreError) in try numbered(&reader) },
            ordinal: try input.optional { reader throws(StoreError) in try reader.int() },
            text: try input.string(), location: try readLocation(&input), length: try input.int(),
            beginning: try input.string())
    }

    private static func write(_ day: CalendarDay, to out: inout ByteWriter) {
        out.int(day.year)
        out.int(day.month)
        out.int(day.day)
    }

    private static func readDay(_ input: inout ByteReader) throws(StoreError) -> CalendarDay {
        guard let day = CalendarDay(try input.int(), try input.int(), try input.int()) else {
            throw input.error("a day of the calendar")
        }
        return day
    }
}
