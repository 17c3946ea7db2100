/// Which body continues which, from a file of lines `name,from,to,successor`.
///
/// `from` and `to` are the first and the last year in which the name was borne; either may be empty. A merger has
/// several names with one successor, a rename one.
public struct Lineage: Sendable {
    private struct Step {
        var from: Int
        var to: Int
        var successor: String
    }

    private var steps: [[UInt8]: [Step]] = [:]
    private var predecessors: [String: Int] = [:]

    /// No lineage.
    public init() {}

    /// Reads lines `name,from,to,successor`; a head line, empty lines and lines from `#` on are skipped.
    ///
    /// - Throws: ``IdentityFileError`` at a line without four fields or with a year that is no number.
    public init(csv: String) throws(IdentityFileError) {
        for (number, fields) in IdentityFile.rows(csv) {
            guard fields.count == 4, !fields[0].isEmpty else {
                throw IdentityFileError(line: number, found: fields.count, expected: "name,from,to,successor")
            }
            guard let from = fields[1].isEmpty ? 0 : Int(fields[1]),
                let to = fields[2].isEmpty ? 9999 : Int(fields[2]), from <= to
            else {
                throw IdentityFileError(
                    line: number, found: fields.count, expected: "years from <= to, or empty")
            }
            steps[HanText.folded(fields[0]), default: []].append(
                Step(from: from, to: to, successor: fields[3]))
            if !fields[3].isEmpty { predecessors[fields[3], default: 0] += 1 }
        }
    }

    /// The body that continues `name` as it was in `year`, to the end of the chain; nil where nothing is known.
    ///
    /// Of several bearers of one name, that of the year counts; a report under an old name after its end (a report
    /// is often written a year later) counts for the last bearer before.
    public func canonical(_ name: String, year: Int) -> String? {
        guard !steps.isEmpty else { return nil }
        var current = name
        var time = year
        var seen: Set<String> = [name]
        var found = false
        while let step = step(current, time), !step.successor.isEmpty, seen.insert(step.successor).inserted {
            current = step.successor
            time = step.to == 9999 ? time : max(time, step.to + 1)
            found = true
        }
        return found ? current : nil
    }

    /// Whether several bodies were merged into `name`: numbers before and after are not of one body.
    public func isMerger(_ name: String) -> Bool { predecessors[name, default: 0] > 1 }

    private func step(_ name: String, _ year: Int) -> Step? {
        guard let all = steps[HanText.folded(name)] else { return nil }
        return all.first { $0.from <= year && year <= $0.to }
            ?? all.filter { $0.to < year }.max { $0.to < $1.to }
            ?? nil
    }
}
