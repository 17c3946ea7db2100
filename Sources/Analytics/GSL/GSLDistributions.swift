internal import CGSL

/// The distribution functions that GSL computes accurately over the whole range used here.
///
/// Beta, binomial, gamma and Poisson are not among them: see ``BetaDistribution`` and
/// ``GammaDistribution`` for what GSL 2.7.1 gets wrong at large counts.
enum GSLDistributions {
    /// The standard normal quantile with `probability` below it.
    static func normalQuantile(_ probability: Double) -> Double {
        GSLRuntime.prepare()
        return gsl_cdf_ugaussian_Pinv(probability)
    }

    /// The standard normal probability above `z`.
    static func normalUpperTail(_ z: Double) -> Double {
        GSLRuntime.prepare()
        return gsl_cdf_ugaussian_Q(z)
    }

    /// The χ² probability above `value`.
    static func chiSquareUpperTail(_ value: Double, degreesOfFreedom: Int) -> Double {
        GSLRuntime.prepare()
        return gsl_cdf_chisq_Q(value, Double(degreesOfFreedom))
    }

    /// The logarithm of Γ*(x) = Γ(x) eˣ x^(½−x) / √(2π), the correction to Stirling's formula; x > 0.
    static func logGammaStar(_ x: Double) throws(StatisticsError) -> Double {
        GSLRuntime.prepare()
        var result = gsl_sf_result()
        try GSLStatus.check(gsl_sf_gammastar_e(x, &result))
        return log(result.val)
    }

    /// The logarithm of Γ(x), x > 0.
    static func logGamma(_ x: Double) throws(StatisticsError) -> Double {
        GSLRuntime.prepare()
        var result = gsl_sf_result()
        try GSLStatus.check(gsl_sf_lngamma_e(x, &result))
        return result.val
    }
}
