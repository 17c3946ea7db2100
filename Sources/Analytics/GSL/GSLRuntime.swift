internal import CGSL

/// The process-wide state of GSL.
///
/// GSL's default error handler ends the process. `prepare()` turns it off, once, whichever thread comes
/// first; every wrapper in this folder calls it before its first GSL call, and reads status codes instead.
enum GSLRuntime {
    private static let handlerIsOff: Bool = {
        _ = gsl_set_error_handler_off()
        return true
    }()

    @inline(__always)
    static func prepare() {
        _ = handlerIsOff
    }
}
