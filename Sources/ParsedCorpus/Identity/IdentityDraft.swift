/// A resolution in the making.
struct IdentityDraft {
    let name: BodyName
    let origin: IdentityClue.Source
    let table: DivisionTable
    var confidence = 0.4
    var explanation: [IdentityClue] = []
    private var place: Int?
    private var zone: Int?
    private var candidates: [ResolvedIdentity.Candidate] = []
    private var sharedName = ""

    init(name: BodyName, origin: IdentityClue.Source, table: DivisionTable) {
        self.name = name
        self.origin = origin
        self.table = table
        explanation.append(IdentityClue(origin, .named(name.given)))
    }

    mutating func settle(division: Int) {
        place = division
        confidence = name.isRecognised ? 0.98 : 0.7
        let current = table.text(table.entries[division].name)
        let own = String(decoding: name.ownName, as: UTF8.self)
        if !own.isEmpty, own != current {
            explanation.append(IdentityClue(origin, .division(own, is: current)))
        }
    }

    mutating func settle(zone: Int) {
        self.zone = zone
        place = table.zones[zone].host
        confidence = 0.95
        explanation.append(
            IdentityClue(
                origin,
                .zone(table.text(table.zones[zone].name), in: table.fullName(table.zones[zone].host))))
    }

    mutating func leaveOpen(_ weighed: [RegionDecision.Weighed], namedOutright: Bool) {
        candidates = weighed.prefix(8).map {
            .init(region: table.fullName($0.place), code: table.entries[$0.place].code, score: $0.score)
        }
        confidence = namedOutright ? 0.5 : 0.4
        sharedName = namedOutright ? String(decoding: name.ownName, as: UTF8.self) : ""
    }

    /// The places that bore the name at the time: current names before those given up, by year where it is known.
    func inForce(_ places: [Int], year: Int?) -> [Int] {
        guard places.count > 1 else { return places }
        var ended: [Int: Int] = [:]
        for key in DivisionIndex(table: table).keys(in: name.ownName, at: 0)
        where table.keys[key].name.count == name.ownName.count {
            for reading in table.readings[table.keys[key].readings] where reading.form == .former {
                ended[reading.index] = reading.year
            }
        }
        let fitting = places.filter { place in
            let abolished = table.entries[place].abolished
            let last = ended[place] ?? (abolished == 0 ? nil : abolished)
            guard let last else { return true }
            return last >= (year ?? 2008)
        }
        return fitting.isEmpty ? places : fitting
    }

    var result: ResolvedIdentity {
        let region = place.map { table.fullName($0) + (zone == nil ? name.town : "") } ?? ""
        let code = place.map { table.entries[$0].code }
        let folded =
            name.core.hasSuffix("管理委员会") && name.kind == .zone
            ? name.core.dropLast(5) + "管委会" : name.core[...]
        return ResolvedIdentity(
            agency: agency, region: region, code: code, kind: name.kind, level: level, confidence: confidence,
            given: name.given,
            joinKey: "\(code ?? 0):\(zone.map { table.text(table.zones[$0].name) } ?? "")\(folded)",
            explanation: explanation, conflicts: [], candidates: candidates)
    }

    private var agency: String {
        if !name.takesDivision { return name.core }
        if !name.ministry.isEmpty, let place { return name.ministry + placeName(place) + name.core }
        if !name.ministry.isEmpty { return name.given }
        if let zone { return table.text(table.zones[zone].name) + name.core }
        if let place { return table.text(table.entries[place].name) + name.core }
        return sharedName.isEmpty ? name.generic + name.core : sharedName + name.core
    }

    /// The division's name as offices under a ministry bear it: a bare one as it is, a district's with that of its
    /// city.
    private func placeName(_ place: Int) -> String {
        if name.isBare { return String(decoding: name.ownName, as: UTF8.self) }
        let own = table.text(table.entries[place].name)
        let above = table.entries[place].parent
        return own.hasSuffix("区") && above >= 0 ? table.text(table.entries[above].name) + own : own
    }

    private var level: BodyLevel {
        if name.level == .town || name.level == .national { return name.level }
        if let zone { return table.zones[zone].level }
        if name.kind == .zone || name.isOfZone { return .county }
        return place.map { table.entries[$0].level } ?? name.level
    }
}
