/// Values of a group drawn towards the group's mean by empirical Bayes, and the prior that draws them.
public struct Shrinkage: Equatable, Sendable {
    /// How the prior came about.
    public enum Kind: Equatable, Sendable {
        /// By maximum likelihood.
        case estimated
        /// The values vary no more than chance alone would have it: complete pooling, every weight 0.
        case noOverdispersion
        /// One body has no peers: its own value stays, weight 1.
        case singleBody
    }

    /// How the prior came about.
    public let kind: Kind
    /// The mean of the prior, a proportion or a rate.
    public let mean: Double
    /// What the prior is worth, in trials or in units of exposure; infinite under complete pooling, 0 for a
    /// single body.
    public let strength: Double
    /// The shrunk values: weight · own value + (1 − weight) · mean.
    public let values: [Double]
    /// The weight of each body's own value, n / (n + strength).
    public let weights: [Double]
    /// The posterior of each body's value.
    let posteriors: [Posterior]
}

/// What is known of one body's value after shrinkage.
enum Posterior: Equatable, Sendable {
    case point(Double)
    case beta(alpha: Double, beta: Double)
    case gamma(shape: Double, rate: Double)

    func draw(_ random: borrowing GSLRandom) -> Double {
        switch self {
        case .point(let value): value
        case .beta(let alpha, let beta): random.beta(alpha, beta)
        case .gamma(let shape, let rate): random.gamma(shape: shape, scale: 1 / rate)
        }
    }
}
