/// The words of the form that can stand between joined values, spelt out by their Han characters.
struct JoinedVocabulary: Sendable {
    static let shared = JoinedVocabulary()

    /// Everything that is not the label of a row: captions, headers, groups, headings. Longest first.
    private let words: [[UInt32]]
    /// What the words behind a row's values may begin with.
    private let beginnings: [[UInt32]]
    /// Headers of section 4.
    private let outcomes: [(outcome: Int, scalars: [UInt32])]
    private let litigation: [[UInt32]]
    /// Headers of section 3 that are no labels of rows as well.
    private let applicants: [[UInt32]]
    private let others = LabelText.scalars("其他")
    private let headers: [(edition: Edition, scalars: [UInt32])]

    private init() {
        let headings = [
            "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议行政诉讼情况", "存在的主要问题及改进情况", "年度办理结果", "办理结果", "其它结果",
            "未审结", "其它处理", "法人小计",
        ]
        var texts = LabelTable.captions + headings + OutcomeGroup.allCases.map(\.chinese)
        texts += LabelTable.applicantTexts.flatMap(\.1) + LabelTable.blockTexts.flatMap(\.1)
        texts += LabelTable.outcomeTexts.flatMap(\.1) + LabelTable.disclosureHeaders.flatMap(\.2)
        words = Set(texts).map { LabelText.scalars($0) }.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
        }
        let labels =
            LabelTable.shared.applicationRows.map(\.scalars) + LabelTable.shared.disclosureRows.map(\.scalars)
        let starts = ["政府信息公开", "收到和处理", "收到及处理", "存在的主要问题", "存在问题", "主动公开", "本列数据"]
        beginnings = words + labels + starts.map { LabelText.scalars($0) }
        outcomes = [(0, "结果维持"), (1, "结果纠正"), (2, "其他结果"), (2, "其它结果"), (3, "未审结")].map {
            ($0, LabelText.scalars($1))
        }
        litigation = ["未经复议直接起诉", "复议后起诉"].map { LabelText.scalars($0) }
        applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构"].map { LabelText.scalars($0) }
        headers = LabelTable.disclosureHeaders.flatMap { edition, _, texts in
            edition.map { edition in texts.map { (edition, LabelText.scalars($0)) } } ?? []
        }
    }

    /// Whether `scalars` are words of the form and nothing else, one of them misprinted here and there.
    func isMadeOfWords(_ scalars: ArraySlice<UInt32>) -> Bool {
        var rest = scalars
        while !rest.isEmpty {
            guard let length = length(ofWordEnding: rest) else { return false }
            rest = rest.dropLast(length)
        }
        return true
    }

    /// Whether `scalars` end with a word of the form.
    func endsWithWord(_ scalars: ArraySlice<UInt32>) -> Bool { length(ofWordEnding: scalars) != nil }

    /// Whether `scalars` begin with words of the form.
    func beginsWithWord(_ scalars: [UInt32]) -> Bool {
        beginnings.contains { Self.isNear(scalars.prefix($0.count), $0[...]) }
    }

    /// How many headers of section 4 stand at the end of `scalars`.
    func outcomeCount(_ scalars: ArraySlice<UInt32>) -> Int { outcomes(scalars).count }

    /// Which headers of section 4 stand at the end of `scalars`, the total's left out: 0 for 结果维持, 3 for 尚未审结.
    private func outcomes(_ scalars: ArraySlice<UInt32>) -> [Int] {
        let text = Array(scalars.suffix(110))
        return text.indices.compactMap { start in
            outcomes.first { text[start...].starts(with: $0.scalars) }?.outcome
        }
    }

    /// Whether the headers of section 4 at the end of `scalars` come as in the form, as far as they are known: each block's
    /// from 结果维持 to 尚未审结, and both ways of litigation, the direct one first.
    func disputesAreInOrder(_ scalars: ArraySlice<UInt32>) -> Bool {
        let found = outcomes(scalars)
        let repeats = zip(found, found.dropFirst()).count { $1 <= $0 }
        let ways = litigation.map { Self.place(of: $0, in: scalars) }
        return repeats <= 2 && (found.count != 8 || repeats != 1)
            && ways.compactMap(\.self) == ways.compactMap(\.self).sorted()
    }

    /// Whether the headers of section 3 at the end of `scalars` come as in the form, as far as they are known.
    func applicantsAreInOrder(_ scalars: ArraySlice<UInt32>) -> Bool {
        let places = applicants.compactMap { Self.place(of: $0, in: scalars) }
        guard places.count == applicants.count else { return true }
        // 其他 is the last of them.
        return places == places.sorted() && Self.place(of: others, in: scalars[places[1]..<places[4]]) == nil
    }

    private static func place(of word: [UInt32], in scalars: ArraySlice<UInt32>) -> Int? {
        scalars.indices.last { scalars[$0...].starts(with: word) }
    }

    /// Adds a vote for each header of section 2 that one edition alone has.
    func vote(_ scalars: [UInt32], _ votes: inout [Int]) {
        for (edition, header) in headers {
            for start in scalars.indices where scalars[start...].starts(with: header) {
                votes[Int(edition.rawValue)] += 1
            }
        }
    }

    /// The length of the longest word of the form that `scalars` end with.
    func length(ofWordEnding scalars: ArraySlice<UInt32>) -> Int? {
        words.first { Self.isNear(scalars.suffix($0.count), $0[...]) }?.count
    }

    /// Equal, or with one character misprinted in a word of four or more.
    private static func isNear(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Bool {
        guard a.count == b.count else { return false }
        var differences = 0
        for (left, right) in zip(a, b) where left != right {
            differences += 1
            if differences > 1 || a.count < 4 { return false }
        }
        return true
    }
}
