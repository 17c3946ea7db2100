import Analytics
import ParsedCorpus

/// Says why a selection matches nothing, with the name that was perhaps meant: an empty table would look like an answer.
struct SelectionCheck {
    private let selection: PanelSelection
    private var agencies: Set<String> = []
    private var regions: Set<String> = []
    private var years: Set<Int> = []
    /// Words of which each has to be found, whatever else is asked for.
    private var openAgencies: [String]
    private var openRegions: [String]
    private var isMatched = false
    private var count = 0

    init(_ selection: PanelSelection) {
        self.selection = selection
        openAgencies = selection.agencies
        openRegions = selection.regions
    }

    /// Takes note of a report.
    mutating func note(_ row: some BodyRecord) {
        count += 1
        isMatched = isMatched || selection.matches(row)
        if let year = row.reportingYear { years.insert(year) }
        if agencies.insert(row.agency).inserted {
            openAgencies.removeAll { word in Self.only(agency: word).matches(row) }
        }
        if regions.insert(row.region).inserted {
            openRegions.removeAll { word in Self.only(region: word).matches(row) }
        }
    }

    /// - Throws: ``UsageError`` where a name matches no body, a region none, or all conditions together no report.
    ///   Nothing where there was no report at all: that is another trouble.
    func finish() throws(UsageError) {
        if count == 0 { return }
        if let word = openAgencies.first {
            throw UsageError(
                "no body with '\(word)' in its name among \(agencies.count)" + hint(word, agencies))
        }
        if let word = openRegions.first {
            let places = regions.filter { !$0.isEmpty }
            throw UsageError(
                "no region with '\(word)' in its name among \(places.count)" + hint(word, places))
        }
        if isMatched { return }
        if !selection.years.isEmpty,
            !years.contains(where: { year in selection.years.contains { $0.contains(year) } })
        {
            let asked = selection.years.map { range in
                range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)...\(range.upperBound)"
            }.joined(separator: ",")
            let found = ReportWords(language: .en).years(Array(years))
            throw UsageError("no report of \(asked); the reports are of \(found)")
        }
        throw UsageError(
            "no report of \(count) fits \(conditions.joined(separator: " and ")) together; leave one out to see who does"
        )
    }

    private var conditions: [String] {
        var names: [String] = []
        if !selection.agencies.isEmpty { names.append("--agency") }
        if !selection.regions.isEmpty { names.append("--region") }
        if !selection.years.isEmpty { names.append("--year") }
        if !selection.kinds.isEmpty { names.append("--kind") }
        if !selection.levels.isEmpty { names.append("--level") }
        return names
    }

    private func hint(_ word: String, _ names: Set<String>) -> String {
        Suggestions.closestPart(to: word, in: names.sorted()).map { "; did you mean '\($0)'?" } ?? ""
    }

    private static func only(agency word: String) -> PanelSelection {
        var selection = PanelSelection()
        selection.agencies = [word]
        return selection
    }

    private static func only(region word: String) -> PanelSelection {
        var selection = PanelSelection()
        selection.regions = [word]
        return selection
    }
}
