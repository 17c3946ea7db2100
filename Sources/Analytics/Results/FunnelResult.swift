public import ParsedCorpus

/// Who differs from the common rate by more than chance.
public struct FunnelResult: Sendable {
    /// One body.
    public struct Row: Sendable {
        /// The body.
        public var agency: String
        /// Its jurisdiction.
        public var region: String
        /// The reporting year.
        public var year: Int
        /// The metric's value.
        public var value: MetricValue
        /// The place in the funnel.
        public var point: Funnel.Point
        /// The limits of chance at its size: 95 % and 99.8 %, in the unit of the value.
        public var limits95: (low: Double, high: Double)
        /// The wider limits.
        public var limits998: (low: Double, high: Double)
        /// Whether its adjusted q-value is below 0.05: beyond chance and the usual spread between bodies.
        public var isOutside: Bool { point.adjustedQValue < 0.05 }
    }

    /// What is looked at.
    public let metric: Metric
    /// The year.
    public let year: Int?
    /// The bodies, those that chance explains least first.
    public private(set) var rows: [Row] = []
    /// The common value, in the unit of the value; nil where there is no funnel.
    public private(set) var target: Double?
    /// The over-dispersion factor.
    public private(set) var phi: Double?
    /// Who has no value.
    public private(set) var leftOut: [LeftOutBody] = []

    /// The funnel of `metric` over the bodies of the selection's latest year, or over its groups, each pooled.
    ///
    /// Only for proportions and ratios of counts; needs 2 bodies and a common value that is neither 0 nor 1.
    public init(
        _ metric: Metric, of panel: Panel, selection: PanelSelection, grouping: BodyGrouping? = nil
    ) throws(StatisticsError) {
        self.metric = metric
        let selected = selection.rows(of: panel)
        let latest = selected.map(\.year).max()
        let (kept, containers) = withoutContainers(
            selected.filter { $0.year == latest }, keeping: selection.keepsConsolidated)
        leftOut = containers
        var bodies: [(body: BodyID, value: MetricValue)] = []
        if let grouping, let latest {
            for (group, members) in grouped(kept, by: grouping) {
                let pooled = PooledValue(metric, members)
                leftOut += pooled.leftOut
                guard LeftOutBody.Reason(pooled.value, of: metric) == nil else { continue }
                let name = group ?? ""
                bodies.append(
                    (BodyID(agency: name, region: grouping.key == .region ? name : ""), pooled.value))
            }
            year = latest
        } else {
            year = latest
            for row in kept {
                let value = metric.value(in: row)
                if let reason = LeftOutBody.Reason(value, of: metric) {
                    leftOut.append(LeftOutBody(row, reason))
                } else {
                    bodies.append((row.body, value))
                }
            }
        }
        guard let latest, bodies.count >= 2, let funnel = try Self.funnel(metric, bodies.map(\.value)) else {
            return
        }
        let scale = metric.unit.scale
        target = funnel.target * scale
        phi = funnel.phi
        // Bodies of one size share their limits.
        var limits: [Double: (inner: (low: Double, high: Double), outer: (low: Double, high: Double))] = [:]
        for (body, point) in zip(bodies, funnel.points) {
            let size = body.value.denominator ?? 0
            if limits[size] == nil {
                limits[size] = (
                    try Self.limits(metric, size, funnel.target, 0.95),
                    try Self.limits(metric, size, funnel.target, 0.998)
                )
            }
            guard let own = limits[size] else { continue }
            rows.append(
                Row(
                    agency: body.body.agency, region: body.body.region, year: latest, value: body.value,
                    point: point, limits95: own.inner, limits998: own.outer))
        }
        rows.sort {
            ($0.point.adjustedPValue, -abs($0.point.adjustedZ), $0.agency, $0.region) < (
                $1.point.adjustedPValue, -abs($1.point.adjustedZ), $1.agency, $1.region
            )
        }
    }

    private static func funnel(_ metric: Metric, _ values: [MetricValue]) throws(StatisticsError) -> Funnel? {
        switch metric.uncertainty {
        case .proportion:
            let counts = values.compactMap { BinomialCount($0.numerator ?? .nan, of: $0.denominator) }
            let sum = counts.reduce(0) { $0 + $1.successes }
            guard counts.count == values.count, sum > 0, sum < counts.reduce(0, { $0 + $1.trials }) else {
                return nil
            }
            return try Funnel(proportions: counts)
        case .rate:
            let counts = values.compactMap { PoissonCount($0.numerator, per: $0.denominator) }
            guard counts.count == values.count, counts.contains(where: { $0.events > 0 }) else { return nil }
            return try Funnel(rates: counts)
        case .count, .none: return nil
        }
    }

    /// The limits at `size` in the unit of the value; `target` is per unit of the denominator.
    public static func limits(
        _ metric: Metric, _ size: Double, _ target: Double, _ coverage: Double
    ) throws(StatisticsError) -> (low: Double, high: Double) {
        let limits =
            metric.uncertainty == .proportion
            ? try FunnelLimits.proportion(trials: max(1, Int(size)), target: target, coverage: coverage)
            : try FunnelLimits.rate(exposure: size, target: target, coverage: coverage)
        return (limits.low * metric.unit.scale, limits.high * metric.unit.scale)
    }
}
