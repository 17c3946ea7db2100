/// What stops a statistic; the cases carry the numbers that were found and expected.
///
/// A statistic that does not exist for lawful input (the standard deviation of one value) is an absent
/// optional instead; an error means that the question itself was wrong or could not be answered.
public enum StatisticsError: Error, Equatable, Sendable {
    /// All values are equal, and the statistic needs spread.
    case constantSample(count: Int)
    /// A count lies outside the range the statistic accepts.
    case countOutOfRange(value: Int, minimum: Int, maximum: Int)
    /// Two inputs that belong together differ in length.
    case lengthMismatch(first: Int, second: Int)
    /// GSL refused; `code` is its `GSL_E…` number.
    case library(code: Int)
    /// An iteration did not settle within its limit.
    case notConverged(iterations: Int)
    /// The value at `index` is NaN or infinite.
    case notFinite(index: Int)
    /// A parameter that must be greater than 0 is not.
    case notPositive(value: Double)
    /// A probability lies outside the open interval from 0 to 1.
    case probabilityOutOfRange(value: Double)
    /// More successes than trials.
    case successesExceedTrials(successes: Int, trials: Int)
    /// The sample is smaller than the statistic needs.
    case tooFewObservations(count: Int, minimum: Int)
    /// The value at `index` lies below the least the statistic accepts.
    case valueTooSmall(index: Int, value: Double, minimum: Double)
    /// Everything that would be divided by adds up to 0.
    case zeroTotal
}

extension StatisticsError: CustomStringConvertible {
    /// A lower-case sentence fragment: what was found, what was expected.
    public var description: String {
        switch self {
        case .constantSample(let count):
            "all \(count) values are equal, expected at least two different ones"
        case .countOutOfRange(let value, let minimum, let maximum):
            "count \(value) found, expected \(minimum) to \(maximum)"
        case .lengthMismatch(let first, let second):
            "inputs of lengths \(first) and \(second) found, expected equal lengths"
        case .library(let code):
            "GSL: \(GSLStatus(rawValue: Int32(truncatingIfNeeded: code)).message) (code \(code))"
        case .notConverged(let iterations):
            "no convergence after \(iterations) iterations"
        case .notFinite(let index):
            "the value at position \(index) is not a finite number"
        case .notPositive(let value):
            "\(value) found, expected a number greater than 0"
        case .probabilityOutOfRange(let value):
            "probability \(value) found, expected one between 0 and 1"
        case .successesExceedTrials(let successes, let trials):
            "\(successes) successes found in \(trials) trials"
        case .tooFewObservations(let count, let minimum):
            "\(count) values found, expected at least \(minimum)"
        case .valueTooSmall(let index, let value, let minimum):
            "the value \(value) at position \(index) found, expected at least \(minimum)"
        case .zeroTotal:
            "the total is 0, expected something to divide by"
        }
    }
}
