import ParsedCorpus

/// What is wrong in the made-up county's reports on purpose; `Data/README.md` lists it.
enum DemoQuirks {
    /// The science bureau did not publish its report of 2022.
    static func isMissing(_ id: String, _ year: Int) -> Bool { id == "science" && year == 2022 }

    /// The medical-insurance bureau still used the old form for 2021.
    static func edition(_ id: String, _ year: Int) -> Edition {
        id == "medical-insurance" && year == 2021 ? .form2019 : DemoCounty.edition(year)
    }

    static func noise(_ id: String, _ year: Int) -> Set<Noise> {
        switch (id, year) {
        // Zeros left blank, or written as dashes.
        case ("statistics", 2021): [.blankZeros]
        case ("audit", 2023): [.dashZeros]
        case ("premises-centre", 2020): [.spacedTitle]
        case ("justice", 2022): [.arabicHeadings]
        default: []
        }
    }

    static func apply(_ id: String, _ year: Int, _ report: inout SyntheticReport) {
        switch (id, year) {
        case ("education", 2023):
            // One number typed too high: a column and a row no longer add up.
            let cell = ApplicationRow.granted.cell(.naturalPerson)
            report.figures.set(cell, report.figures.count(cell) + 2)
        case ("qingxi", 2022):
            // The text and the table disagree on the new applications.
            for index in report.prose.indices where report.prose[index].fact == .applicationsNew {
                report.prose[index].value += 3
            }
        case ("transport", 2020):
            // Carried in differs from what was carried forward the year before.
            for column in [ApplicantColumn.naturalPerson, .total] {
                let (new, old) = (
                    ApplicationRow.newReceived.cell(column), ApplicationRow.carriedIn.cell(column)
                )
                report.figures.set(new, report.figures.count(new) - 1)
                report.figures.set(old, report.figures.count(old) + 1)
            }
        default: break
        }
    }
}
