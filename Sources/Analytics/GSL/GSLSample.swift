internal import CGSL

/// Moments and order statistics of samples by GSL. Nothing is checked here: callers hand over enough finite
/// values, sorted where the name says so, because GSL answers 0 or NaN where a statistic does not exist.
enum GSLSample {
    static func mean(_ x: Span<Double>) -> Double {
        GSLRuntime.prepare()
        return x.withUnsafeBufferPointer { gsl_stats_mean($0.baseAddress, 1, $0.count) }
    }

    static func standardDeviation(_ x: Span<Double>, mean: Double) -> Double {
        GSLRuntime.prepare()
        return x.withUnsafeBufferPointer { gsl_stats_sd_m($0.baseAddress, 1, $0.count, mean) }
    }

    static func skewness(_ x: Span<Double>, mean: Double, sd: Double) -> Double {
        GSLRuntime.prepare()
        return x.withUnsafeBufferPointer { gsl_stats_skew_m_sd($0.baseAddress, 1, $0.count, mean, sd) }
    }

    static func kurtosis(_ x: Span<Double>, mean: Double, sd: Double) -> Double {
        GSLRuntime.prepare()
        return x.withUnsafeBufferPointer { gsl_stats_kurtosis_m_sd($0.baseAddress, 1, $0.count, mean, sd) }
    }

    static func quantile(sorted x: Span<Double>, at probability: Double) -> Double {
        GSLRuntime.prepare()
        return x.withUnsafeBufferPointer {
            gsl_stats_quantile_from_sorted_data($0.baseAddress, 1, $0.count, probability)
        }
    }

    /// The median absolute deviation times 1.482602218…
    static func scaledMAD(_ x: Span<Double>) -> Double {
        GSLRuntime.prepare()
        var work = [Double](repeating: 0, count: x.count)
        return x.withUnsafeBufferPointer { gsl_stats_mad($0.baseAddress, 1, $0.count, &work) }
    }

    static func correlation(_ x: Span<Double>, _ y: Span<Double>) -> Double {
        GSLRuntime.prepare()
        return x.withUnsafeBufferPointer { left in
            y.withUnsafeBufferPointer { right in
                gsl_stats_correlation(left.baseAddress, 1, right.baseAddress, 1, left.count)
            }
        }
    }

    /// Rousseeuw and Croux's Qn with GSL's small-sample factors.
    static func qn(sorted x: Span<Double>) -> Double {
        GSLRuntime.prepare()
        var work = [Double](repeating: 0, count: 3 * x.count)
        var indices = [Int32](repeating: 0, count: 5 * x.count)
        return x.withUnsafeBufferPointer {
            gsl_stats_Qn_from_sorted_data($0.baseAddress, 1, $0.count, &work, &indices)
        }
    }
}
