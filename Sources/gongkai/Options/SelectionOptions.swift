public import Analytics
public import ArgumentParser
public import ParsedCorpus

/// Which reports count, and how.
struct SelectionOptions: ParsableArguments {
    @OptionGroup var bodies: BodyOptions

    @Option(
        help: """
            Put bodies together by region, kind, level or group (see --groups): their lists in rank, summary and \
            correlate, their sums in trend, outcomes, funnel, decompose and compare, their peers in profile, similar and \
            compare --agency.
            """)
    var groupBy: GroupKey?

    @Option(
        help: ArgumentHelp(
            "A CSV file (body,group) of your own groups, for --group-by group.", valueName: "file"))
    var groups: String?

    @Option(
        help:
            "A blank cell is 0 where the form's own sums confirm it (verified), always (zero), or never (missing)."
    )
    var blank: BlankPolicy = .verified

    @Option(help: "Of several reports of one body and year take the latest, the first, or refuse them all.")
    var duplicates: DuplicatePolicy = .latest

    @OptionGroup var repair: RepairOptions

    func validate() throws {
        if groupBy == .group, groups == nil {
            throw ValidationError("'--group-by group' needs '--groups FILE', a CSV file of lines body,group")
        }
        if groups != nil, let groupBy, groupBy != .group {
            throw ValidationError(
                "'--groups' goes with '--group-by group', got '--group-by \(groupBy.rawValue)'")
        }
    }

    /// The selection asked for.
    var selection: PanelSelection { bodies.selection }

    /// What bodies are put together by; a file of groups says so by itself.
    func grouping() throws -> BodyGrouping? {
        if let groups { return BodyGrouping(.group, peers: try peers(groups)) }
        return groupBy.map { BodyGrouping($0) }
    }

    private func peers(_ path: String) throws -> PeerGroups {
        let text = try InputOptions.text(path)
        do throws(IdentityFileError) {
            return try PeerGroups(csv: text)
        } catch {
            throw UsageError("\(path): \(error)")
        }
    }
}

extension GroupKey: ExpressibleByArgument {}
extension BlankPolicy: ExpressibleByArgument {}
extension DuplicatePolicy: ExpressibleByArgument {}
