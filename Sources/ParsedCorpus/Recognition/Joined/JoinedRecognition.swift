/// Reads the tables of documents whose cells are joined without any mark between them.
///
/// A label's own number is glued to the values before it, one number to the next: what a document says is
/// what the form's sums leave as the only reading. Nothing is guessed; every cell so read is noted.
struct JoinedRecognition {
    private(set) var disclosure: JoinedDisclosure?
    private(set) var applications: JoinedApplications?
    private(set) var disputes: JoinedDisputes?

    /// The sections of `text` among `wanted`.
    private init(_ text: JoinedText, _ wanted: Set<FormSection>) {
        if wanted.contains(.disclosure) { disclosure = JoinedDisclosure.find(text) }
        if wanted.contains(.applications) { applications = JoinedApplications.find(text) }
        if wanted.contains(.disputes) { disputes = JoinedDisputes(text) }
    }

    /// A document whose tables stand in long lines; nil for every other.
    static func ofLongLines(_ sheet: Sheet) -> JoinedRecognition? {
        guard JoinedText.isLikely(sheet) else { return nil }
        let found = JoinedRecognition(
            JoinedText(sheet, shortest: JoinedText.longRow), [.disclosure, .applications, .disputes])
        return found.applications.map(\.valuesComeFirst) == false ? found : nil
    }

    /// A document with the label of each row on a line and all values of the row, joined, on the next; nil for every other.
    static func ofLinesOfRows(_ sheet: Sheet) -> JoinedRecognition? {
        let joined = sheet.rows.count { row in
            guard row.pieces.count == 1, !row.isGrid else { return false }
            let text = sheet.pieces[Int(row.start)].text.range
            return text.count >= 7 && text.count < 60 && text.allSatisfy { sheet.bytes[$0] &- 48 < 10 }
        }
        // No body has so many numbers of seven digits.
        guard joined >= 8 else { return nil }
        let found = JoinedRecognition(JoinedText(sheet), [.disclosure, .applications, .disputes])
        return found.applications == nil ? nil : found
    }

    /// The tables of `missing` sections, which were not found the usual way.
    static func of(_ missing: Set<FormSection>, in document: Document) -> JoinedRecognition {
        JoinedRecognition(JoinedText(Sheet(document)), missing)
    }

    /// The sections found.
    var sections: Set<FormSection> {
        var found: Set<FormSection> = []
        if disclosure != nil { found.insert(.disclosure) }
        if applications != nil { found.insert(.applications) }
        if disputes != nil { found.insert(.disputes) }
        return found
    }

    /// Puts the cells into `collector` and the editions into `report`; returns how many rows were found by
    /// their labels.
    func read(into collector: inout CellCollector, _ report: inout Report) -> Int {
        var rowCount = 0
        var hasBlanks = false
        if var applications {
            applications.read(into: &collector)
            report.applicationsEdition = applications.edition
            hasBlanks = applications.hasBlanks
            rowCount += applications.rowCount
        }
        if let disclosure {
            disclosure.read(into: &collector)
            report.disclosureEdition = disclosure.edition
            rowCount += disclosure.rowCount
        }
        if let disputes {
            disputes.read(into: &collector, hasBlanks: hasBlanks)
            report.disputesEdition = report.applicationsEdition ?? report.disclosureEdition
        }
        return rowCount
    }

    /// The title at the beginning of running text that goes on behind it without a break:
    /// `…年度报告本报告中所列数据…`; empty where there is none.
    static func gluedTitle(_ sheet: Sheet) -> String {
        let ends = ["年度报告", "年报", "工作报告"].map { Array($0.utf8) }
        for row in sheet.rows.prefix(10) where !row.pieces.isEmpty && !row.isGrid {
            let (start, end) = (
                Int(sheet.pieces[Int(row.start)].text.start), Int(sheet.pieces[Int(row.end) - 1].text.end)
            )
            guard end - start > JoinedText.longRow else { continue }
            let head = sheet.bytes[start..<min(end, start + 240)]
            guard let subject = head.firstRange(of: Array("信息公开".utf8)) else { continue }
            let rest = head[subject.upperBound...]
            for mark in ends {
                if let found = rest.firstRange(of: mark) {
                    return String(decoding: head[..<found.upperBound], as: UTF8.self)
                }
            }
        }
        return ""
    }
}

extension Zones {
    /// Takes out the zones of sections that were read another way.
    mutating func leaveOut(_ sections: Set<FormSection>) {
        if sections.contains(.disclosure) { disclosure = nil }
        if sections.contains(.applications) { applications = nil }
        if sections.contains(.disputes) { disputes = nil }
    }
}
