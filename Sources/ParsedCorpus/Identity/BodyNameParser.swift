/// Finds the best reading of a name: a chain of divisions, each within the one before, then a body.
///
/// 济南市中区政府 is 济南 + 市中区 + 政府, not 济南市 + 中区政府: every chain is tried and what is left over decides.
struct BodyNameParser {
    private struct Reading {
        var score = Int.min
        var jurisdiction = BodyName.Jurisdiction.none
        /// Where the jurisdiction's own name begins, and where the rest does.
        var ownStart = 0
        var rest = 0
        var isBare = false
    }

    let name: [UInt8]
    let index = DivisionIndex.shared
    private var table: DivisionTable { index.table }
    private var best = Reading()
    private var start = 0

    init(_ name: [UInt8]) { self.name = name }

    mutating func parse() -> BodyName? {
        guard name.count >= 6, name.count <= 180, !isSelfReference else { return nil }
        for prefix in BodyTerms.verticalPrefixes where name.hasPrefix(prefix) {
            start = prefix.utf8CodeUnitCount
            break
        }
        if name.has("中共", at: start) { start += 6 }
        guard start < name.count else {
            return BodyName(given: name, jurisdiction: .none, core: name, kind: .department, level: .national)
        }
        explore(at: start, within: nil, score: 0, chain: .none, ownStart: start, depth: 0)
        return compose()
    }

    private var isSelfReference: Bool {
        let words: [StaticString] = ["我", "本", "该", "各", "全", "其", "上级", "下级"]
        return words.contains { name.hasPrefix($0) } && !BodyTerms.begins(name, at: 0)
            && index.keys(in: name, at: 0).isEmpty
    }

    // MARK: The search

    private mutating func explore(
        at position: Int, within above: [Int]?, score: Int, chain: BodyName.Jurisdiction, ownStart: Int,
        depth: Int
    ) {
        settle(at: position, score: score, chain: chain, ownStart: ownStart, afterBare: false)
        guard depth < 4, position < name.count else { return }
        for key in index.keys(in: name, at: position).reversed() {
            let entry = table.keys[key]
            let end = position + entry.name.count
            var outright: [Int] = []
            var bare: [Int] = []
            var moved: [Int] = []
            for reading in table.readings[entry.readings] {
                if reading.form == .zone {
                    let host = table.zones[reading.index].host
                    guard
                        above?.contains(where: { table.isWithin(host, $0) || table.isWithin($0, host) })
                            ?? true
                    else { continue }
                    settle(
                        at: end, score: score + 25, chain: .zone(reading.index), ownStart: position,
                        afterBare: false)
                    continue
                }
                guard
                    above?.contains(where: { reading.index != $0 && table.isWithin(reading.index, $0) })
                        ?? true
                else {
                    if let above, reading.form == .full, isMoved(reading.index, above) {
                        moved.append(reading.index)
                    }
                    continue
                }
                if reading.form == .bare {
                    bare.append(reading.index)
                } else {
                    outright.append(reading.index)
                }
            }
            if outright.isEmpty, !moved.isEmpty {
                explore(
                    at: end, within: moved, score: score + 10, chain: .divisions(moved), ownStart: position,
                    depth: depth + 1)
            }
            if !outright.isEmpty {
                explore(
                    at: end, within: outright, score: score + 20, chain: .divisions(outright),
                    ownStart: position,
                    depth: depth + 1)
            }
            if !bare.isEmpty {
                settle(
                    at: end, score: score + 4, chain: .divisions(bare), ownStart: position, afterBare: true)
                // A bare name may stand before a division below it: 江苏淮安洪泽区.
                if end < name.count {
                    exploreBelow(bare, at: end, score: score + 8, depth: depth + 1)
                }
            }
        }
    }

    /// Whether a county is named under a prefecture that it has left since: 六安市寿县.
    private func isMoved(_ place: Int, _ above: [Int]) -> Bool {
        let entry = table.entries[place]
        return entry.level == .county
            && above.contains {
                table.entries[$0].level == .prefecture
                    && table.entries[$0].code / 10_000 == entry.code / 10_000
            }
    }

    private mutating func exploreBelow(_ above: [Int], at position: Int, score: Int, depth: Int) {
        guard depth < 4, !index.keys(in: name, at: position).isEmpty else { return }
        let settled = best
        best.score = Int.min
        explore(at: position, within: above, score: score, chain: .none, ownStart: position, depth: depth)
        // Nothing below was named: the bare name alone was weighed already.
        if best.jurisdiction == .none || best.score <= settled.score { best = settled }
    }

