internal import CGSL

/// A seeded stream of random numbers, SplitMix64 under GSL's distributions; the only source of randomness in this
/// module.
///
/// One owner, one generator: the type cannot be copied, so a stream is never shared by accident. Equal seeds
/// give equal streams on every platform. GSL's own MT19937 takes longer to seed than a body takes to draw from, and
/// its seeds have 32 bits, of which two of 20,000 bodies would now and then have the same.
struct GSLRandom: ~Copyable {
    private let generator: UnsafeMutablePointer<gsl_rng>

    /// A generator for `seed` and `stream`; different streams of one seed are independent for all purposes
    /// here, so that the draws of one body do not depend on which other bodies are looked at.
    init(seed: UInt64, stream: UInt64 = 0) {
        GSLRuntime.prepare()
        guard let made = gsl_rng_alloc(gongkai_rng_splitmix64()) else {
            preconditionFailure("out of memory")
        }
        gsl_rng_set(made, UInt(Self.mix(seed &+ Self.mix(stream &+ 0x9E37_79B9_7F4A_7C15))))
        generator = made
    }

    deinit {
        gsl_rng_free(generator)
    }

    /// Uniform on [0, 1).
    func uniform() -> Double { gongkai_splitmix64_double(generator.pointee.state) }

    /// Uniform on 0 ..< `bound`, but for rounding of 2⁻⁶⁴; `bound` at least 1.
    func index(below bound: Int) -> Int {
        Int(gongkai_splitmix64(generator.pointee.state).multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// Standard normal.
    func normal() -> Double { gsl_ran_ugaussian(generator) }

    /// Beta with both shapes positive.
    func beta(_ alpha: Double, _ beta: Double) -> Double { gsl_ran_beta(generator, alpha, beta) }

    /// Gamma with shape and scale positive.
    func gamma(shape: Double, scale: Double) -> Double { gsl_ran_gamma(generator, shape, scale) }

    /// Binomial; `trials` below 2³².
    func binomial(trials: Int, probability: Double) -> Int {
        Int(gsl_ran_binomial(generator, probability, UInt32(trials)))
    }

    /// Poisson; `mean` below 2³¹.
    func poisson(mean: Double) -> Int { Int(gsl_ran_poisson(generator, mean)) }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
