/// An administrative division (行政区划) of province, prefecture or county level.
public struct Division: Sendable, Hashable {
    /// Its place in ``DivisionTable``.
    public let index: Int
    /// The six-digit code of the national standard GB/T 2260.
    public let code: Int
    /// The name in force, or the last one of an abolished division.
    public let name: String
    /// Province, prefecture or county; a municipality counts as a province.
    public let level: BodyLevel
    /// The division above it, nil for a province.
    public let parentIndex: Int?
    /// The year in which it was abolished, nil while it exists.
    public let abolished: Int?
}

/// How a written name stands for a division.
enum NameForm: UInt8 {
    /// The name in force: 恩施土家族苗族自治州.
    case full = 0x46
    /// The usual shortening that keeps its suffix: 恩施州.
    case shortened = 0x41
    /// A former name: 洪泽县.
    case former = 0x4F
    /// The bare name: 恩施.
    case bare = 0x53
    /// A functional zone.
    case zone = 0x5A
}

/// One reading of a name.
struct NameReading {
    /// The division's index, or the zone's.
    var index: Int
    var form: NameForm
    /// The year in which a former name ended.
    var year: Int
}

/// A functional zone (开发区, 新区): no division of its own, but a body that reports.
struct Zone {
    var name: Range<Int>
    /// The division it belongs to.
    var host: Int
    var level: BodyLevel
}
