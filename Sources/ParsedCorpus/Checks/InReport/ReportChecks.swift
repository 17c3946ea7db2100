/// Checks of one report by itself. A report is never changed: what is found stands beside it.
public enum ReportChecks {
    /// Everything the rules for a single report find: first the form's own sums, then values, the prose, the
    /// structure, and what was doubtful while reading. The order is the same from run to run.
    public static func check(_ report: Report) -> [Finding] {
        var context = CheckContext(report)
        SumChecks.check(&context)
        ValueChecks.check(&context)
        ConsistencyChecks.check(&context)
        ProseChecks.check(&context)
        StructureChecks.check(&context)
        OutlineChecks.check(&context)
        DateChecks.check(&context)
        NoteChecks.check(&context)
        Localisation.suggestLost(&context)
        return context.findings
    }

    /// Ids of the rules of severity error that `report` breaks, sorted and each once; for the mark beside a
    /// number.
    public static func brokenRules(_ report: Report) -> [String] {
        Set(check(report).lazy.filter { $0.severity == .error }.map(\.rule)).sorted()
    }
}

/// One report while it is checked: its numbers, and what was found so far.
struct CheckContext {
    let report: Report
    let values: CellValues
    private(set) var findings: [Finding] = []

    init(_ report: Report) {
        self.report = report
        values = CellValues(report)
    }

    /// Adds a finding about `cells`; the place is that of `at`, or else of the first cell that is there.
    mutating func add(
        _ rule: String, _ severity: Severity, _ cells: [CellID] = [], expected: String = "",
        actual: String = "",
        at: CellID? = nil, location: Location? = nil, suggestion: BilingualText = .empty,
        responsibility: Responsibility = .source, english: String, chinese: String
    ) {
        let operands = cells.map { Operand($0, in: report) }
        // A number whose place or digits had to be worked out may be the reader's fault.
        var responsibility = responsibility
        var place = Location.unknown
        for cell in cells {
            guard let reading = report[cell] else { continue }
            if responsibility == .source, reading.evidence > .label { responsibility = .either }
            if place == .unknown { place = reading.location }
        }
        if let at, let reading = report[at] { place = reading.location }
        findings.append(
            Finding(
                rule: rule, severity: severity, document: report.document, agency: report.agency,
                year: report.year, cells: cells, expected: expected, actual: actual,
                message: BilingualText(english: english, chinese: chinese), location: location ?? place,
                suggestion: suggestion, operands: operands, responsibility: responsibility))
    }

    mutating func append(_ finding: Finding) { findings.append(finding) }

    /// Puts what `suggestion` says of their cells beside the findings of `rules` that have none.
    mutating func suggest(for rules: Set<String>, _ suggestion: ([CellID]) -> BilingualText) {
        for index in findings.indices
        where rules.contains(findings[index].rule) && findings[index].suggestion.isEmpty {
            findings[index].suggestion = suggestion(findings[index].cells)
        }
    }

    /// Puts a suggestion beside the findings of `rules` that have none.
    mutating func suggest(_ suggestion: BilingualText, for rules: Set<String>) {
        for index in findings.indices
        where rules.contains(findings[index].rule) && findings[index].suggestion.isEmpty {
            findings[index].suggestion = suggestion
        }
    }
}
