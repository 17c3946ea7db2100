internal import CGSL

/// Roots of functions of one variable.
enum GSLRoot {
    /// The root of `function` between `low` and `high`, where it has opposite signs (Brent–Dekker).
    ///
    /// **GSL.** `gsl_root_fsolver_brent`, iterated until the bracket is as narrow as rounding allows.
    static func brent(
        from low: Double, to high: Double, iterationLimit: Int = 200,
        _ function: @escaping (Double) -> Double
    ) throws(StatisticsError) -> Double {
        GSLRuntime.prepare()
        guard let solver = gsl_root_fsolver_alloc(gongkai_root_brent()) else {
            preconditionFailure("out of memory")
        }
        defer { gsl_root_fsolver_free(solver) }
        return try GSLCallback.withFunction(function) { callback throws(StatisticsError) in
            try GSLStatus.check(gsl_root_fsolver_set(solver, callback, low, high))
            for _ in 0..<iterationLimit {
                try GSLStatus.check(gsl_root_fsolver_iterate(solver))
                let left = gsl_root_fsolver_x_lower(solver)
                let right = gsl_root_fsolver_x_upper(solver)
                let status = gsl_root_test_interval(left, right, 1e-15, 4e-16)
                if GSLStatus(rawValue: status) == .success { return gsl_root_fsolver_root(solver) }
            }
            throw .notConverged(iterations: iterationLimit)
        }
    }
}
