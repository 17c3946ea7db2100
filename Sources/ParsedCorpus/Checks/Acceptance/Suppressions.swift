/// Findings that somebody decided not to hear of, with the reason.
///
/// A line a decision: a rule, a document, and after `#` the reason. `*` in either stands for anything:
/// `prose.* 2023/*  # checked against the originals`. A rule's family counts as its name:
/// `applications.balance.<column>`.
public struct Suppressions: Sendable {
    /// One line.
    public struct Entry: Sendable, Hashable {
        /// The rule's id, a family's id, or a pattern.
        public var rule: String
        /// The document as findings name it, or a pattern.
        public var document: String
        /// Why; may be empty.
        public var reason: String
        /// From 1.
        public var line: Int
    }

    /// The decisions in the order of the file.
    public let entries: [Entry]

    /// A line that is not a decision.
    public struct Malformed: Error, Sendable, Equatable, CustomStringConvertible {
        /// From 1.
        public let line: Int
        /// The line as it stands.
        public let found: String
        /// The error in one line.
        public var description: String {
            "line \(line): '\(found)' found, 'RULE DOCUMENT # reason' expected (* stands for anything)"
        }
    }

    /// The decisions in `text`; empty lines and lines that begin with `#` say nothing.
    public init(text: String) throws(Malformed) {
        var entries: [Entry] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let halves = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let decision = halves[0].drop { $0 == " " || $0 == "\t" }
            if decision.isEmpty { continue }
            let ruleEnd = decision.firstIndex { $0 == " " || $0 == "\t" } ?? decision.endIndex
            let document = Self.trimmed(decision[ruleEnd...])
            guard !document.isEmpty else { throw Malformed(line: index + 1, found: String(line)) }
            let reason = halves.count > 1 ? Self.trimmed(halves[1]) : ""
            entries.append(
                Entry(rule: String(decision[..<ruleEnd]), document: document, reason: reason, line: index + 1)
            )
        }
        self.entries = entries
    }

    /// The findings that stay, those that do not, and the entries that fit none.
    public func apply(_ findings: [Finding]) -> (kept: [Finding], suppressed: [Finding], unused: [Entry]) {
        var used: Set<Int> = []
        var kept: [Finding] = []
        var suppressed: [Finding] = []
        for finding in findings {
            let fitting = entries.indices.filter { fits(entries[$0], finding) }
            used.formUnion(fitting)
            if fitting.isEmpty { kept.append(finding) } else { suppressed.append(finding) }
        }
        return (kept, suppressed, entries.indices.filter { !used.contains($0) }.map { entries[$0] })
    }

    private func fits(_ entry: Entry, _ finding: Finding) -> Bool {
        (Self.matches(entry.rule, finding.rule) || Rules.rule(finding.rule)?.id == entry.rule)
            && Self.matches(entry.document, finding.document)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
        return String(text)
    }

    /// Whether `text` is `pattern`, where `*` stands for any bytes.
    static func matches(_ pattern: String, _ text: String) -> Bool {
        let (pattern, text) = (Array(pattern.utf8), Array(text.utf8))
        var (at, place) = (0, 0)
        var (star, resume) = (-1, 0)
        while place < text.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                (star, resume) = (at, place)
                at += 1
            } else if at < pattern.count, pattern[at] == text[place] {
                (at, place) = (at + 1, place + 1)
            } else if star >= 0 {
                resume += 1
                (at, place) = (star + 1, resume)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
