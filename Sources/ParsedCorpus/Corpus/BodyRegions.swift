/// Which jurisdiction a name means in a corpus, where single reports leave it open.
///
/// A name whose region one report leaves open is that of the only body of the corpus that bears it, where that one has
/// no report of the year; of two bodies with one name it stays open.
struct BodyRegions {
    private struct Bearer {
        var region: String
        var level: BodyLevel
        var years: Set<Int> = []
    }

    private var bearers: [String: [Bearer]] = [:]

    init(_ records: some Sequence<some BodyRecord>) {
        for record in records where !record.region.isEmpty {
            var all = bearers[record.agency] ?? []
            let place =
                all.firstIndex { $0.region == record.region }
                ?? {
                    all.append(Bearer(region: record.region, level: record.level))
                    return all.count - 1
                }()
            if let year = record.reportingYear { all[place].years.insert(year) }
            bearers[record.agency] = all
        }
    }

    /// The region and level that the corpus gives to `record`; its own where it has them, or nothing tells.
    func settled(_ record: some BodyRecord) -> (body: BodyID, level: BodyLevel) {
        guard record.region.isEmpty, let all = bearers[record.agency], all.count == 1,
            let year = record.reportingYear, !all[0].years.contains(year)
        else { return (BodyID(agency: record.agency, region: record.region), record.level) }
        return (BodyID(agency: record.agency, region: all[0].region), all[0].level)
    }
}
