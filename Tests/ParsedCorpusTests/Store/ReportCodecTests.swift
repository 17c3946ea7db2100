import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ReportCodecTests {
    /// A report that leaves no field at its default.
    static let full: Report = {
        var report = Report(document: "甲/乙.pdf", format: .pdf)
        report.agency = "松阳县司法局"
        report.region = "浙江省丽水市松阳县"
        report.kind = .department
        report.level = .county
        report.year = 2023
        report.disclosureEdition = .form2019
        report.applicationsEdition = .form2021
        report.disputesEdition = .form2019
        report.cells = [
            CellReading(
                cell: CellID(rawValue: 3), status: .number, value: Quantity(units: -12_345_678_901, scale: 4),
                raw: "-1234567.8901万元", location: .cell(table: 2, row: 3, column: 40), evidence: .sums),
            CellReading(
                cell: CellID(rawValue: 40), status: .notApplicable, raw: "——",
                location: .line(7, column: 300),
                evidence: .order),
            CellReading(cell: CellID(rawValue: 226), status: .blank, raw: "", location: .unknown),
            CellReading(
                cell: CellID(rawValue: 230), status: .number, value: Quantity(units: .min, scale: 18),
                raw: "x",
                location: .page(3, x: -1, y: 842)),
        ]
        report.statements = [
            ProseStatement(
                fact: .carriedIn, value: Quantity(units: 30_000), isRounded: true, year: 2022,
                section: .problems, sentence: "上年结转3万余件", location: .line(4, column: 2), isFact: true)
        ]
        let parts = [
            ProsePart(label: "网站", value: Quantity(112)), ProsePart(label: "其他", value: Quantity(3)),
        ]
        let kinds: [ProseClaim.Kind] = [
            .parts(whole: Quantity(191), fact: .proactiveTotal, parts: parts, isComplete: true),
            .growth(of: Quantity(8), fact: nil, percent: Quantity(units: -125, scale: 1)),
            .share(part: parts[0], whole: nil, fact: .litigation, percent: Quantity(units: 5, scale: 0)),
            .share(part: parts[1], whole: Quantity(60), fact: nil, percent: Quantity(5)),
        ]
        report.claims = kinds.map {
            ProseClaim(kind: $0, section: .overview, sentence: "其中…", location: .page(1, x: 2, y: 3))
        }
        report.outline.headings = [
            .init(
                section: .problems, ordinal: 5, text: "五、…", location: .line(9, column: 1), length: 300,
                beginning: "一是…"),
            .init(section: nil, ordinal: nil, text: "附表"),
        ]
        report.outline.period = .init(
            first: CalendarDay(2023, 1, 1)!, last: CalendarDay(2023, 11, 30)!, location: .line(3, column: 8))
        report.outline.days = [
            .init(kind: .signed, day: CalendarDay(2024, 2, 29)!, location: .page(4, x: 1, y: 2))
        ]
        report.outline.sketch.characters = 1234
        report.outline.sketch.bins = [0, 7, .max]
        report.notes = [
            ReadingNote(
                rule: "reading.encoding", message: "GB18030，未声明", location: .line(1, column: 1),
                cells: [CellID(rawValue: 0), CellID(rawValue: 9)])
        ]
        return report
    }()

    @Test func roundTrip() throws {
        let report = Self.full
        let bytes = ReportCodec.encode(report)
        let back = try ReportCodec.decode(bytes)
        #expect(Self.dumped(back) == Self.dumped(report))
        #expect(ReportCodec.encode(back) == bytes)
        let empty = Report(document: "", format: .text)
        #expect(Self.dumped(try ReportCodec.decode(ReportCodec.encode(empty))) == Self.dumped(empty))
    }

    /// A field that the report above leaves at its default could be lost without notice.
    @Test func everyFieldIsTried() throws {
        Self.expectChanged(Self.full, from: Report(document: "", format: .text))
        let cell = CellReading(cell: CellID(rawValue: 0), status: .absent, raw: "", location: .unknown)
        Self.expectChanged(try #require(Self.full.cells.first), from: cell)
        let statement = ProseStatement(fact: .proactiveTotal, value: .zero, sentence: "")
        Self.expectChanged(try #require(Self.full.statements.first), from: statement)
        Self.expectChanged(try #require(Self.full.notes.first), from: ReadingNote(rule: "", message: ""))
    }

    @Test func realReports() throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let made = GeneratedReport.make(seed: seed, format: .html)
            let report = try ReportParser().parse(made.bytes, name: made.fileName)
            let bytes = ReportCodec.encode(report)
            #expect(Self.dumped(try ReportCodec.decode(bytes)) == Self.dumped(report))
            #expect(bytes.count < 16 << 10)
        }
    }

    @Test func damageIsRefused() throws {
        let bytes = ReportCodec.encode(Self.full)
        for count in bytes.indices {
            #expect(throws: StoreError.self) { try ReportCodec.decode(Array(bytes.prefix(count))) }
        }
        #expect(throws: StoreError.self) { try ReportCodec.decode(bytes + [0]) }
        var older = bytes
        older[3] = 0
        #expect(throws: StoreError.version(found: 0, expected: ReportCodec.version)) {
            try ReportCodec.decode(older)
        }
        // Changed bytes may still be a report, but never a trap.
        var random = SeededBytes(seed: 5)
        for _ in 0..<2_000 { _ = try? ReportCodec.decode(random.mutate(bytes)) }
    }

    @Test(arguments: ReadingErrorSamples.all) func errors(_ error: ReadingError) throws {
        let bytes = ParseOutcomeCodec.encode(.failure(error))
        guard case .failure(let back) = try ParseOutcomeCodec.decode(bytes) else {
            Issue.record("an error came back as a report")
            return
        }
        #expect(back == error)
    }

    @Test func outcomeOfAReport() throws {
        let back = try ParseOutcomeCodec.decode(ParseOutcomeCodec.encode(.success(Self.full))).get()
        #expect(Self.dumped(back) == Self.dumped(Self.full))
    }

    static func dumped(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    static func expectChanged(
        _ value: some Any, from plain: some Any, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (field, other) in zip(Mirror(reflecting: value).children, Mirror(reflecting: plain).children) {
            #expect(
                dumped(field.value) != dumped(other.value), "field '\(field.label ?? "")' is not tried",
                sourceLocation: sourceLocation)
        }
    }
}

/// One of every kind of error; a new kind does not compile until it is listed.
enum ReadingErrorSamples {
    static let all: [ReadingError] = {
        var errors: [ReadingError] = [.empty]
        while let next = next(after: errors[errors.count - 1]) { errors.append(next) }
        return errors
    }()

    private static func next(after error: ReadingError) -> ReadingError? {
        switch error {
        case .empty: .unreadableFile(reason: "权限")
        case .unreadableFile: .binary(signature: "PNG image")
        case .binary: .damaged(format: .pdf, reason: "cut off")
        case .damaged: .noTextLayer(pages: 12)
        case .noTextLayer: .encrypted(format: .docx)
        case .encrypted: .limitExceeded(name: "seconds", limit: 30, found: "more")
        case .limitExceeded: .needsConverter(format: .wps, install: "libreoffice-writer")
        case .needsConverter: .emptyForm
        case .emptyForm: .notAReport(reason: "news")
        case .notAReport: .crashed(format: .html)
        case .crashed: nil
        }
    }
}
