public import ParsedCorpus

/// A made-up report: who, when, which forms and all figures; nothing of its looks.
public struct SyntheticReport: Sendable {
    /// Who reports.
    public var body: SyntheticBody
    /// The year reported on.
    public var year: Int
    /// The form of section 2.
    public var disclosureEdition: Edition
    /// The form of section 3.
    public var applicationsEdition: Edition
    /// The figures of the tables.
    public var figures: Figures
    /// What the prose states; a fact that is not listed is not mentioned.
    public var prose: [(fact: ProseFact, value: Int)] = []
    /// The facts of the prose that disagree with the tables on purpose.
    public var contradictions: [ProseFact] = []
    /// A last line after the signature; empty for none.
    public var closing = ""
    /// The number that was changed to break sums, if any.
    public var violation: PlantedViolation?

    /// The ids of the form's sums that the figures break.
    public var brokenRules: [String] { figures.brokenRules(applicationsEdition: applicationsEdition) }

    /// A report by its figures, the prose saying nothing.
    public init(
        body: SyntheticBody, year: Int, disclosureEdition: Edition, applicationsEdition: Edition,
        figures: Figures
    ) {
        self.body = body
        self.year = year
        self.disclosureEdition = disclosureEdition
        self.applicationsEdition = applicationsEdition
        self.figures = figures
    }

    /// A random report in which every sum holds, unless `noise` asks for one that does not.
    public static func random(noise: Set<Noise> = [], random: inout SeededRandom) -> SyntheticReport {
        let body = SyntheticBody.random(&random)
        var year = random.int(2019...2025)
        if noise.contains(.edition2021Early) { year = random.int(2019...2020) }
        if noise.contains(.mixedEditions) { year = random.int(2020...2024) }
        var disclosure: Edition = year < 2021 ? .form2019 : .form2021
        if noise.contains(.edition2021Early) { disclosure = .form2021 }
        let other: Edition = disclosure == .form2019 ? .form2021 : .form2019
        let applications = noise.contains(.mixedEditions) ? other : disclosure
        let size = noise.contains(.plantedViolation) ? .small : ReportSize.random(&random)
        var report = SyntheticReport(
            body: body, year: year, disclosureEdition: disclosure, applicationsEdition: applications,
            figures: .random(size: size, disclosure: disclosure, applications: applications, random: &random))
        if noise.contains(.plantedViolation) {
            report.violation = .plant(in: &report.figures, edition: applications, random: &random)
        }
        report.drawProse(size: size, contradicting: noise.contains(.contradictingProse), random: &random)
        return report
    }

    private mutating func drawProse(size: ReportSize, contradicting: Bool, random: inout SeededRandom) {
        let site = random.int(10...400) * (size.rawValue + 1)
        let media = random.int(0...300) * (size.rawValue + 1)
        func add(_ fact: ProseFact, _ value: Int) { prose.append((fact, value)) }
        if random.chance(60) { add(.proactiveTotal, site + media) }
        if random.chance(50) { add(.proactiveSite, site) }
        if random.chance(40) { add(.proactiveMedia, media) }
        if body.isGovernment, random.chance(40) { add(.gazetteIssues, random.int(4...12)) }
        let tables = Self.tableFacts(figures).filter { _ in random.chance(70) }
        let wrong = contradicting ? random.int(0...max(0, tables.count - 1)) : -1
        for (index, (fact, value)) in tables.enumerated() {
            if index == wrong { contradictions.append(fact) }
            add(fact, index == wrong ? value + random.int(1...9) : value)
        }
    }

    /// What the tables say about each fact that the prose can repeat.
    static func tableFacts(_ figures: Figures) -> [(ProseFact, Int)] {
        [
            (.applicationsNew, figures.count(ApplicationRow.newReceived.cell(.total))),
            (.carriedIn, figures.count(ApplicationRow.carriedIn.cell(.total))),
            (.applicationsHandled, figures.count(ApplicationRow.total.cell(.total))),
            (.carriedForward, figures.count(ApplicationRow.carriedForward.cell(.total))),
            (.reconsideration, figures.count(DisputeBlock.reconsideration.cell(.total))),
            (
                .litigation,
                figures.count(DisputeBlock.litigationDirect.cell(.total))
                    + figures.count(DisputeBlock.litigationAfterReconsideration.cell(.total))
            ),
        ]
    }
}
