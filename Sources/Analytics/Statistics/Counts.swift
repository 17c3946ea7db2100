/// Successes out of trials: the evidence behind a proportion.
public struct BinomialCount: Equatable, Hashable, Sendable {
    /// The number of successes, 0...trials.
    public let successes: Int
    /// The number of trials.
    public let trials: Int

    /// Counts as they stand; the statistics check them.
    public init(successes: Int, trials: Int) {
        self.successes = successes
        self.trials = trials
    }

    /// successes / trials; absent for no trials.
    public var proportion: Double? { trials > 0 ? Double(successes) / Double(trials) : nil }

    /// Throws unless 0 ≤ successes ≤ trials and trials ≥ `minimum`.
    func check(minimumTrials minimum: Int = 1) throws(StatisticsError) {
        guard trials >= minimum else {
            throw .countOutOfRange(value: trials, minimum: minimum, maximum: .max)
        }
        guard successes >= 0 else { throw .countOutOfRange(value: successes, minimum: 0, maximum: trials) }
        guard successes <= trials else {
            throw .successesExceedTrials(successes: successes, trials: trials)
        }
    }
}

/// Events in an exposure: the evidence behind a rate that is no proportion.
public struct PoissonCount: Equatable, Hashable, Sendable {
    /// The number of events, ≥ 0.
    public let events: Int
    /// What the events are counted against, in any unit, > 0.
    public let exposure: Double

    /// Counts as they stand; the statistics check them.
    public init(events: Int, exposure: Double) {
        self.events = events
        self.exposure = exposure
    }

    /// events / exposure; absent for no exposure.
    public var rate: Double? { exposure > 0 && exposure.isFinite ? Double(events) / exposure : nil }

    /// Throws unless events ≥ 0 and the exposure is finite and above 0.
    func check() throws(StatisticsError) {
        guard events >= 0 else { throw .countOutOfRange(value: events, minimum: 0, maximum: .max) }
        guard exposure > 0, exposure.isFinite else { throw .notPositive(value: exposure) }
    }
}
