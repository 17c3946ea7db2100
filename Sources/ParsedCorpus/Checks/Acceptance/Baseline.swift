/// Findings that are known already, so that only new ones count.
///
/// As text a line a finding: its id, a blank, its rule, a blank, its document; `#` begins a comment.
public struct Baseline: Sendable {
    /// How often each id occurs.
    private var counts: [String: Int] = [:]
    private var lines: [String] = []

    /// The baseline of `findings`.
    public init(_ findings: [Finding]) {
        for finding in findings {
            counts[finding.id, default: 0] += 1
            lines.append("\(finding.id) \(finding.rule) \(finding.document)")
        }
        lines.sort()
    }

    /// The baseline in `text`; lines that begin with no id of sixteen hexadecimal digits are left out.
    public init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let id = line.prefix { $0 != " " }
            guard id.utf8.count == 16, id.allSatisfy(\.isHexDigit) else { continue }
            counts[String(id), default: 0] += 1
            lines.append(String(line))
        }
        lines.sort()
    }

    /// The lines, sorted.
    public var text: String {
        "# gongkai: accepted findings (id rule document)\n" + lines.map { $0 + "\n" }.joined()
    }

    /// The findings that are not in the baseline, in their order, and how many are.
    public func new(in findings: [Finding]) -> (new: [Finding], knownCount: Int) {
        var left = counts
        let new = findings.filter { finding in
            guard let count = left[finding.id], count > 0 else { return true }
            left[finding.id] = count - 1
            return false
        }
        return (new, findings.count - new.count)
    }

    /// How many findings of the baseline `findings` no longer have.
    public func goneCount(in findings: [Finding]) -> Int {
        lines.count - new(in: findings).knownCount
    }
}
