/// A numerator and a denominator, as one body has them in one year.
public struct Ratio: Equatable, Sendable {
    /// What is counted.
    public let numerator: Double
    /// What it is counted against, ≥ 0; with 0 the body takes no part in that year.
    public let denominator: Double

    /// A ratio as it stands; the statistics check it.
    public init(numerator: Double, denominator: Double) {
        self.numerator = numerator
        self.denominator = denominator
    }
}

/// The change of an aggregate rate taken apart: bodies changed, or weight moved between bodies.
public struct KitagawaDecomposition: Equatable, Sendable {
    /// One body's part in the change; a body takes part in `within` and `composition`, or in one of the
    /// others.
    public struct Contribution: Equatable, Sendable {
        /// From the change of its own rate.
        public let within: Double
        /// From the change of its share of the denominator.
        public let composition: Double
        /// From having come in.
        public let entry: Double
        /// From having left.
        public let exit: Double
    }

    /// The aggregate rate of the earlier year.
    public let earlierRate: Double
    /// The aggregate rate of the later year.
    public let laterRate: Double
    /// later − earlier; equal to within + composition + entry + exit up to rounding.
    public let change: Double
    /// Σ (r₂ − r₁)(s₁ + s₂)/2 over bodies of both years.
    public let within: Double
    /// Σ (s₂ − s₁)((r₁ + r₂)/2 − R̄) over bodies of both years.
    public let composition: Double
    /// Σ s₂(r₂ − R̄) over bodies of the later year only.
    public let entry: Double
    /// −Σ s₁(r₁ − R̄) over bodies of the earlier year only.
    public let exit: Double
    /// The bodies' parts, in the order given.
    public let contributions: [Contribution]

    /// Takes apart the change between the two years of `bodies`.
    ///
    /// r are bodies' rates, s their shares of the denominator, R̄ the mean of the two aggregate rates.
    /// Symmetric in the years. Centring at R̄ changes no total (the shares add up to 1 in both years) and
    /// makes the parts of single bodies readable: gaining weight with a rate above average raises the
    /// aggregate.
    ///
    /// **Shape.** a pair a body, earlier and later, nil where the body has no data. **Unit.** that of the
    /// rate. **Missing.** nil, or a denominator of 0. **Edges.** a body in neither year contributes 0; one
    /// body: all within. **Numerics.** compensated sums.
    ///
    /// - Throws: ``StatisticsError/zeroTotal`` if a year has no denominator at all,
    ///   ``StatisticsError/notFinite(index:)``, ``StatisticsError/valueTooSmall(index:value:minimum:)`` for a
    ///   denominator below 0.
    /// - SeeAlso: E. M. Kitagawa (1955), JASA 50, 1168–1194, two-component form; reference values
    ///   `Reference/kitagawa.csv` (by the definition in NumPy and R).
    public init(_ bodies: [(earlier: Ratio?, later: Ratio?)]) throws(StatisticsError) {
        for (index, body) in bodies.enumerated() {
            for ratio in [body.earlier, body.later].compactMap({ $0 }) {
                guard ratio.numerator.isFinite, ratio.denominator.isFinite else {
                    throw .notFinite(index: index)
                }
                guard ratio.denominator >= 0 else {
                    throw .valueTooSmall(index: index, value: ratio.denominator, minimum: 0)
                }
            }
        }
        let earlier = bodies.map { $0.earlier.flatMap { $0.denominator > 0 ? $0 : nil } }
        let later = bodies.map { $0.later.flatMap { $0.denominator > 0 ? $0 : nil } }
        let before = earlier.reduce(0) { $0 + ($1?.denominator ?? 0) }
        let after = later.reduce(0) { $0 + ($1?.denominator ?? 0) }
        guard before > 0, after > 0 else { throw .zeroTotal }
        let first = Sample.sum(earlier.map { $0?.numerator ?? 0 }) / before
        let second = Sample.sum(later.map { $0?.numerator ?? 0 }) / after
        let middle = (first + second) / 2
        contributions = zip(earlier, later).map { old, new in
            let (s, t) = ((old?.denominator ?? 0) / before, (new?.denominator ?? 0) / after)
            switch (old.map { $0.numerator / $0.denominator }, new.map { $0.numerator / $0.denominator }) {
            case (let r?, let q?):
                return Contribution(
                    within: (q - r) * (s + t) / 2, composition: (t - s) * ((r + q) / 2 - middle), entry: 0,
                    exit: 0)
            case (nil, let q?):
                return Contribution(within: 0, composition: 0, entry: t * (q - middle), exit: 0)
            case (let r?, nil):
                return Contribution(within: 0, composition: 0, entry: 0, exit: -s * (r - middle))
            case (nil, nil):
                return Contribution(within: 0, composition: 0, entry: 0, exit: 0)
            }
        }
        earlierRate = first
        laterRate = second
        change = second - first
        within = Sample.sum(contributions.map(\.within))
        composition = Sample.sum(contributions.map(\.composition))
        entry = Sample.sum(contributions.map(\.entry))
        exit = Sample.sum(contributions.map(\.exit))
    }
}