    private mutating func settle(
        at position: Int, score: Int, chain: BodyName.Jurisdiction, ownStart: Int, afterBare: Bool
    ) {
        let weight = restWeight(position, hasJurisdiction: chain != .none, afterBare: afterBare)
        if score + weight > best.score {
            best = Reading(
                score: score + weight, jurisdiction: chain, ownStart: ownStart, rest: position,
                isBare: afterBare)
        }
    }

    /// How well what follows the jurisdiction reads as a body.
    private func restWeight(_ position: Int, hasJurisdiction: Bool, afterBare: Bool) -> Int {
        guard position < name.count else { return hasJurisdiction ? (afterBare ? 10 : 50) : -50 }
        let rest = Array(name[position...])
        if BodyTerms.full(rest) != nil { return 60 }
        let ends = BodyTerms.kind(rest) != nil || BodyTerms.isZone(rest)
        if BodyTerms.begins(rest, at: 0) { return ends ? 58 : 30 }
        if !afterBare, isTown(rest) { return 46 }
        if zoneLead(rest) != nil { return 45 }
        if afterBare { return start > 0 && ends ? 40 : -40 }
        if generic(rest) != nil { return 42 }
        return ends ? 40 : 0
    }

    /// Whether nothing but a town is named, with or without its office.
    private func isTown(_ rest: [UInt8]) -> Bool {
        guard let end = townEnd(rest) else { return false }
        return end.name <= 18 && zoneLead(Array(rest[..<end.name])) == nil
    }

    private func zoneLead(_ rest: [UInt8]) -> Int? {
        guard rest.find("区") != nil || rest.find("园") != nil || rest.find("城") != nil else { return nil }
        for ending in BodyTerms.zoneEndings {
            if let at = rest.find(ending), at <= 36 { return at + ending.utf8CodeUnitCount }
        }
        return nil
    }

    /// The 区 of 区工信局, and what follows it.
    private func generic(_ rest: [UInt8]) -> (word: StaticString, level: BodyLevel, core: [UInt8])? {
        let words: [(StaticString, BodyLevel)] = [
            ("自治区", .province), ("自治州", .prefecture), ("省", .province), ("市", .unknown), ("州", .prefecture),
            ("盟", .prefecture), ("区", .county), ("县", .county), ("旗", .county), ("镇", .town), ("乡", .town),
        ]
        guard BodyTerms.full(rest) == nil, !BodyTerms.begins(rest, at: 0) else { return nil }
        for (word, level) in words where rest.hasPrefix(word) {
            let core = Array(rest[word.utf8CodeUnitCount...])
            if BodyTerms.full(core) != nil
                || (BodyTerms.begins(core, at: 0) && BodyTerms.kind(core) != nil)
            {
                return (word, level, core)
            }
        }
        return nil
    }

    // MARK: The result

    private func compose() -> BodyName? {
        var jurisdiction = best.jurisdiction
        var core = Array(name[best.rest...])
        var level = self.level(of: jurisdiction)
        var takesDivision = true
        var town = ""
        var generic = ""
        var ministry = ""

        if jurisdiction == .none {
            guard let ending = BodyTerms.kind(core) ?? (BodyTerms.full(core) == nil ? nil : .department)
            else { return unrecognised() }
            if BodyTerms.nationalPrefixes.contains(where: { core.hasPrefix($0) }) || start > 0 {
                return BodyName(given: name, jurisdiction: .none, core: name, kind: ending, level: .national)
            }
            if let found = self.generic(core) {
                generic = "\(found.word)"
                level = found.level
                core = found.core
            } else if let written = writtenOut(core) {
                core = written
            }
        }
        core = BodyTerms.full(core) ?? core
        if let end = townEnd(core) {
            town = String(decoding: core[..<end.name], as: UTF8.self)
            core = core[..<end.name] + end.body
            takesDivision = false
            level = .town
        } else if let below = branch(core, within: jurisdiction) {
            core = ownName(best) + core
            jurisdiction = .divisions(below)
            level = self.level(of: jurisdiction)
            takesDivision = false
        } else if start > 0, jurisdiction != .none {
            ministry = String(decoding: name[..<start], as: UTF8.self)
        } else if best.isBare, zoneLead(core) != nil {
            core = ownName(best) + core
            takesDivision = false
        }
        let isCompleted = core.isEmpty
        var kind = BodyTerms.kind(core)
        if town != "" { kind = .town }
        if core.isEmpty || (kind == nil && BodyTerms.isZone(core)) {
            kind = completeBare(&core, jurisdiction)
        }
        var result = BodyName(
            given: name, jurisdiction: jurisdiction, core: core, kind: kind ?? .other, level: level)
        result.town = town
        result.isCompleted = isCompleted
        result.generic = generic
        result.ministry = ministry
        result.isBare = best.isBare
        result.isOfZone = town.isEmpty && zoneLead(core) != nil
        result.ownName = ownName(best)
        result.takesDivision = takesDivision
        result.isRecognised = kind != nil
        return result
    }

