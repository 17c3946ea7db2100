import Glibc

/// Round numbers on an axis.
enum Ticks {
    /// Multiples of 1, 2 or 5 times a power of ten between `low` and `high`, about `count` of them.
    ///
    /// Each is the binary number nearest to its decimal, so that it prints as one: 0.3, not 0.30000000000000004.
    static func linear(_ low: Double, _ high: Double, count: Int) -> [Double] {
        guard low.isFinite, high.isFinite, high > low, count > 0, (high - low).isFinite else { return [] }
        let rough = (high - low) / Double(count)
        var exponent = Int(log10(rough).rounded(.down))
        let lead = rough / pow(10, Double(exponent))
        var multiple = lead <= 1.5 ? 1.0 : lead <= 3.5 ? 2 : lead <= 7.5 ? 5 : 10
        if multiple == 10 { (multiple, exponent) = (1, exponent + 1) }
        guard exponent.magnitude < 290 else { return [] }
        let power = pow(10, Double(abs(exponent)))
        func value(_ index: Double) -> Double {
            exponent < 0 ? index * multiple / power : index * multiple * power
        }
        let step = value(1)
        let first = (low / step - 1e-9).rounded(.up)
        let last = (high / step + 1e-9).rounded(.down)
        guard first <= last, last - first < 1_000 else { return [] }
        return stride(from: first, through: last, by: 1).map { value($0) + 0 }
    }

    /// 1, 2 and 5 times the powers of ten between `low` and `high`, or the powers alone if those are enough.
    static func logarithmic(_ low: Double, _ high: Double, count: Int) -> [Double] {
        guard low > 0, high > low, high.isFinite else { return [] }
        let exponents = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
        let within = { (value: Double) in value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9) }
        let powers = exponents.map { decimal(1, $0) }.filter(within)
        if powers.count >= count { return powers }
        return exponents.flatMap { exponent in [1.0, 2, 5].map { decimal($0, exponent) } }.filter(within)
    }

    private static func decimal(_ lead: Double, _ exponent: Int) -> Double {
        exponent < 0 ? lead / pow(10, Double(-exponent)) : lead * pow(10, Double(exponent))
    }
}
