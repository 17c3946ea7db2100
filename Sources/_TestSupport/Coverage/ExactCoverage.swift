import Analytics
import Glibc

/// How often intervals of counts hold the truth: added up over all outcomes, not simulated.
public enum ExactCoverage {
    /// The intervals of a proportion.
    public enum Method: String, Sendable, CaseIterable {
        case wilson, jeffreys, clopperPearson

        fileprivate func interval(_ k: Int, _ n: Int) throws -> ConfidenceInterval {
            switch self {
            case .wilson: try ProportionInterval.wilson(successes: k, trials: n)
            case .jeffreys: try ProportionInterval.jeffreys(successes: k, trials: n)
            case .clopperPearson: try ProportionInterval.clopperPearson(successes: k, trials: n)
            }
        }
    }

    /// The probability that the 95 % interval of `trials` trials holds each of `probabilities`.
    public static func proportion(
        _ method: Method, trials: Int, probabilities: [Double]
    ) throws -> [Double] {
        let intervals = try (0...trials).map { try method.interval($0, trials) }
        return probabilities.map { p in
            let weights = binomial(trials, p)
            return zip(intervals, weights).reduce(0) { $0 + ($1.0.contains(p) ? $1.1 : 0) }
        }
    }

    /// The probability that Garwood's 95 % interval holds each of `means`.
    public static func count(means: [Double]) throws -> [Double] {
        let most = Int((means.max() ?? 0) + 12 * (means.max() ?? 0).squareRoot() + 40)
        let intervals = try (0...most).map { try PoissonInterval.garwood(count: $0) }
        return means.map { mean in
            intervals.enumerated().reduce(0) { sum, entry in
                guard entry.element.contains(mean) else { return sum }
                return sum + exp(Double(entry.offset) * log(mean) - mean - lgamma(Double(entry.offset) + 1))
            }
        }
    }

    /// The probability that Newcombe's 95 % interval of two counts of `trials` each holds the difference of `earlier` and
    /// `later`.
    public static func change(trials: Int, pairs: [(earlier: Double, later: Double)]) throws -> [Double] {
        let counts = (0...trials).map { BinomialCount(successes: $0, trials: trials) }
        let intervals = try counts.map { first in
            try counts.map { try ProportionChange(from: first, to: $0).interval }
        }
        return pairs.map { pair in
            let (first, second) = (binomial(trials, pair.earlier), binomial(trials, pair.later))
            let truth = 100 * (pair.later - pair.earlier)
            var covered = 0.0
            for i in 0...trials {
                for j in 0...trials
                where intervals[i][j].low <= truth + 1e-9 && truth - 1e-9 <= intervals[i][j].high {
                    covered += first[i] * second[j]
                }
            }
            return covered
        }
    }

    /// The greatest probability, over series of `count` different values in random order, that the Mann–Kendall test
    /// rejects at 5 %: all orders are tried.
    public static func mannKendallSize(count: Int) throws -> Double {
        var (rejected, orders) = (0, 0)
        var order = Array(0..<count)
        func visit(_ place: Int) throws {
            if place == count {
                orders += 1
                if try MannKendall(order.map(Double.init)).pValue <= 0.05 { rejected += 1 }
                return
            }
            for other in place..<count {
                order.swapAt(place, other)
                try visit(place + 1)
                order.swapAt(place, other)
            }
        }
        try visit(0)
        return Double(rejected) / Double(orders)
    }

    private static func binomial(_ n: Int, _ p: Double) -> [Double] {
        (0...n).map { k in
            let choose = lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
            return exp(choose + Double(k) * log(p) + Double(n - k) * log1p(-p))
        }
    }
}
