internal import CGSL

/// Minima of functions of several variables.
enum GSLMinimizer {
    /// A local minimum of `function` by Nelder and Mead's simplex, started twice.
    ///
    /// The second start, from the first answer with steps a hundredth as long, guards against a simplex that
    /// has collapsed. With values exact to rounding, the arguments are good to about 1e-7.
    /// **GSL.** `gsl_multimin_fminimizer_nmsimplex`; not `…simplex2`, which updates the size of the simplex
    /// by differences and for that cannot see it fall below about 1e-8.
    static func simplex(
        from start: [Double], step: Double, iterationLimit: Int = 5000,
        _ function: @escaping ([Double]) -> Double
    ) throws(StatisticsError) -> (point: [Double], value: Double) {
        let first = try run(start, step, iterationLimit, function)
        return try run(first.point, step / 100, iterationLimit, function)
    }

    private static func run(
        _ start: [Double], _ step: Double, _ limit: Int, _ function: @escaping ([Double]) -> Double
    ) throws(StatisticsError) -> (point: [Double], value: Double) {
        GSLRuntime.prepare()
        guard let minimizer = gsl_multimin_fminimizer_alloc(gongkai_multimin_simplex(), start.count),
            let position = gsl_vector_alloc(start.count), let steps = gsl_vector_alloc(start.count)
        else { preconditionFailure("out of memory") }
        defer {
            gsl_vector_free(steps)
            gsl_vector_free(position)
            gsl_multimin_fminimizer_free(minimizer)
        }
        for (index, value) in start.enumerated() { gsl_vector_set(position, index, value) }
        gsl_vector_set_all(steps, step)
        return try GSLCallback.withFunction(ofVariables: start.count, function) {
            callback throws(StatisticsError) in
            try GSLStatus.check(gsl_multimin_fminimizer_set(minimizer, callback, position, steps))
            var least = Double.infinity
            var idle = 0
            for _ in 0..<limit {
                let status = gsl_multimin_fminimizer_iterate(minimizer)
                let isStuck = status == Int32(GSL_ENOPROG)
                if !isStuck { try GSLStatus.check(status) }
                let value = gsl_multimin_fminimizer_minimum(minimizer)
                idle = value < least ? 0 : idle + 1
                least = min(least, value)
                let size = gsl_multimin_fminimizer_size(minimizer)
                // A flat bottom counts as found: rounding allows no more.
                if isStuck || size < 1e-8 || idle > 100 {
                    let best = gsl_multimin_fminimizer_x(minimizer)
                    return (start.indices.map { gsl_vector_get(best, $0) }, value)
                }
            }
            throw .notConverged(iterations: limit)
        }
    }
}
