import _TestSupport

@testable import ParsedCorpus

/// A body of a division of the table, written as titles write it, with what it should be recognised as.
struct SeededIdentity {
    var evidence: IdentityEvidence
    var agency: String
    var region: String
    var kind: BodyKind
    var level: BodyLevel
    /// Whether the evidence leaves the division open: other divisions bear the name too.
    var isOpen: Bool

    private static let table = DivisionTable.shared

    /// The divisions in force of the mainland.
    private static let places: [Int] = (0..<table.count).filter { place in
        table[place].abolished == nil && ![71, 81, 82].contains(table[place].code / 10_000)
    }

    init(_ random: inout SeededRandom) {
        let place = random.pick(Self.places)
        let division = Self.table[place]
        region = Self.table.fullName(place)
        level = division.level
        let body = SeededBody(division, &random)
        kind = body.kind
        switch body.place {
        case .own: agency = division.name + body.full
        case .town(let town):
            agency = town + body.full
            region += town
            level = .town
        case .zone(let zone):
            agency = zone + body.full
            level = .county
        case .vertical(let ministry):
            // A district's office bears the city's name too.
            let city = division.parentIndex.map { Self.table[$0].name } ?? ""
            agency = ministry + (division.name.hasSuffix("区") ? city : "") + division.name + body.full
        }
        var prefix = ""
        if case .vertical(let ministry) = body.place { prefix = ministry }
        let lead = SeededLead(place, body, &random)
        isOpen = !lead.isDistinct
        evidence = IdentityEvidence(
            title: SeededTitle.make(prefix + lead.text + body.written, &random), year: random.int(2019...2024)
        )
        if isOpen, random.chance(50), let text = lead.hint(&random) {
            evidence.text = text
            isOpen = false
        }
    }
}

/// What stands before a body's own name.
struct SeededLead {
    var text: String
    /// Whether the text tells the division from all others.
    var isDistinct: Bool
    private let place: Int
    /// The other divisions that bear the name as written.
    private let rivals: [Int]

    init(_ place: Int, _ body: SeededBody, _ random: inout SeededRandom) {
        let table = DivisionTable.shared
        let own = table[place].name
        var above: [Int] = []
        var next = table[place].parentIndex
        while let parent = next {
            above.insert(parent, at: 0)
            next = table[parent].parentIndex
        }
        let names = above.map { table[$0].name }
        self.place = place
        var rivals = DivisionIndex.shared.divisions(named: own).map(\.index).filter { $0 != place }
        switch random.int(0...4) {
        case 0: (text, isDistinct) = (names.joined() + own, true)
        case 1 where !names.isEmpty: (text, isDistinct) = (names[names.count - 1] + own, true)
        case 2 where names.count > 1:
            (text, isDistinct) = (names[0] + own, !rivals.contains { table.isWithin($0, above[0]) })
        case 3
        where body.allowsBare && own.count > 2 && "市县区".contains(own.last!)
            && !["自治县", "地区", "矿区", "新区"].contains(where: own.hasSuffix):
            // The bare name: 临淄机关事务服务中心.
            text = String(own.dropLast())
            isDistinct = DivisionIndex.shared.divisions(named: text).count == 1
        default: (text, isDistinct) = (own, rivals.isEmpty)
        }
        rivals += DivisionIndex.shared.divisions(named: text).map(\.index).filter { $0 != place }
        self.rivals = rivals
    }

    /// A sentence that tells the division from others of its name; nil where none can.
    func hint(_ random: inout SeededRandom) -> String? {
        let table = DivisionTable.shared
        guard let parent = table[place].parentIndex else { return nil }
        func tells(_ places: [Int]) -> Bool {
            places.contains { table.isWithin(place, $0) }
                && !rivals.contains { rival in places.contains { table.isWithin(rival, $0) } }
        }
        let codes = table.areaCodes.filter { tells($0.value) }.keys.sorted()
        let posts = table.postcodes.filter { tells($0.value) }.keys.sorted()
        switch random.int(0...2) {
        case 0 where !codes.isEmpty: return "联系电话：0\(random.pick(codes))-87654321。"
        case 1 where !posts.isEmpty:
            let code = String(random.pick(posts))
            return "邮编：\(String(repeating: "0", count: 4 - code.count))\(code)00"
        case _ where tells([parent]): return "地址：\(table.fullName(parent))\(table[place].name)人民路1号"
        default: return nil
        }
    }
}

/// A name in a title.
enum SeededTitle {
    static func make(_ name: String, _ random: inout SeededRandom) -> String {
        let year = random.int(2019...2024)
        let title =
            switch random.int(0...6) {
            case 0: "\(name)\(year)年政府信息公开工作年度报告"
            case 1: "\(name) \(year) 年政府信息公开年报"
            case 2: "\(year)年\(name)政府信息公开工作年度报告"
            case 3: "\(name)关于\(year)年度政府信息公开工作年度报告"
            case 4: "《\(name)\(year)年政府信息公开工作年度报告》"
            case 5: "\(name)\n政府信息公开工作年度报告\n（\(year)年度）"
            default: "\(name)\(year)年度政府信息公开工作报告_政府信息公开_\(name)"
            }
        switch random.int(0...5) {
        case 0: return title.map { String($0) }.joined(separator: " ")
        case 1: return traditional(title)
        case 2: return title.map { $0.isASCII && $0.isNumber ? fullWidth($0) : String($0) }.joined()
        case 3: return "　" + title + "\u{00A0}"
        default: return title
        }
    }

    private static func fullWidth(_ digit: Character) -> String {
        String(UnicodeScalar(digit.unicodeScalars.first!.value + 0xFEE0)!)
    }

    private static func traditional(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(traditionals[scalar] ?? scalar) }
        return String(scalars)
    }

    private static let traditionals: [UnicodeScalar: UnicodeScalar] = {
        var found: [UnicodeScalar: UnicodeScalar] = [:]
        for (traditional, simplified) in DivisionTable.shared.folding.enumerated() where simplified != 0 {
            guard let from = UnicodeScalar(UInt32(simplified)), let to = UnicodeScalar(UInt32(traditional))
            else { continue }
            if found[from] == nil { found[from] = to }
        }
        return found
    }()
}
