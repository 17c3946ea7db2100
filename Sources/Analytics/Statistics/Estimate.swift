/// An estimate and its standard error, taken as normal.
public struct Estimate: Equatable, Sendable {
    /// The estimate.
    public let value: Double
    /// Its standard error, above 0.
    public let standardError: Double

    /// An estimate as it stands; the statistics check it.
    public init(value: Double, standardError: Double) {
        self.value = value
        self.standardError = standardError
    }

    /// A proportion on Anscombe's arcsine scale, arcsin √((k + 3/8)/(n + 3/4)), standard error 1/(2√(n + ½)).
    ///
    /// The scale keeps the order of the proportions and makes the error independent of them, so that 0 of n
    /// has one too. **Shape.** trials ≥ 1. **Unit.** radians, 0...π/2. **Missing.** none accepted.
    ///
    /// - Throws: the errors of the count.
    /// - SeeAlso: F. J. Anscombe (1948), Biometrika 35, 246–254.
    public init(arcsine count: BinomialCount) throws(StatisticsError) {
        try count.check()
        let share = (Double(count.successes) + 0.375) / (Double(count.trials) + 0.75)
        value = asin(share.squareRoot())
        standardError = 0.5 / (Double(count.trials) + 0.5).squareRoot()
    }

    /// A rate on Anscombe's square-root scale, √((y + 3/8)/e), standard error 1/(2√e).
    ///
    /// - Throws: the errors of the count.
    /// - SeeAlso: F. J. Anscombe (1948), Biometrika 35, 246–254.
    public init(squareRoot count: PoissonCount) throws(StatisticsError) {
        try count.check()
        value = ((Double(count.events) + 0.375) / count.exposure).squareRoot()
        standardError = 0.5 / count.exposure.squareRoot()
    }
}
