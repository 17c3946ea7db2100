import ParsedCorpus

/// A body that is not in a result, and why.
public struct LeftOutBody: Sendable, Hashable {
    /// The body.
    public var agency: String
    /// The reporting year.
    public var year: Int
    /// The reason.
    public var reason: Reason

    /// Why a body is left out.
    public enum Reason: Sendable, Hashable {
        /// No report of the year, though there is one of the year before, or of years before and after.
        case noReport
        /// A number that the metric needs is not in the report.
        case missing(MissingCell)
        /// The denominator is 0: not assessable.
        case nothingToDivideBy
        /// The part is greater than its whole: the report contradicts itself.
        case contradiction(numerator: Double, denominator: Double)
        /// The denominator is below the least asked for.
        case tooFew(Double)
        /// A government's report that covers other bodies of the list.
        case consolidated
        /// Several reports of the year whose numbers differ, none of which was to be chosen.
        case reportsDiffer
    }

    init(_ row: BodyYear, _ reason: Reason) {
        (agency, year, self.reason) = (row.agency, row.year, reason)
    }

    init(agency: String, year: Int, reason: Reason) {
        (self.agency, self.year, self.reason) = (agency, year, reason)
    }
}

extension LeftOutBody.Reason {
    /// The reason that `value` of `metric` has no number; nil if it has one.
    ///
    /// A part of nothing contradicts itself; a rate's count may well be of an earlier year than what it is divided by.
    public init?(_ value: MetricValue, of metric: Metric) {
        switch value {
        case .defined: return nil
        case .undefined(let numerator, let denominator):
            self =
                denominator > 0 || (numerator > 0 && metric.uncertainty != .rate)
                ? .contradiction(numerator: numerator, denominator: denominator) : .nothingToDivideBy
        case .missing(let cell): self = .missing(cell)
        }
    }
}

extension Panel {
    /// Bodies of the selection without a report of `year` in the panel: those whose reports of it differ, and those that
    /// had one the year before, or before and after.
    func bodiesWithoutReport(of year: Int, in selection: PanelSelection) -> [LeftOutBody] {
        var open = selection
        open.years = []
        var seen: Set<BodyID> = []
        var result = differing.filter {
            $0.year == year && open.matches($0) && seen.insert($0.body).inserted
        }
        .map { LeftOutBody($0, .reportsDiffer) }
        for body in rows.bodyRanges {
            var before: Int?
            var (has, after) = (false, false)
            for row in rows[body] where open.matches(row) {
                if row.year < year {
                    before = row.year
                } else if row.year > year {
                    after = true
                } else {
                    has = true
                }
            }
            if !has, let before, before == year - 1 || after, !seen.contains(rows[body.lowerBound].body) {
                result.append(
                    LeftOutBody(agency: rows[body.lowerBound].agency, year: year, reason: .noReport))
            }
        }
        return result
    }
}

extension [BodyYear] {
    /// Where the rows of each body stand: a panel has them together, in the order of years.
    var bodyRanges: [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, self[end].isOfBody(self[start]) { end += 1 }
            result.append(start..<end)
            start = end
        }
        return result
    }
}

extension BodyYear {
    /// Whether the body is that of `other`; as ``BodyYear/body`` tells, without making two.
    fileprivate func isOfBody(_ other: BodyYear) -> Bool { agency == other.agency && region == other.region }
}

extension Metric {
    /// The broken rules of `row` that touch one of the metric's cells.
    func brokenRules(in row: BodyYear) -> [String] {
        row.brokenRules.isEmpty ? [] : row.brokenRules.filter(touchedRules.contains)
    }
}
