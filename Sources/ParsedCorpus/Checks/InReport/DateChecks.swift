/// The period a report covers, and the day it bears.
enum DateChecks {
    static func check(_ context: inout CheckContext) {
        guard let year = context.report.year else { return }
        if let period = context.report.outline.period { checkPeriod(period, year, &context) }
        checkPublication(year, &context)
    }

    private static func checkPeriod(
        _ period: ReportOutline.Period, _ year: Int, _ context: inout CheckContext
    ) {
        guard let first = CalendarDay(year, 1, 1), let last = CalendarDay(year, 12, 31),
            (period.first, period.last) != (first, last)
        else { return }
        // A whole year, but another one, is a conflict of years that recognition has noted.
        if period.first.year == period.last.year, period.first.year != year,
            (period.first.month, period.first.day, period.last.month, period.last.day) == (1, 1, 12, 31)
        {
            return
        }
        context.add(
            "structure.period", .warning, expected: "\(first)/\(last)",
            actual: "\(period.first)/\(period.last)",
            location: period.location, responsibility: .either,
            english:
                "the numbers are said to cover \(period.first) to \(period.last), the report is for \(year)",
            chinese: "统计期限为\(period.first.chinese)至\(period.last.chinese)，报告年度为 \(year) 年")
    }

    private static func checkPublication(_ year: Int, _ context: inout CheckContext) {
        guard let stated = day(of: context.report) else { return }
        let isPublished = stated.kind == .published
        if let end = CalendarDay(year, 12, 31), stated.day <= end {
            context.add(
                "publication.early", .warning, expected: "> \(end)", actual: stated.day.description,
                location: stated.location, responsibility: .either,
                english: "\(isPublished ? "published" : "signed") on \(stated.day), before \(year) is over",
                chinese: "\(isPublished ? "公布" : "落款")日期为\(stated.day.chinese)，\(year) 年度尚未结束")
            return
        }
        guard let due = due(context.report), stated.day > due else { return }
        let days = stated.day.days(since: due)
        context.add(
            "publication.late", .warning, expected: "≤ \(due)", actual: stated.day.description,
            location: stated.location, responsibility: .either,
            english:
                "\(isPublished ? "published" : "signed") on \(stated.day), \(days) days after it was due",
            chinese: "\(isPublished ? "公布" : "落款")日期为\(stated.day.chinese)，晚于\(due.chinese) \(days) 日")
    }

    /// The day a report counts as published on: the latest one of publication, else that of the signature.
    static func day(of report: Report) -> ReportOutline.StatedDay? {
        let days = report.outline.days
        return days.filter { $0.kind == .published }.max { $0.day < $1.day }
            ?? days.last { $0.kind == .signed }
    }

    /// Departments report by 31 January; for all others the later day, that of governments.
    static func due(_ report: Report) -> CalendarDay? {
        guard let year = report.year else { return nil }
        return report.kind == .department ? CalendarDay(year + 1, 1, 31) : CalendarDay(year + 1, 3, 31)
    }
}

extension Report {
    /// Days from the day due to the day published or signed, 0 or less if in time; nil where the document gives
    /// no such day, or one before the reporting year is over.
    public var daysLate: Int? {
        guard let year, let stated = DateChecks.day(of: self), let due = DateChecks.due(self),
            stated.day.year > year
        else { return nil }
        return stated.day.days(since: due)
    }
}
