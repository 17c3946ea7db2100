import ArgumentParser
import ParsedCorpus

/// Whose reports are wanted, and of which years.
struct BodyOptions: ParsableArguments {
    @Option(help: "A reporting year or years: 2024, 2020...2024, 2019,2024.")
    var year: [YearList] = []

    @Option(help: "Bodies with this in their name; short names will do; may be repeated.")
    var agency: [String] = []

    @Option(help: "Jurisdictions with this in their full name; may be repeated.")
    var region: [String] = []

    @Option(
        help: ArgumentHelp(
            "Kinds of bodies: \(Self.kinds). In statistics 'all' keeps a government beside the bodies its report "
                + "covers.",
            valueName: "kind,…"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("Levels of jurisdictions: \(Self.levels).", valueName: "level,…"))
    var level: [String] = []

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
