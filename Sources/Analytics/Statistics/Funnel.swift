/// A group of bodies against a common target, as a funnel plot shows it.
public struct Funnel: Equatable, Sendable {
    /// One body's place in the funnel.
    public struct Point: Equatable, Sendable {
        /// (value − target) / standard error under the target.
        public let z: Double
        /// The same with the between-body variance τ² added to the error.
        public let adjustedZ: Double
        /// The exact two-sided p-value against the target, without over-dispersion.
        public let pValue: Double
        /// Benjamini and Hochberg's q-value of `pValue`.
        public let qValue: Double
        /// The two-sided normal p-value of `adjustedZ`, but not below `pValue`: more variance makes nothing more surprising,
        /// and of few counts the normal distribution says too little.
        public let adjustedPValue: Double
        /// Benjamini and Hochberg's q-value of `adjustedPValue`.
        public let adjustedQValue: Double
    }

    /// The target, by default the pooled value.
    public let target: Double
    /// The winsorised over-dispersion factor, the mean squared z after winsorising; about 1 for chance alone.
    public let phi: Double
    /// The additive between-body variance by moments, on the scale of the values; 0 if there is none.
    public let tauSquared: Double
    /// The bodies, in the order given.
    public let points: [Point]

    /// The funnel of proportions.
    ///
    /// Scores are standardised residuals on the plain scale. For φ and τ² the lowest and highest 10 % of the
    /// scores are set to the 10 % and 90 % quantiles (R type 7); φ = Σz²/m;
    /// τ² = (mφ − (m − 1)) / (Σw − Σw²/Σw), w = 1/error², not below 0.
    ///
    /// **Shape.** m ≥ 2 counts with trials ≥ 1; 0 < target < 1. **Unit.** z and p have none; target and τ
    /// those of a proportion. **Missing.** none accepted. **Edges.** without a target, all 0 or all n of n
    /// has no funnel and throws; equal values give z = 0, φ = 0, τ² = 0. **GSL.** `gsl_cdf_ugaussian_Q`.
    ///
    /// - Throws: ``StatisticsError/tooFewObservations(count:minimum:)``,
    ///   ``StatisticsError/probabilityOutOfRange(value:)``, the errors of a count.
    /// - SeeAlso: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, appendix;
    ///   Spiegelhalter (2005), Quality and Safety in Health Care 14, 347–351; reference values
    ///   `Reference/funnel.csv`.
    public init(proportions counts: [BinomialCount], target: Double? = nil) throws(StatisticsError) {
        for count in counts { try count.check() }
        guard counts.count >= 2 else { throw .tooFewObservations(count: counts.count, minimum: 2) }
        let trials = counts.reduce(0.0) { $0 + Double($1.trials) }
        let center = target ?? counts.reduce(0.0) { $0 + Double($1.successes) } / trials
        guard center > 0, center < 1 else { throw .probabilityOutOfRange(value: center) }
        var pValues: [Double] = []
        for count in counts { pValues.append(try ExactTests.binomial(count, probability: center)) }
        try self.init(
            target: center, values: counts.map { Double($0.successes) / Double($0.trials) },
            errors: counts.map { (center * (1 - center) / Double($0.trials)).squareRoot() }, pValues: pValues)
    }

    /// The funnel of rates; as ``init(proportions:target:)`` with Poisson counts.
    ///
    /// - Throws: ``StatisticsError/notPositive(value:)`` for a target of 0, besides the errors of the other.
    public init(rates counts: [PoissonCount], target: Double? = nil) throws(StatisticsError) {
        for count in counts { try count.check() }
        guard counts.count >= 2 else { throw .tooFewObservations(count: counts.count, minimum: 2) }
        let exposure = counts.reduce(0) { $0 + $1.exposure }
        let center = target ?? counts.reduce(0.0) { $0 + Double($1.events) } / exposure
        guard center > 0, center.isFinite else { throw .notPositive(value: center) }
        var pValues: [Double] = []
        for count in counts { pValues.append(try ExactTests.poisson(count, rate: center)) }
        try self.init(
            target: center, values: counts.map { Double($0.events) / $0.exposure },
            errors: counts.map { (center / $0.exposure).squareRoot() }, pValues: pValues)
    }

    private init(
        target: Double, values: [Double], errors: [Double], pValues: [Double]
    ) throws(StatisticsError) {
        let z = zip(values, errors).map { ($0 - target) / $1 }
        let ends = try Quantile.values(z, at: [0.1, 0.9])
        let m = Double(z.count)
        phi = z.map { min(max($0, ends[0]), ends[1]) }.reduce(0) { $0 + $1 * $1 } / m
        let weights = errors.map { 1 / ($0 * $0) }
        let sum = weights.reduce(0, +)
        let squares = weights.reduce(0) { $0 + $1 * $1 }
        let between = max(0, (m * phi - (m - 1)) / (sum - squares / sum))
        tauSquared = between
        self.target = target
        let adjusted = zip(values, errors).map { ($0 - target) / ($1 * $1 + between).squareRoot() }
        let adjustedP = zip(adjusted, pValues).map {
            max($1, min(1, 2 * GSLDistributions.normalUpperTail(abs($0))))
        }
        let q = try FalseDiscovery.adjusted(pValues)
        let adjustedQ = try FalseDiscovery.adjusted(adjustedP)
        points = z.indices.map {
            Point(
                z: z[$0], adjustedZ: adjusted[$0], pValue: pValues[$0], qValue: q[$0],
                adjustedPValue: adjustedP[$0], adjustedQValue: adjustedQ[$0])
        }
    }
}