    /// The full name of a body whose division no table lists: 云汀县住房和城乡建设局 for 云汀县住建局; nil where nothing is short.
    private func writtenOut(_ core: [UInt8]) -> [UInt8]? {
        guard BodyTerms.full(core) == nil else { return nil }
        for word in ["县", "区", "市", "旗"] as [StaticString] {
            guard let at = core.find(word, from: 6), at <= 24 else { continue }
            let end = at + word.utf8CodeUnitCount
            if let full = BodyTerms.full(Array(core[end...])) { return core[..<end] + full }
        }
        return nil
    }

    private func unrecognised() -> BodyName? {
        let rest = Array(name[best.rest...])
        if BodyTerms.isZone(rest) {
            return BodyName(
                given: name, jurisdiction: .none, core: rest + Array("管委会".utf8), kind: .zone, level: .county)
        }
        var result = BodyName(given: name, jurisdiction: .none, core: rest, kind: .other, level: .unknown)
        result.takesDivision = false
        result.isRecognised = false
        return result
    }

    private func ownName(_ reading: Reading) -> [UInt8] { Array(name[reading.ownStart..<reading.rest]) }

    /// The body that a division or zone named alone stands for.
    private func completeBare(_ core: inout [UInt8], _ jurisdiction: BodyName.Jurisdiction) -> BodyKind {
        if case .zone = jurisdiction {
            core += Array("管委会".utf8)
            return .zone
        }
        if !core.isEmpty {
            core += Array("管委会".utf8)
            return .zone
        }
        let own = ownName(best)
        core = Array((own.hasSuffix("地区") || own.hasSuffix("盟") ? "行政公署" : "人民政府").utf8)
        return .government
    }

    private func level(of jurisdiction: BodyName.Jurisdiction) -> BodyLevel {
        switch jurisdiction {
        case .none: return .unknown
        case .zone(let zone): return table.zones[zone].level
        case .divisions(let places):
            let level = table.entries[places[0]].level
            return places.allSatisfy { table.entries[$0].level == level } ? level : .unknown
        }
    }

    /// Where the name of a town ends, and the body after it: 齐都镇 + 人民政府.
    private func townEnd(_ core: [UInt8]) -> (name: Int, body: [UInt8])? {
        let kinds: [(StaticString, StaticString)] = [
            ("街道", "办事处"), ("镇", "人民政府"), ("乡", "人民政府"), ("苏木", "人民政府"),
        ]
        for (word, body) in kinds {
            guard let at = core.find(word), at >= 3 else { continue }
            let end = at + word.utf8CodeUnitCount
            let rest = Array(core[end...])
            let full = BodyTerms.full(rest) ?? rest
            if rest.isEmpty || full.hasPrefix("人民政府") {
                let body = rest.isEmpty ? body.withUTF8Buffer { Array($0) } : full
                return (end, body)
            }
            if rest.hasPrefix("办") || rest.hasPrefix("党工委") {
                return (end, Array("办事处".utf8))
            }
        }
        return nil
    }

    /// The division of a branch: 临淄 in 公安局临淄分局.
    private func branch(_ core: [UInt8], within jurisdiction: BodyName.Jurisdiction) -> [Int]? {
        guard core.hasSuffix("分局") || core.hasSuffix("分中心") || core.hasSuffix("管理部") else { return nil }
        let end = core.count - (core.hasSuffix("分局") ? 6 : 9)
        var position = 6
        while position < end {
            for key in index.keys(in: core, at: position).reversed() {
                let entry = table.keys[key]
                guard position + entry.name.count == end || core.has("区", at: position + entry.name.count)
                else { continue }
                let below = table.readings[entry.readings].filter { reading in
                    guard reading.form != .zone else { return false }
                    guard case .divisions(let above) = jurisdiction else { return jurisdiction == .none }
                    return above.contains { reading.index != $0 && table.isWithin(reading.index, $0) }
                }
                if !below.isEmpty { return below.map(\.index) }
            }
            position += HanText.width(core[position])
        }
        return nil
    }
}
