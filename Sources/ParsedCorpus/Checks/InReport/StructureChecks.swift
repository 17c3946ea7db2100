/// What the document lacks of the form, and forms that do not go together.
enum StructureChecks {
    static func check(_ context: inout CheckContext) {
        checkEditions(&context)
        checkSections(&context)
        checkIdentity(&context)
    }

    private static func checkEditions(_ context: inout CheckContext) {
        let report = context.report
        if let disclosure = report.disclosureEdition, let applications = report.applicationsEdition,
            disclosure != applications
        {
            context.add(
                "structure.mixed_editions", .note, actual: "\(disclosure.name)/\(applications.name)",
                english:
                    "section 2 uses the \(disclosure.name) form, section 3 the \(applications.name) form",
                chinese: "第二部分用 \(disclosure.name) 年表式，第三部分用 \(applications.name) 年表式")
        }
        guard let year = report.year, let edition = report.disclosureEdition ?? report.applicationsEdition
        else {
            return
        }
        let usual: Edition = year < 2021 ? .form2019 : .form2021
        if edition != usual {
            context.add(
                "structure.edition_year", .note, expected: usual.name, actual: edition.name,
                english: "the \(edition.name) form is used for \(year), usual is the \(usual.name) form",
                chinese: "\(year) 年度用 \(edition.name) 年表式，通常用 \(usual.name) 年表式")
        }
    }

    /// The cells of each edition and section, in the order of the form.
    private static let cellsByEdition: [[[CellID]]] = Edition.allCases.map { edition in
        sections.map { section in
            Form.allCells.filter {
                Form.cells[$0.index].section == section && Form.cells[$0.index].editions.contains(edition)
            }
        }
    }
    private static let sections: [FormSection] = [.disclosure, .applications, .disputes]

    private static func checkSections(_ context: inout CheckContext) {
        for (index, section) in sections.enumerated() {
            let known = context.report.edition(of: section)
            let cells = cellsByEdition[Int((known ?? .form2019).rawValue)][index]
            var absent = 0
            for cell in cells where context.values.slots[cell.index].state == .absent { absent += 1 }
            if absent == 0 { continue }
            if absent == cells.count {
                // Of an unknown edition the other form's cells may be there.
                let other = cellsByEdition[Int((known ?? .form2021).rawValue)][index]
                if other.allSatisfy({ context.values[$0].state == .absent }) {
                    reportMissing(section, &context)
                }
                continue
            }
            let missing = cells.filter { context.values[$0].state == .absent }
            context.add(
                "structure.missing_cells", .warning, missing, expected: String(cells.count),
                actual: String(cells.count - missing.count), responsibility: .either,
                english:
                    "section \(section.rawValue): \(missing.count) of the form's \(cells.count) cells were not "
                    + "found: \(SumChecks.names(missing, english: true))",
                chinese: "第\(chinese(section))部分：表式 \(cells.count) 格中有 \(missing.count) 格未见："
                    + SumChecks.names(missing, english: false))
        }
    }

    private static func reportMissing(_ section: FormSection, _ context: inout CheckContext) {
        context.add(
            "structure.missing_section", .warning, expected: "1", actual: "0",
            responsibility: .either, english: "the table of section \(section.rawValue) was not found",
            chinese: "未见第\(chinese(section))部分的表格")
    }

    private static func chinese(_ section: FormSection) -> String {
        switch section {
        case .disclosure: "二"
        case .applications: "三"
        case .disputes: "四"
        case .prose: "一"
        }
    }

    private static func checkIdentity(_ context: inout CheckContext) {
        if context.report.agency.isEmpty {
            context.add(
                "identity.agency_missing", .warning, responsibility: .either,
                english: "no body is named in the title or the text", chinese: "标题和正文中未见机关名称")
        }
        if context.report.year == nil {
            context.add(
                "identity.year_missing", .warning, responsibility: .either,
                english: "no reporting year is named in the title or the text", chinese: "标题和正文中未见年度")
        }
    }
}
