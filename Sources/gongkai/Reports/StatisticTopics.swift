/// The statistics behind the columns, one entry a method: what it is, when it does not exist, where it comes from.
struct StatisticTopic: Sendable {
    /// The method's own name first, then the columns that hold its numbers.
    let names: [String]
    let title: (zh: String, en: String)
    let lines: [(zh: String, en: String)]
    /// Where the method stands in the literature.
    let source: String
}

extension StatisticTopic {
    /// The topic whose method or column is called `name`.
    static func named(_ name: String) -> StatisticTopic? {
        all.first { $0.names[0] == name } ?? all.first { $0.names.contains(name) }
    }

    static let all = estimates + comparisons + distributions
}
