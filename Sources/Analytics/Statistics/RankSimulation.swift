/// What the posterior says of one body's rank.
public struct RankRange: Equatable, Sendable {
    /// The posterior mean of the rank.
    public let expectedRank: Double
    /// The best rank of the range.
    public let low: Int
    /// The worst rank of the range.
    public let high: Int
    /// The probability of being in the first quarter of ranks, m/4 rounded up; absent below 4 bodies.
    public let topQuarter: Double?
    /// The same of the last quarter.
    public let bottomQuarter: Double?
}

/// Ranks under uncertainty, by drawing every body's value from its posterior.
public enum RankSimulation {
    /// Rank ranges of the bodies of a shrinkage.
    ///
    /// In each draw the bodies are ranked by their drawn values; under complete pooling, where all posteriors
    /// are one point, they are ordered at random, so that they have wide ranges and not a shared first rank. The range
    /// leaves at most (1 − level)/2 of the draws outside on each side. Each body has a random stream of its
    /// own: its draws do not depend on the order of the bodies or on the other bodies.
    ///
    /// **Shape.** m ≥ 1 bodies; as many ranges, in their order. **Unit.** ranks 1...m. **Missing.** none
    /// accepted. **Edges.** one body: rank 1. **Numerics.** Monte-Carlo error of a probability at most
    /// 0.5/√draws; the same for the same seed on every platform. O(draws · m log m).
    /// **GSL.** `gsl_rng_mt19937`, `gsl_ran_beta`, `gsl_ran_gamma`.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` for `draws` below 100,
    ///   ``StatisticsError/probabilityOutOfRange(value:)`` for the level.
    /// - SeeAlso: Laird & Louis (1989), Journal of Educational Statistics 14, 29–46; Goldstein &
    ///   Spiegelhalter (1996), JRSS A 159, 385–443; reference values `Reference/rank-ranges.csv` (SciPy
    ///   `quad`, R `integrate`).
    public static func ranges(
        _ shrinkage: Shrinkage, order: Ranks.Order = .descending, level: Double = 0.9, draws: Int = 4000,
        seed: UInt64
    ) throws(StatisticsError) -> [RankRange] {
        let tail = try ConfidenceInterval.tail(level)
        guard draws >= 100 else { throw .countOutOfRange(value: draws, minimum: 100, maximum: .max) }
        let ranks = simulate(shrinkage.posteriors, order, draws, seed)
        let bodies = shrinkage.posteriors.count
        let quarter = (bodies + 3) / 4
        let skipped = Int((tail * Double(draws) + 1e-9).rounded(.down))
        return ranks.map { drawn in
            let sorted = drawn.sorted()
            var (total, first, last) = (0, 0, 0)
            for rank in drawn {
                total += Int(rank)
                if Int(rank) <= quarter { first += 1 }
                if Int(rank) > bodies - quarter { last += 1 }
            }
            return RankRange(
                expectedRank: Double(total) / Double(draws),
                low: Int(sorted[skipped]), high: Int(sorted[draws - 1 - skipped]),
                topQuarter: bodies >= 4 ? Double(first) / Double(draws) : nil,
                bottomQuarter: bodies >= 4 ? Double(last) / Double(draws) : nil)
        }
    }

    /// The ranks of each body in each draw. Works in blocks of draws, to hold few values at a time.
    private static func simulate(
        _ posteriors: [Posterior], _ order: Ranks.Order, _ draws: Int, _ seed: UInt64
    ) -> [[Int32]] {
        let block = 256
        let streams = BodyStreams.numbers(posteriors.map(\.evidence))
        let sign: Double = order == .ascending ? 1 : -1
        var ranks = posteriors.map { _ in [Int32](repeating: 0, count: draws) }
        for start in stride(from: 0, to: draws, by: block) {
            let count = min(block, draws - start)
            let blockSeed = seed &+ UInt64(start / block) &* 0xD1B5_4A32_D192_ED03
            var drawn = [Double](repeating: 0, count: count * posteriors.count)
            for (body, posterior) in posteriors.enumerated() {
                let random = GSLRandom(seed: blockSeed, stream: streams[body])
                for index in 0..<count {
                    drawn[index * posteriors.count + body] = sign * posterior.drawForOrder(random)
                }
            }
            var line = [Place](repeating: Place(value: 0, body: 0), count: posteriors.count)
            for index in 0..<count {
                for body in line.indices {
                    line[body] = Place(
                        value: drawn[index * posteriors.count + body], body: Int32(truncatingIfNeeded: body))
                }
                let draw = UInt64(start + index) &* 0x9E37_79B9_7F4A_7C15
                line.sort {
                    $0.value != $1.value
                        ? $0.value < $1.value
                            // Draws that underflow to one value: in an order that changes from draw to draw.
                        : (streams[Int($0.body)] ^ draw) &* 0xBF58_476D_1CE4_E5B9
                            < (streams[Int($1.body)] ^ draw) &* 0xBF58_476D_1CE4_E5B9
                }
                for (place, entry) in line.enumerated() {
                    ranks[Int(entry.body)][start + index] = Int32(truncatingIfNeeded: place + 1)
                }
            }
        }
        return ranks
    }

    private struct Place {
        var value: Double
        var body: Int32
    }
}

extension Posterior {
    /// A draw that orders bodies: under complete pooling, where all have one value, a random one.
    fileprivate func drawForOrder(_ random: borrowing GSLRandom) -> Double {
        if case .point = self { random.uniform() } else { draw(random) }
    }
}
