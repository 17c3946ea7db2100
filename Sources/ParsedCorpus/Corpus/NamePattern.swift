/// What a user means by a part of a name: as typed, without blanks and traditional characters, or written out.
struct NamePattern: Sendable {
    private let spellings: [String]

    /// A part of a body's name: 工信局 also finds 工业和信息化局.
    init(agency word: String) {
        let folded = String(decoding: HanText.folded(word), as: UTF8.self)
        spellings = Self.distinct([word, folded, CanonicalName.of(folded)])
    }

    /// A part of a jurisdiction's full name: 恩施州 also finds 恩施土家族苗族自治州.
    init(region word: String) {
        let folded = String(decoding: HanText.folded(word), as: UTF8.self)
        let table = DivisionTable.shared
        spellings = Self.distinct(
            [word, folded] + DivisionIndex.shared.divisions(named: folded).map { table.fullName($0.index) })
    }

    func matches(_ name: String) -> Bool { spellings.contains { name.contains($0) } }

    private static func distinct(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
