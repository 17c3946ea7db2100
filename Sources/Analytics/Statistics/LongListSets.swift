/// Rank sets of long lists, with Bonferroni's critical value: two bodies are told apart where their difference exceeds
/// it times the difference's own standard error.
///
/// Bodies with one standard error form a class. Between two classes the difference that tells apart is the same
/// throughout, so that one pass over both in the order of their values counts who is ahead of and behind everybody:
/// O(classes · bodies), not O(bodies²). Offices of one size have one error; there are few sizes.
struct LongListSets {
    private struct Class {
        var variance: Double
        /// In rising order.
        var values: [Double] = []
        /// Who has them.
        var bodies: [Int] = []
    }

    private let classes: [Class]
    private let count: Int

    /// The values of `estimates` times `sign`.
    init(_ estimates: [Estimate], sign: Double) {
        count = estimates.count
        var classes: [Double: Class] = [:]
        for body in estimates.indices.sorted(by: { sign * estimates[$0].value < sign * estimates[$1].value })
        {
            let error = estimates[body].standardError
            classes[error, default: Class(variance: error * error)].values.append(
                sign * estimates[body].value)
            classes[error]?.bodies.append(body)
        }
        self.classes = classes.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The sets, where `pairs` differences are judged at once.
    func sets(pairs: Int, _ level: Double) -> [ClosedRange<Int>] {
        let critical = GSLDistributions.normalQuantile((1 - level) / Double(pairs))
        let counts = Parallel.map(classes.count) { number in
            let own = classes[number]
            var ahead = [Int](repeating: 0, count: own.values.count)
            var behind = ahead
            for other in classes {
                let square = critical * critical * (own.variance + other.variance)
                var (low, high) = (0, 0)
                for (place, value) in own.values.enumerated() {
                    let isBelow = { (x: Double) in x < value && (value - x) * (value - x) > square }
                    let isAbove = { (x: Double) in x > value && (x - value) * (x - value) > square }
                    while low < other.values.count, isBelow(other.values[low]) { low += 1 }
                    while high < other.values.count, !isAbove(other.values[high]) { high += 1 }
                    behind[place] += low
                    ahead[place] += other.values.count - high
                }
            }
            return (ahead: ahead, behind: behind)
        }
        var sets = [ClosedRange<Int>](repeating: 1...count, count: count)
        for (own, found) in zip(classes, counts) {
            for (place, body) in own.bodies.enumerated() {
                sets[body] = 1 + found.ahead[place]...count - found.behind[place]
            }
        }
        return sets
    }
}
