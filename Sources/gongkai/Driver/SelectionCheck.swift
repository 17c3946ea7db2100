import Analytics
import ParsedCorpus

/// Says why a selection matches nothing, with the name that was perhaps meant: an empty table would look like an answer.
struct SelectionCheck {
    private let selection: PanelSelection
    private let language: Language
    private var agencies: Set<String> = []
    private var regions: Set<String> = []
    private var years: Set<Int> = []
    /// Words of which each has to be found, whatever else is asked for.
    private var openAgencies: [String]
    private var openRegions: [String]
    private var isMatched = false
    private var count = 0

    init(_ selection: PanelSelection, _ language: Language) {
        self.selection = selection
        self.language = language
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
            let count = agencies.count
            throw UsageError(
                language.pick(
                    "\(count) 个机关中没有名称含“\(word)”的", "no body with '\(word)' in its name among \(count)")
                    + language.hint(word, in: agencies.sorted()))
        }
        if let word = openRegions.first {
            let places = regions.filter { !$0.isEmpty }.sorted()
            throw UsageError(
                language.pick(
                    "\(places.count) 个地区中没有名称含“\(word)”的",
                    "no region with '\(word)' in its name among \(places.count)")
                    + language.hint(word, in: places))
        }
        if isMatched { return }
        let asked = selection.years
        if !asked.isEmpty, !years.contains(where: { year in asked.contains { $0.contains(year) } }) {
            let list = asked.map { range in
                range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)...\(range.upperBound)"
            }.joined(separator: ",")
            let found = ReportWords(language: language).years(Array(years))
            throw UsageError(
                language.pick(
                    "没有 \(list) 年的年报；现有 \(found)", "no report of \(list); the reports are of \(found)"))
        }
        throw UsageError(
            language.pick(
                "\(count) 份年报中没有一份同时符合 \(conditions.joined(separator: "、"))；去掉一个再看",
                "no report of \(count) fits \(conditions.joined(separator: " and ")) together; leave one out to see who "
                    + "does"))
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

extension Language {
    /// A question after a name that nothing bears: whether the closest part of `names` was meant; empty where none is
    /// close.
    func hint(_ word: String, in names: [String]) -> String {
        Suggestions.closestPart(to: word, in: names).map {
            pick("；是不是“\($0)”？", "; did you mean '\($0)'?")
        } ?? ""
    }
}
