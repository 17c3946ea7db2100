import Analytics
import Rendering

extension TrendReport {
    /// A line plot a series: years without a report are gaps, and where nothing is compared across the line breaks.
    /// nil without a value.
    func lines() -> (any VectorChart)? {
        let years = span
        let panels = trend.series.filter { $0.points.contains { $0.value.value != nil } }.map { series in
            let values = Dictionary(uniqueKeysWithValues: series.points.map { ($0.year, $0.value.value) })
            return LinePlot.Series(
                series.name, years.map { values[$0] ?? nil },
                breaks: Set(series.startYears.compactMap { years.firstIndex(of: $0) }),
                marked: Set(series.renamedYears.compactMap { years.firstIndex(of: $0) }))
        }
        if panels.isEmpty { return nil }
        return LinePlot(
            positions: years.map(String.init), panels, style: format.style, rows: panels.count == 1 ? 10 : 5)
    }

    /// Each series' first year beside its last, where it has both; nil where none has.
    func slopes() -> (any VectorChart)? {
        guard let first = span.first, let last = span.last, first < last else { return nil }
        let entries = trend.series.compactMap { series -> SlopeChart.Entry? in
            let before = series.points.first { $0.year == first }?.value.value
            let after = series.points.first { $0.year == last }?.value.value
            guard before != nil || after != nil else { return nil }
            return SlopeChart.Entry(
                series.name, before: before, after: after, isBroken: !series.startYears.isEmpty)
        }
        if entries.isEmpty { return nil }
        return SlopeChart(before: "\(first)", after: "\(last)", entries, style: format.style)
    }

    /// All years from the first to the last with a report.
    private var span: [Int] {
        let years = trend.series.flatMap { $0.points.map(\.year) }
        guard let first = years.min(), let last = years.max() else { return [] }
        return Array(first...last)
    }
}
