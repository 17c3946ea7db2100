/// A discrete distribution with one peak, as two-sided exact tests need it.
struct UnimodalTails {
    /// The first and last possible value.
    let support: ClosedRange<Int>
    /// A value of greatest probability.
    let mode: Int
    /// ln P(X = x) within the support.
    let logDensity: (Int) throws(StatisticsError) -> Double
    /// P(X = x + 1) / P(X = x) for x below the last value.
    let ratio: (Int) -> Double

    /// The probability of all values no more likely than `observed`.
    ///
    /// Values count as equally likely up to a relative difference of 1e-7, as in R's exact tests, so that
    /// rounding does not split the two halves of a symmetric distribution.
    func twoSidedPValue(observed: Int) throws(StatisticsError) -> Double {
        let threshold = try logDensity(observed) + 1e-7
        if observed <= mode {
            let other = try firstAtMost(threshold, from: max(observed + 1, mode))
            return Self.whole(try sum(downFrom: observed) + sum(upFrom: other))
        }
        let other = try lastAtMost(threshold, to: min(observed - 1, mode))
        return Self.whole(try sum(upFrom: observed) + sum(downFrom: other))
    }

    /// A sum of probabilities that is 1 but for rounding is 1.
    private static func whole(_ sum: Double) -> Double { sum > 1 - 1e-12 ? 1 : sum }

    /// The first value from `start` upwards, on the falling side, whose log density is at most `threshold`.
    private func firstAtMost(_ threshold: Double, from start: Int) throws(StatisticsError) -> Int {
        var low = start
        var high = support.upperBound + 1
        while low < high {
            let middle = low + (high - low) / 2
            if try logDensity(middle) <= threshold { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func lastAtMost(_ threshold: Double, to end: Int) throws(StatisticsError) -> Int {
        var low = support.lowerBound - 1
        var high = end
        while low < high {
            let middle = high - (high - low) / 2
            if try logDensity(middle) <= threshold { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private func sum(upFrom start: Int) throws(StatisticsError) -> Double {
        guard start <= support.upperBound else { return 0 }
        var term = 1.0
        var total = 1.0
        var x = start
        while x < support.upperBound, term > total * 1e-18 {
            term *= ratio(x)
            total += term
            x += 1
        }
        return exp(try logDensity(start)) * total
    }

    private func sum(downFrom start: Int) throws(StatisticsError) -> Double {
        guard start >= support.lowerBound else { return 0 }
        var term = 1.0
        var total = 1.0
        var x = start
        while x > support.lowerBound, term > total * 1e-18 {
            term /= ratio(x - 1)
            total += term
            x -= 1
        }
        return exp(try logDensity(start)) * total
    }
}
