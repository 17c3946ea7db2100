/// From a document to a report: finds the tables, aligns them with the form, reads who and when.
public enum Recognizer {
    /// The report in `document`.
    ///
    /// - Throws: ``ReadingError/notAReport(reason:)`` where the form's tables are missing,
    ///   ``ReadingError/emptyForm`` where they hold nothing.
    public static func recognize(
        _ document: Document, resolver: IdentityResolver = IdentityResolver()
    ) throws(ReadingError) -> Report {
        var sheet = Sheet(document)
        if document.format == .pdf { sheet = PlacedTables.gathered(sheet) }
        let joined = JoinedRecognition.ofLongLines(sheet) ?? JoinedRecognition.ofLinesOfRows(sheet)
        var zones = Zones(sheet)
        zones.leaveOut(joined?.sections ?? [])
        if let zone = zones.disclosure {
            CutRows.settle(&sheet, zone)
            StackedDigits.join(&sheet, zone, nil)
        }
        if let zone = zones.applications {
            CutRows.join(&sheet, zone, .applications)
            StackedDigits.join(&sheet, zone, .applications)
        }
        if let zone = zones.disputes {
            CutRows.join(&sheet, zone, .disputes)
            StackedDigits.join(&sheet, zone, .disputes)
        }
        var report = Report(document: document.name, format: document.format)
        var collector = CellCollector(sheet)
        var labelledRows = joined?.read(into: &collector, &report) ?? 0

        var lastRow: ApplicationRow?
        if let zone = zones.disclosure {
            var section = DisclosureRecognition(sheet, zone: zone)
            section.read(into: &collector)
            report.disclosureEdition = section.edition
            labelledRows += section.labelledRowCount
        }
        if let zone = zones.applications {
            var section = ApplicationsRecognition(sheet, zone: zone)
            section.read(into: &collector)
            report.applicationsEdition = section.edition ?? report.disclosureEdition
            labelledRows += section.labelledRowCount
            lastRow = section.lastRow
        }
        if let zone = zones.disputes {
            var section = DisputesRecognition(sheet, zone: zone)
            section.read(into: &collector)
            if section.isFound {
                report.disputesEdition = report.applicationsEdition ?? report.disclosureEdition
            }
        }
        let missing = collector.emptySections
        if !missing.isEmpty {
            labelledRows += JoinedRecognition.of(missing, in: document).read(into: &collector, &report)
        }
        if labelledRows < 6 { throw .notAReport(reason: missingTables(sheet)) }
        if let reason = cutOff(collector, zones, after: lastRow) {
            throw .damaged(format: document.format, reason: reason)
        }
        settleBrokenNumbers(sheet, &collector)
        report.cells = collector.ordered
        report.notes = document.notes + collector.notes + RepeatedTables.notes(sheet, report.cells)

        var titled = document
        if document.metadataTitle.isEmpty, collector.hasJoined {
            titled.metadataTitle = JoinedRecognition.gluedTitle(sheet)
        }
        let title = TitleRecognition.read(sheet, zones, titled)
        // A body may report nothing but blanks; the form itself names neither a body nor a year.
        if title.year == nil || title.agency.isEmpty,
            report.cells.allSatisfy({ $0.status != .number && $0.status != .notApplicable })
        {
            throw .emptyForm
        }
        report.year = title.year
        report.notes += title.notes
        identify(&report, title, sheet, document, resolver)

        let text = ProseText(sheet, zones)
        (report.statements, report.claims) = ProseFacts.read(text, sheet, year: report.year)
        report.cells += ProseFacts.cells(report.statements)
        report.outline = OutlineReading.read(sheet, zones, text)
        return report
    }

    private static func identify(
        _ report: inout Report, _ title: TitleRecognition, _ sheet: Sheet, _ document: Document,
        _ resolver: IdentityResolver
    ) {
        report.evidence = IdentityEvidence(
            title: title.agency, paragraphs: TitleRecognition.paragraphs(sheet),
            source: [document.metadataTitle, document.metadataSource].joined(separator: "\n"),
            path: document.name, year: title.year)
        report.identify(with: resolver)
    }

    private static func settleBrokenNumbers(_ sheet: Sheet, _ collector: inout CellCollector) {
        let broken = collector.cells.filter { reading in
            reading.status == .number && reading.raw.utf8.contains { $0 <= 0x20 || $0 >= 0x80 }
                && isBroken(reading.raw)
        }
        if !broken.isEmpty { BrokenNumbers.settle(sheet, &collector, broken: broken.map(\.cell)) }
    }

    private static func isBroken(_ raw: String) -> Bool {
        let bytes = Array(raw.utf8)
        return NumberReading.content(bytes.span, 0..<bytes.count).number?.isBroken ?? false
    }

    /// Why the document must be the beginning of a longer one: nothing at all follows a table that is not
    /// whole, neither section 4 nor any heading.
    private static func cutOff(
        _ collector: CellCollector, _ zones: Zones, after lastRow: ApplicationRow?
    ) -> String? {
        let empty = collector.emptySections
        guard empty.contains(.disputes), !zones.headings.contains(where: { $0.section.rawValue > 3 }) else {
            return nil
        }
        if empty.contains(.applications) { return "it ends before section 3" }
        guard let lastRow, lastRow.rawValue < ApplicationRow.total.rawValue else { return nil }
        return "it ends inside the table of section 3, after the row \(lastRow.label)"
    }

    /// What stands there instead of the form, for the message.
    private static func missingTables(_ sheet: Sheet) -> String {
        let grids = Set(
            sheet.rows.compactMap { row -> Int32? in
                if case .grid(let number) = row.kind { number } else { nil }
            }
        ).count
        let heads = sheet.rows.lazy.filter(\.isGrid).flatMap(\.pieces)
            .filter { sheet.pieces[$0].content == .text && sheet.pieces[$0].text.count <= 30 }
            .prefix(3).map { sheet.string($0).split(separator: "\n").joined() }
        let found = heads.isEmpty ? "" : " (\(grids) tables read, headed \(heads.joined(separator: ", ")))"
        return "none of the three statutory tables found\(found)"
    }
}
