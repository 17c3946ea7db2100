public import Analytics
public import ArgumentParser
public import ParsedCorpus

/// Which reports count, and how.
struct SelectionOptions: ParsableArguments {
    @Option(help: "A reporting year or years: 2024, 2020...2024, 2019,2024.")
    var year: [YearList] = []

    @Option(help: "Bodies with this in their name; may be repeated.")
    var agency: [String] = []

    @Option(help: "Jurisdictions with this in their full name; may be repeated.")
    var region: [String] = []

    @Option(
        help: ArgumentHelp(
            "Kinds of bodies: \(Self.kinds). 'all' keeps a government beside the bodies its report covers.",
            valueName: "kind,…"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("Levels of jurisdictions: \(Self.levels).", valueName: "level,…"))
    var level: [String] = []

    @Option(help: "Put bodies together by region, kind or level.")
    var groupBy: GroupKey?

    @Option(
        help:
            "A blank cell is 0 where the form's own sums confirm it (verified), always (zero), or never (missing)."
    )
    var blank: BlankPolicy = .verified

    @Option(help: "Of several reports of one body and year take the latest, the first, or refuse them all.")
    var duplicates: DuplicatePolicy = .latest

    @OptionGroup var repair: RepairOptions

    private static let kinds = BodyKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let levels = BodyLevel.allCases.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        for name in Self.words(kind) where name != "all" && BodyKind(rawValue: name) == nil {
            throw ValidationError("no kind '\(name)', expected one of: \(Self.kinds), all")
        }
        for name in Self.words(level) where BodyLevel(rawValue: name) == nil {
            throw ValidationError("no level '\(name)', expected one of: \(Self.levels)")
        }
    }

    /// The selection asked for.
    var selection: PanelSelection {
        var selection = PanelSelection()
        selection.years = year.flatMap(\.ranges)
        selection.agencies = agency
        selection.regions = region
        selection.kinds = Set(Self.words(kind).compactMap(BodyKind.init(rawValue:)))
        selection.levels = Set(Self.words(level).compactMap(BodyLevel.init(rawValue:)))
        selection.keepsConsolidated = Self.words(kind).contains("all")
        return selection
    }

    private static func words(_ values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",").map(String.init) }
    }
}

/// `2024`, `2020...2024`, `2019,2021`.
struct YearList: ExpressibleByArgument {
    var ranges: [ClosedRange<Int>] = []

    init?(argument: String) {
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(omittingEmptySubsequences: true) { ".-–~".contains($0) }.map { Int($0) }
            guard let first = ends.first, let low = first, ends.count <= 2, let high = ends[ends.count - 1],
                low <= high, (1900...2999).contains(low), (1900...2999).contains(high)
            else { return nil }
            ranges.append(low...high)
        }
    }
}

extension GroupKey: ExpressibleByArgument {}
extension BlankPolicy: ExpressibleByArgument {}
extension DuplicatePolicy: ExpressibleByArgument {}
