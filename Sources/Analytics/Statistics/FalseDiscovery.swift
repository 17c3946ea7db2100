/// Control of the false discovery rate over a family of tests.
public enum FalseDiscovery {
    /// What is assumed about the dependence of the tests.
    public enum Method: Sendable {
        /// Benjamini and Hochberg: independent or positively dependent tests.
        case benjaminiHochberg
        /// Benjamini and Yekutieli: any dependence, at the price of a factor 1 + 1/2 + … + 1/m.
        case benjaminiYekutieli
    }

    /// The adjusted p-values (q-values): the least level at which each test would be reported.
    ///
    /// The running minimum from the greatest p down of m·p₍ᵢ₎/i, capped at 1.
    ///
    /// **Shape.** m ≥ 0 p-values in 0...1; as many q-values, in the same order. **Unit.** probability.
    /// **Missing.** none accepted: m is the number of tests made, so leave out what was not tested.
    /// **Edges.** none for none; one p-value stays as it is; ties get equal q-values.
    ///
    /// - Throws: ``StatisticsError/probabilityOutOfRange(value:)``.
    /// - SeeAlso: Benjamini & Hochberg (1995), JRSS B 57, 289–300; Benjamini & Yekutieli (2001), Annals of
    ///   Statistics 29, 1165–1188, theorem 1.3; reference values `Reference/false-discovery.csv` (SciPy
    ///   `false_discovery_control`, R `p.adjust`).
    public static func adjusted(
        _ pValues: [Double], method: Method = .benjaminiHochberg
    ) throws(StatisticsError) -> [Double] {
        for p in pValues where !(p >= 0 && p <= 1) { throw .probabilityOutOfRange(value: p) }
        let m = pValues.count
        let factor: Double
        switch method {
        case .benjaminiHochberg: factor = 1
        case .benjaminiYekutieli: factor = (0..<m).reduce(0) { $0 + 1 / Double($1 + 1) }
        }
        var result = pValues
        var least = 1.0
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        for (place, index) in order.enumerated().reversed() {
            least = min(least, factor * Double(m) / Double(place + 1) * pValues[index])
            result[index] = least
        }
        return result
    }
}
