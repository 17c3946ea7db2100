/// Which body continues which, from a file of lines `name,from,to,successor`.
///
/// `from` and `to` are the first and the last year in which the name was borne; either may be empty. A name with one
/// successor that has no other predecessor is a rename: one body, one series. Several names with one successor are a
/// merger, one name with several successors a split: the numbers before and after are not of one body, so nothing
/// is chained.
public struct Lineage: Sendable {
    private struct Step {
        var from: Int
        var to: Int
        var successor: String
    }

    private var steps: [[UInt8]: [Step]] = [:]
    private var predecessors: [[UInt8]: Set<[UInt8]>] = [:]

    /// No lineage.
    public init() {}

    /// Reads lines `name,from,to,successor`; further fields, a head line, empty lines and lines from `#` on are
    /// skipped.
    ///
    /// - Throws: ``IdentityFileError`` at a line without four fields or with a year that is no number.
    public init(csv: String) throws(IdentityFileError) {
        for (number, fields) in IdentityFile.rows(csv) {
            guard fields.count >= 4, !fields[0].isEmpty else {
                throw IdentityFileError(line: number, found: fields.count, expected: "name,from,to,successor")
            }
            guard let from = fields[1].isEmpty ? 0 : Int(fields[1]),
                let to = fields[2].isEmpty ? 9999 : Int(fields[2]), from <= to
            else {
                throw IdentityFileError(
                    line: number, found: fields.count, expected: "years from <= to, or empty")
            }
            let name = HanText.folded(fields[0])
            steps[name, default: []].append(Step(from: from, to: to, successor: fields[3]))
            if !fields[3].isEmpty { predecessors[HanText.folded(fields[3]), default: []].insert(name) }
        }
    }

    /// What becomes of `name` as it was in `year`, to the end of the chain of its renames.
    ///
    /// Of several bearers of one name, that of the year counts; a report under an old name after its end (a report
    /// is often written a year later) counts for the last bearer before.
    public func succession(of name: String, year: Int) -> Succession {
        guard !steps.isEmpty else { return .none }
        var current = name
        var time = year
        var seen: Set<String> = [name]
        while true {
            let heirs = successors(of: current, time)
            guard let first = heirs.first, seen.insert(first.successor).inserted else { break }
            if heirs.count > 1 {
                return current == name
                    ? .split(into: heirs.map(\.successor)) : .renamed(from: name, to: current)
            }
            if isMerger(first.successor) {
                return current == name ? .merged(into: first.successor) : .renamed(from: name, to: current)
            }
            current = first.successor
            time = first.to == 9999 ? time : max(time, first.to + 1)
        }
        return current == name ? .none : .renamed(from: name, to: current)
    }

    /// Whether several bodies were merged into `name`: numbers before and after are not of one body.
    public func isMerger(_ name: String) -> Bool { predecessors[HanText.folded(name), default: []].count > 1 }

    /// The successors at the end of the bearer of `name` in `year`.
    private func successors(of name: String, _ year: Int) -> [Step] {
        guard let all = steps[HanText.folded(name)]?.filter({ !$0.successor.isEmpty }) else { return [] }
        let bearers = all.filter { $0.from <= year && year <= $0.to }
        if !bearers.isEmpty { return bearers }
        guard let last = all.map(\.to).filter({ $0 < year }).max() else { return [] }
        return all.filter { $0.to == last }
    }
}

/// What a lineage file says of the body that made a report.
public enum Succession: Sendable, Hashable {
    /// Nothing.
    case none
    /// The body goes on under another name, by which its series is called.
    case renamed(from: String, to: String)
    /// The body was merged with others; its series ends.
    case merged(into: String)
    /// The body was divided; its series ends.
    case split(into: [String])
}
