internal import CGSL

/// Passes Swift closures to GSL, whose callbacks are a C function and an opaque pointer.
enum GSLCallback {
    private final class Scalar {
        let function: (Double) -> Double
        init(_ function: @escaping (Double) -> Double) { self.function = function }
    }

    /// Runs `body` with a GSL function that calls `function`; neither may outlive the call.
    static func withFunction<Result, Failure: Error>(
        _ function: @escaping (Double) -> Double,
        _ body: (UnsafeMutablePointer<gsl_function>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let box = Scalar(function)
        var callback = gsl_function(
            function: { x, context in
                guard let context else { return .nan }
                return Unmanaged<Scalar>.fromOpaque(context).takeUnretainedValue().function(x)
            },
            params: Unmanaged.passUnretained(box).toOpaque())
        defer { withExtendedLifetime(box) {} }
        return try body(&callback)
    }
}
