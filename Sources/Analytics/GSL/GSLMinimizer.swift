internal import CGSL

/// Minima of functions of one variable.
enum GSLMinimizer {
    /// The minimum of `function` between `low` and `high`, near `start`, where it is lower than at both ends (Brent).
    ///
    /// Good to half the digits of the function's values at best; if rounding hides that `start` is lower, `start`
    /// itself. **GSL.** `gsl_min_fminimizer_brent`.
    static func brent(
        from low: Double, near start: Double, to high: Double, tolerance: Double = 1e-6,
        _ function: @escaping (Double) -> Double
    ) throws(StatisticsError) -> Double {
        GSLRuntime.prepare()
        guard let minimizer = gsl_min_fminimizer_alloc(gongkai_min_brent()) else {
            preconditionFailure("out of memory")
        }
        defer { gsl_min_fminimizer_free(minimizer) }
        return try GSLCallback.withFunction(function) { callback throws(StatisticsError) in
            let status = gsl_min_fminimizer_set(minimizer, callback, start, low, high)
            if status == Int32(GSL_EINVAL) { return start }
            try GSLStatus.check(status)
            for _ in 0..<200 {
                try GSLStatus.check(gsl_min_fminimizer_iterate(minimizer))
                let width =
                    gsl_min_fminimizer_x_upper(minimizer) - gsl_min_fminimizer_x_lower(minimizer)
                if width < tolerance { break }
            }
            return gsl_min_fminimizer_x_minimum(minimizer)
        }
    }
}
