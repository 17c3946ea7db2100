import ParsedCorpus

extension Panel {
    /// The body called `name`, or the only one with `name` in its name, in the regions of `selection`.
    ///
    /// - Throws: ``UsageError`` where there is none or more than one.
    func body(
        named name: String, _ selection: PanelSelection = PanelSelection(), _ language: Language
    ) throws(UsageError) -> BodyID {
        var wanted = PanelSelection()
        wanted.regions = selection.regions
        let bodies = Set(rows.filter(wanted.matches).map(\.body)).sorted()
        wanted.agencies = [name]
        let close = Set(rows.filter(wanted.matches).map(\.body)).sorted()
        let exact = close.filter { $0.agency == name || $0.agency == CanonicalName.of(name) }
        if exact.count == 1 { return exact[0] }
        if exact.count > 1 {
            let regions = exact.prefix(4).map {
                $0.region.isEmpty ? language.pick("地区不明", "unknown region") : $0.region
            }
            throw UsageError(
                language.pick(
                    "有 \(exact.count) 个“\(name)”（\(regions.joined(separator: "、"))）；请加 --region",
                    "'\(name)' is the name of \(exact.count) bodies (\(regions.joined(separator: ", "))); give --region"
                ))
        }
        if close.count == 1 { return close[0] }
        if close.isEmpty {
            throw UsageError(
                language.pick("\(bodies.count) 个机关中没有“\(name)”", "no body '\(name)' among \(bodies.count)")
                    + language.hint(name, in: bodies.map(\.agency)))
        }
        let names = close.prefix(4).map(\.agency)
        throw UsageError(
            language.pick(
                "\(close.count) 个机关名称含“\(name)”（\(names.joined(separator: "、"))）；请写得更全",
                "'\(name)' is in \(close.count) names (\(names.joined(separator: ", "))); give more of it"))
    }
}
