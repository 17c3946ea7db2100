import Analytics
import ParsedCorpus

extension Panel {
    /// The body called `name`, or the only one with `name` in its name, in the regions of `selection`.
    ///
    /// - Throws: ``UsageError`` where there is none or more than one.
    func body(named name: String, _ selection: PanelSelection = PanelSelection()) throws(UsageError) -> BodyID
    {
        var wanted = PanelSelection()
        wanted.regions = selection.regions
        let bodies = Set(rows.filter(wanted.matches).map(\.body)).sorted()
        wanted.agencies = [name]
        let close = Set(rows.filter(wanted.matches).map(\.body)).sorted()
        let exact = close.filter { $0.agency == name || $0.agency == CanonicalName.of(name) }
        if exact.count == 1 { return exact[0] }
        if exact.count > 1 {
            let regions = exact.map { $0.region.isEmpty ? "unknown region" : $0.region }
            throw UsageError(
                "'\(name)' is the name of \(exact.count) bodies (\(regions.prefix(4).joined(separator: ", "))); "
                    + "give --region")
        }
        if close.count == 1 { return close[0] }
        if close.isEmpty {
            let hint =
                Suggestions.closestPart(to: name, in: bodies.map(\.agency)).map { "; did you mean '\($0)'?" }
                ?? ""
            throw UsageError("no body '\(name)' among \(bodies.count)\(hint)")
        }
        let names = close.prefix(4).map(\.agency).joined(separator: ", ")
        throw UsageError("'\(name)' is in \(close.count) names (\(names)); give more of it")
    }
}
