/// How a report is built and dated: its headings, the period it covers, the day it bears, a sketch of its text.
public struct ReportOutline: Sendable, Hashable {
    /// The headings of sections in the order of the document, tables left out.
    public var headings: [Heading] = []
    /// The period that the report says its numbers cover; nil where it says none.
    public var period: Period?
    /// Days that the document gives for itself: of publication, of signature.
    public var days: [StatedDay] = []
    /// What tells texts that are nearly alike.
    public var sketch = ProseSketch()

    /// An outline of nothing.
    public init() {}

    /// A heading of a section, or a line that is numbered like one.
    public struct Heading: Sendable, Hashable {
        /// The section its words name; nil for words that are no section's.
        public var section: ProseSection?
        /// Its number, from 1; nil where it bears none.
        public var ordinal: Int?
        /// As printed, without blanks.
        public var text: String
        /// Where it stands.
        public var location: Location
        /// How many characters stand between it and the next heading, tables included.
        public var length: Int
        /// The beginning of what stands there, without blanks, at most 40 characters.
        public var beginning: String

        /// A heading with what stands below it.
        public init(
            section: ProseSection?, ordinal: Int?, text: String, location: Location = .unknown,
            length: Int = 0, beginning: String = ""
        ) {
            self.section = section
            self.ordinal = ordinal
            self.text = text
            self.location = location
            self.length = length
            self.beginning = beginning
        }
    }

    /// From a day to a day.
    public struct Period: Sendable, Hashable {
        /// The first day.
        public var first: CalendarDay
        /// The last day.
        public var last: CalendarDay
        /// Where it stands.
        public var location: Location

        /// From `first` to `last`.
        public init(first: CalendarDay, last: CalendarDay, location: Location = .unknown) {
            self.first = first
            self.last = last
            self.location = location
        }
    }

    /// A day with what it is the day of.
    public struct StatedDay: Sendable, Hashable {
        /// What a day can be of.
        public enum Kind: UInt8, Sendable, CaseIterable {
            /// 发布日期, 发布时间, 公开日期.
            case published
            /// The line under the signature.
            case signed
        }

        /// What it is the day of.
        public var kind: Kind
        /// The day.
        public var day: CalendarDay
        /// Where it stands.
        public var location: Location

        /// `day` as the day of `kind`.
        public init(kind: Kind, day: CalendarDay, location: Location = .unknown) {
            self.kind = kind
            self.day = day
            self.location = location
        }
    }
}

/// A day of the calendar.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year.
    public var year: Int
    /// 1…12.
    public var month: Int
    /// 1…31.
    public var day: Int

    /// The day; nil for one that the calendar does not have.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        if day > days { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Earlier days first.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// `2024-01-31`.
    public var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// `2024年1月31日`.
    public var chinese: String { "\(year)年\(month)月\(day)日" }

    /// Days from `other` to this day.
    public func days(since other: CalendarDay) -> Int { number - other.number }

    /// Days since the beginning of the calendar, by the civil calendar's own rule.
    private var number: Int {
        let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day
    }
}
