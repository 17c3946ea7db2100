/// Weighs the divisions that a body can belong to.
struct RegionDecision {
    let facts: EvidenceFacts
    let table: DivisionTable

    /// What speaks for one division.
    struct Weighed {
        var place: Int
        var score = 0
        var clues: [IdentityClue] = []

        mutating func add(_ points: Int, _ source: IdentityClue.Source, _ showing: IdentityClue.Showing) {
            score += points
            clues.append(IdentityClue(source, showing))
        }
    }

    /// The candidates with what speaks for each, best first; ties in the order of their codes.
    func weigh(_ candidates: [Int], namedOutright: Bool) -> [Weighed] {
        candidates.map { weigh($0, namedOutright: namedOutright) }
            .sorted { ($1.score, table.entries[$0.place].code) < ($0.score, table.entries[$1.place].code) }
    }

    private func weigh(_ place: Int, namedOutright: Bool) -> Weighed {
        var result = Weighed(place: place)
        weighMentions(&result, namedOutright: namedOutright)
        for (number, places) in facts.telephonePlaces
        where places.contains(where: { table.isWithin(place, $0) }) {
            result.add(8, .telephone, .code("0\(number)", of: names(places)))
        }
        for (prefix, places) in facts.postcodePlaces
        where places.contains(where: { table.isWithin(place, $0) }) {
            result.add(6, .postcode, .code("\(prefix)…", of: names(places)))
        }
        for label in facts.labels {
            var above = place
            while above >= 0 {
                let entry = table.entries[above]
                if table.bytes[entry.pinyin].elementsEqual(label) {
                    result.add(
                        5, .link,
                        .code(String(decoding: label, as: UTF8.self), of: table.text(entry.name)))
                    break
                }
                above = entry.parent
            }
        }
        return result
    }

    /// A division above or below the place counts; its own name only if the body's name does not bear it.
    private func weighMentions(_ result: inout Weighed, namedOutright: Bool) {
        var seen: [Int] = []
        var own = 0
        let place = result.place
        let name = table.text(table.entries[place].name)
        for mention in facts.mentions {
            for named in mention.places where named != place && !seen.contains(named) {
                let entry = table.entries[named]
                if table.isWithin(place, named) {
                    seen.append(named)
                    result.add(
                        entry.level == .province ? 3 : 6, mention.evidence,
                        .above(table.text(entry.name), of: name))
                } else if table.isWithin(named, place), mention.places.count == 1, namedOutright {
                    seen.append(named)
                    result.add(
                        4, mention.evidence, .inside(table.text(entry.name), of: name))
                }
            }
            if !namedOutright, mention.places.contains(place), own < 4 {
                own += 1
                result.add(
                    mention.evidence == .text ? 3 : 6, mention.evidence, .mentions(name))
            }
        }
    }

    /// The divisions by their bare names as they stand in domain names; read at the first link that has to decide.
    private static let placesByPinyin: [[UInt8]: [Int]] = {
        var places: [[UInt8]: [Int]] = [:]
        let table = DivisionTable.shared
        for (place, entry) in table.entries.enumerated() {
            places[Array(table.bytes[entry.pinyin]), default: []].append(place)
        }
        return places
    }()

    private func names(_ places: [Int]) -> String {
        places.map { table.text(table.entries[$0].name) }.joined(separator: "、")
    }

    /// The divisions that a body without a division of its own in its name can belong to.
    func openCandidates(endingIn ending: String) -> [Int] {
        var found: [Int] = []
        func consider(_ place: Int) {
            let entry = table.entries[place]
            guard !found.contains(place), ending.isEmpty || table.text(entry.name).hasSuffix(ending) else {
                return
            }
            found.append(place)
        }
        for mention in facts.mentions { mention.places.forEach(consider) }
        for (_, places) in facts.telephonePlaces where !ending.isEmpty { places.forEach(consider) }
        for label in facts.labels {
            Self.placesByPinyin[label]?.forEach(consider)
        }
        return found
    }
}
