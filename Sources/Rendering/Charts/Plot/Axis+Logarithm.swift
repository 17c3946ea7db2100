import Glibc

extension Axis {
    static func logarithm(_ value: Double) -> Double { log(value) }
}
