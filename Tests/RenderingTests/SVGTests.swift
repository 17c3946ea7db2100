import Foundation
import Testing
import _TestSupport

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Rendering

@Suite("SVG")
struct SVGTests {
    static let charts: [(name: String, chart: any VectorChart)] = [
        ("bar", ChartTests.bars), ("stacked", ChartTests.stacked), ("intervals", PlotTests.intervals),
        ("funnel", PlotTests.funnel), ("lorenz", PlotTests.lorenz), ("lines", PlotTests.lines),
        ("slope", slope),
    ]

    static let slope = SlopeChart(
        before: "2019", after: "2024",
        [
            .init("松阳县司法局", before: 0.348, after: 0.459), .init("甲局", before: 0.9, after: 0.2),
            .init("a < b & c", before: nil, after: 0.5), .init("改版", before: 0.4, after: 0.6, isBroken: true),
        ], style: .percent(digits: 1))

    @Test("Goldens", arguments: charts.map(\.name))
    func goldens(_ name: String) throws {
        let chart = try #require(Self.charts.first { $0.name == name }).chart
        try golden(chart.svg(title: "办理结果 <2024> & more", notes: ["注：\(name)"]), name + ".svg")
    }

    @Test("Slopes in the terminal", arguments: Canvas.goldens)
    func slopes(_ canvas: Canvas) throws {
        try golden(Self.slope.text(on: canvas), "slope" + canvas.goldenSuffix)
    }

    @Test("Every drawing is well-formed, within its page, and holds no NaN")
    func wellFormed() throws {
        let degenerate: [any VectorChart] = [
            BarChart([]), BarChart([.init("a", nil), .init("b", .nan)]), IntervalPlot([]),
            IntervalPlot([.init("a", estimate: 1, low: -1e308, high: 1e308)]),
            StackedBarChart(legend: [], []), StackedBarChart(legend: ["a"], [.init("x", [0])]),
            FunnelPlot([]), FunnelPlot([.init(size: 0, value: .infinity)]), LorenzCurve([]),
            LinePlot(positions: [], []), LinePlot(positions: ["1"], [.init("a", [nil])]),
            SlopeChart(before: "", after: "", []),
        ]
        for chart in Self.charts.map(\.chart) + degenerate {
            let text = chart.svg(title: nil, notes: ["<&>\u{1B}[31m"])
            let reader = XMLParser(data: Data(text.utf8))
            #expect(reader.parse(), "\(text)")
            #expect(!text.contains("nan") && !text.contains("inf") && !text.contains("\u{1B}"))
        }
    }

    @Test("A break interrupts the line in a drawing as in the terminal")
    func breaks() {
        func lines(_ breaks: Set<Int>) -> Int {
            let plot = LinePlot(positions: ["1", "2", "3", "4"], [.init("", [1, 2, 3, 4], breaks: breaks)])
            return plot.svg(title: nil, notes: []).components(separatedBy: "stroke-width=\"2\"").count - 1
        }
        #expect(lines([]) == 1)
        #expect(lines([2]) == 2)
        let plain = LinePlot(positions: ["1", "2", "3"], [.init("", [1, 2, 3])])
        let broken = LinePlot(positions: ["1", "2", "3"], [.init("", [1, 2, 3], breaks: [2])])
        #expect(plain.text(on: Canvas()) != broken.text(on: Canvas()))
    }

    @Test("A table alone cannot be drawn")
    func tables() {
        #expect(throws: RenderingError.noChart) { try Table([.text("a")]).bytes(as: .svg) }
    }
}
