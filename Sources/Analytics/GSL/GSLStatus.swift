internal import CGSL

/// A status code returned by a GSL function.
struct GSLStatus: RawRepresentable, Equatable, Sendable {
    let rawValue: Int32

    static let success = GSLStatus(rawValue: 0)
    static let underflow = GSLStatus(rawValue: Int32(GSL_EUNDRFLW))

    /// GSL's own words for the code.
    var message: String {
        guard let text = gsl_strerror(rawValue) else { return "unknown error" }
        return String(cString: text)
    }

    /// Throws unless the code says success; an underflow to 0 counts as success.
    static func check(_ code: Int32) throws(StatisticsError) {
        let status = GSLStatus(rawValue: code)
        guard status == .success || status == .underflow else {
            throw .library(code: Int(code))
        }
    }
}
