#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

// The C library's elementary functions, so that no other file of this module needs to know its name.

#if canImport(Glibc)
    @inline(__always) func log(_ x: Double) -> Double { Glibc.log(x) }
    @inline(__always) func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
    @inline(__always) func log2(_ x: Double) -> Double { Glibc.log2(x) }
    @inline(__always) func exp(_ x: Double) -> Double { Glibc.exp(x) }
    @inline(__always) func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
    @inline(__always) func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
    @inline(__always) func atanh(_ x: Double) -> Double { Glibc.atanh(x) }
    @inline(__always) func asin(_ x: Double) -> Double { Glibc.asin(x) }
#elseif canImport(Musl)
    @inline(__always) func log(_ x: Double) -> Double { Musl.log(x) }
    @inline(__always) func log1p(_ x: Double) -> Double { Musl.log1p(x) }
    @inline(__always) func log2(_ x: Double) -> Double { Musl.log2(x) }
    @inline(__always) func exp(_ x: Double) -> Double { Musl.exp(x) }
    @inline(__always) func expm1(_ x: Double) -> Double { Musl.expm1(x) }
    @inline(__always) func tanh(_ x: Double) -> Double { Musl.tanh(x) }
    @inline(__always) func atanh(_ x: Double) -> Double { Musl.atanh(x) }
    @inline(__always) func asin(_ x: Double) -> Double { Musl.asin(x) }
#else
    @inline(__always) func log(_ x: Double) -> Double { Darwin.log(x) }
    @inline(__always) func log1p(_ x: Double) -> Double { Darwin.log1p(x) }
    @inline(__always) func log2(_ x: Double) -> Double { Darwin.log2(x) }
    @inline(__always) func exp(_ x: Double) -> Double { Darwin.exp(x) }
    @inline(__always) func expm1(_ x: Double) -> Double { Darwin.expm1(x) }
    @inline(__always) func tanh(_ x: Double) -> Double { Darwin.tanh(x) }
    @inline(__always) func atanh(_ x: Double) -> Double { Darwin.atanh(x) }
    @inline(__always) func asin(_ x: Double) -> Double { Darwin.asin(x) }
#endif
