import ParsedCorpus

/// The value of several bodies of one year taken as one.
struct PooledValue {
    /// Σ numerators / Σ denominators, or the sum of plain numbers; what the first body lacks where none has a value.
    var value: MetricValue
    /// How many bodies it is made of.
    var bodyCount = 0
    /// The edition that all of them report by; nil for several.
    var edition: Edition?
    /// The bodies without a value.
    var leftOut: [LeftOutBody] = []

    /// Pools `rows`, at least one.
    init(_ metric: Metric, _ rows: [BodyYear]) {
        var numerator = 0.0
        var denominator = 0.0
        var editions: Set<Edition?> = []
        for row in rows {
            let value = metric.value(in: row)
            if let reason = LeftOutBody.Reason(value, of: metric) {
                leftOut.append(LeftOutBody(row, reason))
                continue
            }
            bodyCount += 1
            numerator += value.numerator ?? 0
            denominator += value.denominator ?? 0
            editions.insert(metric.edition(in: row))
        }
        if bodyCount == 0 {
            value = metric.value(in: rows[0])
        } else if metric.denominator == nil {
            value = .defined(numerator: numerator, denominator: nil, value: numerator)
        } else {
            value = metric.quotient(numerator, denominator)
        }
        edition = editions.count == 1 ? editions.first! : nil
    }
}
